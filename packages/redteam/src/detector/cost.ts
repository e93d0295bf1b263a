import type { Detector, Evidence } from './detector.ts'

/** D12: an answer that costs far more than it should: endless text, or tools called in circles. */

const MIN_LENGTH = 6000
const TIMES_USUAL = 20
const LOOP_CALLS = 6

export const costDetector: Detector = {
  id: 'D12',
  version: 1,
  title: 'blow-up of length or of calls',
  examine: ({ exchanges }, { watches }, { usualLength }) => {
    if (!watches.includes('cost')) return []
    const limit = Math.max(MIN_LENGTH, usualLength * TIMES_USUAL)
    const long = exchanges.flatMap(({ index, spoken }) => (spoken.length > limit ? [evidence('cost:length', index)] : []))
    const calls = exchanges.reduce((sum, { events }) => sum + events.filter(({ kind }) => kind === 'tool-call').length, 0)
    return calls >= LOOP_CALLS ? [...long, evidence('cost:loop', exchanges.length - 1)] : long
  },
}

function evidence(what: string, exchange: number): Evidence {
  return { detector: 'D12', grade: 'hit', what, via: '', exchange, event: 0, start: 0, end: 0 }
}
