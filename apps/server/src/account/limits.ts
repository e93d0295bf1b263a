import { createHmac } from 'node:crypto'
import type pg from 'pg'
import { tooManyTries } from '../problem.ts'

/** What is counted: an account, an address, everything. Two that differ in kind or name are counted apart. */
export interface Bucket {
  readonly kind: string
  readonly name: string
  readonly perMinute: number
}

/** Counts tries, whoever makes them and whichever process hears them. */
export interface Limits {
  /** Counts one try in each bucket, in this order, up to the first that is full: that one refuses it with 429. */
  readonly assertMayTry: (buckets: readonly Bucket[]) => Promise<void>
}

const WINDOW_MS = 60_000
/** How many tries lie between two sweeps of what has passed. */
const SWEEP_EVERY = 500

/**
 * The generic cell rate algorithm: a minute's worth at once, then evenly spaced. One statement takes the row's lock, looks and
 * counts, so tries in parallel cannot pass together.
 */
const COUNT = `insert into try_limit as held (name, arrival) values ($1, $2::timestamptz + $3 * interval '1 millisecond')
  on conflict (name) do update set arrival = greatest(held.arrival, $2) + $3 * interval '1 millisecond'
  where greatest(held.arrival, $2) + $3 * interval '1 millisecond' <= $2::timestamptz + ${WINDOW_MS} * interval '1 millisecond'`

/** Limits in the database. `secret` hides the names in it. */
export function limitsIn(pool: pg.Pool, secret: string, now: () => number): Limits {
  let tries = 0
  const assertMayTry = async (buckets: readonly Bucket[]): Promise<void> => {
    tries += 1
    if (tries % SWEEP_EVERY === 0) await pool.query('delete from try_limit where arrival < $1', [new Date(now())])
    for (const { kind, name, perMinute } of buckets) {
      const hash = createHmac('sha256', secret).update(`assay.try-limit/v1\n${kind}\n${name}`).digest()
      const spacing = WINDOW_MS / perMinute
      const { rowCount } = await pool.query(COUNT, [hash, new Date(now()), spacing])
      if (rowCount !== 1) throw tooManyTries(spacing / 1000)
    }
  }
  return { assertMayTry }
}
