import { classOf, foldOf, IDEOGRAPH } from '../tagger/character.ts'
import { isBlank, touches, wordKey, wordsIn } from '../scan.ts'

/** Words and phrases of a table, found in a text whatever their case and marks. A blank of a phrase may be a blank, a hyphen, a dot, a low line, or two of these. */

interface Node<T> {
  readonly next: Map<number, Node<T>>
  value: T | null
}

export interface Match<T> {
  readonly end: number
  readonly value: T
}

const BLANK = 32

export class Trie<T> {
  readonly #root: Node<T> = { next: new Map(), value: null }
  /** Whether a word may begin with its first letters, as one number. */
  readonly #keys = new Uint8Array(65_536)

  add(words: string, value: T): void {
    for (const word of words
      .split(';')
      .map((one) => one.trim())
      .filter((one) => one !== ''))
      this.#add(word, value)
  }

  #add(word: string, value: T): void {
    let node = this.#root
    for (let at = 0; at < word.length; at += 1) {
      const unit = foldOf(word.charCodeAt(at))
      const next: Node<T> = node.next.get(unit) ?? { next: new Map(), value: null }
      node.next.set(unit, next)
      node = next
    }
    node.value ??= value
    this.#keys[wordKey(word, 0)] = 1
  }

  /** Every word of the table in a view, in order; `take` says where to go on. */
  each(view: string, take: (start: number, match: Match<T>) => number): void {
    let next = 0
    const { starts, keys } = wordsIn(view)
    for (let index = 0; index < starts.length; index += 1) {
      if (this.#keys[keys[index] ?? 0] === 0) continue
      const start = starts[index] ?? 0
      const match = start < next ? null : this.at(view, start)
      if (match) next = take(start, match)
    }
  }

  /** The longest that stands at a place as a word. */
  at(view: string, start: number): Match<T> | null {
    if (this.#keys[wordKey(view, start)] === 0 || touches(view, start - 1)) return null
    let found: Match<T> | null = null
    let node: Node<T> | undefined = this.#root
    for (let at = start; at < view.length;) {
      const isGap: boolean = isBlank(view.charCodeAt(at))
      node = node.next.get(isGap ? BLANK : foldOf(view.charCodeAt(at)))
      if (node === undefined) break
      at += isGap && isBlank(view.charCodeAt(at + 1)) ? 2 : 1
      if (node.value !== null && isEnd(view, at)) found = { end: at, value: node.value }
    }
    return found
  }
}

/** Where a word ends: before anything but a letter of a script that parts words. A number may touch it. */
function isEnd(view: string, at: number): boolean {
  if (!touches(view, at)) return true
  const code = view.charCodeAt(at)
  return (code >= 48 && code <= 57) || classOf(view.charCodeAt(at - 1)) === IDEOGRAPH
}
