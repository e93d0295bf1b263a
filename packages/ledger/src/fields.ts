import { concat, toHex, utf8 } from './bytes.ts'
import { LedgerError } from './errors.ts'
import { canonicalJson } from './json.ts'
import { leafHash, merkleRoot } from './merkle.ts'
import { sha256 } from './bytes.ts'

/** Salted commitments to the fields of a record's whole state, so that one field can be shown and the rest stay hidden. */

const PREFIX = utf8('F1')
export const SALT_SIZE = 16

/** The salt of each field by JSON Pointer (RFC 6901); 128 random bits each, fresh for every entry. */
export type Salts = Readonly<Record<string, Uint8Array>>

export interface FieldsRoot {
  /** Hex of the RFC 6962 root over the commitments in path order. */
  readonly root: string
  readonly count: number
}

/** The JSON Pointers of a state's fields, ordered by their UTF-8 bytes. */
export function fieldPaths(state: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(state)
    .map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .toSorted((a, b) => Buffer.compare(utf8(a), utf8(b)))
}

/** SHA-256("F1" || salt || JCS([path, value])). */
export function commitField(path: string, value: unknown, salt: Uint8Array): Uint8Array {
  if (salt.length !== SALT_SIZE) throw new LedgerError('STATE_MALFORMED', `the salt of ${path} is not ${SALT_SIZE} bytes`, path)
  return sha256(concat(PREFIX, salt, canonicalJson([path, value])))
}

/** The root that an entry carries for `state`. Every field needs a salt, and every salt a field. */
export function commitFields(state: Readonly<Record<string, unknown>>, salts: Salts): FieldsRoot {
  const paths = fieldPaths(state)
  if (Object.keys(salts).length !== paths.length) throw new LedgerError('STATE_MALFORMED', 'fields and salts differ in number')
  const leaves = paths.map((path) => {
    const salt = salts[path]
    if (!salt) throw new LedgerError('STATE_MALFORMED', `no salt for ${path}`, path)
    return leafHash(commitField(path, state[unescapePointer(path)], salt))
  })
  return { root: toHex(merkleRoot(leaves)), count: leaves.length }
}

function unescapePointer(path: string): string {
  return path.slice(1).replaceAll('~1', '/').replaceAll('~0', '~')
}
