import { decideErasure, erasureInput, erasureReads, holdsOn, type ErasureInput, type Register } from '@assay/isms'
import { z } from 'zod'
import { commit, type Command } from '../commit.ts'
import { isMember } from '../account/members.ts'
import { notFound, Problem } from '../problem.ts'
import { reading, type Tx } from '../store/db.ts'
import { findRecord, mentioning, type Stored } from '../store/record.ts'
import { loadViews } from '../store/view.ts'
import { ok, route, type Call, type Route } from './route.ts'

const byId = z.strictObject({ id: z.string().min(1).max(60).describe('Id or key, for example PER-3') })

/** Erasing records of a register, for the owner alone. Entries and proofs stay; what they committed to cannot be read again. */
export function erasureRoutes(register: Register): readonly Route[] {
  return [
    route<z.infer<typeof byId>>({
      method: 'get',
      path: `/api/${register.plural}/{id}/erasure`,
      action: 'administer',
      summary: `What stands against erasing a ${register.name}, and which records would still mention it`,
      params: byId,
      handle: async ({ services, actor, params }) =>
        reading(services.db, actor.org, async (tx) => {
          const record = await recordOf(tx, register, params.id)
          const context = { records: await loadViews(tx, erasureReads), today: new Date(services.now()).toISOString().slice(0, 10) }
          return ok({ holds: holdsOn(record, context), mentions: await mentioning(tx, record) })
        }),
    }),
    route<z.infer<typeof byId>, unknown, ErasureInput>({
      method: 'post',
      path: `/api/${register.plural}/{id}/erase`,
      action: 'administer',
      summary: `Erase a ${register.name} or its earlier versions; this cannot be undone`,
      params: byId,
      body: erasureInput,
      handle: async (call) => {
        const record = await reading(call.services.db, call.actor.org, (tx) => recordOf(tx, register, call.params.id))
        const forgets = call.body.scope === 'record' ? await accountBehind(call, record) : null
        const decide: Command['decide'] = (current, context) => decideErasure(current ?? record, call.body, context)
        const command = { register, id: record.id, version: null, reads: erasureReads, decide, ...(forgets !== null && { forgets }) }
        const [receipt] = await commit(call.services, call.actor, [command])
        return ok({ key: record.key, scope: call.body.scope, ledger: receipt && { seq: receipt.seq, leafHash: receipt.leafHash } })
      },
    }),
  ]
}

async function recordOf(tx: Tx, register: Register, idOrKey: string): Promise<Stored> {
  const record = await findRecord(tx, register, idOrKey)
  if (!record) throw notFound()
  return record
}

/** The actor behind a person record, if one is. Refuses somebody who may still sign in here: their next act would name them again. */
async function accountBehind({ services, actor }: Pick<Call, 'services' | 'actor'>, record: Stored): Promise<string | null> {
  const email = record.register === 'person' ? record.state['email'] : null
  if (typeof email !== 'string') return null
  const userId = await services.signIn.userIdOf(email)
  if (userId === null) return null
  if (await isMember(services.db, actor.org, userId))
    throw new Problem(409, 'STILL_MEMBER', `${record.key} may still sign in: remove the member first`)
  return `user:${userId}`
}
