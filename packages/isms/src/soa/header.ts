import { view, type Records, type Shown, type View } from '../define.ts'
import { organisationSchema } from '../register/organisation.ts'
import { personSchema } from '../register/person.ts'
import { scopeSchema } from '../register/scope.ts'
import { riskSchema } from '../risk/schema.ts'
import { decisionLine } from './approve.ts'
import { soaSchema } from './schema.ts'
import type { StatementRow } from './statement.ts'

const views = {
  organisations: view('organisation', organisationSchema, ['name']),
  scopes: view('scope', scopeSchema, ['statement', 'effectiveOn']),
  soas: view('soa', soaSchema, ['standing', 'version', 'classification', 'approvedBy', 'approvedOn', 'decisions']),
  risks: view('risk', riskSchema, ['assessedOn']),
  people: view('person', personSchema, ['name']),
} as const

/** What the head of the statement is built from. */
export const headerReads: readonly View[] = Object.values(views)

/** What stands above the rows of a Statement of Applicability. */
export interface StatementHeader {
  readonly organisation: string | null
  readonly scope: string | null
  /** The approved version, or null while only a draft exists. */
  readonly version: string | null
  /** Rows that no longer read as they did when the version was approved. */
  readonly changedSinceApproval: number
  readonly approvedOn: string | null
  readonly approvedBy: string | null
  readonly classification: string
  readonly assessedOn: string | null
}

/** The head of the statement whose rows are given. */
export function statementHeader(records: Records, rows: readonly StatementRow[]): StatementHeader {
  const approved = latestBy(
    views.soas.in(records).filter(({ state }) => state.standing === 'approved'),
    ({ state }) => state.approvedOn,
  )
  const scope = latestBy(views.scopes.in(records), ({ state }) => state.effectiveOn)
  return {
    organisation: views.organisations.in(records)[0]?.state.name ?? null,
    scope: scope?.state.statement ?? null,
    assessedOn: latestBy(views.risks.in(records), ({ state }) => state.assessedOn)?.state.assessedOn ?? null,
    ...approval(approved, records, rows),
  }
}

type Version = Shown<typeof views.soas>

function approval(approved: Version | undefined, records: Records, rows: readonly StatementRow[]) {
  if (!approved) return { version: null, changedSinceApproval: 0, approvedOn: null, approvedBy: null, classification: 'confidential' }
  const { version, approvedOn, approvedBy, classification, decisions } = approved.state
  const frozen = new Set(decisions)
  return {
    version,
    approvedOn,
    approvedBy: views.people.in(records).find(({ id }) => id === approvedBy)?.state.name ?? null,
    classification: classification ?? 'confidential',
    changedSinceApproval: rows.filter((row) => !frozen.has(decisionLine(row))).length,
  }
}

/** The record with the latest day; of several with the same day, or with none, the last. */
function latestBy<T>(items: readonly T[], day: (item: T) => string | null): T | undefined {
  return items.reduce<T | undefined>((latest, next) => (latest && (day(next) ?? '') < (day(latest) ?? '') ? latest : next), undefined)
}
