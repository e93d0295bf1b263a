import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateSignerKey, signerKey, type SignerKey } from '@assay/ledger'

/**
 * The signing key of an organisation's log, made on first use. Kept in the data folder, readable by us alone.
 * Its name, the log's origin, begins with `ASSAY_ORIGIN` as it was at the first use, else with a name of this installation alone.
 */
export function ledgerKey(folder: string, slug: string): SignerKey {
  const name = `${originOf(folder)}/tlog/${slug}`
  const path = keyPath(folder, slug)
  if (existsSync(path)) return signerKey(name, readFileSync(path, 'utf8'))
  const key = generateSignerKey(name)
  storeKey(folder, slug, key.privatePem)
  return key
}

/** Stores a key that comes from a backup. Never replaces one. */
function storeKey(folder: string, slug: string, privatePem: string): void {
  mkdirSync(join(folder, 'keys'), { recursive: true, mode: 0o700 })
  writeFileSync(keyPath(folder, slug), privatePem, { mode: 0o600, flag: 'wx' })
}

/** Chosen once: a log that changed its origin would be another log. */
function originOf(folder: string): string {
  const path = join(folder, 'keys', 'origin')
  if (existsSync(path)) return readFileSync(path, 'utf8').trim()
  const origin = process.env['ASSAY_ORIGIN'] ?? `assay-${randomBytes(6).toString('hex')}.invalid`
  if (!/^[a-z0-9.-]+(?::\d+)?$/.test(origin)) throw new Error('ASSAY_ORIGIN is a host name, for example isms.example.com')
  mkdirSync(join(folder, 'keys'), { recursive: true, mode: 0o700 })
  writeFileSync(path, `${origin}\n`, { mode: 0o600, flag: 'wx' })
  return origin
}

function keyPath(folder: string, slug: string): string {
  return join(folder, 'keys', `${slug}.ed25519.pem`)
}
