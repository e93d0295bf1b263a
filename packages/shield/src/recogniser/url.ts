import type { Found, Recogniser } from '../span.ts'
import { isAlphanumeric } from '../scan.ts'

const MAX_URL = 2048
const MAX_SCHEME = 20
const TRAILING = new Set('.,;:!?\'")]}>')

/** Addresses with a scheme (RFC 3986), and those that begin with `www.`; what ends a sentence is not part of one. */
export const url: Recogniser = {
  name: 'url',
  find: (view) => [...withScheme(view), ...withWww(view)],
}

function withScheme(view: string): readonly Found[] {
  const found: Found[] = []
  for (let at = view.indexOf('://'), from = 0; at !== -1; at = view.indexOf('://', Math.max(at + 3, from))) {
    const start = schemeStart(view, at)
    from = urlEnd(view, at + 3)
    if (start < at && from > at + 3) found.push({ start, end: from, type: 'URL', score: 0.95 })
  }
  return found
}

function withWww(view: string): readonly Found[] {
  const found: Found[] = []
  for (let at = view.indexOf('www.'), from = 0; at !== -1; at = view.indexOf('www.', Math.max(at + 4, from))) {
    from = urlEnd(view, at + 4)
    const isStart = at === 0 || !isAlphanumeric(view.charCodeAt(at - 1))
    if (isStart && view.slice(at + 4, from).includes('.')) found.push({ start: at, end: from, type: 'URL', score: 0.9 })
  }
  return found
}

function schemeStart(view: string, at: number): number {
  let start = at
  while (start > 0 && at - start < MAX_SCHEME && /[a-zA-Z0-9+.-]/.test(view[start - 1] ?? '')) start -= 1
  while (start < at && !/[a-zA-Z]/.test(view[start] ?? '')) start += 1
  return start
}

function urlEnd(view: string, from: number): number {
  let end = from
  while (end < view.length && end - from < MAX_URL && !/[\s<>"'`|\\^{}]/.test(view[end] ?? '')) end += 1
  while (end > from && TRAILING.has(view[end - 1] ?? '')) end -= 1
  return end
}
