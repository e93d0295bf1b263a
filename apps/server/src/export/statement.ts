import { decisionLine, statementOfApplicability, type Records, type StatementRow } from '@assay/isms'
import { formatVerifierKey } from '@assay/ledger'
import type { Actor } from '../actor.ts'
import { publish } from '../publisher.ts'
import type { Services } from '../services.ts'
import { reading } from '../store/db.ts'
import { loadRegisters } from '../store/registers.ts'

/** The Statement of Applicability as exports print it. */
export interface Statement {
  readonly organisation: string
  readonly scope: string | null
  readonly standard: string
  /** The approved version, or null while only a draft exists. */
  readonly version: string | null
  /** Rows that no longer read as they did when the version was approved. */
  readonly changedSinceApproval: number
  readonly approvedOn: string | null
  readonly approvedBy: string | null
  readonly classification: string
  readonly date: string
  readonly assessedOn: string | null
  readonly checkpoint: { readonly origin: string; readonly size: number; readonly note: string; readonly vkey: string }
  readonly rows: readonly StatementRow[]
}

/** Builds the statement from the live registers, under a fresh checkpoint. */
export async function buildStatement(services: Services, actor: Actor): Promise<Statement> {
  const key = services.ledgerKey(actor.slug)
  const { size, note } = await publish(services.db, actor.org, key)
  const records = await reading(services.db, actor.org, loadRegisters)
  const date = new Date(services.now()).toISOString().slice(0, 10)
  const rows = statementOfApplicability(records, date)
  return {
    ...headerOf(records, actor, rows),
    standard: 'ISO/IEC 27001:2022 with Amendment 1:2024',
    date,
    checkpoint: { origin: key.name, size, note, vkey: formatVerifierKey(key) },
    rows,
  }
}

function headerOf(records: Records, actor: Actor, rows: readonly StatementRow[]) {
  const approved = records('soa').filter((soa) => soa.state['standing'] === 'approved')
  const current =
    approved.toSorted((a, b) => (textOf(a.state['approvedOn']) ?? '').localeCompare(textOf(b.state['approvedOn']) ?? '')).at(-1)?.state ??
    {}
  const days = records('risk').flatMap((risk) => textOf(risk.state['assessedOn']) ?? [])
  const approver = records('person').find((person) => person.id === current['approvedBy'])
  return {
    organisation: textOf(records('organisation')[0]?.state['name']) ?? actor.slug,
    scope: textOf(records('scope').at(-1)?.state['statement']),
    version: textOf(current['version']),
    changedSinceApproval: Array.isArray(current['decisions']) ? countChanges(current['decisions'], rows) : 0,
    approvedOn: textOf(current['approvedOn']),
    approvedBy: textOf(approver?.state['name']),
    classification: textOf(current['classification']) ?? 'confidential',
    assessedOn: days.toSorted().at(-1) ?? null,
  }
}

function countChanges(frozen: readonly unknown[], rows: readonly StatementRow[]): number {
  const approved = new Set(frozen.map(String))
  return rows.filter((row) => !approved.has(decisionLine(row))).length
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
