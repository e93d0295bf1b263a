/** Causes that explain nothing: whoever reads them knows what happened and not why. */
const EMPTY: ReadonlySet<string> = new Set([
  'human error',
  'human failure',
  'human mistake',
  'mistake',
  'oversight',
  'negligence',
  'carelessness',
  'forgotten',
  'forgot',
  'unknown',
  'none',
  'n a',
  'tbd',
  'menschliches versagen',
  'menschlicher fehler',
  'versehen',
  'nachlässigkeit',
  'vergessen',
  'unbekannt',
  'keine',
])

/** Whether a root cause says nothing but that somebody erred (27001:2022, 10.2 b 2). */
export function isEmptyCause(text: string): boolean {
  return EMPTY.has(wordsOf(text).join(' '))
}

/** How much two texts share, from 0 to 1: words in both against words in either. */
export function similarity(a: string, b: string): number {
  const [first, second] = [new Set(wordsOf(a)), new Set(wordsOf(b))]
  const either = new Set([...first, ...second]).size
  return either === 0 ? 0 : [...first].filter((word) => second.has(word)).length / either
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
