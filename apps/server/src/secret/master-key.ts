import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { KEY_SIZE, seal, SealError, unseal } from './seal.ts'

/** What wraps the keys of organisations: a file, or whatever a program of the operator asks. */
export interface MasterKey {
  /** Seals a key for a place. */
  readonly wrap: (key: Uint8Array, place: string) => Promise<Uint8Array>
  /** Throws a SealError where this master key did not wrap it. */
  readonly unwrap: (wrapped: Uint8Array, place: string) => Promise<Uint8Array>
  /** Prepares a new master key under which `wrap` wraps from now on; what was wrapped before still opens. */
  readonly renew: () => void
  /** Forgets every master key but the newest, once nothing is wrapped under another. */
  readonly forgetOld: () => void
  /** What a backup of keys holds of it; null where it lies elsewhere. */
  readonly text: () => string | null
}

const WAIT_MS = 10_000

/**
 * The master key of this installation: `ASSAY_MASTER_KEY_COMMAND` names a program that wraps and unwraps in a key management
 * service; otherwise it is the file `master.key` of the data folder, or the one that `ASSAY_MASTER_KEY_FILE` names.
 */
export function masterKeyOf(folder: string): MasterKey {
  const command = process.env['ASSAY_MASTER_KEY_COMMAND']
  if (command !== undefined) return commandKey(command)
  return fileKey(process.env['ASSAY_MASTER_KEY_FILE'] ?? join(folder, 'master.key'))
}

/** A file of keys in base64url, one a line, the newest first; made on first use, and readable by us alone. */
export function fileKey(path: string): MasterKey {
  if (!existsSync(path)) writeFileSync(path, `${freshKey()}\n`, { mode: 0o600, flag: 'wx' })
  const read = (): string => readFileSync(path, 'utf8')
  let keys = parseKeys(read())
  const replace = (next: readonly Uint8Array[]): void => {
    const scratch = `${path}.new`
    writeFileSync(scratch, next.map((key) => `${encode(key)}\n`).join(''), { mode: 0o600, flush: true })
    renameSync(scratch, path)
    keys = next
  }
  return {
    ...wrapping(() => keys),
    renew: () => replace([randomBytes(KEY_SIZE), ...keys]),
    forgetOld: () => replace(keys.slice(0, 1)),
    text: read,
  }
}

/** The master key that a backup of keys holds. */
export function masterKeyIn(text: string): Pick<MasterKey, 'wrap' | 'unwrap'> {
  const keys = parseKeys(text)
  return wrapping(() => keys)
}

function wrapping(keys: () => readonly Uint8Array[]): Pick<MasterKey, 'wrap' | 'unwrap'> {
  return {
    wrap: async (key, place) => {
      const [newest = new Uint8Array()] = keys()
      return Buffer.concat([idOf(newest), seal(key, newest, place)])
    },
    unwrap: async (wrapped, place) => {
      const key = keys().find((candidate) => idOf(candidate).equals(wrapped.subarray(0, ID_SIZE)))
      if (!key) throw new SealError('wrapped under a master key that is not here: put the right one into master.key')
      return unseal(wrapped.subarray(ID_SIZE), key, place)
    },
  }
}

const ID_SIZE = 4

function idOf(key: Uint8Array): Buffer {
  return createHash('sha256').update('assay.master-key/v1\n').update(key).digest().subarray(0, ID_SIZE)
}

function freshKey(): string {
  return encode(randomBytes(KEY_SIZE))
}

function encode(key: Uint8Array): string {
  return Buffer.from(key).toString('base64url')
}

function parseKeys(text: string): readonly Uint8Array[] {
  const keys = text
    .split('\n')
    .filter(Boolean)
    .map((line) => Buffer.from(line, 'base64url'))
  if (keys.length === 0 || keys.some((key) => key.length !== KEY_SIZE)) {
    throw new Error(`a master key is ${KEY_SIZE} bytes in base64url, one a line`)
  }
  return keys
}

/**
 * A program that is called with `wrap` or `unwrap`, gets two lines on its standard input, the bytes and the place in base64,
 * and answers with one line in base64. Which key it uses, and since when, is its own affair.
 */
function commandKey(program: string): MasterKey {
  if (!isAbsolute(program)) throw new Error('ASSAY_MASTER_KEY_COMMAND is the absolute path of a program')
  return {
    wrap: (key, place) => ask(program, 'wrap', [key, Buffer.from(place)]),
    unwrap: (wrapped, place) => ask(program, 'unwrap', [wrapped, Buffer.from(place)]),
    renew: () => undefined,
    forgetOld: () => undefined,
    text: () => null,
  }
}

function ask(program: string, verb: string, lines: readonly Uint8Array[]): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const child = execFile(program, [verb], { timeout: WAIT_MS }, (error, stdout) => {
      const answer = Buffer.from(stdout.trim(), 'base64')
      if (error || answer.length < KEY_SIZE) reject(new SealError(`${program} ${verb} gave no key`, { cause: error }))
      else resolve(answer)
    })
    // A program that ends without reading says what is wrong by its exit code.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(lines.map((line) => `${Buffer.from(line).toString('base64')}\n`).join(''))
  })
}
