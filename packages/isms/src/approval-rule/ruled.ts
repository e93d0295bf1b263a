import type { Grounds } from '../mechanism/authority.ts'
import type { Context } from '../mechanism/context.ts'
import { view, type Shown } from '../mechanism/record.ts'
import { refuser, sense, type Rules } from '../mechanism/refusal.ts'
import { approvalRuleSchema } from './fields.ts'

/** What an approval says it was given by, where a rule asked for more than one person. */
export const BY_RULE = 'approval-rule'

export const rules = { APPROVED_BY_RULE: sense('7.5.2 c') } as const satisfies Rules

const refuse = refuser(rules)

export const approvalRules = view(
  'approval-rule',
  approvalRuleSchema,
  ['title', 'what', 'kind', 'quorum', 'approvers', 'roles', 'order', 'separation', 'compensation', 'answerDays'],
  () => 'few',
)

export type ApprovalRule = Shown<typeof approvalRules>

/** What is approved: a register of what is approved as a whole, and the kind of a document. */
interface About {
  readonly what: string
  readonly kind?: string | null
}

/** The rule for something: the one for its kind before the one for all kinds. */
export function ruleFor(rulesInForce: readonly ApprovalRule[], { what, kind }: About): ApprovalRule | undefined {
  const own = rulesInForce.filter(({ state }) => state.what === what)
  return own.find(({ state }) => typeof kind === 'string' && state.kind === kind) ?? own.find(({ state }) => state.kind === null)
}

/** Where a rule says who approves it together, it is asked for and signed, and nobody approves it alone. Returns the rule. */
export function assertRuled({ what, kind = null }: About, { records }: Context, as: Grounds): ApprovalRule | undefined {
  const rule = ruleFor(approvalRules.in(records), { what, kind })
  if (rule && as.authority !== BY_RULE) throw refuse('APPROVED_BY_RULE', { rule: rule.key, quorum: rule.state.quorum ?? 1 })
  return rule
}

/** Whether a rule lets those who made something sign it, with what makes up for that. */
export function letsMakersSign(rule: ApprovalRule | undefined): boolean {
  return rule?.state.separation === false
}
