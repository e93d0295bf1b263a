import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateSignerKey, signerKey, type SignerKey } from '@assay/ledger'

/** The signing key of an organisation's log, made on first use. Kept in the data folder, readable by us alone. */
export function ledgerKey(folder: string, slug: string): SignerKey {
  const name = `assay.local/tlog/${slug}`
  const path = keyPath(folder, slug)
  if (existsSync(path)) return signerKey(name, readFileSync(path, 'utf8'))
  const key = generateSignerKey(name)
  storeKey(folder, slug, key.privatePem)
  return key
}

/** Stores a key that comes from a backup. Never replaces one. */
export function storeKey(folder: string, slug: string, privatePem: string): void {
  mkdirSync(join(folder, 'keys'), { recursive: true, mode: 0o700 })
  writeFileSync(keyPath(folder, slug), privatePem, { mode: 0o600, flag: 'wx' })
}

function keyPath(folder: string, slug: string): string {
  return join(folder, 'keys', `${slug}.ed25519.pem`)
}
