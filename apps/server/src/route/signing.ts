import { SUCCESSION_REASONS, type SuccessionReason } from '@assay/ledger'
import { z } from 'zod'
import { checkpoint } from '../answer/ledger.ts'
import { signing } from '../answer/signing.ts'
import { beginEpoch, rotateLogKey } from '../log/succeed.ts'
import type { StopReason } from '../log/stop.ts'
import { namedIn } from '../log/named.ts'
import { publishedOrLast, standingOf } from '../publisher.ts'
import { reading, type Tx } from '../store/db.ts'
import { json, ok, route, type Route } from './route.ts'

const reasons = SUCCESSION_REASONS.filter((reason): reason is StopReason => isStop(reason))

function isStop(reason: SuccessionReason): reason is StopReason {
  return reason !== 'rotated'
}

const because = z.strictObject({ because: z.enum(reasons).describe('Why the log is not signed, as it says itself') })

/** Who signs the log, and how an owner has another key sign it. */
export const signingRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/ledger/checkpoint',
    action: 'read',
    summary: 'The newest signed checkpoint, the key that signs, and the checkpoints before it',
    answer: json(checkpoint),
    handle: async ({ services, actor }) => {
      const newest = await publishedOrLast(services, actor)
      const standing = await standingOf(services, actor)
      const told = await reading(services.db, actor.org, async (tx) => ({
        named: await namedIn(tx),
        earlier: await lastCheckpoints(tx, newest.size),
      }))
      const { vkey = '', mlDsa: mlDsaKey = '', notes = [] } = told.named ?? {}
      return ok({ ...newest, vkey, mlDsaKey, earlier: told.earlier, successions: notes, signing: standing })
    },
  }),
  route({
    method: 'get',
    path: '/api/ledger/signing',
    action: 'read',
    summary:
      'Whether the log is signed here, by which epoch, and what keeps it from being signed; with both notes where a witness saw another history',
    answer: json(signing),
    handle: async ({ services, actor }) => ok(await standingOf(services, actor)),
  }),
  route({
    method: 'post',
    path: '/api/ledger/epochs',
    action: 'administer',
    summary: 'Begin a new epoch of a log that is not signed: another name and new keys, which the last one signs where it is there',
    body: because,
    answer: json(signing),
    handle: async ({ services, actor, body }) => ok(await beginEpoch(services, actor, body.because)),
  }),
  route({
    method: 'post',
    path: '/api/ledger/keys/rotate',
    action: 'administer',
    summary: 'Have a new key sign the log from here on: the one before signs it, and is destroyed',
    answer: json(signing),
    handle: async ({ services, actor }) => ok(await rotateLogKey(services, actor)),
  }),
]

const EARLIER = 20

/** The signed checkpoints below a size, the newest first. */
async function lastCheckpoints(tx: Tx, size: number) {
  const rows = await tx
    .selectFrom('checkpoint')
    .select(['size', 'note', 'signed_at as signedAt'])
    .where('size', '<', String(size))
    .orderBy('size', 'desc')
    .limit(EARLIER)
    .execute()
  return rows.map(({ size: signed, signedAt, ...row }) => ({ ...row, size: Number(signed), signedAt: signedAt.toISOString() }))
}
