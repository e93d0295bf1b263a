import type { Framework } from './framework.ts'
import type { Requirement } from './requirement.ts'

/** Requirements that stand together in their source. */
export interface Section {
  /** The id of its heading, or what its requirements begin with; null where a framework has no sections. */
  readonly id: string | null
  /** The heading, where the framework holds one. */
  readonly heading: Requirement | null
  /** Those that can be assessed, in the order of the framework. */
  readonly requirements: readonly Requirement[]
}

/**
 * The sections of a framework: by the headings that it holds, else by how the ids of its requirements begin (`CC6.1` stands in
 * `CC6`, `32(1)(b)` in `32`). A framework whose ids say nothing of the kind is one section without a name.
 */
export function sectionsOf({ requirements }: Framework): readonly Section[] {
  const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]))
  const assessable = requirements.filter((requirement) => requirement.assessable)
  const roots = new Map(assessable.map((requirement) => [requirement, rootOf(requirement, byId)]))
  const divided = [...roots.values()].some((root) => !root.assessable || beginningOf(root.id) !== root.id)
  const grouped = Map.groupBy(assessable, (requirement) => (divided ? idOf(roots.get(requirement) ?? requirement) : null))
  return [...grouped].map(([id, within]) => {
    const heading = byId.get(id ?? '')
    return { id, heading: heading && !heading.assessable ? heading : null, requirements: within }
  })
}

function idOf({ id, assessable }: Requirement): string {
  return assessable ? beginningOf(id) : id
}

function rootOf(requirement: Requirement, byId: ReadonlyMap<string, Requirement>): Requirement {
  let root = requirement
  for (let above = byId.get(root.parent ?? ''); above !== undefined; above = byId.get(above.parent ?? '')) root = above
  return root
}

/** Up to the first bracket, else to the first full stop that does not only part a letter from a number: `A.6` of `A.6.1.2`. */
function beginningOf(id: string): string {
  const bracket = id.indexOf('(')
  return bracket > 0 ? id.slice(0, bracket) : (/^(?:\p{L}\.)?[^.]+(?=\.)/u.exec(id)?.[0] ?? id)
}
