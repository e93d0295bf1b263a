import type { Found, Recogniser } from '../span.ts'
import { isAlphanumeric } from '../scan.ts'
import { classOf, LOWER, UPPER } from '../tagger/character.ts'

const MAX_LOCAL = 64
const MAX_DOMAIN = 253
const LOCAL = new Set("!#$%&'*+/=?^_`{|}~.-")
const EDGES = new Set("'`*_{}|/=.~-")

/** E-mail addresses (RFC 5322, the part that people use), found from each `@` outward. */
export const email: Recogniser = {
  name: 'email',
  find: (view) => {
    const found: Found[] = []
    for (let at = view.indexOf('@'); at !== -1; at = view.indexOf('@', at + 1)) {
      const start = localStart(view, at)
      const end = domainEnd(view, at + 1)
      if (start < at && isDomain(view.slice(at + 1, end))) found.push({ start, end, type: 'EMAIL', score: 1 })
    }
    return found
  },
}

function localStart(view: string, at: number): number {
  let start = at
  while (start > 0 && at - start < MAX_LOCAL && isLocal(view, start - 1)) start -= 1
  // In `name=joe@example.com` the name of the field is none of the address.
  const sign = view.slice(start, at).lastIndexOf('=')
  if (sign !== -1) start += sign + 1
  while (start < at && EDGES.has(view[start] ?? '')) start += 1
  return start
}

function isLocal(view: string, index: number): boolean {
  const code = view.charCodeAt(index)
  return isAlphanumeric(code) || (code > 127 && isCased(code)) || LOCAL.has(view[index] ?? '')
}

/** Letters of scripts with capitals: others have no blanks around an address. */
function isCased(code: number): boolean {
  const kind = classOf(code)
  return kind === LOWER || kind === UPPER
}

function domainEnd(view: string, from: number): number {
  let end = from
  while (end < view.length && end - from < MAX_DOMAIN && isHost(view, end)) end += 1
  while (end > from && (view[end - 1] === '.' || view[end - 1] === '-')) end -= 1
  return end
}

function isHost(view: string, index: number): boolean {
  const code = view.charCodeAt(index)
  return isAlphanumeric(code) || (code > 127 && isCased(code)) || view[index] === '.' || view[index] === '-'
}

function isDomain(text: string): boolean {
  const labels = text.split('.')
  const last = labels.at(-1) ?? ''
  return labels.length >= 2 && labels.every((label) => label !== '' && label.length <= 63) && last.length >= 2 && !/^\d+$/.test(last)
}
