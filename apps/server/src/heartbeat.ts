import { formatCosignerKey, formatVerifierKey, type HeartbeatNotice } from '@assay/ledger'
import { logPolicyIn, type State } from '@assay/isms'
import { enterFailedSignIns } from './account/security-event.ts'
import { serverActor } from './actor.ts'
import { commit, type Command } from './commit.ts'
import { registerNamed } from './store/register-named.ts'
import { soon, type JobKind } from './job/kind.ts'
import type { Repeating } from './repeat.ts'
import type { Services } from './services.ts'
import { cosignedNote, newestCheckpoint, newestWitnessed } from './store/checkpoint.ts'
import { reading, type Tx } from './store/db.ts'
import { organisationsOf } from './store/organisation.ts'
import { liveRecords, type Stored } from './store/record.ts'
import { witnessesOf } from './witnesses.ts'

/** What keeps the log of an organisation telling how it is kept, and that it is alive. */

type Keeping = Pick<Services, 'db' | 'keyring' | 'archive' | 'now' | 'ledgerKey' | 'dataFolder'>

/** How often it is looked whether keys or witnesses are others now. */
const LOOK_MS = 5 * 60_000

/** Keeps the log of an organisation: looks every five minutes, and beats when the policy wants it. */
export const heartbeat: JobKind = {
  name: 'heartbeat',
  lane: 'quick',
  schedule: (now) => now + LOOK_MS,
  waits: soon,
  run: async (services, { org, slug }) => {
    await keepLog(services, org, slug)
    const policy = await reading(services.db, org, policyIn)
    return policy ? Math.min(services.now() + LOOK_MS, Math.max(services.now() + 1, beatsAt(policy))) : undefined
  },
}

/**
 * Brings the policy in the log up to date: made as its first entry where there is none, changed where keys or witnesses are others now. Then beats
 * where the last sign of life is older than the policy allows.
 */
export async function keepLog(services: Keeping, org: string, slug: string): Promise<void> {
  const policy = await reading(services.db, org, policyIn)
  const next = policyNow(services, slug, policy?.state ?? null)
  const command = policy && isSame(policy.state, next) ? await beatWhereDue(services, org, policy) : renewal(policy, next)
  if (command) await commit(services, serverActor(org, slug, 'system'), [command]).catch(unlessBeaten)
  await enterFailedSignIns(services, org, slug)
}

async function policyIn(tx: Tx): Promise<Stored | null> {
  return (await liveRecords(tx, registerNamed('log-policy')))[0] ?? null
}

/** Another server was quicker. */
class Beaten extends Error {}

function unlessBeaten(error: unknown): void {
  if (!(error instanceof Beaten)) throw error
}

function renewal(policy: Stored | null, state: State): Command {
  const decide: Command['decide'] = () => ({ state, event: policy ? 'log-policy.update' : 'log-policy.create' })
  return {
    register: registerNamed('log-policy'),
    id: policy?.id ?? null,
    version: policy?.version ?? null,
    way: 'system',
    reads: [],
    decide,
  }
}

/** The policy as keys, witnesses and the owner have it. Without a word of the owner most of the witnesses are needed. */
function policyNow({ ledgerKey, dataFolder }: Keeping, slug: string, last: State | null): State {
  const key = ledgerKey(slug)
  const witnesses = witnessesOf(dataFolder).map((witness) => formatCosignerKey(witness.key))
  const known = last ? logPolicyIn(last) : null
  const isNew = known?.witnesses.join() !== witnesses.join()
  const most = witnesses.length === 0 ? 0 : Math.floor(witnesses.length / 2) + 1
  return {
    origin: key.name,
    keys: [formatVerifierKey(key), formatCosignerKey(key.mlDsa)],
    witnesses,
    threshold: isNew ? most : known.threshold,
    heartbeatMinutes: known?.heartbeatMinutes ?? 60,
  }
}

function isSame(a: State, b: State): boolean {
  return Object.keys(b).every((name) => JSON.stringify(a[name]) === JSON.stringify(b[name]))
}

function beatsAt({ state, updatedAt }: Stored): number {
  return Date.parse(updatedAt) + logPolicyIn(state).heartbeatMinutes * 60_000
}

async function beatWhereDue({ db, now }: Keeping, org: string, policy: Stored): Promise<Command | null> {
  if (now() < beatsAt(policy)) return null
  const { id, state } = policy
  const checkpoint = await reading(db, org, (tx) => quotable(tx, logPolicyIn(state).origin))
  const notice: HeartbeatNotice = { kind: 'heartbeat', checkpoint }
  // Asked once more under the lock of the log: of two servers that come at once, one beats.
  const decide: Command['decide'] = (record) => {
    if (record && now() < beatsAt(record)) throw new Beaten()
    return { state: record?.state ?? state, event: 'log-policy.heartbeat', notice }
  }
  return { register: registerNamed('log-policy'), id, version: null, way: 'system', reads: [], decide }
}

/** What nobody could have written before witnesses signed it, where any did. */
async function quotable(tx: Tx, origin: string): Promise<string | null> {
  const published = (await newestWitnessed(tx, origin)) ?? (await newestCheckpoint(tx))
  return published && cosignedNote(tx, published, { mlDsa: false })
}

/** Keeps the log of every organisation. What fails is reported, and does not keep others from being kept. */
export async function keepLogs(services: Keeping, report: Repeating['report']): Promise<void> {
  for (const { org, slug } of await organisationsOf(services.db)) await keepLog(services, org, slug).catch(report)
}
