import assert from 'node:assert/strict'
import { appendFileSync, cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { splitNotes } from '@assay/ledger'
import { Machine, World } from './machine.fixture.ts'

let world: World
let first: Machine

before(async () => {
  const opened = await World.open()
  world = opened.world
  first = opened.first
})
after(() => world.close())

async function grow(machine: Machine, count = 3): Promise<void> {
  await machine.write(count)
  assert.equal(await machine.sign(), null)
}

describe('a log is signed in one folder, by the key that it names, after what was signed last', () => {
  it('and nowhere else: a second folder on its database makes no key, writes, and does not sign', async () => {
    await grow(first)
    const second = first.secondFolder()
    assert.equal(await second.stands(), 'other-folder')
    await second.write()
    assert.equal(await second.sign(), 'other-folder')
    assert.equal(await first.sign(), null, 'what was written there is signed here')
    const stranger = world.machine(world.newFolder(), first.connection, first.actor)
    assert.equal(await stranger.stands(), 'key-missing')
    await first.write()
    assert.equal(await stranger.sign(), 'key-missing')
    assert.equal((await first.sql('select from log_secret')).rowCount, 1)
    assert.equal(await first.sign(), null)
  })

  it('and not in a copy of the machine, nor in one whose folder was put back from a copy; it goes on where a folder is moved', async () => {
    const copy = await first.copy()
    await copy.write()
    assert.equal(await copy.sign(), 'other-folder')
    await grow(first)
    const kept = world.copyOf(first.folder)
    const moved = `${first.folder}-moved`
    renameSync(first.folder, moved)
    renameSync(moved, first.folder)
    assert.equal(await first.stands(), null)
    const away = world.machine(first.folder, first.connection, first.actor)
    rmSync(first.folder, { recursive: true })
    cpSync(kept, first.folder, { recursive: true, preserveTimestamps: true })
    assert.equal(await away.stands(), 'other-folder')
    await away.epoch('other-folder')
    await grow(away)
  })

  it('and not where the folder forgot what was signed, or knows less of it than the database', async () => {
    const path = join(first.folder, 'checkpoints', 'harbour')
    const text = readFileSync(path, 'utf8')
    await first.write()
    rmSync(path)
    assert.deepEqual([await first.stands(), await first.sign()], ['history-missing', 'history-missing'])
    const notes = splitNotes(text)
    writeFileSync(path, notes.slice(0, -1).join(''))
    assert.equal(await first.sign(), notes.length < 2 ? 'history-missing' : 'history-behind')
    writeFileSync(path, text)
    assert.equal(await first.sign(), null)
  })

  it('and not where the database was rolled back or written anew, whatever the rest of it says', async () => {
    const earlier = await first.copyDatabase()
    const now = first.connection
    await grow(first)
    await first.rest(earlier)
    assert.equal(await first.stands(), 'log-behind')
    await first.write(5)
    assert.equal(await first.sign(), 'log-behind')
    await first.rest(now)
    assert.equal(await first.sign(), null)
    const { size } = (await first.sql('select size::int from ledger_head')).rows[0] as { readonly size: number }
    const cut = [`delete from cosignature where size >= ${size}`, `delete from checkpoint where size >= ${size}`]
    const entries = [`delete from payload where seq >= ${size - 1}`, `delete from leaf where seq >= ${size - 1}`]
    const kept = await first.copyDatabase()
    await first.sql(
      [...cut, ...entries, `update ledger_head set size = ${size - 1}`, `delete from record where last_seq >= ${size - 1}`].join(';'),
    )
    await first.write(4)
    assert.equal(await first.sign(), 'log-behind')
    await first.rest(kept)
    assert.equal(await first.sign(), null)
  })

  it('and not over peaks, tiles or a checkpoint that somebody changed', async () => {
    await grow(first)
    const kept = await first.copyDatabase()
    const last = 'size = (select max(size) from checkpoint)'
    for (const change of [
      `update checkpoint set peaks = decode(repeat('ab', octet_length(peaks)), 'hex') where ${last}`,
      `update checkpoint set root = decode(repeat('ab', 32), 'hex') where ${last}`,
      `update leaf set hash = decode(repeat('ab', 32), 'hex') where seq = 1; delete from cosignature; delete from checkpoint`,
    ]) {
      const now = first.connection
      await first.rest(await first.copyDatabase())
      await first.sql(change)
      await first.write()
      assert.equal(await first.sign(), 'log-behind', change)
      await first.rest(now)
    }
    await first.rest(kept)
    assert.equal(await first.sign(), null)
  })

  it('and not by a key that is not the one that it names, or is gone', async () => {
    await first.write()
    const [secret] = (await first.sql('select * from log_secret')).rows
    await first.sql(`update log_secret set vkey = 'another'`)
    assert.equal(await first.sign(), 'other-key')
    await first.sql('delete from log_secret')
    assert.equal(await first.sign(), 'key-missing')
    await first.sql(`insert into log_secret (org_id, vkey, sealed) values ('${secret.org_id}', '${secret.vkey}', '\\x01')`)
    assert.equal(await first.sign(), 'key-missing')
    await first.sql(`update log_secret set sealed = '\\x${(secret.sealed as Buffer).toString('hex')}'`)
    assert.equal(await first.sign(), null)
  })

  it('and goes on past a note that a power cut left half written, and one that was kept and not published', async () => {
    const path = join(first.folder, 'checkpoints', 'harbour')
    appendFileSync(path, (splitNotes(readFileSync(path, 'utf8')).at(-1) ?? '').slice(0, 40))
    await grow(first)
    await first.sql('delete from cosignature where size = (select max(size) from checkpoint)')
    await first.sql('delete from checkpoint where size = (select max(size) from checkpoint)')
    assert.equal(await first.sign(), null)
    await grow(first)
    world.assertOneHistory()
  })
})
