/** Numbers that look random and come out alike for one seed (mulberry32). */
export interface Chance {
  /** From 0 up to, and without, `below`. */
  readonly int: (below: number) => number
  readonly pick: <T>(list: readonly T[]) => T
  /** True once in so many times. */
  readonly oneIn: (times: number) => boolean
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const int = (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
  return {
    int,
    pick: <T>(list: readonly T[]) => (list.length === 0 ? nothing() : (list[int(list.length)] as T)),
    oneIn: (times) => int(times) === 0,
  }
}

function nothing(): never {
  throw new Error('there is nothing to pick from')
}
