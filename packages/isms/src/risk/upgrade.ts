import type { State } from '../mechanism/record.ts'

const STAGES: Readonly<Record<string, string>> = { accepted: 'treated' }

/** What stood in seven fields of an acceptance is one decision; a risk that was `accepted` is treated, and accepted beside it. */
export function withAcceptance(state: State): State {
  const { progress, acceptedBy, acceptedOn, acceptedLikelihood, acceptedConsequence, acceptedTreatment, acceptanceReason, acceptanceExpiresOn, existingControls, ...rest } = state
  const status = typeof progress === 'string' ? (STAGES[progress] ?? progress) : 'identified'
  const text = Array.isArray(existingControls) ? existingControls.join('\n') : existingControls
  const kept = { ...rest, ...(text !== undefined && text !== '' && { existingControls: text }), status }
  if (typeof acceptedOn !== 'string') return kept
  return {
    ...kept,
    acceptance: {
      by: typeof acceptedBy === 'string' ? acceptedBy : null,
      on: acceptedOn,
      of: null,
      as: 'owner',
      for: null,
      until: acceptanceExpiresOn ?? null,
      reason: acceptanceReason ?? null,
      ground: { residualLikelihood: acceptedLikelihood ?? null, residualConsequence: acceptedConsequence ?? null, treatment: acceptedTreatment ?? null },
      lapsed: null,
      stated: null,
    },
  }
}
