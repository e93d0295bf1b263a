import type { Span } from './span.ts'
import type { Vault, VaultEntry } from './vault.ts'
import { wellFormed } from './compat.ts'

/** Tokens in a text: as they were issued, and as models and people write them again. */

/** A token as it is issued, in any case. Each run is bounded, so time is linear. */
const TOKEN = /(?:\[|%5B)[A-Z][A-Z_]{0,30}_\d{1,9}[a-z]{0,3}_[a-z0-9]{5}(?:\]|%5D)/gi

/** The underscore, as it is or as Markdown, HTML, JSON and addresses write it; some models write a hyphen or a blank. */
const LOW_LINE = '(?:\\\\{0,2}_|%5F|&#95;|&#x5f;|&lowbar;|\\\\u005f)'
const JOINT = `(?:${LOW_LINE}|[- ])`
const OPENS = ['\\\\{0,2}\\[', '%5B', '&#91;', '&#x5b;', '&lsqb;', '&lbrack;', '\\\\u005b', '&lt;', '[({<【［〔]']
const CLOSES = ['\\\\{0,2}\\]', '%5D', '&#93;', '&#x5d;', '&rsqb;', '&rbrack;', '\\\\u005d', '&gt;', '[)}>】］〕]']
const OPEN = `(?:${OPENS.join('|')})`
const CLOSE = `(?:${CLOSES.join('|')})`

/** What every form of a token ends with: its number and its five characters, which are all that is needed to know it. */
const TAIL = new RegExp(`(\\d{1,9}[a-z]{0,3})${JOINT}([a-z0-9]{5})(?![\\p{L}\\p{N}])`, 'giu')
/** The five characters in brackets, and nothing else. */
const BARE = new RegExp(`${OPEN}([a-z0-9]{5})${CLOSE}`, 'giu')
const WORDS = `\\p{L}{1,31}(?:(?:${LOW_LINE}|-)\\p{L}{1,31}){0,3}`
/** A bracket and a type, in whichever language. */
const OPENED = new RegExp(`(${OPEN})(?:${WORDS}${JOINT})?$`, 'iu')
const CLOSED = new RegExp(`^${CLOSE}`, 'iu')
/** A type in capitals without a bracket. */
const SHOUTED = new RegExp(`(?<![\\p{L}\\p{N}_])\\p{Lu}{2,31}(?:(?:${LOW_LINE}|-)\\p{Lu}{1,31}){0,3}${JOINT}$`, 'u')
const REACH = 72

/** A token of a vault in a text, in whichever form. */
export interface OwnToken {
  readonly start: number
  readonly end: number
  readonly entry: VaultEntry
  /** How values are written where it stands. */
  readonly writing: Writing
}

type Writing = 'plain' | 'percent' | 'html' | 'json'

/** Every token of a vault, in order and apart. `before` is what stood before the text, where it is a part of one. */
export function ownTokens(text: string, vault: Vault, before = ''): readonly OwnToken[] {
  const found: OwnToken[] = []
  const take = (one: OwnToken | null): void => {
    if (one && one.start >= (found.at(-1)?.end ?? 0)) found.push(one)
  }
  const bare = [...text.matchAll(BARE)]
  for (const match of text.matchAll(TAIL)) {
    while (bare[0] && bare[0].index < match.index) take(bareToken(bare.shift(), vault))
    take(tokenAt(text, { match, vault, before }))
  }
  for (const match of bare) take(bareToken(match, vault))
  return found
}

function bareToken(match: RegExpExecArray | undefined, vault: Vault): OwnToken | null {
  const entry = match ? vault.entryOf(match[1] ?? '') : null
  if (!match || entry === null) return null
  return { start: match.index, end: match.index + match[0].length, entry, writing: writingOf(match[0]) }
}

/** The whole of a token by its end; null where the vault does not know it, or knows it by another number. */
function tokenAt(
  text: string,
  { match, vault, before }: { readonly match: RegExpExecArray; readonly vault: Vault; readonly before: string },
): OwnToken | null {
  const { index, 0: tail } = match
  const entry = entryOf(match, vault)
  if (entry === null) return null
  const end = index + tail.length
  const from = Math.max(0, index - REACH)
  const head = (from === 0 ? before : '') + text.slice(from, index)
  const closed = CLOSED.exec(text.slice(end, end + REACH))
  const opened = closed && OPENED.exec(head)
  if (opened && closed) {
    // Round brackets may be the sentence's own: what they hold is restored, and they stay.
    const kept = opened[1] === '(' ? 1 : 0
    const last = kept === 1 ? end : end + closed[0].length
    return { start: index - opened[0].length + kept, end: last, entry, writing: writingOf(opened[0]) }
  }
  const typed = SHOUTED.exec(head)
  return typed && { start: index - typed[0].length, end, entry, writing: 'plain' }
}

/** What the number and the five characters stand for together. */
function entryOf({ 1: number = '', 2: check = '' }: RegExpExecArray, vault: Vault): VaultEntry | null {
  const entry = vault.entryOf(check)
  return entry?.token.includes(`_${number.toLowerCase()}_`) === true ? entry : null
}

function writingOf(opening: string): Writing {
  if (opening.startsWith('%')) return 'percent'
  if (opening.startsWith('&')) return 'html'
  return opening.startsWith('\\u') ? 'json' : 'plain'
}

/** Puts back what the tokens of a vault stand for; the others stay. */
export function restoreTokens(text: string, vault: Vault, before = ''): string {
  return restored(text, { vault, before, write: (value) => value })
}

/** The same within JSON, such as the arguments of a call of a tool: values are escaped as its strings are. */
export function restoreInJson(text: string, vault: Vault, before = ''): string {
  return restored(text, { vault, before, write: inJson })
}

function restored(
  text: string,
  { vault, before, write }: { readonly vault: Vault; readonly before: string; readonly write: (value: string) => string },
): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end, entry, writing } of ownTokens(text, vault, before)) {
    parts.push(text.slice(at, Math.max(at, start)), written(entry.value, writing, write))
    at = end
  }
  return parts.join('') + text.slice(at)
}

function written(value: string, writing: Writing, write: (value: string) => string): string {
  if (writing === 'percent') return encodeURIComponent(wellFormed(value))
  if (writing === 'html') return value.replaceAll(/[&<>"]/g, (sign) => HTML[sign] ?? sign)
  return writing === 'json' ? inJson(value) : write(value)
}

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function inJson(value: string): string {
  return JSON.stringify(value).slice(1, -1)
}

/** Where a text has something that looks like a token; that of this vault is kept as it is. */
export function tokensIn(text: string, vault: Vault): readonly Span[] {
  const own = ownTokens(text, vault).map(({ start, end }) => ({ start, end, type: 'TOKEN', score: 9, source: KEPT }))
  const others = [...text.matchAll(TOKEN)].map(({ index, 0: whole }) => ({ start: index, end: index + whole.length }))
  const isOwn = (one: { readonly start: number; readonly end: number }): boolean =>
    own.some(({ start, end }) => start < one.end && end > one.start)
  return [...own, ...others.filter((one) => !isOwn(one)).map((one) => ({ ...one, type: 'TOKEN', score: 5, source: 'token' }))]
}

/** The source of a span that stays as it is. */
export const KEPT = 'kept'

/** What may go on inside a token, and what may stand between two of its parts. */
const INSIDE = '[\\p{L}\\p{N}_\\\\&#;%-]'
const NUMBERED = `(?: (?:\\d[a-z\\d]{0,11}(?:[ -]?${INSIDE}{0,20})?)?)?`
const BEGINNINGS = [
  new RegExp(`(?:${OPEN})${INSIDE}{0,64}${NUMBERED}$`, 'iu'),
  /(?:%5?|&(?:#(?:9|x5?|91|x5b)?|l(?:s|sq|sqb|b|br|bra|brac|brack|t)?)?|\\{1,2}(?:u(?:0(?:0(?:5b?)?)?)?)?)$/iu,
  new RegExp(`(?<![\\p{L}\\p{N}_])\\p{Lu}{2,31}(?:[_\\\\&#;%-]${INSIDE}{0,64})?${NUMBERED}$`, 'u'),
  /(?<![\p{L}\p{N}_])\p{Lu}$/u,
]
const LONGEST = 160

/** Where at the end of a text a token may have begun: it is held from there until it is one or is none. */
export function beginningOf(text: string, before = ''): number {
  const from = Math.max(0, text.length - LONGEST)
  const tail = (from === 0 ? before : '') + text.slice(from)
  const shift = from === 0 ? before.length : 0
  const places = BEGINNINGS.map((one) => one.exec(tail)?.index ?? tail.length)
  return Math.max(0, from + Math.min(...places) - shift)
}
