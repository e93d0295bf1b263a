import type { Notice } from '@assay/ledger'
import { toHex } from '@assay/ledger'
import type { Also, Context, Register, State, View, Way } from '@assay/isms'
import type { Actor } from './actor.ts'
import { batcher } from './batch.ts'
import { diskFull } from './problem.ts'
import type { Keyring } from './secret/keyring.ts'
import { SealError } from './secret/seal.ts'
import { writing, type Db, type Tx } from './store/db.ts'
import { recordAt } from './store/history.ts'
import type { Stored } from './store/record.ts'
import { keepReplies, repliedSeqs } from './store/reply.ts'
import { vaultOf, type Vault } from './store/vault.ts'
import { idsOf, run } from './write/run.ts'

/** One change that somebody asks for. `decide` is pure; it gets the record as it is, null for a new one. */
export interface Command {
  readonly register: Register
  /** The record to change; null to create one. */
  readonly id: string | null
  /** An id chosen beforehand for a new record, so that others in the same commit can point to it. */
  readonly newId?: string
  /** The version the client read; null skips the check and is for commands that read the state themselves. */
  readonly version: number | null
  /** By which way the change comes: the rules of the register depend on it. */
  readonly way: Way
  /** What `decide` looks at beside the record. */
  readonly reads: readonly View[]
  /** The fields that are going to be set, and the input of a command: views pick by them what they load. */
  readonly draft?: State
  readonly input?: State
  /** Whether a rule asks who did what to the record before. */
  readonly asksPast?: boolean
  /** Where the SHA-256 of the paper stands on which the decision is printed before it is taken. */
  readonly keeps?: ((state: State, sha256: string) => State) | null
  /** Whether it may complete a decision about another record. */
  readonly completes?: boolean
  /** What puts their papers into the decisions that it completes, by the id of the record. */
  readonly papers?: ReadonlyMap<string, (outcome: CommandOutcome) => CommandOutcome>
  readonly decide: (record: Stored | null, context: Context) => CommandOutcome
}

/** What a command decides. */
export interface CommandOutcome {
  readonly state: State
  readonly event: string
  readonly archived?: boolean
  readonly notice?: Notice
  /** What changes along with it. */
  readonly also?: readonly Also[]
  /** Whether the record itself stays as it is, and only others change. */
  readonly unchanged?: boolean
}

/** What a committed change left: the record as it now is, where the ledger names it, and what changed along with it. */
export interface Receipt {
  readonly record: Stored
  readonly seq: number
  readonly leafHash: string
  readonly also: readonly { readonly register: string; readonly id: string; readonly key: string }[]
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
/** Serialisation failure, deadlock, and two requests with one idempotency key at once. */
const RETRYABLE = new Set(['40001', '40P01', '23505'])
const MAX_TOGETHER = 64

/** What one caller wants committed, all or nothing. */
export interface Request {
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

/** Commits what follows from how the log itself stands, found out under its lock: nobody writes to it or signs it meanwhile. */
export function commitUnderLock(shell: Shell, actor: Actor, prepare: (tx: Tx) => Promise<readonly Command[]>): Promise<readonly Receipt[]> {
  return writing(shell.db, actor.org, async (tx) => {
    await tx.selectFrom('ledger_head').select('size').where('org_id', '=', actor.org).forUpdate().execute()
    const commands = await prepare(tx)
    if (commands.length === 0) return []
    const [receipts] = await run(tx, shell, [{ shell, actor, idempotencyKey: null, fingerprint: null, commands }])
    return receipts ?? []
  })
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
 * Requests may share a transaction where none changes what another looks at, and no two change the same record: then it makes no
 * difference which of them came first.
 */
function mayJoin(requests: readonly Request[], next: Request): boolean {
  if (requests.length >= MAX_TOGETHER || !requests.every(isAlone) || !isAlone(next)) return false
  const taken = new Set(requests.flatMap(idsIn))
  const isTaken =
    idsIn(next).some((id) => taken.has(id)) || requests.some(({ idempotencyKey: key }) => key !== null && key === next.idempotencyKey)
  return !isTaken && areApart([...requests, next]) && requests.every(({ shell }) => shell.now === next.shell.now)
}

/** Whether a request brings few changes, none of which makes others change or asks for the past. */
function isAlone({ commands }: Request): boolean {
  return commands.length <= MAX_TOGETHER && commands.every(({ way, asksPast }) => way !== 'command' && asksPast !== true)
}

/** Whether no request looks at a register that one of them changes, nor sets what is of one record only. */
function areApart(requests: readonly Request[]): boolean {
  const commands = requests.flatMap((request) => request.commands)
  const changed = new Set(commands.map(({ register }) => register.name))
  return commands.every(
    ({ reads, register }) => register.unique === null && [...reads, ...register.reads].every((view) => !changed.has(view.register)),
  )
}

function idsIn({ commands }: Request): readonly string[] {
  return idsOf(commands)
}

async function retrying(requests: readonly Request[]): Promise<readonly (readonly Receipt[])[]> {
  const [first] = requests
  if (!first) return []
  const { shell, actor } = first
  if (!shell.db.hasRoom()) throw diskFull()
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
  return { record, seq, leafHash: toHex(hash), also: [] }
}

function isRetryable(error: unknown): boolean {
  // A key that was renewed between two statements of one transaction is there as a whole for the next.
  if (error instanceof SealError) return true
  return error instanceof Error && 'code' in error && RETRYABLE.has(String(error.code))
}
