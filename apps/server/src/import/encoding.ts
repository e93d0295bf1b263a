/**
 * Which of the encodings of one byte a text is in that is no Unicode. A letter that the writer's language has tells more than a table of
 * frequencies over a few names: each language has an alphabet, and the encoding wins in which all letters are of one.
 */

/** Letters beside a to z, by language, and the encodings in which it is written. */
const LANGUAGES: readonly { readonly letters: string; readonly encodings: readonly string[] }[] = [
  { letters: 'äöüß', encodings: ['windows-1252', 'macintosh'] },
  { letters: 'àâæçéèêëîïôœùûüÿ', encodings: ['windows-1252', 'macintosh'] },
  { letters: 'áéíóúüñ¿¡ºª', encodings: ['windows-1252', 'macintosh'] },
  { letters: 'ãáàâçéêíóôõúüºª', encodings: ['windows-1252', 'macintosh'] },
  { letters: 'àèéìíîòóùú', encodings: ['windows-1252', 'macintosh'] },
  { letters: 'éëïóöüèê', encodings: ['windows-1252', 'macintosh'] },
  { letters: 'åäöéü', encodings: ['windows-1252', 'macintosh'] },
  { letters: 'æøåé', encodings: ['windows-1252', 'macintosh'] },
  { letters: 'áðéíóúýþæö', encodings: ['windows-1252'] },
  { letters: 'ąćęłńóśźż', encodings: ['windows-1250', 'iso-8859-2'] },
  { letters: 'áčďéěíňóřšťúůýž', encodings: ['windows-1250', 'iso-8859-2'] },
  { letters: 'áäčďéíĺľňóôŕšťúýž', encodings: ['windows-1250', 'iso-8859-2'] },
  { letters: 'áéíóöőúüű', encodings: ['windows-1250', 'iso-8859-2'] },
  { letters: 'čšžćđ', encodings: ['windows-1250', 'iso-8859-2'] },
  { letters: 'ăâîșțşţ', encodings: ['windows-1250', 'iso-8859-2'] },
  { letters: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ', encodings: ['windows-1251', 'koi8-r', 'x-mac-cyrillic', 'iso-8859-5'] },
  { letters: 'άέήίόύώϊϋΐΰαβγδεζηθικλμνξοπρσςτυφχψω', encodings: ['windows-1253', 'iso-8859-7'] },
  { letters: 'çğıöşüİ', encodings: ['windows-1254'] },
  { letters: 'āčēģīķļņšūžąęėįųõäöü', encodings: ['windows-1257'] },
]

/** What stands in texts of every language beside letters. */
const SIGNS = new Set('–—‘’“”„‚«»‹›…•·€£§©®°±²³¼½¾×÷¡¿ºª\u00A0™†‡¨´`\u00AD')

const ORDER = [...new Set(LANGUAGES.flatMap(({ encodings }) => encodings))]
const SAMPLE = 40_000

/** The encoding of a text that is no Unicode: `windows-1252` where nothing tells another. */
export function encodingOf(bytes: Uint8Array): string {
  const sample = sampleOf(bytes)
  const scored = ORDER.map((encoding) => ({ encoding, score: scoreOf(new TextDecoder(encoding).decode(sample), encoding) }))
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).encoding
}

/** The bytes around those that tell something. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 127)
  return bytes.subarray(Math.max(0, first - 200), Math.max(0, first - 200) + SAMPLE)
}

interface Mark {
  readonly sign: string
  readonly before: string
  readonly after: string
}

/** How well the letters of a text are those of one language: 1 where all are, less for each that is of none, for signs inside words, and for words of two scripts. */
function scoreOf(text: string, encoding: string): number {
  const marks = marksIn(text)
  if (marks.length === 0) return 0
  const letters = marks.filter(({ sign }) => isLetter(sign))
  const signs = marks.filter(({ sign }) => !isLetter(sign))
  const fitting = signs.filter(
    ({ sign, before, after }) => SIGNS.has(sign) && !(isLetter(before) && isLetter(after) && sign !== '’'),
  ).length
  const mixed = letters.filter(({ sign, before, after }) => isMixed(sign, before) || isMixed(sign, after)).length
  const shouted = letters.filter(({ sign, before }) => isUpper(sign) && /\p{Ll}/u.test(before)).length
  const known = Math.max(...LANGUAGES.filter((one) => one.encodings.includes(encoding)).map((one) => knownIn(one.letters, letters)))
  return (known + fitting - 2 * (signs.length - fitting) - 2 * mixed - shouted - (letters.length - known)) / marks.length
}

function marksIn(text: string): readonly Mark[] {
  const all = Array.from(text)
  return all
    .map((sign, index) => ({ sign, before: all[index - 1] ?? ' ', after: all[index + 1] ?? ' ' }))
    .filter(({ sign }) => sign > '\u007F')
}

function knownIn(alphabet: string, letters: readonly Mark[]): number {
  return letters.filter(({ sign }) => alphabet.includes(sign.toLowerCase()) || alphabet.includes(sign)).length
}

function isLetter(sign: string): boolean {
  return /\p{L}/u.test(sign)
}

/** Whether two letters beside each other are of two scripts. */
function isMixed(sign: string, beside: string): boolean {
  return isLetter(beside) && /\p{Script=Latin}/u.test(sign) !== /\p{Script=Latin}/u.test(beside)
}

function isUpper(sign: string): boolean {
  return sign !== sign.toLowerCase()
}
