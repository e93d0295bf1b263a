import { z } from 'zod'
import { isInForce, legalHoldSchema } from './legal-hold/fields.ts'
import { refuse } from './legal-hold/register.ts'
import type { Context } from './mechanism/context.ts'
import { view, type Loaded, type State } from './mechanism/record.ts'

/** Grounds on which a record may be erased, by the code that the ledger names. */
export const legalBases = {
  'gdpr-17-1-a': 'no longer needed for what it was collected for (GDPR, article 17(1)(a))',
  'gdpr-17-1-b': 'consent was withdrawn (GDPR, article 17(1)(b))',
  'gdpr-17-1-c': 'the person objects (GDPR, article 17(1)(c))',
  'gdpr-17-1-d': 'it was processed unlawfully (GDPR, article 17(1)(d))',
  'gdpr-17-1-e': 'a law demands it (GDPR, article 17(1)(e))',
  'gdpr-17-1-f': 'collected from a child online (GDPR, article 17(1)(f))',
  'gdpr-5-1-e': 'its retention period has ended (GDPR, article 5(1)(e))',
  'entered-by-mistake': 'it should never have been entered',
} as const

export type LegalBasis = keyof typeof legalBases

const bases = Object.keys(legalBases) as [LegalBasis, ...LegalBasis[]]

/** What to erase, and why. */
export const erasureInput = z.strictObject({
  scope: z.enum(['record', 'history']).describe('`record`: all of it; `history`: its earlier versions, its present state stays'),
  legalBasis: z.enum(bases).describe('The ground, as the ledger will name it'),
})

export type ErasureInput = z.infer<typeof erasureInput>

const holds = view('legal-hold', legalHoldSchema, ['title', 'records', 'since', 'releasedOn'])

/** What the decision looks at. */
export const erasureReads = [holds]

/** The legal holds that cover a record today. */
export function holdsOn({ key }: Pick<Loaded, 'key'>, { records, today }: Pick<Context, 'records' | 'today'>): readonly string[] {
  return holds
    .in(records)
    .filter(({ state }) => (state.since ?? today) <= today && isInForce(state, today))
    .filter(({ state }) => state.records.length === 0 || state.records.some((held) => held.trim().toUpperCase() === key))
    .map((hold) => hold.key)
}

/** Erases a record or its history. Refuses a legal hold in force, and what one covers (GDPR, article 17(3)). */
export function decideErasure(
  record: Loaded,
  input: ErasureInput,
  context: Context,
): { readonly state: State; readonly event: string; readonly notice: ErasureInput & { readonly kind: 'erasure' } } {
  if (record.register === 'legal-hold' && isInForce(record.state as { readonly releasedOn: string | null }, context.today))
    throw refuse('HOLD_IN_FORCE')
  const holding = holdsOn(record, context)
  if (holding.length > 0) throw refuse('LEGAL_HOLD', { holds: holding.join(', '), key: record.key })
  return { state: record.state, event: `${record.register}.erase`, notice: { kind: 'erasure', ...input } }
}
