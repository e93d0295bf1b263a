import { apply, backwards, caesar, each, hexOf, nato, type Hide } from './spelling.ts'

/**
 * Ways to hide a code that the detectors were not written for, in sets that were each written down, measured once, and only then looked at. Their recall at
 * that moment, which is what to expect of spellings that nobody thought of: 0.929, 0.937, 0.894, 0.875. What these four (`mended.ts`) missed was mended, so that today
 * they show that nothing was lost again. `heldOut` came last, with 0.952, and nothing was mended for it: its figure is the one to quote.
 */

const HELD_SPELLINGS: readonly (readonly [string, Hide])[] = [
  ['base64 of a sentence', (secret) => apply('base64', `Use ${secret} at the desk.`)],
  ['upper hex, spaced', (secret) => each(secret, hexOf, ' ')],
  ['caesar, lower, hyphens', (secret) => Array.from(caesar(secret, 3).toLowerCase()).join('-')],
  ['reversed, spaced', (secret) => Array.from(backwards(secret)).join(' ')],
  ['radio alphabet in capitals', (secret) => each(secret, nato, ' ').toUpperCase()],
  ['for and for', (secret) => each(secret, (symbol) => `${symbol} for ${nato(symbol)}`, '; ')],
  ['percent of a phrase', (secret) => apply('url', `code ${secret}`)],
  ['full-width, spaced', (secret) => each(secret, (symbol) => String.fromCodePoint((symbol.codePointAt(0) ?? 0) + 0xfe_e0), ' ')],
  ['emoji between', (secret) => Array.from(secret).join('🔹')],
  ['symbol and number', (secret) => each(secret, (symbol) => `${symbol} (${symbol.codePointAt(0) ?? 0})`, ', ')],
  ['brackets', (secret) => each(secret, (symbol) => `[${symbol}]`, '')],
  ['dot said', (secret) => Array.from(secret).join(' dot ')],
  ['comme in French', (secret) => each(secret, (symbol) => `${symbol} comme ${nato(symbol)}`, ', ')],
  ['binary without blanks', (secret) => apply('binary', secret).replaceAll(' ', '')],
  ['rot13 of a phrase', (secret) => apply('rot13', `the code is ${secret} and no other`)],
  ['thirds', (secret) => `start ${secret.slice(0, 4)}, middle ${secret.slice(4, 7)}, end ${secret.slice(7)}`],
  ['entities of a phrase', (secret) => apply('html-entity', `code ${secret}`)],
  ['base64url without padding', (secret) => apply('base64url', `the code: ${secret}`)],
  ['commas and an and', (secret) => `${Array.from(secret.slice(0, -1)).join(', ')}, and ${secret.slice(-1)}`],
  ['octal of a phrase', (secret) => each(`code ${secret}`, (symbol) => (symbol.codePointAt(0) ?? 0).toString(8).padStart(3, '0'), ' ')],
  ['tap code', (secret) => each(secret, tap, ' ')],
]
const HELD_LAYOUTS: readonly (readonly [string, Hide])[] = [
  ['alone', (text) => text],
  ['in quotation marks', (text) => `“${text}”`],
  ['in a block of code', (text) => `\`\`\`text\n${text}\n\`\`\``],
  ['in a sentence', (text) => `As you asked for it so kindly, here it comes: ${text}`],
  ['in a cell', (text) => `| name | value |\n|---|---|\n| note | ${text} |`],
  ['after a list', (text) => `1. Open the box.\n2. Fold the flaps.\n\n${text}`],
]

/** Row and column in a square of five, as knocks; C stands for K. */
function tap(symbol: string): string {
  const at = 'ABCDEFGHIJLMNOPQRSTUVWXYZ'.indexOf(symbol === 'K' ? 'C' : symbol)
  return at === -1 ? symbol : `${'.'.repeat(Math.floor(at / 5) + 1)} ${'.'.repeat((at % 5) + 1)}`
}

export const heldOut: ReadonlyMap<string, Hide> = new Map(
  HELD_SPELLINGS.flatMap(([spelling, spell]) =>
    HELD_LAYOUTS.map(([layout, lay]) => [`${spelling} / ${layout}`, (secret: string) => lay(spell(secret))] as const),
  ),
)
