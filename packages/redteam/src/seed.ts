import { createHmac, createSecretKey, hash, type KeyObject } from 'node:crypto'

/** Chance that comes from the seed alone: the same seed makes the same run. */

/** The key of a run: whoever knows seed and suite can say of every canary which trial it belongs to. */
export function runKey(seed: string, suiteHash: string): RunKey {
  return createSecretKey(createHmac('sha256', 'assay.redteam/run-key/v1').update(`${suiteHash}|${seed}`).digest())
}

/** As the platform keeps keys: a third of the time of bytes. */
export type RunKey = KeyObject

/** 64 bytes of HMAC-SHA-512. */
export function derive(key: RunKey, purpose: string): Buffer {
  return createHmac('sha512', key).update(purpose).digest()
}

export function sha256Hex(data: string | Uint8Array): string {
  return hash('sha256', data, 'hex')
}

export interface Random {
  /** A whole number from 0 to below `bound`. */
  readonly below: (bound: number) => number
  readonly pick: <T>(list: readonly T[]) => T
}

/** sfc32 over the first 16 bytes of a derived value: quick, and no secret depends on it. */
export function randomOf(bytes: Uint8Array): Random {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  let [a, b, c, d] = [view.getUint32(0), view.getUint32(4), view.getUint32(8), view.getUint32(12)]
  const next = (): number => {
    const sum = (a + b + d) >>> 0
    d = (d + 1) >>> 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) >>> 0
    c = ((c << 21) | (c >>> 11)) >>> 0
    c = (c + sum) >>> 0
    return sum
  }
  const below = (bound: number): number => Math.floor((next() / 4_294_967_296) * bound)
  return {
    below,
    pick: (list) => {
      const chosen = list[below(list.length)]
      if (chosen === undefined) throw new RangeError('nothing to pick from')
      return chosen
    },
  }
}
