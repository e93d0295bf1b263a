import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import type { Finished, Plan } from '@assay/redteam'
import { CliError } from './client.ts'

/** What a run has done so far, so that an interrupted one can go on. It holds what was said: readable by its owner only. */
export interface Journal {
  readonly done: ReadonlyMap<number, Finished>
  readonly add: (finished: Finished) => void
  readonly remove: () => void
}

/** Refuses to go on with another plan than the one that was begun. */
export function openJournal(path: string, plan: Plan, { resume, using }: { readonly resume: boolean; readonly using: string }): Journal {
  const name = nameOf(plan, using)
  const [header, ...lines] = resume && existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(0, -1) : []
  if (header !== undefined && header !== name) throw new CliError('the run in this folder was of another plan: start anew without --resume')
  const done = new Map(lines.map(parseLine).map((finished) => [finished.record.index, finished]))
  if (header === undefined) writeFileSync(path, `${name}\n`, { mode: 0o600 })
  return {
    done,
    add: (finished) => {
      if (!done.has(finished.record.index)) appendFileSync(path, `${JSON.stringify(finished)}\n`)
    },
    remove: () => rmSync(path, { force: true }),
  }
}

function parseLine(line: string): Finished {
  return JSON.parse(line) as Finished
}

function nameOf({ suiteHash, seed, trials }: Plan, using: string): string {
  const sum = createHash('sha256').update(`${suiteHash}|${seed}|${using}|`)
  for (const { probe, chain } of trials) sum.update(`${probe.id}|${chain.join('>')}\n`)
  return sum.digest('hex')
}
