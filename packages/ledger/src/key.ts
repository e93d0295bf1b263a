import { concat, equalBytes, fromBase64, fromHex, sha256, toBase64, toHex, utf8 } from './bytes.ts'
import { LedgerError } from './errors.ts'

/** Keys of signed notes as they are pinned: `name+hex(id)+base64(type || public key)` (c2sp.org/signed-note). */

export interface PublicKey {
  /** For a log: its origin. */
  readonly name: string
  /** First four bytes of SHA-256(name || 0x0A || type || public key). */
  readonly id: Uint8Array
  readonly publicKey: Uint8Array
}

/** What a key signs. One key has one type: a signature for one purpose is none for another. */
export interface KeyType {
  readonly code: number
  /** Bytes of the public key. */
  readonly size: number
  readonly title: string
}

/** The public key under its name and type. */
export function publicKey(name: string, type: KeyType, bytes: Uint8Array): PublicKey {
  if (!/^[^+\s]+$/u.test(name) || bytes.length !== type.size) throw malformedKey(type)
  return { name, id: sha256(utf8(`${name}\n`), Uint8Array.of(type.code), bytes).slice(0, 4), publicKey: bytes }
}

export function formatKey(key: PublicKey, type: KeyType): string {
  return `${key.name}+${toHex(key.id)}+${toBase64(concat(Uint8Array.of(type.code), key.publicKey))}`
}

/** Parses a vkey of one of `types`; splits at the first two `+` only, since base64 may hold more. */
export function parseKey<T extends KeyType>(text: string, types: readonly [T, ...T[]]): { readonly key: PublicKey; readonly type: T } {
  const [, name = '', hex = '', base64 = ''] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text) ?? []
  const blob = fromBase64(base64) ?? new Uint8Array()
  const type = types.find(({ code }) => code === blob[0])
  if (!type) throw malformedKey(types[0])
  const key = publicKey(name, type, blob.subarray(1))
  if (!equalBytes(fromHex(hex) ?? blob, key.id)) throw malformedKey(type)
  return { key, type }
}

function malformedKey({ title }: KeyType): LedgerError {
  return new LedgerError('KEY_MALFORMED', `not a key of the kind ${title}`)
}
