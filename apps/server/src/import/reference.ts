import type { Field, Register, State } from '@assay/isms'
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

/** Finds records by what files call them, and makes those along the way that a register lets an import make. */
export class References {
  readonly #names: ReadonlyMap<string, Map<string, string>>
  readonly #now: number
  readonly changes: PlannedChange[] = []
  readonly companions: { readonly register: string; readonly title: string }[] = []

  constructor(existing: Existing, register: Register, now: number) {
    this.#now = now
    this.#names = new Map(
      [...existing].map(([name, records]) => [name, namesOf(name === register.name ? register : registerNamed(name), records)]),
    )
  }

  read(field: Field, text: string): Referred {
    const target = registerNamed(field.target ?? '')
    const several = field.kind === 'refs'
    if (isPlaceholder(text)) return { value: several ? [] : null, unknown: [] }
    const parts = this.#partsOf(target, text, several)
    const ids = parts.map((part) => this.#idOf(target, part))
    const known = [...new Set(ids.filter((id) => id !== null))]
    return { value: several ? known : (known[0] ?? null), unknown: parts.filter((_, index) => ids[index] === null) }
  }

  /** Semicolons and line breaks part values; commas do only where every part is known. */
  #partsOf(target: Register, text: string, several: boolean): readonly string[] {
    const names = target.importing?.namesIn?.(text)
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
    const given = target.importing?.fromName?.(text) ?? null
    const parsed = given === null ? null : target.schema.safeParse(given)
    return parsed?.success === true ? this.#make(target, parsed.data, text) : null
  }

  #make(register: Register, state: State, text: string): string {
    const newId = uuidv7(this.#now)
    this.#names.get(register.name)?.set(normal(text), newId)
    this.companions.push({ register: register.name, title: String(state[register.label]) })
    this.changes.push({ register, id: null, newId, version: null, state })
    return newId
  }
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
