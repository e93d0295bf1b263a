import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { embeddedBinaries, POSTGRES_MAJOR } from './binaries.ts'
import { withClient } from './client.ts'
import { DataFolderError, isRunning, readHolder } from './lock.ts'
import { closedAncestor, isRoot, NOBODY } from './reach.ts'
import { reserveIn } from './reserve.ts'
import { supervise, type Ward } from './supervise.ts'

/** A running PostgreSQL of our own. */
export interface Cluster {
  readonly connection: pg.PoolConfig
  /** Whether its disk has room for what somebody wants to write. */
  readonly hasRoom: () => boolean
  /** Stops it in order; safe to call twice. */
  readonly stop: () => Promise<void>
}

/** Who hears of it when PostgreSQL ends by itself. */
export interface Watching {
  readonly report: (message: string) => void
  /** It could not be kept running. */
  readonly onLost: (message: string) => void
}

const MAX_SOCKET_PATH = 90
const START_MS = 60_000
/** A stop in order writes a checkpoint; one that takes longer is cut short, and the journal is replayed at the next start. */
const STOP_MS = 10_000
const REMAINS_MS = 5000
const USER = 'assay'

export const SILENT: Watching = { report: () => undefined, onLost: () => undefined }

/**
 * Starts the embedded PostgreSQL on `<folder>/postgres`, creating it the first time, and listens on a unix socket only; starts it
 * again when it ends by itself. It ends with this process, however that ends, unless it is killed.
 * Refuses a folder of another major version, and, as root, a folder that the unprivileged user cannot reach.
 */
export async function startCluster(folder: string, { report, onLost }: Watching = SILENT, connections = CONNECTIONS): Promise<Cluster> {
  const data = join(folder, 'postgres')
  assertReachable(folder)
  assertVersion(data)
  const home = embeddedBinaries(join(folder, 'postgres-binaries'))
  await stopOrphan(data)
  if (!existsSync(join(data, 'PG_VERSION'))) initialise(home, data)
  const socket = socketFolder(folder)
  const access = join(folder, 'postgres-access')
  writeAccess(access)
  const log = join(folder, 'postgres.log')
  const connection = { host: socket, user: USER, database: 'assay' }
  const { hasRoom, give } = reserveIn(folder)
  const start = async (): Promise<Ward> => {
    await endRemains(data)
    give()
    const ward = wardOf(launch(home, data, { socket, log, access, connections }))
    await ready(ward, connection, log)
    return ward
  }
  return { connection, hasRoom, stop: await supervise({ start, canStart: give, report, onLost }) }
}

/** The process with its end, which comes with ours. */
function wardOf(child: ChildProcess): Ward & { readonly child: ChildProcess } {
  const endWithUs = (): void => void child.kill('SIGINT')
  process.on('exit', endWithUs)
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`))
  })
  void ended.then(() => process.off('exit', endWithUs))
  return { child, ended, stop: () => stop(child, ended) }
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

/** Processes of a PostgreSQL whose parent was killed hold its shared memory until they notice, and keep a new one from starting. */
async function endRemains(data: string): Promise<void> {
  for (let waited = 0; waited < REMAINS_MS; waited += 25) {
    const pids = workingIn(data)
    if (pids.length === 0) return
    for (const pid of pids) endProcess(pid)
    await sleep(25)
  }
}

/** Processes whose folder this is; none where nobody says. */
function workingIn(data: string): readonly number[] {
  if (!existsSync('/proc/self')) return []
  const home = realpathSync(data)
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => folderOf(pid) === home && isPostgres(pid))
}

function folderOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return null
  }
}

function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGQUIT')
  } catch {
    // It has ended meanwhile.
  }
}

/** A parent that was killed leaves its PostgreSQL running: end it, so that the data has one owner again. */
async function stopOrphan(data: string): Promise<void> {
  const pid = readHolder(join(data, 'postmaster.pid'))
  if (pid === null || !isRunning(pid) || !isPostgres(pid)) return
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!isRunning(pid)) return
    process.kill(pid, signal)
    for (let waited = 0; isRunning(pid) && waited < STOP_MS; waited += 50) await sleep(50)
  }
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
    '--auth=peer',
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

/**
 * Who may connect: the user that we are, over the socket, as whatever role. The kernel says who that is, so there is no password to
 * steal, and whoever else runs as the user of PostgreSQL is turned away. The files are ours: that user can read them alone.
 */
function writeAccess(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  chmodSync(folder, 0o755)
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text, { mode: 0o644 })
  write('pg_hba.conf', 'local all all peer map=assay\n')
  write('pg_ident.conf', `assay "${userInfo().username}" all\n`)
}

/**
 * What somebody typed stands in messages, details and statements of errors. They reach the server, which tells whoever typed it; the
 * log of PostgreSQL keeps how it starts and ends, and what it dies of.
 */
const SILENCE = [
  'log_min_messages=log',
  'log_min_error_statement=panic',
  'log_parameter_max_length=0',
  'log_parameter_max_length_on_error=0',
  'log_error_verbosity=terse',
  'log_statement=none',
  'log_min_duration_statement=-1',
  'log_lock_waits=off',
]

interface Launching {
  readonly socket: string
  readonly log: string
  readonly access: string
  readonly connections: number
}

/** More than one server opens. */
const CONNECTIONS = 40

function launch(home: string, data: string, { socket, log, access, connections }: Launching): ChildProcess {
  const settings = [
    'listen_addresses=',
    'fsync=on',
    'full_page_writes=on',
    'synchronous_commit=on',
    `max_connections=${connections}`,
    'shared_buffers=64MB',
    'work_mem=16MB',
    'effective_cache_size=1GB',
    'random_page_cost=1.1',
    'jit=off',
    'unix_socket_permissions=0700',
    ...SILENCE,
    // Segments of the journal are removed and not used again with what they held: `store/rewrite.ts` counts on it.
    'wal_recycle=off',
    'wal_init_zero=on',
    'min_wal_size=32MB',
    `hba_file=${join(access, 'pg_hba.conf')}`,
    `ident_file=${join(access, 'pg_ident.conf')}`,
  ]
  const args = ['-D', data, '-k', socket, ...settings.flatMap((setting) => ['-c', setting])]
  const output = openSync(log, 'a', 0o600)
  // In a group of its own: what a terminal sends reaches us, and we end it when nothing needs it any more.
  const options: SpawnOptions = { ...identity(), cwd: '/', stdio: ['ignore', output, output], detached: true }
  const child = spawn(join(home, 'bin', 'postgres'), args, options)
  closeSync(output)
  return child
}

function identity(): { uid?: number; gid?: number } {
  return isRoot() ? { uid: NOBODY, gid: NOBODY } : {}
}

async function ready(ward: ReturnType<typeof wardOf>, connection: pg.PoolConfig, log: string): Promise<void> {
  const end = Date.now() + START_MS
  while (Date.now() < end) {
    if (ward.child.exitCode !== null || ward.child.signalCode !== null || ward.child.pid === undefined) break
    if (await ensureDatabase(connection)) return
    await sleep(25)
  }
  await ward.stop()
  throw new DataFolderError(`PostgreSQL did not start; its last words: ${lastLines(log)}`)
}

function ensureDatabase(connection: pg.PoolConfig): Promise<boolean> {
  return withClient({ ...connection, database: 'postgres' }, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [connection.database])
    if (rowCount === 0) await client.query(`create database ${USER}`)
    return true
  }).catch(() => false)
}

function lastLines(log: string): string {
  return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-3).join(' / ') : 'none'
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
    child.kill(signal)
    await Promise.race([ended, sleep(STOP_MS, undefined, { ref: false })])
  }
}
