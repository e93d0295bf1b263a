import { canonicalJson, decodeEntry, type ErasureNotice, type Interval } from '@assay/ledger'
import { upgraded, type State } from '@assay/isms'
import type { Tx } from './db.ts'
import { intervalsOf } from './interval.ts'
import { openPayloads, payloadIn, type Payload } from './payload.ts'
import type { Stored } from './record.ts'
import { registerCalled } from './register-named.ts'
import { unpackPayload } from './state.ts'
import { unarchived, type Vault } from './vault.ts'

/** One version of a record as the ledger has it. */
export interface Version {
  readonly seq: number
  readonly version: number
  readonly type: string
  readonly at: string
  readonly actorRef: string
  readonly onBehalfOf: string | null
  readonly authMethod: string
  readonly leafHash: string
  /** Whether what it said was erased since. */
  readonly erased: boolean
  /** Between which moments it was written, as witnesses prove it; RFC 3339, null where nobody proves that side. */
  readonly witnessed: { readonly after: string | null; readonly before: string | null }
  /** What this change erased, and on which ground; null for every other change. */
  readonly erasure: Omit<ErasureNotice, 'kind'> | null
  /** Fields that differ from the version before; `$archived` among them where it was archived. */
  readonly changed: Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>
}

/** Every version of a record, newest first. Of what was erased, only that it was is left. */
export async function readHistory(tx: Tx, vault: Vault, recordId: string): Promise<readonly Version[]> {
  const rows = await unarchived(vault, await sealedRows(tx).where('leaf.record_id', '=', recordId).orderBy('leaf.seq').execute())
  const payloads = (await openPayloads(tx, vault, rows)).map(payloadIn)
  const intervals = await intervalsOf(
    tx,
    rows.map(({ seq }) => Number(seq)),
  )
  return rows
    .map((row, index) => ({
      ...versionOf(row, payloads[index] ?? null, payloads[index - 1] ?? null),
      witnessed: momentsOf(intervals.get(Number(row.seq))),
    }))
    .toReversed()
}

/** What a record went through, for rules that ask who did what before. */
export interface Past {
  /** What was done to it, under which pseudonym, and for whom a key did it. */
  readonly acts: readonly { readonly type: string; readonly actorRef: string; readonly onBehalfOf: string | null }[]
  /** Every state it was in, in the shape of today; what was erased is left out. */
  readonly states: readonly State[]
}

/** Reads the past of a record from the ledger, the oldest first. */
export async function pastOf(tx: Tx, vault: Vault, recordId: string): Promise<Past> {
  const rows = await unarchived(vault, await sealedRows(tx).where('leaf.record_id', '=', recordId).orderBy('leaf.seq').execute())
  const opened = await openPayloads(tx, vault, rows)
  const entries = rows.map(({ bytes }) => decodeEntry(bytes))
  const states = entries.flatMap(({ register }, index) => {
    const state = payloadIn(opened[index])?.state
    return state ? [upgradedState(register, state)] : []
  })
  return { acts: entries.map(({ type, actorRef, onBehalfOf }) => ({ type, actorRef, onBehalfOf })), states }
}

/** A state of the past in the shape of today. */
function upgradedState(name: string, state: State): State {
  const register = registerCalled(name)
  return register ? upgraded(register.upgrades, state) : state
}

function sealedRows(tx: Tx) {
  return tx
    .selectFrom('leaf')
    .leftJoin('payload', (join) => join.onRef('payload.org_id', '=', 'leaf.org_id').onRef('payload.seq', '=', 'leaf.seq'))
    .select(['leaf.seq', 'leaf.record_id', 'leaf.bytes', 'leaf.hash', 'payload.key_version', 'payload.sealed'])
}

function momentsOf(interval: Interval | undefined): Version['witnessed'] {
  return { after: momentOf(interval?.after), before: momentOf(interval?.before) }
}

function momentOf(seconds: number | null | undefined): string | null {
  return seconds ? new Date(seconds * 1000).toISOString() : null
}

function versionOf(
  row: { readonly bytes: Buffer; readonly hash: Buffer },
  payload: Payload | null,
  earlier: Payload | null,
): Omit<Version, 'witnessed'> {
  const { seq, recordVersion, register, type, ts, actorRef, onBehalfOf, authMethod, notice } = decodeEntry(row.bytes)
  const comparable = payload !== null && notice?.kind !== 'erasure' && (earlier !== null || recordVersion === 1)
  return {
    seq,
    version: recordVersion,
    type,
    at: ts,
    actorRef,
    onBehalfOf,
    authMethod,
    leafHash: row.hash.toString('hex'),
    erased: payload === null,
    erasure: notice?.kind === 'erasure' ? { scope: notice.scope, legalBasis: notice.legalBasis } : null,
    changed: comparable ? changesBetween(register, earlier, payload) : {},
  }
}

function changesBetween(register: string, earlier: Payload | null, payload: Payload): Version['changed'] {
  return difference(upgradedState(register, earlier?.state ?? {}), upgradedState(register, payload.state))
}

/** The database keeps what is within a field in an order of its own: that is no difference. */
function difference(from: State, to: State): Version['changed'] {
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])]
  const differing = names
    .filter((name) => name !== '$key' && name !== '$shape' && !(name === '$archived' && from[name] === undefined))
    .filter((name) => !isSame(from[name], to[name]))
  return Object.fromEntries(differing.map((name) => [name, { from: from[name] ?? null, to: to[name] ?? null }]))
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || Buffer.compare(canonicalJson(a ?? null), canonicalJson(b ?? null)) === 0
}

/** A record as one entry of the ledger left it; without values where they were erased since. */
export async function recordAt(tx: Tx, vault: Vault, seq: number): Promise<{ readonly record: Stored; readonly hash: Buffer }> {
  const stored = await sealedRows(tx)
    .innerJoin('record', (join) => join.onRef('record.org_id', '=', 'leaf.org_id').onRef('record.id', '=', 'leaf.record_id'))
    .select(['record.key', 'record.number', 'record.created_at', 'record.erased'])
    .where('leaf.seq', '=', String(seq))
    .executeTakeFirstOrThrow()
  const [row = missing()] = await unarchived(vault, [stored])
  const [opened] = await openPayloads(tx, vault, [row])
  const { state: packed, salts } = payloadIn(opened) ?? { state: {}, salts: {} }
  const entry = decodeEntry(row.bytes)
  const {
    $key: _key,
    $archived: archived,
    $erased: _erased,
    $shape: _shape,
    ...state
  } = upgradedState(entry.register, unpackPayload(packed, salts))
  const record = {
    id: entry.recordId,
    key: row.key,
    register: entry.register,
    version: entry.recordVersion,
    state,
    createdAt: row.created_at.toISOString(),
    updatedAt: entry.ts,
    number: row.number,
    archived: archived === true,
    erased: row.erased,
    last: { seq, leafHash: row.hash },
  }
  return { record, hash: row.hash }
}

function missing(): never {
  throw new Error('one row comes back for one')
}
