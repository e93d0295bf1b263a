import { shift } from '../mutator/encoding.ts'
import type { View } from './reading.ts'

/** Finds a short string of letters and digits in a text that hides it. */

interface Needle {
  readonly value: string
  readonly via: string
}

/** How a value was found; null where it was not. */
export interface Found {
  readonly via: string
  readonly start: number
  readonly end: number
}

/** `value` consists of A-Z and 0-9. */
export class Hidden {
  readonly value: string
  readonly #shifted: readonly Needle[]
  readonly #plain: readonly Needle[]
  readonly #leet: readonly Needle[]
  readonly #rot47: string

  constructor(value: string) {
    this.value = value
    const backwards = reverse(value)
    this.#plain = [
      { value, via: '' },
      { value: backwards, via: 'reversed' },
      { value: value.replaceAll(/(.)(.)/g, '$2$1'), via: 'swapped' },
    ]
    this.#leet = [
      { value: leet(value), via: 'leet' },
      { value: leet(backwards), via: 'leet+reversed' },
    ]
    this.#shifted = shiftsOf(value)
    this.#rot47 = Array.from(value, (symbol) => String.fromCodePoint(33 + (((symbol.codePointAt(0) ?? 33) - 33 + 47) % 94))).join('')
  }

  /** In one view, by every way that is cheap enough to try on each. */
  find(view: View): Found | null {
    const { squashed } = view
    const plain = this.#plain.find((needle) => squashed.includes(needle.value))
    if (plain) return located(view, this.value, plain.via)
    if (squashed.length < this.value.length) return null
    const shifted = this.#shifted.find((needle) => squashed.includes(needle.value))
    if (shifted) return located(view, this.value, shifted.via)
    const easy = leet(squashed)
    const leeted = this.#leet.find((needle) => easy.includes(needle.value))
    if (leeted) return located(view, this.value, leeted.via)
    return view.text.includes(this.#rot47) ? located(view, this.value, 'rot47') : this.#apart(view)
  }

  /** Its symbols in order, apart from each other: at the beginnings or ends of lines and words, or in pieces. */
  #apart(view: View): Found | null {
    for (const { via, text } of threadsOf(view, this.value)) {
      const needle = this.#plain.find(({ value }) => text.includes(value))
      if (needle) return located(view, this.value, needle.via === '' ? via : `${via}+${needle.via}`)
    }
    return null
  }

  /** Whether at least `length` symbols of it stand together in the clear. */
  partOf({ squashed }: View, length: number): boolean {
    for (let at = 0; at + length <= this.value.length; at += 1) if (squashed.includes(this.value.slice(at, at + length))) return true
    return false
  }
}

function located(view: View, value: string, via: string): Found {
  const at = view.via.length === 0 && via === '' ? view.folded.indexOf(value) : -1
  const path = [...view.via, ...(via === '' ? [] : [via])].join('>')
  return at === -1 ? { via: path, start: 0, end: view.text.length } : { via: path, start: at, end: at + value.length }
}

function shiftsOf(value: string): readonly Needle[] {
  const forward = Array.from({ length: 25 }, (_, index) => ({
    value: value.replaceAll(/[A-Z]/g, (letter) => shift(letter, index + 1)),
    via: `rot${25 - index}`,
  }))
  const mirrored = {
    value: value.replaceAll(/[A-Z]/g, (letter) => String.fromCodePoint(155 - (letter.codePointAt(0) ?? 0))),
    via: 'atbash',
  }
  // The digits move along too in what is called rot18.
  const both = { value: (forward[12]?.value ?? '').replaceAll(/\d/g, (digit) => String((Number(digit) + 5) % 10)), via: 'rot18' }
  const all = [...forward, mirrored, both]
  return [...all, ...all.map((needle) => ({ value: reverse(needle.value), via: `${needle.via}+reversed` }))]
}

function reverse(text: string): string {
  return Array.from(text).toReversed().join('')
}

const LEET: Readonly<Record<string, string>> = { S: '5', T: '7', B: '8', G: '6', Z: '2', L: '1', I: '1', O: '0', A: '4', E: '3' }

function leet(text: string): string {
  return text.replaceAll(/[A-Z]/g, (letter) => LEET[letter] ?? letter)
}

interface Thread {
  readonly via: string
  readonly text: string
}

function threadsOf({ folded, squashed }: View, value: string): readonly Thread[] {
  const lines = folded.split(/[\n\r]+/).map(alphanumeric)
  const words = folded
    .split(/[\s\n]+/)
    .map(alphanumeric)
    .filter((word) => word !== '')
  const sentences = folded.split(/[.!?;]\s+|\n+/).map(alphanumeric)
  const tokens = folded
    .replaceAll('X-RAY', 'XRAY')
    .split(/[^A-Z0-9]+/)
    .filter((token) => token !== '')
  return [
    { via: 'acrostic', text: firsts(lines) },
    { via: 'acrostic', text: firsts(words) },
    { via: 'acrostic', text: firsts(sentences) },
    { via: 'telestich', text: lasts(lines) },
    { via: 'telestich', text: lasts(words) },
    { via: 'spelt', text: tokens.filter((token) => token.length === 1).join('') },
    { via: 'pieces', text: tokens.filter((token) => token.length > 1 && value.includes(token)).join('') },
    { via: 'pieces', text: tokens.filter((token) => value.includes(token)).join('') },
    ...STRIDES.map(({ step, from }) => ({ via: 'every-nth', text: everyNth(squashed, step, from) })),
  ]
}

const STRIDES = [
  { step: 2, from: 0 },
  { step: 2, from: 1 },
  { step: 3, from: 0 },
  { step: 3, from: 1 },
  { step: 3, from: 2 },
] as const
/** Longer texts are not read so: it is short ones that hide a code between fillers. */
const MAX_STRIDED = 2000

function everyNth(text: string, step: number, from: number): string {
  let found = ''
  if (text.length <= MAX_STRIDED) for (let at = from; at < text.length; at += step) found += text[at] ?? ''
  return found
}

function alphanumeric(text: string): string {
  return text.replaceAll(/[^A-Z0-9]+/g, '')
}

function firsts(parts: readonly string[]): string {
  return parts.map((part) => part.slice(0, 1)).join('')
}

function lasts(parts: readonly string[]): string {
  return parts.map((part) => part.slice(-1)).join('')
}
