import { normal } from './word.ts'

/** Names that are spelt nearly like another: one letter more, less or otherwise in short ones, two in long ones. */
export class NearNames {
  /** Names by how they are spelt, by length. */
  readonly #byLength = new Map<number, Map<string, string>>()
  /** How many more are compared. A file of a quarter of a million names has no slips that anybody answers about. */
  #left = MOST_COMPARED

  constructor(names: Iterable<string>) {
    for (const name of names) this.add(name)
  }

  add(name: string): void {
    const spelled = normal(name)
    const list = this.#byLength.get(spelled.length) ?? new Map<string, string>()
    this.#byLength.set(spelled.length, list.set(spelled, list.get(spelled) ?? name))
  }

  /** The closest name; null where none is near. A name that stands there as it is is not its own neighbour. */
  nearest(text: string): string | null {
    const spelled = normal(text)
    if (spelled.length < SHORTEST) return null
    const most = spelled.length < LONG ? 1 : 2
    let best: { readonly name: string | null; readonly distance: number } = { name: null, distance: most + 1 }
    for (const [other, name] of this.#aboutAsLong(spelled, most)) {
      this.#left -= 1
      if (this.#left < 0) return null
      const distance = distanceOf(spelled, other, best.distance - 1)
      if (distance !== null && isSlip(spelled, other)) best = { name, distance }
    }
    return best.name
  }

  /** Other names whose length is not further away than that. */
  *#aboutAsLong(spelled: string, most: number): Generator<readonly [spelled: string, name: string]> {
    for (let length = spelled.length - most; length <= spelled.length + most; length += 1)
      for (const one of this.#byLength.get(length) ?? []) if (one[0] !== spelled) yield one
  }
}

/** Team A is not nearly Team B, nor room 1 room 2: a word that sets names apart is no slip. */
function isSlip(a: string, b: string): boolean {
  const [own, others] = [a, b].map((name) => new Set(name.split(/[^\p{L}\p{N}]+/u)))
  const apart = [...(own ?? [])].filter((word) => others?.has(word) !== true)
  return apart.every((word) => word.length > 2 && !/\d/.test(word))
}

const MOST_COMPARED = 500_000
const SHORTEST = 5
const LONG = 12

/** How many letters have to be put in, taken out, changed or swapped with the next (Damerau, 1964); null where that is more than `most`. */
function distanceOf(a: string, b: string, most: number): number | null {
  let before: readonly number[] = []
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row += 1) {
    const next = nextRow({ a, b, row }, before, last)
    if (Math.min(...next) > most) return null
    before = last
    last = next
  }
  const distance = last[b.length] ?? 0
  return distance <= most ? distance : null
}

interface Compared {
  readonly a: string
  readonly b: string
  /** How many letters of `a` are looked at. */
  readonly row: number
}

/** The distances of the first letters of `a` from the first ones of `b`, from those of one letter less, and of two. */
function nextRow({ a, b, row }: Compared, before: readonly number[], last: readonly number[]): readonly number[] {
  const next = [row]
  for (let column = 1; column <= b.length; column += 1) {
    const change = a[row - 1] === b[column - 1] ? 0 : 1
    const isSwapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
    const [out, put, changed] = [at(last, column) + 1, at(next, column - 1) + 1, at(last, column - 1) + change]
    next.push(Math.min(out, put, changed, isSwapped ? at(before, column - 2) + 1 : Infinity))
  }
  return next
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity
}
