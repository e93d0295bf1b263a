import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Actor } from '../actor.ts'
import { openTestInstance, type TestInstance, type TestReply } from '../instance.fixture.ts'
import { mayMount } from '../mount-disk.fixture.ts'
import { sweepParts } from './blob.ts'
import { assertRoomOnDisk, quotaFrom } from './quota.ts'

type Send = (method: string, path: string, body?: unknown) => Promise<TestReply>

const KB = 1000

let instance: TestInstance
let own: Actor
let send: Send

before(async () => {
  instance = await openTestInstance()
  own = await instance.organisation('Own')
  send = await instance.as(own, 'contributor')
})
after(() => instance.close())

const upload = (size: number): Promise<TestReply> => send('POST', '/api/blobs', new Uint8Array(randomBytes(size)))
const home = (): string => join(instance.services.dataFolder, 'blobs', own.org)
const filesOnDisk = (): readonly string[] => (existsSync(home()) ? readdirSync(home()) : [])
const allow = (bytes: number): void => void Object.assign(instance.services, { quota: { bytes } })

async function listed(): Promise<{ readonly count: number; readonly bytes: number }> {
  const { rows } = await instance.sql('select count(*)::int as count, coalesce(sum(size), 0)::int as bytes from blob where org_id = $1', [
    own.org,
  ])
  return rows[0] as unknown as { readonly count: number; readonly bytes: number }
}

describe('the quota of an organisation', () => {
  it('holds to the byte, and says how much is taken', async () => {
    allow(100 * KB)
    assert.equal((await upload(60 * KB)).status, 201)
    const over = await upload(40 * KB + 1)
    assert.deepEqual([over.status, over.body['code']], [507, 'QUOTA_EXCEEDED'])
    assert.equal((await upload(40 * KB)).status, 201)
    assert.equal((await upload(1)).status, 507)
    assert.deepEqual(await listed(), { count: 2, bytes: 100 * KB })
    assert.equal(filesOnDisk().length, 2)
  })

  it('asks nothing for a file that is there already, and is one organisation’s own', async () => {
    const bytes = new Uint8Array(randomBytes(KB))
    allow(101 * KB)
    assert.equal((await send('POST', '/api/blobs', bytes)).status, 201)
    assert.equal((await send('POST', '/api/blobs', bytes)).status, 201)
    const neighbour = await instance.as(await instance.organisation('Other'), 'contributor')
    assert.equal((await neighbour('POST', '/api/blobs', bytes)).status, 201)
  })

  it('holds however many upload at once, and what is refused leaves nothing on the disk', async () => {
    const { bytes, count } = await listed()
    allow(bytes + 50 * KB)
    const replies = await Promise.all(Array.from({ length: 20 }, () => upload(10 * KB)))
    assert.equal(replies.filter(({ status }) => status === 201).length, 5)
    assert.equal(replies.filter(({ status }) => status === 507).length, 15)
    assert.deepEqual(await listed(), { count: count + 5, bytes: bytes + 50 * KB })
    assert.equal(filesOnDisk().length, count + 5)
  })

  it('keeps one copy where the same file is stored by many at once', async () => {
    allow(1000 * KB)
    const bytes = new Uint8Array(randomBytes(5 * KB))
    const count = filesOnDisk().length
    const replies = await Promise.all(Array.from({ length: 10 }, () => send('POST', '/api/blobs', bytes)))
    assert.deepEqual(new Set(replies.map(({ status }) => status)), new Set([201]))
    assert.equal(filesOnDisk().length, count + 1)
    const { sha256 } = replies[0]?.body ?? {}
    assert.deepEqual(Buffer.from((await send('GET', `/api/blobs/${String(sha256)}`)).bytes), Buffer.from(bytes))
  })

  it('is read from a setting in megabytes', () => {
    assert.deepEqual([quotaFrom(undefined).bytes, quotaFrom('1').bytes, quotaFrom('0').bytes], [5_000_000_000, 1_000_000, 0])
    for (const setting of ['', 'abc', '-1', 'NaN', 'Infinity']) assert.throws(() => quotaFrom(setting), /ASSAY_QUOTA_MB/, setting)
  })
})

describe('a file that was not written whole', () => {
  it('is removed at the start', () => {
    writeFileSync(join(home(), 'a-file.123.part'), 'half')
    const whole = filesOnDisk().filter((name) => !name.endsWith('.part'))
    sweepParts(instance.services.dataFolder)
    assert.deepEqual(filesOnDisk(), whole)
  })

  it('is removed at once where the disk is full, which ends when there is room', { skip: !mayMount() }, async () => {
    allow(1_000_000 * KB)
    const kept = await listed()
    const other = await instance.organisation('Small')
    const small = await instance.as(other, 'contributor')
    const folder = join(instance.services.dataFolder, 'blobs', other.org)
    mkdirSync(folder, { recursive: true })
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder])
    try {
      writeFileSync(join(folder, 'ballast'), new Uint8Array(1_500_000))
      const first = await small('POST', '/api/blobs', new Uint8Array(randomBytes(200 * KB)))
      assert.equal(first.status, 201)
      const full = await small('POST', '/api/blobs', new Uint8Array(randomBytes(900 * KB)))
      assert.deepEqual([full.status, full.body['code']], [503, 'DISK_FULL'])
      assert.deepEqual(
        readdirSync(folder).filter((name) => name.endsWith('.part')),
        [],
      )
      assert.equal((await small('GET', `/api/blobs/${String(first.body['sha256'])}`)).status, 200)
      assert.equal((await small('POST', '/api/blobs', new Uint8Array(randomBytes(100 * KB)))).status, 201)
      rmSync(join(folder, 'ballast'))
      assert.equal((await small('POST', '/api/blobs', new Uint8Array(randomBytes(900 * KB)))).status, 201)
    } finally {
      spawnSync('umount', [folder])
    }
    assert.deepEqual(await listed(), kept)
  })

  it('is not begun where the database would be left without room', { skip: !mayMount() }, async () => {
    const disk = mkdtempSync(join(tmpdir(), 'assay-disk-'))
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=10m', 'tmpfs', disk])
    try {
      await assertRoomOnDisk(disk, 8_000 * KB)
      await assert.rejects(assertRoomOnDisk(disk, 10_000 * KB), { code: 'NO_ROOM', status: 507 })
      writeFileSync(join(disk, 'ballast'), new Uint8Array(8_000_000))
      await assert.rejects(assertRoomOnDisk(disk, 2_000 * KB), { code: 'NO_ROOM' })
    } finally {
      spawnSync('umount', [disk])
      rmSync(disk, { recursive: true, force: true })
    }
  })
})
