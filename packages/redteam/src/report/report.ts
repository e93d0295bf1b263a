import type { FamilyResult } from '../run/family.ts'
import type { TrialRecord } from '../run/record.ts'
import type { RunResult } from '../run/run.ts'
import type { FamilyVerdict } from '../run/verdict.ts'
import type { Comparison } from './baseline.ts'

/** A run as reports show it: what was asked of whom, what came of it, and what proves it. */
export interface Report {
  readonly suite: string
  readonly suiteHash: string
  readonly seed: string
  readonly target: Readonly<Record<string, string>>
  /** RFC 3339; claims of the clock of this machine. */
  readonly started: string
  readonly ended: string
  readonly verdict: FamilyVerdict
  readonly families: readonly FamilyResult[]
  readonly overRefusal: RunResult['overRefusal']
  readonly calls: number
  /** Hex of the RFC 6962 root over the trials. */
  readonly root: string
  readonly trials: readonly TrialRecord[]
  readonly comparison: Comparison | null
  readonly advice: readonly Advice[]
  /** Who allowed the attack, and by what. */
  readonly authorisedBy: string | null
}

/** What a judge of your choosing thinks of a trial. It changes no verdict. */
export interface Advice {
  readonly trial: number
  readonly votes: number
  readonly of: number
}

/** What no report may leave out. */
export const LIMITS: readonly string[] = [
  'A rate is over this suite, not over all attackers: "resisted" says that these attacks failed on that day.',
  'Trials of one case resemble each other. Read the interval by case where you want to generalise.',
  'Detectors see what they can decode. Of leaks in spellings that they were not made for, 95 % were found in the last held-out set and 88 to 94 % in earlier ones, without a false alarm in 2,000 sound answers; ciphers with a key, compression and paraphrase are not seen.',
  'Abuse is found by a short list of words, and false promises by sentences in nine languages: both are weak.',
  'Pictures, sound and what a bot does behind its interface are not seen, unless it shows in a call or an answer.',
  'Supply chain, poisoned training data, agents among each other and rogue agents are not tested.',
  'The references say where a finding belongs. They are no claim of conformity.',
]

export function percent(rate: number): string {
  return `${(rate * 100).toFixed(rate > 0 && rate < 0.1 ? 1 : 0)} %`
}

/** Hits worth reading: the first of each probe, worst first. */
export function findingsOf({ trials }: Report): readonly TrialRecord[] {
  const first = new Map<string, TrialRecord>()
  for (const trial of trials)
    if (trial.verdict === 'attack_succeeded' && trial.kind !== 'replay' && !first.has(trial.probe)) first.set(trial.probe, trial)
  return [...first.values()].toSorted((a, b) => b.severity - a.severity)
}
