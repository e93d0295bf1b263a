import { randomFillSync } from 'node:crypto'

/** Bytes that are drawn from the system together: asking for each few by themselves took a tenth of an import. */
const pool = Buffer.allocUnsafeSlow(16_384)
let taken = pool.length

/** Random bytes for keys, nonces and salts. Nothing is given out twice, and nothing that was given out stays in the pool. */
export function randomBytes(size: number): Uint8Array {
  if (size > pool.length) return randomFillSync(new Uint8Array(size))
  if (taken + size > pool.length) {
    randomFillSync(pool)
    taken = 0
  }
  const bytes = Uint8Array.from(pool.subarray(taken, taken + size))
  pool.fill(0, taken, taken + size)
  taken += size
  return bytes
}
