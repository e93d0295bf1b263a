import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { closeSync, ftruncateSync, openSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { end, newFolder, type Server, setUp, start } from './server.fixture.ts'

/**
 * The machine loses power: the server and its PostgreSQL are killed, and of what they wrote only that is left which was synced. The files of the database are as
 * they were after a checkpoint, and its log ends where it was flushed to. `CYCLES=50 npm test test/power.test.ts` for the long run.
 */

const CYCLES = Number(process.env['CYCLES'] ?? 2)
const WRITERS = 4
/** Of the segments of the log of PostgreSQL, in bytes. */
const SEGMENT = 16 * 1024 * 1024

const skip = process.platform === 'linux' ? false : 'needs /proc'

describe('a machine that loses power', { timeout: 900_000 + CYCLES * 60_000, skip }, () => {
  it(`has every acknowledged entry afterwards, in ${CYCLES} cycles`, async () => {
    const folder = await newCompany()
    const acknowledged: string[] = []
    for (let cycle = 0; cycle < CYCLES; cycle += 1) acknowledged.push(...(await lostPower(folder, `c${cycle}`)))
    const { missing, problems } = await inspect(folder, acknowledged)
    assert.ok(acknowledged.length > 0)
    assert.deepEqual(missing, [])
    assert.deepEqual(problems, [])
  })

  it('loses entries where the database acknowledges before it syncs, so that this would be seen', async () => {
    const folder = await newCompany()
    const server = await start(folder, [])
    await query(folder, 'alter database assay set synchronous_commit = off')
    await query(folder, "alter system set wal_writer_delay = '10s'")
    await end(server)
    const { missing } = await inspect(folder, await lostPower(folder, 'unsynced'))
    assert.ok(missing.length > 0)
  })
})

async function newCompany(): Promise<string> {
  const folder = newFolder()
  const server = await start(folder, [])
  await setUp(server, { organisation: 'Dark', email: 'eva@dark.example' })
  await end(server)
  return folder
}

/** Writes until the power goes, and puts the folder into the state of the disk. Returns what was acknowledged before. */
async function lostPower(folder: string, cycle: string): Promise<readonly string[]> {
  const server = await start(folder, [])
  const acknowledged: string[] = []
  const writers = Array.from({ length: WRITERS }, (_, writer) => write(server, `${cycle}-${writer}`, acknowledged))
  while (acknowledged.length === 0) await sleep(10)
  await query(folder, 'checkpoint')
  const [data, disk] = [join(folder, 'postgres'), join(folder, 'disk')]
  assert.equal(spawnSync('cp', ['-Rp', data, disk]).status, 0)
  const enough = acknowledged.length + WRITERS * 4
  while (acknowledged.length < enough) await sleep(10)
  const before = [...acknowledged]
  const [{ flushed, segment }] = await query<{ flushed: string; segment: string }>(
    folder,
    'select pg_current_wal_flush_lsn() as flushed, pg_walfile_name(pg_current_wal_flush_lsn()) as segment',
  )
  await killAll(server, data)
  await Promise.all(writers)
  keepFlushed(join(data, 'pg_wal'), { segment, bytes: Number(BigInt(`0x${flushed.split('/')[1]}`) % BigInt(SEGMENT)) })
  rmSync(join(disk, 'pg_wal'), { recursive: true })
  renameSync(join(data, 'pg_wal'), join(disk, 'pg_wal'))
  rmSync(join(disk, 'postmaster.pid'))
  rmSync(data, { recursive: true })
  renameSync(disk, data)
  return before
}

/** The log without what was written and not flushed: zeros to the end of its last segment, and none after it. */
function keepFlushed(folder: string, { segment, bytes }: { readonly segment: string; readonly bytes: number }): void {
  for (const name of readdirSync(folder).filter((one) => /^[\dA-F]{24}$/.test(one) && one > segment)) rmSync(join(folder, name))
  const file = openSync(join(folder, segment), 'r+')
  ftruncateSync(file, bytes)
  ftruncateSync(file, SEGMENT)
  closeSync(file)
}

/** The server, and every process of its PostgreSQL, at once; returns when they are gone. */
async function killAll(server: Server, data: string): Promise<void> {
  const postmaster = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0])
  const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8').trim().split(' ').map(Number)
  server.child.kill('SIGKILL')
  const pids = [postmaster, ...children]
  for (const pid of pids) signal(pid, 'SIGKILL')
  while (pids.some((pid) => signal(pid, 0))) await sleep(10)
}

/** Whether there was such a process. */
function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name)
  } catch {
    return false
  }
}

async function inspect(folder: string, names: readonly string[]): Promise<{ missing: readonly string[]; problems: readonly unknown[] }> {
  const server = await start(folder, [])
  const kept = new Set<string>()
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: { items: { name: string }[]; next: string | null } = JSON.parse(
      await send(server, `/api/assets?limit=500${cursor === '' ? '' : `&cursor=${cursor}`}`).then((answer) => answer.text()),
    )
    for (const { name } of page.items) kept.add(name)
    cursor = page.next
  }
  const { problems }: { problems: readonly unknown[] } = JSON.parse(await send(server, '/api/doctor').then((answer) => answer.text()))
  await end(server)
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  return { missing: names.filter((name) => !kept.has(name)), problems }
}

/** Writes until the connection breaks. */
async function write(server: Server, writer: string, acknowledged: string[]): Promise<void> {
  for (let index = 0; ; index += 1) {
    const name = `${writer}-${index}`
    try {
      if ((await send(server, '/api/assets', JSON.stringify({ name }))).status === 201) acknowledged.push(name)
    } catch {
      return
    }
  }
}

function send(server: Server, path: string, body?: string): Promise<Response> {
  const headers = {
    authorization: `Bearer ${readFileSync(join(server.folder, 'operator.key'), 'utf8')}`,
    'content-type': 'application/json',
  }
  return fetch(`${server.url}${path}`, body === undefined ? { headers } : { method: 'POST', headers, body })
}

async function query<Row extends object>(folder: string, text: string): Promise<readonly [Row]> {
  const client = new pg.Client({ host: join(folder, 'socket'), user: 'assay', database: 'assay' })
  await client.connect()
  const { rows } = await client.query(text)
  await client.end()
  return rows as unknown as readonly [Row]
}
