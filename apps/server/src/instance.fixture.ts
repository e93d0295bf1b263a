import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient, type Client } from '@assay/client'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import type pg from 'pg'
import type { State } from '@assay/isms'
import { archiveIn } from './archive/archive.ts'
import { pruneLog } from './archive/prune.ts'
import { createAccounts } from './account/accounts.ts'
import { createApiKey } from './account/api-keys.ts'
import { admitMember } from './account/members.ts'
import { passkeysFor } from './account/passkey.ts'
import { sessionSecretIn, signInUnder } from './account/session-secret.ts'
import { openAccountPool } from './account/auth.ts'
import { setUpCodeIn } from './account/set-up-code.ts'
import { signInFor } from './account/sign-in.ts'
import { backupOf } from './backup/backup.ts'
import { createOrganisation } from './account/organisation.ts'
import { serverActor, type Actor, type Role } from './actor.ts'
import { createApp, routeTable } from './app.ts'
import { commit } from './commit.ts'
import { siteOf } from './http/site.ts'
import { assertPolicies } from './mount.ts'
import { cookiesIn } from './http/cookies.ts'
import { addPages } from './page/pages.ts'
import { withClient } from './postgres/client.ts'
import type { Serving } from './postgres/databases.ts'
import { makeLogin, type Logins } from './postgres/logins.ts'
import { AnswerError } from './route/fits.ts'
import type { Route } from './route/route.ts'
import { openKeyring } from './secret/keyring.ts'
import { fileKey } from './secret/master-key.ts'
import type { Services } from './services.ts'
import { openDb } from './store/db.ts'
import { registerNamed } from './store/register-named.ts'
import { pagesIn } from './store/rewrite.ts'
import { quotaFrom } from './store/quota.ts'
import { migrate } from './store/migrate.ts'
import { openWorkers } from './worker/workers.ts'

/** A database of its own on the test server, with an application over it. */
export interface TestInstance {
  readonly services: Services
  readonly app: Hono
  readonly connection: pg.PoolConfig
  /** Runs SQL as the owner of the database, behind the application's back. */
  readonly sql: (text: string, values?: readonly unknown[]) => Promise<pg.QueryResult<Record<string, unknown>>>
  readonly organisation: (name: string) => Promise<Actor>
  /** Makes an account and a member of a role, and returns that one as an actor. */
  readonly member: (actor: Actor, role: Role) => Promise<Actor>
  /** Signs a new member of a role in, and sends requests as our own pages do. */
  readonly as: (actor: Actor, role: Role) => Promise<Send>
  /** The client that others use, in the session of a new member of a role. */
  readonly clientOf: (actor: Actor, role: Role) => Promise<Client>
  /** Sends requests as our own pages do, in a session. */
  readonly withCookie: (cookie: string) => Send
  /** The same for a member whom an owner has tied to a person of the register, so that they can decide. */
  readonly asPerson: (actor: Actor, role: Role) => Promise<Send>
  /** Makes a key of a role, whose author is a new owner, and sends requests with it. */
  readonly withKey: (actor: Actor, role: Role) => Promise<Send>
  /** The cookie of a new member’s session. */
  readonly cookieOf: (actor: Actor, role: Role) => Promise<string>
  /** The secret of a new key of a role. */
  readonly keyOf: (actor: Actor, role: Role) => Promise<string>
  /** Serves it over HTTP on a free port. */
  readonly listen: () => Promise<{ readonly port: number; readonly close: () => Promise<void> }>
  readonly errors: unknown[]
  /** The clock of accounts: a test moves it. */
  readonly clock: { now: () => number }
  readonly close: () => Promise<void>
}

export type Send = (method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<TestReply>

export interface TestReply {
  readonly status: number
  readonly headers: Headers
  readonly body: Readonly<Record<string, unknown>>
  readonly bytes: Uint8Array
}

const TEMPLATE = 'assay_template'

/** Makes the database that those of the tests are copied from: once, since roles belong to the whole server. */
export async function prepareTemplate(): Promise<void> {
  await query(admin(), `drop database if exists ${TEMPLATE}`)
  await query(admin(), `create database ${TEMPLATE}`)
  await migrate({ ...admin(), database: TEMPLATE }, async () => undefined)
  await withClient(admin(), async (client) => {
    await makeLogin(client, LOGINS.app, 'assay_app')
    await makeLogin(client, LOGINS.accounts, 'assay_accounts')
  })
}

const LOGINS: Logins = {
  app: { user: 'assay_test_server', password: 'known to tests' },
  accounts: { user: 'assay_test_sign_in', password: 'known to tests' },
}

/** The connections of a server over a database of tests: its logins own nothing. */
export function servingOf(connection: pg.PoolConfig): Serving {
  return { app: { ...connection, ...LOGINS.app }, accounts: { ...connection, ...LOGINS.accounts } }
}

/** A database on the test server: an empty one, or a copy of another, to which nobody is connected. */
export async function newDatabase(template: string = TEMPLATE): Promise<pg.ClientConfig & { readonly database: string }> {
  const name = `t${randomUUID().replaceAll('-', '')}`
  await query(admin(), `create database ${name} template ${template}`)
  return { ...admin(), database: name }
}

/** Makes the instance. `toys` is a module with registers of the test, for those who read files apart. */
export async function openTestInstance(
  table: readonly Route[] = routeTable(),
  toys: string | null = null,
  // A test that measures what the server costs does not measure the check of its answers.
  checked = true,
): Promise<TestInstance> {
  const connection = await newDatabase()
  const serving = servingOf(connection)
  const db = openDb(serving.app)
  const folder = mkdtempSync(join(tmpdir(), 'assay-instance-'))
  const keyring = openKeyring(fileKey(join(folder, 'master.key')))
  const accountPool = openAccountPool(serving.accounts)
  const clock = { now: Date.now }
  const session = sessionSecretIn(folder)
  const signIn = signInUnder(session, (secret) => signInFor({ pool: accountPool, secret, now: () => clock.now() }))
  const accounts = createAccounts({ db, operatorKey: 'operator', accountOf: (headers) => signIn.accountOf(headers), now: Date.now })
  const workers = openWorkers(toys)
  const services: Services = {
    db,
    keyring,
    archive: () => archiveIn(folder),
    prune: (archive, org, before) => pruneLog({ connection, archive, org, before }),
    now: Date.now,
    accounts,
    signIn,
    passkeys: passkeysFor(accountPool, Date.now),
    backup: backupOf({ connection, db, keyring, session, archive: () => archiveIn(folder), now: Date.now, folder }),
    dataFolder: folder,
    quota: quotaFrom(undefined),
    pages: pagesIn(connection, folder),
    setUpCode: setUpCodeIn(folder),
    site: siteOf({ ASSAY_ORIGIN: 'https://isms.example.com', ASSAY_HOSTS: 'assay.lan' }),
    workers,
    mail: null,
  }
  const errors: unknown[] = []
  const app = createApp(services, (error) => errors.push(error), { table, checked })
  addPages(app, services)
  assertPolicies(app)
  const cookieOf = async (actor: Actor, role: Role): Promise<string> => {
    const { email } = await admit(services, actor, role)
    return cookiesIn(await services.signIn.withAccount(email ?? ''))
  }
  const withCookie =
    (cookie: string): Send =>
    (method, path, body, headers = {}) =>
      send(app, { method, path, body, headers: { ...OURS, cookie, ...headers } })
  const keyOf = async (actor: Actor, role: Role): Promise<string> => {
    const author = await admit(services, actor, 'owner')
    return (await createApiKey(services, author, { name: role, role })).secret
  }
  return {
    services,
    app,
    connection,
    errors,
    clock,
    sql: (text, values = []) => query(connection, text, values),
    organisation: (title) => createOrganisation(services, { name: title }),
    member: (actor, role) => admit(services, actor, role),
    cookieOf,
    keyOf,
    listen: () => listen(app),
    withCookie,
    clientOf: async (actor, role) => {
      const cookie = await cookieOf(actor, role)
      return createClient({
        transport: async (path, { headers, ...sent }) => app.request(path, { ...sent, headers: { ...OURS, cookie, ...headers } }),
      })
    },
    as: async (actor, role) => {
      return withCookie(await cookieOf(actor, role))
    },
    asPerson: async (actor, role) => {
      const person = await newPerson(services, actor, { name: `The ${role}`, email: `${role}@people.example` })
      const { email } = await admit(services, actor, role, person)
      return withCookie(cookiesIn(await services.signIn.withAccount(email ?? '')))
    },
    withKey: async (actor, role) => {
      const secret = await keyOf(actor, role)
      return (method, path, body, headers = {}) =>
        send(app, { method, path, body, headers: { authorization: `Bearer ${secret}`, ...headers } })
    },
    close: async () => {
      assertAnswersFit(errors)
      await workers.close()
      await signIn.close()
      await db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** No answer was otherwise than its route says, though a test may not have looked at it. */
function assertAnswersFit(errors: readonly unknown[]): void {
  const wrong = errors.find((error) => error instanceof AnswerError)
  if (wrong) throw wrong
}

/** What a browser sends along from our own pages. */
export const OURS = { host: 'localhost', origin: 'http://localhost', 'sec-fetch-site': 'same-origin' } as const

async function admit(services: Services, actor: Actor, role: Role, person: string | null = null): Promise<Actor> {
  const email = `${role}-${randomUUID()}@test.example`
  const account = await services.signIn.newAccount({ name: role, email })
  const operator = serverActor(actor.org, actor.slug, 'operator')
  const { id } = await admitMember(services, operator, { account, name: role, email, role, credentials: null, person })
  return { ...operator, role, id: `user:${account}`, authMethod: 'session', email, member: id }
}

/** A person of the register, as an owner would enter one. */
async function newPerson(services: Services, actor: Actor, given: State): Promise<string> {
  const register = registerNamed('person')
  const decide = () => ({ state: register.schema.parse(given) as State, event: 'person.create' })
  const [receipt] = await commit(services, actor, [{ register, id: null, version: null, way: 'system', reads: [], decide }])
  return receipt?.record.id ?? fail()
}

const MAX_HEADERS = 300_000

async function listen(app: Hono): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1', serverOptions: { maxHeaderSize: MAX_HEADERS } })
  await once(server, 'listening')
  const address = server.address()
  const close = async (): Promise<void> => {
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
    await once(server, 'close')
  }
  return { port: typeof address === 'object' && address ? address.port : 0, close }
}

interface Sent {
  readonly method: string
  readonly path: string
  readonly body: unknown
  readonly headers: Readonly<Record<string, string>>
}

async function send(app: Hono, { method, path, body, headers }: Sent): Promise<TestReply> {
  const raw = body instanceof Uint8Array
  const type = raw ? 'application/octet-stream' : 'application/json'
  const payload = body === undefined ? null : raw ? new Uint8Array(body) : typeof body === 'string' ? body : JSON.stringify(body)
  const response = await app.request(path, {
    method,
    body: payload,
    headers: { ...(payload === null ? {} : { 'content-type': type }), ...headers },
  })
  const bytes = new Uint8Array(await response.arrayBuffer())
  const json = bytes.length > 0 && /json/.test(response.headers.get('content-type') ?? '')
  return { status: response.status, headers: response.headers, bytes, body: json ? JSON.parse(Buffer.from(bytes).toString()) : {} }
}

function admin(): pg.ClientConfig {
  const socket = process.env['ASSAY_TEST_SOCKET']
  if (socket !== undefined) return { host: socket, user: 'assay', database: 'postgres' }
  const url = new URL(process.env['ASSAY_TEST_DATABASE_URL'] ?? fail())
  return {
    host: url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: 'postgres',
  }
}

function fail(): never {
  throw new Error('run tests through npm test: it starts the database')
}

async function query(
  connection: pg.ClientConfig,
  text: string,
  values: readonly unknown[] = [],
): Promise<pg.QueryResult<Record<string, unknown>>> {
  return withClient(connection, (client) => client.query<Record<string, unknown>>(text, [...values]))
}
