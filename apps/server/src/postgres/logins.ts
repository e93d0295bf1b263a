import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { withClient } from './client.ts'

/** Two logins of the database that own nothing, each with a password that lies in the data folder and nowhere else. */
export interface Logins {
  /** Has no right until a transaction takes the role `assay_app`. */
  readonly app: Login
  /** Has the rights of `assay_accounts` at all times: there is no organisation in those tables, and the library that reads them opens no transaction that could take a role. */
  readonly accounts: Login
}

export interface Login {
  readonly user: string
  readonly password: string
}

/** The owner of the database cannot make logins: the message says what to do. */
export class LoginError extends Error {}

/** The logins of this data folder, made where they are not there. `owner` may create roles. */
export async function ensureLogins(owner: pg.ClientConfig, folder: string): Promise<Logins> {
  const logins = loginsIn(join(folder, 'logins.json'))
  await withClient(owner, async (client) => {
    await client.query('begin')
    await makeLogin(client, logins.app, 'assay_app')
    await makeLogin(client, logins.accounts, 'assay_accounts')
    await client.query('commit')
  }).catch((cause: unknown) => {
    if (!(cause instanceof Error && 'code' in cause && cause.code === '42501')) throw cause
    throw new LoginError(
      'the owner of the database may not make logins: give it CREATEROLE, or make two yourself and name them in DATABASE_URL and ASSAY_ACCOUNTS_URL (the guide says how)',
      { cause },
    )
  })
  return logins
}

function loginsIn(path: string): Logins {
  if (!existsSync(path)) {
    const mark = randomBytes(4).toString('hex')
    const login = (name: string): Login => ({ user: `${name}_${mark}`, password: randomBytes(32).toString('base64url') })
    writeFileSync(path, `${JSON.stringify({ app: login('assay_server'), accounts: login('assay_sign_in') }, null, 2)}\n`, {
      mode: 0o600,
      flag: 'wx',
    })
  }
  return JSON.parse(readFileSync(path, 'utf8')) as Logins
}

type Group = 'assay_app' | 'assay_accounts'

/** Makes a login that is a member of one group. The password travels as what it is checked by. */
export async function makeLogin(client: pg.ClientBase, { user, password }: Login, group: Group): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [user])
  if (rowCount !== 0) return
  const name = pg.escapeIdentifier(user)
  const inherit = group === 'assay_accounts' ? 'inherit' : 'noinherit'
  const verifier = pg.escapeLiteral(scramVerifier(password, randomBytes(16)))
  await client.query(
    `create role ${name} login ${inherit} nosuperuser nocreatedb nocreaterole nobypassrls noreplication password ${verifier}`,
  )
  await client.query(`grant ${group} to ${name}`)
}

const ITERATIONS = 4096

/** What PostgreSQL keeps of a password for SCRAM-SHA-256 (RFC 5803). */
export function scramVerifier(password: string, salt: Buffer): string {
  const salted = pbkdf2Sync(password, salt, ITERATIONS, 32, 'sha256')
  const keyOf = (name: string): Buffer => createHmac('sha256', salted).update(name).digest()
  const stored = createHash('sha256').update(keyOf('Client Key')).digest('base64')
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString('base64')}$${stored}:${keyOf('Server Key').toString('base64')}`
}
