import type { RequirementReference } from './requirement.ts'

/** How two requirements stand to each other as sets of duties (NIST IR 8477), read from `from`: `subset` lies inside `to`. */
export const relations = ['equal', 'subset', 'superset', 'intersects'] as const

export type Relation = (typeof relations)[number]

/** `draft` is a suggestion that nobody who answers for it has looked at. */
export const mappingStates = ['draft', 'reviewed'] as const

export type MappingState = (typeof mappingStates)[number]

/** Says that meeting one requirement helps to meet another. Stated by somebody, never computed. */
export interface Mapping {
  readonly from: RequirementReference
  readonly to: RequirementReference
  readonly relation: Relation
  /** Who states it. */
  readonly source: string
  /** Why: a code of `mappingReasons`, or the words of whoever made it. */
  readonly reason: string
  readonly state: MappingState
  /** Other publications that hold the same pair. They may copy each other: support, no proof. */
  readonly alsoIn: readonly string[]
}

/** Reasons of the mappings that come with the product. */
export const mappingReasons = ['judgement', 'published', 'rolled-up', 'same-title', 'renamed', 'merged', 'split'] as const

/** All that one source states about two frameworks. */
export interface Crosswalk {
  readonly from: string
  readonly to: string
  readonly source: string
  readonly licence: string
  readonly mappings: readonly Mapping[]
}

/**
 * What was stated between two frameworks, read in the direction asked for. Reading backwards turns subset and superset round
 * and loses nothing; going through a third framework would claim what nobody stated ("intersects" twice can share nothing), so it is never done.
 */
export function mapped(crosswalks: readonly Crosswalk[], from: string, to: string): readonly Mapping[] {
  return crosswalks.flatMap((crosswalk) => {
    if (crosswalk.from === from && crosswalk.to === to) return crosswalk.mappings
    if (crosswalk.from === to && crosswalk.to === from) return crosswalk.mappings.map(backwards)
    return []
  })
}

const BACKWARDS: Readonly<Record<Relation, Relation>> = { equal: 'equal', subset: 'superset', superset: 'subset', intersects: 'intersects' }

function backwards(mapping: Mapping): Mapping {
  return { ...mapping, from: mapping.to, to: mapping.from, relation: BACKWARDS[mapping.relation] }
}
