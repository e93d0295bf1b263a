import { setImmediate as nextTurn } from 'node:timers/promises'
import { toHex, type Notice } from '@assay/ledger'
import { Refusal, type Context, type Register, type State, type View } from '@assay/isms'
import type { Actor } from './actor.ts'
import { batcher } from './batch.ts'
import { decide, isErased } from './decide.ts'
import { notFound, Problem } from './problem.ts'
import type { Keyring } from './secret/keyring.ts'
import { SealError } from './secret/seal.ts'
import { openDataKey, wrappedKeysOf, type WrappedKey } from './store/data-key.ts'
import { writing, type Db, type Tx } from './store/db.ts'
import { recordAt } from './store/history.ts'
import { eraseBeside } from './store/erase.ts'
import { composeLeaf, saveLeaves, type Change, type Leaf, type Sealing } from './store/leaf.ts'
import { project } from './store/projection.ts'
import { pseudonymOf, pseudonymOfMember } from './store/pseudonym.ts'
import {
  countArchived,
  loadForUpdate,
  personByEmail,
  linksFrom,
  pointingTo,
  saveLinks,
  saveRows,
  takeNumbers,
  type Links,
  type Stored,
} from './store/record.ts'
import { keepReplies, repliedSeqs } from './store/reply.ts'
import { vaultOf, type Vault } from './store/vault.ts'
import { loadViews } from './store/view.ts'

/** One change that somebody asks for. `decide` is pure; it gets the record as it is, null for a new one. */
export interface Command {
  readonly register: Register
  /** The record to change; null to create one. */
  readonly id: string | null
  /** An id chosen beforehand for a new record, so that others in the same commit can point to it. */
  readonly newId?: string
  /** The version the client read; null skips the check and is for commands that read the state themselves. */
  readonly version: number | null
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
  /** What is asked under that key. */
  readonly fingerprint?: string | null
}

/** What the shell lends to a commit. */
export interface Shell {
  readonly db: Db
  readonly keyring: Keyring
  readonly archive: Vault['archive']
  /** Milliseconds since 1970. */
  readonly now: () => number
}

const RETRIES = 5
/** As many changes as one turn of the server may decide, commit to and seal. */
const IN_TURN = 50
/** Serialisation failure, deadlock, and two requests with one idempotency key at once. */
const RETRYABLE = new Set(['40001', '40P01', '23505'])
const MAX_TOGETHER = 64

/** What one caller wants committed, all or nothing. */
interface Request {
  readonly shell: Shell
  readonly actor: Actor
  readonly idempotencyKey: string | null
  readonly fingerprint: string | null
  readonly commands: readonly Command[]
  /** Whether nobody wants its receipts: a quarter of a million of them need not be held. */
  readonly unreceipted?: boolean
}

/** Who writes to one log at once shares its transactions. */
const batchers = new WeakMap<Db, Map<string, (request: Request) => Promise<readonly Receipt[]>>>()

/**
 * The only place that opens a write transaction for registers. Each change and its leaf are stored together or not
 * at all; several commands are one transaction. Durable on return. Retries serialisation failures.
 */
export function commit(
  shell: Shell,
  { idempotencyKey = null, fingerprint = null, ...actor }: Author,
  commands: readonly Command[],
): Promise<readonly Receipt[]> {
  return enqueue({ shell, actor, idempotencyKey, fingerprint, commands })
}

/** Commits however many changes, all or nothing, while others have their turns. */
export async function commitMany(shell: Shell, actor: Actor, commands: readonly Command[]): Promise<void> {
  await enqueue({ shell, actor, idempotencyKey: null, fingerprint: null, commands, unreceipted: true })
}

function enqueue(request: Request): Promise<readonly Receipt[]> {
  const { shell, actor } = request
  const byOrganisation = batchers.get(shell.db) ?? new Map<string, (request: Request) => Promise<readonly Receipt[]>>()
  batchers.set(shell.db, byOrganisation)
  const add = byOrganisation.get(actor.org) ?? batcher({ run: retrying, mayJoin })
  byOrganisation.set(actor.org, add)
  return add(request)
}

/**
 * Requests may share a transaction where none decides by what it reads of other records, and no two change the same one: then it
 * makes no difference which of them came first.
 */
function mayJoin(requests: readonly Request[], next: Request): boolean {
  if (requests.length >= MAX_TOGETHER || !requests.every(isAlone) || !isAlone(next)) return false
  const taken = new Set(requests.flatMap(idsIn))
  const isTaken =
    idsIn(next).some((id) => taken.has(id)) || requests.some(({ idempotencyKey: key }) => key !== null && key === next.idempotencyKey)
  return !isTaken && requests.every(({ shell }) => shell.now === next.shell.now)
}

function isAlone({ commands }: Request): boolean {
  return (
    commands.length <= MAX_TOGETHER && commands.every(({ reads, register }) => reads.length === 0 && (register.reads ?? []).length === 0)
  )
}

function idsIn({ commands }: Request): readonly string[] {
  return idsOf(commands)
}

function idsOf(commands: readonly Command[]): readonly string[] {
  return commands.flatMap(({ id }) => id ?? [])
}

async function retrying(requests: readonly Request[]): Promise<readonly (readonly Receipt[])[]> {
  const [first] = requests
  if (!first) return []
  const { shell, actor } = first
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await writing(shell.db, actor.org, (tx) => once(tx, shell, requests))
    } catch (error) {
      if (attempt === RETRIES || !isRetryable(error)) throw error
    }
  }
}

/** Answers what was asked before under the same key as it was answered then, from the ledger; does the rest. */
async function once(tx: Tx, shell: Shell, requests: readonly Request[]): Promise<readonly (readonly Receipt[])[]> {
  const known = new Map<Request, readonly Receipt[]>()
  for (const request of requests) {
    const receipts = await answeredBefore(tx, request)
    if (receipts) known.set(request, receipts)
  }
  const fresh = requests.filter((request) => !known.has(request))
  const made = fresh.length === 0 ? [] : await run(tx, shell, fresh)
  fresh.forEach((request, index) => known.set(request, made[index] ?? []))
  await keepReplies(
    tx,
    fresh.map((request) => ({ ...request, seqs: known.get(request)?.map(({ seq }) => seq) ?? [] })),
  )
  return requests.map((request) => known.get(request) ?? [])
}

/** What was asked before under the same key, as it was left then; null where it was not. */
async function answeredBefore(tx: Tx, { shell, actor, idempotencyKey, fingerprint }: Request): Promise<readonly Receipt[] | null> {
  const seqs = idempotencyKey === null ? null : await repliedSeqs(tx, actor.id, { idempotencyKey, fingerprint })
  return seqs && Promise.all(seqs.map((seq) => receiptAt(tx, vaultOf(shell, actor.org), seq)))
}

/** What a change left at the time. */
async function receiptAt(tx: Tx, vault: Vault, seq: number): Promise<Receipt> {
  const { record, hash } = await recordAt(tx, vault, seq)
  return { record, seq, leafHash: toHex(hash) }
}

/** A command with who asks for it, and what that one knows. */
interface Asked {
  readonly command: Command
  readonly actor: Actor
  readonly author: string
  readonly context: Context
}

/** The receipts of each request. All of them are of one organisation. */
async function run(tx: Tx, shell: Shell, requests: readonly Request[]): Promise<readonly (readonly Receipt[])[]> {
  const now = new Date(shell.now()).toISOString()
  const commands = requests.flatMap((request) => request.commands)
  const org = requests[0]?.actor.org ?? ''
  assertOnce(commands)
  const [first, orgKey, numbers, opening, asked] = await Promise.all([
    reserve(tx, org, commands.length),
    // A statement of its own, after the lock: the snapshot of the one that waited for it would still show the key from before a rotation.
    shell.keyring.keyOf(tx, org),
    reserveNumbers(tx, org, commands),
    loadBefore(tx, commands.slice(0, IN_TURN)),
    Promise.all(requests.map((request) => askedIn(tx, request, now))).then((lists) => lists.flat()),
  ])
  const place: Place = { tx, shell, org, orgKey, now, numbers, first }
  const receipts: Receipt[] = []
  const links: Links[] = []
  for (let start = 0; start < asked.length; start += IN_TURN) {
    const part = asked.slice(start, start + IN_TURN)
    const before =
      start === 0
        ? opening
        : await loadBefore(
            tx,
            part.map(({ command }) => command),
          )
    const drafts = await runSome(place, part, { start, before })
    links.push(linksFrom(drafts))
    if (requests[0]?.unreceipted !== true) receipts.push(...drafts.map(({ record, leaf }) => receiptOf(record, leaf)))
    if (start + IN_TURN < asked.length) await nextTurn()
  }
  // A link may lead to whatever the commit makes, first or last.
  await saveLinks(tx, org, { changed: links.flatMap(({ changed }) => changed), links: links.flatMap((some) => some.links) })
  let start = 0
  return requests.map((request) => receipts.slice(start, (start += request.commands.length)))
}

interface Before {
  readonly records: ReadonlyMap<string, Stored>
  readonly keys: ReadonlyMap<string, WrappedKey>
}

async function loadBefore(tx: Tx, commands: readonly Command[]): Promise<Before> {
  const [records, keys] = await Promise.all([readBefore(tx, commands), wrappedKeysOf(tx, idsOf(commands))])
  return { records, keys }
}

interface Place {
  readonly tx: Tx
  readonly shell: Shell
  readonly org: string
  readonly orgKey: Uint8Array
  readonly now: string
  readonly numbers: Map<string, number>
  /** The first position of the commit in the log. */
  readonly first: number
}

/** Decides some changes, and stores each with its leaf; their links are stored when all are there. */
async function runSome(
  { tx, shell, org, orgKey, now, numbers, first }: Place,
  asked: readonly Asked[],
  { start, before }: { readonly start: number; readonly before: Before },
) {
  const changes = asked.map(({ command, context }) => decide(command, { before: before.records, now, context, numbers }))
  await retire(tx, changes, before.records)
  const drafts = changes.map((change, index) => {
    const { actor, author } = asked[index] ?? missing()
    return { ...change, leaf: composeLeaf(change, { actor, author, now, seq: first + start + index }) }
  })
  await eraseBeside(tx, vaultOf(shell, org), changes)
  const sealing = { org, orgKey, keys: openKeys({ org, orgKey }, before.keys), at: new Date(now) }
  const leaves = drafts.map(({ leaf }) => leaf)
  await Promise.all([saveRows(tx, org, drafts), saveLeaves(tx, sealing, leaves)])
  await project(tx, shell.db, { org, drafts })
  return drafts
}

async function askedIn(tx: Tx, { shell, actor, commands }: Request, now: string): Promise<readonly Asked[]> {
  const [author, context, made] = await Promise.all([
    pseudonymOf(tx, shell.db, actor),
    contextOf(tx, { actor, now, commands }),
    actor.scopes === null ? undefined : pseudonymOfMember(tx, actor.member),
  ])
  const acting = { ...actor, onBehalfOf: made ?? actor.onBehalfOf }
  return commands.map((command) => ({ command, actor: acting, author, context }))
}

function missing(): never {
  throw new Error('each command has who asked for it')
}

/** The data keys of the records that commands change. */
function openKeys(place: Pick<Sealing, 'org' | 'orgKey'>, wrapped: ReadonlyMap<string, WrappedKey>): Sealing['keys'] {
  return new Map([...wrapped].map(([id, key]) => [id, openDataKey(place, id, key)] as const))
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

/** Two changes of one record would share a version. */
function assertOnce(commands: readonly Command[]): void {
  const ids = idsOf(commands)
  if (new Set(ids).size < ids.length) throw new Error('one commit changes a record once')
}

/** The records to change as they are, locked, by id. Refuses an unknown record, and a version that is not the newest. */
async function readBefore(tx: Tx, commands: readonly Command[]): Promise<ReadonlyMap<string, Stored>> {
  const changing = commands.filter(({ id }) => id !== null)
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
async function contextOf(
  tx: Tx,
  { actor, now, commands }: Pick<Request, 'actor' | 'commands'> & { readonly now: string },
): Promise<Context> {
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

function isRetryable(error: unknown): boolean {
  // A key that was renewed between two statements of one transaction is there as a whole for the next.
  if (error instanceof SealError) return true
  return error instanceof Error && 'code' in error && RETRYABLE.has(String(error.code))
}
