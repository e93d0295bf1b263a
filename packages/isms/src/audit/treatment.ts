import type { Loaded } from '../define.ts'
import { isAcceptable, type Scale } from '../risk/scale.ts'
import type { Risk } from '../risk/schema.ts'
import { faults, type Examine } from './input.ts'
import { open } from './risk.ts'

/** Clauses 6.1.3 a to f and 8.3. */
export const treatmentChecks: Readonly<Record<string, Examine>> = {
  'TRT-01': ({ risks, controls }) => {
    const excluded = new Map(
      controls.filter(({ state }) => state.applicable === 'no').map(({ id, key, state }) => [id, state.reference ?? key]),
    )
    return open(risks).flatMap(({ key, state }) => {
      const names = state.controls.flatMap((id) => excluded.get(id) ?? [])
      return names.length > 0 ? [{ record: key, detail: `treated by ${names.join(', ')}, which is excluded` }] : []
    })
  },
  'TRT-02': ({ risks }) =>
    faults(
      open(risks),
      ({ state }) => state.treatment !== null && (state.acceptedOn === null || state.acceptedBy !== state.owner),
      'plan and residual risk are not approved by the risk owner',
    ),
  'TRT-03': ({ risks }) =>
    faults(open(risks), ({ state }) => state.acceptedOn !== null && hasMoved(state), 'changed after the owner approved it'),
  'TRT-04': ({ actions, today }) =>
    faults(
      actions,
      ({ state }) => state.due !== null && state.due < today && state.progress !== 'done' && state.progress !== 'dropped',
      'overdue',
    ),
  'TRT-05': ({ risks, today }) =>
    faults(
      open(risks),
      ({ state }) => state.acceptedOn !== null && (state.acceptanceExpiresOn === null || state.acceptanceExpiresOn < today),
      'its acceptance has no end, or has ended',
    ),
  'TRT-06': ({ risks, scale }) =>
    faults(open(risks), (risk) => scale !== null && isUnreasoned(risk, scale), 'accepted above the acceptance level without a reason'),
  'TRT-07': ({ risks, actions }) => {
    const done = new Map(actions.filter(({ state }) => state.progress === 'done').map(({ state }) => [state.risk, state.doneOn ?? '']))
    return faults(
      open(risks),
      (risk) => isTreated(risk, done.has(risk.id)) && !isReassessed(risk.state, done.get(risk.id) ?? ''),
      'treated, and the residual risk was not assessed after it',
    )
  },
}

function hasMoved(state: Risk): boolean {
  return (
    state.residualLikelihood !== state.acceptedLikelihood ||
    state.residualConsequence !== state.acceptedConsequence ||
    state.treatment !== state.acceptedTreatment
  )
}

function isUnreasoned({ state }: Loaded<Risk>, scale: Scale): boolean {
  const { acceptedLikelihood: likelihood, acceptedConsequence: consequence } = state
  return likelihood !== null && consequence !== null && !isAcceptable(scale, { likelihood, consequence }) && state.acceptanceReason === null
}

function isTreated({ state }: Loaded<Risk>, hasDoneAction: boolean): boolean {
  return state.progress === 'treated' || hasDoneAction
}

function isReassessed(state: Risk, doneOn: string): boolean {
  return state.residualLikelihood !== null && (state.assessedOn ?? '') >= doneOn
}
