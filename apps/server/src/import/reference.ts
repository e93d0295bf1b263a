import { DECIDERS, type FieldMeta, type Register, type State } from '@assay/isms'
import { registerNamed } from '../store/register-named.ts'
import type { Stored } from '../store/record.ts'
import { isUuid, uuidv7 } from '../uuid.ts'
import type { PlannedChange } from './plan.ts'
import { isPlaceholder, normal } from './word.ts'

/** The live records of an organisation that a plan may find or point to, by register. */
export type Existing = ReadonlyMap<string, readonly Stored[]>

/** What a cell of references says. */
export interface Referred {
  readonly value: string | null | readonly string[]
  /** Names that lead nowhere. */
  readonly unknown: readonly string[]
}

/** What a reference to a record of any register has for a target. */
const ANY = '*'

/** Finds records by what files call them, and makes those along the way that a register lets an import make. */
export class References {
  readonly #names: Map<string, Map<string, string>>
  /** Keys by id, of all that is there. */
  readonly keys: ReadonlyMap<string, string>
  readonly #now: number
  #ids: ReadonlyMap<string, string> | null = null
  readonly changes: PlannedChange[] = []
  readonly companions: { readonly register: string; readonly title: string }[] = []

  constructor(
    { existing, keys }: { readonly existing: Existing; readonly keys: ReadonlyMap<string, string> },
    register: Register,
    now: number,
  ) {
    this.#now = now
    this.keys = keysOf(existing, keys)
    this.#names = new Map(
      [...existing].map(([name, records]) => [name, namesOf(name === register.name ? register : registerNamed(name), records)]),
    )
  }

  read(field: Pick<FieldMeta, 'target' | 'kind'>, text: string): Referred {
    const several = field.kind === 'refs'
    if (isPlaceholder(text)) return { value: several ? [] : null, unknown: [] }
    if (field.target === ANY) return this.#readAny(text, several)
    const target = registerNamed(field.target ?? '')
    const parts = this.#partsOf(target, text, several)
    const ids = parts.map((part) => this.#idOf(target, part))
    const known = [...new Set(ids.filter((id) => id !== null))]
    return { value: several ? known : (known[0] ?? null), unknown: parts.filter((_, index) => ids[index] === null) }
  }

  /** Whoever is called so and is there; nobody is made of a name below a decision. */
  decider(text: string): string | null {
    return this.#names.get(DECIDERS)?.get(normal(text)) ?? null
  }

  /** A record of any register goes by its key alone. */
  #readAny(text: string, several: boolean): Referred {
    const parts = several ? split(text, /[;,\n]/) : [text]
    const ids = parts.map((part) => this.#anyIds().get(normal(part)) ?? null)
    const known = ids.filter((id) => id !== null)
    return { value: several ? known : (known[0] ?? null), unknown: parts.filter((_, index) => ids[index] === null) }
  }

  #anyIds(): ReadonlyMap<string, string> {
    this.#ids ??= new Map([...this.keys].map(([id, key]) => [normal(key), id]))
    return this.#ids
  }

  /** Semicolons and line breaks part values; commas do only where every part is known. */
  #partsOf(target: Register, text: string, several: boolean): readonly string[] {
    const names = target.importing.namesIn?.(text)
    if (names !== undefined) return several ? names : names.slice(0, 1)
    if (!several || this.#find(target, text) !== null) return [text]
    const parts = split(text, /[;\n]/)
    const commas = split(text, /,/)
    return parts.length === 1 && commas.length > 1 && commas.every((part) => this.#find(target, part) !== null) ? commas : parts
  }

  #find({ name }: Register, text: string): string | null {
    return this.#names.get(name)?.get(normal(text)) ?? null
  }

  #idOf(target: Register, text: string): string | null {
    const known = this.#find(target, text)
    if (known !== null) return known
    const given = target.importing.fromName?.(text) ?? null
    const parsed = given === null ? null : target.schema.safeParse(given)
    return parsed?.success === true ? this.#make(target, parsed.data, text) : null
  }

  #make(register: Register, state: State, text: string): string {
    const newId = uuidv7(this.#now)
    const names = this.#names.get(register.name) ?? new Map<string, string>()
    this.#names.set(register.name, names.set(normal(text), newId))
    this.companions.push({ register: register.name, title: String(state[register.label]) })
    this.changes.push({ register, id: null, newId, version: null, state })
    return newId
  }
}

function keysOf(existing: Existing, others: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const keys = new Map(others)
  for (const records of existing.values()) for (const { id, key } of records) keys.set(id, key)
  return keys
}

/** Ids by every name a record goes by. */
function namesOf(register: Register, records: readonly Stored[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const { id, key, state } of records) {
    for (const name of [state[register.label], state['sourceId'], state['reference'], key, register.heading?.(state)]) {
      if (typeof name === 'string' && !isUuid(name) && !names.has(normal(name))) names.set(normal(name), id)
    }
  }
  return names
}

function split(text: string, by: RegExp): readonly string[] {
  return text
    .split(by)
    .map((part) => part.replace(/^\s*[-•*]\s+/, '').trim())
    .filter(Boolean)
}
