import type { Found, Recogniser } from '../span.ts'
import { isAlphanumeric, isDigit } from '../scan.ts'

const MAX = 45

/** IP addresses (RFC 791; RFC 4291) and MAC addresses (IEEE 802). A version such as `1.2.3.4` with a `v` before it is none. */
export const network: Recogniser = {
  name: 'network',
  find: (view) => [...around(view, '.', isDecimalPoint), ...around(view, ':', isColon), ...around(view, '-', isHyphen)],
}

const [HYPHEN, DOT, COLON] = [45, 46, 58]

/** The addresses around a sign, where it may be part of one. */
function around(view: string, sign: string, isJoint: (view: string, at: number) => boolean): readonly Found[] {
  const found: Found[] = []
  let last = 0
  for (let at = view.indexOf(sign); at !== -1; at = view.indexOf(sign, Math.max(at + 1, last))) {
    if (!isJoint(view, at)) continue
    const start = tokenStart(view, at, last)
    const end = tokenEnd(view, start)
    last = end
    const type = typeOf(view.slice(start, end))
    if (type !== null && !isPart(view, start, end) && !isVersion(view, { start, end, type })) found.push({ start, end, type, score: 0.95 })
  }
  return found
}

/** Between the numbers of an IPv4 address. */
function isDecimalPoint(view: string, at: number): boolean {
  return isDigit(view.charCodeAt(at + 1)) && isDigit(view.charCodeAt(at - 1))
}

/** Before a hexadecimal digit, or another. */
function isColon(view: string, at: number): boolean {
  const next = view.charCodeAt(at + 1)
  return isHex(next) || next === COLON
}

/** After two digits of a MAC address. */
function isHyphen(view: string, at: number): boolean {
  return isHex(view.charCodeAt(at - 1)) && isHex(view.charCodeAt(at - 2)) && view.charCodeAt(at + 3) === HYPHEN
}

function tokenStart(view: string, at: number, least: number): number {
  let start = at
  while (start > least && at - start < MAX && isHexPart(view, start - 1)) start -= 1
  return start
}

function tokenEnd(view: string, from: number): number {
  let end = from
  while (end < view.length && end - from <= MAX && isHexPart(view, end)) end += 1
  while (end > from && /[.:-]/.test(view[end - 1] ?? '') && !view.slice(from, end).endsWith('::')) end -= 1
  return Math.max(end, from + 1)
}

function isHexPart(view: string, index: number): boolean {
  const code = view.charCodeAt(index)
  return isHex(code) || code === DOT || code === COLON || code === HYPHEN
}

function isHex(code: number): boolean {
  return isDigit(code) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102)
}

function isPart(view: string, start: number, end: number): boolean {
  return isAlphanumeric(view.charCodeAt(start - 1)) || isAlphanumeric(view.charCodeAt(end))
}

/** Four numbers after a word for a version, or as the head of a list of changes. */
function isVersion(view: string, { start, end, type }: { readonly start: number; readonly end: number; readonly type: string }): boolean {
  if (type !== 'IP' || view.slice(start, end).includes(':')) return false
  return VERSION.test(view.slice(Math.max(0, start - 24), start)) || RELEASED.test(view.slice(end, end + 24))
}

const VERSION =
  /(?:versions?|ver|v|release[ds]?|build|firmware|fw|update[ds]? to|upgrade[ds]? to|sdk|driver|wersja|versión|versão|versione|versie|версия|版本|バージョン|버전)[\s.:=#"'([]{0,4}$|(?:^|\n)\s{0,3}#{1,4} \[?v?$/iu
const RELEASED = /^\]? ?[-–(]? ?(?:release|changelog|beta|alpha|rc\d|stable|lts|\d{4}-\d\d-\d\d)/i

function typeOf(text: string): 'IP' | 'MAC' | null {
  if (/^[0-9a-fA-F]{2}(?:([:-])[0-9a-fA-F]{2})(?:\1[0-9a-fA-F]{2}){4}$/.test(text)) return 'MAC'
  return isIPv4(text) || isIPv6(text) ? 'IP' : null
}

function isIPv4(text: string): boolean {
  const parts = text.split('.')
  return parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)
}

function isIPv6(text: string): boolean {
  if (text.length > MAX || !text.includes(':')) return false
  const halves = text.split('::')
  if (halves.length > 2) return false
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')))
  const last = groups.at(-1) ?? ''
  const width = groups.length + (last.includes('.') ? 1 : 0)
  const fits = halves.length === 2 ? width <= 7 && groups.length > 0 : width === 8
  return fits && groups.every((group, index) => /^[0-9a-fA-F]{1,4}$/.test(group) || (index === groups.length - 1 && isIPv4(group)))
}
