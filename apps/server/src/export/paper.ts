import { Refusal, type Register, type State } from '@assay/isms'
import type { Author, Command, CommandOutcome, Receipt } from '../commit.ts'
import { commit } from '../commit.ts'
import { keepFile } from '../files.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { reading, type Tx } from '../store/db.ts'
import { findRecord, type Stored } from '../store/record.ts'
import type { Job } from '../worker/workers.ts'
import { completion } from '../write/completion.ts'
import { foreknown, hashOf } from '../write/context.ts'
import { documentPaper } from './document/document.ts'
import { statementPaper } from './approved-statement.ts'
import { recordPaper } from './record/record.ts'

/** Whether a register is printed from its fields, when a version is approved and when somebody asks for it. */
export function isPrinted({ name, commands }: Register): boolean {
  return !printers.has(name) && Object.values(commands).some(({ keeps }) => keeps !== null)
}

/** What a decision on paper needs of the server. */
export type Press = Pick<Services, 'db' | 'keyring' | 'archive' | 'now' | 'dataFolder' | 'quota' | 'workers'>

/** A record as a decision would leave it. */
export interface Decided {
  readonly register: Register
  readonly record: Stored
  readonly state: State
  readonly author: Author
  /** The day of the decision. */
  readonly today: string
}

type Print = Pick<Job, 'name' | 'argument'>

/** What has a form of its own, by register. All else is printed from its fields. */
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

/** The command with its papers: its own, and those of the decisions that it completes. One that cannot be decided goes on without: the commit says why. */
async function printedBefore(press: Press, author: Author, command: Command): Promise<Command> {
  if (!command.keeps && command.completes !== true) return command
  const papers = new Map<string, (outcome: CommandOutcome) => CommandOutcome>()
  for (const { id, print, of, keeps } of await foresee(press, author, command)) {
    const { parts } = await press.workers.run({ ...print, org: author.org })
    const sum = await keepFile(press, author, Buffer.concat(parts))
    papers.set(id, (outcome) => {
      if (hashOf(outcome.state) !== of) throw new Outdated()
      return { ...outcome, state: keeps(outcome.state, sum) }
    })
  }
  const own = papers.get(command.id ?? '')
  return { ...command, papers, ...(own && { decide: (record, context) => own(command.decide(record, context)) }) }
}

interface Foreseen {
  /** The record that is decided on. */
  readonly id: string
  readonly print: Print
  /** The hash of what would be decided. */
  readonly of: string
  readonly keeps: NonNullable<Command['keeps']>
}

/** What the decision, and those that it completes, would be if it were taken now; nothing where it would be refused. */
async function foresee(press: Press, author: Author, command: Command): Promise<readonly Foreseen[]> {
  const now = new Date(press.now()).toISOString()
  return reading(press.db, author.org, async (tx) => {
    const first = await foreseen(tx, command, { author, now })
    const completed = (first?.outcome.also ?? []).flatMap((also) => ('command' in also ? [completion(also)] : []))
    const further = await Promise.all(completed.map((one) => foreseen(tx, one, { author, now })))
    return [first, ...further].flatMap((one) => one?.paper ?? [])
  })
}

interface Asking {
  readonly author: Author
  readonly now: string
}

interface Outcome {
  readonly outcome: CommandOutcome
  readonly paper: Foreseen | null
}

async function foreseen(tx: Tx, command: Command, { author, now }: Asking): Promise<Outcome | null> {
  const { register, keeps } = command
  const record = await findRecord(tx, register, command.id ?? '')
  if (!record || (command.version ?? record.version) !== record.version) return null
  const context = await foreknown(tx, command, { actor: author, now, record })
  const outcome = outcomeOf(() => command.decide(record, context))
  if (outcome === null || !keeps) return outcome && { outcome, paper: null }
  const printer = printers.get(register.name) ?? recordPaper
  const { state } = outcome
  const print = await printer(tx, { register, record, state, author, today: context.today })
  return { outcome, paper: { id: record.id, print, of: hashOf(state), keeps } }
}

function outcomeOf(decide: () => CommandOutcome): CommandOutcome | null {
  try {
    return decide()
  } catch (error) {
    if (error instanceof Refusal || error instanceof Problem) return null
    throw error
  }
}
