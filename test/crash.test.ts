import assert from 'node:assert/strict'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { newFolder, type Server, setUp, start, stop } from './server.fixture.ts'

/** The server is killed in the middle of writes and imports, again and again. `CYCLES=100 npm test test/crash.test.ts` for the long run. */

const CYCLES = Number(process.env['CYCLES'] ?? 5)
const WRITERS = 6
const ROWS = 40

interface Acknowledged {
  readonly names: Set<string>
  /** Imports that were confirmed; each has ROWS rows. */
  readonly imports: Set<string>
  readonly started: Set<string>
}

describe('a killed server', () => {
  it(`loses no acknowledged write and keeps no half import in ${CYCLES} cycles`, { timeout: 900_000 + CYCLES * 60_000 }, async () => {
    const folder = newFolder()
    const acknowledged: Acknowledged = { names: new Set(), imports: new Set(), started: new Set() }
    await stopOnly(await founded(folder))
    for (let cycle = 0; cycle < CYCLES; cycle += 1) {
      const server = await start(folder, [])
      const writers = Array.from({ length: WRITERS }, (_, writer) => write(server, acknowledged, `${cycle}-${writer}`))
      await new Promise((resolve) => setTimeout(resolve, 150 + ((cycle * 97) % 400)))
      await kill(server)
      await Promise.all(writers)
    }
    const server = await start(folder, [])
    await inspect(server, acknowledged)
    await stop(server)
    rmSync(folder, { recursive: true, force: true })
  })
})

async function founded(folder: string): Promise<Server> {
  const server = await start(folder, [])
  await setUp(server, { organisation: 'Crash', email: 'eva@crash.example' })
  return server
}

/** Writes until the connection breaks; every second writer imports. */
async function write(server: Server, { names, imports, started }: Acknowledged, writer: string): Promise<void> {
  const importing = Number(writer.split('-')[1]) % 2 === 1
  for (let index = 0; ; index += 1) {
    const name = `w${writer}-${index}`
    try {
      if (importing) started.add(name)
      const ok = importing ? await importRows(server, name) : await createOne(server, name)
      if (ok) (importing ? imports : names).add(name)
    } catch {
      return
    }
  }
}

async function createOne(server: Server, name: string): Promise<boolean> {
  return (await send(server, '/api/assets', { type: 'application/json', body: JSON.stringify({ name }) })).status === 201
}

async function importRows(server: Server, name: string): Promise<boolean> {
  const rows = Array.from({ length: ROWS }, (_, row) => `${name}/${row};import ${name}`)
  const body = ['Threat;Description', ...rows].join('\n')
  return (await send(server, '/api/threats/import?confirm=true', { type: 'application/octet-stream', body })).status === 200
}

async function inspect(server: Server, { names, imports, started }: Acknowledged): Promise<void> {
  const assets = new Set(await titles(server, 'assets'))
  assert.deepEqual(
    [...names].filter((name) => !assets.has(name)),
    [],
    'acknowledged writes are there',
  )
  const counts = Map.groupBy(await titles(server, 'threats'), (title) => title.split('/')[0] ?? '')
  assert.deepEqual(
    [...imports].filter((name) => counts.get(name)?.length !== ROWS),
    [],
    'acknowledged imports are whole',
  )
  assert.deepEqual(
    [...started].filter((name) => ![undefined, ROWS].includes(counts.get(name)?.length)),
    [],
    'no import is there by half',
  )
  const doctor = JSON.parse(await (await send(server, '/api/doctor', {})).text())
  assert.deepEqual(doctor.problems, [])
  process.stdout.write(`${names.size} writes and ${imports.size} imports were acknowledged, all there; ${doctor.entries} entries verify\n`)
}

async function titles(server: Server, plural: string): Promise<readonly string[]> {
  const found: string[] = []
  let cursor: string | null = null
  do {
    const page: { items: { title?: string; name?: string }[]; next: string | null } = JSON.parse(
      await (await send(server, `/api/${plural}?limit=500${cursor === null ? '' : `&cursor=${cursor}`}`, {})).text(),
    )
    found.push(...page.items.map((item) => item.title ?? item.name ?? ''))
    cursor = page.next
  } while (cursor !== null)
  return found
}

function send(server: Server, path: string, { type, body }: { readonly type?: string; readonly body?: string }): Promise<Response> {
  const key = readFileSync(join(server.folder, 'operator.key'), 'utf8')
  const headers = { authorization: `Bearer ${key}`, ...(type === undefined ? {} : { 'content-type': type }) }
  return fetch(`${server.url}${path}`, { headers, ...(body === undefined ? {} : { method: 'POST', body }) })
}

async function kill({ child }: Server): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
}

async function stopOnly({ child }: Server): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}
