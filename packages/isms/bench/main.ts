import { createHash } from 'node:crypto'
import { mockAudit, overviewOf, statementOfApplicability } from '../src/index.ts'
import { company, type Size } from './company.ts'

/**
 * How long the mock audit, the Statement of Applicability and the overview take, in CPU time of one core, and how they grow with the data:
 * `npm run bench:isms`. The limits are those of the design; a figure above its limit ends the run with an error.
 */

const ON = '2026-11-24'
const ROUNDS = 7
const FULL: Size = { assets: 10_000, risks: 1000, evidences: 50_000 }
const GROWTH = 4

const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')
const asked = { asOf: ON, hash, broken: [] }

const jobs = [
  { name: 'mock audit', limit: 450, run: (records: ReturnType<typeof company>) => mockAudit(records, '2', asked) },
  { name: 'statement of applicability', limit: 150, run: (records: ReturnType<typeof company>) => statementOfApplicability(records, ON) },
  { name: 'overview', limit: 300, run: (records: ReturnType<typeof company>) => overviewOf(records, asked) },
] as const

const [small, full] = [company(part(FULL, GROWTH)), company(FULL)]
process.stdout.write(`${FULL.assets} assets, ${FULL.risks} risks, ${FULL.evidences} evidences; median of ${ROUNDS}, CPU time\n`)
for (const { name, limit, run } of jobs) {
  const [little, whole] = [median(() => run(small)), median(() => run(full))]
  const growth = whole / little
  process.stdout.write(
    `${name.padEnd(28)} ${whole.toFixed(0).padStart(5)} ms (limit ${limit}), ${growth.toFixed(1)} times a ${GROWTH}th of the data\n`,
  )
  if (whole > limit) process.exitCode = 1
}

function part({ assets, risks, evidences }: Size, of: number): Size {
  return { assets: assets / of, risks: risks / of, evidences: evidences / of }
}

function median(work: () => unknown): number {
  work()
  const times = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0
}
