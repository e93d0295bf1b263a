/** The latest entry of a record, as the replay met it. */
export interface Last {
  readonly seq: number
  readonly register: string
  readonly version: number
  readonly leafHash: string
  readonly ts: string
  /** When the record was first entered. */
  readonly createdAt: string
}

const HASH_SIZE = 32
const FIRST_ROOM = 1024

/**
 * The latest entry of each record of a log. It holds some 200 bytes a record: numbers and hashes lie in columns, so that a log of a million
 * records is replayed in memory that a small server has.
 */
export class LastEntries {
  readonly #slots = new Map<string, number>()
  readonly #registers: string[] = []
  #count = 0
  /** Entry, version, register, moment, moment of the first entry: by the slot. */
  #numbers = new Float64Array(FIRST_ROOM * COLUMNS)
  #hashes = Buffer.alloc(FIRST_ROOM * HASH_SIZE)

  get(recordId: string): Last | undefined {
    const slot = this.#slots.get(recordId)
    if (slot === undefined) return undefined
    const [seq = 0, version = 0, register = 0, ts = 0, createdAt = 0] = this.#numbers.subarray(slot * COLUMNS, (slot + 1) * COLUMNS)
    return {
      seq,
      version,
      register: this.#registers[register] ?? '',
      leafHash: this.#hashes.toString('hex', slot * HASH_SIZE, (slot + 1) * HASH_SIZE),
      ts: momentOf(ts),
      createdAt: momentOf(createdAt),
    }
  }

  /** Enters the next entry of a record; its first moment is that of its first entry. */
  set(recordId: string, { seq, version, register, ts, leafHash }: Omit<Last, 'createdAt'>): void {
    const known = this.#slots.get(recordId)
    const slot = known ?? this.#newSlot(recordId)
    const at = slot * COLUMNS
    const moment = Date.parse(ts)
    this.#numbers.set([seq, version, this.#registerOf(register), moment], at)
    if (known === undefined) this.#numbers[at + COLUMNS - 1] = moment
    this.#hashes.write(leafHash, slot * HASH_SIZE, 'hex')
  }

  /** Forgets a record that was held against its entry. What is left has no record. */
  delete(recordId: string): void {
    this.#slots.delete(recordId)
  }

  /** Those that nobody deleted, with the register of each. */
  *left(): Generator<readonly [string, string]> {
    for (const id of this.#slots.keys()) yield [id, this.get(id)?.register ?? '']
  }

  #newSlot(recordId: string): number {
    const slot = this.#count
    this.#count += 1
    this.#slots.set(recordId, slot)
    if ((slot + 1) * HASH_SIZE > this.#hashes.length) this.#grow()
    return slot
  }

  #grow(): void {
    const numbers = new Float64Array(this.#numbers.length * 2)
    numbers.set(this.#numbers)
    this.#numbers = numbers
    this.#hashes = Buffer.concat([this.#hashes, Buffer.alloc(this.#hashes.length)])
  }

  #registerOf(name: string): number {
    const known = this.#registers.indexOf(name)
    return known === -1 ? this.#registers.push(name) - 1 : known
  }
}

const COLUMNS = 5

/** What is no moment equals none. */
function momentOf(milliseconds: number): string {
  return Number.isNaN(milliseconds) ? '' : new Date(milliseconds).toISOString()
}
