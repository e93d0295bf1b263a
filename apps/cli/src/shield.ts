import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createShield, createVault, type Vault, type VaultEntry } from '@assay/shield'
import { CliError } from './client.ts'
import { argument, values } from './options.ts'

/** Taking personal data and secrets out of texts, and putting them back. Needs no server, and nothing leaves this machine. */

const KEY = 32
const NONCE = 12
const TAG = 16

export async function shield(args: readonly string[]): Promise<void> {
  const task = argument(args, 0, 'task: redact, restore or scan')
  if (task === 'redact') return redact(args[1])
  if (task === 'restore') return restore(args[1])
  if (task === 'scan') return scan(args.slice(1))
  throw new CliError(`assay shield redact, restore or scan; not ${task}`)
}

function redact(path: string | undefined): void {
  const vault = openVault()
  const { text, spans } = createShield().redact(textOf(path), vault)
  if (values.vault !== undefined) keepVault(values.vault, vault)
  process.stdout.write(values.json ? `${JSON.stringify({ text, spans })}\n` : text)
}

function restore(path: string | undefined): void {
  if (values.vault === undefined) throw new CliError('name the vault of the redaction with --vault')
  process.stdout.write(createShield().restore(textOf(path), openVault()))
}

/** Says where something is and never what; the exit code is 1 where anything is found. */
function scan(paths: readonly string[]): void {
  const one = createShield()
  const found = (paths.length === 0 ? [undefined] : paths).flatMap((path) => {
    const text = textOf(path)
    return one
      .detect(text)
      .map(({ type, start, score }) => ({ file: path ?? '-', line: text.slice(0, start).split('\n').length, type, score }))
  })
  process.stdout.write(
    values.json ? `${JSON.stringify(found, null, 2)}\n` : found.map(({ file, line, type }) => `${file}:${line}  ${type}\n`).join(''),
  )
  process.exitCode = found.length === 0 ? 0 : 1
}

function textOf(path: string | undefined): string {
  return readFileSync(path ?? 0, 'utf8')
}

function openVault(): Vault {
  if (values.vault === undefined || !existsSync(values.vault)) return createVault()
  const sealed = readFileSync(values.vault)
  const decipher = createDecipheriv('aes-256-gcm', vaultKey(), sealed.subarray(0, NONCE))
  decipher.setAuthTag(sealed.subarray(-TAG))
  try {
    const text = Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]).toString()
    return createVault(JSON.parse(text) as readonly VaultEntry[])
  } catch {
    throw new CliError(`${values.vault} is no vault under this key`)
  }
}

/** AES-256-GCM: nonce, ciphertext, tag. */
function keepVault(path: string, vault: Vault): void {
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
