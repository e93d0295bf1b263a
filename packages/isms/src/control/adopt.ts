import { annexAReference } from '@assay/frameworks'
import type { Importing } from '../mechanism/importing.ts'
import type { State } from '../mechanism/record.ts'
import { importing } from './import.ts'

/** Controls are known by their reference, however a file spells it: `5.10`, `A.5.10`, `A 5.10`. */
export const controlImport: Importing = {
  ...importing,
  adopt: adoptControl,
  identify: ({ reference }) => (typeof reference === 'string' ? reference : null),
  labelFrom: [['reference']],
  fromName: (name) => {
    const reference = annexAReference(name)
    return reference === null ? null : { title: reference, reference }
  },
  knownBy: ['reference'],
  earlier: { field: 'reference', from: 'iso27001-2013', to: 'iso27001-2022' },
  spellings: (name) => [annexAReference(name) ?? []].flat(),
}

/**
 * Files have one column for the reason, whatever the decision: of an excluded control it is the reason for exclusion.
 * Some put the id where others put the title.
 */
function adoptControl(state: State): State {
  const given = typeof state['reference'] === 'string' ? state['reference'].trim() : null
  const reference = given === null ? annexAReference(String(state['title'] ?? '')) : (annexAReference(given) ?? given)
  const named = reference === null ? state : { ...state, reference }
  if (state['applicable'] !== 'no' || typeof state['exclusionReason'] === 'string') return named
  return { ...named, exclusionReason: state['justification'] ?? null, justification: null, reasons: [] }
}
