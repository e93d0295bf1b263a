import { logPolicyIn } from '@assay/isms'
import {
  equalBytes,
  logRoot,
  openUnder,
  sha256,
  signSuccession,
  toBase64,
  toHex,
  utf8,
  type KeyChain,
  type PolicyNotice,
  type SuccessionReason,
} from '@assay/ledger'
import type { Actor } from '../actor.ts'
import { commitUnderLock, type Command } from '../commit.ts'
import { Problem } from '../problem.ts'
import { integrate, placeOf, standingOf, type Signing } from '../publisher.ts'
import { randomBytes } from '../secret/random.ts'
import type { Tx } from '../store/db.ts'
import { hashesIn } from '../store/tile.ts'
import { noteOfNothing, policyCommand, type Naming } from './begin.ts'
import { keepSecret, keyFrom, newSecret, vkeysOf, type LogKey } from './key.ts'
import { markFolder } from './mark.ts'
import { chainOf } from './named.ts'
import { describe, standingIn, type Head, type Standing, type Told } from './standing.ts'
import type { StopReason } from './stop.ts'

/** Acts of an owner by which another key signs from here on. Each is one entry, and takes effect with it. */

type Succeeding = Naming & Signing

/**
 * Begins a new epoch of a log that is not signed: under another name, with new keys, which the last one signs where it is still there. `because` is why the
 * owner believes that it is not signed; refuses where it is signed, or not for another reason.
 */
export async function beginEpoch(services: Succeeding, actor: Actor, because: StopReason): Promise<Told> {
  return succeed(services, actor, async (tx, { standing, head }) => {
    if (standing.status !== 'stopped') throw new Problem(409, 'LOG_SIGNED', 'the log is signed as it is: there is nothing to begin anew')
    if (standing.reason !== because) {
      const message = `the log is not signed for another reason: ${standing.reason}`
      throw new Problem(409, 'STOPPED_OTHERWISE', { message, parameters: { reason: standing.reason } })
    }
    const { named } = standing
    const epoch = named.epoch + 1
    const [first] = chainOf(named).spans
    const name = `${first?.key.name ?? named.origin}/${epoch}-${toHex(randomBytes(4))}`
    const after = await continued(tx, standing, head)
    const signed = Math.max(after.size, describe(standing)?.signed ?? 0)
    return { name, epoch, reason: because, after, signed }
  })
}

/** Has a new key sign the log from here on, under the same name: the key before signs it, and is destroyed. Refuses where the log is not signed. */
export async function rotateLogKey(services: Succeeding, actor: Actor): Promise<Told> {
  return succeed(services, actor, async (_, { standing }) => {
    if (standing.status !== 'signing')
      throw new Problem(409, 'LOG_NOT_SIGNED', 'the log is not signed: begin a new epoch, which has new keys')
    const { named, last } = standing
    const after = { size: last?.size ?? 0, root: last?.root ?? sha256(new Uint8Array()) }
    return { name: named.origin, epoch: named.epoch, reason: 'rotated', after, signed: after.size }
  })
}

interface Found {
  readonly standing: Exclude<Standing, { readonly status: 'unnamed' }>
  readonly head: Head
}

/** How the next key follows. */
interface Next {
  readonly name: string
  readonly epoch: number
  readonly reason: SuccessionReason
  readonly after: Head
  readonly signed: number
}

async function succeed(services: Succeeding, actor: Actor, next: (tx: Tx, found: Found) => Promise<Next>): Promise<Told> {
  const { dataFolder: folder, keyring } = services
  const place = placeOf(services, actor)
  await commitUnderLock(services, actor, async (tx) => {
    const integrated = await integrate(tx, actor.org)
    const standing = integrated && (await standingIn(tx, place, integrated.head))
    if (!integrated || !standing || standing.status === 'unnamed') throw new Problem(409, 'LOG_NOT_SIGNED', 'the log has not begun')
    const following = await next(tx, { standing, head: integrated.head })
    const secret = newSecret()
    const key = keyFrom(following.name, secret)
    // A name that was never used has signed nothing; what is written here and not committed stays a name that is never used.
    if (following.reason !== 'rotated') standing.history.append(noteOfNothing(key))
    await keepSecret(tx, { org: actor.org, keyring }, { vkey: vkeysOf(key)[0], secret })
    return [commandFor(standing, following, { key, signer: markFolder(folder) })]
  })
  return standingOf(services, actor)
}

interface By {
  readonly key: LogKey
  readonly signer: string
}

function commandFor({ named, key: previous }: Found['standing'], { epoch, reason, after, signed }: Next, { key, signer }: By): Command {
  const [vkey, mlDsa] = vkeysOf(key)
  const parts = { epoch, mlDsa: toHex(sha256(utf8(mlDsa))), previous: named.key, after, signed, reason }
  const succession = signSuccession(parts, key, previous)
  const successions = [...logPolicyIn(named.record.state).successions, toBase64(utf8(succession))]
  const state = { ...named.record.state, origin: key.name, keys: [vkey, mlDsa], epoch, signer, successions }
  const { witnesses, threshold, heartbeatMinutes } = logPolicyIn(named.record.state)
  const notice: PolicyNotice = {
    kind: 'policy',
    origin: key.name,
    keys: [vkey, mlDsa],
    witnesses: { threshold, keys: witnesses },
    heartbeat: heartbeatMinutes * 60,
    succession,
  }
  return policyCommand(named.record, state, { verb: reason === 'rotated' ? 'rotate' : 'epoch', notice })
}

/** The last checkpoint under the name before that the log, as it is here, continues. */
async function continued(tx: Tx, { named }: Found['standing'], head: Head): Promise<Head> {
  const chain = chainOf(named)
  const rows = await tx
    .selectFrom('checkpoint')
    .select(['size', 'note'])
    .where('size', '<=', String(head.size))
    .orderBy('size', 'desc')
    .execute()
  for (const row of rows) {
    const size = Number(row.size)
    const root = size === head.size ? head.root : await logRoot(hashesIn(tx), size)
    if (isSigned(chain, row.note, { size, root })) return { size, root }
  }
  return { size: 0, root: sha256(new Uint8Array()) }
}

function isSigned(chain: KeyChain, note: string, { size, root }: Head): boolean {
  try {
    const checkpoint = openUnder(chain, note)
    return checkpoint.size === size && equalBytes(checkpoint.root, root)
  } catch {
    return false
  }
}
