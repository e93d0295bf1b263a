/** A text as recognisers read it: compatibility forms folded, invisible characters gone, look-alikes of Latin letters as those; each unit knows where it came from. */
export interface View {
  readonly text: string
  /** The original offset of a unit's first code unit; one more than the units, for the end. */
  readonly startOf: (index: number) => number
  /** The original offset after the last code unit of a unit. */
  readonly endOf: (index: number) => number
}

/** What hides inside words and shows nothing: format characters (zero-width, soft hyphen, directional marks, isolates) and variation selectors. */
const INVISIBLE = /^[\p{Cf}\p{Variation_Selector}\u034F]$/u

/** Cyrillic and Greek letters that look like Latin ones (Unicode Technical Standard 39), and dashes that look like the hyphen. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  ԁ: 'd',
  һ: 'h',
  ԛ: 'q',
  ԝ: 'w',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  І: 'I',
  Ј: 'J',
  Ѕ: 'S',
  ο: 'o',
  α: 'a',
  ν: 'v',
  ρ: 'p',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2212': '-',
}

/** The view of a text. Text that is ASCII is its own view. */
export function viewOf(original: string): View {
  // oxlint-disable-next-line no-control-regex -- every ASCII character, controls included
  if (/^[\u0000-\u007f]*$/.test(original)) return { text: original, startOf: (index) => index, endOf: (index) => index + 1 }
  const units: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const character of original) {
    const next = at + character.length
    if (!INVISIBLE.test(character)) {
      const folded = fold(character)
      for (let index = 0; index < folded.length; index += 1) {
        units.push(folded[index] ?? '')
        starts.push(at)
        ends.push(next)
      }
    }
    at = next
  }
  return { text: units.join(''), startOf: (index) => starts[index] ?? original.length, endOf: (index) => ends[index] ?? original.length }
}

function fold(character: string): string {
  const plain = character.isWellFormed() ? character.normalize('NFKC') : character
  return LOOK_ALIKES[plain] ?? plain
}
