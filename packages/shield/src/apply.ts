import { arbitrate, withRests } from './arbitrate.ts'
import { ShieldError } from './error.ts'
import type { Found, Span } from './span.ts'
import { typeName } from './type.ts'

/**
 * Puts something in the place of every character that one of the spans covers, and hands back where. Whoever made the spans is not trusted: one that is not of
 * this text is refused, one that cuts a character takes the whole of it, and where two overlap, what the one does not cover of the other goes too.
 */
export function applySpans(
  text: string,
  spans: readonly Span[],
  write: (span: Span, value: string) => string,
): { readonly text: string; readonly spans: readonly Span[] } {
  const chosen = covering(text, spans)
  const parts: string[] = []
  let at = 0
  for (const span of chosen) {
    if (span.start < at) throw new ShieldError('SPAN', 'two spans overlap that should be apart')
    parts.push(text.slice(at, span.start), write(span, text.slice(span.start, span.end)))
    at = span.end
  }
  parts.push(text.slice(at))
  return { text: parts.join(''), spans: chosen }
}

/** Spans in order and apart that together cover what all of them cover, to the last character. */
export function covering(text: string, spans: readonly Span[]): readonly Span[] {
  const whole = spans.flatMap((span) => wholeCharacters(text, checked(text, span)))
  return withRests(text, { chosen: arbitrate(whole), all: whole, isEvery: true })
}

/** Finds of somebody else as spans, each checked against the text that it is of. */
export function checkedFinds(text: string, finds: unknown, source: string): readonly Span[] {
  if (!Array.isArray(finds)) throw new ShieldError('SPAN', `${source} gave no list of finds`)
  return finds.map((find: unknown) => {
    const { start, end, type, score } = checked(text, { ...(find as Found), source })
    return { start, end, type: typeName(type), score: Math.min(1, Math.max(0, score)), source }
  })
}

/** A find in whole numbers, within its text, with a score that is a number; an end before its start is none. */
function checked(text: string, span: Span): Span {
  const { start, end, score, source } = span
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0 || end < start || end > text.length)
    throw new ShieldError('SPAN', `${source} found something from ${start} to ${end} in a text of ${text.length} units`)
  if (typeof score !== 'number' || Number.isNaN(score)) throw new ShieldError('SPAN', `${source} gave a find without a score`)
  return span
}

/** Nothing for an empty span; of a surrogate pair that it cuts, both halves. */
function wholeCharacters(text: string, span: Span): readonly Span[] {
  if (span.start === span.end) return []
  const start = isPair(text, span.start - 1) ? span.start - 1 : span.start
  const end = isPair(text, span.end - 1) ? span.end + 1 : span.end
  return start === span.start && end === span.end ? [span] : [{ ...span, start, end }]
}

/** Whether a place and the next are the two halves of one character. */
function isPair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc_00) === 0xd8_00 && (text.charCodeAt(at + 1) & 0xfc_00) === 0xdc_00
}
