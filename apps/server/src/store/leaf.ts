import { randomBytes } from 'node:crypto'
import {
  commitFields,
  encodeEntry,
  fieldPaths,
  leafHash,
  SALT_SIZE,
  sha256,
  toBase64,
  toHex,
  utf8,
  type Entry,
  type Salts,
} from '@assay/ledger'
import type { Register, State } from '@assay/isms'
import type { Actor } from '../actor.ts'
import type { Tx } from './db.ts'
import type { Stored } from './record.ts'
import { packState } from './state.ts'

/** A decided change of one record. */
export interface Change {
  readonly register: Register
  /** The record as it will be. */
  readonly record: Stored
  readonly event: string
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
export function composeLeaf({ register, record, event }: Change, { actor, author, now, seq }: Authorship): Leaf {
  const state = committedState(record)
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
    authMethod: actor.authMethod,
    fields: commitFields(state, salts),
    evidence: fileCommitments(record.state, salts),
    ts: now,
  }
  const bytes = encodeEntry(entry)
  return { seq, recordId: record.id, bytes, hash: leafHash(bytes), state, salts }
}

/** Appends leaves and, beside them, the payloads that can be erased. */
export async function saveLeaves(tx: Tx, org: string, leaves: readonly Leaf[]): Promise<void> {
  for (let start = 0; start < leaves.length; start += ROWS) {
    const part = leaves.slice(start, start + ROWS)
    const rows = part.map(({ seq, recordId, bytes, hash }) => ({
      org_id: org,
      seq,
      record_id: recordId,
      bytes: Buffer.from(bytes),
      hash: Buffer.from(hash),
    }))
    const payloads = part.map(({ seq, state, salts }) => ({
      org_id: org,
      seq,
      state: packState(state),
      salts: JSON.stringify(encodeSalts(salts)),
    }))
    await tx
      .with('appended', (query) => query.insertInto('leaf').values(rows))
      .insertInto('payload')
      .values(payloads)
      .execute()
  }
}

/** What a leaf commits to: the state, and with it the key and whether the record is archived. */
export function committedState({ key, archived, state }: Pick<Stored, 'key' | 'archived' | 'state'>): State {
  return { ...state, $key: key, $archived: archived }
}

function freshSalts(state: State): Salts {
  const paths = fieldPaths(state)
  const bytes = Uint8Array.from(randomBytes(SALT_SIZE * paths.length))
  return Object.fromEntries(paths.map((path, index) => [path, bytes.subarray(index * SALT_SIZE, (index + 1) * SALT_SIZE)]))
}

function encodeSalts(salts: Salts): Record<string, string> {
  return Object.fromEntries(Object.entries(salts).map(([path, salt]) => [path, toBase64(salt)]))
}

function fileCommitments(state: State, salts: Salts): Entry['evidence'] {
  const sum = state['sha256']
  const salt = salts['/sha256']
  if (typeof sum !== 'string' || !salt) return []
  return [{ commitment: toHex(sha256(salt, utf8(sum))), size: Number(state['fileSize'] ?? 0) }]
}
