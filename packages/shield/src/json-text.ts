import type { Span } from './span.ts'
import { KEPT } from './restore.ts'

/** JSON as text, which may come in pieces: where its values stand, so that what is put in the place of one leaves it JSON. */

/** How far a reader is: between values, in a string, or after a backslash in one. */
export type JsonState = 'out' | 'in' | 'escape'

export function nextState(state: JsonState, code: number): JsonState {
  if (state === 'escape') return 'in'
  if (code === QUOTE) return state === 'in' ? 'out' : 'in'
  return state === 'in' && code === BACKSLASH ? 'escape' : state
}

const [QUOTE, BACKSLASH] = [34, 92]

export interface JsonSpan extends Span {
  /** Whether it stands within quotes already. */
  readonly isQuoted: boolean
}

/**
 * The parts of some spans, in order and apart, that are values: what is in strings, an escape whole; numbers, each whole. Signs of JSON between values say nothing
 * and stay.
 */
export function valueSpans(
  text: string,
  spans: readonly Span[],
  begin: { readonly from: number; readonly state: JsonState },
): readonly JsonSpan[] {
  const parts: JsonSpan[] = []
  const reader = new Reader(text, begin.from, begin.state)
  for (const span of spans) {
    reader.moveTo(span.start)
    if (span.source === KEPT && span.end > reader.at) parts.push({ ...span, isQuoted: true })
    if (span.source === KEPT) reader.moveTo(span.end)
    while (reader.at < span.end) {
      const { start, end, isQuoted } = reader.value(span.end, parts.at(-1)?.end ?? begin.from)
      if (end > start) parts.push({ ...span, start, end, isQuoted })
      reader.moveTo(Math.max(end, reader.at + 1))
    }
  }
  return parts
}

class Reader {
  at: number
  readonly #text: string
  #state: JsonState

  constructor(text: string, at: number, state: JsonState) {
    this.#text = text
    this.at = at
    this.#state = state
  }

  moveTo(place: number): void {
    for (; this.at < place; this.at += 1) this.#state = nextState(this.#state, this.#text.charCodeAt(this.at))
  }

  /** The value, or the part of a string before a place, that stands here; empty where none does. */
  value(limit: number, least: number): { readonly start: number; readonly end: number; readonly isQuoted: boolean } {
    const { at } = this
    if (this.#state !== 'out') {
      const end = stringEnd(this.#text, { at, state: this.#state, limit })
      return { start: escapeStart(this.#text, at, this.#state), end, isQuoted: true }
    }
    const end = literalEnd(this.#text, at)
    const start = literalStart(this.#text, at, least)
    return NOTHING.has(this.#text.slice(start, end)) ? { start: end, end, isQuoted: false } : { start, end, isQuoted: false }
  }
}

/** Values that say nothing of anybody. */
const NOTHING = new Set(['true', 'false', 'null'])
const LITERAL = /[\p{L}\p{N}.+_-]/u

function literalStart(text: string, at: number, least: number): number {
  let start = at
  while (start > least && LITERAL.test(text[start] ?? '') && LITERAL.test(text[start - 1] ?? '')) start -= 1
  return start
}

function literalEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && LITERAL.test(text[end] ?? '')) end += 1
  return end
}

/** Where the string ends that a place is in, or the span if that is sooner; never within an escape. */
function stringEnd(text: string, { at, state, limit }: { readonly at: number; readonly state: JsonState; readonly limit: number }): number {
  let [end, now] = [at, state]
  while (end < text.length && (end < limit || now === 'escape')) {
    const next = nextState(now, text.charCodeAt(end))
    if (next === 'out') return end
    if (now === 'escape' && text[end] === 'u') end += Math.min(4, Math.max(0, text.length - 1 - end))
    end += 1
    now = next
  }
  return end
}

/** An escape that the span begins within goes whole. */
function escapeStart(text: string, at: number, state: JsonState): number {
  if (state === 'escape') return at - 1
  const begun = /\\u[\da-f]{0,3}$/i.exec(text.slice(Math.max(0, at - 5), at))
  return begun ? at - begun[0].length : at
}

/** What a piece of a string of JSON says. */
export function unescaped(piece: string): string {
  try {
    const value: unknown = JSON.parse(`"${piece}"`)
    return typeof value === 'string' ? value : piece
  } catch {
    return piece
  }
}
