import { memberIn, decideErasure, erasureInput, erasureReads, holdsOn, type ErasureInput, type Register } from '@assay/isms'
import { z } from 'zod'
import { erased, erasurePreview } from '../answer/register.ts'
import { commit, type Command } from '../commit.ts'
import { policyOf } from '../policy.ts'
import { eraseAccounts } from '../account/erase-account.ts'
import { notFound, Problem } from '../problem.ts'
import { reading, type Tx } from '../store/db.ts'
import { findRecord, liveRecords, mentioning, type Stored } from '../store/record.ts'
import { registerNamed } from '../store/register-named.ts'
import { forgetKept } from '../store/kept.ts'
import { loadViews } from '../store/view.ts'
import { authorOf } from './retry.ts'
import { json, ok, route, type Call, type Route } from './route.ts'

const byId = z.strictObject({ id: z.string().min(1).max(60).describe('Id or key, for example PER-3') })

/** Erasing records of a register, for the owner alone. Entries and proofs stay; what they committed to cannot be read again. */
export function erasureRoutes(register: Register): readonly Route[] {
  return [
    route({
      method: 'get',
      path: `/api/${register.plural}/{id}/erasure`,
      action: policyOf(register, 'erase'),
      summary: `What stands against erasing a ${register.name}, and which records would still mention it`,
      params: byId,
      answer: json(erasurePreview),
      handle: async ({ services, actor, params }) =>
        reading(services.db, actor.org, async (tx) => {
          const record = await recordOf(tx, register, params.id)
          const context = { records: await loadViews(tx, erasureReads), today: new Date(services.now()).toISOString().slice(0, 10) }
          return ok({ holds: holdsOn(record, context), mentions: await mentioning(tx, record) })
        }),
    }),
    route({
      method: 'post',
      path: `/api/${register.plural}/{id}/erase`,
      action: policyOf(register, 'erase'),
      summary: `Erase a ${register.name} or its earlier versions; this cannot be undone`,
      params: byId,
      body: erasureInput,
      ifMatch: true,
      repeatable: true,
      answer: json(erased),
      handle: async (call) => {
        const record = await reading(call.services.db, call.actor.org, (tx) => recordOf(tx, register, call.params.id))
        // Where the record has moved on, the commit says so, or answers what it answered before.
        const isCurrent = record.version === call.version
        const forgotten = isCurrent && call.body.scope === 'record' ? await membersBehind(call, record) : []
        const decide: Command['decide'] = (current, context) => decideErasure(current ?? record, call.body, context)
        const command = { register, id: record.id, version: call.version, way: 'system' as const, reads: erasureReads, decide }
        call.services.pages?.expect()
        const [receipt] = await commit(call.services, authorOf(call), [command, ...forgotten.map((one) => erasureOf(one, call.body))])
        forgetKept(call.services.db, call.actor.org)
        await eraseAccounts(
          call.services,
          forgotten.flatMap(({ state }) => memberIn(state).account ?? []),
        )
        return ok({ key: record.key, scope: call.body.scope, ...(receipt && { ledger: { seq: receipt.seq, leafHash: receipt.leafHash } }) })
      },
    }),
  ]
}

async function recordOf(tx: Tx, register: Register, idOrKey: string): Promise<Stored> {
  const record = await findRecord(tx, register, idOrKey)
  if (!record) throw notFound()
  return record
}

/** The members that a person was here: with the person their pseudonym loses its name. Refuses somebody who may still sign in. */
async function membersBehind({ services, actor }: Pick<Call, 'services' | 'actor'>, record: Stored): Promise<readonly Stored[]> {
  const email = record.register === 'person' ? record.state['email'] : null
  if (typeof email !== 'string') return []
  const members = await reading(services.db, actor.org, (tx) => liveRecords(tx, registerNamed('member')))
  const behind = members.filter(({ state }) => memberIn(state).email.toLowerCase() === email.toLowerCase())
  if (behind.some(({ state }) => memberIn(state).status !== 'removed'))
    throw new Problem(409, 'STILL_MEMBER', `${record.key} may still sign in: remove the member first`)
  return behind
}

function erasureOf({ id, register, state }: Stored, { legalBasis }: ErasureInput): Command {
  const notice = { kind: 'erasure', scope: 'record', legalBasis } as const
  return {
    register: registerNamed(register),
    id,
    version: null,
    way: 'system',
    reads: [],
    decide: () => ({ state, event: `${register}.erase`, notice }),
  }
}
