import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { mayMount } from '../mount-disk.fixture.ts'
import { restoreSymlinks } from './binaries.ts'
import { startCluster } from './cluster.ts'
import { lockDataFolder } from './lock.ts'
import { isRoot, NOBODY } from './reach.ts'

let scratch: string

before(() => {
  scratch = mkdtempSync(join(tmpdir(), 'assay-cluster-'))
  chmodSync(scratch, 0o711)
})
after(() => rmSync(scratch, { recursive: true, force: true }))

function folder(name: string, mode = 0o711): string {
  const path = join(scratch, name)
  mkdirSync(path, { mode })
  chmodSync(path, mode)
  return path
}

describe('the embedded PostgreSQL', () => {
  it('runs with every safeguard on, on a socket and not on the network', async () => {
    const cluster = await startCluster(folder('safe'))
    try {
      const client = new pg.Client(cluster.connection)
      await client.connect()
      const read = async (name: string): Promise<unknown> => (await client.query(`show ${name}`)).rows[0]?.[name]
      assert.deepEqual(
        [
          await read('fsync'),
          await read('full_page_writes'),
          await read('synchronous_commit'),
          await read('data_checksums'),
          await read('listen_addresses'),
        ],
        ['on', 'on', 'on', 'on', ''],
      )
      await client.end()
    } finally {
      await cluster.stop()
    }
  })

  it('lets in who we are, and nobody else who runs as its user', { skip: !isRoot() }, async () => {
    const data = folder('own')
    const cluster = await startCluster(data)
    try {
      const script = `const pg = require('pg'); const c = new pg.Client({ host: process.argv[1], user: 'assay', database: 'assay' })
        c.on('error', () => {}); c.connect().then(() => console.log('in'), (error) => console.log(error.code)).finally(() => c.end())`
      const connectAs = (uid: number): string =>
        spawnSync(process.execPath, ['-e', script, String(cluster.connection.host)], { uid, encoding: 'utf8' }).stdout.trim()
      assert.deepEqual([connectAs(0), connectAs(NOBODY)], ['in', '28000'])
    } finally {
      await cluster.stop()
    }
  })

  it('does not run as root: as somebody else it needs a folder that it can reach, and says so', { skip: !isRoot() }, async () => {
    const home = folder('closed', 0o700)
    mkdirSync(join(home, 'data'))
    await assert.rejects(startCluster(join(home, 'data')), (error: unknown) => {
      assert.match(String(error), new RegExp(`cannot pass ${home}: set ASSAY_DATA to a folder outside`))
      return true
    })
    assert.equal(existsSync(join(home, 'data', 'postgres')), false)
  })

  it('refuses a folder of a newer major version with what to do', async () => {
    const data = folder('newer')
    mkdirSync(join(data, 'postgres'))
    writeFileSync(join(data, 'postgres', 'PG_VERSION'), '99\n')
    await assert.rejects(startCluster(data), /belongs to PostgreSQL 99, this is 18: start the version it belongs to/)
  })

  it('links its libraries itself where install scripts are off', () => {
    const home = folder('links')
    mkdirSync(join(home, 'lib'))
    writeFileSync(join(home, 'lib', 'libx.so.5.18'), '')
    writeFileSync(join(home, 'pg-symlinks.json'), JSON.stringify([{ source: 'native/lib/libx.so.5.18', target: 'native/lib/libx.so.5' }]))
    restoreSymlinks(home)
    restoreSymlinks(home)
    assert.ok(existsSync(join(home, 'lib', 'libx.so.5')))
  })

  it('says that the disk is full, keeps what was acknowledged, and goes on when there is room', { skip: !mayMount() }, async () => {
    const data = folder('small')
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=110m,mode=0711', 'tmpfs', data])
    const cluster = await startCluster(data)
    const client = new pg.Client(cluster.connection)
    try {
      await client.connect()
      await client.query('create table kept (id integer primary key)')
      await client.query('insert into kept values (1)')
      writeFileSync(join(data, 'ballast'), '')
      spawnSync('dd', ['if=/dev/zero', `of=${join(data, 'ballast')}`, 'bs=1M', 'count=200'])
      await assert.rejects(
        client.query(`create table filler as select repeat('x', 1000) from generate_series(1, 20000)`),
        /No space left|could not extend/,
      )
      assert.equal((await client.query('select * from kept')).rowCount, 1)
      rmSync(join(data, 'ballast'))
      await client.query('insert into kept values (2)')
      assert.equal((await client.query('select * from kept')).rowCount, 2)
    } finally {
      await client.end()
      await cluster.stop()
      spawnSync('umount', [data])
    }
  })
})

describe('the lock of a data folder', () => {
  it('names who holds it, and passes over one who is gone', () => {
    const data = folder('locked')
    const holder = spawnSync(process.execPath, ['-e', 'process.stdout.write(String(process.pid))'], { encoding: 'utf8' }).stdout
    writeFileSync(join(data, 'assay.pid'), `${holder}\n`)
    const release = lockDataFolder(data)
    assert.equal(readFileSync(join(data, 'assay.pid'), 'utf8').split('\n')[0], String(process.pid))
    release()
    writeFileSync(join(data, 'assay.pid'), `${process.ppid}\n`)
    assert.throws(() => lockDataFolder(data), new RegExp(`process ${process.ppid} is using`))
  })

  it('passes over a number that belongs to another process by now', { skip: process.platform !== 'linux' }, () => {
    const data = folder('reused')
    writeFileSync(join(data, 'assay.pid'), `${process.ppid}\n1 another-boot\n`)
    lockDataFolder(data)()
    assert.equal(existsSync(join(data, 'assay.pid')), false)
  })
})
