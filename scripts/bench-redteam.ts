import { randomBytes } from 'node:crypto'
import { generateSignerKey } from '@assay/ledger'
import { detectors, planOf, runPlan, type Report, type RunResult } from '@assay/redteam'
import { botTarget, createBot } from '@assay/redteam/bot'
import { rootOf, sealRun } from '../apps/cli/src/redteam-bundle.ts'
import { coverage } from '../packages/redteam/bench/coverage.ts'
import { scores } from '../packages/redteam/bench/precision.ts'

/** The figures of the red team: attacks a second, precision and recall of the detectors, coverage of the intervals. Ends with 1 where one is missed. */

const FIVE = ['D1', 'D2', 'D4', 'D5', 'D7']
const MUTATIONS = 9
const RUNS = 10_000
const misses: string[] = []

await throughput()
precision()
intervals()
for (const miss of misses) process.stderr.write(`missed: ${miss}\n`)
process.exitCode = misses.length === 0 ? 0 : 1

async function throughput(): Promise<void> {
  const plan = planOf({ seed: '7', mutations: MUTATIONS })
  const using = detectors.filter(({ id }) => FIVE.includes(id))
  const target = botTarget(createBot({ flaws: ['echo-prompt', 'obey-base64', 'no-tenant-filter'] }))
  await runPlan(planOf({ seed: '1' }), { target, using })
  const [started, cpu] = [performance.now(), process.cpuUsage()]
  const result = await runPlan(plan, { target, using, concurrency: 8 })
  const bundle = sealRun(reportOf(result, plan.suiteHash), result.trials, {
    signer: generateSignerKey('assay.redteam'),
    transcripts: randomBytes(32),
  })
  const [seconds, used] = [(performance.now() - started) / 1000, process.cpuUsage(cpu)]
  const rate = result.trials.length / seconds
  const each = (used.user + used.system) / result.trials.length / 1000
  process.stdout.write(
    `${result.trials.length} attacks with ${using.length} detectors, signed into ${bundle.length} bytes: ${rate.toFixed(0)} a second, ${each.toFixed(2)} ms of CPU each, ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB\n`,
  )
  expect(rate >= 2000, `2,000 attacks a second; ${rate.toFixed(0)}`)
}

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
  for (const set of ['first', 'second', 'third', 'fourth'] as const) {
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
