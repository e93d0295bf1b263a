import { equalBytes, parseCheckpoint, proveConsistency, verifyConsistency, type Checkpoint } from '@assay/ledger'
import type { Keyring } from '../secret/keyring.ts'
import { signedHistory, type SignedHistory } from '../signed-history.ts'
import { newestOf } from '../store/checkpoint.ts'
import type { Db, Tx } from '../store/db.ts'
import { hashesIn } from '../store/tile.ts'
import { witnessNames } from '../witness-list.ts'
import { openSecret, type LogKey } from './key.ts'
import { markOf } from './mark.ts'
import { namedIn, type Named } from './named.ts'
import { stopsOf, type Stopped, type StopReason } from './stop.ts'

/** Whether a log may be signed here: one history under one key. */

/** Where a log is signed. */
export interface Place {
  readonly org: string
  readonly slug: string
  readonly keyring: Keyring
  /** The data folder. */
  readonly folder: string
}

/** The first entries of a log, whose tiles are there. */
export type Head = Pick<Checkpoint, 'size' | 'root'>

interface Known {
  readonly named: Named
  readonly history: SignedHistory
  /** The last checkpoint that is known to have been signed under this name. */
  readonly last: Checkpoint | null
  /** What witnesses and restores say against it. */
  readonly stops: readonly Stopped[]
  /** The keys, where they are here. */
  readonly key: LogKey | null
}

export type Standing =
  /** It has not begun. */
  | { readonly status: 'unnamed' }
  | (Known & { readonly status: 'signing'; readonly key: LogKey })
  | (Known & { readonly status: 'stopped'; readonly reason: StopReason })

/**
 * Holds the keys that a log names, the folder that signs it, and what was signed against each other. Without a head it does not look whether the log
 * continues what was signed last.
 */
export async function standingIn(tx: Tx, { org, slug, keyring, folder }: Place, head: Head | null): Promise<Standing> {
  const named = await namedIn(tx)
  if (!named) return { status: 'unnamed' }
  const found = await openSecret(tx, { org, keyring }, named)
  const history = signedHistory(folder, slug)
  const text = history.last(named.origin)
  const last = text === null ? null : parseCheckpoint(text)
  const known: Known = {
    named,
    history,
    last,
    stops: await stopsOf(tx, named.origin, witnessNames(folder)),
    key: typeof found === 'string' ? null : found,
  }
  const reason = await reasonIn(tx, known, { found, named, head, mark: markOf(folder) })
  if (reason !== null || typeof found === 'string') return { ...known, status: 'stopped', reason: reason ?? 'key-missing' }
  return { ...known, status: 'signing', key: found }
}

async function reasonIn(tx: Tx, known: Known, held: Held): Promise<StopReason | null> {
  return known.stops[0]?.reason ?? folderFault(held) ?? (await historyFault(tx, known)) ?? logFault(tx, known, held.head)
}

interface Held {
  readonly found: LogKey | 'missing' | 'other'
  readonly named: Named
  readonly head: Head | null
  /** The name of this folder. */
  readonly mark: string | null
}

/** Whether the keys are those that the log names, and the folder is. */
function folderFault({ found, named, mark }: Held): StopReason | null {
  if (found === 'missing') return 'key-missing'
  if (found === 'other') return 'other-key'
  return mark !== null && mark === named.signer ? null : 'other-folder'
}

/** Whether the folder remembers less than the database. A log begins with a note of nothing, so there is always one. */
async function historyFault(tx: Tx, { named, history, last }: Omit<Known, 'stops' | 'key'>): Promise<StopReason | null> {
  if (!last) return 'history-missing'
  const newest = await newestOf(tx, named.origin)
  if (newest && newest.size > last.size) return 'history-behind'
  const isOther = newest?.size === last.size && !equalBytes(newest.root, last.root)
  return isOther || history.newest()?.startsWith(`${named.origin}\n`) !== true ? 'log-behind' : null
}

/** Whether the log continues what was signed last; without a head, whether it is as long. */
async function logFault(tx: Tx, { last }: Pick<Known, 'last'>, head: Head | null): Promise<StopReason | null> {
  if (!last || last.size === 0) return null
  if (!head) return last.size > (await sizeOf(tx)) ? 'log-behind' : null
  if (last.size > head.size) return 'log-behind'
  const proof = await proveConsistency(hashesIn(tx), last.size, head.size)
  const claim = { size1: BigInt(last.size), size2: BigInt(head.size), root1: last.root, root2: head.root }
  return verifyConsistency(claim, proof) ? null : 'log-behind'
}

async function sizeOf(tx: Tx): Promise<number> {
  const head = await tx.selectFrom('ledger_head').select('size').executeTakeFirst()
  return Number(head?.size ?? 0)
}

/** What is told of a log that is not signed. */
export interface Told {
  readonly status: 'signing' | 'stopped'
  readonly reason: StopReason | null
  readonly epoch: number
  readonly origin: string
  /** How many entries are known to have been signed under this name. */
  readonly signed: number
  /** Where it is stopped by somebody outside: who, what they saw, and both signed notes. */
  readonly stop: Stopped | null
}

const told = new WeakMap<Db, Map<string, Told>>()

/** Remembers how a log stood when it was last looked at, for whoever asks in between. */
export function remember(db: Db, org: string, standing: Standing): void {
  const byOrganisation = told.get(db) ?? new Map<string, Told>()
  told.set(db, byOrganisation)
  const one = describe(standing)
  if (one) byOrganisation.set(org, one)
}

/** How a log stood when it was last looked at; null where nobody has. */
export function remembered(db: Db, org: string): Told | null {
  return told.get(db)?.get(org) ?? null
}

/** How the logs of this server stand, the gravest of all. */
export function gravest(db: Db): 'signing' | 'stopped' | 'forked' {
  const all = [...(told.get(db)?.values() ?? [])]
  if (all.some(({ reason }) => reason === 'witness-refused')) return 'forked'
  return all.some(({ status }) => status === 'stopped') ? 'stopped' : 'signing'
}

export function describe(standing: Standing): Told | null {
  if (standing.status === 'unnamed') return null
  const { status, named, last, stops } = standing
  const reason = standing.status === 'stopped' ? standing.reason : null
  const signed = Math.max(last?.size ?? 0, ...stops.map(({ size }) => size))
  return { status, reason, epoch: named.epoch, origin: named.origin, signed, stop: stops[0] ?? null }
}
