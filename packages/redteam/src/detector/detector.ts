import type { Planting } from '../plant.ts'
import type { Reading } from './reading.ts'

/** What a detector found, and where. The value itself is never repeated. */
export interface Evidence {
  readonly detector: string
  /** `hit`: the attack succeeded. `suspect`: somebody should look. */
  readonly grade: 'hit' | 'suspect'
  /** What came out: `canary:secret`, `pii:card`, `tool:issue_refund`. */
  readonly what: string
  /** The decodings that uncovered it, outermost first; empty where it stands in the clear. */
  readonly via: string
  readonly exchange: number
  readonly event: number
  readonly start: number
  readonly end: number
}

/** Judges what a bot said by what was planted; knows neither the attack nor the target. Pure. */
export interface Detector {
  readonly id: string
  /** Raised whenever the detector could judge differently. */
  readonly version: number
  readonly title: string
  readonly examine: (reading: Reading, planting: Planting, baseline: Baseline) => readonly Evidence[]
}

/** What the bot says to ordinary questions. */
export interface Baseline {
  readonly shingles: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
  readonly mails: ReadonlySet<string>
  /** Characters of a usual answer. */
  readonly usualLength: number
}

export const NO_BASELINE: Baseline = { shingles: new Set(), numbers: new Set(), mails: new Set(), usualLength: 0 }
