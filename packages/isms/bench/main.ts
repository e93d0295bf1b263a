import { createHash } from 'node:crypto'
import { examineAll, mockAudit, overviewOf, registers, reportOf, statementOfApplicability } from '../src/index.ts'
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

type Company = ReturnType<typeof company>

const jobs = [
  { name: 'mock audit', limit: 450, run: (records: Company) => mockAudit(records, '2', asked) },
  { name: 'statement of applicability', limit: 150, run: (records: Company) => statementOfApplicability(records, ON) },
  { name: 'overview', limit: 300, run: (records: Company) => overviewOf(examineAll(records, asked)) },
] as const

const [small, full] = [company(part(FULL, GROWTH)), company(FULL)]
process.stdout.write(`${FULL.assets} assets, ${FULL.risks} risks, ${FULL.evidences} evidences; median of ${ROUNDS}, CPU time\n`)
for (const { name, limit, run } of jobs) {
  const [little, whole] = [median(small, run), median(full, run)]
  const growth = whole / little
  process.stdout.write(
    `${name.padEnd(28)} ${whole.toFixed(0).padStart(5)} ms (limit ${limit}), ${growth.toFixed(1)} times a ${GROWTH}th of the data\n`,
  )
  if (whole > limit) process.exitCode = 1
}

/** The limit of what a change costs, whatever register it is in. */
const AFTER = 50
const before = examineAll(full, asked)
for (const register of ['asset', 'risk', 'control', 'evidence']) {
  const taken = median(full, (records) => reportOf(examineAll(changedIn(register, records), asked, { before }), '2'))
  process.stdout.write(`${`mock audit after one ${register}`.padEnd(28)} ${taken.toFixed(0).padStart(5)} ms (limit ${AFTER})\n`)
  if (taken > AFTER) process.exitCode = 1
}

/** The lists of the company, of which one is another: of one register a record was written. */
function changedIn(changed: string, records: Company): Company {
  return (register) => (register === changed ? records(register) : full(register))
}

function part({ assets, risks, evidences }: Size, of: number): Size {
  return { assets: assets / of, risks: risks / of, evidences: evidences / of }
}

/** Each round meets lists of its own: nothing was worked out of them before. */
function median(records: Company, work: (records: Company) => unknown): number {
  work(fresh(records))
  const times = Array.from({ length: ROUNDS }, () => {
    const lists = fresh(records)
    const start = process.cpuUsage()
    work(lists)
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  return times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0
}

function fresh(records: Company): Company {
  const lists = new Map(registers.map(({ name }) => [name, [...records(name)]] as const))
  return (register) => lists.get(register) ?? []
}
