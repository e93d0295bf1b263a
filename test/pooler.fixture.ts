import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, globSync, mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { freePort } from './server.fixture.ts'

/** PostgreSQL and PgBouncer of the distribution, as an operator has them: over TCP, with passwords. */
export interface Pooled {
  /** An address past the pooler. */
  readonly direct: (user: string) => string
  /** An address through the pooler, in transaction mode, two connections to a database. */
  readonly pooled: (user: string) => string
  /** Runs SQL as the superuser, past the pooler. */
  readonly sql: (text: string) => Promise<void>
  readonly close: () => Promise<void>
}

const NOBODY = 65_534
const PASSWORD = 'known-to-tests'
const DATABASE = 'isms'

export function findPooler(): { readonly pgbouncer: string; readonly postgres: string } | null {
  const pgbouncer = ['/usr/sbin/pgbouncer', '/usr/bin/pgbouncer', '/opt/homebrew/bin/pgbouncer'].find((path) => existsSync(path))
  const postgres = findPostgres()
  return pgbouncer !== undefined && postgres !== null ? { pgbouncer, postgres } : null
}

/** `ignore` is what PgBouncer is told to ignore of start-up parameters. `users` may pass the pooler, beside the superuser. */
export async function startPooled(ignore: string, users: readonly string[]): Promise<Pooled> {
  const found = findPooler()
  if (!found) throw new Error('no PgBouncer')
  const folder = mkdtempSync(join(tmpdir(), 'assay-pooler-'))
  own(folder)
  const [port, poolerPort] = [await freePort(), await freePort()]
  const stops = [startPostgres(found.postgres, folder, port)]
  const address = (user: string, at: number): string => `postgres://${user}:${PASSWORD}@127.0.0.1:${at}/${DATABASE}`
  const sql = (text: string): Promise<void> => run(address('root', port), text)
  await answers(address('root', port).replace(DATABASE, 'postgres'))
  await run(address('root', port).replace(DATABASE, 'postgres'), `create database ${DATABASE}`)
  stops.push(startPgBouncer(found.pgbouncer, folder, { port, poolerPort, ignore, users: ['root', ...users] }))
  await answers(address('root', poolerPort))
  return {
    direct: (user) => address(user, port),
    pooled: (user) => address(user, poolerPort),
    sql,
    close: async () => {
      for (const stop of stops.toReversed()) await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The password of each user. */
export const password = PASSWORD

/** PostgreSQL of the distribution without a pooler, with as many empty databases as one asks for. */
export interface Databases {
  /** The address of a new one, as its owner. */
  readonly create: (name: string) => Promise<string>
  readonly close: () => Promise<void>
}

/** The programs of PostgreSQL of the distribution; null where there are none. */
export function findPostgres(): string | null {
  return globSync('/usr/lib/postgresql/*/bin').toSorted().at(-1) ?? null
}

export async function startDatabases(bin: string): Promise<Databases> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-databases-'))
  own(folder)
  const port = await freePort()
  const stop = startPostgres(bin, folder, port)
  const address = (name: string): string => `postgres://root:${PASSWORD}@127.0.0.1:${port}/${name}`
  await answers(address('postgres'))
  return {
    create: async (name) => {
      await run(address('postgres'), `create database ${name}`)
      return address(name)
    },
    close: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function own(path: string): void {
  if (process.getuid?.() === 0) chownSync(path, NOBODY, NOBODY)
}

/** Neither runs as root. */
function identity(): { readonly uid?: number; readonly gid?: number; readonly cwd: string } {
  return process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY, cwd: '/' } : { cwd: '/' }
}

function startPostgres(bin: string, folder: string, port: number): () => Promise<void> {
  const data = join(folder, 'data')
  const secret = join(folder, 'secret')
  writeFileSync(secret, PASSWORD)
  own(secret)
  const args = ['-D', data, '-U', 'root', '--auth=scram-sha-256', `--pwfile=${secret}`, '--encoding=UTF8', '--locale=C']
  const { status, stderr } = spawnSync(join(bin, 'initdb'), args, { ...identity(), encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return startProcess(join(bin, 'postgres'), ['-D', data, '-p', String(port), '-k', folder, '-h', '127.0.0.1', '-c', 'fsync=off'])
}

interface Pooling {
  readonly port: number
  readonly poolerPort: number
  readonly ignore: string
  readonly users: readonly string[]
}

function startPgBouncer(program: string, folder: string, { port, poolerPort, ignore, users }: Pooling): () => Promise<void> {
  const home = join(folder, 'pgbouncer')
  mkdirSync(home)
  const settings = [
    '[databases]',
    `${DATABASE} = host=127.0.0.1 port=${port} dbname=${DATABASE}`,
    '[pgbouncer]',
    'listen_addr = 127.0.0.1',
    `listen_port = ${poolerPort}`,
    'unix_socket_dir =',
    'auth_type = scram-sha-256',
    `auth_file = ${join(home, 'users')}`,
    'pool_mode = transaction',
    'default_pool_size = 2',
    'max_client_conn = 200',
    ignore === '' ? '' : `ignore_startup_parameters = ${ignore}`,
  ]
  writeFileSync(join(home, 'settings'), settings.join('\n'))
  writeFileSync(join(home, 'users'), users.map((user) => `"${user}" "${PASSWORD}"\n`).join(''))
  for (const path of [home, join(home, 'settings'), join(home, 'users')]) own(path)
  return startProcess(program, ['-q', join(home, 'settings')])
}

function startProcess(program: string, args: readonly string[]): () => Promise<void> {
  const child = spawn(program, args, { ...identity(), stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return async () => {
    child.kill('SIGINT')
    await ended
  }
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    const isThere = await run(url, 'select 1').then(
      () => true,
      () => false,
    )
    if (isThere) return
    await sleep(50)
  }
  throw new Error('the database of the test does not answer')
}

async function run(url: string, text: string): Promise<void> {
  const client = new pg.Client(url)
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query(text)
  } finally {
    await client.end()
  }
}
