import { DECIDERS, type FieldMeta, type Named, type Register, type State } from '@assay/isms'
import { registerNamed } from '../store/register-named.ts'
import type { Stored } from '../store/record.ts'
import { isUuid, uuidv7 } from '../uuid.ts'
import { NearNames } from './near.ts'
import { isNobody } from './nobody.ts'
import type { PlannedChange } from './plan.ts'
import { isPlaceholder, normal } from './word.ts'

/** The live records of an organisation that a plan may find or point to, by register. */
export type Existing = ReadonlyMap<string, readonly Stored[]>

/** What a cell of references says. */
export interface Referred {
  readonly value: string | null | readonly string[]
  /** Names that lead nowhere. */
  readonly unknown: readonly string[]
  /** For each of them the name that it is nearly, where a record goes by one. */
  readonly near: readonly string[]
  /** What else the cell says; null where that is nothing. */
  readonly rest: string | null
}

/** How a cell of references is read. */
export interface ReferenceReading {
  /** Whether somebody said that it means what it says: then nothing is asked about because it is nearly something else. */
  readonly isMeant: boolean
}

/** What a reference to a record of any register has for a target. */
const ANY = '*'

/** Finds records by what files call them, and makes those along the way that a register lets an import make. */
export class References {
  readonly #names: Map<string, Map<string, string>>
  /** What records are called, of registers in which a name that is nearly one is asked about. */
  readonly #near: ReadonlyMap<string, NearNames>
  /** Keys by id, of all that is there. */
  readonly keys: ReadonlyMap<string, string>
  readonly #now: number
  #byKey: ReadonlyMap<string, string> | null = null
  /** The ids of what is there, by register. */
  readonly #ids: ReadonlyMap<string, ReadonlySet<string>>
  readonly #pointedTo = new Set<string>()
  readonly changes: PlannedChange[] = []
  readonly companions: { readonly register: string; readonly title: string }[] = []

  constructor(
    { existing, keys }: { readonly existing: Existing; readonly keys: ReadonlyMap<string, string> },
    register: Register,
    now: number,
  ) {
    this.#now = now
    this.keys = keysOf(existing, keys)
    const of = (name: string): Register => (name === register.name ? register : registerNamed(name))
    this.#ids = new Map([...existing].map(([name, records]) => [name, new Set(records.map(({ id }) => id))]))
    this.#names = new Map([...existing].map(([name, records]) => [name, namesOf(of(name), records)]))
    this.#near = new Map(
      [...existing].filter(([name]) => of(name).importing.asksNear === true).map(([name, records]) => [name, labelsOf(of(name), records)]),
    )
  }

  /** Ids that a cell was read as. */
  isPointedTo(id: string): boolean {
    return this.#pointedTo.has(id)
  }

  /** Lets a row of the file that is read be pointed to, before it is a record: by its id in the file, and by what it is called. */
  expect(register: Register, { id, names }: { readonly id: string; readonly names: readonly string[] }): void {
    const known = this.#namesIn(register)
    for (const name of names) if (name !== '' && !isUuid(name) && !known.has(normal(name))) known.set(normal(name), id)
  }

  read(field: Pick<FieldMeta, 'target' | 'kind'>, text: string, { isMeant }: ReferenceReading = { isMeant: false }): Referred {
    const several = field.kind === 'refs'
    if (isNobody(text)) return { value: several ? [] : null, unknown: [], near: [], rest: isPlaceholder(text) ? null : text }
    if (field.target === ANY) return this.#readAny(text, several)
    const target = registerNamed(field.target ?? '')
    const { names, rest } = this.#namedIn(target, text, several)
    const read = this.#readNames(target, names, isMeant)
    return { ...read, value: several ? read.value : (read.value[0] ?? null), rest }
  }

  #readNames(target: Register, names: readonly string[], isMeant: boolean) {
    const read = names.map((name) => ({ name, ...this.#idOf(target, name, isMeant) }))
    const value = [...new Set(read.flatMap(({ id }) => id ?? []))]
    for (const id of value) this.#pointedTo.add(id)
    const lost = read.filter(({ id }) => id === null)
    return { value, unknown: lost.map(({ name }) => name), near: lost.flatMap((one) => one.near ?? []) }
  }

  /** Whoever is called so and is there; nobody is made of a name below a decision. */
  decider(text: string): string | null {
    return this.#find(registerNamed(DECIDERS), text)
  }

  /** A record of any register goes by its key alone. */
  #readAny(text: string, several: boolean): Referred {
    const parts = several ? split(text, /[;,\n]/) : [text]
    const ids = parts.map((part) => this.#anyIds().get(normal(part)) ?? null)
    const known = ids.filter((id) => id !== null)
    const unknown = parts.filter((_, index) => ids[index] === null)
    return { value: several ? known : (known[0] ?? null), unknown, near: [], rest: null }
  }

  #anyIds(): ReadonlyMap<string, string> {
    this.#byKey ??= new Map([...this.keys].map(([id, key]) => [normal(key), id]))
    return this.#byKey
  }

  /** Semicolons and line breaks part names; other marks and words for *and* do where a part of what they part is known. */
  #namedIn(target: Register, text: string, several: boolean): Named {
    if (this.#find(target, text) !== null) return { names: [text], rest: null }
    const named = target.importing.namesIn?.(text)
    if (named) return several ? named : { names: named.names.slice(0, 1), rest: named.names.length > 1 ? text : named.rest }
    if (!several) return { names: [text], rest: null }
    const names = split(text, /[;\n]/).flatMap((part) => (this.#find(target, part) === null ? this.#partsOf(target, part) : [part]))
    return { names, rest: null }
  }

  #partsOf(target: Register, text: string): readonly string[] {
    const known = (part: string): boolean => this.#find(target, part) !== null
    const [sure, unsure] = [SURE, UNSURE].map((marks) => marks.map((mark) => split(text, mark)).filter((parts) => parts.length > 1))
    const whole = [...(sure ?? []), ...(unsure ?? [])].find((parts) => parts.every(known))
    return whole ?? sure?.find((parts) => parts.some(known)) ?? [text]
  }

  #find(target: Register, text: string): string | null {
    if (isUuid(text)) return this.#ids.get(target.name)?.has(text) === true ? text : null
    const names = this.#names.get(target.name)
    if (!names) return null
    const found = names.get(normal(text))
    if (found !== undefined) return found
    for (const spelling of target.importing.spellings?.(text) ?? []) {
      const id = names.get(normal(spelling))
      if (id !== undefined) return id
    }
    return null
  }

  #idOf(target: Register, text: string, isMeant: boolean): { readonly id: string | null; readonly near: string | null } {
    const known = this.#find(target, text)
    if (known !== null) return { id: known, near: null }
    if (isUuid(text)) return { id: null, near: null }
    const near = isMeant ? null : this.#nearly(target, text)
    if (near !== null) return { id: null, near }
    const given = target.importing.fromName?.(text) ?? null
    const parsed = given === null ? null : target.schema.safeParse(given)
    return { id: parsed?.success === true ? this.#make(target, parsed.data, text) : null, near: null }
  }

  /** What a record is called that is spelt nearly so, where the register wants that to be asked. */
  #nearly(target: Register, text: string): string | null {
    if (target.importing.asksNear !== true) return null
    return this.#near.get(target.name)?.nearest(text) ?? null
  }

  /** Makes a record of a name, once, however many rows spell it in however many ways. */
  #make(register: Register, state: State, text: string): string {
    const newId = uuidv7(this.#now)
    const names = this.#namesIn(register)
    for (const name of [text, ...namesIn(register, state)]) if (!names.has(normal(name))) names.set(normal(name), newId)
    this.#near.get(register.name)?.add(String(state[register.label]))
    this.companions.push({ register: register.name, title: String(state[register.label]) })
    this.changes.push({ register, id: null, newId, version: null, state })
    return newId
  }

  #namesIn({ name }: Register): Map<string, string> {
    const names = this.#names.get(name) ?? new Map<string, string>()
    this.#names.set(name, names)
    return names
  }
}

/** What parts the names of a list where one of them is known. */
const SURE = [/\|/, /\//, /,/]
/** What may be of a name, and parts names where every one is known: words for *and*, and blanks. */
const UNSURE = [/,|[\s&+]+(?:(?:and|und|et|y|e|i|en|och|og|ja)\s+)?/i, /,?\s(?:and|und|et|y|e|i|en|och|og|ja|&|\+)\s|,/i]

function labelsOf({ label }: Register, records: readonly Stored[]): NearNames {
  return new NearNames(records.map(({ state }) => String(state[label] ?? '')))
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
    for (const name of [...namesIn(register, state), key]) if (!names.has(normal(name))) names.set(normal(name), id)
  }
  return names
}

/** What a record is called: its label, its id in its source, and what else its register knows it by. */
function namesIn(register: Register, state: State): readonly string[] {
  const fields = [register.label, 'sourceId', ...(register.importing.knownBy ?? [])]
  const names = [...fields.map((field) => state[field]), register.heading?.(state)]
  return names.filter((name) => typeof name === 'string').filter((name) => !isUuid(name))
}

function split(text: string, by: RegExp): readonly string[] {
  return text
    .split(by)
    .map((part) => part.replace(/^\s*[-•*]\s+/, '').trim())
    .filter(Boolean)
}
