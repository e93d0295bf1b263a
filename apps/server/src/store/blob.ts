import { existsSync } from 'node:fs'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256, toHex } from '@assay/ledger'

/** Stored files by their SHA-256, one folder an organisation. */

/** Writes a file, durable on return; writing the same one again changes nothing. Returns its SHA-256 in hex. */
export async function writeBlob(folder: string, org: string, bytes: Uint8Array): Promise<string> {
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

/** A stored file; null where there is none. Throws where its bytes are no longer what its name says. */
export async function readBlob(folder: string, org: string, sum: string): Promise<Uint8Array | null> {
  const path = join(folder, 'blobs', org, sum)
  if (!existsSync(path)) return null
  const bytes = Uint8Array.from(await readFile(path))
  if (toHex(sha256(bytes)) !== sum) throw new Error(`the stored file ${sum} was changed`)
  return bytes
}
