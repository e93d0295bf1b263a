import { refuse, type Register, type State } from '@assay/isms'
import type { Stored } from '../store/record.ts'
import { uniqueKeyOf } from '../store/unique-key.ts'

interface Holder {
  /** Null for a row that is planned before. */
  readonly id: string | null
  readonly key: string
}

/** What of each register only one live record has: those that are there, and those that are planned. */
export class Taken {
  readonly #recordsOf: (register: string) => readonly Stored[]
  readonly #holders = new Map<Register, Map<string, Holder>>()

  constructor(recordsOf: (register: string) => readonly Stored[]) {
    this.#recordsOf = recordsOf
  }

  /** Takes what a record is to have. Refuses what another has; a new record has no id yet. */
  assertFree(register: Register, id: string | null, { key, state }: { readonly key: string; readonly state: State }): void {
    const unique = uniqueKeyOf(register, { state, archived: false, erased: false })
    if (unique === null) return
    const holders = this.#holders.get(register) ?? this.#holdersOf(register)
    const holder = holders.get(unique)
    if (holder && (id === null || holder.id !== id)) throw twinOf(register, holder.key)
    holders.set(unique, { id, key })
  }

  #holdersOf(register: Register): Map<string, Holder> {
    const holders = new Map<string, Holder>()
    for (const record of this.#recordsOf(register.name)) {
      const unique = uniqueKeyOf(register, record)
      if (unique !== null && !holders.has(unique)) holders.set(unique, { id: record.id, key: record.key })
    }
    this.#holders.set(register, holders)
    return holders
  }
}

function twinOf({ unique, fields }: Register, key: string): Error {
  if (unique === 'single') return refuse('SINGLE', { key })
  const titles = fields.filter(({ name }) => unique?.includes(name)).map(({ title }) => title)
  return refuse('NOT_UNIQUE', { key, fields: titles.join(', ') })
}
