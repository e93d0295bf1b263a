import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { mayMount } from '../mount-disk.fixture.ts'
import { reserveIn } from './reserve.ts'

const MB = 1_000_000

describe('the room that is kept for a database', { skip: mayMount() ? false : 'mounting needs root' }, () => {
  it('is taken while there is enough, given where the disk is full, and taken again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'assay-reserve-'))
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=120m', 'tmpfs', folder])
    const [kept, ballast] = [join(folder, 'reserve'), join(folder, 'ballast')]
    const taken = async (): Promise<void> => {
      while (!existsSync(kept)) await sleep(5)
    }
    try {
      const { hasRoom, give } = reserveIn(folder)
      assert.ok(hasRoom())
      await taken()
      assert.equal(statSync(kept).size, 34 * MB)
      assert.ok(give())
      assert.ok(existsSync(kept), 'nothing is given where there is room')
      spawnSync('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=1M', 'count=200'])
      assert.equal(hasRoom(), false)
      assert.ok(give(), 'the database can start')
      assert.deepEqual([existsSync(kept), hasRoom()], [false, false])
      spawnSync('dd', ['if=/dev/zero', `of=${ballast}2`, 'bs=1M', 'count=200'])
      assert.equal(give(), false)
      rmSync(ballast)
      rmSync(`${ballast}2`)
      assert.ok(hasRoom())
      await taken()
    } finally {
      spawnSync('umount', [folder])
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
