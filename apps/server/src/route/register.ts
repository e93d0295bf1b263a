import { archived, inputFields, inputSchema, isVersioned, perform, versionChanges, type Register, type State } from '@assay/isms'
import { z } from 'zod'
import { commit, type Command, type Receipt } from '../commit.ts'
import { commitOnPaper } from '../export/paper.ts'
import { policyOf, policyOfCommand } from '../policy.ts'
import { notFound } from '../problem.ts'
import { reading, type Tx } from '../store/db.ts'
import { show } from '../show.ts'
import { findRecord, type Stored } from '../store/record.ts'
import { resolveReferences, type Referring } from '../store/reference.ts'
import { seeing } from '../store/shadow.ts'
import { wholeState } from '../store/state.ts'
import { readHistory } from '../store/history.ts'
import { vaultOf } from '../store/vault.ts'
import { whoActed } from '../store/who.ts'
import { registerCalled } from '../store/register-named.ts'
import { asOfQuery, readingAsOf, type When } from '../as-of.ts'
import { detailOf, linksIn, shown } from './detail.ts'
import { parseCommand, parseInput } from './input.ts'
import { listQuery, listRecords, lookedAt } from './list.ts'
import { authorOf } from './retry.ts'
import { versionRead, versionShown } from './version.ts'
import { created, ok, route, type Call, type Route } from './route.ts'

const then = z.strictObject(asOfQuery)
const byId = z.strictObject({ id: z.string().min(1).max(60).describe('Id or key, for example RISK-12') })

/** Every route that follows from the definition of a register. */
export function registerRoutes(register: Register): readonly Route[] {
  return [
    ...readingRoutes(register),
    ...differencesRoutes(register),
    ...writingRoutes(register),
    ...shelfRoutes(register),
    ...Object.keys(register.commands).flatMap((name) => commandRoute(register, name)),
  ]
}

function readingRoutes(register: Register): readonly Route[] {
  const base = `/api/${register.plural}`
  return [
    route({
      method: 'get',
      path: base,
      action: policyOf(register, 'read'),
      summary: `List ${register.plural}`,
      query: listQuery.extend(asOfQuery),
      handle: async (call) => {
        const { asOf, ...query } = call.query
        return readingAsOf(call, asOf, async (tx, { today, past, shown: when }) => {
          const page = await listRecords(await seeing(tx, past, { registers: lookedAt(register, query.filter) }), register, {
            ...query,
            today,
          })
          const links = await linksIn(tx, { register, records: page.items, past })
          return ok({ ...page, items: page.items.map((record) => shown(register, record, today)), links, ...when })
        })
      },
    }),
    route({
      method: 'get',
      path: `${base}/{id}`,
      action: policyOf(register, 'read'),
      summary: `Read one ${register.name} with what it links to, what you may do with it, and what people say about it`,
      params: byId,
      query: then,
      handle: async (call) =>
        readingAsOf(call, call.query.asOf, async (tx, when) => {
          const record = (await findThen(tx, { register, id: call.params.id }, when)) ?? missing()
          return ok({ ...(await detailOf(tx, call, { register, record, when })), ...when.shown }, record.version)
        }),
    }),
    historyRoute(register),
  ]
}

function historyRoute(register: Register): Route {
  return route({
    method: 'get',
    path: `/api/${register.plural}/{id}/history`,
    action: policyOf(register, 'history'),
    summary: `Every version of a ${register.name}, newest first, with who made it and its ledger entry`,
    params: byId,
    query: then,
    handle: async (call) =>
      readingAsOf(call, call.query.asOf, async (tx, when) => {
        const { services, actor, params } = call
        const record = (await findThen(tx, { register, id: params.id }, when)) ?? missing()
        const versions = await readHistory(tx, vaultOf(services, actor.org), record.id)
        const until = versions.filter(({ at }) => when.past === null || at <= when.past.at)
        return ok({ items: await whoActed(tx, actor, until), ...when.shown })
      }),
  })
}

/** A record by id or key, as it is or as it stood; null where there was none yet. */
async function findThen(tx: Tx, { register, id }: { readonly register: Register; readonly id: string }, { past }: When) {
  const record = await findRecord(tx, register, id)
  return record && past ? findRecord(await seeing(tx, past, { ids: [record.id] }), register, record.id) : record
}

const since = z.strictObject({ from: z.string().min(1).max(60).describe('Id or key of the version that it is held against') })

/** Where each record is a version: what it says otherwise than another. */
function differencesRoutes(register: Register): readonly Route[] {
  if (!isVersioned(register)) return []
  return [
    route<z.infer<typeof byId>, z.infer<typeof since>>({
      method: 'get',
      path: `/api/${register.plural}/{id}/differences`,
      action: policyOf(register, 'read'),
      summary: `What one ${register.name} says otherwise than another, in all that its approval is about (7.5.3 e)`,
      params: byId,
      query: since,
      handle: async ({ services, actor, params, query }) =>
        reading(services.db, actor.org, async (tx) => {
          const from = (await findRecord(tx, register, query.from)) ?? missing()
          const to = (await findRecord(tx, register, params.id)) ?? missing()
          return ok({ from: from.key, to: to.key, fields: versionChanges(register, from.state, to.state) })
        }),
    }),
  ]
}

function writingRoutes(register: Register): readonly Route[] {
  const base = `/api/${register.plural}`
  return [
    route({
      method: 'post',
      path: base,
      action: policyOf(register, 'create'),
      summary: `Create a ${register.name}`,
      body: looseBody(register),
      handle: async (call) => {
        const state = parseInput(register, await resolved(call, register.fields, call.body), null)
        const decide = () => ({ state, event: `${register.name}.create` })
        return receipt(
          register,
          await change(call, { register, id: null, version: null, way: 'create', reads: [], draft: state, decide }),
          created,
        )
      },
    }),
    route({
      method: 'put',
      path: `${base}/{id}`,
      action: policyOf(register, 'update'),
      summary: `Change a ${register.name}; If-Match names the version you read, fields left out stay`,
      params: byId,
      body: looseBody(register),
      handle: async (call) => {
        const id = await idOf(call, register, call.params.id)
        const input = await resolved(call, register.fields, call.body)
        const decide = (record: Stored | null) => ({ state: parseInput(register, input, record), event: `${register.name}.update` })
        return receipt(
          register,
          await change(call, { register, id, version: versionRead(call), way: 'update', reads: [], draft: input, decide }),
          ok,
        )
      },
    }),
    route({
      method: 'delete',
      path: `${base}/{id}`,
      action: policyOf(register, 'archive'),
      summary: `Archive a ${register.name}; it stays in the ledger`,
      params: byId,
      handle: async (call) => archive(call, register, null),
    }),
  ]
}

const reasoned = z.strictObject({ reason: z.string().trim().min(1).max(5000).nullable().default(null).describe('Why it leaves the lists') })

/** Leaving the lists is a decision, and coming back is another. */
function shelfRoutes(register: Register): readonly Route[] {
  if (register.permanent) return []
  const base = `/api/${register.plural}/{id}`
  return [
    route({
      method: 'post',
      path: `${base}/archive`,
      action: policyOf(register, 'archive'),
      summary: `Archive a ${register.name}, with the reason; it stays in the ledger and can be brought back`,
      params: byId,
      body: reasoned,
      handle: async (call) => archive(call, register, call.body.reason),
    }),
    route({
      method: 'post',
      path: `${base}/restore`,
      action: policyOf(register, 'restore'),
      summary: `Bring an archived ${register.name} back`,
      params: byId,
      body: z.strictObject({}),
      handle: async (call) => {
        const id = await idOf(call, register, call.params.id)
        const decide: Command['decide'] = (record) => ({
          state: { ...record?.state, archiving: null },
          event: `${register.name}.restore`,
          archived: false,
        })
        return receipt(register, await change(call, { register, id, version: versionShown(call), way: 'restore', reads: [], decide }), ok)
      },
    }),
  ]
}

async function archive(call: Call<{ id: string }>, register: Register, reason: string | null) {
  const id = await idOf(call, register, call.params.id)
  const decide: Command['decide'] = (record, context) => ({
    ...archived(register, record ?? missing(), { reason, context }),
    event: `${register.name}.archive`,
  })
  return receipt(register, await change(call, { register, id, version: versionRead(call), way: 'archive', reads: [], decide }), ok)
}

function commandRoute(register: Register, name: string): readonly Route[] {
  const command = register.commands[name]
  const words = register.text.commands[name]
  if (!command || !words) return []
  const fields = inputFields(command.input)
  return [
    route({
      method: 'post',
      path: `/api/${register.plural}/{id}/${name}`,
      action: policyOfCommand(command),
      summary: `${words.help} (${command.clause})`,
      params: byId,
      body: looseCommand(inputSchema(command.input)),
      handle: async (call) => {
        const id = await idOf(call, register, call.params.id)
        const input = parseCommand(fields, await resolved(call, fields, call.body))
        const decide: Command['decide'] = (record, context) => perform(register, name, { record: record ?? missing(), input, context })
        const asked = {
          register,
          id,
          version: versionShown(call),
          way: 'command',
          reads: command.reads,
          input,
          asksPast: command.asksPast,
          keeps: command.keeps,
          completes: command.completes,
          decide,
        } as const
        const [first = missing()] = await commitOnPaper(call.services, authorOf(call), asked)
        return receipt(register, first, ok)
      },
    }),
  ]
}

/** Bodies are checked after keys such as `PER-3` became ids; the schema serves the documentation. */
function looseBody(register: Register): z.ZodType<State> {
  return looseCommand(register.schema)
}

function looseCommand(input: z.ZodType): z.ZodType<State> {
  return z.record(z.string(), z.unknown()).meta({ documented: z.toJSONSchema(input, { unrepresentable: 'any', io: 'input' }) })
}

async function change(call: Call, command: Command): Promise<Receipt> {
  const [first] = await commit(call.services, authorOf(call), [command])
  return first ?? missing()
}

/** A retry is answered from the ledger, which keeps fields in an order of its own. */
function receipt(register: Register, { record, seq, leafHash, also }: Receipt, reply: typeof ok) {
  const own = registerCalled(record.register) ?? register
  const whole = { ...record, state: wholeState(own, record.state) }
  return reply({ ...show(whole), ledger: { seq, leafHash }, ...(also.length > 0 && { also }) }, record.version)
}

function resolved(call: Call, fields: readonly Referring[], input: State): Promise<State> {
  return reading(call.services.db, call.actor.org, (tx) => resolveReferences(tx, fields, input))
}

async function idOf(call: Call, register: Register, idOrKey: string): Promise<string> {
  const record = await reading(call.services.db, call.actor.org, (tx) => findRecord(tx, register, idOrKey))
  return record?.id ?? missing()
}

function missing(): never {
  throw notFound()
}
