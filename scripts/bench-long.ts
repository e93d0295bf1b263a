import { readFileSync } from 'node:fs'
import { get, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http'
import { join } from 'node:path'
import { newFolder, setUp, start, stop, type Server } from '../test/server.fixture.ts'

/**
 * What the long works of a server cost it in memory: backup, evidence pack and doctor of many entries, on a real server, with what its process and
 * its workers hold above their rest. Asked for: 80 MB at 216,000 entries. `ROWS=20000` for a smaller one.
 */

const ROWS = Number(process.env['ROWS'] ?? 216_000)
const EVERY_MS = 20
const PASSWORD = 'a long enough password'

const server = await start(newFolder(), [])
try {
  await setUp(server, { organisation: 'Long', email: 'eva@long.example' })
  const cookie = await signIn(server)
  await fill(server, cookie)
  const operator = { authorization: `Bearer ${readFileSync(join(server.folder, 'operator.key'), 'utf8').trim()}` }
  for (const [name, path, headers] of [
    ['doctor', '/api/doctor', { cookie }],
    ['backup', '/api/backup', operator],
    ['keys', '/api/backup/keys', operator],
    ['pack', '/api/bundle', { cookie }],
  ] as const)
    await measured(name, () => asked(`${server.url}${path}`, headers))
} finally {
  await stop(server)
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

/** What a request holds at most above the rest, and how long it takes. */
async function measured(name: string, ask: () => Promise<IncomingMessage>): Promise<void> {
  const rest = await atRest()
  let most = rest
  const watch = setInterval(() => (most = Math.max(most, held(server.child.pid ?? 0))), EVERY_MS)
  const begun = performance.now()
  const reply = await ask()
  let size = 0
  for await (const chunk of reply) size += (chunk as Buffer).length
  clearInterval(watch)
  const seconds = (performance.now() - begun) / 1000
  process.stdout.write(
    `${name}: ${reply.statusCode}, ${mb(size)} MB in ${seconds.toFixed(1)} s; ${mb(most - rest)} MB above ${mb(rest)} MB at rest\n`,
  )
}

/** A request that waits for as long as it takes. */
function asked(url: string, headers: OutgoingHttpHeaders): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => get(url, { headers }, resolve).once('error', reject))
}

/** What is held once nothing more is given back. */
async function atRest(): Promise<number> {
  let least = Infinity
  for (let quiet = 0; quiet < 10;) {
    await new Promise((resolve) => setTimeout(resolve, 500))
    const now = held(server.child.pid ?? 0)
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
