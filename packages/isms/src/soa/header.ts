import { certificateSchema } from '../certificate/fields.ts'
import { latest } from '../day.ts'
import { signersOf, type Decision, type Signer } from '../mechanism/decision.ts'
import { view, type Records, type Shown, type State, type View } from '../mechanism/record.ts'
import { inForce } from '../mechanism/versioned.ts'
import { languageOf, languageReads, type Language } from '../organisation/language.ts'
import { organisationSchema } from '../organisation/fields.ts'
import { personSchema } from '../person/fields.ts'
import { riskSchema } from '../risk/fields.ts'
import { scopeSchema } from '../scope/fields.ts'
import { soaSchema } from './fields.ts'
import { frozenRow, type FrozenRow } from './freeze.ts'
import type { StatementRow } from './statement.ts'

const views = {
  organisations: view('organisation', organisationSchema, ['name']),
  scopes: view('scope', scopeSchema, ['statement', 'certificateWording', 'version', 'status', 'approval']),
  soas: view('soa', soaSchema, [
    'title',
    'status',
    'version',
    'edition',
    'classification',
    'approval',
    'rows',
    'head',
    'changes',
    'preparedBy',
  ]),
  risks: view('risk', riskSchema, ['assessedOn', 'treatmentChangedOn']),
  people: view('person', personSchema, ['name', 'position']),
  certificates: view('certificate', certificateSchema, ['number', 'status', 'soaVersion']),
} as const

/** What the head of the statement is built from. */
export const headerReads: readonly View[] = [...Object.values(views), ...languageReads]

export const EDITION = 'ISO/IEC 27001:2022 with Amendment 1:2024'

/** What stands above the rows of a Statement of Applicability. */
export interface StatementHeader {
  readonly organisation: string | null
  /** In which it is printed. */
  readonly language: Language
  readonly scope: string | null
  readonly scopeVersion: string | null
  readonly edition: string
  /** The approved version, or null while only a draft exists. */
  readonly version: string | null
  /** Rows that no longer read as they did when the version was approved, by reference or title. */
  readonly changedSinceApproval: number
  readonly changed: readonly string[]
  readonly approvedOn: string | null
  readonly approvedBy: string | null
  /** What the approver is, by the people register and the authority by which they approved. */
  readonly approverFunction: string | null
  /** For whom they approved as a deputy. */
  readonly approvedFor: string | null
  /** Who signed before them, where several were asked. */
  readonly approvedWith: readonly Signer[]
  readonly preparedBy: string | null
  readonly classification: string
  readonly assessedOn: string | null
  readonly treatmentChangedOn: string | null
  readonly certificate: string | null
  /** Every approved version with what it changed, the newest first. */
  readonly history: readonly { readonly version: string | null; readonly on: string; readonly changes: string | null }[]
}

/** The head of the statement whose rows are given, as of a day. */
export function statementHeader(records: Records, rows: readonly StatementRow[], asOf: string): StatementHeader {
  const approved = inForce(views.soas.in(records), asOf)
  const scope = inForce(views.scopes.in(records), asOf)
  const risks = views.risks.in(records)
  return {
    organisation: views.organisations.in(records)[0]?.state.name ?? null,
    language: languageOf(records),
    scope: scope?.state.statement ?? null,
    scopeVersion: scope?.state.version ?? null,
    assessedOn: latest(risks.map(({ state }) => state.assessedOn)),
    treatmentChangedOn: latest(risks.map(({ state }) => state.treatmentChangedOn)),
    certificate: views.certificates.in(records).find(({ state }) => state.status === 'valid')?.state.number ?? null,
    history: historyOf(records, asOf),
    ...approvalOf(approved, records, rows),
  }
}

/** What a head says of the statement under it: not which version it is, nor who approved that. */
export function fieldsOfHead({
  version: _version,
  approvedOn: _on,
  approvedBy: _by,
  approverFunction: _function,
  approvedFor: _for,
  approvedWith: _with,
  history: _history,
  changed: _changed,
  changedSinceApproval: _count,
  ...head
}: State): State {
  return head
}

type Version = Shown<typeof views.soas>

const UNAPPROVED = {
  version: null,
  changedSinceApproval: 0,
  changed: [],
  approvedOn: null,
  approvedBy: null,
  approverFunction: null,
  approvedFor: null,
  approvedWith: [],
  preparedBy: null,
  edition: EDITION,
  classification: 'confidential',
}

function approvalOf(approved: Version | undefined, records: Records, rows: readonly StatementRow[]) {
  if (!approved) return UNAPPROVED
  const { version, edition, classification, preparedBy } = approved.state
  const changed = changedRows(approved.state.rows, rows)
  return {
    version,
    ...signatureOf(approved, records),
    edition: edition ?? EDITION,
    preparedBy: nameOf(records, preparedBy),
    classification: classification ?? 'confidential',
    changedSinceApproval: changed.length,
    changed,
  }
}

/** Who approved it, when, and as what. */
function signatureOf({ state: { approval } }: Version, records: Records) {
  if (approval === null) return { approvedOn: null, approvedBy: null, approverFunction: null, approvedFor: null, approvedWith: [] }
  const approver = personOf(records, approval.by)
  return {
    approvedOn: approval.on,
    approvedBy: approver?.name ?? approval.stated?.by ?? null,
    approverFunction: approver?.position ?? approval.as,
    approvedFor: nameOf(records, approval.for),
    approvedWith: cosignersOf(records, approval),
  }
}

/** Who signed a decision before whoever signed it last, by name and function. */
export function cosignersOf(records: Records, decision: Pick<Decision, 'with'>): readonly Signer[] {
  const positions = (decision.with ?? []).map(({ by }) => personOf(records, by)?.position ?? null)
  return signersOf(decision, (id) => nameOf(records, id)).map((one, index) => ({ ...one, as: positions[index] ?? one.as }))
}

/** What a person is called; null where nobody is named. */
export function nameOf(records: Records, id: string | null): string | null {
  return personOf(records, id)?.name ?? null
}

function personOf(records: Records, id: string | null) {
  return views.people.in(records).find((person) => person.id === id)?.state
}

/** The rows that read otherwise than those that were approved, by reference or title. What only evidence moves is no change of the statement. */
export function changedRows(frozen: readonly FrozenRow[], rows: readonly StatementRow[]): readonly string[] {
  const before = new Map(frozen.map((row) => [row.reference ?? row.title, decisionOf(row)]))
  const now = rows.map((row) => [row.reference ?? row.title, decisionOf(frozenRow(row))] as const)
  const gone = [...before.keys()].filter((name) => !now.some(([other]) => other === name))
  return [...now.filter(([name, decision]) => before.get(name) !== decision).map(([name]) => name), ...gone]
}

/** What a row decides: everything that is printed but what evidence says by itself. */
function decisionOf({
  evidence: _evidence,
  evidenceState: _state,
  newestEvidenceOn: _newest,
  reviewedOn: _reviewed,
  control: _control,
  ...decision
}: FrozenRow): string {
  return JSON.stringify(Object.entries(decision).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function historyOf(records: Records, asOf: string): StatementHeader['history'] {
  return views.soas
    .in(records)
    .flatMap(({ state }) =>
      state.approval !== null && state.approval.on <= asOf
        ? [{ version: state.version, on: state.approval.on, changes: state.changes }]
        : [],
    )
    .toSorted((a, b) => (a.on < b.on ? 1 : -1))
}
