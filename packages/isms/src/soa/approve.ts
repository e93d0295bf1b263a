import { approvalRules, assertRuled, letsMakersSign } from '../approval-rule/ruled.ts'
import type { Grounds } from '../mechanism/authority.ts'
import { command } from '../mechanism/command.ts'
import { groundOf, signed, type Context } from '../mechanism/context.ts'
import { longText, text } from '../mechanism/field.ts'
import { view } from '../mechanism/record.ts'
import { house, refuser, sense, standard, type Rules } from '../mechanism/refusal.ts'
import { compareVersions, latestVersion, nextVersion, supersede } from '../mechanism/versioned.ts'
import { isReason } from '../control/decide.ts'
import { fields, printed, soaSchema } from './fields.ts'
import { frozenHead, frozenRow, frozenSigners } from './freeze.ts'
import { cosignersOf, EDITION, headerReads, nameOf, statementHeader, type StatementHeader } from './header.ts'
import { statementOfApplicability, statementReads, type StatementRow } from './statement.ts'

export const rules = {
  SOA_INCOMPLETE: standard('6.1.3 d'),
  AUTHOR_APPROVES: house('A.5.3'),
  VERSION_TAKEN: sense('7.5.3 e'),
} as const satisfies Rules

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
  asksPast: true,
  input: { version: text() },
  reads: [...statementReads, ...headerReads, versionsOf, approvalRules],
  keeps: (state, file) => ({ ...state, file }),
  decide: ({ record, state, input, context, as }) => {
    const rule = assertRuled({ what: 'soa' }, context, as)
    if (!letsMakersSign(rule)) assertNotPrepared(state.preparedBy, context)
    const rows = statementOfApplicability(context.records, context.today)
    assertDecided(rows)
    const version = versionFor(
      input.version ?? state.version,
      versionsOf.in(context.records).filter(({ id }) => id !== record.id),
    )
    const [classification, edition] = [state.classification ?? 'confidential', state.edition ?? EDITION]
    const head = headOf({
      ...statementHeader(context.records, rows, context.today),
      version,
      classification,
      edition,
      preparedBy: nameOf(context.records, state.preparedBy),
      ...approverOf(context, as),
    })
    const signers = frozenSigners(cosignersOf(context.records, as))
    const next = { ...state, version, classification, edition, head: [...head, ...signers], rows: rows.map(frozenRow) }
    const approval = signed(context, { as, ground: groundOf(printed, next) })
    return { set: { ...next, approval }, also: supersede(versionsOf, context.records, record.id) }
  },
})

/** What stands above the rows, without what is not of this version. */
function headOf({ history: _history, changed: _changed, changedSinceApproval: _count, approvedWith: _with, ...head }: StatementHeader) {
  return frozenHead(head)
}

function approverOf({ today, person, records }: Context, { authority, for: whom }: Grounds) {
  const [name, position] = [person?.state['name'], person?.state['position']]
  return {
    approvedOn: today,
    approvedBy: typeof name === 'string' ? name : null,
    approverFunction: typeof position === 'string' ? position : authority,
    approvedFor: nameOf(records, whom),
  }
}

/** Whoever prepared it, or was ever said to, is not the one, where another could be. */
function assertNotPrepared(preparedBy: string | null, { person, acting, rulesOff, stoodIn }: Context): void {
  const isOwn = (preparedBy !== null && preparedBy === person?.id) || stoodIn('preparedBy')
  if (isOwn && acting.others && !rulesOff.has('AUTHOR_APPROVES')) throw refuse('AUTHOR_APPROVES')
}

/** The number that is given: the one that is wanted, if it comes after all that were given, else the next. */
function versionFor(
  wanted: string | null,
  others: readonly { readonly state: { readonly version: string | null; readonly status: string | null } }[],
): string {
  const given = others.filter(({ state }) => state.status === 'approved' || state.status === 'superseded')
  const latest = latestVersion(given.map(({ state }) => state.version))
  const version = wanted ?? nextVersion(latest)
  if (latest !== null && compareVersions(version, latest) <= 0) throw refuse('VERSION_TAKEN', { version, latest })
  return version
}

function assertDecided(rows: readonly StatementRow[]): void {
  const open = rows.filter((row) => row.applicable === 'undecided' || (row.applicable === 'no' && !isReason(row.justification, row.title)))
  if (open.length > 0) throw refuse('SOA_INCOMPLETE', { count: open.length, first: open[0]?.reference ?? open[0]?.title ?? '' })
}

export const discard = command(fields, {
  clause: '6.1.3 d',
  by: ['manager'],
  from: ['draft'],
  to: 'discarded',
  input: { reason: longText() },
  anonymous: true,
  decide: () => ({}),
})
