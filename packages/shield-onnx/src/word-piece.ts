/** Cuts a text into the pieces that BERT models were trained with (Devlin et al. 2019; WordPiece, Schuster and Nakajima 2012), each with its place. */

export interface Piece {
  /** Its number in the vocabulary. */
  readonly id: number
  /** UTF-16 offsets in the text. */
  readonly start: number
  readonly end: number
  /** Whether it goes on with the word of the piece before it. */
  readonly isContinued: boolean
}

/** What `tokenizer.json` of a model says, as far as it is used. */
export interface TokenizerFile {
  readonly normalizer?: { readonly type: string; readonly lowercase?: boolean; readonly strip_accents?: boolean | null } | null
  readonly model: {
    readonly type: string
    readonly vocab: Readonly<Record<string, number>>
    readonly unk_token?: string
    readonly continuing_subword_prefix?: string
    readonly max_input_chars_per_word?: number
  }
}

export interface WordPiece {
  readonly cut: (text: string) => readonly Piece[]
  /** What a window begins and ends with. */
  readonly first: number
  readonly last: number
}

/** Throws where the file is of another kind of tokenizer, or lacks what every BERT vocabulary has. */
export function wordPiece({ normalizer, model }: TokenizerFile): WordPiece {
  if (model.type !== 'WordPiece') throw new TypeError(`a tokenizer of type ${model.type}: only WordPiece is known`)
  const vocabulary = new Map(Object.entries(model.vocab))
  const idOf = (piece: string): number => {
    const id = vocabulary.get(piece)
    if (id === undefined) throw new TypeError(`the vocabulary has no ${piece}`)
    return id
  }
  const isSmall = normalizer?.lowercase ?? false
  const rules: Rules = {
    vocabulary,
    unknown: idOf(model.unk_token ?? '[UNK]'),
    prefix: model.continuing_subword_prefix ?? '##',
    longest: model.max_input_chars_per_word ?? 100,
    read: reader(isSmall, normalizer?.strip_accents ?? isSmall),
  }
  return { cut: (text) => wordsOf(text).flatMap((word) => piecesOf(word, rules)), first: idOf('[CLS]'), last: idOf('[SEP]') }
}

interface Rules {
  readonly vocabulary: ReadonlyMap<string, number>
  readonly unknown: number
  readonly prefix: string
  /** Words of more characters are unknown. */
  readonly longest: number
  /** A character as the vocabulary has it. */
  readonly read: (character: string) => string
}

/** A character of a text and where it stands. */
interface Place {
  readonly character: string
  readonly start: number
}

function reader(isSmall: boolean, isPlain: boolean): Rules['read'] {
  return (character) => {
    const one = isSmall ? character.toLowerCase() : character
    return isPlain ? one.normalize('NFD').replaceAll(/\p{Mn}/gu, '') : one
  }
}

const APART = /[\p{P}$+<=>^`|~\p{Script=Han}\uF900-\uFAFF]/u
const NOTHING = /[\s\p{Cc}\p{Cf}\uFFFD]/u

/** Runs between blanks; signs and ideographs stand alone. */
function wordsOf(text: string): readonly (readonly Place[])[] {
  const words: Place[][] = []
  let word: Place[] = []
  let start = 0
  const end = (): void => {
    if (word.length > 0) words.push(word)
    word = []
  }
  for (const character of text) {
    const place = { character, start }
    start += character.length
    if (APART.test(character)) {
      end()
      words.push([place])
    } else if (!NOTHING.test(character)) word.push(place)
    else if (/\s/.test(character)) end()
  }
  end()
  return words
}

/** The longest pieces of a word that the vocabulary has, from its beginning on; one unknown piece where there are none. */
function piecesOf(word: readonly Place[], rules: Rules): readonly Piece[] {
  const units = word.flatMap((place) => Array.from(rules.read(place.character), (unit) => ({ ...place, unit })))
  const whole = { id: rules.unknown, start: word[0]?.start ?? 0, end: endOf(word.at(-1)), isContinued: false }
  if (units.length > rules.longest) return [whole]
  const pieces: Piece[] = []
  for (let from = 0; from < units.length;) {
    const { id, to } = longestFrom(units, from, rules)
    if (id === undefined) return [whole]
    pieces.push({ id, start: units[from]?.start ?? 0, end: units[to]?.start ?? whole.end, isContinued: from > 0 })
    from = to
  }
  return pieces
}

/** A character as the vocabulary has it, and where it stands. */
interface Unit extends Place {
  readonly unit: string
}

/** The longest piece that begins at a character of a word. */
function longestFrom(units: readonly Unit[], from: number, { vocabulary, prefix }: Rules): { readonly id?: number; readonly to: number } {
  const letters = units.slice(from).map(({ unit }) => unit)
  for (let count = letters.length; count > 0; count -= 1) {
    const id = vocabulary.get((from === 0 ? '' : prefix) + letters.slice(0, count).join(''))
    if (id !== undefined) return { id, to: from + count }
  }
  return { to: from }
}

function endOf(place: Place | undefined): number {
  return place === undefined ? 0 : place.start + place.character.length
}
