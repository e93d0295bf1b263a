import type { Framework } from './framework.ts'
import type { Mapping, Relation } from './crosswalk.ts'
import { referenceTo, type Requirement, type RequirementReference } from './requirement.ts'

/** How far a control is in operation, as its owner states it or as evidence shows it: whoever calls decides. */
export type ControlState = 'not-started' | 'planned' | 'partial' | 'implemented'

export interface CoveringControl {
  readonly id: string
  readonly requirements: readonly RequirementReference[]
  readonly state: ControlState
}

/** From best to worst. `planned` means that nothing is in operation yet, `gap` that nothing is even planned. */
export const levels = ['covered', 'partial', 'planned', 'gap'] as const

export type Level = (typeof levels)[number]

/** A control that answers the requirement itself, or (`whole` false) only a lettered item below it. */
export interface DirectAnswer {
  readonly control: CoveringControl
  readonly whole: boolean
}

/** A control that answers a requirement of another framework, which a mapping ties to this one. */
export interface MappedAnswer {
  readonly control: CoveringControl
  readonly mapping: Mapping
}

export interface RequirementCoverage {
  readonly requirement: Requirement
  readonly level: Level
  /** The same without mappings in draft, which are suggestions. */
  readonly withoutDrafts: Level
  readonly direct: readonly DirectAnswer[]
  readonly through: readonly MappedAnswer[]
  /** What is mapped to it from requirements that no control is linked to: where a link would count. */
  readonly unanswered: readonly Mapping[]
}

export interface Coverage {
  /** Every assessable requirement, in the order of the framework. */
  readonly requirements: readonly RequirementCoverage[]
  readonly counts: Readonly<Record<Level, number>>
  readonly countsWithoutDrafts: Readonly<Record<Level, number>>
  /** Links of controls into this framework that answer nothing: to a heading, or to an id that it does not have. */
  readonly unanswering: readonly { readonly control: string; readonly reference: RequirementReference }[]
}

/**
 * What a set of controls covers of a framework: by links of its own, and by mappings from the requirements that the controls
 * are linked to. One step only: a mapping counts where a control is linked to its `from`, never because another mapping leads there.
 */
export function coverage(framework: Framework, mappings: readonly Mapping[], controls: readonly CoveringControl[]): Coverage {
  const targets = targetsOf(framework)
  const linked = linksOf(controls)
  const into = group(mappings, ({ to }) => targets.get(to)?.requirement.id)
  const parts = group([...targets], ([, { requirement }]) => requirement.id)
  const requirements = framework.requirements
    .filter(({ assessable }) => assessable)
    .map((requirement) => {
      const direct = directOf(parts.get(requirement.id) ?? [], linked)
      const weighed = (into.get(requirement.id) ?? []).map((mapping) => weigh(mapping, linked, targets.get(mapping.to)?.whole === true))
      return covered(requirement, direct, weighed)
    })
  return {
    requirements,
    counts: count(requirements.map(({ level }) => level)),
    countsWithoutDrafts: count(requirements.map(({ withoutDrafts }) => withoutDrafts)),
    unanswering: [...linked].flatMap(([reference, by]) =>
      reference.startsWith(`${framework.id}:`) && !targets.has(reference) ? by.map(({ id }) => ({ control: id, reference })) : [],
    ),
  }
}

interface Target {
  readonly requirement: Requirement
  readonly whole: boolean
}

/** What a reference counts for: the assessable requirement itself, or the nearest one above an item. */
function targetsOf({ id, requirements }: Framework): ReadonlyMap<RequirementReference, Target> {
  const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]))
  const above = (requirement: Requirement): Requirement | undefined => {
    let at: Requirement | undefined = requirement
    while (at !== undefined && !at.assessable) at = byId.get(at.parent ?? '')
    return at
  }
  return new Map(
    requirements.flatMap((requirement) => {
      const counted = above(requirement)
      return counted ? [[referenceTo(id, requirement.id), { requirement: counted, whole: counted === requirement }] as const] : []
    }),
  )
}

type Links = ReadonlyMap<RequirementReference, readonly CoveringControl[]>

function linksOf(controls: readonly CoveringControl[]): Links {
  const pairs = controls.flatMap((control) => [...new Set(control.requirements)].map((reference) => ({ reference, control })))
  const grouped = group(pairs, ({ reference }) => reference)
  return new Map([...grouped].map(([reference, found]) => [reference, found.map(({ control }) => control)]))
}

/** Each control once; that it answers the whole requirement outweighs that it answers an item of it. */
function directOf(parts: readonly (readonly [RequirementReference, Target])[], linked: Links): readonly DirectAnswer[] {
  const wholeFirst = parts.toSorted(([, a], [, b]) => Number(b.whole) - Number(a.whole))
  const answers = new Map<string, DirectAnswer>()
  for (const [reference, { whole }] of wholeFirst) {
    for (const control of linked.get(reference) ?? []) if (!answers.has(control.id)) answers.set(control.id, { control, whole })
  }
  return [...answers.values()]
}

interface Weighed {
  readonly mapping: Mapping
  readonly controls: readonly CoveringControl[]
  readonly level: Level
}

function weigh(mapping: Mapping, linked: Links, whole: boolean): Weighed {
  const controls = linked.get(mapping.from) ?? []
  const level = levelOf(controls.map(({ state }) => state))
  return { mapping, controls, level: whole && reaches(mapping.relation) ? level : capped(level) }
}

/** Only what covers all of the requirement can cover it; what overlaps is a part, however much of it there is. */
function reaches(relation: Relation): boolean {
  return relation === 'equal' || relation === 'superset'
}

function covered(requirement: Requirement, direct: readonly DirectAnswer[], weighed: readonly Weighed[]): RequirementCoverage {
  const firm = weighed.filter(({ mapping }) => mapping.state === 'reviewed')
  return {
    requirement,
    level: together(direct, weighed),
    withoutDrafts: together(direct, firm),
    direct,
    through: weighed.flatMap(({ mapping, controls }) => controls.map((control) => ({ control, mapping }))),
    unanswered: weighed.filter(({ controls }) => controls.length === 0).map(({ mapping }) => mapping),
  }
}

/** The better of both ways; but a requirement that its own controls have not finished is not covered by way of another. */
function together(direct: readonly DirectAnswer[], weighed: readonly Weighed[]): Level {
  const stated = levelOf(direct.map(({ control }) => control.state))
  const own = direct.some(({ whole }) => whole) ? stated : capped(stated)
  const borrowed = best(weighed.map(({ level }) => level))
  return best([own, direct.length > 0 && stated !== 'covered' ? capped(borrowed) : borrowed])
}

function levelOf(states: readonly ControlState[]): Level {
  if (states.length > 0 && states.every((state) => state === 'implemented')) return 'covered'
  if (states.some((state) => state === 'implemented' || state === 'partial')) return 'partial'
  return states.includes('planned') ? 'planned' : 'gap'
}

function capped(level: Level): Level {
  return level === 'covered' ? 'partial' : level
}

function best(given: readonly Level[]): Level {
  return levels.find((level) => given.includes(level)) ?? 'gap'
}

function count(given: readonly Level[]): Readonly<Record<Level, number>> {
  const of = (level: Level): number => given.filter((one) => one === level).length
  return { covered: of('covered'), partial: of('partial'), planned: of('planned'), gap: of('gap') }
}

function group<T, K>(items: readonly T[], keyOf: (item: T) => K | undefined): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === undefined) continue
    const found = groups.get(key)
    if (found) found.push(item)
    else groups.set(key, [item])
  }
  return groups
}
