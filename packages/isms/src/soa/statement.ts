import { annexA, annexAControl, type Theme } from '@assay/frameworks'
import { controlSchema } from '../control/fields.ts'
import { documentSchema } from '../document/fields.ts'
import { evidenceSchema } from '../evidence/fields.ts'
import { view, type Records, type Seen, type Shown, type State, type View } from '../mechanism/record.ts'
import { languageOf, languageReads, type Language } from '../organisation/language.ts'
import { obligationSchema } from '../obligation/fields.ts'
import { personSchema } from '../person/fields.ts'
import { riskSchema } from '../risk/fields.ts'
import { justificationOf } from './justification.ts'
import { counts, NO_EVIDENCE, shownBy, withOne, type EvidenceState, type Freshness, type Newest } from './status.ts'

export type Applicability = 'yes' | 'no' | 'undecided'

/** One row of the Statement of Applicability (27001:2022, 6.1.3 d). */
export interface StatementRow {
  /** Key of the control record, null while the organisation has none. */
  readonly control: string | null
  /** `A.5.1`, or null for a control of the organisation's own. */
  readonly reference: string | null
  readonly title: string
  readonly theme: Theme | 'own'
  readonly applicable: Applicability
  /** RA, LR, CO, BR; those that live links prove are always there. */
  readonly reasons: readonly string[]
  /** Keys of the live risks whose treatment needs the control. */
  readonly risks: readonly string[]
  /** Keys of the obligations that demand it. */
  readonly obligations: readonly string[]
  /** Why it is in or out, as one would read it aloud. */
  readonly justification: string | null
  /** How far it is implemented, as its owner states it; `undecided` where nobody has. */
  readonly implementation: string
  /** What the evidence shows of it. */
  readonly evidenceState: EvidenceState
  /** The status as an imported file worded it, if one did. */
  readonly statedStatus: string | null
  readonly owner: string | null
  readonly how: string | null
  /** Keys and titles of the documents that it follows. */
  readonly documents: readonly string[]
  readonly evidence: readonly {
    readonly key: string
    readonly title: string
    readonly collectedOn: string | null
    readonly result: string | null
  }[]
  readonly newestEvidenceOn: string | null
  /** How long the newest evidence still counts. */
  readonly freshness: Freshness
  /** The last day on which the newest evidence counts. */
  readonly evidenceUntil: string | null
  readonly reviewedOn: string | null
}

const views = {
  controls: view('control', controlSchema, [
    'title',
    'reference',
    'applicable',
    'reasons',
    'justification',
    'exclusionReason',
    'owner',
    'how',
    'frequencyDays',
    'statedStatus',
    'reviewedOn',
    'status',
    'documents',
  ]),
  risks: view('risk', riskSchema, ['controls', 'status']),
  obligations: view('obligation', obligationSchema, ['controls', 'kind', 'appliesFrom', 'appliesUntil']),
  evidence: view('evidence', evidenceSchema, [
    'title',
    'controls',
    'collectedOn',
    'validDays',
    'result',
    'sha256',
    'url',
    'fileName',
    'note',
  ]),
  people: view('person', personSchema, ['name']),
  documents: view('document', documentSchema, ['title']),
} as const

/** What the statement is built from. */
export const statementReads: readonly View[] = [...Object.values(views), ...languageReads]

type Control = Shown<typeof views.controls>['state']
type Evidence = Shown<typeof views.evidence>

/** The evidence of a control: what of it counts, and what a row shows. */
interface Evidences {
  newest: Newest
  readonly shown: StatementRow['evidence'][number][]
}

interface Links {
  readonly risks: ReadonlyMap<string, readonly string[]>
  readonly obligations: ReadonlyMap<string, readonly { readonly key: string; readonly kind: string | null }[]>
  readonly evidence: ReadonlyMap<string, Evidences>
  readonly people: ReadonlyMap<string, string>
  readonly documents: ReadonlyMap<string, string>
}

const EMPTY: Control = controlSchema.parse({ title: '-', status: 'undecided' })

/** All 93 controls of Annex A in their order, then the organisation's own, as they stand on a day. */
export function statementOfApplicability(records: Records, today: string): readonly StatementRow[] {
  const controls = views.controls.in(records)
  const byReference = new Map(controls.map((control) => [control.state.reference, control]))
  const place = { links: gatherLinks(records, today), today, language: languageOf(records) }
  const own = controls.filter((control) => control.state.reference === null || !annexAControl(control.state.reference))
  return [
    ...annexA.map((annex) =>
      rowOf(byReference.get(annex.id) ?? null, { title: annex.title, reference: annex.id, theme: annex.theme }, place),
    ),
    ...own.map((control) => rowOf(control, { title: control.state.title, reference: control.state.reference, theme: 'own' }, place)),
  ]
}

function rowOf(
  control: Seen<Control> | null,
  head: Pick<StatementRow, 'title' | 'reference' | 'theme'>,
  { links, today, language }: { readonly links: Links; readonly today: string; readonly language: Language },
): StatementRow {
  const state = control?.state ?? EMPTY
  const id = control?.id ?? ''
  const { risks, obligations, evidence, shown } = linksTo(links, id)
  const duties = obligations.map((obligation) => obligation.key)
  return {
    ...head,
    control: control?.key ?? null,
    applicable: state.applicable ?? 'undecided',
    reasons: reasonsOf(state, risks, obligations),
    risks,
    obligations: duties,
    justification:
      state.applicable === 'no'
        ? state.exclusionReason
        : justificationOf({ risks, obligations: duties, written: state.justification, business: state.reasons.includes('BR'), language }),
    implementation: state.status ?? 'undecided',
    ...shownBy(state, evidence, today),
    statedStatus: state.statedStatus,
    owner: nameOf(links, state.owner),
    how: state.how,
    documents: state.documents.flatMap((one) => links.documents.get(one) ?? []),
    evidence: shown,
    reviewedOn: state.reviewedOn,
  }
}

function nameOf({ people }: Links, id: string | null): string | null {
  return people.get(id ?? '') ?? null
}

function linksTo(links: Links, id: string) {
  const { newest, shown } = links.evidence.get(id) ?? { newest: NO_EVIDENCE, shown: [] }
  return { risks: links.risks.get(id) ?? [], obligations: links.obligations.get(id) ?? [], evidence: newest, shown }
}

function reasonsOf(state: Control, risks: readonly string[], obligations: readonly { readonly kind: string | null }[]): readonly string[] {
  if (state.applicable === 'no') return []
  const found = new Set<string>(state.reasons)
  if (risks.length > 0) found.add('RA')
  for (const { kind } of obligations) found.add(kind === 'contractual' ? 'CO' : 'LR')
  return ['RA', 'LR', 'CO', 'BR'].filter((reason) => found.has(reason))
}

function gatherLinks(records: Records, today: string): Links {
  const live = views.risks.in(records).filter(isLive)
  const duties = views.obligations
    .in(records)
    .filter(({ state }) => (state.appliesFrom ?? '') <= today && (state.appliesUntil ?? '9') >= today)
  return {
    risks: group(
      live,
      (risk) => risk.state.controls,
      (risk) => risk.key,
    ),
    obligations: group(
      duties,
      (duty) => duty.state.controls,
      ({ key, state }) => ({ key, kind: state.kind }),
    ),
    evidence: evidenceByControl(views.evidence.in(records), today),
    people: new Map(views.people.in(records).map((person) => [person.id, person.state.name])),
    documents: new Map(views.documents.in(records).map(({ id, key, state }) => [id, `${key} ${state.title}`])),
  }
}

interface Grouped {
  readonly today: string
  readonly groups: ReadonlyMap<string, Evidences>
}

/** Kept for as long as the list is: after a change of anything else it is the same one. */
const grouped = new WeakMap<readonly Evidence[], Grouped>()

/** Each piece of evidence is looked at once, however many controls it names: of 50,000 that is most of what a statement costs. */
function evidenceByControl(all: readonly Evidence[], today: string): Grouped['groups'] {
  const known = grouped.get(all)
  if (known?.today === today) return known.groups
  const groups = new Map<string, Evidences>()
  for (const { key, state } of all) {
    const shown = { key, title: state.title, collectedOn: state.collectedOn, result: state.result }
    const isCounted = counts(state, today)
    for (const id of state.controls) {
      const list = groups.get(id) ?? { newest: NO_EVIDENCE, shown: [] }
      if (list.shown.length === 0) groups.set(id, list)
      list.shown.push(shown)
      if (isCounted) list.newest = withOne(list.newest, state)
    }
  }
  grouped.set(all, { today, groups })
  return groups
}

function isLive({ state }: Shown<typeof views.risks>): boolean {
  return state.status !== 'closed'
}

function group<S extends State, T>(
  items: readonly Seen<S>[],
  ids: (item: Seen<S>) => readonly string[],
  show: (item: Seen<S>) => T,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    for (const id of ids(item)) {
      const list = groups.get(id)
      if (list) list.push(show(item))
      else groups.set(id, [show(item)])
    }
  }
  return groups
}
