/** The symbols of a text that stand in line with each other: at the beginnings or ends of lines and words, alone, or every few. */
export interface Thread {
  readonly via: string
  readonly text: string
}

/** Longer texts are not read so: it is short ones that hide a code between fillers. */
const MAX_STRIDED = 2000

export function tokensOf(folded: string): readonly string[] {
  return folded.replaceAll('X-RAY', 'XRAY').match(/[A-Z0-9]+/g) ?? []
}

export function threadsOf(folded: string, squashed: string, tokens: readonly string[]): readonly Thread[] {
  const lines = parts(folded, /[\n\r]+/)
  const words = parts(folded, /\s+/)
  return [
    { via: 'acrostic', text: firsts(lines) },
    { via: 'acrostic', text: firsts(words) },
    { via: 'acrostic', text: firsts(parts(folded, /[.!?;]\s+|\n+/)) },
    { via: 'telestich', text: lasts(lines) },
    { via: 'telestich', text: lasts(words) },
    { via: 'spelt', text: tokens.filter((token) => token.length === 1).join('') },
    ...(squashed.length > MAX_STRIDED ? [] : STRIDES.map(({ step, from }) => ({ via: 'every-nth', text: everyNth(squashed, step, from) }))),
  ]
}

const STRIDES = [
  { step: 2, from: 0 },
  { step: 2, from: 1 },
  { step: 3, from: 0 },
  { step: 3, from: 1 },
  { step: 3, from: 2 },
] as const

function everyNth(text: string, step: number, from: number): string {
  let found = ''
  for (let at = from; at < text.length; at += step) found += text[at] ?? ''
  return found
}

function parts(folded: string, between: RegExp): readonly string[] {
  return folded.split(between)
}

function firsts(list: readonly string[]): string {
  return list.map((part) => /[A-Z0-9]/.exec(part)?.[0] ?? '').join('')
}

function lasts(list: readonly string[]): string {
  return list.map((part) => /[A-Z0-9](?=[^A-Z0-9]*$)/.exec(part)?.[0] ?? '').join('')
}
