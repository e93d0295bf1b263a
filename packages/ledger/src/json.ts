import { fromUtf8, equalBytes, utf8 } from './bytes.ts'
import { LedgerError } from './errors.ts'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * The canonical bytes of a JSON value (RFC 8785): keys ordered by UTF-16 code units, numbers as ECMAScript writes them.
 * Refuses what I-JSON (RFC 7493) forbids: lone surrogates, NaN, Infinity, undefined.
 */
export function canonicalJson(value: unknown): Uint8Array {
  return utf8(canonicalText(value))
}

/** The canonical form as text; its UTF-8 bytes are what is hashed. */
export function canonicalText(value: unknown): string {
  return write(value)
}

/** Parses bytes that must already be canonical, so that one value has one spelling. Input is hostile. */
export function parseCanonicalJson(bytes: Uint8Array): Json {
  const { text, value } = parsed(bytes)
  if (isPlainlyCanonical(text, value)) return value
  if (!equalBytes(canonicalJson(value), bytes)) {
    throw new LedgerError('JSON_NOT_CANONICAL', 'the bytes are not the canonical form of their value')
  }
  return value
}

function parsed(bytes: Uint8Array): { readonly text: string; readonly value: Json } {
  try {
    const text = fromUtf8(bytes)
    return { text, value: JSON.parse(text) as Json }
  } catch (cause) {
    throw new LedgerError('JSON_NOT_CANONICAL', `not JSON: ${String(cause)}`)
  }
}

/**
 * Whether a text is what ECMAScript writes for its value, with the keys in order and no escape beyond the short ones: then it is canonical,
 * and the engine found out (a quarter of the time of writing it anew). Anything else is for the slow way to judge.
 */
function isPlainlyCanonical(text: string, value: Json): boolean {
  return !text.includes('\\u') && JSON.stringify(value) === text && isInOrder(value)
}

function isInOrder(value: Json): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every(isInOrder)
  let before: string | null = null
  for (const [key, member] of Object.entries(value)) {
    if ((before !== null && key <= before) || !isInOrder(member)) return false
    before = key
  }
  return true
}

function write(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return writeString(value)
  if (typeof value === 'number') return writeNumber(value)
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`
  if (isPlainObject(value)) return writeObject(value)
  throw new LedgerError('VALUE_NOT_I_JSON', `${typeof value} has no JSON form`)
}

function writeString(value: string): string {
  if (!value.isWellFormed()) throw new LedgerError('VALUE_NOT_I_JSON', 'a string holds a lone surrogate')
  return JSON.stringify(value)
}

function writeNumber(value: number): string {
  if (!Number.isFinite(value)) throw new LedgerError('VALUE_NOT_I_JSON', `${value} has no JSON form`)
  return Object.is(value, -0) ? '0' : String(value)
}

function writeObject(value: Readonly<Record<string, unknown>>): string {
  const keys = Object.keys(value).toSorted(byCodeUnit)
  return `{${keys.map((key) => `${writeString(key)}:${write(value[key])}`).join(',')}}`
}

function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
