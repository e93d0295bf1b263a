import { referenceTo, parseReference, type Framework, type Mapping, type Requirement } from '@assay/frameworks'
import { view, type Records, type Shown, type View } from '../mechanism/record.ts'
import { requirementSchema } from '../requirement/fields.ts'
import { frameworkSchema } from './fields.ts'

const frameworks = view('framework', frameworkSchema, ['title', 'reference', 'edition', 'kind', 'publisher', 'note'])
const requirements = view('requirement', requirementSchema, [
  'framework',
  'reference',
  'title',
  'section',
  'intent',
  'assessable',
  'mappings',
])

export const ownFrameworkReads: readonly View[] = [frameworks, requirements]

type Own = Shown<typeof frameworks>
type OwnRequirement = Shown<typeof requirements>['state']

/** A framework of the organisation's own as one of ours would be, with what is mapped to it. */
export interface OwnMapped {
  readonly framework: Framework
  readonly mappings: readonly Mapping[]
  /** The key of its record. */
  readonly key: string
}

/** The frameworks that an organisation added itself, in the order of their keys. */
export function ownFrameworks(records: Records): readonly OwnMapped[] {
  const byFramework = Map.groupBy(requirements.in(records), ({ state }) => state.framework)
  return frameworks.in(records).map((own) => {
    const held = (byFramework.get(own.id) ?? []).map(({ state }) => state).toSorted(inOrder)
    return { framework: frameworkOf(own, held), mappings: held.flatMap((requirement) => mappingsOf(own, requirement)), key: own.key }
  })
}

const numbers = new Intl.Collator('en', { numeric: true })

/** 1.2 stands before 1.10. */
function inOrder(a: OwnRequirement, b: OwnRequirement): number {
  return numbers.compare(a.reference, b.reference)
}

function frameworkOf({ state }: Own, held: readonly OwnRequirement[]): Framework {
  return {
    id: state.reference ?? '',
    edition: state.edition ?? '',
    kind: state.kind ?? 'catalogue',
    title: state.title,
    wording: 'source',
    targetsOnly: false,
    source: state.publisher ?? '',
    note: state.note ?? '',
    requirements: treeOf(held),
  }
}

/** Requirements stand under headings and headings under nothing, so that no parents go in circles whatever the sections say. */
function treeOf(held: readonly OwnRequirement[]): readonly Requirement[] {
  const known = new Set(held.map(({ reference }) => reference))
  const headings = new Set(held.filter(({ assessable }) => assessable === false).map(({ reference }) => reference))
  const unlisted = [...new Set(held.flatMap(({ section }) => section ?? []))].filter((section) => !known.has(section))
  const above = new Set([...headings, ...unlisted])
  return [
    ...unlisted.map((section) => requirementOf({ id: section, title: section, assessable: false })),
    ...held.map(({ reference, title, section, intent, assessable }) => {
      const parent = assessable !== false && section !== null && above.has(section) ? section : null
      return requirementOf({ id: reference, title, parent, intent, assessable: assessable !== false })
    }),
  ]
}

function requirementOf(given: Pick<Requirement, 'id' | 'title' | 'assessable'> & Partial<Requirement>): Requirement {
  return { parent: null, titles: {}, intent: null, tags: [], ...given }
}

/** What the organisation itself states: a draft until somebody who answers for it says that they looked. */
function mappingsOf({ state: own }: Own, { reference, mappings }: OwnRequirement): readonly Mapping[] {
  return mappings.flatMap(({ from, relation, reason, reviewed }) => {
    const parted = parseReference(from)
    if (parted === null) return []
    return {
      from: referenceTo(parted.framework, parted.requirement),
      to: referenceTo(own.reference ?? '', reference),
      relation: relation ?? 'intersects',
      source: own.title,
      reason: reason ?? '',
      state: reviewed === true ? ('reviewed' as const) : ('draft' as const),
      alsoIn: [],
    }
  })
}
