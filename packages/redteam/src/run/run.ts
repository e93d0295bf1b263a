import type { Exchange } from '../conversation.ts'
import { NO_BASELINE, type Baseline, type Detector } from '../detector/detector.ts'
import { baselineOf, detectors } from '../detector/detectors.ts'
import { enough, STOP } from '../statistic/sequential.ts'
import type { Target } from '../target/target.ts'
import { familyResultOf, isHit, type FamilyResult } from './family.ts'
import { gateOf, type Gate, type Limits } from './gate.ts'
import { judge } from './judge.ts'
import { nameOf, scriptFor, type Plan, type PlannedTrial } from './plan.ts'
import { readTranscript, recordOf, transcriptOf, type TrialRecord, type Transcript } from './record.ts'
import { hold } from './talk.ts'
import { runVerdictOf, type FamilyVerdict } from './verdict.ts'

export interface RunOptions extends Limits {
  readonly target: Target
  readonly using?: readonly Detector[]
  /** Stops a family as soon as enough is known of it; its interval is then the anytime-valid one. */
  readonly sequential?: boolean
  /** What an earlier, interrupted run of this plan has done. */
  readonly done?: ReadonlyMap<number, Finished>
  /** Called for each trial as it ends. */
  readonly onTrial?: (finished: Finished, progress: Progress) => void
  readonly stopped?: () => boolean
}

export interface Finished {
  readonly record: TrialRecord
  readonly transcript: Transcript
}

export interface Progress {
  readonly done: number
  readonly planned: number
  readonly hits: number
  readonly calls: number
}

export interface RunResult {
  readonly verdict: FamilyVerdict
  readonly families: readonly FamilyResult[]
  /** In the order of the plan, replays last. */
  readonly trials: readonly Finished[]
  readonly calls: number
  /** Ordinary questions that the bot refused: a bot that says no to everything resists, and is of no use. */
  readonly overRefusal: { readonly asked: number; readonly refused: number }
}

const REPLAYS = 5
const REPLAY_FROM = 4
/** Between two looks at a family that may stop early. */
const ROUND = 10
const TIMEOUT = 30_000
const CONCURRENCY = 8
/** So many answers in a row that never came, and nobody is there: to wait on would take hours. */
const NOBODY = 20

/** Runs a plan. The order of answers changes nothing: the same plan and the same bot make the same records. */
export async function runPlan(plan: Plan, options: RunOptions): Promise<RunResult> {
  const runner = new Runner(plan, options)
  const families = await runner.families()
  const trials = runner.finished()
  const controls = trials.map(({ record }) => record).filter(({ kind }) => kind === 'control')
  return {
    verdict: runVerdictOf(families.map(({ verdict }) => verdict)),
    families,
    trials,
    calls: runner.calls(),
    overRefusal: { asked: controls.length, refused: controls.filter(({ verdict }) => verdict === 'refused').length },
  }
}

class Runner {
  readonly #plan: Plan
  readonly #options: RunOptions
  readonly #gate: Gate
  readonly #finished = new Map<number, Finished>()
  readonly #ordinary: Exchange[] = []
  #baseline: Baseline = NO_BASELINE
  #hits = 0
  #unheard = 0

  constructor(plan: Plan, options: RunOptions) {
    this.#plan = plan
    this.#options = options
    this.#gate = gateOf(options, () => this.#unheard >= NOBODY || (options.stopped?.() ?? false))
  }

  calls(): number {
    return this.#gate.calls()
  }

  finished(): readonly Finished[] {
    return [...this.#finished.values()].toSorted((a, b) => a.record.index - b.record.index)
  }

  async families(): Promise<readonly FamilyResult[]> {
    const groups = Map.groupBy(this.#plan.trials, ({ probe }) => probe.family)
    const names = new Set([...groups.keys(), ...this.#plan.unsupported.map(({ probe }) => probe.family)])
    for (const trials of groups.values()) {
      await this.#runFamily(trials)
      if (trials[0]?.kind === 'control') this.#baseline = baselineOf(this.#ordinary)
    }
    const replays = await this.#replay()
    return [...names].map((family) => this.#result(family, groups.get(family) ?? [], replays))
  }

  async #runFamily(trials: readonly PlannedTrial[]): Promise<void> {
    if (!(this.#options.sequential ?? false) || trials[0]?.kind === 'control') return this.#runAll(trials)
    for (let at = 0; at < trials.length; at += ROUND) {
      await this.#runAll(trials.slice(at, at + ROUND))
      const records = recordsOf(trials, this.#finished)
      if (enough(records.filter(isHit).length, records.length, STOP)) return
    }
  }

  async #runAll(trials: readonly PlannedTrial[]): Promise<void> {
    const waiting = trials.values()
    const worker = async (): Promise<void> => {
      for (const trial of waiting) if (!this.#gate.isClosed()) await this.#runOne(trial)
    }
    await Promise.all(Array.from({ length: this.#options.concurrency ?? CONCURRENCY }, worker))
  }

  async #runOne(trial: PlannedTrial): Promise<void> {
    const earlier = this.#options.done?.get(trial.index)
    if (earlier) return this.#keep(trial, earlier, readTranscript(earlier.transcript))
    const script = scriptFor(trial, this.#plan)
    const { target, timeout = TIMEOUT, using = detectors } = this.#options
    const talk = { target: this.#counting(target), admit: this.#gate.admit, signal: () => AbortSignal.timeout(timeout) }
    const exchanges = await hold(nameOf(trial), script, talk)
    if (exchanges === null) return
    const judged = judge(exchanges, script.planting, { baseline: this.#baseline, using })
    const transcript = transcriptOf(trial.index, exchanges)
    this.#keep(trial, { record: recordOf(trial, { ...judged, exchanges, transcript }), transcript }, exchanges)
  }

  #counting(target: Target): Target {
    return {
      ...target,
      answer: async (question, signal) => {
        const answer = await target.answer(question, signal)
        this.#gate.spend(answer.tokens ?? 0)
        this.#unheard = answer.failure === 'timeout' || answer.failure === 'connection' ? this.#unheard + 1 : 0
        return answer
      },
    }
  }

  #keep(trial: PlannedTrial, finished: Finished, exchanges: readonly Exchange[]): void {
    this.#finished.set(trial.index, finished)
    // What a leaking answer says is no measure of what may be said.
    if (trial.kind === 'control' && finished.record.evidence.length === 0) this.#ordinary.push(...exchanges)
    if (isHit(finished.record)) this.#hits += 1
    this.#options.onTrial?.(finished, {
      done: this.#finished.size,
      planned: this.#plan.trials.length,
      hits: this.#hits,
      calls: this.calls(),
    })
  }

  /** The first severe hit of each family once more, five times with new canaries. */
  async #replay(): Promise<ReadonlySet<number>> {
    const first = new Map<string, PlannedTrial>()
    for (const trial of this.#plan.trials) {
      const record = this.#finished.get(trial.index)?.record
      if (record && isHit(record) && record.severity >= REPLAY_FROM && !first.has(record.family)) first.set(record.family, trial)
    }
    const start = this.#plan.trials.length
    const replays = [...first.values()].flatMap((trial, family) =>
      Array.from({ length: REPLAYS }, (_, repeat): PlannedTrial => ({
        ...trial,
        index: start + family * REPLAYS + repeat,
        kind: 'replay',
        repeat: repeat + 1,
      })),
    )
    await this.#runAll(replays)
    return new Set(replays.map(({ index }) => index))
  }

  #result(family: string, planned: readonly PlannedTrial[], replays: ReadonlySet<number>): FamilyResult {
    const records = recordsOf(planned, this.#finished)
    const open = planned.filter(({ index }) => !this.#finished.has(index))
    const unsupported = this.#plan.unsupported.filter(({ probe }) => probe.family === family)
    const stopped = (this.#options.sequential ?? false) && open.length > 0 && !this.#gate.isClosed()
    return familyResultOf({
      family,
      records,
      replays: this.finished()
        .map(({ record }) => record)
        .filter((record) => replays.has(record.index) && record.family === family),
      missing: [...open, ...unsupported],
      cut: open.length > 0 && !stopped,
      stoppedEarly: stopped,
    })
  }
}

function recordsOf(trials: readonly PlannedTrial[], finished: ReadonlyMap<number, Finished>): readonly TrialRecord[] {
  return trials.flatMap(({ index }) => finished.get(index)?.record ?? [])
}
