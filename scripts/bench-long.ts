import { createReadStream, createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { get, request, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { end, newFolder, setUp, start, stop, type Server } from '../test/server.fixture.ts'
import { SERVER_FLAGS } from './launch.mjs'

/**
 * What the long works of a server cost it: doctor, backup, evidence pack, exports and restore of many entries, on a real server with its own flags, with what its
 * process and its workers hold above their rest, and the costliest turn of the process that serves. Asked for: 80 MB and 100 ms at 216,000
 * entries. `ROWS=20000` for a smaller one; `FOLDER=/tmp/long` keeps the data for another run; `ONLY=pack,doctor` for some of it.
 */

const ROWS = Number(process.env['ROWS'] ?? 216_000)
const ONLY = process.env['ONLY']?.split(',')
const KEPT = process.env['FOLDER']
const EVERY_MS = 20
const PASSWORD = 'a long enough password'

const scratch = mkdtempSync(join(tmpdir(), 'assay-long-'))
const turns = join(scratch, 'turns')
process.env['ASSAY_TURNS'] = turns
process.env['NODE_OPTIONS'] = [...SERVER_FLAGS, `--import=${join(import.meta.dirname, 'watch-turns.ts')}`].join(' ')

const isNew = KEPT === undefined || !existsSync(join(KEPT, 'postgres'))
const server = await start(KEPT ?? newFolder(), [])
try {
  if (isNew) await setUp(server, { organisation: 'Long', email: 'eva@long.example' })
  const cookie = await signIn(server)
  if (isNew) await fill(server, cookie)
  const operator = operatorOf(server)
  for (const [name, path, headers] of [
    ['doctor', '/api/doctor', { cookie }],
    ['backup', '/api/backup', operator],
    ['keys', '/api/backup/keys', operator],
    ['pack', '/api/bundle', { cookie }],
    ['csv', '/api/assets/export?format=csv', { cookie }],
    ['xlsx', '/api/assets/export?format=xlsx', { cookie }],
    ['json', '/api/assets/export?format=json', { cookie }],
  ] as const)
    if (ONLY?.includes(name) ?? true)
      await measured(server, name, { ask: () => asked(`${server.url}${path}`, headers), path: join(scratch, name) })
} finally {
  await (KEPT === undefined ? stop(server) : end(server))
}
try {
  if (existsSync(join(scratch, 'backup')) && existsSync(join(scratch, 'keys'))) await restored()
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

/** A server that is empty takes the backup that was made. */
async function restored(): Promise<void> {
  const empty = await start(newFolder(), [])
  const [keys, backup] = [join(scratch, 'keys'), join(scratch, 'backup')]
  try {
    await measured(empty, 'restore', { ask: () => sent(empty, keys, backup), path: join(scratch, 'restored') })
  } finally {
    await stop(empty)
  }
}

function sent(empty: Server, keys: string, backup: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const headers = { ...operatorOf(empty), 'content-type': 'application/octet-stream' }
    const asking = request(`${empty.url}/api/restore?keys=${statSync(keys).size}`, { method: 'POST', headers }, resolve).once(
      'error',
      reject,
    )
    pipeline(createReadStream(keys), asking, { end: false })
      .then(() => pipeline(createReadStream(backup), asking))
      .catch(reject)
  })
}

function operatorOf({ folder }: Server): { readonly authorization: string } {
  return { authorization: `Bearer ${readFileSync(join(folder, 'operator.key'), 'utf8').trim()}` }
}

async function signIn({ url }: Server): Promise<string> {
  const reply = await fetch(`${url}/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ email: 'eva@long.example', password: PASSWORD }),
    headers: { origin: url },
    redirect: 'manual',
  })
  return reply.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}

/** Assets as an import brings them. */
async function fill({ url }: Server, cookie: string): Promise<void> {
  const lines = Array.from({ length: ROWS }, (_, row) => `A${row},Asset ${row},${row % 2 === 0 ? 'hardware' : 'software'},Room ${row % 97}`)
  const body = `ID,Name,Kind,Location\n${lines.join('\n')}\n`
  const begun = performance.now()
  const reply = await fetch(`${url}/api/assets/import?confirm=true`, {
    method: 'POST',
    body,
    headers: { cookie, origin: url, 'content-type': 'application/octet-stream' },
  })
  const answer = await reply.text()
  if (reply.status !== 200) throw new Error(`${reply.status} ${answer.slice(0, 500)}`)
  process.stdout.write(`${ROWS} rows in ${((performance.now() - begun) / 1000).toFixed(0)} s\n`)
}

interface Long {
  readonly ask: () => Promise<IncomingMessage>
  /** Where the answer goes. */
  readonly path: string
}

/** What a request holds at most above the rest, how long it takes, and the costliest turn meanwhile. */
async function measured(running: Server, name: string, { ask, path }: Long): Promise<void> {
  const rest = await atRest(running)
  await costliestTurn(running)
  let most = rest
  const watch = setInterval(() => (most = Math.max(most, held(running.child.pid ?? 0))), EVERY_MS)
  const begun = performance.now()
  const reply = await ask()
  await pipeline(reply, createWriteStream(path))
  clearInterval(watch)
  const seconds = (performance.now() - begun) / 1000
  const size = mb(statSync(path).size)
  const turn = (await costliestTurn(running)).toFixed(0)
  process.stdout.write(
    `${name}: ${reply.statusCode}, ${size} MB in ${seconds.toFixed(1)} s; ${mb(most - rest)} MB above ${mb(rest)} MB at rest; a turn of ${turn} ms\n`,
  )
}

/** CPU milliseconds of the costliest turn since it was asked last. */
async function costliestTurn({ child }: Server): Promise<number> {
  rmSync(turns, { force: true })
  child.kill('SIGUSR2')
  while (!existsSync(turns) || statSync(turns).size === 0) await new Promise((resolve) => setTimeout(resolve, 20))
  return Number(readFileSync(turns, 'utf8'))
}

/** A request that waits for as long as it takes. */
function asked(url: string, headers: OutgoingHttpHeaders): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => get(url, { headers }, resolve).once('error', reject))
}

/** What is held once nothing more is given back. */
async function atRest({ child }: Server): Promise<number> {
  let least = Infinity
  for (let quiet = 0; quiet < 10;) {
    await new Promise((resolve) => setTimeout(resolve, 500))
    const now = held(child.pid ?? 0)
    quiet = now < least ? 0 : quiet + 1
    least = Math.min(least, now)
  }
  return least
}

/** Bytes of a process and its children, the database apart: what is not shared with others. */
function held(pid: number): number {
  const status = readOr(join('/proc', String(pid), 'status'))
  if (/^Name:\s+postgres/m.test(status)) return 0
  const own = Number(/RssAnon:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024
  const children = readOr(join('/proc', String(pid), 'task', String(pid), 'children'))
  return children
    .split(' ')
    .filter(Boolean)
    .reduce((sum, child) => sum + held(Number(child)), own)
}

function readOr(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function mb(bytes: number): string {
  return (bytes / 1e6).toFixed(0)
}
