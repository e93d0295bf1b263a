import { formatAddCheckpoint, LedgerError, openCosignature, parseCosignerKey, proveConsistency, type CosignerKey } from '@assay/ledger'
import { sql } from 'kysely'
import { operator } from './egress/permission.ts'
import { send, type Answered } from './egress/send.ts'
import { every, JobFailure, type JobKind } from './job/kind.ts'
import { listIn } from './list-file.ts'
import { reading, writing, type Db, type Tx } from './store/db.ts'
import { newestCheckpoint, type Published } from './store/checkpoint.ts'
import { hashesIn } from './store/tile.ts'

/** Somebody outside who vouches for our checkpoints. */
export interface Witness {
  /** Where its `add-checkpoint` is. */
  readonly url: string
  readonly key: CosignerKey
}

/** A line, or a size: a hundred bytes of each kind of signature, and five seconds until the last of them. */
const LIMITS = { bytes: 20_000, wait: 5_000 }

/** The witnesses of this installation: lines `URL KEY` in the file `witnesses` of the data folder. Throws where a line is no witness. */
export function witnessesOf(folder: string): readonly Witness[] {
  return listIn(folder, 'witnesses').map(parseWitness)
}

function parseWitness(line: string): Witness {
  const [url = '', vkey = ''] = line.split(/\s+/)
  if (!/^https?:\/\//.test(url)) throw new Error(`the file witnesses has lines “URL KEY”, and not: ${line}`)
  return { url: url.replace(/\/$/, ''), key: parseCosignerKey(vkey) }
}

/**
 * Asks each witness that has not vouched for the newest checkpoint yet. What a witness says is verified before it is stored; one that
 * is down, slow or wrong is reported and asked again the next time.
 */
export async function collectCosignatures(db: Db, org: string, witnesses: readonly Witness[]): Promise<readonly Error[]> {
  const outcomes = await Promise.allSettled(witnesses.map((witness) => collect(db, org, witness)))
  return outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as Error] : []))
}

async function collect(db: Db, org: string, witness: Witness): Promise<void> {
  const state = await reading(db, org, (tx) => standing(tx, witness))
  if (!state || state.size === state.last) return
  const first = await ask(db, org, { ...state, witness, old: state.last })
  const answer = first.status === 409 ? await ask(db, org, { ...state, witness, old: sizeIn(textOf(first), state.size) }) : first
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

/** The newest checkpoint, and the size of the last one that the witness vouched for. */
async function standing(tx: Tx, { key }: Witness): Promise<(Published & { readonly last: number }) | null> {
  const newest = await newestCheckpoint(tx)
  if (!newest) return null
  const { last } = await tx
    .selectFrom('cosignature')
    .select(sql<string>`coalesce(max(size), 0)`.as('last'))
    .where('witness', '=', key.name)
    .executeTakeFirstOrThrow()
  return { ...newest, last: Number(last) }
}

interface Asking extends Published {
  readonly witness: Witness
  readonly old: number
}

async function ask(db: Db, org: string, { witness, old, size, note }: Asking): Promise<Answered> {
  const proof = old === 0 ? [] : await reading(db, org, (tx) => proveConsistency(hashesIn(tx), old, size))
  const body = formatAddCheckpoint({ old, proof, note })
  return send({ url: `${witness.url}/add-checkpoint`, method: 'POST', body, permission: operator, limits: LIMITS })
}

function textOf({ bytes }: Answered): string {
  return new TextDecoder().decode(bytes)
}

/** The size that a witness says it saw last. One beyond ours means that it saw a log that we do not have. */
function sizeIn(text: string, size: number): number {
  const seen = /^(0|[1-9]\d{0,15})\n$/.exec(text)?.[1]
  if (seen === undefined || Number(seen) > size)
    throw new LedgerError('SIZE_MISMATCH', `a witness saw ${text.slice(0, 40)} entries, and the log has ${size}`)
  return Number(seen)
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
