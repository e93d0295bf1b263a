import { covering } from './apply.ts'
import { nextState, unescaped, valueSpans, type JsonSpan, type JsonState } from './json-text.ts'
import { beginningOf, KEPT } from './restore.ts'
import type { Span } from './span.ts'
import type { Vault } from './vault.ts'

/** A text that comes in pieces, and goes on in pieces as soon as nothing that may still come can change them. */
export interface TextStream {
  /** Takes a piece and gives what can go on. */
  readonly push: (piece: string) => string
  /** Gives the rest. */
  readonly end: () => string
}

/** The most characters that are held back, but for a structure that is open: then the rest of it goes on as a token. */
export const HELD = 256
/** What is read after a place before it is decided, and before it. */
const AHEAD = 64
const BEHIND = 160
/** A private key may be as long; one that is longer is taken out unread. */
const MAX_STRUCTURE = 8192

export interface Finding {
  /** Spans of a text; what they cover goes, whatever they are. */
  readonly spansOf: (text: string) => readonly Span[]
  readonly vault: Vault
}

/** What a text is: of a message, or arguments of a tool, which are JSON. */
export type TextKind = 'text' | 'json'

/** Redacts a text in pieces. Where pieces are cut makes no difference: what is decided, and when, depends on the text alone. */
export function redacting({ spansOf, vault }: Finding, kind: TextKind = 'text'): TextStream {
  let behind = ''
  let pending = ''
  const writer = kind === 'json' ? new JsonWriter(vault) : new PlainWriter(vault)
  const take = (isLast: boolean): string => {
    const sent: string[] = []
    for (;;) {
      const cut = pending === '' ? null : cutOf(pending, isLast)
      if (cut === null) return sent.join('')
      const context = behind + pending.slice(0, cut.end + AHEAD)
      const from = behind.length
      const spans = cut.isOpaque
        ? [{ start: from, end: from + cut.end, type: 'LONG', score: 1, source: 'length' }]
        : covering(context, spansOf(context))
      const { text, end } = writer.write(context, spans, { from, to: from + cut.end })
      sent.push(text)
      behind = context.slice(0, end).slice(-BEHIND)
      pending = pending.slice(end - from)
      if (isLast && pending === '') return sent.join('')
    }
  }
  return {
    push: (piece) => {
      pending += piece
      return take(false)
    },
    end: () => take(true),
  }
}

interface Cut {
  readonly end: number
  /** Whether it is to go as a token whatever it is. */
  readonly isOpaque: boolean
}

/** Where the text that is held, which is not empty, can be cut; null where more must come first. */
function cutOf(pending: string, isLast: boolean): Cut | null {
  const key = openKey(pending)
  if (key === 0) return cutOfKey(pending, isLast)
  const end = boundary(pending, key ?? pending.length)
  const isDecided = isLast || key !== null
  if (end !== null && (isDecided || pending.length >= end + AHEAD)) return { end, isOpaque: false }
  if (isDecided) return { end: key ?? pending.length, isOpaque: false }
  return pending.length > HELD ? atCap(pending) : null
}

/** A private key goes when it has ended, and as a token whatever of it there is. */
function cutOfKey(pending: string, isLast: boolean): Cut | null {
  if (isLast) return { end: pending.length, isOpaque: true }
  return pending.length > MAX_STRUCTURE ? { end: MAX_STRUCTURE, isOpaque: true } : null
}

/** Where a private key begins that has not ended; null where there is none. */
function openKey(text: string): number | null {
  const start = text.indexOf('-----BEGIN ')
  if (start === -1) return null
  const end = text.indexOf('-----END ', start)
  const closed = end !== -1 && text.indexOf('-----', end + 9) !== -1
  return closed ? null : start
}

/** After a line, or after a sentence. */
const BOUNDARY = /\n|(?<=[\p{L})\]"'”][.!?]["')\]]?) |[。！？]/gu
/** An initial or an abbreviation: the sentence goes on. */
const ABBREVIATED =
  /(?<![\p{L}\d])(?:\p{L}|dr|mr|mrs|ms|prof|st|sr|sra|jr|nr|no|hr|fr|str|ave|rd|blvd|apt|ste|ing|inc|ltd|co|corp|sig|dott|tel|vs|etc|bzw)\.["')\]]? $/iu
const LONGEST_ABBREVIATION = 10

function boundary(text: string, limit: number): number | null {
  BOUNDARY.lastIndex = 0
  for (let match = BOUNDARY.exec(text); match !== null; match = BOUNDARY.exec(text)) {
    const end = match.index + match[0].length
    if (end > limit || end > HELD - AHEAD) return null
    if (!ABBREVIATED.test(text.slice(Math.max(0, end - LONGEST_ABBREVIATION), end))) return end
  }
  return null
}

/** Without a boundary: between two words, and in the middle of a word that has none, which then goes as a token. */
function atCap(pending: string): Cut {
  const space = pending.lastIndexOf(' ', HELD - AHEAD)
  return space > 0 ? { end: space + 1, isOpaque: false } : { end: HELD, isOpaque: true }
}

interface Place {
  readonly from: number
  readonly to: number
}

interface Written {
  readonly text: string
  /** Later than asked where a span goes over the end. */
  readonly end: number
}

/** Writes the text between two places with tokens. */
class PlainWriter {
  readonly #vault: Vault

  constructor(vault: Vault) {
    this.#vault = vault
  }

  write(context: string, spans: readonly Span[], { from, to }: Place): Written {
    const parts: string[] = []
    let [at, end] = [from, to]
    for (const span of this.partsOf(context, spans, from)) {
      if (span.end <= from || span.start >= end) continue
      const start = Math.max(at, span.start)
      parts.push(
        context.slice(at, start),
        span.source === KEPT ? context.slice(start, span.end) : this.tokenOf(span, context.slice(start, span.end)),
      )
      at = span.end
      end = Math.max(end, span.end)
    }
    parts.push(context.slice(at, end))
    this.wrote(context.slice(from, end))
    return { text: parts.join(''), end }
  }

  protected partsOf(_context: string, spans: readonly Span[], _from: number): readonly Span[] {
    return spans
  }

  protected tokenOf({ type }: Span, value: string): string {
    return this.#vault.tokenOf(type, value)
  }

  protected wrote(_text: string): void {}
}

/** The same within JSON: values alone are replaced, a number by a string. */
class JsonWriter extends PlainWriter {
  #state: JsonState = 'out'

  protected override partsOf(context: string, spans: readonly Span[], from: number): readonly JsonSpan[] {
    return valueSpans(context, spans, { from, state: this.#state })
  }

  protected override tokenOf(span: JsonSpan, value: string): string {
    const token = super.tokenOf(span, span.isQuoted ? unescaped(value) : value)
    return span.isQuoted ? token : `"${token}"`
  }

  protected override wrote(text: string): void {
    for (let at = 0; at < text.length; at += 1) this.#state = nextState(this.#state, text.charCodeAt(at))
  }
}

/** Restores a text in pieces, with `restore` for each that is whole and the sign that stood before it. */
export function restoring(restore: (text: string, before: string) => string): TextStream {
  let pending = ''
  let before = ''
  const pass = (end: number): string => {
    const whole = pending.slice(0, end)
    pending = pending.slice(end)
    const restored = restore(whole, before)
    before = whole.slice(-2) || before
    return restored
  }
  return {
    push: (piece) => {
      pending += piece
      return pass(beginningOf(pending, before))
    },
    end: () => pass(pending.length),
  }
}
