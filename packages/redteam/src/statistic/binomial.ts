/** Binomial and hypergeometric probabilities, by logarithms of factorials. */

const logFactorials: number[] = [0]

export function logFactorial(n: number): number {
  for (let k = logFactorials.length; k <= n; k += 1) logFactorials.push((logFactorials[k - 1] ?? 0) + Math.log(k))
  return logFactorials[n] ?? 0
}

export function logChoose(n: number, k: number): number {
  return k < 0 || k > n ? -Infinity : logFactorial(n) - logFactorial(k) - logFactorial(n - k)
}

/** P(X <= hits) of a binomial variable. */
export function binomialAtMost(hits: number, n: number, p: number): number {
  if (p <= 0 || hits >= n) return 1
  if (p >= 1) return 0
  const [logP, logQ] = [Math.log(p), Math.log1p(-p)]
  let sum = 0
  for (let k = 0; k <= hits; k += 1) sum += Math.exp(logChoose(n, k) + k * logP + (n - k) * logQ)
  return Math.min(1, sum)
}

/** The point in [low, high] at which a falling function crosses zero. */
export function bisect(falling: (x: number) => number, low: number, high: number): number {
  let [from, to] = [low, high]
  for (let step = 0; step < 60; step += 1) {
    const middle = (from + to) / 2
    if (falling(middle) > 0) from = middle
    else to = middle
  }
  return (from + to) / 2
}
