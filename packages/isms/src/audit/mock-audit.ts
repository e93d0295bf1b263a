import { auditChecks, type AuditCheck, type Grade } from '@assay/frameworks'
import type { Check, Derived, Examined, Fault, Look, Occasion } from '../mechanism/check.ts'
import type { Records, View } from '../mechanism/record.ts'
import { registers } from '../registers.ts'
import { chapterOf, type Chapter } from './chapter.ts'
import { checks } from './checks.ts'

/** What the mock audit says about one check: that it holds, the faults it found, or why there was nothing to look at. */
export interface CheckResult extends Omit<AuditCheck, 'registers' | 'controls'> {
  readonly chapter: Chapter
  readonly result: 'pass' | 'fail' | 'not-assessed'
  /** What a fault is called: stage 1 has areas of concern, and `grade` says what they would probably be in stage 2 (ISO/IEC 17021-1, 9.3.1.2). */
  readonly verdict: 'area-of-concern' | 'finding'
  /** How the faults weigh; without any, how they usually would. */
  readonly grade: Grade
  readonly faults: readonly Fault[]
  /** What can be right all the same. */
  readonly questions: readonly Fault[]
  /** Why it was not assessed. */
  readonly nothing: Fault | null
  /** Decisions that it counted though they were taken elsewhere: an imported source states them. */
  readonly stated: number
  /** What it would also read, were there a register of it. */
  readonly waitsFor: readonly string[]
}

/** A check that nobody has looked at, with the registers that it waits for. */
export interface NotLookedAt extends Pick<AuditCheck, 'id' | 'clause' | 'stage' | 'kind' | 'title'> {
  readonly chapter: Chapter
  readonly waitsFor: readonly string[]
}

export interface AuditReport {
  readonly stage: '1' | '2'
  /** The day that it speaks of. */
  readonly on: string
  readonly passed: number
  readonly failed: number
  /** Checks about records of which there are none. They say nothing, least of all that all is well. */
  readonly notAssessed: number
  /** Findings by grade. */
  readonly grades: Readonly<Record<string, number>>
  readonly checks: readonly CheckResult[]
  /** What an auditor looks at and this report does not: no silence of it is a pass. */
  readonly notLookedAt: readonly NotLookedAt[]
}

/** What an audit looks at. */
export const auditReads: readonly View[] = [...new Set(checks.flatMap(({ reads }) => reads))]

/** What the audit is asked: a day, or a day with what the registers alone do not tell. */
export type Asked = string | (Pick<Occasion, 'asOf'> & Partial<Occasion>)

/**
 * Examines the registers as a certification auditor would, on a day. Stage 1 runs what shows in the documents; stage 2 runs everything.
 * Grades are estimates: the auditor decides.
 */
export function mockAudit(records: Records, stage: '1' | '2', asked: Asked): AuditReport {
  return reportOf(examineAll(records, asked), stage)
}

/** What every check says on a day, for the reports of both stages. */
export interface Examination {
  readonly look: Look
  readonly results: readonly { readonly check: Check; readonly examined: Examined }[]
  /** What was worked out for several checks. */
  readonly derived: ReadonlyMap<Derived, unknown>
}

/** Which checks are run, and what an earlier run said. */
interface Examining {
  readonly run?: readonly Check[]
  readonly before?: Examination | null
}

/**
 * Runs every check once. Where an earlier examination of the same day read the very same lists, what it said still holds and is taken over:
 * after one change only what reads that register is examined anew.
 */
export function examineAll(records: Records, asked: Asked, { run = checks, before = null }: Examining = {}): Examination {
  const occasion = occasionOf(asked)
  const taken = takenOver(before, { records, occasion })
  const look: Look = { records, occasion, once: onceFor(records, occasion, taken.derived) }
  const results = run.map((check) => ({ check, examined: taken.examined.get(check) ?? check.examine(look) }))
  return { look, results, derived: taken.derived }
}

interface Taken {
  readonly examined: ReadonlyMap<Check, Examined>
  /** Grows while checks are run. */
  readonly derived: Map<Derived, unknown>
}

/** What of an earlier examination still holds. It is copied, so that nothing keeps the earlier one. */
function takenOver(before: Examination | null, now: Pick<Look, 'records' | 'occasion'>): Taken {
  if (!before || !isSameOccasion(before.look.occasion, now.occasion)) return { examined: new Map(), derived: new Map() }
  const same = sameLists(before.look.records, now.records)
  return {
    examined: new Map(before.results.filter(({ check }) => same(check.reads)).map(({ check, examined }) => [check, examined])),
    derived: new Map([...before.derived].filter(([{ reads }]) => same(reads))),
  }
}

function isSameOccasion(one: Occasion, other: Occasion): boolean {
  return one.asOf === other.asOf && one.broken === other.broken
}

/** Whether views show the same lists as before: lists are never changed, so the same list says the same. */
function sameLists(before: Records, now: Records): (reads: readonly View[]) => boolean {
  return (reads) => reads.every(({ register }) => before(register) === now(register))
}

/** The report of one stage. */
export function reportOf({ look, results }: Examination, stage: '1' | '2'): AuditReport {
  const list = results
    .filter(({ check }) => isOfStage(check, stage))
    .map(({ check, examined }) => resultOf(check, { ...examined, failed: examined.faults.length > 0 }, stage))
  return reportWith(list, look.occasion, stage)
}

/** Whether a check belongs to the report of a stage. */
export function isOfStage(check: Check, stage: '1' | '2'): boolean {
  return stage === '2' || check.stage === '1'
}

/** A report with the results of its checks. */
export function reportWith(list: readonly CheckResult[], { asOf }: Occasion, stage: '1' | '2'): AuditReport {
  const failed = list.filter(({ result }) => result === 'fail')
  return {
    stage,
    on: asOf,
    passed: list.filter(({ result }) => result === 'pass').length,
    failed: failed.length,
    notAssessed: list.filter(({ result }) => result === 'not-assessed').length,
    grades: countGrades(failed),
    checks: list,
    notLookedAt,
  }
}

export function occasionOf(asked: Asked): Occasion {
  return { hash: null, broken: null, ...(typeof asked === 'string' ? { asOf: asked } : asked) }
}

/** Works out once what several checks look at. */
export function onceFor(records: Records, occasion: Occasion, known: Map<Derived, unknown>): Look['once'] {
  return <T>(derived: Derived<T>): T => {
    if (!known.has(derived)) known.set(derived, derived.derive(records, occasion))
    return known.get(derived) as T
  }
}

interface Outcome extends Examined {
  readonly failed: boolean
}

/** What the report of a stage says of a check. */
export function resultOf(check: Check, { nothing, failed, faults, questions, grade, stated }: Outcome, stage: '1' | '2'): CheckResult {
  const { id, clause, kind, title, fault } = check
  const result = nothing !== null ? 'not-assessed' : failed ? 'fail' : 'pass'
  const verdict = stage === '1' ? 'area-of-concern' : 'finding'
  const about = { id, clause, stage: check.stage, kind, title, fault, chapter: chapterOf(clause) }
  return { ...about, result, verdict, grade, faults, questions, nothing, stated, waitsFor: missing(check) }
}

function countGrades(failed: readonly CheckResult[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { grade } of failed) counts[grade] = (counts[grade] ?? 0) + 1
  return counts
}

const kept = new Set([...registers.map(({ name }) => name), 'role', 'corrective-action'])

/** The registers that a check reads by its specification, and that there are none of. Roles are held by assignment, corrective actions are rows. */
function missing({ registers: names }: AuditCheck): readonly string[] {
  return names.filter((name) => !kept.has(name))
}

const written = new Set(checks.map(({ id }) => id))

const notLookedAt: readonly NotLookedAt[] = auditChecks
  .filter(({ id }) => !written.has(id))
  .map((check) => {
    const { id, clause, stage, kind, title } = check
    return { id, clause, stage, kind, title, chapter: chapterOf(clause), waitsFor: missing(check) }
  })
