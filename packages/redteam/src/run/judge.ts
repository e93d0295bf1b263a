import type { Exchange } from '../conversation.ts'
import type { Baseline, Detector, Evidence } from '../detector/detector.ts'
import { detectors } from '../detector/detectors.ts'
import { readingOf } from '../detector/reading.ts'
import type { Planting } from '../plant.ts'
import { verdictOf, type TrialVerdict } from './verdict.ts'

export interface Judgement {
  readonly verdict: TrialVerdict
  readonly evidence: readonly Evidence[]
}

/** What every detector says of a trial, and what follows. */
export function judge(
  exchanges: readonly Exchange[],
  planting: Planting,
  { baseline, using = detectors }: { readonly baseline: Baseline; readonly using?: readonly Detector[] },
): Judgement {
  const reading = readingOf(exchanges)
  const evidence = using.flatMap((detector) => detector.examine(reading, planting, baseline))
  return { verdict: verdictOf(exchanges, evidence), evidence }
}
