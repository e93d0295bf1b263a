import { classOf, foldOf, IDEOGRAPH } from '../tagger/character.ts'
import { touches } from '../scan.ts'

/** Words and phrases of a table, found in a text whatever their case and marks. A blank of a phrase may be a blank, a hyphen, a dot, a low line, or two of these. */

interface Node<T> {
  readonly next: Map<number, Node<T>>
  value: T | null
}

export interface Match<T> {
  readonly end: number
  readonly value: T
}

const BLANKS = new Set(Array.from(' .-_\u00a0', (one) => one.charCodeAt(0)))
const BLANK = 32

export class Trie<T> {
  readonly #root: Node<T> = { next: new Map(), value: null }
  /** Whether a word may begin with a unit. */
  readonly #first = new Uint8Array(65_536)

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
    for (const form of [word, word.toUpperCase(), word.normalize('NFD'), word.toUpperCase().normalize('NFD')])
      this.#first[form.charCodeAt(0)] = 1
    this.#first[foldOf(word.charCodeAt(0))] = 1
  }

  /** Whether anything may begin at a place, at a glance. */
  mayBegin(view: string, at: number): boolean {
    return this.#first[view.charCodeAt(at)] === 1
  }

  /** The longest that stands at a place as a word. */
  at(view: string, start: number): Match<T> | null {
    if (!this.mayBegin(view, start) || touches(view, start - 1)) return null
    let found: Match<T> | null = null
    let node: Node<T> | undefined = this.#root
    for (let at = start; at < view.length;) {
      const isBlank: boolean = BLANKS.has(view.charCodeAt(at))
      node = node.next.get(isBlank ? BLANK : foldOf(view.charCodeAt(at)))
      if (node === undefined) break
      at += isBlank && BLANKS.has(view.charCodeAt(at + 1)) ? 2 : 1
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
