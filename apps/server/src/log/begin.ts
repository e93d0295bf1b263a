import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { logPolicyIn, type State } from '@assay/isms'
import { emptyRange, rangeRoot, signCheckpoint, toHex, type Notice } from '@assay/ledger'
import { serverActor } from '../actor.ts'
import { commitUnderLock, type Command, type Shell } from '../commit.ts'
import { signedHistory } from '../signed-history.ts'
import type { Db, Tx } from '../store/db.ts'
import { reading } from '../store/db.ts'
import { liveRecords, type Stored } from '../store/record.ts'
import { registerNamed } from '../store/register-named.ts'
import { randomBytes } from '../secret/random.ts'
import { keepSecret, keyFrom, newSecret, vkeysOf, type LogKey, type LogSecret } from './key.ts'
import { markFolder } from './mark.ts'
import { originFor } from './origin.ts'

/** How a log comes to its keys: made as it begins, or taken over from an earlier version, which kept them in files. */

/** What naming the keys of a log takes. */
export type Naming = Shell & { readonly db: Db; readonly dataFolder: string }

interface Log {
  readonly org: string
  readonly slug: string
}

/** No folder has this mark: the log is not signed until an owner says so. */
const NOBODY = 'nobody'

/** Has the log name its keys, where it does not yet. The policy that says so is the first entry of a log. */
export async function nameKeys(naming: Naming, log: Log): Promise<void> {
  if (await reading(naming.db, log.org, async (tx) => isNamed(await policyIn(tx)))) return
  const actor = serverActor(log.org, log.slug, 'system')
  await commitUnderLock(naming, actor, async (tx) => {
    const policy = await policyIn(tx)
    return isNamed(policy) ? [] : [policy ? await adopt(tx, { naming, log, policy }) : await begin(tx, { naming, log })]
  })
  forgetFiles(naming.dataFolder, log.slug)
}

async function policyIn(tx: Tx): Promise<Stored | null> {
  const [policy] = await liveRecords(tx, registerNamed('log-policy'))
  return policy ?? null
}

function isNamed(policy: Stored | null): boolean {
  return policy !== null && logPolicyIn(policy.state).epoch !== null
}

interface Beginning {
  readonly naming: Naming
  readonly log: Log
}

/** A log that has no policy yet. One that was signed all the same gets another name: nobody knows by which key. */
async function begin(tx: Tx, { naming, log }: Beginning): Promise<Command> {
  const { dataFolder: folder } = naming
  const given = secretInFiles(folder, log.slug)
  const isFresh = given !== null || !(await wasSigned(tx))
  const secret = given ?? newSecret()
  const origin = originFor(folder, log.slug)
  const key = keyFrom(isFresh ? origin : `${origin}/${toHex(randomBytes(4))}`, secret)
  const signer = await claim(tx, { folder, slug: log.slug, key })
  await keep(tx, { naming, log }, { key, secret })
  const state = {
    origin: key.name,
    keys: vkeysOf(key),
    witnesses: [],
    threshold: 0,
    heartbeatMinutes: 60,
    epoch: 1,
    signer,
    successions: [],
  }
  return policyCommand(null, state, { verb: 'create' })
}

interface Adopting extends Beginning {
  readonly policy: Stored
}

/** A log whose keys an earlier version kept in files. Where they are not those that it names, it names them all the same and is not signed. */
async function adopt(tx: Tx, { naming, log, policy }: Adopting): Promise<Command> {
  const { dataFolder: folder } = naming
  const { origin, keys } = logPolicyIn(policy.state)
  const secret = secretInFiles(folder, log.slug)
  const key = secret && keyFrom(origin, secret)
  const isOwn = key !== null && vkeysOf(key)[0] === keys[0]
  if (!isOwn || !secret) return policyCommand(policy, { ...policy.state, epoch: 1, signer: NOBODY }, { verb: 'adopt' })
  const signer = await claim(tx, { folder, slug: log.slug, key })
  await keep(tx, { naming, log }, { key, secret })
  return policyCommand(policy, { ...policy.state, epoch: 1, signer }, { verb: 'adopt' })
}

function keep(
  tx: Tx,
  { naming: { keyring }, log: { org } }: Beginning,
  { key, secret }: { readonly key: LogKey; readonly secret: LogSecret },
): Promise<void> {
  return keepSecret(tx, { org, keyring }, { vkey: vkeysOf(key)[0], secret })
}

interface Claiming {
  readonly folder: string
  readonly slug: string
  readonly key: LogKey
}

/** The mark of the folder, where it remembers what was signed or nothing was. A history begins with a note of nothing. */
async function claim(tx: Tx, { folder, slug, key }: Claiming): Promise<string> {
  const history = signedHistory(folder, slug)
  if (history.last(key.name) === null) {
    if (await wasSigned(tx)) return NOBODY
    history.append(noteOfNothing(key))
  }
  return markFolder(folder)
}

/** The checkpoint of the empty log, which every log extends. */
export function noteOfNothing(key: LogKey): string {
  return signCheckpoint({ origin: key.name, size: 0, root: rangeRoot(emptyRange) }, key)
}

async function wasSigned(tx: Tx): Promise<boolean> {
  return (await tx.selectFrom('checkpoint').select('size').limit(1).executeTakeFirst()) !== undefined
}

/** A change of the policy. */
export function policyCommand(
  policy: Stored | null,
  state: State,
  { verb, notice }: { readonly verb: string; readonly notice?: Notice },
): Command {
  return {
    register: registerNamed('log-policy'),
    id: policy?.id ?? null,
    version: policy?.version ?? null,
    way: 'system',
    reads: [],
    decide: () => ({ state, event: `log-policy.${verb}`, ...(notice && { notice }) }),
  }
}

const FILES = { pem: 'ed25519.pem', seed: 'ml-dsa-44.seed' }

/** The keys of a log as earlier versions kept them; null where they are not there. */
function secretInFiles(folder: string, slug: string): LogSecret | null {
  const [pem, seed] = [FILES.pem, FILES.seed].map((kind) => join(folder, 'keys', `${slug}.${kind}`))
  if (!pem || !seed || !existsSync(pem) || !existsSync(seed)) return null
  return { pem: readFileSync(pem, 'utf8'), seed: readFileSync(seed, 'utf8') }
}

/** They are sealed in the database now. */
function forgetFiles(folder: string, slug: string): void {
  for (const kind of Object.values(FILES)) rmSync(join(folder, 'keys', `${slug}.${kind}`), { force: true })
}
