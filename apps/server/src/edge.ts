import { isPlainText } from '@assay/isms'
import type { MiddlewareHandler } from 'hono'
import { badRequest, type BadField } from './problem.ts'

/**
 * What comes in from outside is looked at here, once, before anything else sees it: text in addresses, headers and JSON. What gets
 * past holds no NUL, no broken Unicode, no name that every object inherits from, and no nesting that exhausts a stack.
 */

/** Refuses an address or a header that nothing could store or look up. */
export const inspectHead: MiddlewareHandler = async (c, next) => {
  const { pathname, search } = new URL(c.req.url)
  const bad = [...badEscapes('/path', pathname), ...badEscapes('/query', search), ...badHeaders(c.req.raw.headers)]
  if (bad.length > 0) throw badRequest(bad)
  await next()
}

/** A part of an address that is not percent-encoded UTF-8 (RFC 3986, 2.1), or hides a NUL. */
function badEscapes(pointer: string, part: string): readonly BadField[] {
  const text = decoded(part)
  return text !== null && isPlainText(text) ? [] : [{ pointer, detail: 'is not percent-encoded UTF-8, or holds NUL' }]
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}

/** The longest value of a header that nobody looks up: cookies of neighbours on one host can be many. */
const MAX_HEADER = 64_000

/** Headers that we look up, and what they may hold. */
const FORMS: ReadonlyMap<string, RegExp> = new Map([
  ['idempotency-key', /^[\x20-\x7e]{1,255}$/],
  ['if-match', /^[\x20-\x7e]{1,100}$/],
  ['assay-organisation', /^[a-z0-9-]{1,100}$/],
])

function badHeaders(headers: Headers): readonly BadField[] {
  return [...headers].flatMap(([name, value]) => {
    const fits = FORMS.get(name)?.test(value) ?? value.length <= MAX_HEADER
    return fits ? [] : [{ pointer: `/headers/${name}`, detail: 'is too long, or holds characters that have no place in it' }]
  })
}

/** Refuses a field of a form that nothing could store. */
export function assertPlain(name: string, value: unknown): void {
  if (!isPlainText(name) || (typeof value === 'string' && !isPlainText(value)))
    throw badRequest([{ pointer: `/${name.slice(0, 100).toWellFormed()}`, detail: 'must not hold NUL characters or broken Unicode' }])
}

/** More than any form, plan or answer nests; JavaScript's own stack ends at some thousands. */
const MAX_DEPTH = 40

/** The value of a JSON text. Refuses what is no JSON in UTF-8, and what it holds that nothing here could keep. */
export function jsonFrom(input: Uint8Array | string, pointer = ''): unknown {
  const value = parsed(input, pointer)
  const bad = flawIn(value)
  if (bad) throw badRequest([{ ...bad, pointer: `${pointer}${bad.pointer}` }])
  return value
}

function parsed(input: Uint8Array | string, pointer: string): unknown {
  try {
    return JSON.parse(typeof input === 'string' ? input : new TextDecoder('utf-8', { fatal: true }).decode(input))
  } catch {
    throw badRequest([{ pointer, detail: 'this is not JSON in UTF-8' }])
  }
}

/** Whether a value is nested deeper than we read. */
export function isNestedDeep(value: unknown): boolean {
  let level: readonly unknown[] = [value]
  for (let depth = 0; depth <= MAX_DEPTH; depth += 1)
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []))
  return level.length > 0
}

/** An object or array within a value, and the way to it. */
interface Place {
  readonly value: object
  readonly name: string
  readonly parent: Place | null
  readonly depth: number
}

/** The first thing in a value that may not be there, found without recursion. */
function flawIn(whole: unknown): BadField | null {
  const open: Place[] = [{ value: [whole], name: '', parent: null, depth: 0 }]
  for (let place = open.pop(); place; place = open.pop()) {
    for (const [name, inner] of Object.entries(place.value)) {
      const found = { name: place.depth === 0 ? '' : name, parent: place, depth: place.depth + 1 }
      const detail = flawOf(inner, found)
      if (detail !== null) return { pointer: pointerTo(found), detail }
      if (typeof inner === 'object' && inner !== null) open.push({ ...found, value: inner })
    }
  }
  return null
}

function flawOf(value: unknown, { name, depth }: Omit<Place, 'value'>): string | null {
  if (depth > MAX_DEPTH) return `is nested more than ${MAX_DEPTH} deep`
  if (name === '__proto__' || !isPlainText(name)) return 'is no name of a field'
  if (typeof value === 'number' && !Number.isFinite(value)) return 'is larger than any number'
  return typeof value === 'string' && !isPlainText(value) ? 'must not hold NUL characters or broken Unicode' : null
}

function pointerTo(place: Omit<Place, 'value'>): string {
  const names: string[] = []
  for (let at: Omit<Place, 'value'> | null = place; at !== null && at.depth > 1; at = at.parent)
    names.unshift(at.name.slice(0, 100).toWellFormed())
  return names.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
