import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createVault, type Vault, type VaultEntry } from '@assay/shield'
import { CliError } from './client.ts'

/** The vault of a conversation in a file, sealed by the key of whoever calls (AES-256-GCM: nonce, ciphertext, tag). */

const KEY = 32
const NONCE = 12
const TAG = 16

export function openVault(path: string | undefined): Vault {
  if (path === undefined || !existsSync(path)) return createVault()
  const sealed = readFileSync(path)
  const decipher = createDecipheriv('aes-256-gcm', vaultKey(), sealed.subarray(0, NONCE))
  decipher.setAuthTag(sealed.subarray(-TAG))
  try {
    const text = Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]).toString()
    return createVault(JSON.parse(text) as readonly VaultEntry[])
  } catch {
    throw new CliError(`${path} is no vault under this key`)
  }
}

export function keepVault(path: string, vault: Vault): void {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', vaultKey(), nonce)
  const body = Buffer.concat([cipher.update(JSON.stringify(vault.entries())), cipher.final()])
  writeFileSync(path, Buffer.concat([nonce, body, cipher.getAuthTag()]), { mode: 0o600 })
}

function vaultKey(): Buffer {
  const key = Buffer.from(process.env['ASSAY_VAULT_KEY'] ?? '', 'base64url')
  if (key.length !== KEY) throw new CliError('set ASSAY_VAULT_KEY to 32 bytes in base64url: openssl rand -base64 32')
  return key
}
