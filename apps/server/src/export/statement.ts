import { annexAControl } from '@assay/frameworks'
import {
  headerReads,
  inForce,
  statementHeader,
  statementOfApplicability,
  statementReads,
  type Decision,
  type FrozenRow,
  type Records,
  type StatementHeader,
  type StatementRow,
} from '@assay/isms'
import { formatVerifierKey } from '@assay/ledger'
import type { Actor } from '../actor.ts'
import { whenOf, type Moment, type When } from '../as-of.ts'
import type { Services } from '../services.ts'
import type { Published } from '../store/checkpoint.ts'
import { notFound } from '../problem.ts'
import type { Tx } from '../store/db.ts'
import { liveRecords, type Stored } from '../store/record.ts'
import { registerNamed } from '../store/register-named.ts'
import { seeing } from '../store/shadow.ts'
import { loadReport } from './report.ts'
import { readingUnderCheckpoint } from './snapshot.ts'

/** The Statement of Applicability as exports print it: a version that was approved, whole and unchanged, or the live draft, which says so. */
export interface Statement extends StatementHeader {
  /** The day of a draft; null for an approved version. */
  readonly draftOf: string | null
  /** The SHA-256 of what was approved; null for a draft, and for an approval from before it was kept. */
  readonly sealed: string | null
  /** Where the rows of an earlier approval were taken from, where it kept less than whole rows. */
  readonly reconstructed: string | null
  readonly organisation: string
  readonly standard: string
  readonly date: string
  readonly checkpoint: { readonly origin: string; readonly size: number; readonly note: string; readonly vkey: string }
  readonly rows: readonly StatementRow[]
}

/** Which statement is asked for: the live draft, the version in force, or one by its number. Null for the one in force, or the draft while none is. */
export type WhichStatement = { readonly text: 'draft' | 'in-force' } | { readonly version: string } | null

/** Which statement, and of which moment; null for now. */
export interface AskedStatement {
  readonly which: WhichStatement
  readonly moment: Moment | null
}

/** The statement that is asked for, under a fresh checkpoint. Throws `NOT_FOUND` where there is no such version. */
export function buildStatement(services: Services, actor: Actor, { which, moment }: AskedStatement): Promise<Statement> {
  return readingUnderCheckpoint(services, actor, async (tx, checkpoint) => {
    const when = whenOf({ services, actor }, moment)
    const live = await statementAt(tx, { services, actor, checkpoint, names: true, when })
    if (which !== null && 'text' in which && which.text === 'draft') return live
    const versions = await liveRecords(await seeing(tx, when.past, { registers: ['soa'] }), registerNamed('soa'))
    const found = versionIn(versions, which, live.date)
    if (found) return frozenStatement(live, found)
    if (which !== null) throw notFound()
    return live
  })
}

function versionIn(versions: readonly Stored[], which: WhichStatement, today: string): Soa | undefined {
  const approved = versions
    .map(({ id, key, state }) => ({ id, key, state: state as unknown as Soa }))
    .filter(({ state }) => state.approval !== null)
  if (which !== null && 'version' in which) return approved.find(({ state }) => state.version === which.version)?.state
  return inForce(approved, today)?.state
}

interface Soa {
  readonly version: string | null
  readonly status: 'draft' | 'approved' | 'superseded' | 'discarded' | null
  readonly approval: Decision | null
  readonly rows: readonly FrozenRow[]
  readonly head: readonly { readonly name: string; readonly value: string | null }[]
  readonly reconstructed: string | null
  readonly changes: string | null
}

/** What an approved version printed, and nothing that has changed since. */
function frozenStatement(live: Statement, soa: Soa): Statement {
  const said = Object.fromEntries(soa.head.map(({ name, value }) => [name, value]))
  return {
    ...live,
    ...said,
    organisation: said['organisation'] ?? live.organisation,
    standard: said['edition'] ?? live.standard,
    version: soa.version,
    date: soa.approval?.on ?? live.date,
    approvedOn: soa.approval?.on ?? null,
    draftOf: null,
    sealed: soa.approval?.of ?? null,
    reconstructed: soa.reconstructed,
    changedSinceApproval: 0,
    changed: [],
    history: live.history.filter(({ on }) => on <= (soa.approval?.on ?? '')),
    rows: soa.rows.map(rowOf),
  }
}

function rowOf({ status, evidence, applicable, theme, evidenceState, ...row }: FrozenRow): StatementRow {
  return {
    ...row,
    applicable: applicable as StatementRow['applicable'],
    theme: (theme ?? annexAControl(row.reference ?? '')?.theme ?? 'own') as StatementRow['theme'],
    implementation: status ?? 'undecided',
    evidenceState: (evidenceState ?? 'nothing-defined') as StatementRow['evidenceState'],
    statedStatus: null,
    evidence: evidence.map((text) => ({ key: text.split(' ')[0] ?? '', title: '', collectedOn: text.split(' ')[1] ?? null, result: null })),
    freshness: 'none',
    evidenceUntil: null,
  }
}

interface Place {
  readonly services: Services
  readonly actor: Actor
  /** The checkpoint that covers the snapshot. */
  readonly checkpoint: Published
  /** Whether people are named; else they appear by their keys. */
  readonly names: boolean
  readonly when: When
}

/** The statement of a snapshot. */
export async function statementAt(tx: Tx, { services, actor, checkpoint, names, when }: Place): Promise<Statement> {
  const { records: named } = await loadReport(tx, { services, actor, past: when.past }, [...statementReads, ...headerReads])
  const records = names ? named : withoutNames(named)
  const key = services.ledgerKey(actor.slug)
  const date = when.today
  const rows = statementOfApplicability(records, date)
  const header = statementHeader(records, rows, date)
  return {
    ...header,
    organisation: header.organisation ?? actor.slug,
    standard: header.edition,
    draftOf: date,
    sealed: null,
    reconstructed: null,
    date,
    checkpoint: { origin: key.name, size: checkpoint.size, note: checkpoint.note, vkey: formatVerifierKey(key) },
    rows,
  }
}

/** Records in which people are called by their keys. */
export function withoutNames(records: Records): Records {
  return (register) =>
    register === 'person'
      ? records(register).map((person) => ({ ...person, state: { ...person.state, name: person.key } }))
      : records(register)
}
