import { existsSync } from 'node:fs'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { LedgerError, sha256, toHex } from '@assay/ledger'
import type { Tx } from './db.ts'

/** Stored files by their SHA-256, one folder an organisation; the table lists them, so that a missing one is missed. */

/** Writes a file, durable on return; writing the same one again changes nothing. Returns its SHA-256 in hex. */
async function writeBlob(folder: string, org: string, bytes: Uint8Array): Promise<string> {
  const sum = toHex(sha256(bytes))
  const home = join(folder, 'blobs', org)
  const path = join(home, sum)
  if (existsSync(path)) return sum
  await mkdir(home, { recursive: true, mode: 0o700 })
  const scratch = `${path}.${process.pid}.part`
  const file = await open(scratch, 'w', 0o600)
  await file.writeFile(bytes)
  await file.sync()
  await file.close()
  await rename(scratch, path)
  const directory = await open(home, 'r')
  await directory.sync()
  await directory.close()
  return sum
}

interface NewFile {
  readonly bytes: Uint8Array
  /** Opens the transaction in which the file is listed, once it is written. */
  readonly list: (work: (tx: Tx) => Promise<unknown>) => Promise<unknown>
}

/** Writes a file and enters it in the list. Returns its SHA-256 in hex. */
export async function storeFile(folder: string, org: string, { bytes, list }: NewFile): Promise<string> {
  const sum = await writeBlob(folder, org, bytes)
  await list((tx) =>
    tx
      .insertInto('blob')
      .values({ org_id: org, sha256: sum, size: bytes.length })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  )
  return sum
}

/** A stored file; null where there is none. Throws where its bytes are no longer what its name says. */
export async function readBlob(folder: string, org: string, sum: string): Promise<Uint8Array | null> {
  const path = join(folder, 'blobs', org, sum)
  if (!existsSync(path)) return null
  const bytes = Uint8Array.from(await readFile(path))
  if (toHex(sha256(bytes)) !== sum) throw new LedgerError('BLOB_CHANGED', `the stored file ${sum} was changed`, sum)
  return bytes
}

/** Listed files that are gone or no longer what their name says. */
export async function findBlobProblems(tx: Tx, folder: string, org: string): Promise<readonly LedgerError[]> {
  const listed = await tx.selectFrom('blob').select('sha256').orderBy('stored_at').execute()
  const problems: LedgerError[] = []
  for (const { sha256: sum } of listed) {
    try {
      if ((await readBlob(folder, org, sum)) === null) problems.push(new LedgerError('BLOB_MISSING', `the stored file ${sum} is gone`, sum))
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error
      problems.push(error)
    }
  }
  return problems
}
