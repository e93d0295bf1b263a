import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { mayMount } from '../apps/server/src/mount-disk.fixture.ts'
import { end, newFolder, setUp, start, type Server } from './server.fixture.ts'
import { assetsIn, crowd, problemsOf, send, until, type Crowd } from './survive.fixture.ts'

/** The disk of a running server is full: of its database, of stored files, of what it makes for somebody. Then there is room again. */

const skip = mayMount() ? false : 'mounting needs root'

/** Works on a server whose data folder, or a folder of it, is a disk of its own. */
async function onDisk(megabytes: number, work: (server: Server) => Promise<void>): Promise<void> {
  const folder = newFolder()
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0711`, 'tmpfs', folder])
  const server = await start(folder, [])
  try {
    await setUp(server, { organisation: 'Full', email: 'eva@full.example' })
    await work(server)
  } finally {
    await end(server)
    spawnSync('umount', ['-l', folder])
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Fills a disk until nothing fits. */
function fill(folder: string): void {
  spawnSync('dd', ['if=/dev/zero', `of=${join(folder, 'ballast')}`, 'bs=1M', 'count=2000'])
}

function makeRoom(folder: string): void {
  rmSync(join(folder, 'ballast'))
}

async function more(what: readonly unknown[], count: number): Promise<void> {
  const enough = what.length + count
  await until(() => what.length >= enough)
}

const countOf = (told: ReadonlyMap<string, number>, code: string): number => told.get(code) ?? 0

/** Nobody was told anything but this. */
function assertTold({ refused, read, undated }: Crowd): void {
  const codes = [...refused.keys(), ...read.keys()]
  assert.deepEqual(
    codes.filter((code) => !['200', '503 DISK_FULL', '503 DATABASE_AWAY'].includes(code)),
    [],
  )
  assert.equal(undated(), 0)
}

describe('a server whose disk is full', { timeout: 900_000, skip }, () => {
  it('refuses writes, lets people read, and goes on when there is room', async () => {
    await onDisk(300, async (server) => {
      const people = crowd(server, { writers: 4, readers: 2 })
      for (let round = 0; round < 3; round += 1) {
        await more(people.acknowledged, 20)
        fill(server.folder)
        const before = countOf(people.refused, '503 DISK_FULL')
        await until(() => countOf(people.refused, '503 DISK_FULL') > before + 20)
        const read = countOf(people.read, '200')
        await until(() => countOf(people.read, '200') > read + 20)
        makeRoom(server.folder)
      }
      await more(people.acknowledged, 20)
      await people.leave()
      assertTold(people)
      const kept = await assetsIn(server)
      assert.deepEqual(
        people.acknowledged.filter((name) => kept.get(name) !== 1),
        [],
      )
      assert.deepEqual(await problemsOf(server), [])
    })
  })
})

describe('a folder of a server whose disk is full', { timeout: 900_000, skip }, () => {
  it('lets what is made for somebody fail, and nothing else', async () => {
    await onDisk(400, async (server) => {
      const spool = join(server.folder, 'spool')
      mkdirSync(spool, { recursive: true })
      spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', spool])
      try {
        fill(spool)
        const people = crowd(server, { writers: 2, readers: 1 })
        for (const path of ['/api/backup', '/api/backup/keys']) {
          const answer = await send(server, path)
          assert.deepEqual([answer.status, answer.headers.get('retry-after')], [503, '30'])
          assert.match(await answer.text(), /"code":"DISK_FULL"/)
        }
        await more(people.acknowledged, 20)
        await people.leave()
        assertTold(people)
        assert.deepEqual([...people.refused.keys()], [])
        assert.deepEqual(readdirSync(spool), ['ballast'])
        makeRoom(spool)
        assert.equal((await send(server, '/api/backup/keys')).status, 200)
      } finally {
        spawnSync('umount', ['-l', spool])
      }
    })
  })

  it('signs nothing that it cannot remember, and goes on from what it signed last', async () => {
    await onDisk(400, async (server) => {
      const signed = join(server.folder, 'checkpoints')
      await until(() => existsSync(join(signed, 'full')))
      const kept = readFileSync(join(signed, 'full'))
      spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', signed])
      try {
        writeFileSync(join(signed, 'full'), kept)
        const people = crowd(server, { writers: 2, readers: 1 })
        const newest = (): Promise<Response> => send(server, '/api/ledger/checkpoint')
        await more(people.acknowledged, 5)
        fill(signed)
        await until(async () => (await newest()).status === 503)
        await more(people.acknowledged, 20)
        const full = await newest()
        assert.equal(full.status, 503)
        assert.match(await full.text(), /"code":"DISK_FULL"/)
        makeRoom(signed)
        await until(async () => (await newest()).status === 200)
        await people.leave()
        assertTold(people)
        assert.deepEqual(await problemsOf(server), [])
      } finally {
        spawnSync('umount', ['-l', signed])
      }
    })
  })
})
