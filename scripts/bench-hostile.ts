import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { alike, found } from '../apps/server/src/import/hostile.fixture.ts'
import { newFolder, setUp, start, stop, type Server } from '../test/server.fixture.ts'

/**
 * What other requests wait while a hostile or busy actor works: a real server, one actor that sends the worst files, texts and forms one
 * after the other, and a reader who asks for a list every fifty milliseconds. Asked for: a p99 of 200 ms. Compare with the quiet run before.
 */

const SECONDS = Number(process.env['SECONDS'] ?? 60)
const EVERY_MS = 50
const PASSWORD = 'a long enough password'

const server = await start(newFolder(), [])
try {
  await setUp(server, { organisation: 'Bench', email: 'eva@bench.example' })
  const cookie = await signIn(server)
  report('quiet', await readFor(server, cookie, () => pause(SECONDS * 500)))
  report('files, texts and forms', await readFor(server, cookie, () => attack(server, cookie)))
} finally {
  await stop(server)
}

async function signIn({ url }: Server): Promise<string> {
  const reply = await fetch(`${url}/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ email: 'eva@bench.example', password: PASSWORD }),
    headers: { origin: url },
    redirect: 'manual',
  })
  return reply.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}

/** Sends the worst there is for as long as the bench runs. */
async function attack({ url }: Server, cookie: string): Promise<void> {
  const end = Date.now() + SECONDS * 1000
  const headers = { cookie, origin: url }
  const post = (path: string, body: string | Uint8Array<ArrayBuffer>, type: string) =>
    fetch(`${url}${path}`, { method: 'POST', body, headers: { ...headers, 'content-type': type } }).then(drained, ignored)
  const files = [...Object.values(found), ...Object.values(alike)]
  const text = '>'.repeat(49_000)
  const made = await fetch(`${url}/api/documents`, {
    method: 'POST',
    body: JSON.stringify({ title: 'Nested', body: text }),
    headers: { ...headers, 'content-type': 'application/json' },
  })
  const { key } = (await made.json()) as { readonly key: string }
  let sent = 0
  for (let index = 0; Date.now() < end; index += 1) {
    const file = files[index % files.length]
    await Promise.all([
      file === undefined ? undefined : post('/api/risks/import?name=x', Uint8Array.from(file()), 'application/octet-stream'),
      post('/sign-in', 'a&'.repeat(30_000), 'application/x-www-form-urlencoded'),
      post('/api/risks', `{"title":${'['.repeat(100_000)}`, 'application/json'),
      fetch(`${url}/api/documents/${key}/file?format=pdf`, { headers }).then(drained, ignored),
    ])
    sent += 4
  }
  process.stdout.write(`${sent} hostile requests\n`)
}

async function drained(reply: Response): Promise<void> {
  await reply.arrayBuffer()
}

function ignored(): void {
  // What was refused by closing the connection is refused.
}

/** How long a reader waits, request by request, while something goes on. */
async function readFor({ url }: Server, cookie: string, work: () => Promise<void>): Promise<readonly number[]> {
  const waited: number[] = []
  const state = { going: true }
  const done = work().finally(() => (state.going = false))
  while (state.going) {
    const begun = performance.now()
    await fetch(`${url}/api/risks?limit=50`, { headers: { cookie } }).then(drained)
    waited.push(performance.now() - begun)
    await pause(EVERY_MS)
  }
  await done
  return waited
}

function report(name: string, waited: readonly number[]): void {
  const sorted = waited.toSorted((a, b) => a - b)
  const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0)
  const memory = /VmRSS:\s+(\d+)/.exec(readFileSync(join('/proc', String(server.child.pid), 'status'), 'utf8'))?.[1] ?? '0'
  process.stdout.write(
    `${name}: ${waited.length} reads, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms; server ${(Number(memory) / 1024).toFixed(0)} MB\n`,
  )
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
