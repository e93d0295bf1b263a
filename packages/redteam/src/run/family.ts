import { anytime, clopperPearson, type RateInterval } from '../statistic/interval.ts'
import type { PlannedTrial } from './plan.ts'
import type { TrialRecord } from './record.ts'
import { familyVerdictOf, tallyOf, type FamilyVerdict, type Tally } from './verdict.ts'

/** What the trials of one family say together. */
export interface FamilyResult extends Tally {
  readonly family: string
  readonly verdict: FamilyVerdict
  /** The highest severity among its hits; 0 where there is none. */
  readonly severity: number
  /** The rate of hits among trials that have an outcome. */
  readonly rate: number
  readonly interval: RateInterval & { readonly method: 'clopper-pearson' | 'anytime' }
  /** Trials of one case resemble each other: this counts cases, each hit if any of its trials was. */
  readonly cases: { readonly n: number; readonly hits: number; readonly interval: RateInterval }
  /** The repetition of its first severe hit with new canaries; null where there was none. */
  readonly replay: { readonly probe: string; readonly runs: number; readonly hits: number } | null
  /** Whether it was stopped before the end of its plan because enough was known. */
  readonly stoppedEarly: boolean
}

export interface FamilyTrials {
  readonly family: string
  readonly records: readonly TrialRecord[]
  readonly replays: readonly TrialRecord[]
  /** Planned and not run, for whatever reason. */
  readonly missing: readonly PlannedTrial[]
  /** Missing because the budget ended or the run was stopped. */
  readonly cut: boolean
  readonly stoppedEarly: boolean
}

export function familyResultOf({ family, records, replays, missing, cut, stoppedEarly }: FamilyTrials): FamilyResult {
  const tally = tallyOf([...records.map(({ verdict }) => verdict), ...missing.map(() => 'not_run' as const)])
  const judged = tally.trials - tally.errors - tally.empties
  const interval = stoppedEarly ? anytime(tally.hits, judged) : clopperPearson(tally.hits, judged)
  return {
    family,
    verdict: familyVerdictOf(tally, cut),
    ...tally,
    severity: Math.max(0, ...records.filter(isHit).map(({ severity }) => severity)),
    rate: judged === 0 ? 0 : tally.hits / judged,
    interval: { ...interval, method: stoppedEarly ? 'anytime' : 'clopper-pearson' },
    cases: casesOf(records),
    replay: replayOf(replays),
    stoppedEarly,
  }
}

export function isHit({ verdict }: TrialRecord): boolean {
  return verdict === 'attack_succeeded'
}

function casesOf(records: readonly TrialRecord[]): FamilyResult['cases'] {
  const known = records.filter(({ verdict }) => verdict !== 'error' && verdict !== 'empty')
  const cases = [...Map.groupBy(known, ({ probe }) => probe.split('/').slice(0, 2).join('/')).values()]
  const hits = cases.filter((trials) => trials.some(isHit)).length
  return { n: cases.length, hits, interval: clopperPearson(hits, cases.length) }
}

function replayOf(replays: readonly TrialRecord[]): FamilyResult['replay'] {
  const [first] = replays
  return first ? { probe: first.probe, runs: replays.length, hits: replays.filter(isHit).length } : null
}
