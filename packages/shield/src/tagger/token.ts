import { BLANK, BREAK, classOf, IDEOGRAPH, SYMBOL, UPPER } from './character.ts'
import { EMPTY, extend, hashOf } from './hash.ts'
import { EDGE, SYMBOL_SHAPE, wordOf, type Word } from './word.ts'
import type { Gazetteer } from './gazetteer.ts'

/** What parts a token from the one before it. */
const TOUCHING = 0
const SPACED = 1
export const LINE = 2

const CAPACITY = 4096

/** The words of texts, each worked out once. It forgets all of them when it is full, between two blocks and never within one. */
export class WordTable {
  readonly words: Word[] = []
  readonly hash = new Int32Array(1 << 15)
  readonly look = new Int32Array(1 << 15)
  readonly shape = new Int32Array(1 << 15)
  readonly isDull = new Uint8Array(1 << 15)
  readonly #gazetteer: Gazetteer
  readonly #slots = new Int32Array(1 << 16)
  readonly #hashes = new Int32Array(1 << 15)
  readonly #lengths = new Int32Array(1 << 15)

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer
    this.clear()
  }

  get isFull(): boolean {
    return this.words.length > (1 << 15) - CAPACITY - 2
  }

  clear(): void {
    this.words.length = 0
    this.#slots.fill(0)
    this.#enter(EDGE)
  }

  #enter(word: Word): number {
    const number = this.words.push(word) - 1
    this.hash[number] = word.hash
    this.look[number] = word.look
    this.shape[number] = word.shape
    this.isDull[number] = word.isDull ? 1 : 0
    return number
  }

  /** The number of a word that stands for all that is known to be of a type. */
  numberOfKnown(type: string): number {
    const text = `\0${type}`
    return this.numberOf(text, { start: 0, end: text.length, hash: hashOf(text) })
  }

  /** The number of the word at a place of a text, whose units have this hash. */
  numberOf(text: string, { start, end, hash }: { readonly start: number; readonly end: number; readonly hash: number }): number {
    const slots = this.#slots
    const last = slots.length - 1
    let slot = (hash ^ (hash >>> 16)) & last
    for (let number = slots[slot] ?? 0; number !== 0; number = slots[slot] ?? 0) {
      if (this.#hashes[number] === hash && this.#lengths[number] === end - start) return number
      slot = (slot + 1) & last
    }
    const number = this.#enter(wordOf(text.slice(start, end), this.#gazetteer))
    this.#hashes[number] = hash
    this.#lengths[number] = end - start
    slots[slot] = number
    return number
  }
}

/** A span that recognisers have found, whose letters say nothing more. */
export interface Known {
  readonly start: number
  readonly end: number
  readonly type: string
}

/** The tokens of one block of a text: runs of letters and digits, and every other sign by itself. */
export class Block {
  count = 0
  readonly start = new Int32Array(CAPACITY)
  readonly end = new Int32Array(CAPACITY)
  /** Numbers of words in the table. */
  readonly word = new Int32Array(CAPACITY)
  readonly gap = new Uint8Array(CAPACITY)
  /** What features are made of. */
  readonly columns = {
    word: new Int32Array(CAPACITY + 4),
    hash: new Int32Array(CAPACITY + 4),
    look: new Int32Array(CAPACITY + 4),
    shape: new Int32Array(CAPACITY + 4),
    line: new Int32Array(CAPACITY + 4),
    key: new Int32Array(CAPACITY + 4),
  }
  /** Whether a token may be something: it is a reason to ask, or stands beside one. The others are nothing. */
  readonly isAsked = new Uint8Array(CAPACITY + 2)
  readonly #isUpper = new Uint8Array(CAPACITY)

  /** Takes tokens from a place on, to the end or as many as fit, and says where the next block begins. What is known already, in order and apart, is one token each. */
  fill(text: string, from: number, { table, known }: { readonly table: WordTable; readonly known: readonly Known[] }): number {
    if (table.isFull) table.clear()
    this.count = 0
    let gap = from === 0 ? LINE : SPACED
    let at = from
    let next = known.findIndex(({ start }) => start >= from)
    if (next === -1) next = known.length
    while (at < text.length && this.count < CAPACITY) {
      const one = known[next]
      if (one !== undefined && at >= one.start) {
        next += 1
        if (one.end <= at) continue
        this.#push({ start: at, end: one.end, word: table.numberOfKnown(one.type), isUpper: 2, gap })
        gap = TOUCHING
        at = one.end
        continue
      }
      const kind = classOf(text.charCodeAt(at))
      if (kind === BLANK) gap = Math.max(gap, SPACED)
      else if (kind === BREAK) gap = LINE
      if (kind <= BREAK) {
        at += 1
        continue
      }
      at = this.#take(text, { from: at, kind, gap, limit: one?.start ?? text.length }, table)
      gap = TOUCHING
    }
    const end = at >= text.length ? text.length : this.#cut(at)
    this.#look(table)
    this.#lines()
    this.#ask(table)
    return end
  }

  /** What the table knows of the words, with the edge before and after. */
  #look(table: WordTable): void {
    const { word: words, hash, look, shape } = this.columns
    for (let at = 0; at < this.count + 4; at += 1) {
      const word = at < 2 || at >= this.count + 2 ? 0 : (this.word[at - 2] ?? 0)
      words[at] = word
      hash[at] = table.hash[word] ?? 0
      look[at] = table.look[word] ?? 0
      shape[at] = table.shape[word] ?? 0
    }
  }

  #ask(table: WordTable): void {
    const { isAsked, word, count } = this
    isAsked.fill(0, 0, count + 1)
    for (let token = 0; token < count; token += 1) {
      if (table.isDull[word[token] ?? 0] === 1) continue
      if (token > 0) isAsked[token - 1] = 1
      isAsked[token] = 1
      isAsked[token + 1] = 1
    }
  }

  #take(
    text: string,
    { from, kind, gap, limit }: { readonly from: number; readonly kind: number; readonly gap: number; readonly limit: number },
    table: WordTable,
  ): number {
    let [at, hash] = [from + 1, extend(EMPTY, text.charCodeAt(from))]
    if (kind !== SYMBOL && kind !== IDEOGRAPH) {
      for (; at < limit; at += 1) {
        const code = text.charCodeAt(at)
        const next = classOf(code)
        if (next <= BREAK || next >= IDEOGRAPH) break
        hash = extend(hash, code)
      }
    }
    this.#push({
      start: from,
      end: at,
      word: table.numberOf(text, { start: from, end: at, hash }),
      isUpper: kind === SYMBOL || kind === IDEOGRAPH ? 2 : kind === UPPER ? 1 : 0,
      gap,
    })
    return at
  }

  #push({
    start,
    end,
    word,
    isUpper,
    gap,
  }: {
    readonly start: number
    readonly end: number
    readonly word: number
    readonly isUpper: number
    readonly gap: number
  }): void {
    this.start[this.count] = start
    this.end[this.count] = end
    this.word[this.count] = word
    this.#isUpper[this.count] = isUpper
    this.gap[this.count] = gap
    this.count += 1
  }

  /** A full block ends where a line begins, if one does in its second half. */
  #cut(at: number): number {
    for (let token = this.count - 1; token > CAPACITY / 2; token -= 1) {
      if (this.gap[token] !== LINE) continue
      this.count = token
      return this.start[token] ?? at
    }
    return at
  }

  #lines(): void {
    for (let from = 0, to = 1; from < this.count; from = to, to += 1) {
      while (to < this.count && this.gap[to] !== LINE) to += 1
      const capitals = this.#capitalsOf(from, to)
      for (let token = from; token < to; token += 1) this.columns.line[token + 2] = capitals * 4 + (this.gap[token] ?? 0)
      this.#key(from, to)
    }
  }

  /** How many words of a line begin with a capital: 0 none, 1 some, 2 most, 3 all. */
  #capitalsOf(from: number, to: number): number {
    let [upper, words] = [0, 0]
    for (let token = from; token < to; token += 1) {
      if (this.#isUpper[token] === 2) continue
      words += 1
      upper += this.#isUpper[token] ?? 0
    }
    if (upper === 0) return 0
    if (upper === words) return 3
    return upper * 2 > words ? 2 : 1
  }

  #key(from: number, to: number): void {
    const { key, shape, hash } = this.columns
    key.fill(0, from + 2, to + 2)
    for (let token = from + 1; token < to && token < from + 6; token += 1) {
      if (shape[token + 2] !== COLON) continue
      key.fill(hash[token + 1] ?? 0, token + 3, to + 2)
      return
    }
  }
}

/** The shape of a colon. */
const COLON = SYMBOL_SHAPE + ':'.charCodeAt(0)
