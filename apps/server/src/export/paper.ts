import { Refusal, type State } from '@assay/isms'
import type { Author, Command, Receipt } from '../commit.ts'
import { commit } from '../commit.ts'
import { keepFile } from '../files.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { reading, type Tx } from '../store/db.ts'
import { findRecord, type Stored } from '../store/record.ts'
import type { Job } from '../worker/workers.ts'
import { foreknown, hashOf } from '../write/context.ts'
import { documentPaper } from './document/document.ts'
import { statementPaper } from './approved-statement.ts'

/** What a decision on paper needs of the server. */
export type Press = Pick<Services, 'db' | 'keyring' | 'archive' | 'now' | 'dataFolder' | 'quota' | 'workers'>

/** A record as a decision would leave it. */
export interface Decided {
  readonly record: Stored
  readonly state: State
  readonly author: Author
  /** The day of the decision. */
  readonly today: string
}

type Print = Pick<Job, 'name' | 'argument'>

/** Who prints what a decision puts in force, by register. */
const printers = new Map<string, (tx: Tx, decided: Decided) => Promise<Print>>([
  ['soa', statementPaper],
  ['document', documentPaper],
])

const TRIES = 5

/**
 * Takes a decision that is printed: what it would put in force is made into a PDF by a worker, kept, and then decided under the lock, where
 * the record takes up the SHA-256 of the file. Where what is decided on has moved on meanwhile, it is printed anew.
 */
export async function commitOnPaper(press: Press, author: Author, command: Command): Promise<readonly Receipt[]> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const printed = await printedBefore(press, author, command)
    try {
      return await commit(press, author, [printed])
    } catch (error) {
      if (!(error instanceof Outdated)) throw error
    }
  }
  throw new Problem(503, 'BUSY', 'what you decide on changes too fast to be printed: try again')
}

/** What was printed is not what would be decided. */
class Outdated extends Error {}

/** The command with its paper. One that cannot be decided goes on without: the commit says why. */
async function printedBefore(press: Press, author: Author, command: Command): Promise<Command> {
  const { keeps } = command
  if (!keeps) return command
  const foreseen = await foresee(press, author, command)
  if (!foreseen) return command
  const { parts } = await press.workers.run({ ...foreseen.print, org: author.org })
  const sum = await keepFile(press, author, Buffer.concat(parts))
  return {
    ...command,
    decide: (record, context) => {
      const outcome = command.decide(record, context)
      if (hashOf(outcome.state) !== foreseen.of) throw new Outdated()
      return { ...outcome, state: keeps(outcome.state, sum) }
    },
  }
}

interface Foreseen {
  readonly print: Print
  /** The hash of what would be decided. */
  readonly of: string
}

/** What the decision would be if it were taken now; null where it would be refused. */
async function foresee(press: Press, author: Author, command: Command): Promise<Foreseen | null> {
  const now = new Date(press.now()).toISOString()
  return reading(press.db, author.org, async (tx) => {
    const record = await findRecord(tx, command.register, command.id ?? '')
    const printer = printers.get(command.register.name)
    if (!printer || !record || (command.version ?? record.version) !== record.version) return null
    const context = await foreknown(tx, command, { actor: author, now, record })
    const state = stateAfter(() => command.decide(record, context).state)
    if (state === null) return null
    return { print: await printer(tx, { record, state, author, today: context.today }), of: hashOf(state) }
  })
}

function stateAfter(decide: () => State): State | null {
  try {
    return decide()
  } catch (error) {
    if (error instanceof Refusal || error instanceof Problem) return null
    throw error
  }
}
