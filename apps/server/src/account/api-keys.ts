import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { apiKeyIn, type ApiKey, type Role } from '@assay/isms'
import type { Actor } from '../actor.ts'
import { commit, type Command, type Shell } from '../commit.ts'
import { notFound, Problem } from '../problem.ts'
import { reading, type Db } from '../store/db.ts'
import { findRecord, liveRecords, type Stored } from '../store/record.ts'
import { registerNamed } from '../store/register-named.ts'
import { uuidv7 } from '../uuid.ts'
import { revocation } from './members.ts'

/** Keys by which programs act for their author, each made and revoked by an entry of the log. */

const register = registerNamed('api-key')
const DAY = 86_400_000
const DAYS = 90

export interface NewKey {
  /** What it is for. */
  readonly name: string
  readonly role: Role
  readonly scopes?: ApiKey['scopes']
  /** The last day on which it works; in ninety days where nothing is said. */
  readonly expiresOn?: string
}

/** Makes a key for the member who asks and returns its secret, which is stored nowhere. A key cannot make another one. */
export async function createApiKey(
  shell: Shell,
  actor: Actor,
  { name, role, scopes = [], expiresOn = new Date(shell.now() + DAYS * DAY).toISOString().slice(0, 10) }: NewKey,
): Promise<{ readonly secret: string; readonly record: Stored }> {
  if (actor.member === null || actor.scopes !== null)
    throw new Problem(403, 'KEY_WITHOUT_AUTHOR', 'a key is made by a member who is signed in')
  const secret = `assay_${randomBytes(24).toString('base64url')}`
  const hash = createHash('sha256').update(secret).digest('hex')
  const given = { name, role, scopes, author: actor.member, status: 'active', expiresOn, hash, pseudonym: randomUUID() }
  const command = {
    register,
    id: null,
    newId: uuidv7(shell.now()),
    version: null,
    way: 'system' as const,
    reads: [],
    decide: () => ({ state: register.schema.parse(given), event: 'api-key.create' }),
  }
  const [receipt] = await commit(shell, actor, [command])
  return { secret, record: receipt?.record ?? nothing() }
}

/** Keys without their secrets, those that were revoked among them. */
export async function listApiKeys(db: Db, org: string) {
  return reading(db, org, async (tx) => {
    const records = await liveRecords(tx, register)
    const used = await tx.selectFrom('key_use').select(['key_id', 'used_at']).execute()
    const last = new Map(used.map(({ key_id, used_at }) => [key_id, used_at.toISOString()]))
    return records.map((record) => ({ ...shown(record), usedAt: last.get(record.id) ?? null }))
  })
}

function shown({ id, key, state, createdAt, updatedAt }: Stored) {
  const { name, role, scopes, author, status, expiresOn } = apiKeyIn(state)
  return { id, key, name, role, scopes, author, status, expiresOn, createdAt, revokedAt: status === 'revoked' ? updatedAt : null }
}

/** Revokes a key. Refuses one that is not there or was revoked. */
export async function revokeApiKey(shell: Shell, actor: Actor, id: string): Promise<void> {
  const record = await reading(shell.db, actor.org, (tx) => findRecord(tx, register, id))
  if (!record || apiKeyIn(record.state).status === 'revoked') throw notFound()
  const command: Command = { ...revocation(id), version: record.version }
  await commit(shell, actor, [command])
}

function nothing(): never {
  throw notFound()
}
