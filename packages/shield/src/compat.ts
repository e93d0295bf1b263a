/** What runtimes have that are older than the sources: Node 18 and browsers of 2022. */

export function sorted<T>(items: Iterable<T>, compare: (one: T, other: T) => number): T[] {
  // eslint-disable-next-line unicorn/no-array-sort -- toSorted came with Node 20, and this is a copy
  return [...items].sort(compare)
}

export function reversed<T>(items: readonly T[]): T[] {
  // eslint-disable-next-line unicorn/no-array-reverse -- toReversed came with Node 20, and this is a copy
  return [...items].reverse()
}

/** Items by a key (`Map.groupBy` came with Node 21). */
export function grouped<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A text with a replacement character for each half of a surrogate pair that stands alone. */
export function wellFormed(text: string): string {
  return text.replace(LONE, '\ufffd')
}

export function isWellFormed(text: string): boolean {
  return text.search(LONE) === -1
}
