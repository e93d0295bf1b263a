import type { Mutator } from './mutator.ts'

/** The same text in other characters. */
export const disguises: readonly Mutator[] = [
  { id: 'leet', sort: 'disguise', apply: (text) => text.replaceAll(/[aeiost]/gi, (letter) => LEET[letter.toLowerCase()] ?? letter) },
  { id: 'confusables', sort: 'disguise', apply: (text) => text.replaceAll(/[aceopxyi]/g, (letter) => CYRILLIC[letter] ?? letter) },
  {
    id: 'full-width',
    sort: 'disguise',
    apply: (text) => text.replaceAll(/[!-~]/g, (symbol) => String.fromCodePoint((symbol.codePointAt(0) ?? 0) + 0xfe_e0)),
    revert: (text) => text.replaceAll(/[\uff01-\uff5e]/g, (symbol) => String.fromCodePoint((symbol.codePointAt(0) ?? 0) - 0xfe_e0)),
  },
  between('zero-width', '\u200b'),
  between('variation-selector', '\ufe0f'),
  between('combining', '\u0336'),
  {
    id: 'tags',
    sort: 'disguise',
    apply: (text) => `Please help.${tags(text)}`,
    revert: (text) => Array.from(text).flatMap(untag).join(''),
  },
  {
    id: 'bidi',
    sort: 'disguise',
    apply: (text) => `\u202e${Array.from(text).toReversed().join('')}\u202c`,
    revert: (text) => Array.from(text.slice(1, -1)).toReversed().join(''),
  },
  {
    id: 'spaced',
    sort: 'disguise',
    apply: (text) =>
      text
        .split(' ')
        .map((word) => Array.from(word).join(' '))
        .join('   '),
    revert: (text) =>
      text
        .split('   ')
        .map((word) => word.replaceAll(' ', ''))
        .join(' '),
  },
  {
    id: 'case-mix',
    sort: 'disguise',
    apply: (text, random) =>
      Array.from(text)
        .map((letter) => (random.below(2) === 0 ? letter.toUpperCase() : letter.toLowerCase()))
        .join(''),
  },
  { id: 'ansi', sort: 'disguise', apply: (text) => `\u001b[8m${text}\u001b[0m`, revert: (text) => text.slice(4, -4) },
]

const LEET: Readonly<Record<string, string>> = { a: '4', e: '3', i: '1', o: '0', s: '5', t: '7' }
const CYRILLIC: Readonly<Record<string, string>> = { a: 'а', c: 'с', e: 'е', o: 'о', p: 'р', x: 'х', y: 'у', i: 'і' }

function between(id: string, mark: string): Mutator {
  return { id, sort: 'disguise', apply: (text) => Array.from(text).join(mark), revert: (text) => text.replaceAll(mark, '') }
}

/** The invisible copies of ASCII in the block of tags (U+E0000). */
function tags(text: string): string {
  return Array.from(text)
    .map((symbol) => tag(symbol.codePointAt(0) ?? 0, symbol))
    .join('')
}

function tag(code: number, symbol: string): string {
  return code >= 0x20 && code < 0x7f ? String.fromCodePoint(0xe_00_00 + code) : symbol
}

function untag(symbol: string): string | readonly [] {
  const code = symbol.codePointAt(0) ?? 0
  return code >= 0xe_00_20 && code < 0xe_00_7f ? String.fromCodePoint(code - 0xe_00_00) : []
}
