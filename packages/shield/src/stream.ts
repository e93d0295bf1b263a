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
  /** Spans of a text, in order and apart. */
  readonly spansOf: (text: string) => readonly Span[]
  readonly vault: Vault
}

/** Redacts a text in pieces. Where pieces are cut makes no difference: what is decided, and when, depends on the text alone. */
export function redacting({ spansOf, vault }: Finding): TextStream {
  let behind = ''
  let pending = ''
  const take = (isLast: boolean): string => {
    const sent: string[] = []
    for (;;) {
      const cut = pending === '' ? null : cutOf(pending, isLast)
      if (cut === null) return sent.join('')
      const context = behind + pending.slice(0, cut.end + AHEAD)
      const { text, end } = replaced({ context, from: behind.length, to: behind.length + cut.end, spansOf, vault, isOpaque: cut.isOpaque })
      sent.push(text)
      behind = context.slice(0, end).slice(-BEHIND)
      pending = pending.slice(end - (context.length - Math.min(pending.length, cut.end + AHEAD)))
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

interface Piece {
  readonly context: string
  readonly from: number
  readonly to: number
  readonly spansOf: Finding['spansOf']
  readonly vault: Vault
  readonly isOpaque: boolean
}

/** The text between two places with tokens, and where it ends: later than asked where a span goes over the end. */
function replaced({ context, from, to, spansOf, vault, isOpaque }: Piece): { readonly text: string; readonly end: number } {
  if (isOpaque) return { text: vault.tokenOf('LONG', context.slice(from, to)), end: to }
  const parts: string[] = []
  let at = from
  let end = to
  for (const { start, end: last, type } of spansOf(context)) {
    if (last <= from || start >= end) continue
    parts.push(context.slice(at, Math.max(at, start)), vault.tokenOf(type, context.slice(Math.max(at, start), last)))
    at = last
    end = Math.max(end, last)
  }
  return { text: parts.join('') + context.slice(at, end), end: Math.max(end, at) }
}

/** What may be the beginning of a token: it is held until it is one or is none. */
const BEGINNING = /(?:\[|%(?:5B?)?)\w{0,52}%?5?$/i

/** Restores a text in pieces, with `restore` for each that is whole. */
export function restoring(restore: (text: string) => string): TextStream {
  let pending = ''
  return {
    push: (piece) => {
      pending += piece
      const start = beginning(pending)
      const whole = pending.slice(0, start)
      pending = pending.slice(start)
      return restore(whole)
    },
    end: () => {
      const rest = restore(pending)
      pending = ''
      return rest
    },
  }
}

/** How much of the end a token may need. */
const LONGEST = 64

function beginning(text: string): number {
  const from = Math.max(0, text.length - LONGEST)
  const { index } = BEGINNING.exec(text.slice(from)) ?? {}
  return index === undefined ? text.length : from + index
}
