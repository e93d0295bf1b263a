import { z } from 'zod'
import { defineCommand, defineSettle, type Context, type Decision, type Loaded } from '../define.ts'
import { Refusal } from '../refusal.ts'
import { beginningOf } from '../text.ts'
import { soaSchema, type Soa } from './schema.ts'
import { statementOfApplicability, statementReads, type StatementRow } from './statement.ts'

const input = z.strictObject({
  version: z.string().trim().min(1).max(50).optional().describe('The version to put in force'),
})

/**
 * Puts a version of the Statement of Applicability in force and freezes its decisions (27001:2022, 6.1.3 d).
 * Refuses while a control is undecided, or excluded without a justification.
 */
function approveSoa({ state }: Loaded<Soa>, approval: z.infer<typeof input>, context: Context): Decision<Soa> {
  if (!context.person)
    throw new Refusal('PERSON_UNKNOWN', '6.1.3 d', 'an approval needs a person: your account is not tied to anybody in the people register')
  if (state.standing === 'approved') throw new Refusal('ALREADY_APPROVED', '7.5.3', 'this version is approved already: start a new one')
  const rows = statementOfApplicability(context.records, context.today)
  const open = rows.filter((row) => row.applicable === 'undecided' || (row.applicable === 'no' && row.justification === null))
  if (open.length > 0) {
    throw new Refusal(
      'SOA_INCOMPLETE',
      '6.1.3 d',
      `${open.length} controls are not decided or not justified, ${open[0]?.reference ?? 'an own control'} first`,
    )
  }
  const version = approval.version ?? state.version ?? '1.0'
  const next = {
    ...state,
    version,
    standing: 'approved' as const,
    approvedBy: context.person.id,
    approvedOn: context.today,
    decisions: rows.map(decisionLine),
  }
  return { state: next, event: 'soa.approve' }
}

/** The decision of a row as an approved version freezes it, and as a later look compares it. */
export function decisionLine({ reference, title, applicable, reasons, risks }: StatementRow): string {
  return beginningOf([reference ?? title, applicable, reasons.join('+') || '-', risks.join('+') || '-'].join(' | '), 500)
}

export const approve = defineCommand(soaSchema, {
  title: 'Approve',
  help: 'Put this version in force, with the decisions as they stand now.',
  clause: '6.1.3 d',
  policy: 'approve',
  reads: statementReads,
  input,
  decide: approveSoa,
})

/** What is in force stays as it was approved: another version is another record. */
export const settleSoa = defineSettle(soaSchema, ({ next, previous }) => {
  if (previous?.standing === 'approved' && JSON.stringify(next) !== JSON.stringify(previous))
    throw new Refusal('ALREADY_APPROVED', '7.5.3', 'this version is approved: start a new one')
  return next
})
