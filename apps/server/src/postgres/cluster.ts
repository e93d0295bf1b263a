import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { embeddedBinaries, POSTGRES_MAJOR } from './binaries.ts'
import { DataFolderError, isRunning, readHolder } from './lock.ts'
import { closedAncestor, isRoot, NOBODY } from './reach.ts'

/** A running PostgreSQL of our own. */
export interface Cluster {
  readonly connection: pg.PoolConfig
  /** Stops it in order; safe to call twice. */
  readonly stop: () => Promise<void>
}

const MAX_SOCKET_PATH = 90
const START_MS = 60_000
const USER = 'assay'

/**
 * Starts the embedded PostgreSQL on `<folder>/postgres`, creating it the first time, and listens on a unix socket only.
 * Refuses a folder of another major version, and, as root, a folder that the unprivileged user cannot reach.
 */
export async function startCluster(folder: string): Promise<Cluster> {
  const data = join(folder, 'postgres')
  assertReachable(folder)
  assertVersion(data)
  const home = embeddedBinaries(join(folder, 'postgres-binaries'))
  await stopOrphan(data)
  if (!existsSync(join(data, 'PG_VERSION'))) initialise(home, data)
  const socket = socketFolder(folder)
  const child = launch(home, data, { socket, log: join(folder, 'postgres.log') })
  const connection = { host: socket, user: USER, database: 'assay' }
  await ready(child, connection, join(folder, 'postgres.log'))
  return { connection, stop: () => stop(child) }
}

function assertReachable(folder: string): void {
  const closed = isRoot() ? closedAncestor(folder) : null
  if (closed === null) return
  throw new DataFolderError(
    `PostgreSQL does not run as root, and the user it runs as cannot pass ${closed}: set ASSAY_DATA to a folder outside, for example /var/lib/assay, or start as an ordinary user`,
  )
}

function assertVersion(data: string): void {
  const path = join(data, 'PG_VERSION')
  if (!existsSync(path)) return
  const version = readFileSync(path, 'utf8').trim()
  if (version !== POSTGRES_MAJOR) {
    throw new DataFolderError(
      `${data} belongs to PostgreSQL ${version}, this is ${POSTGRES_MAJOR}: start the version it belongs to, run “assay backup”, then restore into a new folder`,
    )
  }
}

/** A parent that was killed leaves its PostgreSQL running: end it, so that the data has one owner again. */
async function stopOrphan(data: string): Promise<void> {
  const pid = readHolder(join(data, 'postmaster.pid'))
  if (pid === null || !isRunning(pid) || !isPostgres(pid)) return
  process.kill(pid, 'SIGINT')
  for (let waited = 0; isRunning(pid) && waited < START_MS; waited += 50) await sleep(50)
}

function isPostgres(pid: number): boolean {
  const path = `/proc/${pid}/cmdline`
  return !existsSync('/proc/self') || (existsSync(path) && readFileSync(path, 'utf8').includes('postgres'))
}

function initialise(home: string, data: string): void {
  rmSync(data, { recursive: true, force: true })
  mkdirSync(data, { recursive: true, mode: 0o700 })
  if (isRoot()) chownSync(data, NOBODY, NOBODY)
  const args = [
    '-D',
    data,
    '-U',
    USER,
    '--auth=trust',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
  ]
  const { status, stderr } = spawnSync(join(home, 'bin', 'initdb'), args, { ...identity(), cwd: '/', encoding: 'utf8' })
  if (status === 0) return
  rmSync(data, { recursive: true, force: true })
  throw new DataFolderError(`PostgreSQL could not set up ${data}: ${stderr.trim()}`)
}

function socketFolder(folder: string): string {
  const inside = join(folder, 'socket')
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 12)
  const socket = inside.length > MAX_SOCKET_PATH ? join(tmpdir(), `assay-${hash}`) : inside
  mkdirSync(socket, { recursive: true, mode: 0o700 })
  chmodSync(socket, 0o700)
  if (isRoot()) chownSync(socket, NOBODY, NOBODY)
  return socket
}

function launch(home: string, data: string, { socket, log }: { readonly socket: string; readonly log: string }): ChildProcess {
  const settings = [
    'listen_addresses=',
    'fsync=on',
    'full_page_writes=on',
    'synchronous_commit=on',
    'max_connections=40',
    'shared_buffers=64MB',
    'work_mem=16MB',
    'effective_cache_size=1GB',
    'random_page_cost=1.1',
    'jit=off',
    'unix_socket_permissions=0700',
  ]
  const args = ['-D', data, '-k', socket, ...settings.flatMap((setting) => ['-c', setting])]
  const output = openSync(log, 'a', 0o600)
  const child = spawn(join(home, 'bin', 'postgres'), args, { ...identity(), cwd: '/', stdio: ['ignore', output, output] })
  closeSync(output)
  return child
}

function identity(): { uid?: number; gid?: number } {
  return isRoot() ? { uid: NOBODY, gid: NOBODY } : {}
}

async function ready(child: ChildProcess, connection: pg.PoolConfig, log: string): Promise<void> {
  const end = Date.now() + START_MS
  while (Date.now() < end) {
    if (child.exitCode !== null) break
    if (await ensureDatabase(connection)) return
    await sleep(25)
  }
  throw new DataFolderError(`PostgreSQL did not start; its last words: ${lastLines(log)}`)
}

async function ensureDatabase(connection: pg.PoolConfig): Promise<boolean> {
  const client = new pg.Client({ ...connection, database: 'postgres' })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rowCount } = await client.query('select from pg_database where datname = $1', [connection.database])
    if (rowCount === 0) await client.query(`create database ${USER}`)
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

function lastLines(log: string): string {
  return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-3).join(' / ') : 'none'
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGINT')
  await ended
}
