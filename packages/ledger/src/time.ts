/** Between which moments an entry was written, as witnesses prove it: never the application's clock. */

/** A checkpoint that witnesses signed: its size, and when each of them saw it, in seconds since 1970. */
export interface CosignedSize {
  readonly size: number
  readonly times: readonly number[]
}

/** Seconds since 1970; null where nobody proves that side. */
export interface Interval {
  /** The entry was not in the log that witnesses saw at this moment. */
  readonly after: number | null
  /** It was in the log that witnesses saw at this moment. */
  readonly before: number | null
}

/**
 * The interval of the entry at `index`: from the earliest of the signatures on the last witnessed checkpoint without it to the
 * latest on the first with it. A checkpoint is witnessed from `threshold` signatures on; with one honest witness among those the
 * interval holds.
 */
export function provableInterval(index: number, cosigned: readonly CosignedSize[], threshold: number): Interval {
  const witnessed = cosigned.filter(({ times }) => times.length >= Math.max(threshold, 1)).toSorted((a, b) => a.size - b.size)
  const without = witnessed.findLast(({ size }) => size <= index)
  const containing = witnessed.find(({ size }) => size > index)
  return { after: without ? Math.min(...without.times) : null, before: containing ? Math.max(...containing.times) : null }
}
