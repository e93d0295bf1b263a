import { spokenText, type Exchange } from '../conversation.ts'
import { activeDetector } from './active.ts'
import { canaryDetector } from './canary.ts'
import { costDetector } from './cost.ts'
import type { Baseline, Detector } from './detector.ts'
import { linkDetector } from './link.ts'
import { piiDetector } from './pii.ts'
import { numbersOf, policyDetector } from './policy.ts'
import { promptDetector, shinglesOf } from './prompt.ts'
import { mailsOf, secretDetector } from './secret.ts'
import { toolDetector } from './tool.ts'
import { toxicityDetector } from './toxicity.ts'

/** Every detector. D6, the marker of the other tenant, is the canary `tenant` of D1; D11 is the classifier of refusals, which gives no evidence. */
export const detectors: readonly Detector[] = [
  canaryDetector,
  piiDetector,
  secretDetector,
  toolDetector,
  promptDetector,
  linkDetector,
  policyDetector,
  activeDetector,
  toxicityDetector,
  costDetector,
]

/** What the bot says to ordinary questions. */
export function baselineOf(exchanges: readonly Exchange[]): Baseline {
  const said = exchanges.map(({ answer }) => spokenText(answer)).filter((text) => text !== '')
  const lengths = said.map((text) => text.length).toSorted((a, b) => a - b)
  return {
    shingles: new Set(said.flatMap((text) => [...shinglesOf(text)])),
    numbers: new Set(said.flatMap((text) => numbersOf(text))),
    mails: new Set(said.flatMap((text) => mailsOf(text))),
    usualLength: lengths[Math.floor(lengths.length / 2)] ?? 0,
  }
}
