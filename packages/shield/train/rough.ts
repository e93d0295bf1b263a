import type { Draft, Gold } from './corpus.ts'
import type { Random } from './random.ts'

/** Texts as they come: small, shouted, dictated without a stop, mistyped, or within JSON. */

interface Roughly {
  readonly random: Random
  /** A sentence of a chat, which most write small. */
  readonly isManner: boolean
}

type Change = (draft: Draft, random: Random) => Draft

const CHANGES: readonly (readonly [upTo: number, change: Change])[] = [
  [0.13, small],
  [0.22, dictated],
  [0.25, shouted],
  [0.31, mistyped],
  [0.35, inJson],
]
const MANNERED: readonly (readonly [upTo: number, change: Change])[] = [
  [0.42, small],
  [0.58, dictated],
  [0.6, shouted],
  [0.68, mistyped],
  [0.74, inJson],
]

export function rough(draft: Draft, { random, isManner }: Roughly): Draft {
  const chance = random.next()
  const change = (isManner ? MANNERED : CHANGES).find(([upTo]) => chance < upTo)?.[1]
  return change ? change(draft, random) : draft
}

/** Every unit of a text as something else, as long or not, and the spans where they are then. */
function rewritten(draft: Draft, write: (unit: string, at: number) => string): Draft {
  const places = [0]
  const parts: string[] = []
  for (let at = 0; at < draft.text.length; at += 1) {
    const part = write(draft.text[at] ?? '', at)
    parts.push(part)
    places.push((places[at] ?? 0) + part.length)
  }
  const spans = draft.spans
    .map((span): Gold => ({ ...span, start: places[span.start] ?? 0, end: places[span.end] ?? 0 }))
    .filter(({ start, end }) => end > start)
  return { ...draft, text: parts.join(''), spans }
}

function small(draft: Draft): Draft {
  const text = draft.text.toLowerCase()
  return text.length === draft.text.length ? { ...draft, text } : draft
}

function shouted(draft: Draft): Draft {
  const text = draft.text.toUpperCase()
  return text.length === draft.text.length ? { ...draft, text } : draft
}

/** Speech that a machine has written down: no capitals, no stops, no lines. */
function dictated(draft: Draft): Draft {
  return rewritten(small(draft), (unit, at) => {
    if (unit === '\n') return ' '
    return /[.,!?;:"()¿¡]/.test(unit) && !/\d/.test(draft.text[at + 1] ?? '') ? '' : unit
  })
}

/** A letter left out, doubled, or put before the one that it follows, now and then; a line of the text without its first capital. */
function mistyped(draft: Draft, random: Random): Draft {
  const lowered = random.next() < 0.4 ? small(draft) : draft
  return rewritten(lowered, (unit, at) => {
    if (!/\p{L}/u.test(unit) || !/\p{L}/u.test(draft.text[at + 1] ?? '') || random.next() > 0.025) return unit
    return random.next() < 0.5 ? '' : unit + unit
  })
}

const KEYS = ['message', 'body', 'text', 'note', 'comment', 'description', 'content', 'subject', 'summary']

function inJson(draft: Draft, random: Random): Draft {
  const escaped = rewritten(draft, (unit) => (/["\\\n\r\t]/.test(unit) ? JSON.stringify(unit).slice(1, -1) : unit))
  const before = `{"${random.of(KEYS)}":"`
  const spans = escaped.spans.map((span): Gold => ({ ...span, start: span.start + before.length, end: span.end + before.length }))
  return { ...escaped, text: `${before}${escaped.text}"}`, spans }
}
