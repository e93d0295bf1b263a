import { compareBytes, fromBase64, fromHex, toBase64, utf8 } from './bytes.ts'
import { LedgerError } from './errors.ts'
import { commitField, fieldPaths, SALT_SIZE, type FieldsRoot, type Salts } from './fields.ts'
import type { Json } from './json.ts'
import { inclusionProof, leafHash, verifyInclusion, type Proof } from './merkle.ts'

/** One field of a record shown with its proof, and nothing of the others. */
export interface Disclosure {
  /** JSON Pointer (RFC 6901), for example `/title`. */
  readonly path: string
  readonly value: Json
  /** Base64 of 16 bytes. */
  readonly salt: string
  /** Where the commitment stands among those of the record. */
  readonly index: number
  /** Base64 of the hashes from the commitment's sibling upward. */
  readonly proof: readonly string[]
}

/** Discloses one field of a state. Throws where the state has no such field. */
export function disclose(state: Readonly<Record<string, unknown>>, salts: Salts, path: string): Disclosure {
  const paths = fieldPaths(state)
  const index = paths.indexOf(path)
  const salt = salts[path]
  if (index === -1 || !salt) throw new LedgerError('STATE_MALFORMED', `there is no field ${path}`, path)
  const leaves = paths.map((one) => leafHash(commitField(one, valueAt(state, one), salts[one] ?? new Uint8Array())))
  return { path, value: valueAt(state, path) as Json, salt: toBase64(salt), index, proof: inclusionProof(leaves, index).map(toBase64) }
}

/** Checks a disclosure against the fields root of an entry. Input is hostile; throws `PROOF_INVALID`. */
export function verifyDisclosure({ root, count }: FieldsRoot, disclosure: Disclosure): void {
  const { path, value, salt, index, proof } = checked(disclosure)
  const claim = {
    index: BigInt(index),
    size: BigInt(count),
    leafHash: leafHash(commitField(path, value, salt)),
    root: fromHex(root) ?? new Uint8Array(),
  }
  if (!verifyInclusion(claim, proof)) throw new LedgerError('PROOF_INVALID', `${path} is not what the entry committed to`, path)
}

/** Two disclosed neighbours between which a path would stand show that it is not there; at either end one is enough. */
export function verifyAbsence(fields: FieldsRoot, path: string, neighbours: readonly Disclosure[]): void {
  for (const neighbour of neighbours) verifyDisclosure(fields, neighbour)
  const [first, second] = neighbours.toSorted((a, b) => a.index - b.index)
  if (!first || neighbours.length > 2 || !isGap({ first, second, path, count: fields.count }))
    throw new LedgerError('PROOF_INVALID', `this does not show that ${path} is absent`, path)
}

interface Gap {
  readonly first: Disclosure
  readonly second: Disclosure | undefined
  readonly path: string
  readonly count: number
}

function isGap({ first, second, path, count }: Gap): boolean {
  if (second) return second.index === first.index + 1 && isBefore(first.path, path) && isBefore(path, second.path)
  return (first.index === 0 && isBefore(path, first.path)) || (first.index === count - 1 && isBefore(first.path, path))
}

/** The order of commitments: that of the paths' UTF-8 bytes. */
function isBefore(a: string, b: string): boolean {
  return compareBytes(utf8(a), utf8(b)) < 0
}

interface Checked extends Pick<Disclosure, 'path' | 'value' | 'index'> {
  readonly salt: Uint8Array
  readonly proof: Proof
}

const MAX_PROOF = 64

const SHAPE: Readonly<Record<keyof Disclosure, (value: unknown) => boolean>> = {
  path: (value) => typeof value === 'string',
  value: (value) => value !== undefined,
  salt: (value) => bytesOf(value)?.length === SALT_SIZE,
  index: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  proof: (value) => Array.isArray(value) && value.length <= MAX_PROOF && value.every((hash) => bytesOf(hash) !== null),
}

function checked(given: unknown): Checked {
  if (!isDisclosure(given)) return malformed()
  const { path, value, salt, index, proof } = given
  return { path, value, index, salt: bytesOf(salt) ?? malformed(), proof: proof.map((hash) => bytesOf(hash) ?? malformed()) }
}

function isDisclosure(given: unknown): given is Disclosure {
  if (typeof given !== 'object' || given === null || Object.keys(given).length !== Object.keys(SHAPE).length) return false
  const members: Readonly<Record<string, unknown>> = { ...given }
  return Object.entries(SHAPE).every(([name, holds]) => holds(members[name]))
}

function bytesOf(value: unknown): Uint8Array | null {
  return typeof value === 'string' ? fromBase64(value) : null
}

function malformed(): never {
  throw new LedgerError('PROOF_INVALID', 'not a disclosure')
}

function valueAt(state: Readonly<Record<string, unknown>>, path: string): unknown {
  return state[path.slice(1).replaceAll('~1', '/').replaceAll('~0', '~')] ?? null
}
