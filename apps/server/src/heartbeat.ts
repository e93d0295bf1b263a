import { formatCosignerKey, type HeartbeatNotice } from '@assay/ledger'
import { logPolicyIn, type State } from '@assay/isms'
import { enterFailedSignIns } from './account/security-event.ts'
import { serverActor } from './actor.ts'
import { commit, type Command } from './commit.ts'
import { nameKeys } from './log/begin.ts'
import { registerNamed } from './store/register-named.ts'
import { soon, type JobKind } from './job/kind.ts'
import type { Repeating } from './repeat.ts'
import type { Services } from './services.ts'
import { cosignedNote, newestCheckpoint, newestWitnessed } from './store/checkpoint.ts'
import { reading, type Tx } from './store/db.ts'
import { organisationsOf } from './store/organisation.ts'
import { liveRecords, type Stored } from './store/record.ts'
import { witnessesOf } from './witness-list.ts'

/** What keeps the log of an organisation telling how it is kept, and that it is alive. */

type Keeping = Pick<Services, 'db' | 'keyring' | 'archive' | 'now' | 'dataFolder'>

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
 * Has the log name its keys, and brings its policy up to date where witnesses are others now. Then beats where the last sign of life is older
 * than the policy allows.
 */
export async function keepLog(services: Keeping, org: string, slug: string): Promise<void> {
  await nameKeys(services, { org, slug })
  const policy = await reading(services.db, org, policyIn)
  if (!policy) return
  const next = policyNow(services, policy.state)
  const command = isSame(policy.state, next) ? await beatWhereDue(services, org, policy) : renewal(policy, next)
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

function renewal({ id, version }: Stored, state: State): Command {
  const decide: Command['decide'] = () => ({ state, event: 'log-policy.update' })
  return { register: registerNamed('log-policy'), id, version, way: 'system', reads: [], decide }
}

/** The policy as witnesses and the owner have it. Without a word of the owner most of the witnesses are needed. */
function policyNow({ dataFolder }: Keeping, last: State): State {
  const witnesses = witnessesOf(dataFolder).map((witness) => formatCosignerKey(witness.key))
  const known = logPolicyIn(last)
  const isNew = known.witnesses.join() !== witnesses.join()
  const most = witnesses.length === 0 ? 0 : Math.floor(witnesses.length / 2) + 1
  return { ...last, witnesses, threshold: isNew ? most : known.threshold, heartbeatMinutes: known.heartbeatMinutes }
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
  const checkpoint = await reading(db, org, quotable)
  const notice: HeartbeatNotice = { kind: 'heartbeat', checkpoint }
  // Asked once more under the lock of the log: of two servers that come at once, one beats.
  const decide: Command['decide'] = (record) => {
    if (record && now() < beatsAt(record)) throw new Beaten()
    return { state: record?.state ?? state, event: 'log-policy.heartbeat', notice }
  }
  return { register: registerNamed('log-policy'), id, version: null, way: 'system', reads: [], decide }
}

/** What nobody could have written before witnesses signed it, where any did. */
async function quotable(tx: Tx): Promise<string | null> {
  const published = (await newestWitnessed(tx)) ?? (await newestCheckpoint(tx))
  return published && cosignedNote(tx, published, { mlDsa: false })
}

/** Keeps the log of every organisation. What fails is reported, and does not keep others from being kept. */
export async function keepLogs(services: Keeping, report: Repeating['report']): Promise<void> {
  for (const { org, slug } of await organisationsOf(services.db)) await keepLog(services, org, slug).catch(report)
}
