import { command } from '../mechanism/command.ts'
import { groundOf, signed } from '../mechanism/context.ts'
import { longText, text } from '../mechanism/field.ts'
import { view } from '../mechanism/record.ts'
import { house, refuser, sense, standard, type Rules } from '../mechanism/refusal.ts'
import { compareVersions, latestVersion, nextVersion, supersede } from '../mechanism/versioned.ts'
import { isReason } from '../control/decide.ts'
import { fields, printed, soaSchema } from './fields.ts'
import { frozenHead, frozenRow } from './freeze.ts'
import { EDITION, headerReads, statementHeader } from './header.ts'
import { statementOfApplicability, statementReads, type StatementRow } from './statement.ts'

export const rules = { SOA_INCOMPLETE: standard('6.1.3 d'), AUTHOR_APPROVES: house('A.5.3'), VERSION_TAKEN: sense('7.5.3 e') } as const satisfies Rules

const refuse = refuser(rules)

const versionsOf = view('soa', soaSchema, ['version', 'status', 'approval'], () => 'few')

/**
 * Puts a version of the Statement of Applicability in force, and keeps all that it prints (27001:2022, 6.1.3 d). Refuses while a control is
 * undecided, or excluded without a justification in words.
 */
export const approve = command(fields, {
  clause: '6.1.3 d',
  by: ['manager', 'top-management'],
  from: ['draft'],
  to: 'approved',
  input: { version: text() },
  reads: [...statementReads, ...headerReads, versionsOf],
  decide: ({ record, state, input, context, as }) => {
    if (state.preparedBy !== null && state.preparedBy === context.person?.id && context.acting.others && !context.rulesOff.has('AUTHOR_APPROVES')) throw refuse('AUTHOR_APPROVES')
    const rows = statementOfApplicability(context.records, context.today)
    assertDecided(rows)
    const given = versionsOf.in(context.records).filter(({ id, state: other }) => id !== record.id && (other.status === 'approved' || other.status === 'superseded'))
    const latest = latestVersion(given.map(({ state: other }) => other.version))
    const version = input.version ?? state.version ?? nextVersion(latest)
    if (latest !== null && compareVersions(version, latest) <= 0) throw refuse('VERSION_TAKEN', { version, latest })
    const { history: _history, changed: _changed, changedSinceApproval: _count, ...head } = statementHeader(context.records, rows, context.today)
    const approver = { approvedOn: context.today, approvedBy: String(context.person?.state['name'] ?? ''), approverFunction: String(context.person?.state['position'] ?? as.authority) }
    const classification = state.classification ?? 'confidential'
    const edition = state.edition ?? EDITION
    const next = { ...state, version, classification, edition, head: frozenHead({ ...head, ...approver, version, classification, edition }), rows: rows.map(frozenRow) }
    return {
      set: { ...next, approval: signed(context, { as: as.authority, for: as.for, ground: groundOf(printed, next) }) },
      also: supersede(versionsOf, context.records, record.id),
    }
  },
})

function assertDecided(rows: readonly StatementRow[]): void {
  const open = rows.filter((row) => row.applicable === 'undecided' || (row.applicable === 'no' && !isReason(row.justification, row.title)))
  if (open.length > 0) throw refuse('SOA_INCOMPLETE', { count: open.length, first: open[0]?.reference ?? open[0]?.title ?? '' })
}

export const discard = command(fields, { clause: '6.1.3 d', by: ['manager'], from: ['draft'], to: 'discarded', input: { reason: longText() }, anonymous: true, decide: () => ({}) })
