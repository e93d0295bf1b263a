import { annexAControl } from '@assay/frameworks'
import { EDITION, inForce, isOfSigner, keptSigners, type Decision, type FrozenRow, type Seen, type StatementRow } from '@assay/isms'
import type { Tx } from '../store/db.ts'
import { keysOf, liveRecords } from '../store/record.ts'
import { registerNamed } from '../store/register-named.ts'
import type { Decided } from './paper.ts'
import type { Statement } from './statement.ts'

/** Which statement is asked for: the live draft, the version in force, or one by its number. Null for the one in force, or the draft while none is. */
export type WhichStatement = { readonly text: 'draft' | 'in-force' } | { readonly version: string } | null

/** A version as its record keeps it. */
export interface Soa {
  readonly version: string | null
  readonly status: 'draft' | 'approved' | 'superseded' | 'discarded' | null
  readonly approval: Decision | null
  readonly rows: readonly FrozenRow[]
  readonly head: readonly { readonly name: string; readonly value: string | null }[]
  readonly reconstructed: string | null
  readonly file: string | null
  readonly changes: string | null
}

export type Approved = Seen<Soa>

/** Every version that was ever approved. */
export async function approvedVersions(tx: Tx): Promise<readonly Approved[]> {
  const all = await liveRecords(tx, registerNamed('soa'))
  return all.map(({ id, key, state }) => ({ id, key, state: state as unknown as Soa })).filter(({ state }) => state.approval !== null)
}

/** The version that is asked for, or the one in force. */
export function versionIn(approved: readonly Approved[], which: WhichStatement, today: string): Approved | undefined {
  if (which !== null && 'version' in which) return approved.find(({ state }) => state.version === which.version)
  return inForce(approved, today)
}

/** What stands around the rows of a version and is not kept with them. */
interface Around {
  /** What the organisation is called where the version does not say it. */
  readonly organisation: string
  readonly versions: readonly Approved[]
  /** Who approved it, where the version does not say it. */
  readonly approvedBy: string | null
}

/** What of a head a version says that was approved before heads were kept. */
const NOTHING_KEPT = {
  scope: null,
  scopeVersion: null,
  edition: EDITION,
  classification: 'confidential',
  preparedBy: null,
  approverFunction: null,
  approvedFor: null,
  assessedOn: null,
  treatmentChangedOn: null,
  certificate: null,
}

/** What an approved version printed, and nothing that has changed since. */
export function frozenStatement(soa: Soa, { organisation, versions, approvedBy }: Around): Omit<Statement, 'checkpoint'> {
  const said = {
    ...NOTHING_KEPT,
    ...Object.fromEntries(soa.head.filter((line) => !isOfSigner(line)).map(({ name, value }) => [name, value])),
  }
  const on = soa.approval?.on ?? ''
  return {
    ...said,
    organisation: textIn(soa, 'organisation') ?? organisation,
    language: textIn(soa, 'language') === 'de' ? 'de' : 'en',
    edition: said.edition,
    standard: said.edition,
    classification: said.classification,
    version: soa.version,
    date: on,
    approvedOn: on,
    approvedBy: textIn(soa, 'approvedBy') ?? approvedBy,
    approvedWith: keptSigners(soa.head, soa.approval ?? {}),
    draftOf: null,
    ...sealOf(soa),
    reconstructed: null,
    rowsFrom: soa.reconstructed,
    changedSinceApproval: 0,
    changed: [],
    history: [{ version: soa.version, on, changes: soa.changes }, ...historyBefore(versions, soa)],
    rows: soa.rows.map(rowOf),
  }
}

/** What proves that it is what was approved, or who states that it was. */
function sealOf({ approval, file }: Soa): Pick<Statement, 'sealed' | 'stated' | 'file'> {
  return { sealed: approval?.of ?? null, stated: approval?.stated?.source ?? null, file }
}

function textIn({ head }: Soa, wanted: string): string | null {
  return head.find(({ name }) => name === wanted)?.value ?? null
}

function historyBefore(versions: readonly Approved[], { version, approval }: Soa): Statement['history'] {
  return versions
    .filter(({ state }) => state.version !== version && (state.approval?.on ?? '') <= (approval?.on ?? ''))
    .map(({ state }) => ({ version: state.version, on: state.approval?.on ?? '', changes: state.changes }))
    .toSorted((a, b) => (a.on < b.on ? 1 : -1))
}

function rowOf({ status, evidence, applicable, theme, evidenceState, title, ...row }: FrozenRow): StatementRow {
  const annex = annexAControl(row.reference ?? '')
  return {
    ...row,
    // A version that kept one line a control called it by its reference alone.
    title: title === row.reference ? (annex?.title ?? title) : title,
    applicable: applicable as StatementRow['applicable'],
    theme: (theme ?? annex?.theme ?? 'own') as StatementRow['theme'],
    implementation: status ?? 'undecided',
    evidenceState: (evidenceState ?? 'nothing-defined') as StatementRow['evidenceState'],
    statedStatus: null,
    evidence: evidence.map((text) => ({ key: text.split(' ')[0] ?? '', title: '', collectedOn: text.split(' ')[1] ?? null, result: null })),
    freshness: 'none',
    evidenceUntil: null,
  }
}

/** Who approved a version, by the people register and by what a source states. */
export async function signatureOn(tx: Tx, { approval }: Soa): Promise<Pick<Around, 'approvedBy'>> {
  const by = approval?.by ?? null
  const known = by === null ? null : (await keysOf(tx, [by])).get(by)
  return { approvedBy: known?.title ?? approval?.stated?.by ?? null }
}

/** A version as a PDF that its approval is going to keep: its entry is not written yet, so it names none. */
export async function statementPaper(tx: Tx, { state, author }: Decided) {
  const soa = state as unknown as Soa
  const statement = frozenStatement(soa, {
    organisation: author.slug,
    versions: await approvedVersions(tx),
    ...(await signatureOn(tx, soa)),
  })
  return { name: 'statement-pdf', argument: statement } as const
}
