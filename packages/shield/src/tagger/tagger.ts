import { foldOf } from './character.ts'
import { EMPTY, extend } from './hash.ts'
import { CALENDAR, COMMON, DULL, openGazetteer, type Gazetteer, type PackedGazetteer, WORD } from './gazetteer.ts'
import { MAX_FEATURES, PLACE_FEATURES, placeFeatures, POSITIONS, wordFeatures } from './feature.ts'
import { ENTITIES, entityOf, insideOf, jointOf, LABELS, OUTSIDE, PAIRS } from './label.ts'
import { Block, LINE, WordTable, type Known } from './token.ts'
import type { Weights } from './weights.ts'
import { EDGE } from './word.ts'

/** A linear-chain conditional random field over the tokens of a text (Lafferty, McCallum, Pereira 2001), decoded by Viterbi. */

export interface Entity {
  readonly start: number
  readonly end: number
  readonly type: string
  /** By how many nats its tokens beat being nothing, on the average. */
  readonly margin: number
}

/** What a text is looked through for. */
export interface Demand {
  /** What is known already, in order and apart. */
  readonly known?: readonly Known[]
  /** Nats that are added to whatever is not nothing: above zero finds more, below zero less. */
  readonly bias?: number
  /** Whether words with a capital that are in no list are taken too, as `NAME`. */
  readonly takesCapitals?: boolean
}

/** Less than any sum that there is. */
const LEAST = -2e9
const NEVER = -1e9
/** Nats by which a label may be worse than the best and still be followed. */
const BEAM = 8

export class Tagger {
  readonly #weights: Weights
  readonly #gazetteer: Gazetteer
  readonly #table: WordTable
  readonly #block = new Block()
  /** The rows of the features, and after them, for each word of the table, what it adds to the labels of the places two after it to two before it. */
  readonly #pairs: Int32Array
  /** Where the sums of the words begin. */
  readonly #sums: number
  #summed = 0
  readonly #features = new Uint32Array(MAX_FEATURES)
  /** Where the rows begin that are added up; for a place, those of its words come first. */
  readonly #rows = new Int32Array(POSITIONS + MAX_FEATURES)
  readonly #placeRows = this.#rows.subarray(POSITIONS)
  readonly #emissions = new Int32Array(4096 * LABELS)
  readonly #best = new Int32Array(LABELS)
  readonly #next = new Int32Array(LABELS)
  readonly #from = new Uint8Array(4096 * LABELS)
  readonly #labels = new Uint8Array(4096)
  readonly #alive = new Uint8Array(LABELS)
  #living = 1
  /** The transitions with the bias that was last asked for. */
  readonly #leaning: Int16Array
  #bias = 0
  readonly #beam: number

  constructor(weights: Weights, lists: PackedGazetteer) {
    this.#weights = weights
    this.#sums = weights.rows.pairs.length
    this.#pairs = new Int32Array(this.#sums + (1 << 15) * POSITIONS * PAIRS)
    this.#pairs.set(weights.rows.pairs)
    this.#leaning = Int16Array.from(weights.transitions)
    this.#beam = BEAM / weights.unit
    this.#gazetteer = openGazetteer(lists)
    this.#table = new WordTable(this.#gazetteer)
  }

  /** What the lists say of a word. */
  maskOf(word: string): number {
    let hash = EMPTY
    for (let at = 0; at < word.length; at += 1) hash = extend(hash, foldOf(word.charCodeAt(at)))
    return this.#gazetteer.maskOf(hash)
  }

  /** Whether a word is common in English, whatever else it is. */
  isCommon(word: string): boolean {
    return (this.maskOf(word) & (COMMON | DULL)) !== 0
  }

  /** Every entity of a text beside what is known. */
  find(text: string, { known = [], bias = 0, takesCapitals = false }: Demand = {}): Entity[] {
    const found: Entity[] = []
    const units = Math.round(bias / this.#weights.unit)
    for (let from = 0; from < text.length;) {
      from = this.#block.fill(text, from, { table: this.#table, known })
      this.#sumWords()
      this.#decode(units)
      this.#collect(found, takesCapitals)
    }
    return found
  }

  #sumWords(): void {
    const { words } = this.#table
    if (words.length < this.#summed) this.#summed = 0
    for (; this.#summed < words.length; this.#summed += 1)
      for (let position = 0; position < POSITIONS; position += 1) this.#sumWord(this.#summed, position)
  }

  #sumWord(number: number, position: number): void {
    const pairs = this.#pairs
    const to = this.#sumOf(number, position)
    const features = wordFeatures({ word: this.#table.words[number] ?? EDGE, position, into: this.#features })
    const count = this.#weights.rows.find(this.#features, features, this.#rows)
    pairs.fill(0, to, to + PAIRS)
    for (let index = 0; index < count; index += 1)
      for (let pair = 0, row = this.#rows[index] ?? 0; pair < PAIRS; pair += 1)
        pairs[to + pair] = (pairs[to + pair] ?? 0) + (pairs[row + pair] ?? 0)
  }

  /** Where the sum of a word at a distance begins. */
  #sumOf(number: number, position: number): number {
    return this.#sums + (number * POSITIONS + position) * PAIRS
  }

  #decode(bias: number): void {
    this.#lean(bias)
    const { count, isAsked } = this.#block
    this.#labels.fill(OUTSIDE, 0, count)
    for (let token = 0; token < count; token += 1) {
      if (isAsked[token] === 0) continue
      const from = token
      this.#alive[0] = OUTSIDE
      this.#living = 1
      this.#best.fill(NEVER)
      this.#best[OUTSIDE] = 0
      while (token < count && isAsked[token] === 1) {
        this.#emit(token)
        this.#step(token)
        token += 1
      }
      this.#trace(from, token)
    }
  }

  /** The transitions with a bias for whatever is not nothing. */
  #lean(bias: number): void {
    if (bias === this.#bias) return
    this.#bias = bias
    this.#leaning.set(this.#weights.transitions.map((weight, at) => weight + (IS_BIASED[at % LABELS] === 1 ? bias : 0)))
  }

  /** How much speaks for each label of a token by itself: the sum of the rows of its features. */
  #emit(token: number): void {
    const { columns } = this.#block
    placeFeatures(columns, token, this.#features)
    const count = POSITIONS + this.#weights.rows.find(this.#features, PLACE_FEATURES, this.#placeRows)
    const rows = this.#rows
    for (let position = 0; position < POSITIONS; position += 1) rows[position] = this.#sumOf(columns.word[token + position] ?? 0, position)
    const pairs = this.#pairs
    let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0]
    for (let index = 0; index < count; index += 1) {
      const at = rows[index] ?? 0
      a += pairs[at] ?? 0
      b += pairs[at + 1] ?? 0
      c += pairs[at + 2] ?? 0
      d += pairs[at + 3] ?? 0
      e += pairs[at + 4] ?? 0
      f += pairs[at + 5] ?? 0
      g += pairs[at + 6] ?? 0
      h += pairs[at + 7] ?? 0
    }
    const row = token * LABELS
    this.#split(a, row)
    this.#split(b, row + 2)
    this.#split(c, row + 4)
    this.#split(d, row + 6)
    this.#split(e, row + 8)
    this.#split(f, row + 10)
    this.#split(g, row + 12)
    this.#split(h, row + 14)
  }

  /** Two labels from the number that has both. */
  #split(pair: number, at: number): void {
    const even = (pair << 16) >> 16
    this.#emissions[at] = even
    this.#emissions[at + 1] = (pair - even) >> 16
  }

  /** One step of Viterbi's search, from the labels that are within `BEAM` of the best to all. */
  #step(token: number): void {
    const row = token * LABELS
    const joint = jointOf(this.#block.columns.shape[token + 2] ?? 0, this.#block.gap[token] ?? 0) * LABELS * LABELS
    const transitions = this.#leaning
    const next = this.#next
    const origins = this.#from
    const living = this.#living
    next.fill(LEAST)
    for (let index = 0; index < living; index += 1) {
      const from = this.#alive[index] ?? 0
      const sum = this.#best[from] ?? 0
      const column = joint + from * LABELS
      const inside = from + (from & 1)
      for (let label = 0; label < LABELS; label += label === 0 ? 1 : 2) {
        const one = sum + (transitions[column + label] ?? 0)
        if (one <= (next[label] ?? 0)) continue
        next[label] = one
        origins[row + label] = from
      }
      if (inside === OUTSIDE || inside === LABELS) continue
      const one = sum + (transitions[column + inside] ?? 0)
      if (one <= (next[inside] ?? 0)) continue
      next[inside] = one
      origins[row + inside] = from
    }
    let top = LEAST
    for (let label = 0; label < LABELS; label += 1) {
      const sum = (next[label] ?? 0) + (this.#emissions[row + label] ?? 0)
      next[label] = sum
      if (sum > top) top = sum
    }
    this.#keep(top - this.#beam)
  }

  #keep(least: number): void {
    let living = 0
    for (let label = 0; label < LABELS; label += 1) {
      const sum = this.#next[label] ?? 0
      this.#best[label] = sum
      if (sum < least) continue
      this.#alive[living] = label
      living += 1
    }
    this.#living = living
  }

  #trace(from: number, to: number): void {
    let label = 0
    for (let other = 1; other < LABELS; other += 1) if ((this.#best[other] ?? 0) > (this.#best[label] ?? 0)) label = other
    for (let token = to - 1; token >= from; token -= 1) {
      this.#labels[token] = label
      label = this.#from[token * LABELS + label] ?? 0
    }
  }

  #collect(found: Entity[], takesCapitals: boolean): void {
    const { count, start, end } = this.#block
    for (let token = 0; token < count; token += 1) {
      const label = this.#labels[token] ?? 0
      if (label === OUTSIDE) {
        if (takesCapitals && this.#isUnknown(token)) found.push({ start: start[token] ?? 0, end: end[token] ?? 0, type: 'NAME', margin: 0 })
        continue
      }
      const from = token
      const inside = insideOf(entityOf(label))
      let margins = this.#margin(token, label)
      while (token + 1 < count && this.#labels[token + 1] === inside) {
        token += 1
        margins += this.#margin(token, inside)
      }
      found.push({
        start: start[from] ?? 0,
        end: end[token] ?? 0,
        type: ENTITIES[entityOf(label)] ?? '',
        margin: margins / (token - from + 1),
      })
    }
  }

  /** A word with a capital, not at the beginning of a line, that is in no list of words. */
  #isUnknown(token: number): boolean {
    const { shape, mask } = this.#table.words[this.#block.word[token] ?? 0] ?? EDGE
    return (
      shape >= 8 && shape < 40 && (shape & 7) >= 3 && (mask & (COMMON | WORD | DULL | CALENDAR)) === 0 && this.#block.gap[token] !== LINE
    )
  }

  /** By how many nats a label is better than nothing after what stands before it. */
  #margin(token: number, label: number): number {
    const row = token * LABELS
    const emissions = (this.#emissions[row + label] ?? 0) - (this.#emissions[row] ?? 0)
    const joint = jointOf(this.#block.columns.shape[token + 2] ?? 0, this.#block.gap[token] ?? 0) * LABELS * LABELS
    const before = token === 0 || this.#block.isAsked[token - 1] === 0 ? OUTSIDE : (this.#labels[token - 1] ?? OUTSIDE)
    const { transitions, unit } = this.#weights
    return (emissions + (transitions[joint + before * LABELS + label] ?? 0) - (transitions[joint + before * LABELS] ?? 0)) * unit
  }
}

const TITLE = ENTITIES.indexOf('TITLE')

/** Titles are left as they are: more of them would protect nobody. */
const IS_BIASED = Uint8Array.from({ length: LABELS }, (_, label) => (label !== OUTSIDE && entityOf(label) !== TITLE ? 1 : 0))
