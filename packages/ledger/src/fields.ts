import { compareBytes, digest, digestBinary, fromBinary, fromHex, toBinary, toHex, utf8 } from './bytes.ts'
import { LedgerError } from './errors.ts'
import { canonicalText } from './json.ts'

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

interface Layout {
  readonly paths: readonly string[]
  readonly names: readonly string[]
  /** The paths as JSON. */
  readonly quoted: readonly string[]
}

/** Records of one register have the same fields, so their order is worked out once. */
const layouts = new Map<string, Layout>()
const MAX_LAYOUTS = 1000

/** The JSON Pointers of a state's fields, ordered by their UTF-8 bytes. */
export function fieldPaths(state: Readonly<Record<string, unknown>>): readonly string[] {
  return layoutOf(state).paths
}

function layoutOf(state: Readonly<Record<string, unknown>>): Layout {
  const names = Object.keys(state)
  const signature = JSON.stringify(names)
  const known = layouts.get(signature)
  if (known) return known
  const sorted = names.map((name) => ({ name, path: pointerOf(name) })).toSorted((a, b) => compareBytes(utf8(a.path), utf8(b.path)))
  const paths = sorted.map(({ path }) => path)
  const layout = { paths, names: sorted.map(({ name }) => name), quoted: paths.map(canonicalText) }
  if (layouts.size >= MAX_LAYOUTS) layouts.clear()
  layouts.set(signature, layout)
  return layout
}

function pointerOf(name: string): string {
  return `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** SHA-256("F1" || salt || JCS([path, value])). */
export function commitField(path: string, value: unknown, salt: Uint8Array): Uint8Array {
  return fromBinary(commitment(path, [canonicalText(path), value], salt))
}

/** `quoted` is the path as JSON. */
function commitment(path: string, [quoted, value]: readonly [quoted: string, value: unknown], salt: Uint8Array): string {
  if (salt.length !== SALT_SIZE) throw new LedgerError('STATE_MALFORMED', `the salt of ${path} is not ${SALT_SIZE} bytes`, path)
  return digest(PREFIX, salt, `[${quoted},${canonicalText(value)}]`)
}

/** The root that an entry carries for `state`. Every field needs a salt, and every salt a field. */
export function commitFields(state: Readonly<Record<string, unknown>>, salts: Salts): FieldsRoot {
  const { paths, names, quoted } = layoutOf(state)
  if (Object.keys(salts).length !== paths.length) throw new LedgerError('STATE_MALFORMED', 'fields and salts differ in number')
  const leaves = paths.map((path, index) => {
    const salt = salts[path]
    if (!salt) throw new LedgerError('STATE_MALFORMED', `no salt for ${path}`, path)
    return digestBinary(`\0${commitment(path, [quoted[index] ?? '', state[names[index] ?? '']], salt)}`)
  })
  return { root: toHex(fromBinary(rootOf(leaves))), count: leaves.length }
}

/** The root of a state of which some fields stay hidden: of those, `hidden` has the commitment, in hex, by JSON Pointer. */
export function commitDisclosed(
  state: Readonly<Record<string, unknown>>,
  salts: Salts,
  hidden: Readonly<Record<string, string>>,
): FieldsRoot {
  const shown = fieldPaths(state).map((path) => [path, commitField(path, state[nameOf(path)], salts[path] ?? new Uint8Array())] as const)
  const kept = Object.entries(hidden).map(([path, hex]) => [path, fromHex(hex) ?? new Uint8Array()] as const)
  const all = [...shown, ...kept].toSorted(([a], [b]) => compareBytes(utf8(a), utf8(b)))
  if (new Set(all.map(([path]) => path)).size < all.length || Object.keys(salts).length !== shown.length)
    throw new LedgerError('STATE_MALFORMED', 'a field is shown and hidden, or fields and salts differ in number')
  return { root: toHex(fromBinary(rootOf(all.map(([, bytes]) => digestBinary(`\0${toBinary(bytes)}`))))), count: all.length }
}

function nameOf(path: string): string {
  return path.slice(1).replaceAll('~1', '/').replaceAll('~0', '~')
}

/** The RFC 6962 root over leaf hashes, all of them binary strings: the same tree as `merkleRoot`, which a property test holds it to. */
function rootOf(leaves: readonly string[]): string {
  if (leaves.length <= 1) return leaves[0] ?? digestBinary('')
  const peaks: { readonly height: number; readonly hash: string }[] = []
  for (const leaf of leaves) {
    let peak = { height: 0, hash: leaf }
    for (let last = peaks.at(-1); last?.height === peak.height; last = peaks.at(-1)) {
      peaks.pop()
      peak = { height: peak.height + 1, hash: digestBinary(`\u0001${last.hash}${peak.hash}`) }
    }
    peaks.push(peak)
  }
  return peaks.map(({ hash }) => hash).reduceRight((right, left) => digestBinary(`\u0001${left}${right}`))
}
