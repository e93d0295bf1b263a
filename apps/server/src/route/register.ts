import { linksOf, type Register, type State } from '@assay/isms'
import { z } from 'zod'
import { commit, type Command, type Receipt } from '../commit.ts'
import { policyOf } from '../policy.ts'
import { badRequest, notFound } from '../problem.ts'
import { reading, type Tx } from '../store/db.ts'
import { show } from '../show.ts'
import { findRecord, keysOf, pointingTo, resolveReferences, type Stored } from '../store/record.ts'
import { unpackState } from '../store/state.ts'
import { commentsOn } from '../store/comment.ts'
import { readHistory } from '../store/history.ts'
import { vaultOf } from '../store/vault.ts'
import { listQuery, listRecords } from './list.ts'
import { authorOf } from './retry.ts'
import { optionalVersion, versionRead } from './version.ts'
import { created, ok, route, type Call, type Route } from './route.ts'

const byId = z.strictObject({ id: z.string().min(1).max(60).describe('Id or key, for example RISK-12') })

/** Every route that follows from the definition of a register. */
export function registerRoutes(register: Register): readonly Route[] {
  return [
    ...readingRoutes(register),
    ...writingRoutes(register),
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
      query: listQuery,
      handle: async ({ services, actor, query }) => {
        const { page, links } = await reading(services.db, actor.org, async (tx) => {
          const found = await listRecords(tx, register, query)
          return { page: found, links: await linksIn(tx, register, found.items) }
        })
        return ok({ ...page, items: page.items.map(show), links })
      },
    }),
    route({
      method: 'get',
      path: `${base}/{id}`,
      action: policyOf(register, 'read'),
      summary: `Read one ${register.name} with what it links to and what people say about it`,
      params: byId,
      handle: async ({ services, actor, params }) =>
        reading(services.db, actor.org, async (tx) => {
          const record = (await findRecord(tx, register, params.id)) ?? missing()
          const links = await linksIn(tx, register, [record])
          const beside = { links, linkedFrom: await pointingTo(tx, record.id), comments: await commentsOn(tx, record.key) }
          return ok({ ...show(record), ...beside }, record.version)
        }),
    }),
    route({
      method: 'get',
      path: `${base}/{id}/history`,
      action: policyOf(register, 'history'),
      summary: `Every version of a ${register.name}, newest first, with its ledger entry`,
      params: byId,
      handle: async ({ services, actor, params }) =>
        reading(services.db, actor.org, async (tx) => {
          const record = (await findRecord(tx, register, params.id)) ?? missing()
          return ok({ items: await readHistory(tx, vaultOf(services, actor.org), record.id) })
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
        const state = parseInput(register, await resolved(call, register, call.body), null)
        const decide = () => ({ state, event: `${register.name}.create` })
        return receipt(await change(call, { register, id: null, version: null, reads: [], decide }), created)
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
        const input = await resolved(call, register, call.body)
        const decide = (record: Stored | null) => ({ state: parseInput(register, input, record), event: `${register.name}.update` })
        return receipt(await change(call, { register, id, version: versionRead(call), reads: [], decide }), ok)
      },
    }),
    route({
      method: 'delete',
      path: `${base}/{id}`,
      action: policyOf(register, 'archive'),
      summary: `Archive a ${register.name}; it stays in the ledger`,
      params: byId,
      handle: async (call) => {
        const id = await idOf(call, register, call.params.id)
        const decide = (record: Stored | null) => ({ state: record?.state ?? {}, event: `${register.name}.archive`, archived: true })
        return receipt(await change(call, { register, id, version: versionRead(call), reads: [], decide }), ok)
      },
    }),
  ]
}

function commandRoute(register: Register, name: string): readonly Route[] {
  const command = register.commands[name]
  if (!command) return []
  return [
    route({
      method: 'post',
      path: `/api/${register.plural}/{id}/${name}`,
      action: command.policy,
      summary: `${command.help} (${command.clause})`,
      params: byId,
      body: looseCommand(command.input),
      handle: async (call) => {
        const id = await idOf(call, register, call.params.id)
        const input = command.input.parse(await resolved(call, register, call.body))
        const decide: Command['decide'] = (record, context) => command.decide(record ?? missing(), input, context)
        return receipt(await change(call, { register, id, version: optionalVersion(call), reads: command.reads, decide }), ok)
      },
    }),
  ]
}

/** Bodies are checked after keys such as `PER-3` became ids; the schema serves the documentation. */
function looseBody(register: Register): z.ZodType<State> {
  return z.record(z.string(), z.unknown()).meta({ documented: z.toJSONSchema(register.schema, { unrepresentable: 'any', io: 'input' }) })
}

function looseCommand(input: z.ZodType): z.ZodType<State> {
  return z.record(z.string(), z.unknown()).meta({ documented: z.toJSONSchema(input, { unrepresentable: 'any', io: 'input' }) })
}

/** The whole next state from what a client sent: fields left out stay as they are, fields that only commands set cannot change. */
function parseInput(register: Register, input: State, record: Stored | null): State {
  const derived = register.fields.filter(
    (field) => field.derived && field.name in input && !same(input[field.name], record?.state[field.name] ?? null),
  )
  const merged = register.schema.safeParse({ ...record?.state, ...input })
  const bad = derived.map((field) => ({ pointer: `/${field.name}`, detail: 'is set by a command, not by hand' }))
  if (merged.success && bad.length === 0) return merged.data
  const issues = merged.error?.issues.map((issue) => ({ pointer: `/${issue.path.map(String).join('/')}`, detail: issue.message })) ?? []
  throw badRequest([...bad, ...issues])
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

async function change(call: Call, command: Command): Promise<Receipt> {
  const [first] = await commit(call.services, authorOf(call), [command])
  const { record, ...entry } = first ?? missing()
  // A retry is answered from the ledger, which keeps fields in an order of its own.
  return { ...entry, record: { ...record, state: unpackState(command.register, record.state) } }
}

function receipt({ record, seq, leafHash }: Receipt, reply: typeof ok) {
  return reply({ ...show(record), ledger: { seq, leafHash } }, record.version)
}

function resolved(call: Call, register: Register, input: State): Promise<State> {
  return reading(call.services.db, call.actor.org, (tx) => resolveReferences(tx, register, input))
}

async function idOf(call: Call, register: Register, idOrKey: string): Promise<string> {
  const record = await reading(call.services.db, call.actor.org, (tx) => findRecord(tx, register, idOrKey))
  return record?.id ?? missing()
}

function missing(): never {
  throw notFound()
}

/** Key and title of everything that records point to, by id. */
async function linksIn(tx: Tx, register: Register, records: readonly Stored[]): Promise<Readonly<Record<string, unknown>>> {
  const ids = records.flatMap(({ state }) => linksOf(register, state).map(({ id }) => id))
  return Object.fromEntries(await keysOf(tx, ids))
}
