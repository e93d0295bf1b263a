import { dayAfter } from '../day.ts'
import { derived } from '../mechanism/check.ts'
import { view } from '../mechanism/record.ts'
import { evidenceSchema } from './fields.ts'

export const evidences = view('evidence', evidenceSchema, [
  'controls',
  'collectedOn',
  'coversFrom',
  'coversTo',
  'validDays',
  'result',
  'url',
  'sha256',
  'note',
])

/** Ids of the controls that something shows on the day: a file or an address, collected by then, that still counts. */
export const validEvidence = derived([evidences], (records, { asOf }): ReadonlySet<string> => {
  const shown = new Set<string>()
  const since = earliest(asOf)
  for (const { state } of evidences.in(records)) {
    const day = state.collectedOn ?? '9'
    if ((state.sha256 !== null || state.url !== null) && day <= asOf && day >= since(state.validDays))
      for (const id of state.controls) shown.add(id)
  }
  return shown
})

/** The earliest day on which evidence of some validity still counts: few validities serve many pieces of evidence. */
function earliest(asOf: string): (validDays: number | null) => string {
  const known = new Map<number, string>()
  return (validDays) => {
    if (validDays === null) return ''
    const day = known.get(validDays) ?? dayAfter(asOf, -validDays)
    known.set(validDays, day)
    return day
  }
}
