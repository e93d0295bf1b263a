import { existsSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { LedgerError, sha256, toHex } from '@assay/ledger'
import type { Keyring } from '../secret/keyring.ts'
import { seal, SealError, unseal } from '../secret/seal.ts'
import { uuidv7 } from '../uuid.ts'
import { destroyDataKeys, newDataKey, openDataKey, wrappedKeysOf } from './data-key.ts'
import type { Tx } from './db.ts'

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
  const scratch = `${path}.${process.pid}.part`
  const file = await open(scratch, 'w', 0o600)
  await file.writeFile(sealed)
  await file.sync()
  await file.close()
  await rename(scratch, path)
  const directory = await open(home, 'r')
  await directory.sync()
  await directory.close()
}

function homeOf(folder: string, org: string): string {
  return join(folder, 'blobs', org)
}

interface NewFile {
  readonly bytes: Uint8Array
  /** Opens a transaction that writes. */
  readonly write: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
}

/**
 * Stores a file, then enters it in the list; storing the same one again changes nothing. Returns its SHA-256 in hex.
 * The file is written between two transactions, so nobody waits for the disk; bytes that end up in no list are swept at night.
 */
export async function storeFile(files: Files, { bytes, write }: NewFile): Promise<string> {
  const sum = toHex(sha256(bytes))
  const { org, keyring } = files
  const { known, orgKey } = await write(async (tx) => ({ known: await idOf(tx, files, sum), orgKey: await keyring.keyOf(tx, org) }))
  if (known !== null) return sum
  const id = uuidv7(Date.now())
  const { key, row } = newDataKey({ org, orgKey }, id, 1)
  await writeBlob(files, id, seal(bytes, key, placeOfFile(org, id)))
  await write(async (tx) => {
    await tx.selectFrom('ledger_head').select('size').where('org_id', '=', org).forUpdate().execute()
    if ((await idOf(tx, files, sum)) !== null) return
    await eraseFiles(tx, [sum])
    await tx.insertInto('data_key').values(row).execute()
    await tx.insertInto('blob').values({ org_id: org, sha256: sum, size: bytes.length, id }).execute()
  })
  return sum
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
