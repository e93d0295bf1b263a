import {
  formatAddCheckpoint,
  LedgerError,
  openCheckpoint,
  openCosignature,
  proveConsistency,
  sha256,
  toHex,
  utf8,
  logRoot,
  equalBytes,
  type Checkpoint,
} from '@assay/ledger'
import { sql } from 'kysely'
import { operator } from './egress/permission.ts'
import { send, type Answered } from './egress/send.ts'
import { every, JobFailure, type JobKind } from './job/kind.ts'
import { listIn } from './list-file.ts'
import { chainOf, namedIn } from './log/named.ts'
import { keepStop, type Stop } from './log/stop.ts'
import type { Repeating } from './repeat.ts'
import { newestCheckpoint, newestOf, originColumn, originOf, type Published } from './store/checkpoint.ts'
import { reading, writing, type Db, type Tx } from './store/db.ts'
import { organisationsOf } from './store/organisation.ts'
import { hashesIn } from './store/tile.ts'
import { witnessesOf, type Witness } from './witness-list.ts'

/** A line, or a size: a hundred bytes of each kind of signature, and five seconds until the last of them. */
const LIMITS = { bytes: 20_000, wait: 5_000 }

/**
 * Asks each witness that has not vouched for the newest checkpoint yet. What a witness says is verified before it is stored; one that
 * is down, slow or wrong is reported and asked again the next time. One that has seen another history, or more of it, stops the signing.
 */
export async function collectCosignatures(db: Db, org: string, witnesses: readonly Witness[]): Promise<readonly Error[]> {
  const outcomes = await Promise.allSettled(witnesses.map((witness) => collect(db, org, witness)))
  return outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as Error] : []))
}

async function collect(db: Db, org: string, witness: Witness): Promise<void> {
  const state = await reading(db, org, (tx) => standing(tx, witness))
  if (!state || state.size === state.last) return
  const first = await ask(db, org, { ...state, witness, old: state.last })
  const answer = first.status === 409 ? await askAgain(db, org, { ...state, witness, old: sizeIn(textOf(first)) }) : first
  if (answer.status === 422) await stopBy(db, org, { witness, published: state, claimed: null })
  if (answer.status !== 200) throw new Error(`witness ${witness.key.name} answered ${answer.status}`)
  const line = textOf(answer)
  openCosignature(state.note + line, witness.key)
  await writing(db, org, (tx) =>
    tx
      .insertInto('cosignature')
      .values({ org_id: org, size: state.size, witness: witness.key.name, line })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  )
}

/** The newest checkpoint, and the size of the last one under the same name that the witness vouched for. */
async function standing(tx: Tx, { key }: Witness): Promise<(Published & { readonly last: number }) | null> {
  const newest = await newestCheckpoint(tx)
  if (!newest) return null
  const { last } = await tx
    .selectFrom('cosignature')
    .innerJoin('checkpoint', (join) =>
      join.onRef('checkpoint.org_id', '=', 'cosignature.org_id').onRef('checkpoint.size', '=', 'cosignature.size'),
    )
    .select(sql<string>`coalesce(max(cosignature.size), 0)`.as('last'))
    .where('cosignature.witness', '=', key.name)
    .where(originColumn, '=', originOf(newest.note))
    .executeTakeFirstOrThrow()
  return { ...newest, last: Number(last) }
}

interface Asking extends Published {
  readonly witness: Witness
  readonly old: number
}

/** Asks once more from the size that the witness says it saw last. One beyond ours means that it saw a log that we do not have. */
async function askAgain(db: Db, org: string, asking: Asking): Promise<Answered> {
  const { witness, old, size } = asking
  if (old <= size) return ask(db, org, asking)
  await stopBy(db, org, { witness, published: asking, claimed: old })
  throw new LedgerError('SIZE_MISMATCH', `witness ${witness.key.name} saw ${old} entries, and the log has ${size}`)
}

async function ask(db: Db, org: string, { witness, old, size, note }: Asking): Promise<Answered> {
  const proof = old === 0 ? [] : await reading(db, org, (tx) => proveConsistency(hashesIn(tx), old, size))
  const body = formatAddCheckpoint({ old, proof, note })
  return send({ url: `${witness.url}/add-checkpoint`, method: 'POST', body, permission: operator, limits: LIMITS })
}

function textOf({ bytes }: Answered): string {
  return new TextDecoder().decode(bytes)
}

/** The size that a witness says it saw last. */
function sizeIn(text: string): number {
  const seen = /^(0|[1-9]\d{0,14})\n$/.exec(text)?.[1]
  if (seen === undefined) throw new LedgerError('SIZE_MISMATCH', `a witness named no size: ${text.slice(0, 40)}`)
  return Number(seen)
}

interface Stopping {
  readonly witness: Witness
  readonly published: Published
  /** The size that the witness named; null where it refused what we sent. */
  readonly claimed: number | null
}

/** Stops the signing under this name, with what the witness has seen as a proof, if it shows it. */
async function stopBy(db: Db, org: string, { witness, published, claimed }: Stopping): Promise<void> {
  const origin = originOf(published.note)
  const theirs = await seenBy(witness, origin).catch(() => null)
  const proof = await reading(db, org, (tx) => proofIn(tx, theirs))
  const stop: Stop = {
    reason: claimed === null ? 'witness-refused' : 'witness-ahead',
    witness: witness.key.name,
    size: proof?.size ?? claimed ?? published.size,
    ours: published.note,
    theirs: proof ? theirs : null,
  }
  await writing(db, org, (tx) => keepStop(tx, org, { ...stop, origin }))
}

/** The last checkpoint of a log that a witness has vouched for, as it shows it (c2sp.org/tlog-witness); null where it shows none. */
async function seenBy(witness: Witness, origin: string): Promise<string | null> {
  const url = `${witness.url}/${toHex(sha256(utf8(origin)))}/checkpoint`
  const { status, bytes } = await send({ url, method: 'GET', permission: operator, limits: LIMITS })
  return status === 200 ? new TextDecoder().decode(bytes) : null
}

/** What a witness shows, where a key of this log has signed it: then nobody else can have made it. */
async function proofIn(tx: Tx, note: string | null): Promise<Checkpoint | null> {
  const named = await namedIn(tx)
  if (note === null || !named) return null
  for (const { key } of chainOf(named).spans) {
    const found = attempt(() => openCheckpoint(note, key))
    if (found) return found
  }
  return null
}

function attempt<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}

/**
 * Asks each witness how much of a log it has seen, before anything is signed: who was restored to an earlier state does not know it by itself. One that
 * has seen more, or something else, stops the signing. Returns who could not be asked.
 */
async function askNewest(db: Db, org: string, witnesses: readonly Witness[]): Promise<readonly Error[]> {
  const outcomes = await Promise.allSettled(witnesses.map((witness) => compare(db, org, witness)))
  return outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as Error] : []))
}

async function compare(db: Db, org: string, witness: Witness): Promise<void> {
  const { state, origin } = await reading(db, org, async (tx) => ({
    state: await standing(tx, witness),
    origin: (await namedIn(tx))?.origin ?? null,
  }))
  const theirs = origin === null ? null : await seenBy(witness, origin)
  if (theirs !== null && origin !== null) return hold(db, org, { witness, origin, theirs })
  if (!state || originOf(state.note) !== origin) return
  const answer = await ask(db, org, { ...state, witness, old: state.last })
  if (answer.status === 409) await askAgain(db, org, { ...state, witness, old: sizeIn(textOf(answer)) })
  else if (answer.status === 422) await stopBy(db, org, { witness, published: state, claimed: null })
}

interface Shown {
  readonly witness: Witness
  readonly origin: string
  readonly theirs: string
}

/** Holds what a witness shows against the log. */
async function hold(db: Db, org: string, { witness, origin, theirs }: Shown): Promise<void> {
  const found = await reading(db, org, async (tx) => {
    const seen = await proofIn(tx, theirs)
    const ours = await newestOf(tx, origin)
    if (!seen || seen.origin !== origin) return null
    const isAhead = seen.size > (ours?.size ?? 0)
    const isOther = !isAhead && seen.size > 0 && !equalBytes(await logRoot(hashesIn(tx), seen.size), seen.root)
    return { seen, isAhead, isOther, ours: (await newestCheckpoint(tx))?.note ?? null }
  })
  if (!found) throw new LedgerError('SIGNATURE_INVALID', `witness ${witness.key.name} shows a checkpoint that this log has not signed`)
  if (!found.isAhead && !found.isOther) return
  const reason = found.isAhead ? 'witness-ahead' : 'witness-refused'
  const stop: Stop = { reason, witness: witness.key.name, size: found.seen.size, ours: found.ours, theirs }
  await writing(db, org, (tx) => keepStop(tx, org, { ...stop, origin }))
}

/** Asks the witnesses of all organisations what they have seen, once, at the start. Whom nobody can ask is reported. */
export async function askAllNewest(db: Db, folder: string, report: Repeating['report']): Promise<void> {
  const witnesses = witnessesOf(folder)
  if (witnesses.length === 0) return
  await Promise.all((await organisationsOf(db)).map(async ({ org }) => (await askNewest(db, org, witnesses)).forEach(report)))
}

const MINUTE = 60_000

/** Asks the witnesses after each checkpoint, and every hour in case one was missed. */
export const witnessing: JobKind = {
  name: 'witness',
  lane: 'out',
  schedule: every(60 * MINUTE),
  isWanted: ({ dataFolder }) => listIn(dataFolder, 'witnesses').length > 0,
  waits: [1_000, 5_000, 30_000, MINUTE, 5 * MINUTE],
  run: async ({ db, dataFolder }, { org }) => {
    const failures = await collectCosignatures(db, org, witnessesOf(dataFolder))
    if (failures.length > 0) throw new JobFailure('WITNESS_FAILED', failures.map(({ message }) => message).join('; '))
  },
}
