import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { toBase64 } from '@assay/ledger'
import pg from 'pg'
import { serverActor } from '../actor.ts'
import { registerNamed } from './register-named.ts'
import { openTestInstance, servingOf, type TestInstance } from '../instance.fixture.ts'
import { openDb } from './db.ts'
import { composeLeaf, type Leaf } from './leaf.ts'
import { migrate } from './migrate.ts'
import { examineLedger } from './replay.ts'
import { assertGrants } from './grants.ts'
import { sealEarlier } from './seal-earlier.ts'

const SHIPPED = join(import.meta.dirname, 'migrations')
const SAID = 'Laptop in the clear'

let instance: TestInstance
let client: pg.Client
let connection: pg.PoolConfig

before(async () => {
  instance = await openTestInstance()
  const database = `e${randomUUID().replaceAll('-', '')}`
  await instance.sql(`create database ${database}`)
  connection = { ...instance.connection, database }
  const earlier = mkdtempSync(join(tmpdir(), 'assay-earlier-'))
  for (const name of readdirSync(SHIPPED).filter((file) => file < '007')) cpSync(join(SHIPPED, name), join(earlier, name))
  await migrate(connection, async () => undefined, earlier)
  rmSync(earlier, { recursive: true })
  client = new pg.Client(connection)
  await client.connect()
})
after(async () => {
  await client.end()
  await instance.close()
})

function leafOf(org: string): Leaf {
  const register = registerNamed('asset')
  const state = register.schema.parse({ name: SAID })
  const at = '2026-11-01T00:00:00.000Z'
  const record = { id: randomUUID(), key: 'AST-1', register: 'asset', version: 1, state, createdAt: at, updatedAt: at, number: 1 }
  const actor = serverActor(org, 'harbour', 'operator')
  const change = { register, record: { ...record, archived: false, erased: false, last: null }, event: 'asset.create', notice: null }
  return composeLeaf(change, { actor, author: randomUUID(), now: at, seq: 0 })
}

/** A record as version 006 stored it. */
async function writePlain(org: string, { recordId, bytes, hash, state, salts }: Leaf): Promise<void> {
  const text = JSON.stringify(Object.fromEntries(Object.entries(state).filter(([, value]) => value !== null)))
  const { $key: _key, $archived: _archived, ...live } = JSON.parse(text)
  const encoded = JSON.stringify(Object.fromEntries(Object.entries(salts).map(([path, salt]) => [path, toBase64(salt)])))
  await client.query(`insert into organisation (org_id, slug, name) values ($1, 'harbour', 'Harbour')`, [org])
  await client.query('insert into ledger_head values ($1, 1)', [org])
  await client.query('insert into leaf (org_id, seq, record_id, bytes, hash) values ($1, 0, $2, $3, $4)', [
    org,
    recordId,
    Buffer.from(bytes),
    Buffer.from(hash),
  ])
  await client.query('insert into payload (org_id, seq, state, salts) values ($1, 0, $2, $3)', [org, text, encoded])
  await client.query(
    `insert into record (org_id, id, register, number, key, version, state, title, last_seq, last_leaf, created_at, updated_at, search)
     values ($1, $2, 'asset', 1, 'AST-1', 1, $3, $4, 0, $5, '2026-11-01', '2026-11-01', to_tsvector('simple', $6))`,
    [org, recordId, JSON.stringify(live), SAID, Buffer.from(hash), `AST-1 ${SAID}`],
  )
}

describe('a database that an earlier version wrote', () => {
  it('is sealed as it is opened, files included, and nothing of it changes', async () => {
    const org = randomUUID()
    const { keyring, dataFolder: folder } = instance.services
    await writePlain(org, leafOf(org))
    const sum = createHash('sha256').update('a file in the clear').digest('hex')
    mkdirSync(join(folder, 'blobs', org), { recursive: true })
    writeFileSync(join(folder, 'blobs', org, sum), 'a file in the clear')
    await client.query('insert into blob (org_id, sha256, size) values ($1, $2, 19)', [org, sum])
    await migrate(connection, async () => undefined)
    await sealEarlier(connection, keyring, folder)
    await sealEarlier(connection, keyring, folder)
    const db = openDb(servingOf(connection).app)
    const report = await examineLedger(db, {
      org,
      slug: 'harbour',
      keyring,
      archive: () => null,
      folder,
      credentialsOf: async () => new Map(),
    })
    await db.close()
    assert.deepEqual([report.problems.map(({ code }) => code), report.entries, report.records], [['RECORD_WITHOUT_ENTRY'], 1, 1])
    assert.equal(readdirSync(join(folder, 'blobs', org)).includes(sum), false)
    const { rows } = await client.query('select * from payload')
    assert.deepEqual(Object.keys(rows[0]).toSorted(), ['key_version', 'org_id', 'sealed', 'seq'])
  })

  it('is not opened where the application may do more than append to the log', async () => {
    await assertGrants(connection)
    await client.query('grant update on leaf to assay_app')
    await assert.rejects(assertGrants(connection), /revoke UPDATE on leaf/)
    await client.query('revoke update on leaf from assay_app')
    await assertGrants(connection)
  })
})
