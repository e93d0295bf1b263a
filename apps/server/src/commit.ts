import { randomUUID } from 'node:crypto'
import { toHex } from '@assay/ledger'
import { Refusal, registers, type Context, type Register, type State } from '@assay/isms'
import type { Actor } from './actor.ts'
import { notFound, Problem } from './problem.ts'
import { writing, type Db, type Tx } from './store/db.ts'
import { composeLeaf, saveLeaves, type Change, type Leaf } from './store/leaf.ts'
import { keysPointingTo, liveRecords, loadForUpdate, personByEmail, saveRecords, takeNumbers, type Stored } from './store/record.ts'
import { uuidv7 } from './uuid.ts'

/** One change that somebody asks for. `decide` is pure; it gets the record as it is, null for a new one. */
export interface Command {
  readonly register: Register
  /** The record to change; null to create one. */
  readonly id: string | null
  /** An id chosen beforehand for a new record, so that others in the same commit can point to it. */
  readonly newId?: string
  /** The version the client read; null skips the check and is for commands that read the state themselves. */
  readonly version: number | null
  /** Registers that `decide` looks at. */
  readonly reads: readonly string[]
  readonly decide: (
    record: Stored | null,
    context: Context,
  ) => { readonly state: State; readonly event: string; readonly archived?: boolean }
}

/** What a committed change left: the record as it now is, and where the ledger names it. */
export interface Receipt {
  readonly record: Stored
  readonly seq: number
  readonly leafHash: string
}

/** An actor, and the key under which a retried request is known. */
export interface Author extends Actor {
  readonly idempotencyKey?: string | null
}

/** What the shell lends to a commit. */
export interface Shell {
  readonly db: Db
  /** Milliseconds since 1970. */
  readonly now: () => number
}

const RETRIES = 5
/** Serialisation failure, deadlock, and two requests with one idempotency key at once. */
const RETRYABLE = new Set(['40001', '40P01', '23505'])

/**
 * The only place that opens a write transaction for registers. Each change and its leaf are stored together or not
 * at all; several commands are one transaction. Durable on return. Retries serialisation failures.
 */
export async function commit(
  shell: Shell,
  { idempotencyKey = null, ...actor }: Author,
  commands: readonly Command[],
): Promise<readonly Receipt[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await writing(shell.db, actor.org, (tx) =>
        once(tx, { actor, idempotencyKey }, () => run(tx, { actor, now: shell.now(), commands })),
      )
    } catch (error) {
      if (attempt === RETRIES || !isRetryable(error)) throw error
    }
  }
}

interface Request {
  readonly actor: Actor
  readonly idempotencyKey: string | null
}

/** Runs `work` unless this actor has sent it before under the same key; then answers as it did then. */
async function once(tx: Tx, { actor, idempotencyKey }: Request, work: () => Promise<readonly Receipt[]>): Promise<readonly Receipt[]> {
  if (idempotencyKey === null) return work()
  const known = await tx
    .selectFrom('reply')
    .select('body')
    .where('actor', '=', actor.id)
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirst()
  if (known) return known.body as readonly Receipt[]
  const receipts = await work()
  await tx
    .insertInto('reply')
    .values({ org_id: actor.org, actor: actor.id, idempotency_key: idempotencyKey, body: JSON.stringify(receipts) })
    .execute()
  return receipts
}

interface Run {
  readonly actor: Actor
  /** Milliseconds since 1970. */
  readonly now: number
  readonly commands: readonly Command[]
}

async function run(tx: Tx, { actor, now: at, commands }: Run): Promise<readonly Receipt[]> {
  const now = new Date(at).toISOString()
  const author = await pseudonymOf(tx, actor)
  const numbers = await reserveNumbers(tx, actor.org, commands)
  const cache = new Map<string, readonly Stored[]>()
  const changes: Change[] = []
  for (const command of commands) changes.push(await decide(tx, { actor, now, command, cache, numbers }))
  const first = await reserve(tx, actor.org, changes.length)
  const leaves = changes.map((change, index) => composeLeaf(change, { actor, author, now, seq: first + index }))
  await saveRecords(
    tx,
    actor.org,
    changes.map(({ register, record }, index) => ({ register, record, leaf: leaves[index] ?? neverHappens() })),
  )
  await saveLeaves(tx, actor.org, leaves)
  return changes.map(({ record }, index) => receiptOf(record, leaves[index] ?? neverHappens()))
}

function receiptOf(record: Stored, { seq, hash }: Leaf): Receipt {
  return { record: { ...record, last: { seq, leafHash: Buffer.from(hash) } }, seq, leafHash: toHex(hash) }
}

function neverHappens(): never {
  throw new Error('a change without a leaf')
}

/** Gives out the next numbers of each register, in the order of the commands. Refuses two changes of one record: they would share a version. */
async function reserveNumbers(tx: Tx, org: string, commands: readonly Command[]): Promise<Map<string, number>> {
  const ids = commands.flatMap(({ id }) => id ?? [])
  if (new Set(ids).size < ids.length) throw new Error('one commit changes a record once')
  const next = new Map<string, number>()
  for (const [name, list] of Map.groupBy(
    commands.filter(({ id }) => id === null),
    ({ register }) => register.name,
  )) {
    next.set(name, await takeNumbers(tx, { org, register: name, count: list.length }))
  }
  return next
}

interface Decide {
  readonly actor: Actor
  readonly now: string
  readonly command: Command
  readonly cache: Map<string, readonly Stored[]>
  readonly numbers: Map<string, number>
}

async function decide(tx: Tx, { actor, now, command, cache, numbers }: Decide): Promise<Change> {
  const { register } = command
  const before = await readBefore(tx, command)
  const context = await contextOf(tx, { actor, now, registers: [...command.reads, ...(register.reads ?? [])], cache })
  const outcome = command.decide(before, context)
  const fresh = before ?? newRecord(command, now, numbers)
  const state = settle(command, { next: outcome.state, before, id: fresh.id, context })
  const archived = outcome.archived ?? fresh.archived
  if (archived) await assertUnused(tx, before)
  return { register, record: { ...fresh, version: fresh.version + 1, state, archived, updatedAt: now }, event: outcome.event }
}

/** The record as it is, locked; null for a new one. Refuses an unknown record and a version that is not the newest. */
async function readBefore(tx: Tx, { register, id, version }: Command): Promise<Stored | null> {
  if (id === null) return null
  const before = await loadForUpdate(tx, register, id)
  if (!before) throw notFound()
  if (version !== null && version !== before.version) {
    throw new Problem(409, 'VERSION_CONFLICT', `somebody else saved first: you read version ${version}, now it is ${before.version}`)
  }
  return before
}

/** Version 0: what a record is before its first state. */
function newRecord({ register, newId }: Command, now: string, numbers: Map<string, number>): Stored {
  const number = numbers.get(register.name) ?? neverHappens()
  numbers.set(register.name, number + 1)
  const id = newId ?? uuidv7(Date.parse(now))
  return {
    id,
    key: `${register.prefix}-${number}`,
    register: register.name,
    version: 0,
    state: {},
    createdAt: now,
    updatedAt: now,
    number,
    archived: false,
    last: null,
  }
}

interface Settle {
  readonly next: State
  readonly before: Stored | null
  readonly id: string
  readonly context: Context
}

/** The rules of the register over what was decided, then its schema. */
function settle({ register }: Command, { next, before, id, context }: Settle): State {
  const settled = register.settle ? register.settle({ id, next, previous: before?.state ?? null, context }) : next
  return register.schema.parse(settled)
}

async function assertUnused(tx: Tx, record: Stored | null): Promise<void> {
  const keys = record ? await keysPointingTo(tx, record.id) : []
  if (keys.length > 0) throw new Refusal('RECORD_IN_USE', '7.5.3', `${keys.join(', ')} point to this record: change them first`)
}

interface ContextNeeds {
  readonly actor: Actor
  readonly now: string
  readonly registers: readonly string[]
  readonly cache: Map<string, readonly Stored[]>
}

async function contextOf(tx: Tx, { actor, now, registers: names, cache }: ContextNeeds): Promise<Context> {
  for (const name of names) if (!cache.has(name)) cache.set(name, await liveRecords(tx, name))
  const person = actor.email === null ? null : await personByEmail(tx, actor.email)
  const loaded = new Map(cache)
  return { today: now.slice(0, 10), person, records: (name) => loaded.get(name) ?? [] }
}

/** Takes the next positions of the log. The row lock orders all writers of the organisation. */
async function reserve(tx: Tx, org: string, count: number): Promise<number> {
  const head = await tx
    .updateTable('ledger_head')
    .set((eb) => ({ size: eb('size', '+', String(count)) }))
    .where('org_id', '=', org)
    .returning('size')
    .executeTakeFirstOrThrow()
  return Number(head.size) - count
}

/** The random name under which an actor appears in the log. */
async function pseudonymOf(tx: Tx, actor: Actor): Promise<string> {
  const find = () => tx.selectFrom('pseudonym').select('ref').where('actor', '=', actor.id).executeTakeFirst()
  const known = await find()
  if (known) return known.ref
  await tx
    .insertInto('pseudonym')
    .values({ org_id: actor.org, actor: actor.id, ref: randomUUID() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return (await find())?.ref ?? ''
}

/** The register with this name; a name that no register has is a defect of the caller. */
export function registerNamed(name: string): Register {
  const register = registers.find((candidate) => candidate.name === name)
  if (!register) throw new Error(`no register ${name}`)
  return register
}

function isRetryable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && RETRYABLE.has(String(error.code))
}
