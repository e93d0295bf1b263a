import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { annexA } from '@assay/frameworks'
import { createOrganisation } from '../apps/server/src/account/organisation.ts'
import type { Actor } from '../apps/server/src/actor.ts'
import { commit, type Command } from '../apps/server/src/commit.ts'
import { registerNamed } from '../apps/server/src/store/register-named.ts'
import { openInstance } from '../apps/server/src/instance.ts'
import type { Services } from '../apps/server/src/services.ts'
import { writing, type Tx } from '../apps/server/src/store/db.ts'
import { saveRecords, takeNumbers, type Stored } from '../apps/server/src/store/record.ts'
import { uuidv7 } from '../apps/server/src/uuid.ts'
import { environment, SERVER_FLAGS } from './launch.mjs'

/** Measures the figures that the project promises, on a real server over HTTP. Figures of a machine are compared within one run. */

const ASSETS = Number(process.env['ASSETS'] ?? 50_000)
const PORT = Number(process.env['PORT'] ?? 4199)
const BATCH = 1000
const SAMPLES = 200
const URL_BASE = `http://127.0.0.1:${PORT}`

/** `FOLDER` keeps the data for another run. */
const kept = process.env['FOLDER']
const folder = kept ?? mkdtempSync(join(tmpdir(), 'assay-bench-'))
mkdirSync(folder, { recursive: true })
chmodSync(folder, 0o711)
try {
  if (!existsSync(join(folder, 'postgres'))) await prepare()
  const server = await startServer()
  try {
    await measureServer(server)
  } finally {
    await stopServer(server)
  }
} finally {
  if (kept === undefined) rmSync(folder, { recursive: true, force: true })
}

/** Fills the folder, and measures what needs no HTTP. */
async function prepare(): Promise<void> {
  const { services, close, connection } = await openInstance({ folder })
  const actor = await createOrganisation(services, { name: 'Bench' })
  const controls = annexA.map(({ id, title }) => create('control', { reference: id, title, applicable: 'yes', how: 'done' }))
  await commit(services, actor, controls)
  const ids = controls.map((control) => control.newId ?? '')
  const seconds = await timed(() => many(services, actor, ASSETS, asset))
  report(`${ASSETS} audited creates in batches of ${BATCH}`, `${(seconds / 1000).toFixed(1)} s`)
  await many(services, actor, 1000, (index) =>
    create('risk', { title: `Risk ${index}`, controls: [ids[index % 93], ids[(index * 7) % 93]] }),
  )
  await many(services, actor, 5000, (index) =>
    create('evidence', {
      title: `Evidence ${index}`,
      controls: [ids[index % 93]],
      collectedOn: '2026-11-01',
      url: 'https://wiki.example/',
    }),
  )
  await compareWrites(services, actor)
  await vacuum(connection)
  await close()
}

/** Takes out the records that were written without a leaf, then does what PostgreSQL does by itself within a minute. */
async function vacuum(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  await client.query(`delete from record where register = 'bench'`)
  await client.query('vacuum analyze')
  await client.end()
}

function asset(index: number): Command {
  return create('asset', { name: `Asset ${index}`, kind: index % 7 === 0 ? 'data-store' : 'application', confidentiality: 1 + (index % 4) })
}

/** The same write with its leaf and without: same numbers, same record row, same search words, one transaction each. In turns, so that both meet the same machine. */
async function compareWrites(services: Services, actor: Actor): Promise<void> {
  const audited: number[] = []
  const plain: number[] = []
  for (let index = 0; index < SAMPLES; index += 1) {
    audited.push(await timed(() => commit(services, actor, [asset(index)])))
    plain.push(await timed(() => writing(services.db, actor.org, (tx) => writeWithoutLeaf(tx, actor, index))))
  }
  const [with_, without] = [median(audited), median(plain)]
  report(
    'one audited write',
    `${with_.toFixed(2)} ms, without a leaf ${without.toFixed(2)} ms: ratio ${(with_ / without).toFixed(2)} (goal 1.35)`,
  )
}

async function writeWithoutLeaf(tx: Tx, actor: Actor, index: number): Promise<void> {
  const register = registerNamed('asset')
  const number = await takeNumbers(tx, { org: actor.org, register: 'bench', count: 1 })
  const now = new Date().toISOString()
  const state = register.schema.parse(register.schema.parse({ name: `Asset ${index}`, kind: 'application', confidentiality: 2 }))
  const record: Stored = {
    id: uuidv7(Date.now()),
    key: `B-${number}`,
    register: 'bench',
    number,
    version: 1,
    state,
    createdAt: now,
    updatedAt: now,
    archived: false,
    erased: false,
    last: null,
  }
  await saveRecords(tx, actor.org, [{ register, record, leaf: { seq: 0, hash: new Uint8Array(32) } }])
}

async function measureServer(server: ChildProcess): Promise<void> {
  report('memory of the server at rest', memory(server))
  await latency('first page of 50,000 assets', '/api/assets', 50)
  await latency('filtered page', '/api/assets?filter=kind:data-store', 50)
  await latency('search', '/api/assets?q=asset%204242', 50)
  await latency('sorted page', '/api/assets?sort=-title', 50)
  await latency('SoA of 93 controls, 1,000 risks, 5,000 evidences', '/api/soa', 150)
  await latency('mock audit of all records', '/api/audit?stage=2', 500)
  report('memory of the server so far', memory(server))
  await importRows()

  report('memory of the server after the import', memory(server))
  const doctor = await timed(() => call('/api/doctor'))
  report('doctor of all entries', `${(doctor / 1000).toFixed(1)} s`)
  report('memory of the server after the doctor', memory(server))
  const sealing = await timed(() => call('/api/bundle'))
  report('evidence pack of all entries', `${(sealing / 1000).toFixed(1)} s`)
  report('memory of the server after the pack', memory(server))
}

async function importRows(): Promise<void> {
  const rows = Array.from({ length: 10_000 }, (_, index) => `T-${index};Threat ${index};technical;What happens ${index}`)
  const file = ['Threat ID;Threat;Category;Description', ...rows].join('\n')
  const taken = await timed(() => call('/api/threats/import?confirm=true', file))
  report('import of 10,000 rows', `${(taken / 1000).toFixed(1)} s (goal 15)`)
}

async function latency(name: string, path: string, goal: number): Promise<void> {
  const samples = goal > 100 ? SAMPLES / 10 : SAMPLES
  for (let index = 0; index < 5; index += 1) await call(path)
  const taken: number[] = []
  for (let index = 0; index < samples; index += 1) taken.push(await timed(() => call(path)))
  const sorted = taken.toSorted((a, b) => a - b)
  const p99 = sorted[Math.ceil(sorted.length * 0.99) - 1] ?? 0
  report(name, `p50 ${median(taken).toFixed(1)} ms, p99 ${p99.toFixed(1)} ms (goal ${goal})`)
}

async function call(path: string, body?: string): Promise<void> {
  const key = readFileSync(join(folder, 'operator.key'), 'utf8')
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/octet-stream' }
  const response = await fetch(`${URL_BASE}${path}`, { headers, ...(body === undefined ? {} : { method: 'POST', body }) })
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
}

async function startServer(): Promise<ChildProcess> {
  const script = join(import.meta.dirname, '../apps/server/src/main.ts')
  const env = { ...environment(), ASSAY_DATA: folder, PORT: String(PORT) }
  const child = spawn(process.execPath, [...SERVER_FLAGS, script], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise<void>((resolve) => child.stdout.on('data', (chunk: Buffer) => chunk.includes('ready') && resolve()))
  return child
}

async function stopServer(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}

/** Resident set of the server process, now and at its highest. */
function memory(child: ChildProcess): string {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
  const read = (name: string): string => `${Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1000)} MB`
  return `${read('VmRSS')}, highest ${read('VmHWM')} (goal 250)`
}

async function many(services: Services, actor: Actor, ...[count, make]: [number, (index: number) => Command]): Promise<void> {
  for (let start = 0; start < count; start += BATCH) {
    const size = Math.min(BATCH, count - start)
    await commit(
      services,
      actor,
      Array.from({ length: size }, (_, index) => make(start + index)),
    )
  }
}

function create(name: string, given: Readonly<Record<string, unknown>>): Command {
  const register = registerNamed(name)
  const decide: Command['decide'] = () => ({ state: register.schema.parse(given), event: `${name}.create` })
  return { register, id: null, newId: uuidv7(Date.now()), version: null, way: 'system', reads: [], decide }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

function median(taken: readonly number[]): number {
  return taken.toSorted((a, b) => a - b)[Math.floor(taken.length / 2)] ?? 0
}

function report(name: string, figure: string): void {
  process.stdout.write(`${name}: ${figure}\n`)
}
