import {
  clauses,
  coverage,
  parseReference,
  referenceTo,
  sectionsOf,
  type CoveringControl,
  type Framework,
  type Level,
  type Mapping,
  type RequirementCoverage,
  type RequirementReference,
} from '@assay/frameworks'
import { controlSchema } from '../control/fields.ts'
import { view, type Records, type Shown, type View } from '../mechanism/record.ts'

/**
 * How a requirement stands. `covered`, `partial`, `planned` and `gap` are what controls come to; `excluded` is left out with the controls
 * that answer it, `audit` a clause of ISO/IEC 27001:2022 that no control has to answer, because the mock audit looks at it.
 */
export const standings = ['covered', 'partial', 'planned', 'excluded', 'audit', 'gap'] as const

export type Standing = (typeof standings)[number]

export type StandingCounts = Readonly<Record<Standing, number>>

/** A mapping that counts: which control answers what it starts from, how the two requirements stand, who says so and why. */
export interface Through extends Pick<Mapping, 'from' | 'to' | 'relation' | 'source' | 'reason' | 'state' | 'alsoIn'> {
  /** Keys of the controls that answer the requirement from which it is mapped. */
  readonly controls: readonly string[]
}

/** A mapping that would count if a control answered what it starts from. */
export interface Unanswered extends Pick<Mapping, 'from' | 'relation' | 'reason' | 'state'> {
  /** Keys of the controls for it that were left out. */
  readonly leftOut: readonly string[]
}

export interface RequirementStanding {
  readonly id: string
  readonly title: string
  readonly titles: Readonly<Record<string, string>>
  readonly intent: string | null
  readonly standing: Standing
  /** The same without mappings in draft, which nobody who answers for them has looked at. */
  readonly withoutDrafts: Standing
  /** Controls that are linked to it; `whole` is false where only to an item of it. */
  readonly direct: readonly { readonly control: string; readonly whole: boolean }[]
  readonly through: readonly Through[]
  /** Where more could come from; nothing of a requirement that is covered or left out. */
  readonly unanswered: readonly Unanswered[]
  /** Keys of controls for it that were left out. */
  readonly leftOut: readonly string[]
}

export interface SectionStanding {
  readonly id: string | null
  readonly title: string | null
  readonly titles: Readonly<Record<string, string>>
  readonly counts: StandingCounts
  readonly requirements: readonly RequirementStanding[]
}

/** What one set of controls covers of a framework. */
export interface FrameworkCoverage {
  readonly counts: StandingCounts
  readonly countsWithoutDrafts: StandingCounts
  readonly sections: readonly SectionStanding[]
  /** Links of controls into this framework that answer nothing: to a heading, or to an id that it does not have. */
  readonly unanswering: readonly { readonly control: string; readonly reference: string }[]
}

/** The controls, as coverage looks at them. */
const controls = view('control', controlSchema, ['requirements', 'applicable', 'status'])

export const coverageReads: readonly View[] = [controls]

type Control = Shown<typeof controls>

/**
 * What the controls of an organisation cover of a framework, each requirement once and with its reasons. A control counts as far as its owner
 * states it to be implemented; one that was left out counts for nothing, here and through any mapping.
 */
export function coverageOf(framework: Framework, mappings: readonly Mapping[], records: Records): FrameworkCoverage {
  const all = controls.in(records)
  const out = all.filter(({ state }) => state.applicable === 'no')
  const found = coverage(framework, mappings, all.filter(({ state }) => state.applicable !== 'no').map(covering))
  const leftOut = leftOutBy(out)
  const standing = new Map(found.requirements.map((one) => [one.requirement.id, standingOf(framework, one, leftOut)]))
  const sections = sectionsOf(framework).map(({ id, heading, requirements }) => {
    const within = requirements.flatMap((requirement) => standing.get(requirement.id) ?? [])
    return { id, title: heading?.title ?? null, titles: heading?.titles ?? {}, counts: tally(within, 'standing'), requirements: within }
  })
  const every = [...standing.values()]
  return {
    counts: tally(every, 'standing'),
    countsWithoutDrafts: tally(every, 'withoutDrafts'),
    sections,
    unanswering: found.unanswering,
  }
}

function covering({ key, state }: Control): CoveringControl {
  const { status } = state
  return {
    id: key,
    requirements: referencesOf(state.requirements),
    state: status === null || status === 'undecided' ? 'not-started' : status,
  }
}

function referencesOf(texts: readonly string[]): readonly RequirementReference[] {
  return texts.flatMap((text) => {
    const parted = parseReference(text)
    return parted ? [referenceTo(parted.framework, parted.requirement)] : []
  })
}

type LeftOut = ReadonlyMap<string, readonly string[]>

function leftOutBy(out: readonly Control[]): LeftOut {
  const pairs = out.flatMap(({ key, state }) => state.requirements.map((reference) => ({ reference, key })))
  return new Map([...Map.groupBy(pairs, ({ reference }) => reference)].map(([reference, list]) => [reference, list.map(({ key }) => key)]))
}

function standingOf(framework: Framework, one: RequirementCoverage, leftOut: LeftOut): RequirementStanding {
  const { id, title, titles, intent } = one.requirement
  const reference = referenceTo(framework.id, id)
  const without = leftOut.get(reference) ?? []
  const isLeftOut = one.direct.length === 0 && without.length > 0
  const standing = (level: Level): Standing => standingBy(level, framework, { reference, isLeftOut })
  return {
    id,
    title,
    titles,
    intent,
    standing: standing(one.level),
    withoutDrafts: standing(one.withoutDrafts),
    direct: one.direct.map(({ control, whole }) => ({ control: control.id, whole })),
    through: throughOf(one),
    unanswered: isDone(standing(one.withoutDrafts)) ? [] : unansweredOf(one, leftOut),
    leftOut: without,
  }
}

function isDone(standing: Standing): boolean {
  return standing === 'covered' || standing === 'excluded'
}

function unansweredOf({ unanswered }: RequirementCoverage, leftOut: LeftOut): readonly Unanswered[] {
  return unanswered.map(({ from, relation, reason, state }) => ({ from, relation, reason, state, leftOut: leftOut.get(from) ?? [] }))
}

/** Clauses are held by the management system itself: the mock audit says how (27001:2022, clauses 4 to 10). */
const audited: ReadonlySet<string> = new Set(clauses.map(({ id }) => referenceTo('iso27001-2022', id)))

/**
 * To leave out the controls for a requirement is a decision about it, which no mapping outweighs. But no clause can be left out
 * (27001:2022, 4.3), nor what a law demands: there it is a gap.
 */
function standingBy(
  level: Level,
  { kind }: Framework,
  { reference, isLeftOut }: { readonly reference: string; readonly isLeftOut: boolean },
): Standing {
  if (audited.has(reference)) return level === 'gap' ? 'audit' : level
  return isLeftOut && kind !== 'law' ? 'excluded' : level
}

/** Each mapping once, with every control that it brings. */
function throughOf({ through }: RequirementCoverage): readonly Through[] {
  const byMapping = Map.groupBy(through, ({ mapping }) => mapping)
  return [...byMapping].map(([mapping, answers]) => ({ ...mapping, controls: answers.map(({ control }) => control.id) }))
}

function tally(list: readonly RequirementStanding[], by: 'standing' | 'withoutDrafts'): StandingCounts {
  const counts: Record<Standing, number> = { covered: 0, partial: 0, planned: 0, excluded: 0, audit: 0, gap: 0 }
  for (const one of list) counts[one[by]] += 1
  return counts
}
