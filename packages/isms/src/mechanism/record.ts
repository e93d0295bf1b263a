import type { z } from 'zod'
import type { Where } from './where.ts'

export type State = Readonly<Record<string, unknown>>

/** What a view shows of a record. */
export interface Seen<S = State> {
  readonly id: string
  readonly key: string
  readonly state: S
}

/** A record as the domain sees it. */
export interface Loaded<S = State> extends Seen<S> {
  readonly register: string
  readonly version: number
  readonly createdAt: string
  readonly updatedAt: string
}

/** Live records of one organisation as a view shows them, in the order of their keys. */
export type Records = (register: string) => readonly Seen[]

/** What is being asked, for a view that loads only what it concerns. */
export interface Asking {
  readonly id: string | null
  /** The state of the record; of a new one, the state that it is to have. */
  readonly state: State
  readonly input: State
}

/** Which records a view loads. `few` is all of a register that never holds many. */
export type Pick = { readonly ids: readonly string[] } | { readonly where: Where } | 'all' | 'few'

/**
 * The fields of a register that some rule looks at. Declaring a view is what loads them, and reading through it is what types them: a rule
 * cannot read what nobody loaded.
 */
export interface View<S extends State = State> {
  readonly register: string
  readonly fields: readonly string[]
  /** Which records it needs; all of them where nothing is said. Two views of one register in one decision load what either needs. */
  readonly pick: (asking: Asking) => Pick
  readonly in: (records: Records) => readonly Seen<S>[]
}

/** What a view shows of one record. */
export type Shown<V> = V extends View<infer S> ? Seen<S> : never

/** A view of some fields of a register. Records were parsed when they were stored, so they are not parsed again. */
export function view<S extends State, const K extends keyof S & string>(
  register: string,
  _schema: z.ZodType<S>,
  ...[fields, pick = () => 'all']: [readonly K[], View['pick']?]
): View<globalThis.Pick<S, K>> {
  return { register, fields, pick, in: (records) => records(register) as readonly Seen<globalThis.Pick<S, K>>[] }
}
