import { existsSync, readdirSync, rmSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { LedgerError, sha256, toHex } from '@assay/ledger'
import type { Keyring } from '../secret/keyring.ts'
import { randomBytes } from '../secret/random.ts'
import { KEY_SIZE, seal, SealError, unseal } from '../secret/seal.ts'
import { uuidv7 } from '../uuid.ts'
import { destroyDataKeys, openDataKey, rowFor, wrappedKeysOf } from './data-key.ts'
import type { Tx } from './db.ts'
import { assertRoomOnDisk, assertWithinQuota, type Quota } from './quota.ts'

/**
 * Stored files, each sealed under a data key of its own, one folder an organisation; the table lists them by their SHA-256,
 * so that a missing one is missed.
 */

/** Where an organisation's files lie and what opens them. */
export interface Files {
  readonly org: string
  readonly keyring: Keyring
  /** The data folder. */
  readonly folder: string
}

/** Writes a file, durable on return. */
async function writeBlob({ folder, org }: Files, id: string, sealed: Uint8Array): Promise<void> {
  const home = homeOf(folder, org)
  const path = join(home, id)
  await mkdir(home, { recursive: true, mode: 0o700 })
  const scratch = `${path}.${process.pid}${PART}`
  try {
    await writeDurably(scratch, sealed)
    await rename(scratch, path)
  } catch (error) {
    // A full disk stays full for as long as what did not fit lies on it.
    await rm(scratch, { force: true })
    throw error
  }
  const directory = await open(home, 'r')
  await directory.sync()
  await directory.close()
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** How the name of a file ends that is being written. */
const PART = '.part'

/** Removes what an earlier process was writing when it ended. Before anybody writes. */
export function sweepParts(folder: string): void {
  const home = join(folder, 'blobs')
  if (!existsSync(home)) return
  for (const name of readdirSync(home, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith(PART)) rmSync(join(home, name), { force: true })
}

function homeOf(folder: string, org: string): string {
  return join(folder, 'blobs', org)
}

export interface NewFile {
  readonly bytes: Uint8Array
  /** What the organisation may store in all; null where nobody counts. */
  readonly quota?: Quota | null
  /** Opens a transaction that writes. */
  readonly write: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
}

/**
 * Stores a file, then enters it in the list; storing the same one again changes nothing. Returns its SHA-256 in hex.
 * The file is written between two transactions, so nobody waits for the disk; bytes that end up in no list are swept at night.
 */
export async function storeFile(files: Files, { bytes, quota = null, write }: NewFile): Promise<string> {
  const sum = toHex(sha256(bytes))
  const { org, keyring } = files
  const known = await write(async (tx) => {
    const listed = await idOf(tx, files, sum)
    if (quota && listed === null) await assertWithinQuota(tx, quota, bytes.length)
    return listed
  })
  if (known !== null) return sum
  if (quota) await assertRoomOnDisk(files.folder, bytes.length)
  const id = uuidv7(Date.now())
  const key = { version: 1, key: randomBytes(KEY_SIZE) }
  await writeBlob(files, id, seal(bytes, key.key, placeOfFile(org, id)))
  const enter = write(async (tx) => {
    await tx.selectFrom('ledger_head').select('size').where('org_id', '=', org).forUpdate().execute()
    if ((await idOf(tx, files, sum)) !== null) return
    if (quota) await assertWithinQuota(tx, quota, bytes.length)
    await eraseFiles(tx, [sum])
    // Wrapped now that nobody can renew the organisation's key.
    const row = rowFor({ org, orgKey: await keyring.keyOf(tx, org) }, id, key)
    await tx.insertInto('data_key').values(row).execute()
    await tx.insertInto('blob').values({ org_id: org, sha256: sum, size: bytes.length, id }).execute()
  })
  await enter.finally(() => removeUnlisted(files, { sum, id, write }))
  return sum
}

/** Removes bytes that came into no list, because others stored the same at once or the list refused them. Where nobody knows, they stay for the night. */
async function removeUnlisted(files: Files, { sum, id, write }: Listed & Pick<NewFile, 'write'>): Promise<void> {
  const listed = await write((tx) => tx.selectFrom('blob').select('id').where('sha256', '=', sum).executeTakeFirst()).catch(() => ({ id }))
  if (listed?.id !== id) await rm(join(homeOf(files.folder, files.org), id), { force: true })
}

/** The name under which a file lies; null where it is not listed, or its bytes are gone. */
async function idOf(tx: Tx, { folder, org }: Files, sum: string): Promise<string | null> {
  const listed = await tx.selectFrom('blob').select('id').where('sha256', '=', sum).executeTakeFirst()
  return listed && existsSync(join(homeOf(folder, org), listed.id)) ? listed.id : null
}

/** A stored file; null where there is none. Throws where its bytes are no longer what the list says. */
export async function readBlob(tx: Tx, files: Files, sum: string): Promise<Uint8Array | null> {
  const listed = await tx.selectFrom('blob').select('id').where('sha256', '=', sum).executeTakeFirst()
  return listed ? openFile(tx, files, { sum, id: listed.id }) : null
}

interface Listed {
  readonly sum: string
  readonly id: string
}

async function openFile(tx: Tx, files: Files, { sum, id }: Listed): Promise<Uint8Array | null> {
  const { folder, org, keyring } = files
  const path = join(homeOf(folder, org), id)
  if (!existsSync(path)) return null
  const key = (await wrappedKeysOf(tx, [id])).get(id)
  const orgKey = await keyring.keyOf(tx, org)
  const sealed = await readFile(path)
  const bytes = key ? unsealFile(() => unseal(sealed, openDataKey({ org, orgKey }, id, key).key, placeOfFile(org, id))) : null
  if (!bytes || toHex(sha256(bytes)) !== sum) throw new LedgerError('BLOB_CHANGED', `the stored file ${sum} was changed`, sum)
  return bytes
}

function unsealFile(attempt: () => Uint8Array): Uint8Array | null {
  try {
    return Uint8Array.from(attempt())
  } catch (error) {
    if (error instanceof SealError) return null
    throw error
  }
}

/** Where a sealed file belongs: it opens nowhere else. */
export function placeOfFile(org: string, id: string): string {
  return `assay.file/v1\n${org}\n${id}`
}

/** Listed files that are gone or no longer what the list says. */
export async function findBlobProblems(tx: Tx, files: Files): Promise<readonly LedgerError[]> {
  const listed = await tx.selectFrom('blob').select(['sha256 as sum', 'id']).orderBy('stored_at').execute()
  const problems: LedgerError[] = []
  for (const file of listed) {
    try {
      if ((await openFile(tx, files, file)) === null)
        problems.push(new LedgerError('BLOB_MISSING', `the stored file ${file.sum} is gone`, file.sum))
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error
      problems.push(error)
    }
  }
  return problems
}

/** Erases files: their keys are destroyed and the list forgets them. Their bytes, which nothing opens, are swept at night. */
export async function eraseFiles(tx: Tx, sums: readonly string[]): Promise<void> {
  if (sums.length === 0) return
  const rows = await tx.deleteFrom('blob').where('sha256', 'in', sums).returning('id').execute()
  await destroyDataKeys(
    tx,
    rows.map(({ id }) => id),
    new Date(),
  )
}

const DAY = 86_400_000

/** Removes bytes that nobody lists, such as those of erased files, once they are a day old: an upload is not listed at once. */
export async function sweepFiles(tx: Tx, { folder, org }: Files, now: number): Promise<void> {
  const home = homeOf(folder, org)
  if (!existsSync(home)) return
  const listed = new Set((await tx.selectFrom('blob').select('id').execute()).map(({ id }) => id))
  for (const name of await readdir(home)) {
    const path = join(home, name)
    if (!listed.has(name) && (await stat(path)).mtimeMs < now - DAY) await rm(path, { force: true })
  }
}
