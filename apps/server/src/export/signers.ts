import { say, type Decision, type Signer } from '@assay/isms'
import type { Spoken } from './words/words.ts'

/** Every person who stands in a decision. */
export function peopleOf(decision: Decision | null): readonly (string | null)[] {
  return decision ? [decision, ...(decision.with ?? [])].flatMap(({ by, for: whom }) => [by, whom]) : []
}

/** An approval as exports print it: the last who signed, and whoever signed with them. */
export interface Approval {
  readonly who: string | null
  readonly on: string
  readonly for: string | null
  readonly with: readonly Signer[]
}

/** Who approved something and when, in a sentence: `2026-11-29 by Carl for Anna; with Ben (2026-11-28, an approver)`. */
export function approvalText(
  approval: Approval,
  { words: { signers: words, document }, common }: Pick<Spoken, 'words' | 'common'>,
): string {
  const named = ({ who, for: whom }: Pick<Approval, 'who' | 'for'>): string =>
    whom === null ? (who ?? document.unknown) : say(words.forWhom, { who: who ?? document.unknown, whom })
  const last = say(document.approvedBy, { day: approval.on, who: named(approval) })
  if (approval.with.length === 0) return last
  const others = approval.with.map((one) => say(words.one, { who: named(one), day: one.on, as: common.authority[one.as] ?? one.as }))
  return say(words.with, { last, others: others.join('; ') })
}
