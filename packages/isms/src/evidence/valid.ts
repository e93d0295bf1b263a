import { derived } from '../mechanism/check.ts'
import { view } from '../mechanism/record.ts'
import { evidenceSchema, validUntil } from './fields.ts'

export const evidences = view('evidence', evidenceSchema, [
  'controls',
  'collectedOn',
  'coversFrom',
  'coversTo',
  'validDays',
  'url',
  'sha256',
  'note',
])

/** Ids of the controls that something shows on the day: a file or an address, collected by then, that still counts. */
export const validEvidence = derived([evidences], (records, { asOf }): ReadonlySet<string> => {
  const shown = new Set<string>()
  for (const { state } of evidences.in(records)) {
    const counts =
      (state.sha256 !== null || state.url !== null) && (state.collectedOn ?? '9') <= asOf && (validUntil(state) ?? asOf) >= asOf
    if (counts) for (const id of state.controls) shown.add(id)
  }
  return shown
})
