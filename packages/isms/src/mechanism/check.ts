import { auditChecks, grades, type AuditCheck, type Grade } from '@assay/frameworks'
import type { Decision } from './decision.ts'
import type { Records, Seen, State, View } from './record.ts'
import type { Parameters } from './refusal.ts'

/** What a check found. Its words stand in the texts of a register, under `faults` by the code. */
export interface Fault {
  /** The register in whose texts the words stand. */
  readonly register: string
  readonly code: string
  /** The key of the record at fault, if it is one record. */
  readonly record: string | null
  readonly parameters: Parameters
  /** How it weighs, where otherwise than the check does; a question is no fault, for it can be right. */
  readonly weight: Grade | 'question' | null
}

/** Says a fault by its code, of a record where it is one. */
export type Faulter<Code extends string> = (code: Code, record?: Pick<Seen, 'key'> | string | null, parameters?: Parameters) => Fault

/** Shared by all faults without any: a long register has many. */
const NONE: Parameters = {}

/** Makes the faults of a register: only codes that its texts have words for. */
export function faulter<Code extends string>(register: string): Faulter<Code> {
  return (code, record = null, parameters = NONE) => ({
    register,
    code,
    record: typeof record === 'object' ? (record?.key ?? null) : record,
    parameters,
    weight: null,
  })
}

/** Faults as they are found, from the first whenever they are asked for: of a long register nobody holds them all. */
export type Faults = Iterable<Fault>

/** A fault for every item that something is wrong with. */
export function each<T>(items: readonly T[], wrong: (item: T) => boolean, say: (item: T) => Fault): Faults {
  return lazily(function* () {
    for (const item of items) if (wrong(item)) yield say(item)
  })
}

/** The faults of every item, each of which may have several. */
export function ofEach<T>(items: readonly T[], say: (item: T) => Faults): Faults {
  return lazily(function* () {
    for (const item of items) yield* say(item)
  })
}

/** Some faults after others. */
export function inTurn(...several: readonly Faults[]): Faults {
  return ofEach(several, (faults) => faults)
}

function lazily(find: () => Iterator<Fault>): Faults {
  return { [Symbol.iterator]: find }
}

/** One fault where something is wrong with the whole. */
export function when(wrong: boolean, fault: Fault): readonly Fault[] {
  return wrong ? [fault] : []
}

/** The same fault, weighing otherwise. */
export function weighing(fault: Fault, weight: Grade | 'question'): Fault {
  return { ...fault, weight }
}

/** What is asked of the registers: the day, and what the registers alone do not tell. */
export interface Occasion {
  readonly asOf: string
  /** The SHA-256 of a value in canonical JSON, in hex; null where nobody can work it out. */
  readonly hash: ((value: unknown) => string) | null
  /** The SHA-256, in hex, of stored files that are gone or no longer what was stored; null where nobody has compared them. */
  readonly broken: readonly string[] | null
}

/** What several checks look at, worked out once for all of them. */
export interface Derived<T = unknown> {
  readonly reads: readonly View[]
  readonly derive: (records: Records, occasion: Occasion) => T
}

export function derived<T>(reads: readonly View[], derive: Derived<T>['derive']): Derived<T> {
  return { reads, derive }
}

/** What a check looks at: records of a register, or what is worked out of several. */
type Sources = Readonly<Record<string, View | Derived>>

export type Seeing<R extends Sources> = Occasion & {
  readonly [K in keyof R]: R[K] extends Derived<infer T> ? T : R[K] extends View<infer S> ? readonly Seen<S>[] : never
}

/**
 * One thing that breaks a sound ISMS: fields to set on a record, a record to add, or a register to empty. `@ines` in a value is the id of the
 * record `ines`.
 */
export type Damage =
  | { readonly set: string; readonly to: State }
  | { readonly add: string; readonly id?: string; readonly state: State }
  | { readonly empty: string }

interface Spec<R extends Sources, T> {
  readonly id: string
  /** What the facts say of it; given here where they do not know it. */
  readonly about?: AuditCheck
  readonly reads: R
  /** What it is about. Where there is none of it there is nothing to assess, and `none` says so; left out where the lack is the fault. */
  readonly of?: (seen: Seeing<R>) => readonly T[]
  readonly none?: Fault | ((seen: Seeing<R>) => Fault)
  readonly examine: (seen: Seeing<R>, subjects: readonly T[]) => Faults
  /** How the faults weigh together, where some cases are lighter or heavier than the facts say of most. */
  readonly weigh?: (faults: readonly Fault[], seen: Seeing<R>, subjects: readonly T[]) => Grade | null
  /** The decisions that it counts: of those that an imported source states, the result says how many. */
  readonly rests?: (seen: Seeing<R>) => readonly (Decision | null | undefined)[]
  /** What it must find: for each code, things that break the sound ISMS, each alone or several together. */
  readonly broken: Readonly<Record<string, readonly (Damage | readonly Damage[])[]>>
}

/** What an examination says: faults and questions, or why there was nothing to look at. */
export interface Examined {
  readonly nothing: Fault | null
  readonly faults: readonly Fault[]
  readonly questions: readonly Fault[]
  readonly grade: Grade
  /** Decisions taken elsewhere, of which an imported source says so. */
  readonly stated: number
}

/** An examination whose faults and questions are found as they are asked for. */
export interface Begun extends Pick<Examined, 'nothing'> {
  readonly found: Faults
  /** Whether it weighs by how many there are, and which; else one fault of each weight is enough. */
  readonly weighsAll: boolean
  /** What follows from the faults, questions apart. */
  readonly weigh: (faults: readonly Fault[]) => Pick<Examined, 'grade' | 'stated'>
}

/** What an audit gives its checks. */
export interface Look {
  readonly records: Records
  readonly occasion: Occasion
  readonly once: <T>(derived: Derived<T>) => T
}

/** A check of the mock audit: what is known of it, what it reads, and how it examines. */
export interface Check extends AuditCheck {
  readonly reads: readonly View[]
  /** Whether it needs something to look at. */
  readonly needsSubjects: boolean
  /** Looks at it without holding what it finds. */
  readonly begin: (look: Look) => Begun
  readonly examine: (look: Look) => Examined
  readonly broken: Spec<Sources, unknown>['broken']
}

const facts = new Map(auditChecks.map((check) => [check.id, check]))

/** Defines a check. What is known of it without looking, its clause and how it weighs, stands in the facts under its id. */
export function defineCheck<const R extends Sources, T = never>(spec: Spec<R, T>): Check {
  const about = spec.about ?? facts.get(spec.id)
  if (!about) throw new Error(`no facts say what ${spec.id} checks`)
  if (spec.of && !spec.none) throw new Error(`${spec.id} does not say what is missing where there is nothing to look at`)
  return {
    ...about,
    reads: Object.values(spec.reads).flatMap((source) => (isDerived(source) ? source.reads : [source])),
    needsSubjects: spec.of !== undefined,
    begin: (look) => begin(spec, about, look),
    examine: (look) => examined(begin(spec, about, look)),
    broken: spec.broken,
  }
}

function begin<R extends Sources, T>(spec: Spec<R, T>, { grade }: AuditCheck, look: Look): Begun {
  const seen = { ...mapSources(spec.reads, look), ...look.occasion } as Seeing<R>
  const subjects = spec.of?.(seen) ?? []
  if (spec.of && subjects.length === 0)
    return { nothing: nothingIn(spec, seen), found: [], weighsAll: false, weigh: () => ({ grade, stated: 0 }) }
  return {
    nothing: null,
    found: spec.examine(seen, subjects),
    weighsAll: spec.weigh !== undefined,
    weigh: (faults) => ({
      grade: spec.weigh?.(faults, seen, subjects) ?? heaviest(faults, grade),
      stated: (spec.rests?.(seen) ?? []).filter((decision) => decision?.stated).length,
    }),
  }
}

/** All that a check found. */
function examined({ nothing, found, weigh }: Begun): Examined {
  const faults: Fault[] = []
  const questions: Fault[] = []
  for (const fault of found) (isQuestion(fault) ? questions : faults).push(fault)
  return { nothing, faults, questions, ...weigh(faults) }
}

/** What can be right all the same. */
export function isQuestion({ weight }: Fault): boolean {
  return weight === 'question'
}

function nothingIn<R extends Sources, T>({ none }: Spec<R, T>, seen: Seeing<R>): Fault | null {
  return typeof none === 'function' ? none(seen) : (none ?? null)
}

function mapSources(sources: Sources, { records, once }: Look): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(sources).map(([name, source]) => [name, isDerived(source) ? once(source) : source.in(records)]))
}

function isDerived(source: View | Derived): source is Derived {
  return 'derive' in source
}

/** A check weighs what its heaviest fault does. */
function heaviest(faults: readonly Fault[], usual: Grade): Grade {
  const weights = new Set(faults.map(({ weight }) => (weight === null || weight === 'question' ? usual : weight)))
  return grades.find((grade) => weights.has(grade)) ?? usual
}
