import { archived, inputFields, isVersioned, perform, versionChanges, type Register, type State } from '@assay/isms'
import { z } from 'zod'
import { difference } from '../answer/common.ts'
import { inputsOf } from '../answer/input.ts'
import { describedAs } from '../answer/named.ts'
import { answersOf, history } from '../answer/register.ts'
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
import { json, ok, page, route, type Call, type Route } from './route.ts'

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
  const answers = answersOf(register)
  const base = `/api/${register.plural}`
  return [
    route({
      method: 'get',
      path: base,
      action: policyOf(register, 'read'),
      summary: `List ${register.plural}`,
      query: listQuery.extend(asOfQuery),
      answer: json(answers.page),
      handle: async (call) => {
        const { asOf, ...query } = call.query
        return readingAsOf(call, asOf, async (tx, { today, past, shown: when }) => {
          const found = await listRecords(await seeing(tx, past, { registers: lookedAt(register, query.filter) }), register, {
            ...query,
            today,
          })
          const links = await linksIn(tx, { register, records: found.items, past })
          return page({ ...found, items: found.items.map((record) => shown(register, record, today)), links, ...when })
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
      answer: json(answers.detail, { versioned: true }),
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
    answer: json(history),
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
    route({
      method: 'get',
      path: `/api/${register.plural}/{id}/differences`,
      action: policyOf(register, 'read'),
      summary: `What one ${register.name} says otherwise than another, in all that its approval is about (7.5.3 e)`,
      params: byId,
      query: since,
      answer: json(z.strictObject({ from: z.string(), to: z.string(), fields: z.array(difference) })),
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
  const answers = answersOf(register)
  const base = `/api/${register.plural}`
  return [
    route({
      method: 'post',
      path: base,
      action: policyOf(register, 'create'),
      summary: `Create a ${register.name}`,
      body: looseBody(inputsOf(register).whole),
      repeatable: true,
      answer: json(answers.receipt, { status: 201, versioned: true }),
      handle: async (call) => {
        const state = parseInput(register, await resolved(call, register.fields, call.body), null)
        const decide = () => ({ state, event: `${register.name}.create` })
        return receipt(register, await change(call, { register, id: null, version: null, way: 'create', reads: [], draft: state, decide }))
      },
    }),
    route({
      method: 'put',
      path: `${base}/{id}`,
      action: policyOf(register, 'update'),
      summary: `Change a ${register.name}; If-Match names the version you read, fields left out stay`,
      params: byId,
      body: looseBody(inputsOf(register).change),
      ifMatch: true,
      repeatable: true,
      answer: json(answers.receipt, { versioned: true }),
      handle: async (call) => {
        const id = await idOf(call, register, call.params.id)
        const input = await resolved(call, register.fields, call.body)
        const decide = (record: Stored | null) => ({ state: parseInput(register, input, record), event: `${register.name}.update` })
        const { version } = call
        return receipt(register, await change(call, { register, id, version, way: 'update', reads: [], draft: input, decide }))
      },
    }),
    route({
      method: 'delete',
      path: `${base}/{id}`,
      action: policyOf(register, 'archive'),
      summary: `Archive a ${register.name}; it stays in the ledger`,
      params: byId,
      ifMatch: true,
      repeatable: true,
      answer: json(answers.receipt, { versioned: true }),
      handle: async (call) => archive(call, register, null),
    }),
  ]
}

const reasoned = z.strictObject({ reason: z.string().trim().min(1).max(5000).nullable().default(null).describe('Why it leaves the lists') })

/** Leaving the lists is a decision, and coming back is another. */
function shelfRoutes(register: Register): readonly Route[] {
  if (register.permanent) return []
  const answers = answersOf(register)
  const base = `/api/${register.plural}/{id}`
  return [
    route({
      method: 'post',
      path: `${base}/archive`,
      action: policyOf(register, 'archive'),
      summary: `Archive a ${register.name}, with the reason; it stays in the ledger and can be brought back`,
      params: byId,
      body: reasoned,
      ifMatch: true,
      repeatable: true,
      answer: json(answers.receipt, { versioned: true }),
      handle: async (call) => archive(call, register, call.body.reason),
    }),
    route({
      method: 'post',
      path: `${base}/restore`,
      action: policyOf(register, 'restore'),
      summary: `Bring an archived ${register.name} back`,
      params: byId,
      body: z.strictObject({}),
      ifMatch: true,
      repeatable: true,
      answer: json(answers.receipt, { versioned: true }),
      handle: async (call) => {
        const id = await idOf(call, register, call.params.id)
        const decide: Command['decide'] = (record) => ({
          state: { ...record?.state, archiving: null },
          event: `${register.name}.restore`,
          archived: false,
        })
        return receipt(register, await change(call, { register, id, version: call.version, way: 'restore', reads: [], decide }))
      },
    }),
  ]
}

async function archive(call: Call<{ id: string }, unknown, unknown, number>, register: Register, reason: string | null) {
  const id = await idOf(call, register, call.params.id)
  const decide: Command['decide'] = (record, context) => ({
    ...archived(register, record ?? missing(), { reason, context }),
    event: `${register.name}.archive`,
  })
  const asksPast = register.fields.some(({ holder }) => holder)
  const asked = { register, id, version: call.version, way: 'archive', reads: [], asksPast, decide } as const
  return receipt(register, await change(call, asked))
}

function commandRoute(register: Register, name: string): readonly Route[] {
  const command = register.commands[name]
  const words = register.text.commands[name]
  if (!command || !words) return []
  const fields = inputFields(command.input)
  const leaving = registerCalled(command.leaves ?? register.name) ?? register
  return [
    route({
      method: 'post',
      path: `/api/${register.plural}/{id}/${name}`,
      action: policyOfCommand(command),
      summary: `${words.help} (${command.clause})`,
      params: byId,
      body: looseBody(inputsOf(register).commands[name] ?? z.never()),
      ifMatch: true,
      repeatable: true,
      answer: json(answersOf(leaving).receipt, { versioned: true }),
      handle: async (call) => {
        const id = await idOf(call, register, call.params.id)
        const input = parseCommand(fields, await resolved(call, fields, call.body))
        const decide: Command['decide'] = (record, context) => perform(register, name, { record: record ?? missing(), input, context })
        const asked = {
          register,
          id,
          version: call.version,
          way: 'command',
          reads: command.reads,
          input,
          asksPast: command.asksPast,
          keeps: command.keeps,
          completes: command.completes,
          decide,
        } as const
        const [first = missing()] = await commitOnPaper(call.services, authorOf(call), asked)
        return receipt(register, first)
      },
    }),
  ]
}

/** Bodies are checked after keys such as `PER-3` became ids; what they are to be is described. */
function looseBody(described: z.ZodType): z.ZodType<State> {
  return describedAs(z.record(z.string(), z.unknown()), described)
}

async function change(call: Call, command: Command): Promise<Receipt> {
  const [first] = await commit(call.services, authorOf(call), [command])
  return first ?? missing()
}

/** A retry is answered from the ledger, which keeps fields in an order of its own. */
function receipt(register: Register, { record, seq, leafHash, also }: Receipt) {
  const own = registerCalled(record.register) ?? register
  const whole = { ...record, state: wholeState(own, record.state) }
  return ok({ ...show(whole), ledger: { seq, leafHash }, ...(also.length > 0 && { also }) }, record.version)
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
