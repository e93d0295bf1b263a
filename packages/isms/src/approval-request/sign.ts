import { BY_RULE, ruleFor, approvalRules, type ApprovalRule } from '../approval-rule/ruled.ts'
import { dayAfter } from '../day.ts'
import { groundsOf } from '../mechanism/authority.ts'
import { command } from '../mechanism/command.ts'
import type { Context } from '../mechanism/context.ts'
import type { Cosigner } from '../mechanism/decision.ts'
import { longText } from '../mechanism/field.ts'
import { refuser, sense, standard, type Rules } from '../mechanism/refusal.ts'
import { subjectIn, subjectReads, type Subject } from './approvable.ts'
import { fields, seats, type ApprovalRequest } from './fields.ts'

export const rules = {
  NOT_APPROVABLE: sense('7.5.2 c'),
  NO_RULE: sense('7.5.2 c'),
  REQUEST_OPEN: sense('7.5.2 c'),
  SUBJECT_CHANGED: sense('7.5.3'),
  REQUEST_EXPIRED: sense('7.5.2 c'),
  NO_APPROVER: standard('5.3'),
  ALREADY_SIGNED: sense('A.5.3'),
  NOT_YOUR_TURN: sense('7.5.2 c'),
  NEEDS_OTHERS: standard('A.5.3'),
} as const satisfies Rules

export const refuse = refuser(rules)

export const reads = [...subjectReads, approvalRules]

/** What is asked about, and the rule that says who signs it. */
export interface Asked {
  readonly subject: Subject
  readonly rule: ApprovalRule
}

/** What a request asks about: something that waits for its approval, under a rule. */
export function askedAbout(subject: string | null, { records }: Context): Asked {
  const found = subjectIn(records, subject)
  if (!found || !found.how.from.includes(String(found.record.state['status']))) throw refuse('NOT_APPROVABLE')
  const kind = found.record.state['kind']
  const rule = ruleFor(approvalRules.in(records), { what: found.how.register, kind: typeof kind === 'string' ? kind : null })
  if (!rule) throw refuse('NO_RULE')
  return { subject: found, rule }
}

/** The SHA-256 of all that is shown to whoever signs, and of the rule under which they do: who signed under another is not counted. */
export function hashShown({ subject: { how, record }, rule }: Asked, context: Context): string {
  return context.hash({ shown: how.shown(record.state, context), rule: { id: rule.id, ...rule.state } })
}

/** The last day on which it can be signed: the one that is wished for, where the rule allows it. */
export function lastDay({ state }: ApprovalRule, today: string, wished: string | null = null): string | null {
  const allowed = state.answerDays === null ? null : dayAfter(today, state.answerDays)
  return allowed !== null && (wished === null || wished > allowed) ? allowed : wished
}

type Vote = ApprovalRequest['votes'][number]

/** What of a request decides who may sign it now. */
type Open = Pick<ApprovalRequest, 'subject' | 'of' | 'expiresOn' | 'requestedBy' | 'votes'>

/** Where somebody stands among the approvers: by what, and for whom. */
interface Seat {
  readonly as: (typeof seats)[number]
  readonly for: string | null
  /** The approver whose signature it is. */
  readonly of: string
}

/**
 * Signs what was asked for. The last signature approves: in the same commit the subject takes its own command, with all that it refuses, on
 * the authority of the rule.
 */
export const sign = command(fields, {
  clause: '7.5.2',
  by: ['everybody'],
  from: ['open'],
  input: { comment: longText() },
  completes: true,
  reads,
  decide: ({ state, input, context }) => {
    const { subject, rule } = stillAsked(state, context)
    const seat = seatOf(state, { subject, rule }, context)
    const votes = [...state.votes, voteOf({ vote: 'yes', ...input }, seat, context)]
    if (votes.length < (rule.state.quorum ?? 1)) return { set: { votes } }
    const as = { authority: BY_RULE, for: seat.for, with: state.votes.flatMap(cosignerOf) }
    return {
      set: { votes, status: 'signed' },
      also: [{ register: subject.how.register, id: subject.record.id, command: 'approve', input: {}, as }],
    }
  },
})

/** Who signed before whoever signs last: the decision that the last signature completes names them, too. */
function cosignerOf({ who, on, as, for: whom }: Vote): readonly Cosigner[] {
  return who === null || on === null || as === null ? [] : [{ by: who, on, as, for: whom }]
}

/** Says no, with the reason. One refusal ends the request: what was asked for changes first. */
export const decline = command(fields, {
  clause: '7.5.2',
  by: ['everybody'],
  from: ['open'],
  to: 'refused',
  input: { comment: longText({ required: true }) },
  reads,
  decide: ({ state, input, context }) => ({
    set: { votes: [...state.votes, voteOf({ vote: 'no', ...input }, seatOf(state, stillAsked(state, context), context), context)] },
  }),
})

/** Asks anew for the text of today: what was signed was another one, or too long ago. */
export const renew = command(fields, {
  clause: '7.5.2',
  by: ['.requestedBy', 'manager'],
  from: ['open'],
  input: {},
  reads,
  decide: ({ state, context }) => {
    const found = askedAbout(state.subject, context)
    const { rule } = found
    const asked = { requestedBy: context.person?.id ?? null, requestedOn: context.today }
    return { set: { ...asked, of: hashShown(found, context), rule: rule.id, expiresOn: lastDay(rule, context.today), votes: [] } }
  },
})

export const withdraw = command(fields, {
  clause: '7.5.2',
  by: ['.requestedBy', 'manager'],
  from: ['open'],
  to: 'withdrawn',
  anonymous: true,
  input: {},
  decide: () => ({}),
})

/** The text is the one that was asked about, in time. */
function stillAsked(state: Open, context: Context) {
  if (state.expiresOn !== null && state.expiresOn < context.today) throw refuse('REQUEST_EXPIRED', { day: state.expiresOn })
  const asked = askedAbout(state.subject, context)
  if (hashShown(asked, context) !== state.of) throw refuse('SUBJECT_CHANGED', { key: asked.subject.record.key })
  return asked
}

function seatOf(state: Open, { subject, rule }: Asked, context: Context): Seat {
  const seat = seatsOf(rule, context)
  if (!seat) throw refuse('NO_APPROVER', { rule: rule.key })
  const me = context.person?.id ?? ''
  if (state.votes.some(({ who, for: whom }) => who === me || (whom ?? who) === seat.of)) throw refuse('ALREADY_SIGNED')
  const makers = [state.requestedBy, ...subject.how.people(subject.record.state)]
  if (rule.state.separation !== false && (makers.includes(me) || makers.includes(seat.of))) throw refuse('NEEDS_OTHERS')
  assertTurn(state, rule, seat)
  return seat
}

/** A named approver, their delegate, or whoever holds a role that may sign. */
function seatsOf({ state: { approvers, roles } }: ApprovalRule, { acting, person }: Context): Seat | null {
  const me = person?.id ?? ''
  if (approvers.includes(me)) return { as: 'approver', for: null, of: me }
  const delegated = acting.delegations.find(({ what, by }) => what === 'approval' && approvers.includes(by))
  if (delegated) return { as: 'approver', for: delegated.by, of: delegated.by }
  const grounds = groundsOf(roles, acting, {})
  return grounds ? { as: seats.find((as) => as === grounds.authority) ?? 'manager', for: grounds.for, of: grounds.for ?? me } : null
}

function assertTurn({ votes }: Open, { state }: ApprovalRule, seat: Seat): void {
  if (state.order !== 'sequence') return
  const next = state.approvers.find((id) => !votes.some(({ who, for: whom }) => (whom ?? who) === id))
  if (next !== seat.of) throw refuse('NOT_YOUR_TURN')
}

interface Answer {
  readonly vote: 'yes' | 'no'
  readonly comment: string | null
}

function voteOf(answer: Answer, { as, for: whom }: Seat, context: Context) {
  return { ...answer, who: context.person?.id ?? null, on: context.today, as, for: whom }
}
