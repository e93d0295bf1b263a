import { normal } from './word.ts'

/** Names that are spelt nearly like another: one letter more, less or otherwise in short ones, two in long ones. */
export class NearNames {
  readonly #byLength = new Map<number, Set<string>>()

  constructor(names: Iterable<string>) {
    for (const name of names) this.add(name)
  }

  add(name: string): void {
    const spelled = normal(name)
    const list = this.#byLength.get(spelled.length) ?? new Set<string>()
    this.#byLength.set(spelled.length, list.add(spelled))
  }

  /** The closest name; null where none is near. A name that stands there as it is is not its own neighbour. */
  nearest(text: string): string | null {
    const spelled = normal(text)
    if (spelled.length < SHORTEST) return null
    const most = spelled.length < LONG ? 1 : 2
    let best: { readonly name: string; readonly distance: number } | null = null
    for (let length = spelled.length - most; length <= spelled.length + most; length += 1) {
      for (const name of this.#byLength.get(length) ?? []) {
        const distance = distanceOf(spelled, name, best === null ? most : best.distance - 1)
        if (distance !== null && distance > 0 && isSlip(spelled, name)) best = { name, distance }
      }
    }
    return best?.name ?? null
  }
}

/** Team A is not nearly Team B, nor room 1 room 2: a word that sets names apart is no slip. */
function isSlip(a: string, b: string): boolean {
  const [own, others] = [a, b].map((name) => new Set(name.split(/[^\p{L}\p{N}]+/u)))
  const apart = [...(own ?? [])].filter((word) => others?.has(word) !== true)
  return apart.every((word) => word.length > 2 && !/\d/.test(word))
}

const SHORTEST = 5
const LONG = 12

/** How many letters have to be put in, taken out, changed or swapped with the next (Damerau, 1964); null where that is more than `most`. */
function distanceOf(a: string, b: string, most: number): number | null {
  if (most < 0) return null
  let [before, last] = [Array<number>(b.length + 1).fill(0), Array.from({ length: b.length + 1 }, (_, index) => index)]
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const change = a[row - 1] === b[column - 1] ? 0 : 1
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      const least = Math.min((last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + change)
      next.push(swapped ? Math.min(least, (before[column - 2] ?? 0) + 1) : least)
    }
    if (Math.min(...next) > most) return null
    ;[before, last] = [last, next]
  }
  const distance = last[b.length] ?? 0
  return distance <= most ? distance : null
}
