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
const ID_SIZE = 16
const FIRST_ROOM = 1024
/** Places of the table for each record: fewer find their neighbours taken. */
const SPARSE = 2
/** Entry, version, register, moment, moment of the first entry: by the slot. */
const COLUMNS = 5
const GONE = -1

/**
 * The latest entry of each record of a log. It holds some hundred bytes a record, none of them an object: ids, numbers and hashes lie in columns, and a table
 * finds an id, so that a log of a million records is replayed in memory that a small server has.
 */
export class LastEntries {
  readonly #registers: string[] = []
  #count = 0
  #ids = Buffer.alloc(FIRST_ROOM * ID_SIZE)
  #numbers = new Float64Array(FIRST_ROOM * COLUMNS)
  #hashes = Buffer.alloc(FIRST_ROOM * HASH_SIZE)
  /** By what an id hashes to, the slot of its record and one more; 0 where there is none. */
  #table = new Uint32Array(FIRST_ROOM * SPARSE)
  readonly #wanted = Buffer.alloc(ID_SIZE)

  get(recordId: string): Last | undefined {
    const slot = this.#slotOf(recordId)
    return slot === null ? undefined : this.#at(slot)
  }

  /** Enters the next entry of a record; its first moment is that of its first entry. */
  set(recordId: string, { seq, version, register, ts, leafHash }: Omit<Last, 'createdAt'>): void {
    const known = this.#slotOf(recordId)
    const slot = known ?? this.#newSlot(recordId)
    const at = slot * COLUMNS
    const moment = Date.parse(ts)
    this.#numbers.set([seq, version, this.#registerOf(register), moment], at)
    if (known === null) this.#numbers[at + COLUMNS - 1] = moment
    this.#hashes.write(leafHash, slot * HASH_SIZE, 'hex')
  }

  /** Forgets a record that was held against its entry. What is left has no record. */
  delete(recordId: string): void {
    const slot = this.#slotOf(recordId)
    if (slot !== null) this.#numbers[slot * COLUMNS] = GONE
  }

  /** Those that nobody deleted, with the register of each. */
  *left(): Generator<readonly [string, string]> {
    for (let slot = 0; slot < this.#count; slot += 1) if (!this.#isGone(slot)) yield [this.#idAt(slot), this.#at(slot).register]
  }

  #at(slot: number): Last {
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

  #idAt(slot: number): string {
    const hex = this.#ids.toString('hex', slot * ID_SIZE, (slot + 1) * ID_SIZE)
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
  }

  #isGone(slot: number): boolean {
    return this.#numbers[slot * COLUMNS] === GONE
  }

  #slotOf(recordId: string): number | null {
    const slot = (this.#table[this.#placeOf(recordId)] ?? 0) - 1
    return slot < 0 || this.#isGone(slot) ? null : slot
  }

  /** Where an id stands in the table, or would. */
  #placeOf(recordId: string): number {
    this.#wanted.write(recordId.replaceAll('-', ''), 'hex')
    let place = this.#wanted.readUInt32LE(ID_SIZE - 4) % this.#table.length
    for (let slot = this.#table[place] ?? 0; slot !== 0 && !this.#isAt(slot - 1); slot = this.#table[place] ?? 0)
      place = (place + 1) % this.#table.length
    return place
  }

  #isAt(slot: number): boolean {
    return this.#wanted.compare(this.#ids, slot * ID_SIZE, (slot + 1) * ID_SIZE) === 0
  }

  #newSlot(recordId: string): number {
    const slot = this.#count
    if ((slot + 1) * HASH_SIZE > this.#hashes.length) this.#grow()
    this.#count += 1
    const place = this.#placeOf(recordId)
    this.#table[place] = slot + 1
    this.#wanted.copy(this.#ids, slot * ID_SIZE)
    return slot
  }

  #grow(): void {
    const numbers = new Float64Array(this.#numbers.length * 2)
    numbers.set(this.#numbers)
    this.#numbers = numbers
    this.#hashes = Buffer.concat([this.#hashes, Buffer.alloc(this.#hashes.length)])
    this.#ids = Buffer.concat([this.#ids, Buffer.alloc(this.#ids.length)])
    this.#table = this.#spread(this.#table.length * 2)
  }

  /** The same in a larger table. No id is there twice, so none is compared: 131,072 of them take some milliseconds. */
  #spread(room: number): Uint32Array<ArrayBuffer> {
    const table = new Uint32Array(room)
    for (let slot = 0; slot < this.#count; slot += 1) {
      let place = this.#ids.readUInt32LE((slot + 1) * ID_SIZE - 4) % room
      while (table[place] !== 0) place = (place + 1) % room
      table[place] = slot + 1
    }
    return table
  }

  #registerOf(name: string): number {
    const known = this.#registers.indexOf(name)
    return known === -1 ? this.#registers.push(name) - 1 : known
  }
}

/** What is no moment equals none. */
function momentOf(milliseconds: number): string {
  return Number.isNaN(milliseconds) ? '' : new Date(milliseconds).toISOString()
}
