import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after, before, describe, it } from 'node:test'
import { toHex } from '@assay/ledger'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import type pg from 'pg'
import { commit, type Command } from '../commit.ts'
import { registerNamed } from '../store/register-named.ts'
import { examine } from '../export/examine.ts'
import { sessionSecretIn } from '../account/session-secret.ts'
import { openTestInstance, type TestInstance } from '../instance.fixture.ts'
import { storeFile } from '../store/blob.ts'
import { reading, writing } from '../store/db.ts'
import { migrate } from '../store/migrate.ts'
import { BackupError, writeArchive } from './archive.ts'
import { archiveOf, filesIn } from './dump.fixture.ts'
import { dumpDatabase, dumpKeys, withBackup } from './dump.ts'
import { restoreFiles } from './files.ts'
import { restoreTables } from './restore.ts'
import { openSecret } from '../log/key.ts'
import { namedIn } from '../log/named.ts'

let instance: TestInstance
let scratch: string

before(async () => {
  instance = await openTestInstance()
  scratch = mkdtempSync(join(tmpdir(), 'assay-dump-'))
})
after(async () => {
  rmSync(scratch, { recursive: true, force: true })
  await instance.close()
})

function create(name: string): Command {
  const register = registerNamed('asset')
  return {
    register,
    id: null,
    version: null,
    way: 'system',
    reads: [],
    decide: () => ({ state: register.schema.parse({ name }), event: 'asset.create' }),
  }
}

async function keysOf({ services: { db, keyring } }: TestInstance, org: string): Promise<readonly string[]> {
  const key = await reading(db, org, async (tx) => openSecret(tx, { org, keyring }, (await namedIn(tx)) ?? assert.fail()))
  return typeof key === 'string' ? assert.fail(key) : [key.privatePem, toHex(key.mlDsa.secretKey)]
}

let paths = 0

/** A path where nothing is. */
function fresh(): string {
  paths += 1
  return join(scratch, `${paths}.zip`)
}

async function dumped(connection: pg.PoolConfig, { services }: TestInstance = instance): Promise<Buffer> {
  const path = fresh()
  await dumpDatabase(connection, services.dataFolder, path)
  return readFileSync(path)
}

async function dump(connection: pg.PoolConfig, of: TestInstance = instance) {
  const { keyring, dataFolder } = of.services
  const path = fresh()
  await dumpKeys(connection, { folder: dataFolder, master: keyring.master, session: sessionSecretIn(dataFolder) }, path)
  return { files: filesIn(await dumped(connection, of)), keys: filesIn(readFileSync(path)) }
}

/** The log begins with its policy and its tenant. */
const FOUNDED = 2

describe('a backup', () => {
  it('holds every organisation, its files and its keys, and comes back whole into an empty server', async () => {
    const { services } = instance
    const actors = [await instance.organisation('First'), await instance.organisation('Second')]
    for (const actor of actors) {
      await commit(services, actor, [create('Laptop'), create('Server')])
      const bytes = Uint8Array.from(Buffer.from(`protocol of ${actor.slug}`))
      const place = { org: actor.org, keyring: services.keyring, folder: services.dataFolder }
      await storeFile(place, { bytes, write: (work) => writing(services.db, actor.org, work) })
    }
    const { files, keys } = await dump(instance.connection)
    const other = await openTestInstance()
    try {
      const restoring = { files: archiveOf(files), keys: archiveOf(keys), master: other.services.keyring.master }
      await restoreTables(other.connection, restoring)
      for (const archived of [restoring.keys, restoring.files]) await restoreFiles(other.services.dataFolder, archived)
      for (const actor of actors) {
        const { ok, entries } = await examine(other.services, actor)
        assert.deepEqual([ok, entries], [true, FOUNDED + 2])
        assert.deepEqual(await keysOf(other, actor.org), await keysOf(instance, actor.org))
      }
      await assert.rejects(restoreTables(other.connection, restoring), /holds an organisation already/)
    } finally {
      await other.close()
    }
  })

  it('holds every row for an owner of the database who is no superuser, from whom row-level security hides them', async () => {
    const name = `o${randomUUID().replaceAll('-', '')}`
    await instance.sql(`create role ${name} login createrole`)
    await instance.sql(`grant assay_app, assay_accounts to ${name} with admin option`)
    await instance.sql(`create database ${name} owner ${name}`)
    const connection = { ...instance.connection, database: name, user: name }
    await migrate(connection, async () => undefined)
    const { files, keys } = await dump(instance.connection)
    await restoreTables(connection, { files: archiveOf(files), keys: archiveOf(keys), master: instance.services.keyring.master })
    const { files: again } = await dump(connection)
    const count = (from: typeof files, table: string): number =>
      strFromU8(from[`tables/${table}.jsonl`] ?? new Uint8Array()).split('\n').length - 1
    for (const table of ['organisation', 'record', 'leaf', 'payload', 'blob', 'counter']) {
      assert.equal(count(again, table), count(files, table), table)
      assert.ok(count(files, table) >= 2, table)
    }
  })

  it('is refused when it is damaged, cut, something else, or names a file outside', async () => {
    const bytes = await dumped(instance.connection)
    const open = async (given: Uint8Array): Promise<unknown> => {
      const path = fresh()
      writeFileSync(path, given)
      return withBackup({ path, start: 0, end: given.length }, async () => 'opened')
    }
    assert.equal(await open(bytes), 'opened')
    const flipped = Buffer.from(bytes)
    flipped[bytes.length >> 1] = (flipped[bytes.length >> 1] ?? 0) ^ 1
    for (const bad of [flipped, bytes.subarray(0, bytes.length - 100), Buffer.from('PK'), new Uint8Array()]) {
      await assert.rejects(open(bad), BackupError)
    }
    await assert.rejects(open(zipSync({ ...unzipSync(bytes), 'blobs/unnamed': Uint8Array.of(1) })), /damaged: blobs\/unnamed/)
    for (const name of ['keys/../../evil', '/keys/evil', 'blobs/../evil']) {
      await assert.rejects(open(zipSync({ ...unzipSync(bytes), [name]: Uint8Array.of(1) })), BackupError)
      const outside = mkdtempSync(join(scratch, 'outside-'))
      const restore = () => restoreFiles(outside, archiveOf({ [name]: Uint8Array.of(1) }))
      if (name.startsWith('/')) await assert.doesNotReject(restore)
      else await assert.rejects(restore, BackupError)
    }
  })

  it('leaves nothing of an archive that could not be written, and writes over none', async () => {
    const failing = async function* () {
      yield { name: 'blobs/whole', content: Readable.from([Buffer.alloc(100_000, 1)]) }
      yield {
        name: 'blobs/cut',
        content: (async function* () {
          yield Buffer.alloc(100_000, 1)
          throw new Error('no space left')
        })(),
      }
    }
    const path = fresh()
    await assert.rejects(writeArchive(path, 'assay.backup/v3', failing()), /no space left/)
    assert.equal(existsSync(path), false)
    writeFileSync(path, 'another')
    await assert.rejects(writeArchive(path, 'assay.backup/v3', failing()), /EEXIST/)
    assert.equal(readFileSync(path, 'utf8'), 'another')
  })

  it('has as many rows of a table as there are, and holds few of them at once', async () => {
    const actor = await instance.organisation('Large')
    const rows = 150_000
    await instance.sql(`insert into counter (org_id, register, next, live) select $1, 'r' || n, 1, 0 from generate_series(1, ${rows}) n`, [
      actor.org,
    ])
    const first = process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed
    let most = 0
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed - first)), 5)
    const bytes = await dumped(instance.connection)
    clearInterval(watch)
    const lines = strFromU8(filesIn(bytes)['tables/counter.jsonl'] ?? new Uint8Array()).split('\n').length - 1
    assert.ok(lines >= rows, String(lines))
    assert.ok(most < 80_000_000, `${most} bytes more`)
    await instance.sql(`delete from counter where org_id = $1 and register like 'r%' and register <> 'risk'`, [actor.org])
  })
})
