import assert from 'node:assert/strict'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { end, newFolder, setUp, start, type Server } from './server.fixture.ts'
import { assetsIn, send, until } from './survive.fixture.ts'

/** A server that is killed in the middle of a restore. */

const ROWS = 500
const MARK = 'restore-unfinished'

describe('a restore that is killed', { timeout: 900_000 }, () => {
  it('leaves a folder that says what to do and starts no server, and is done again into an empty one', async () => {
    const { keys, backup } = await backedUp()
    const folder = newFolder()
    const first = await start(folder, [])
    const asking = restoring(first, keys, backup).catch(() => null)
    await until(() => existsSync(join(folder, MARK)))
    await killed(first)
    assert.equal(await asking, null)
    await assert.rejects(start(folder, []), (error: unknown) => {
      assert.match(
        String(error),
        /^Error: assay: a restore into \S+ broke off, and nothing in it counts: remove it, start with an empty folder [^\n]+\n$/,
      )
      return true
    })
    rmSync(folder, { recursive: true, force: true })
    const again = await start(newFolder(), [])
    try {
      assert.equal((await restoring(again, keys, backup)).status, 200)
      assert.equal((await assetsIn(again)).size, ROWS)
      assert.ok(!readdirSync(again.folder).includes(MARK))
    } finally {
      await end(again)
    }
    const started = await start(again.folder, [])
    await end(started)
    rmSync(again.folder, { recursive: true, force: true })
  })
})

/** A backup of a server with many records, and its keys. */
async function backedUp(): Promise<{ readonly keys: Uint8Array<ArrayBuffer>; readonly backup: Uint8Array<ArrayBuffer> }> {
  const server = await start(newFolder(), [])
  try {
    await setUp(server, { organisation: 'Lost', email: 'eva@lost.example' })
    const lines = Array.from({ length: ROWS }, (_, row) => `A${row},Asset ${row},hardware`)
    const imported = await send(server, '/api/assets/import?confirm=true', { file: `ID,Name,Kind\n${lines.join('\n')}\n` })
    assert.equal(imported.status, 200, await imported.text())
    const [backup, keys] = [await send(server, '/api/backup'), await send(server, '/api/backup/keys')]
    return { backup: new Uint8Array(await backup.arrayBuffer()), keys: new Uint8Array(await keys.arrayBuffer()) }
  } finally {
    await end(server)
    rmSync(server.folder, { recursive: true, force: true })
  }
}

function restoring(server: Server, keys: Uint8Array<ArrayBuffer>, backup: Uint8Array<ArrayBuffer>): Promise<Response> {
  return send(server, `/api/restore?keys=${keys.length}`, { file: new Blob([keys, backup]) })
}

async function killed({ child }: Server): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
}
