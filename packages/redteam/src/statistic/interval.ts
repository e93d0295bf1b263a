import { binomialAtMost, bisect, logFactorial } from './binomial.ts'

export interface RateInterval {
  readonly low: number
  readonly high: number
}

/** Clopper and Pearson (1934): covers the true rate in at least `level` of all runs of a fixed length. */
export function clopperPearson(hits: number, n: number, level = 0.95): RateInterval {
  if (n === 0) return { low: 0, high: 1 }
  const tail = (1 - level) / 2
  return {
    low: hits === 0 ? 0 : bisect((p) => tail - (1 - binomialAtMost(hits - 1, n, p)), 0, 1),
    high: hits === n ? 1 : bisect((p) => binomialAtMost(hits, n, p) - tail, 0, 1),
  }
}

/** Wilson (1927): closer on average, for charts. */
export function wilson(hits: number, n: number, z = 1.959_963_985): RateInterval {
  if (n === 0) return { low: 0, high: 1 }
  const rate = hits / n
  const middle = rate + (z * z) / (2 * n)
  const half = z * Math.sqrt((rate * (1 - rate)) / n + (z * z) / (4 * n * n))
  const scale = 1 + (z * z) / n
  return { low: Math.max(0, (middle - half) / scale), high: Math.min(1, (middle + half) / scale) }
}

/** The upper bound of one side: with no hit in n, the rate is below it at `level`. */
export function upperBound(hits: number, n: number, level = 0.95): number {
  return n === 0 || hits === n ? 1 : bisect((p) => binomialAtMost(hits, n, p) - (1 - level), 0, 1)
}

/**
 * A confidence sequence: holds at every moment at once, so that one may look after each trial and stop when one likes
 * (Ville's inequality for the mixture of likelihood ratios under a Beta(1/2, 1/2) prior; Robbins, 1970).
 */
export function anytime(hits: number, n: number, level = 0.95): RateInterval {
  if (n === 0) return { low: 0, high: 1 }
  const mixed = logBeta(hits, n - hits) - logBeta(0, 0)
  const bound = -Math.log(1 - level)
  const excess = (p: number): number =>
    mixed - (hits === 0 ? 0 : hits * Math.log(p)) - (n === hits ? 0 : (n - hits) * Math.log1p(-p)) - bound
  const rate = hits / n
  return {
    low: hits === 0 ? 0 : bisect(excess, 1e-12, rate),
    high: hits === n ? 1 : bisect((p) => -excess(p), rate, 1 - 1e-12),
  }
}

/** log B(a + 1/2, b + 1/2) for whole numbers. */
function logBeta(a: number, b: number): number {
  return logGammaHalf(a) + logGammaHalf(b) - logFactorial(a + b)
}

/** log Γ(n + 1/2) = log((2n)! / (4^n n!)) + log √π. */
function logGammaHalf(n: number): number {
  return logFactorial(2 * n) - n * Math.log(4) - logFactorial(n) + 0.5 * Math.log(Math.PI)
}
