/** Random numbers that are the same on every run and machine (Marsaglia's xorshift). */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed | 0 || 1
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    let state = this.#state
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    this.#state = state
    return (state >>> 0) / 4_294_967_296
  }

  below(count: number): number {
    return Math.floor(this.next() * count)
  }

  of<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)]
    if (item === undefined) throw new Error('nothing to choose from')
    return item
  }

  shuffle(items: unknown[]): void {
    for (let at = items.length - 1; at > 0; at -= 1) {
      const other = this.below(at + 1)
      ;[items[at], items[other]] = [items[other], items[at]]
    }
  }
}
