import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Kysely, PostgresDialect, sql } from 'kysely'
import type pg from 'pg'
import { fromBase64, type Salts } from '@assay/ledger'
import type { State } from '@assay/isms'
import { openPool } from '../postgres/client.ts'
import type { Keyring } from '../secret/keyring.ts'
import { seal } from '../secret/seal.ts'
import { placeOfFile } from './blob.ts'
import { newDataKey } from './data-key.ts'
import type { Tables, Tx } from './db.ts'
import { sealPayload } from './payload.ts'
import { scopeStatement, tenantStatement } from './scope.ts'

const BATCH = 500

/** Seals the payloads and files that a version before 007 wrote in the clear, then drops their columns. All or nothing; once. */
export async function sealEarlier(connection: pg.PoolConfig, keyring: Keyring, folder: string): Promise<void> {
  const owner = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: openPool({ ...connection, max: 1 }) }) })
  try {
    if (!(await hasPlain(owner))) return
    const sealed: string[] = []
    await owner.transaction().execute(async (tx) => {
      for (const org of await organisationsOf(tx)) {
        await sql.raw(tenantStatement(org)).execute(tx)
        const place = { org, orgKey: await keyring.keyOf(tx, org) }
        await sealPayloads(tx, place)
        for (const one of await sealFiles(tx, place, folder)) sealed.push(one)
      }
      await sql`alter table payload drop column state, drop column salts`.execute(tx)
    })
    for (const path of sealed) await rm(path, { force: true })
  } finally {
    await owner.destroy()
  }
}

async function hasPlain(owner: Kysely<Tables>): Promise<boolean> {
  const { rows } =
    await sql`select from pg_attribute where attrelid = 'payload'::regclass and attname = 'state' and not attisdropped`.execute(owner)
  return rows.length > 0
}

async function organisationsOf(tx: Tx): Promise<readonly string[]> {
  await sql.raw(scopeStatement('directory')).execute(tx)
  const rows = await tx.selectFrom('organisation').select('org_id').execute()
  await sql.raw(scopeStatement('tenant')).execute(tx)
  return rows.map((row) => row.org_id)
}

interface Place {
  readonly org: string
  readonly orgKey: Uint8Array
}

interface PlainRow {
  readonly seq: string
  readonly record_id: string
  readonly state: State
  readonly salts: Readonly<Record<string, string>>
}

async function sealPayloads(tx: Tx, place: Place): Promise<void> {
  const keys = new Map<string, ReturnType<typeof newDataKey>>()
  for (;;) {
    const { rows } = await sql<PlainRow>`select payload.seq, leaf.record_id, payload.state, payload.salts
      from payload join leaf on leaf.org_id = payload.org_id and leaf.seq = payload.seq
      where payload.org_id = ${place.org} and payload.sealed is null order by payload.seq limit ${BATCH}`.execute(tx)
    if (rows.length === 0) return
    const fresh = [...new Set(rows.map((row) => row.record_id))]
      .filter((id) => !keys.has(id))
      .map((id) => [id, newDataKey(place, id, 1)] as const)
    for (const [id, key] of fresh) keys.set(id, key)
    if (fresh.length > 0)
      await tx
        .insertInto('data_key')
        .values(fresh.map(([, { row }]) => row))
        .execute()
    const sealed = rows.map((row) => sealRow(row, place.org, keys.get(row.record_id)))
    await sql`update payload set state = null, salts = null, key_version = 1, sealed = given.sealed
      from unnest(${rows.map(({ seq }) => seq)}::bigint[], ${sealed}::bytea[]) as given (seq, sealed)
      where payload.org_id = ${place.org} and payload.seq = given.seq`.execute(tx)
  }
}

function sealRow(
  { seq, record_id: recordId, state, salts }: PlainRow,
  org: string,
  key: ReturnType<typeof newDataKey> | undefined,
): Buffer {
  if (!key) throw new Error('each record has a key')
  return sealPayload({ state, salts: decodeSalts(salts) }, key, { org, recordId, seq: Number(seq) }).sealed
}

function decodeSalts(salts: PlainRow['salts']): Salts {
  return Object.fromEntries(Object.entries(salts).map(([path, salt]) => [path, fromBase64(salt) ?? new Uint8Array()]))
}

/** Seals files under their new names, and returns the paths of the old ones. */
async function sealFiles(tx: Tx, place: Place, folder: string): Promise<readonly string[]> {
  const old: string[] = []
  for (const { id, sha256 } of await tx.selectFrom('blob').select(['id', 'sha256']).execute()) {
    const path = join(folder, 'blobs', place.org, sha256)
    if (!existsSync(path)) continue
    const { key, row } = newDataKey(place, id, 1)
    await tx.insertInto('data_key').values(row).execute()
    const bytes = seal(await readFile(path), key, placeOfFile(place.org, id))
    await writeFile(join(folder, 'blobs', place.org, id), bytes, { mode: 0o600, flush: true })
    old.push(path)
  }
  return old
}
