import { emptyOf, type FieldKind, type Seen, type State } from '@assay/isms'

/** As many different values of a field as are looked up; in a field that has more, each is taken for another. */
const MOST_KNOWN = 1024
/** A value that a byte can name. */
const LAST_BYTE = 255
const ID_SIZE = 36
const FIRST_ROOM = 64

/** Some fields of a register. */
interface Shape {
  readonly names: readonly string[]
  readonly kinds: ReadonlyMap<string, FieldKind>
}

/**
 * Some fields of many records, field by field: an asset takes some 70 bytes in place of 400, and few of them are objects that the garbage
 * collector follows. The list that comes of it is read like any other; a state in it is looked at, field by field, and never spread or
 * written as JSON.
 */
export class Columns {
  readonly #names: readonly string[]
  readonly #columns: readonly Column[]
  readonly #prefixes = new Column('')
  #ids = Buffer.alloc(FIRST_ROOM * ID_SIZE)
  #numbers = new Uint32Array(FIRST_ROOM)
  #count = 0

  constructor({ names, kinds }: Shape) {
    this.#names = names
    this.#columns = names.map((name) => new Column(emptyOf(kinds.get(name) ?? 'text')))
  }

  /** Adds the next record, of its state the fields that there are columns for. */
  add({ id, key, state }: Seen): void {
    const slot = this.#count
    this.#count += 1
    if (slot >= this.#numbers.length) this.#grow()
    const end = key.lastIndexOf('-') + 1
    this.#ids.write(id, slot * ID_SIZE, 'latin1')
    this.#prefixes.set(slot, key.slice(0, end))
    this.#numbers[slot] = Number(key.slice(end))
    for (const [index, column] of this.#columns.entries()) column.set(slot, state[this.#names[index] ?? ''])
  }

  idAt(slot: number): string {
    return this.#ids.toString('latin1', slot * ID_SIZE, (slot + 1) * ID_SIZE)
  }

  keyAt(slot: number): string {
    return `${String(this.#prefixes.at(slot))}${this.#numbers[slot]}`
  }

  /** What was added, in that order. */
  list(): readonly Seen[] {
    const StateAt = stateClass(this.#names)
    const make = (slot: number): State => new StateAt(this.#columns, slot)
    return Array.from({ length: this.#count }, (_, slot) => new Row(this, make, slot))
  }

  #grow(): void {
    this.#ids = Buffer.concat([this.#ids, Buffer.alloc(this.#ids.length)])
    this.#numbers = twice(this.#numbers)
  }
}

/** The fields of a state, as an object that may be spread. */
export function plainState(state: State): State {
  const plain: Record<string, unknown> = {}
  // What a list shows has its fields by inheritance.
  for (const name in state) plain[name] = state[name]
  return plain
}

/** The values of one field: each different one once, and for each record which it has. */
class Column {
  /** What a record without a value has comes first. */
  readonly #values: unknown[]
  readonly #known = new Map<unknown, number>()
  #slots: Uint8Array | Uint32Array = new Uint8Array(FIRST_ROOM)

  constructor(empty: unknown) {
    this.#values = [empty]
  }

  at(slot: number): unknown {
    return this.#values[this.#slots[slot] ?? 0]
  }

  set(slot: number, value: unknown): void {
    const index = value === undefined || value === null ? 0 : this.#indexOf(value)
    if (index > LAST_BYTE && this.#slots instanceof Uint8Array) this.#slots = Uint32Array.from(this.#slots)
    while (slot >= this.#slots.length) this.#slots = twice(this.#slots)
    this.#slots[slot] = index
  }

  #indexOf(value: unknown): number {
    const known = this.#known.get(value)
    if (known !== undefined) return known
    const index = this.#values.push(value) - 1
    if (typeof value !== 'object' && this.#known.size < MOST_KNOWN) this.#known.set(value, index)
    return index
  }
}

function twice<T extends Uint8Array | Uint32Array>(slots: T): T {
  const next = new (slots.constructor as new (length: number) => T)(slots.length * 2)
  next.set(slots)
  return next
}

/** A record of a list. */
class Row implements Seen {
  readonly #columns: Columns
  readonly #stateAt: (slot: number) => State
  readonly #slot: number

  constructor(columns: Columns, stateAt: (slot: number) => State, slot: number) {
    this.#columns = columns
    this.#stateAt = stateAt
    this.#slot = slot
  }

  get id(): string {
    return this.#columns.idAt(this.#slot)
  }

  get key(): string {
    return this.#columns.keyAt(this.#slot)
  }

  get state(): State {
    return this.#stateAt(this.#slot)
  }
}

type StateClass = new (columns: readonly Column[], slot: number) => State

const classes = new Map<string, StateClass>()

/** One class for the same fields, however often they are loaded: code that reads them meets one kind of object. */
function stateClass(names: readonly string[]): StateClass {
  const found = classes.get(names.join()) ?? newStateClass(names)
  classes.set(names.join(), found)
  return found
}

function newStateClass(names: readonly string[]): StateClass {
  class StateAt {
    readonly #columns: readonly Column[]
    readonly #slot: number

    constructor(columns: readonly Column[], slot: number) {
      this.#columns = columns
      this.#slot = slot
    }

    static {
      for (const [index, name] of names.entries()) {
        const get = function (this: StateAt): unknown {
          return this.#columns[index]?.at(this.#slot)
        }
        Object.defineProperty(StateAt.prototype, name, { get, enumerable: true })
      }
    }
  }
  return StateAt as unknown as StateClass
}
