import type { Decision, Signer } from '../mechanism/decision.ts'
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
  head: Omit<StatementHeader, 'history' | 'changed' | 'changedSinceApproval' | 'approvedWith'>,
): { name: string; value: string | null }[] {
  return Object.entries(head).map(([name, value]) => ({ name, value }))
}

type Head = readonly { readonly name: string; readonly value: string | null }[]

/** Who signed with the approver, to be kept: what they were called and were when they did, in the order of the approval. */
export function frozenSigners(signers: readonly Signer[]): { name: string; value: string | null }[] {
  return signers.flatMap(({ who, as, for: whom }, index) => [
    { name: `signer.${index + 1}.name`, value: who },
    { name: `signer.${index + 1}.function`, value: as },
    { name: `signer.${index + 1}.for`, value: whom },
  ])
}

/** Who signed with the approver, as a version kept them. */
export function keptSigners(head: Head, { with: cosigners = [] }: Pick<Decision, 'with'>): readonly Signer[] {
  const kept = new Map(head.map(({ name, value }) => [name, value]))
  return cosigners.map(({ on, as }, index) => {
    const said = (part: string): string | null => kept.get(`signer.${index + 1}.${part}`) ?? null
    return { who: said('name'), on, as: said('function') ?? as, for: said('for') }
  })
}

/** Whether a line of a kept head is about one of several who signed. */
export function isOfSigner({ name }: Head[number]): boolean {
  return name.startsWith('signer.')
}
