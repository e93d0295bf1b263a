import { parseArgs } from 'node:util'
import { fuzz, type Outcome } from '../test/fuzz/fuzz.ts'
import { withTestDatabase } from './test-database.ts'

/** Hostile requests to every operation, page and log: `npm run fuzz -- --seeds 10`. Ends with 1 where an answer must not be. */

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1' },
    first: { type: 'string', default: '1' },
    requests: { type: 'string', default: '5000' },
  },
})

process.exitCode = await withTestDatabase(async () => {
  let faults = 0
  const [first, seeds] = [Number(values.first), Number(values.seeds)]
  for (let seed = first; seed < first + seeds; seed += 1) {
    const outcome = await fuzz(seed, Number(values.requests))
    report(seed, outcome)
    faults += outcome.faults.size
  }
  process.stdout.write(`${seeds * Number(values.requests)} requests, ${faults} causes of answers that must not be\n`)
  return faults === 0 ? 0 : 1
})

function report(seed: number, { sent, statuses, faults }: Outcome): void {
  const counts = [...statuses].toSorted(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`)
  process.stdout.write(`seed ${seed}: ${sent} requests; ${counts.join(', ')}\n`)
  for (const [cause, { count, first }] of faults) process.stdout.write(`  ${count} x ${cause}\n    ${JSON.stringify(first)}\n`)
}
