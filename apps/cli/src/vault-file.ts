import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { appendFileSync, closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { createVault, type Vault, type VaultEntry } from '@assay/shield'
import { CliError } from './client.ts'
import { locked } from './file-lock.ts'

/**
 * The vault of a conversation in a file: a line that says what it is, and records that are only ever added. A record is its length (four bytes), a nonce, entries
 * as JSON, sealed by the key of whoever calls (AES-256-GCM), and the tag. Each is bound to the tag before it, so that none can be left out, moved or doubled. Whoever
 * adds holds a lock: runs at the same time lose nothing. A record that a crash cut short is the last, and none of its tokens was given out.
 */

const MAGIC: Buffer = Buffer.from('assay vault 2\n')
const [KEY, NONCE, TAG, LENGTH] = [32, 12, 16, 4]

/** A vault in a file, which keeps what is issued once `keep` has returned. */
export interface VaultFile {
  readonly vault: Vault
  readonly keep: () => void
}

/** The vault of a path, or a new one that nobody keeps where there is no path. `mustExist` where it is to restore from. */
export function openVault(path: string | undefined, { mustExist = false }: { readonly mustExist?: boolean } = {}): VaultFile {
  if (path === undefined) return { vault: createVault(), keep: () => {} }
  if (mustExist && !existsSync(path)) throw new CliError(`there is no vault ${path}`)
  const key = vaultKey()
  const issued: VaultEntry[] = []
  const vault = createVault(existsSync(path) ? read(path, key).entries : [], { onIssue: (entry) => void issued.push(entry) })
  return {
    vault,
    keep: () => {
      if (issued.length > 0) locked(path, () => add(path, { key, entries: issued.splice(0) }))
    },
  }
}

/** Seals a vault with another key, from `ASSAY_VAULT_NEW_KEY`. Returns how many entries it has. */
export function rotateVault(path: string): number {
  return locked(path, () => {
    const { entries } = read(path, vaultKey())
    replace(path, { key: vaultKey('ASSAY_VAULT_NEW_KEY'), entries })
    return entries.length
  })
}

/** Takes entries out of a vault for good, by their values or tokens, in any case and spelling. Returns how many are gone. */
export function forgetIn(path: string, subjects: readonly string[]): number {
  return locked(path, () => {
    const key = vaultKey()
    const vault = createVault(read(path, key).entries)
    const wanted = new Set(subjects.map(plain))
    const gone = vault.forget(({ value, token }) => wanted.has(plain(value)) || wanted.has(plain(token)))
    replace(path, { key, entries: vault.entries() })
    return gone
  })
}

function plain(text: string): string {
  return text.trim().toLowerCase().replaceAll(/\s+/g, ' ')
}

interface Content {
  readonly entries: readonly VaultEntry[]
  /** What the next record is bound to. */
  readonly last: Buffer
  /** Where the last whole record ends. */
  readonly end: number
  readonly isOld: boolean
}

function read(path: string, key: Buffer): Content {
  if (!existsSync(path)) throw new CliError(`there is no vault ${path}`)
  const bytes = readFileSync(path)
  if (bytes.length === 0) return { entries: [], last: MAGIC, end: 0, isOld: false }
  try {
    return bytes.subarray(0, MAGIC.length).equals(MAGIC) ? readRecords(bytes, key) : readOld(bytes, key)
  } catch {
    throw new CliError(`${path} is no vault under this key`)
  }
}

function readRecords(bytes: Buffer, key: Buffer): Content {
  const entries: VaultEntry[] = []
  let last = MAGIC
  let at = MAGIC.length
  while (at + LENGTH <= bytes.length) {
    const end = at + LENGTH + bytes.readUInt32BE(at)
    if (end > bytes.length) break
    for (const one of opened(bytes.subarray(at + LENGTH, end), { key, before: last })) entries.push(one)
    last = bytes.subarray(end - TAG, end)
    at = end
  }
  return { entries, last, end: at, isOld: false }
}

/** One sealed list, as version 0.1 wrote it. */
function readOld(bytes: Buffer, key: Buffer): Content {
  return { entries: opened(bytes, { key, before: null }), last: MAGIC, end: 0, isOld: true }
}

interface Sealing {
  readonly key: Buffer
  /** What the record is bound to. */
  readonly before: Buffer | null
}

function opened(record: Buffer, { key, before }: Sealing): readonly VaultEntry[] {
  const decipher = createDecipheriv('aes-256-gcm', key, record.subarray(0, NONCE))
  if (before) decipher.setAAD(before)
  decipher.setAuthTag(record.subarray(-TAG))
  const text = Buffer.concat([decipher.update(record.subarray(NONCE, -TAG)), decipher.final()]).toString()
  return JSON.parse(text) as readonly VaultEntry[]
}

function sealed(entries: readonly VaultEntry[], { key, before }: Sealing): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  if (before) cipher.setAAD(before)
  const body = Buffer.concat([nonce, cipher.update(JSON.stringify(entries)), cipher.final(), cipher.getAuthTag()])
  const length = Buffer.alloc(LENGTH)
  length.writeUInt32BE(body.length)
  return Buffer.concat([length, body])
}

interface Addition {
  readonly key: Buffer
  readonly entries: readonly VaultEntry[]
}

/** Under the lock: the file is read again, since others may have added to it. */
function add(path: string, { key, entries }: Addition): void {
  const content = existsSync(path) ? read(path, key) : null
  const checks = new Set(content?.entries.map(({ token }) => token.slice(-6)))
  // One chance in 25 million for two runs at the same time: nothing has gone out, and the next try has other tokens.
  if (entries.some(({ token }) => checks.has(token.slice(-6)))) throw new CliError('two runs made the same token: try again')
  if (content === null || content.isOld || content.end === 0)
    return replace(path, { key, entries: [...(content?.entries ?? []), ...entries] })
  const file = openSync(path, 'r+')
  try {
    setAside(path, content.end)
    ftruncateSync(file, content.end)
    writeAll(file, sealed(entries, { key, before: content.last }), content.end)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** What stands after the last whole record, as a crash leaves it: it is in the way, and kept all the same. */
function setAside(path: string, end: number): void {
  const cut = readFileSync(path).subarray(end)
  if (cut.length > 0) appendFileSync(`${path}.cut`, cut, { mode: 0o600 })
}

/** The whole file anew, all of it or nothing: written beside it, then put in its place. */
function replace(path: string, { key, entries }: Addition): void {
  const beside = `${path}.new`
  const file = openSync(beside, 'w', 0o600)
  try {
    writeAll(file, Buffer.concat([MAGIC, sealed(entries, { key, before: MAGIC })]), 0)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(beside, path)
  const folder = openSync(dirname(path), 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

function writeAll(file: number, bytes: Buffer, from: number): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at, bytes.length - at, from + at)
}

function vaultKey(name = 'ASSAY_VAULT_KEY'): Buffer {
  const key: Buffer = Buffer.from(process.env[name] ?? '', 'base64url')
  if (key.length !== KEY) throw new CliError(`set ${name} to 32 bytes in base64url: openssl rand -base64 32`)
  return key
}
