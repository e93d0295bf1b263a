import { randomBytes } from '../secret/random.ts'
import {
  commitFields,
  encodeEntry,
  fieldPaths,
  leafHash,
  SALT_SIZE,
  sha256,
  toHex,
  utf8,
  type Entry,
  type Notice,
  type Salts,
} from '@assay/ledger'
import type { Register, State } from '@assay/isms'
import type { Actor } from '../actor.ts'
import { destroyDataKeys, newDataKey, type DataKey } from './data-key.ts'
import type { Tx } from './db.ts'
import { sealPayload } from './payload.ts'
import type { Stored } from './record.ts'
import { withShape } from './state.ts'

/** A decided change of one record. */
export interface Change {
  readonly register: Register
  /** The record as it will be. */
  readonly record: Stored
  readonly event: string
  /** What its entry says in the clear; null for most. */
  readonly notice: Notice | null
}

/** The entry of a change, ready to be stored with what opens its commitments. */
export interface Leaf {
  readonly seq: number
  readonly recordId: string
  readonly bytes: Uint8Array
  readonly hash: Uint8Array
  /** What the leaf commits to. */
  readonly state: State
  readonly salts: Salts
  readonly erases: boolean
}

interface Authorship {
  readonly actor: Actor
  /** Pseudonym of the actor. */
  readonly author: string
  /** RFC 3339, UTC. */
  readonly now: string
  readonly seq: number
}

const ROWS = 1000

/** The leaf of a change: commitments to the whole state under fresh salts, and nothing of the state itself. */
export function composeLeaf({ register, record, event, notice }: Change, { actor, author, now, seq }: Authorship): Leaf {
  const state = committedState(record.erased ? record : { ...record, state: withShape(register, record.state) })
  const salts = freshSalts(state)
  const entry: Entry = {
    v: 1,
    org: actor.org,
    seq,
    type: event,
    register: register.name,
    recordId: record.id,
    recordVersion: record.version,
    prevRecordEntry: record.last && { seq: record.last.seq, leafHash: toHex(record.last.leafHash) },
    actorRef: author,
    onBehalfOf: actor.onBehalfOf,
    authMethod: actor.signedInBy ?? actor.authMethod,
    fields: commitFields(state, salts),
    evidence: fileCommitments(record.state, salts),
    ts: now,
    ...(notice && { notice }),
  }
  const bytes = encodeEntry(entry)
  return { seq, recordId: record.id, bytes, hash: leafHash(bytes), state, salts, erases: notice?.kind === 'erasure' }
}

/** Under which keys payloads are sealed. */
export interface Sealing {
  readonly org: string
  readonly orgKey: Uint8Array
  /** The data keys of the records that were there before. */
  readonly keys: ReadonlyMap<string, DataKey>
  readonly at: Date
}

/** Appends leaves and, beside them, their payloads, sealed so that they can be erased. An erasure destroys the key of what was before. */
export async function saveLeaves(tx: Tx, sealing: Sealing, leaves: readonly Leaf[]): Promise<void> {
  const erased = leaves.filter(({ erases }) => erases).map(({ recordId }) => recordId)
  await destroyDataKeys(tx, erased, sealing.at)
  for (let start = 0; start < leaves.length; start += ROWS) await saveBatch(tx, sealing, leaves.slice(start, start + ROWS))
}

async function saveBatch(tx: Tx, sealing: Sealing, leaves: readonly Leaf[]): Promise<void> {
  const { org } = sealing
  const fresh: ReturnType<typeof newDataKey>['row'][] = []
  const rows = leaves.map(({ seq, recordId, bytes, hash }) => ({
    org_id: org,
    seq,
    record_id: recordId,
    bytes: Buffer.from(bytes),
    hash: Buffer.from(hash),
  }))
  const payloads = leaves.map((leaf) => {
    const key = keyFor(leaf, sealing, fresh)
    return sealPayload(leaf, key, { org, recordId: leaf.recordId, seq: leaf.seq })
  })
  const appending = tx.with('appended', (query) => query.insertInto('leaf').values(rows))
  const keyed = fresh.length === 0 ? appending : appending.with('keyed', (query) => query.insertInto('data_key').values(fresh))
  await keyed.insertInto('payload').values(payloads).execute()
}

/** The key of a leaf's record: the one that it has, or a fresh one for a new record and for one that is erased. */
function keyFor({ recordId, erases }: Leaf, sealing: Sealing, fresh: ReturnType<typeof newDataKey>['row'][]): DataKey {
  const known = sealing.keys.get(recordId)
  if (known && !erases) return known
  const key = newDataKey(sealing, recordId, (known?.version ?? 0) + 1)
  fresh.push(key.row)
  return key
}

/** What a leaf commits to: the state, and with it the key and whether the record is archived or erased. */
export function committedState({ key, archived, erased, state }: Pick<Stored, 'key' | 'archived' | 'erased' | 'state'>): State {
  return { ...state, $key: key, $archived: archived, ...(erased && { $erased: true }) }
}

function freshSalts(state: State): Salts {
  const paths = fieldPaths(state)
  const bytes = randomBytes(SALT_SIZE * paths.length)
  return Object.fromEntries(paths.map((path, index) => [path, bytes.subarray(index * SALT_SIZE, (index + 1) * SALT_SIZE)]))
}

function fileCommitments(state: State, salts: Salts): Entry['evidence'] {
  const sum = state['sha256']
  const salt = salts['/sha256']
  if (typeof sum !== 'string' || !salt) return []
  return [{ commitment: toHex(sha256(salt, utf8(sum))), size: Number(state['fileSize'] ?? 0) }]
}
