import { isAcceptable, type Scale } from '../risk/scale.ts'
import { faults, over, type Audited, type AuditInput, type Examine } from './input.ts'
import { openRisks } from './risk.ts'

type Risk = Audited<'risks'>

/** Clauses 6.1.3 a to f and 8.3. */
export const treatmentChecks: Readonly<Record<string, Examine>> = {
  'TRT-01': over(
    (input) => openRisks(input).filter(({ state }) => state.controls.length > 0),
    (risks, { controls }) => {
      const out = controls.filter(({ state }) => state.applicable === 'no')
      const excluded = new Map(out.map(({ id, key, state }) => [id, state.reference ?? key]))
      return risks.flatMap(({ key, state }) => {
        const names = state.controls.flatMap((id) => excluded.get(id) ?? [])
        return names.length > 0 ? [{ record: key, detail: `treated by ${names.join(', ')}, which is excluded` }] : []
      })
    },
  ),
  'TRT-02': over(
    (input) => openRisks(input).filter(({ state }) => state.treatment !== null),
    (risks) =>
      faults(
        risks,
        ({ state }) => state.acceptedOn === null || state.acceptedBy !== state.owner,
        'plan and residual risk are not approved by the risk owner',
      ),
  ),
  'TRT-03': over(accepted, (risks) => faults(risks, ({ state }) => hasMoved(state), 'changed after the owner approved it')),
  'TRT-04': over(
    ({ actions }) => actions,
    (actions, { today }) =>
      faults(
        actions,
        ({ state }) => state.due !== null && state.due < today && state.progress !== 'done' && state.progress !== 'dropped',
        'overdue',
      ),
  ),
  'TRT-05': over(accepted, (risks, { today }) =>
    faults(
      risks,
      ({ state }) => state.acceptanceExpiresOn === null || state.acceptanceExpiresOn < today,
      'its acceptance has no end, or has ended',
    ),
  ),
  'TRT-06': over(accepted, (risks, { scale }) =>
    faults(risks, ({ state }) => scale !== null && isUnreasoned(state, scale), 'accepted above the acceptance level without a reason'),
  ),
  'TRT-07': over(openRisks, (risks, { actions }) => {
    const done = new Map(actions.filter(({ state }) => state.progress === 'done').map(({ state }) => [state.risk, state.doneOn ?? '']))
    return faults(
      risks,
      ({ id, state }) => (state.progress === 'treated' || done.has(id)) && !isReassessed(state, done.get(id) ?? ''),
      'treated, and the residual risk was not assessed after it',
    )
  }),
}

function accepted(input: AuditInput): readonly Risk[] {
  return openRisks(input).filter(({ state }) => state.acceptedOn !== null)
}

function hasMoved(state: Risk['state']): boolean {
  return (
    state.residualLikelihood !== state.acceptedLikelihood ||
    state.residualConsequence !== state.acceptedConsequence ||
    state.treatment !== state.acceptedTreatment
  )
}

function isUnreasoned(state: Risk['state'], scale: Scale): boolean {
  const { acceptedLikelihood: likelihood, acceptedConsequence: consequence } = state
  return likelihood !== null && consequence !== null && !isAcceptable(scale, { likelihood, consequence }) && state.acceptanceReason === null
}

function isReassessed(state: Risk['state'], doneOn: string): boolean {
  return state.residualLikelihood !== null && (state.assessedOn ?? '') >= doneOn
}
