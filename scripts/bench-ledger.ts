import { hash, randomBytes } from 'node:crypto'
import { chmodSync, closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import type { Page } from 'playwright-core'
import {
  canonicalJson,
  encodeBundle,
  encodeEntry,
  encodeTile,
  formatVerifierKey,
  generateSignerKey,
  jsonLines,
  leafHash,
  levelsOf,
  merkleRoot,
  openReceipt,
  proveInclusion,
  sealPack,
  signCheckpoint,
  TILE_WIDTH,
  tilePath,
  tilesOf,
  utf8,
  walkLog,
  writeReceipt,
  type Levels,
} from '@assay/ledger'
import { createOrganisation } from '../apps/server/src/account/organisation.ts'
import type { Actor } from '../apps/server/src/actor.ts'
import { commit, type Command } from '../apps/server/src/commit.ts'
import { registerNamed } from '../apps/server/src/store/register-named.ts'
import { openInstance, type Instance } from '../apps/server/src/instance.ts'
import { startPublisher } from '../apps/server/src/publisher.ts'
import { findBrowser, openBrowser } from '../test/browser.fixture.ts'
import { reading } from '../apps/server/src/store/db.ts'

/** Measures the ledger: verification against the speed of hashing, writing against the speed of the disk. Ratios of one run, for one machine. */

const ENTRIES = Number(process.env['ENTRIES'] ?? 200_000)
const IN_BROWSER = 100_000
const ROWS = 20_000
const WRITERS = 32
const SECONDS = 5

/** For the page: marks when a file is chosen and when something is said of it. */
const WATCH = `{
  const outcome = document.querySelector('#outcome')
  outcome.replaceChildren()
  document.querySelector('#file').addEventListener('change', () => performance.mark('chosen'), { once: true, capture: true })
  new MutationObserver((changes, observer) => {
    performance.mark('said')
    observer.disconnect()
  }).observe(outcome, { childList: true })
}`

await verification()
if (findBrowser() !== null) await inBrowser()
const folder = mkdtempSync(join(tmpdir(), 'assay-bench-'))
chmodSync(folder, 0o711)
const instance = await openInstance({ folder })
try {
  const actor = await createOrganisation(instance.services, { name: 'Bench' })
  await bulk(instance, actor)
  await writers(instance, actor)
} finally {
  await instance.close()
  rmSync(folder, { recursive: true, force: true })
}

/** A log in memory, walked as an outsider does, and a receipt of it. */
async function verification(): Promise<void> {
  const key = generateSignerKey('bench.example/tlog/bench')
  const vkey = formatVerifierKey(key)
  const entries = Array.from({ length: ENTRIES }, (_, seq) => encodeEntry(entryAt(seq)))
  const levels = levelsOf(entries.map(leafHash))
  const checkpoint = signCheckpoint({ origin: key.name, size: ENTRIES, root: merkleRoot(levels[0] ?? []) }, key)
  const files = filesOf(entries, levels).set('checkpoint', new TextEncoder().encode(checkpoint))
  const limit = hashLimit()
  const taken = await timed(() => walkLog(async (path) => files.get(path) ?? new Uint8Array(), { vkey }))
  const rate = (ENTRIES / taken) * 1000
  report('hash limit, SHA-256 of 256 B', `${millions(limit)}/s`)
  report(
    `verifying a log of ${ENTRIES} entries of ${entries[0]?.length} B`,
    `${millions(rate)}/s: ${(rate / limit).toFixed(2)} of the limit (goal 0.4)`,
  )
  const index = Math.floor(ENTRIES / 3)
  const read = async (level: number, from: number, to: number) => levels[level]?.slice(from, to) ?? []
  const proving = await timed(() => proveInclusion(read, index, ENTRIES))
  const proof = await proveInclusion(read, index, ENTRIES)
  const receipt = writeReceipt({ index, entry: entries[index] ?? new Uint8Array(), disclosures: [], proof, checkpoint })
  const opening = await timed(async () => openReceipt(receipt, vkey))
  report(
    'a receipt',
    `${receipt.length} B (goal 3,000), proved in ${proving.toFixed(1)} ms, verified in ${opening.toFixed(1)} ms (goal 10)`,
  )
}

/** The offline verifier in a real browser: a pack whose log is long, and a receipt, from choosing the file to the verdict. */
async function inBrowser(): Promise<void> {
  const key = generateSignerKey('bench.example/tlog/bench')
  const vkey = formatVerifierKey(key)
  const entries = Array.from({ length: IN_BROWSER }, (_, seq) => entryAt(seq))
  const encoded = entries.map(encodeEntry)
  const hashes = encoded.map(leafHash)
  const checkpoint = signCheckpoint({ origin: key.name, size: IN_BROWSER, root: merkleRoot(hashes) }, key)
  const pack = sealPack(
    {
      checkpoint: utf8(checkpoint),
      'entries.jsonl': jsonLines(entries),
      'records.jsonl': new Uint8Array(),
      'scope.json': canonicalJson({ registers: [], level: 'full' }),
      'vkey.txt': utf8(`${vkey}\n`),
    },
    key,
  )
  const read = async (level: number, from: number, to: number) => (level === 0 ? hashes : (levelsOf(hashes)[level] ?? [])).slice(from, to)
  const proof = await proveInclusion(read, 7, IN_BROWSER)
  const receipt = writeReceipt({ index: 7, entry: encoded[7] ?? new Uint8Array(), disclosures: [], proof, checkpoint })
  const { context, close } = await openBrowser()
  context.setDefaultTimeout(600_000)
  const page = await context.newPage()
  await page.goto(pathToFileURL(join(import.meta.dirname, '../apps/web/dist/verifier.html')).href)
  await page.fill('#key', vkey)
  const path = join(mkdtempSync(join(tmpdir(), 'assay-pack-')), 'pack.zip')
  writeFileSync(path, pack)
  const packTime = await verdictAfter(page, path)
  rmSync(dirname(path), { recursive: true })
  const receiptTime = await verdictAfter(page, { name: 'x.tlog-proof', mimeType: 'text/plain', buffer: Buffer.from(receipt) })
  await close()
  report(
    `a pack of ${IN_BROWSER} entries in the browser`,
    `${(packTime / 1000).toFixed(1)} s, so 1 M entries in ${((packTime / IN_BROWSER) * 1000).toFixed(0)} s (goal 4); a receipt ${receiptTime.toFixed(0)} ms (goal 10)`,
  )
}

/** Milliseconds that the page itself counts from a chosen file to what it says of it. */
async function verdictAfter(page: Page, file: Parameters<Page['setInputFiles']>[1]): Promise<number> {
  await page.evaluate(WATCH)
  await page.setInputFiles('#file', file)
  await page.locator('#outcome .good').waitFor()
  return page.evaluate<number>(`performance.measure('verdict', 'chosen', 'said').duration`)
}

/** The tiles of a log as they are served. */
function filesOf(entries: readonly Uint8Array[], levels: Levels): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  for (const tile of tilesOf(entries.length)) {
    const from = tile.index * TILE_WIDTH
    files.set(tilePath(tile), encodeTile(levels[tile.level ?? 0]?.slice(from, from + tile.width) ?? []))
    if (tile.level === 0) files.set(tilePath({ ...tile, level: null }), encodeBundle(entries.slice(from, from + tile.width)))
  }
  return files
}

function entryAt(seq: number) {
  const root = hash('sha256', String(seq))
  const chain = { recordId: `0199f0c2-0000-7000-8000-${String(seq).padStart(12, '0')}`, recordVersion: 1, prevRecordEntry: null }
  const author = { actorRef: 'a1b2c3d4e5f6', onBehalfOf: null, authMethod: 'session' }
  return {
    v: 1,
    org: '0199f0c2-0000-7000-8000-000000000000',
    seq,
    type: 'risk.update',
    register: 'risk',
    ...chain,
    ...author,
    fields: { root, count: 30 },
    evidence: [],
    ts: '2026-11-25T00:00:00.000Z',
  } as const
}

function hashLimit(): number {
  const data = randomBytes(256)
  const count = 1_000_000
  const started = performance.now()
  // As text it takes a third of the time that a fresh buffer takes.
  for (let index = 0; index < count; index += 1) hash('sha256', data, 'binary')
  return (count / (performance.now() - started)) * 1000
}

/** Rows with their commitments against the same rows by COPY. */
async function bulk({ services, connection }: Instance, actor: Actor): Promise<void> {
  const taken = await timed(async () => {
    for (let start = 0; start < ROWS; start += 1000)
      await commit(
        services,
        actor,
        Array.from({ length: 1000 }, (_, index) => asset(start + index)),
      )
  })
  const client = new pg.Client(connection)
  await client.connect()
  const path = join(folder, 'rows.tsv')
  const { rows } = await client.query<{ line: string }>(
    `select id::text || E'\\t' || replace(state::text, '\\', '\\\\') as line from record`,
  )
  writeFileSync(path, rows.map(({ line }) => `${line}\n`).join(''), { mode: 0o644 })
  await client.query('create table plain (id uuid primary key, state jsonb not null)')
  const copied = await timed(() => client.query(`copy plain from '${path}'`))
  await client.query('drop table plain')
  await client.end()
  report(
    `${ROWS} records with links, search words, commitments and leaves`,
    `${perSecond(ROWS, taken)}; the bare rows by COPY ${perSecond(ROWS, copied)}: ratio ${(copied / taken).toFixed(3)} (goal 0.5)`,
  )
}

/** Single writes of many at once against what the disk can sync, and how old the newest checkpoint gets meanwhile. */
async function writers({ services }: Instance, actor: Actor): Promise<void> {
  const syncs = syncRate()
  const stop = startPublisher(services, {
    everyMs: 800,
    report: (error) => process.stderr.write(`${String(error)}\n`),
  })
  const until = performance.now() + SECONDS * 1000
  const ages: number[] = []
  let writes = 0
  const write = async (): Promise<void> => {
    while (performance.now() < until) {
      await commit(services, actor, [asset(writes)])
      writes += 1
    }
  }
  const watch = async (): Promise<void> => {
    while (performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      const newest = await reading(services.db, actor.org, (tx) =>
        tx.selectFrom('checkpoint').select('signed_at').orderBy('size', 'desc').limit(1).executeTakeFirst(),
      )
      if (newest) ages.push(Date.now() - newest.signed_at.getTime())
    }
  }
  await Promise.all([watch(), ...Array.from({ length: WRITERS }, write)])
  await stop()
  const rate = writes / SECONDS
  report(
    `${WRITERS} writers of single changes`,
    `${rate.toFixed(0)}/s; fdatasync ${syncs.toFixed(0)}/s: ratio ${(rate / syncs).toFixed(2)} (goal 1.0)`,
  )
  const sorted = ages.toSorted((a, b) => a - b)
  report('age of the newest checkpoint meanwhile', `p50 ${at(sorted, 0.5)} ms, p99 ${at(sorted, 0.99)} ms (goal 1000)`)
}

function syncRate(): number {
  const file = openSync(join(folder, 'sync'), 'w')
  const page = Buffer.alloc(8192)
  const started = performance.now()
  let count = 0
  for (; performance.now() - started < 2000; count += 1) {
    writeSync(file, page)
    fdatasyncSync(file)
  }
  closeSync(file)
  return (count / (performance.now() - started)) * 1000
}

function asset(index: number): Command {
  const register = registerNamed('asset')
  const state = register.schema.parse({ name: `Asset ${index}`, kind: 'application', confidentiality: 2 })
  return { register, id: null, version: null, way: 'system', reads: [], decide: () => ({ state, event: 'asset.create' }) }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

function perSecond(count: number, ms: number): string {
  return `${Math.round((count / ms) * 1000).toLocaleString('en')}/s`
}

function millions(rate: number): string {
  return `${(rate / 1_000_000).toFixed(2)} M`
}

function report(name: string, figure: string): void {
  process.stdout.write(`${name}: ${figure}\n`)
}
