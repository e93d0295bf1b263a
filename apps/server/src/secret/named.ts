import { createHmac, randomBytes } from 'node:crypto'
import type pg from 'pg'
import type { SessionSecret } from '../account/session-secret.ts'
import { withClient } from '../postgres/client.ts'
import { SettingError } from '../setting-error.ts'
import { organisationKeyPlace } from './keyring.ts'
import type { MasterKey } from './master-key.ts'
import { KEY_SIZE, SealError } from './seal.ts'

/** What every server of a database must have. */
interface Secrets {
  readonly master: MasterKey
  readonly session: SessionSecret
}

const PLACE = 'assay.server-secret/v1'

/**
 * Holds the secrets of this server against those that the database names, and names them in a database that names none. One server at a time. Throws
 * a SettingError where they are others: what one server sealed, another could not open.
 */
export function assertSecrets(connection: pg.ClientConfig, { master, session }: Secrets): Promise<void> {
  return withClient(connection, async (client) => {
    const marks = await marksIn(client)
    const known = marks.get('master')
    if (!known || !(await opens(master, known, PLACE))) {
      if (known && !(await opensOrganisations(client, master))) throw otherSecret('master.key')
      await mark(client, 'master', Buffer.from(await master.wrap(randomBytes(KEY_SIZE), PLACE)))
    }
    const signed = marks.get('session')
    if (signed && !signed.equals(markOf(session.text()))) throw otherSecret('session.secret')
    if (!signed) await mark(client, 'session', markOf(session.text()))
  })
}

/** Names the secret that a restore brought along, in its transaction. */
export function nameSession(client: pg.ClientBase, text: string): Promise<void> {
  return mark(client, 'session', markOf(text))
}

async function marksIn(client: pg.ClientBase): Promise<ReadonlyMap<string, Buffer>> {
  const { rows } = await client.query<{ name: string; mark: Buffer }>('select name, mark from server_secret')
  return new Map(rows.map((row) => [row.name, row.mark]))
}

async function mark(client: pg.ClientBase, name: string, value: Buffer): Promise<void> {
  await client.query('insert into server_secret (name, mark) values ($1, $2) on conflict (name) do update set mark = excluded.mark', [
    name,
    value,
  ])
}

function markOf(secret: string): Buffer {
  return createHmac('sha256', secret).update(PLACE).digest()
}

async function opens(master: MasterKey, wrapped: Buffer, place: string): Promise<boolean> {
  try {
    await master.unwrap(wrapped, place)
    return true
  } catch (error) {
    if (error instanceof SealError) return false
    throw error
  }
}

/** Whether the master key opens what it must: then it was renewed since the database named it. */
async function opensOrganisations(client: pg.ClientBase, master: MasterKey): Promise<boolean> {
  const { rows } = await client.query<{ org_id: string; version: number; wrapped: Buffer }>(
    'select org_id, version, wrapped from organisation_key',
  )
  const opened = await Promise.all(
    rows.map(({ org_id, version, wrapped }) => opens(master, wrapped, organisationKeyPlace(org_id, version))),
  )
  return rows.length > 0 && opened.every(Boolean)
}

function otherSecret(file: string): SettingError {
  return new SettingError(
    `this database belongs to a server with another ${file}: give this one the same (copy ${file} into ASSAY_DATA), or name an empty database in DATABASE_URL`,
  )
}
