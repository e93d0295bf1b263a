import { repeat, type Repeating } from '../repeat.ts'
import type { Services } from '../services.ts'
import { consumersBehind, movePosition, subscribe, takePosition, unsubscribed, type Behind } from '../store/consumer.ts'
import { readingDirectory, writing, type Tx } from '../store/db.ts'
import { readEntries, type Happening } from '../store/happening.ts'
import { vaultOf } from '../store/vault.ts'

/** Who reacts to what happened: it reads the log from its own position, every entry in order, and writes down what is to be done. */
export interface Consumer {
  readonly name: string
  /** Whether every organisation has it by itself, here and now; where nothing is said, something else lets it read. */
  readonly isWanted?: (services: Services) => boolean
  /** Writes down what entries ask for, in the transaction that moves its position: each entry is read once. Must do nothing else. */
  readonly read: (services: Services, at: { readonly tx: Tx; readonly org: string }, entries: readonly Happening[]) => Promise<void>
}

const IN_TURN = 200
const ORGANISATIONS = 100

/** Lets consumers read, again and again. Any number of servers may do so. Returns what stops it. */
export function startConsumers(services: Services, consumers: readonly Consumer[], repeating: Repeating): () => Promise<void> {
  return repeat(repeating, () => consumeAll(services, consumers, repeating.report))
}

/** Lets every consumer read what is there. A failure of one is reported, and holds back nobody else. */
export async function consumeAll(services: Services, consumers: readonly Consumer[], report: Repeating['report']): Promise<void> {
  const wanted = consumers.filter(({ isWanted }) => isWanted?.(services) ?? false).map(({ name }) => name)
  await subscribeAll(services, wanted)
  const byName = new Map(consumers.map((consumer) => [consumer.name, consumer]))
  const behind = await readingDirectory(services.db, (tx) => consumersBehind(tx, [...byName.keys()], ORGANISATIONS))
  for (const one of behind) {
    const consumer = byName.get(one.name)
    if (consumer) await consume(services, consumer, one).catch(report)
  }
}

/** Lets consumers read in every organisation that does not know them yet. */
async function subscribeAll({ db }: Services, names: readonly string[]): Promise<void> {
  if (names.length === 0) return
  for (const { org, name } of await readingDirectory(db, (tx) => unsubscribed(tx, names)))
    await writing(db, org, (tx) => subscribe(tx, org, name))
}

async function consume(services: Services, consumer: Consumer, { org, name }: Behind): Promise<void> {
  for (let full = true; full;) {
    full = await writing(services.db, org, async (tx) => {
      const from = await takePosition(tx, org, name)
      if (from === null) return false
      const { entries } = await readEntries(tx, vaultOf(services, org), { from, limit: IN_TURN })
      await consumer.read(services, { tx, org }, entries)
      await movePosition(tx, org, { name, position: from + entries.length })
      return entries.length === IN_TURN
    })
  }
}
