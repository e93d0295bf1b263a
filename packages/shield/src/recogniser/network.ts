import type { Found, Recogniser } from '../span.ts'
import { isAlphanumeric } from '../scan.ts'

const MAX = 45

/** IP addresses (RFC 791; RFC 4291) and MAC addresses (IEEE 802). A version such as `1.2.3.4` with a `v` before it is none. */
export const network: Recogniser = {
  name: 'network',
  find: (view) => {
    const found: Found[] = []
    for (let at = 0; at < view.length; at += 1) {
      if (!isHexPart(view, at)) continue
      const end = tokenEnd(view, at)
      const text = view.slice(at, end)
      const type = typeOf(text)
      if (type !== null && !isPart(view, at, end)) found.push({ start: at, end, type, score: 0.95 })
      at = end
    }
    return found
  },
}

function tokenEnd(view: string, from: number): number {
  let end = from
  while (end < view.length && end - from <= MAX && isHexPart(view, end)) end += 1
  while (end > from && /[.:-]/.test(view[end - 1] ?? '') && !view.slice(from, end).endsWith('::')) end -= 1
  return Math.max(end, from + 1)
}

function isHexPart(view: string, index: number): boolean {
  return /[0-9a-fA-F.:-]/.test(view[index] ?? '')
}

function isPart(view: string, start: number, end: number): boolean {
  return isAlphanumeric(view.charCodeAt(start - 1)) || isAlphanumeric(view.charCodeAt(end))
}

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
