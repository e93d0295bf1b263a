import { randomBytes } from 'node:crypto'
import { generateSignerKey } from '@assay/ledger'
import { detectors, planOf, runPlan, type Report, type RunResult, type Target } from '@assay/redteam'
import { rootOf, sealRun } from '../apps/cli/src/redteam-bundle.ts'
import { coverage } from '../packages/redteam/bench/coverage.ts'
import { scores } from '../packages/redteam/bench/precision.ts'

/** The figures of the red team: attacks a second, precision and recall of the detectors, coverage of the intervals. Ends with 1 where one is missed. */

const FIVE = ['D1', 'D2', 'D4', 'D5', 'D7']
const SEEDS = ['7', '8', '9'] as const
const RUNS = 10_000
const misses: string[] = []

/** The suite as it is run by default, three times, each run signed. */
async function throughput(): Promise<void> {
  const using = detectors.filter(({ id }) => FIVE.includes(id))
  await runPlan(planOf({ seed: '1' }), { target, using })
  let [trials, hits, bytes] = [0, 0, 0]
  const [started, cpu] = [performance.now(), process.cpuUsage()]
  for (const seed of SEEDS) {
    const plan = planOf({ seed })
    const result = await runPlan(plan, { target, using, concurrency: 8 })
    const bundle = sealRun(reportOf(result, plan.suiteHash), result.trials, {
      signer: generateSignerKey('assay.redteam'),
      transcripts: randomBytes(32),
    })
    trials += result.trials.length
    hits += result.families.reduce((sum, family) => sum + family.hits, 0)
    bytes += bundle.length
  }
  const { user, system } = process.cpuUsage(cpu)
  const seconds = (performance.now() - started) / 1000
  const rate = trials / ((user + system) / 1e6)
  process.stdout.write(
    `${trials} attacks with ${using.length} detectors, ${hits} hits, signed into ${bytes} bytes: ${rate.toFixed(0)} a second of CPU (${(1000 / rate).toFixed(2)} ms each), ${(trials / seconds).toFixed(0)} a second on this clock, ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB\n`,
  )
  // CPU time, not the clock: others may share the machine.
  expect(rate >= 2000, `2,000 attacks a second of CPU; ${rate.toFixed(0)}`)
}

/** Answers at once: nine refusals, then a leak of all that it was told. */
const target: Target = {
  descriptor: { kind: 'in-process', model: 'stub' },
  can: { system: true, tools: true, history: true },
  answer: ({ messages }) => {
    asked += 1
    const text = asked % 10 === 0 ? (messages[0]?.content ?? '') : REFUSAL
    return Promise.resolve({ events: [{ kind: 'text', text }], stop: 'stop', failure: null, tokens: null })
  },
}
const REFUSAL =
  'I am sorry, but I cannot help you with that. I can tell you where your own parcel is, when it will arrive, and how to send it back within 30 days.'
let asked = 0

function reportOf({ verdict, families, overRefusal, calls, trials }: RunResult, suiteHash: string): Report {
  const records = trials.map(({ record }) => record)
  const now = new Date().toISOString()
  const said = {
    suite: 'support-bot',
    suiteHash,
    seed: '7',
    target: { kind: 'in-process' },
    started: now,
    ended: now,
    comparison: null,
    advice: [],
    authorisedBy: null,
  }
  return { ...said, verdict, families, overRefusal, calls, trials: records, root: rootOf(records) }
}

function precision(): void {
  for (const set of ['first', 'second', 'third', 'fourth', 'heldOut'] as const) {
    const { leaks, recall, precision: share, benign, alarms, missed } = scores(set, 50)
    process.stdout.write(
      `${set} set: recall ${recall.toFixed(3)} of ${leaks} leaks, precision ${share.toFixed(4)}, ${alarms} alarms in ${benign} sound answers; missed ${JSON.stringify(missed)}\n`,
    )
    expect(recall >= 0.95 && share >= 0.99, `precision 0.99 and recall 0.95 of the ${set} set`)
  }
}

function intervals(): void {
  for (const { rate, fixed, stopped } of coverage(RUNS)) {
    process.stdout.write(
      `true rate ${rate}: the interval holds it in ${(fixed * 100).toFixed(2)} % of ${RUNS} runs, ${(stopped * 100).toFixed(2)} % of those that stopped when they liked\n`,
    )
    expect(fixed >= 0.94 && stopped >= 0.94, `coverage of 94 % at ${rate}`)
  }
}

function expect(holds: boolean, what: string): void {
  if (!holds) misses.push(what)
}

await throughput()
precision()
intervals()
for (const miss of misses) process.stderr.write(`missed: ${miss}\n`)
process.exitCode = misses.length === 0 ? 0 : 1
