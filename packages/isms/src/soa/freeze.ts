import type { StateOf } from '../mechanism/field.ts'
import { beginningOf } from '../text.ts'
import type { row } from './fields.ts'
import type { StatementHeader } from './header.ts'
import type { StatementRow } from './statement.ts'

/** A row of the statement as an approved version keeps it. */
export type FrozenRow = StateOf<typeof row>

const LONGEST = 500

/** A row with every field that the statement prints, to be kept. */
export function frozenRow(row: StatementRow): FrozenRow {
  return {
    control: row.control,
    reference: row.reference,
    title: row.title,
    theme: row.theme,
    applicable: row.applicable,
    status: row.implementation,
    evidenceState: row.evidenceState,
    reasons: [...row.reasons],
    justification: row.justification,
    risks: [...row.risks],
    obligations: [...row.obligations],
    owner: row.owner,
    how: row.how,
    documents: row.documents.map((name) => beginningOf(name, LONGEST)),
    evidence: row.evidence.map(({ key, collectedOn }) => [key, collectedOn].filter((part) => part !== null).join(' ')),
    newestEvidenceOn: row.newestEvidenceOn,
    reviewedOn: row.reviewedOn,
  }
}

/** What stands above the rows, to be kept: one line a name. */
export function frozenHead(
  head: Omit<StatementHeader, 'history' | 'changed' | 'changedSinceApproval'>,
): { name: string; value: string | null }[] {
  return Object.entries(head).map(([name, value]) => ({ name, value }))
}
