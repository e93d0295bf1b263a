import { toHex, type Notice } from '@assay/ledger'
import { Refusal, registers, type Context, type Register, type State, type View } from '@assay/isms'
import type { Actor } from './actor.ts'
import { notFound, Problem } from './problem.ts'
import type { Keyring } from './secret/keyring.ts'
import { openDataKey, wrappedKeysOf } from './store/data-key.ts'
import { writing, type Db, type Tx } from './store/db.ts'
import { recordAt } from './store/history.ts'
import { eraseBeside } from './store/erase.ts'
import { composeLeaf, saveLeaves, type Change, type Leaf, type Sealing } from './store/leaf.ts'
import { forgetPseudonym, pseudonymOf } from './store/pseudonym.ts'
import { countArchived, loadForUpdate, personByEmail, pointingTo, saveRecords, takeNumbers, type Stored } from './store/record.ts'
import { unpackState } from './store/state.ts'
import { loadViews } from './store/view.ts'
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
  /** The actor id of the person whom an erasure is about: the log's pseudonym loses its name. */
  readonly forgets?: string
  /** What `decide` looks at beside the record. */
  readonly reads: readonly View[]
  readonly decide: (
    record: Stored | null,
    context: Context,
  ) => { readonly state: State; readonly event: string; readonly archived?: boolean; readonly notice?: Notice }
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
  readonly keyring: Keyring
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
        once(tx, { shell, actor, idempotencyKey }, () => run(tx, { shell, actor, commands })),
      )
    } catch (error) {
      if (attempt === RETRIES || !isRetryable(error)) throw error
    }
  }
}

interface Request {
  readonly shell: Shell
  readonly actor: Actor
  readonly idempotencyKey: string | null
}

/** Runs `work` unless this actor has sent it before under the same key; then answers as it did then, from the ledger. */
async function once(
  tx: Tx,
  { shell, actor, idempotencyKey }: Request,
  work: () => Promise<readonly Receipt[]>,
): Promise<readonly Receipt[]> {
  if (idempotencyKey === null) return work()
  const known = await tx
    .selectFrom('reply')
    .select('body')
    .where('actor', '=', actor.id)
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirst()
  if (known)
    return Promise.all((known.body as readonly number[]).map((seq) => receiptAt(tx, { keyring: shell.keyring, org: actor.org }, seq)))
  const receipts = await work()
  const body = JSON.stringify(receipts.map(({ seq }) => seq))
  await tx.insertInto('reply').values({ org_id: actor.org, actor: actor.id, idempotency_key: idempotencyKey, body }).execute()
  return receipts
}

/** What a change left at the time. */
async function receiptAt(tx: Tx, place: { readonly keyring: Keyring; readonly org: string }, seq: number): Promise<Receipt> {
  const { record, hash } = await recordAt(tx, place, seq)
  return { record, seq, leafHash: toHex(hash) }
}

interface Run {
  readonly shell: Shell
  readonly actor: Actor
  readonly commands: readonly Command[]
}

async function run(tx: Tx, { shell, actor, commands }: Run): Promise<readonly Receipt[]> {
  const now = new Date(shell.now()).toISOString()
  const [first, author, numbers, before, context, sealing] = await Promise.all([
    reserve(tx, actor.org, commands.length),
    pseudonymOf(tx, shell.db, actor),
    reserveNumbers(tx, actor.org, commands),
    readBefore(tx, commands),
    contextOf(tx, { actor, now, commands }),
    sealingFor(tx, { shell, actor, commands }),
  ])
  const changes = commands.map((command) => decide(command, { before, now, context, numbers }))
  await retire(tx, changes, before)
  const drafts = changes.map((change, index) => ({ ...change, leaf: composeLeaf(change, { actor, author, now, seq: first + index }) }))
  const leaves = drafts.map(({ leaf }) => leaf)
  await eraseBeside(tx, { keyring: shell.keyring, org: actor.org }, changes)
  for (const { forgets } of commands) if (forgets !== undefined) await forgetPseudonym(tx, shell.db, { org: actor.org, id: forgets })
  await Promise.all([saveRecords(tx, actor.org, drafts), saveLeaves(tx, { ...sealing, at: new Date(now) }, leaves)])
  return drafts.map(({ record, leaf }) => receiptOf(record, leaf))
}

/** The keys under which the payloads of these commands are sealed. */
async function sealingFor(tx: Tx, { shell, actor: { org }, commands }: Run): Promise<Omit<Sealing, 'at'>> {
  const [orgKey, wrapped] = await Promise.all([
    shell.keyring.keyOf(tx, org),
    wrappedKeysOf(
      tx,
      commands.flatMap(({ id }) => id ?? []),
    ),
  ])
  const keys = [...wrapped].map(([id, key]) => [id, openDataKey({ org, orgKey }, id, key)] as const)
  return { org, orgKey, keys: new Map(keys) }
}

function receiptOf(record: Stored, { seq, hash }: Leaf): Receipt {
  return { record: { ...record, last: { seq, leafHash: Buffer.from(hash) } }, seq, leafHash: toHex(hash) }
}

/** Gives out the next numbers of each register, in the order of the commands. */
async function reserveNumbers(tx: Tx, org: string, commands: readonly Command[]): Promise<Map<string, number>> {
  const next = new Map<string, number>()
  const fresh = commands.filter(({ id }) => id === null)
  for (const [name, list] of Map.groupBy(fresh, ({ register }) => register.name)) {
    next.set(name, await takeNumbers(tx, { org, register: name, count: list.length }))
  }
  return next
}

/**
 * The records to change as they are, locked, by id. Refuses two changes of one record, which would share a version; an unknown
 * record; and a version that is not the newest.
 */
async function readBefore(tx: Tx, commands: readonly Command[]): Promise<ReadonlyMap<string, Stored>> {
  const changing = commands.filter(({ id }) => id !== null)
  const ids = changing.flatMap(({ id }) => id ?? [])
  if (new Set(ids).size < ids.length) throw new Error('one commit changes a record once')
  const before = await loadForUpdate(tx, new Map(changing.map(({ id, register }) => [id ?? '', register])))
  for (const { id, version } of changing) {
    const record = before.get(id ?? '')
    if (!record) throw notFound()
    if (version !== null && version !== record.version) {
      throw new Problem(409, 'VERSION_CONFLICT', `somebody else saved first: you read version ${version}, now it is ${record.version}`)
    }
  }
  return before
}

interface Deciding {
  readonly before: ReadonlyMap<string, Stored>
  readonly now: string
  readonly context: Context
  readonly numbers: Map<string, number>
}

function decide(command: Command, { before, now, context, numbers }: Deciding): Change {
  const { register } = command
  const record = before.get(command.id ?? '') ?? null
  if (record?.erased) throw new Refusal('RECORD_ERASED', 'A.5.34', `${record.key} was erased: nothing is left to change`)
  const outcome = command.decide(record, context)
  const fresh = record ?? newRecord(command, now, numbers)
  const next = { ...fresh, version: fresh.version + 1, updatedAt: now }
  return { register, event: outcome.event, ...contentOf(command, { outcome, next, before: record, context }) }
}

interface Content {
  readonly outcome: ReturnType<Command['decide']>
  readonly next: Stored
  readonly before: Stored | null
  readonly context: Context
}

/** What a decision makes of a record, and what its entry says in the clear. */
function contentOf(command: Command, { outcome, next, before, context }: Content): Pick<Change, 'record' | 'notice'> {
  const { notice = null, archived = next.archived, state } = outcome
  if (isErased(notice)) return { record: { ...next, state: unpackState(command.register, {}), archived: true, erased: true }, notice }
  const settled = settle(command, { next: state, before, id: next.id, context })
  return { record: { ...next, state: settled, archived }, notice: notice ?? command.register.notice?.(settled) ?? null }
}

/** Whether nothing of the record is to be left. */
function isErased(notice: Notice | null): boolean {
  return notice?.kind === 'erasure' && notice.scope === 'record'
}

/** Version 0: what a record is before its first state. */
function newRecord({ register, newId }: Command, now: string, numbers: Map<string, number>): Stored {
  const number = numbers.get(register.name) ?? 0
  numbers.set(register.name, number + 1)
  return {
    id: newId ?? uuidv7(Date.parse(now)),
    key: `${register.prefix}-${number}`,
    register: register.name,
    version: 0,
    state: {},
    createdAt: now,
    updatedAt: now,
    number,
    archived: false,
    erased: false,
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

/** Records that are archived now leave the count of their register. Refuses one that others point to, unless it is erased. */
async function retire(tx: Tx, changes: readonly Change[], before: ReadonlyMap<string, Stored>): Promise<void> {
  const archived = changes.filter(({ record }) => record.archived && before.get(record.id)?.archived !== true)
  for (const { register, record, notice } of archived) {
    if (register.permanent) throw new Refusal('RECORD_PERMANENT', 'A.8.15', `${record.key} belongs to the log and stays`)
    const keys = isErased(notice) ? [] : (await pointingTo(tx, record.id)).map(({ key }) => key)
    if (keys.length > 0)
      throw new Refusal('RECORD_IN_USE', '7.5.3', `${keys.slice(0, 20).join(', ')} point to this record: change them first`)
  }
  for (const [name, several] of Map.groupBy(archived, ({ register }) => register.name)) await countArchived(tx, name, several.length)
}

/** What decisions know: the day, the person who acts, and the records that the commands and their registers look at. */
async function contextOf(tx: Tx, { actor, now, commands }: Pick<Run, 'actor' | 'commands'> & { readonly now: string }): Promise<Context> {
  const views = new Set(commands.flatMap((command) => [...command.reads, ...(command.register.reads ?? [])]))
  const records = await loadViews(tx, [...views])
  return { today: now.slice(0, 10), person: actor.email === null ? null : await personByEmail(tx, actor.email), records }
}

/**
 * Takes the next positions of the log. It is the first statement of every write: its row lock orders all writers of the
 * organisation, so no two of them wait for each other in a circle, and it travels with the reads that a decision needs.
 */
async function reserve(tx: Tx, org: string, count: number): Promise<number> {
  const head = await tx
    .updateTable('ledger_head')
    .set((eb) => ({ size: eb('size', '+', String(count)) }))
    .where('org_id', '=', org)
    .returning('size')
    .executeTakeFirstOrThrow()
  return Number(head.size) - count
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
