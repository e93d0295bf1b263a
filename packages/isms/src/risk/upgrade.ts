import type { State } from '../mechanism/record.ts'

const STAGES: Readonly<Record<string, string>> = { accepted: 'treated' }

/** What stood in seven fields of an acceptance is one decision; a risk that was `accepted` is treated, and accepted beside it. */
export function withAcceptance(state: State): State {
  const {
    progress,
    acceptedBy,
    acceptedOn,
    acceptedLikelihood,
    acceptedConsequence,
    acceptedTreatment,
    acceptanceReason,
    acceptanceExpiresOn,
    ...rest
  } = state
  const status = typeof progress === 'string' ? (STAGES[progress] ?? progress) : 'identified'
  if (typeof acceptedOn !== 'string') return { ...rest, status }
  const ground = {
    residualLikelihood: orNull(acceptedLikelihood),
    residualConsequence: orNull(acceptedConsequence),
    treatment: orNull(acceptedTreatment),
  }
  const said = { by: orNull(acceptedBy), on: acceptedOn, until: orNull(acceptanceExpiresOn), reason: orNull(acceptanceReason), ground }
  return { ...rest, status, acceptance: { ...said, of: null, as: 'owner', for: null, lapsed: null, stated: null } }
}

function orNull(value: unknown): unknown {
  return value ?? null
}
