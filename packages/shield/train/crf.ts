import { isInside, JOINTS, LABELS, OUTSIDE } from '../src/tagger/label.ts'
import { SIZES } from '../src/tagger/weights.ts'
import type { Random } from './random.ts'
import type { Sequence } from './sequence.ts'

/**
 * Training of the conditional random field: gradient ascent on the likelihood of the labels that are known, AdaGrad steps (Duchi, Hazan, Singer 2011), the mean of
 * the weights of the later rounds. Where a corpus does not label a kind of entity, every label of that kind stays open, and the sum over all of them counts.
 */

export interface Trained {
  readonly buckets: Float32Array
  readonly transitions: Float32Array
}

export interface Settings {
  readonly rounds: number
  readonly rate: number
  readonly decay: number
  /** The share of the features of each token that it is learnt without, others each time, so that no word is relied upon alone. */
  readonly dropped: number
  readonly random: Random
  readonly say: (line: string) => void
}

const NEVER = -1e4
const BATCH = 32

export function train(sequences: readonly Sequence[], { rounds, rate, decay, dropped, random, say }: Settings): Trained {
  const field = new Field({ rate, dropped, random })
  const mean = { buckets: new Float32Array(SIZES.buckets), transitions: new Float32Array(SIZES.transitions) }
  const order = sequences.map((_, index) => index)
  const averaged = Math.ceil(rounds / 2)
  for (let round = 0; round < rounds; round += 1) {
    random.shuffle(order)
    field.rate = rate / (1 + decay * round)
    let [loss, count] = [0, 0]
    for (const index of order) {
      const sequence = sequences[index]
      if (!sequence) continue
      loss += field.learn(sequence)
      count += 1
      if (count % BATCH === 0) field.settle()
    }
    say(`round ${round + 1}: loss ${(loss / count).toFixed(4)}`)
    if (round < rounds - averaged) continue
    for (let at = 0; at < mean.buckets.length; at += 1) mean.buckets[at] = (mean.buckets[at] ?? 0) + (field.buckets[at] ?? 0) / averaged
    for (let at = 0; at < mean.transitions.length; at += 1)
      mean.transitions[at] = (mean.transitions[at] ?? 0) + (field.transitions[at] ?? 0) / averaged
  }
  // With all its features a token has more that speaks for it than it had.
  for (let at = 0; at < mean.buckets.length; at += 1) mean.buckets[at] = (mean.buckets[at] ?? 0) * (1 - dropped)
  return mean
}

const MAX_LENGTH = 4097

class Field {
  rate: number
  readonly buckets = new Float32Array(SIZES.buckets)
  readonly transitions = new Float32Array(SIZES.transitions)
  readonly #squares = new Float32Array(SIZES.buckets)
  readonly #transitionSquares = new Float32Array(SIZES.transitions)
  readonly #gradient = new Float32Array(SIZES.transitions)
  /** The transitions as factors, renewed after each batch. */
  readonly #factors = new Float64Array(SIZES.transitions)
  readonly #emissions = new Float64Array(MAX_LENGTH * LABELS)
  readonly #free = { alpha: new Float64Array(MAX_LENGTH * LABELS), beta: new Float64Array(MAX_LENGTH * LABELS) }
  readonly #held = { alpha: new Float64Array(MAX_LENGTH * LABELS), beta: new Float64Array(MAX_LENGTH * LABELS) }
  readonly #delta = new Float64Array(LABELS)
  readonly #pairs = new Float64Array(LABELS * LABELS)

  readonly #random: Random
  readonly #dropped: number
  /** Which features of the sequence are learnt from. */
  #kept = new Uint8Array(1 << 16)

  constructor({ rate, dropped, random }: { readonly rate: number; readonly dropped: number; readonly random: Random }) {
    this.rate = rate
    this.#random = random
    this.#dropped = dropped
    for (let at = 0; at < JOINTS * LABELS * LABELS; at += 1) {
      const [from, to] = [Math.floor(at / LABELS) % LABELS, at % LABELS]
      if (isInside(to) && from !== to && from !== to - 1) this.transitions[at] = NEVER
    }
    this.#renew()
  }

  /** One step towards a sequence; returns how unlikely it was, in nats. */
  learn(sequence: Sequence): number {
    this.#drop(sequence)
    this.#emit(sequence)
    const free = this.#sweep(sequence, this.#free, false)
    const held = this.#sweep(sequence, this.#held, true)
    for (let at = 0; at < sequence.length; at += 1) {
      this.#learnTransitions(sequence, at)
      this.#learnToken(sequence, at)
    }
    return (free - held) * sequence.weight
  }

  #drop({ offsets, length }: Sequence): void {
    const count = offsets[length] ?? 0
    if (this.#kept.length < count) this.#kept = new Uint8Array(count * 2)
    for (let at = 0; at < count; at += 1) this.#kept[at] = this.#random.next() < this.#dropped ? 0 : 1
  }

  /** Takes the steps of the transitions that a batch gathered. */
  settle(): void {
    for (let at = 0; at < this.#gradient.length; at += 1) {
      const slope = this.#gradient[at] ?? 0
      if (slope === 0 || (this.transitions[at] ?? 0) <= NEVER) continue
      this.#transitionSquares[at] = (this.#transitionSquares[at] ?? 0) + slope * slope
      this.transitions[at] = (this.transitions[at] ?? 0) + (this.rate * slope) / Math.sqrt((this.#transitionSquares[at] ?? 0) + 1)
    }
    this.#gradient.fill(0)
    this.#renew()
  }

  #renew(): void {
    for (let at = 0; at < this.#factors.length; at += 1) this.#factors[at] = Math.exp(this.transitions[at] ?? 0)
  }

  /** Factors of the labels of each token, the largest one. */
  #emit({ length, features, offsets }: Sequence): void {
    for (let at = 0; at < length; at += 1) {
      const sums = this.#delta.fill(0)
      for (let index = offsets[at] ?? 0; index < (offsets[at + 1] ?? 0); index += 1) {
        if (this.#kept[index] === 0) continue
        const row = (features[index] ?? 0) * LABELS
        for (let label = 0; label < LABELS; label += 1) sums[label] = (sums[label] ?? 0) + (this.buckets[row + label] ?? 0)
      }
      const most = Math.max(...sums)
      for (let label = 0; label < LABELS; label += 1) this.#emissions[at * LABELS + label] = Math.exp((sums[label] ?? 0) - most)
    }
  }

  /** Forward and backward, each place scaled to a sum of one; returns the logarithm of the whole sum, less the constants of the emissions. */
  #sweep({ length, joints, allowed }: Sequence, { alpha, beta }: { alpha: Float64Array; beta: Float64Array }, isHeld: boolean): number {
    let total = 0
    for (let at = 0; at < length; at += 1) {
      const joint = (joints[at] ?? 0) * LABELS * LABELS
      const bits = isHeld ? (allowed[at] ?? 0) : 0xffff
      let sum = 0
      for (let to = 0; to < LABELS; to += 1) {
        const before = ((bits >> to) & 1) === 0 ? 0 : this.#before(alpha, at, joint + to)
        const value = before * (this.#emissions[at * LABELS + to] ?? 0) + 1e-300
        alpha[at * LABELS + to] = value
        sum += value
      }
      for (let to = 0; to < LABELS; to += 1) alpha[at * LABELS + to] = (alpha[at * LABELS + to] ?? 0) / sum
      total += Math.log(sum)
    }
    beta.fill(1, (length - 1) * LABELS, length * LABELS)
    for (let at = length - 2; at >= 0; at -= 1)
      this.#backward({ at, joint: (joints[at + 1] ?? 0) * LABELS * LABELS, bits: isHeld ? (allowed[at + 1] ?? 0) : 0xffff, beta })
    return total
  }

  /** The sum over what may stand before a label: nothing, at the first place. */
  #before(alpha: Float64Array, at: number, column: number): number {
    if (at === 0) return this.#factors[column + OUTSIDE * LABELS] ?? 0
    let sum = 0
    for (let from = 0; from < LABELS; from += 1)
      sum += (alpha[(at - 1) * LABELS + from] ?? 0) * (this.#factors[column + from * LABELS] ?? 0)
    return sum
  }

  #backward({
    at,
    joint,
    bits,
    beta,
  }: {
    readonly at: number
    readonly joint: number
    readonly bits: number
    readonly beta: Float64Array
  }): void {
    let sum = 0
    const after = (at + 1) * LABELS
    for (let from = 0; from < LABELS; from += 1) {
      let value = 1e-300
      for (let to = 0; to < LABELS; to += 1)
        if ((bits >> to) & 1)
          value += (this.#factors[joint + from * LABELS + to] ?? 0) * (this.#emissions[after + to] ?? 0) * (beta[after + to] ?? 0)
      beta[at * LABELS + from] = value
      sum += value
    }
    for (let from = 0; from < LABELS; from += 1) beta[at * LABELS + from] = (beta[at * LABELS + from] ?? 0) / sum
  }

  #learnToken({ features, offsets, weight }: Sequence, at: number): void {
    const delta = this.#delta
    const [free, held] = [this.#share(this.#free, at), this.#share(this.#held, at)]
    let most = 0
    for (let label = 0; label < LABELS; label += 1) {
      const row = at * LABELS + label
      const slope =
        ((this.#held.alpha[row] ?? 0) * (this.#held.beta[row] ?? 0)) / held -
        ((this.#free.alpha[row] ?? 0) * (this.#free.beta[row] ?? 0)) / free
      delta[label] = slope * weight
      most = Math.max(most, Math.abs(slope))
    }
    if (most < 0.005) return
    for (let index = offsets[at] ?? 0; index < (offsets[at + 1] ?? 0); index += 1)
      if (this.#kept[index] === 1) this.#learnBucket((features[index] ?? 0) * LABELS)
  }

  #learnBucket(row: number): void {
    for (let label = 0; label < LABELS; label += 1) {
      const slope = this.#delta[label] ?? 0
      if (slope < 1e-4 && slope > -1e-4) continue
      const square = (this.#squares[row + label] ?? 0) + slope * slope
      this.#squares[row + label] = square
      this.buckets[row + label] = (this.buckets[row + label] ?? 0) + (this.rate * slope) / Math.sqrt(square + 1)
    }
  }

  #share({ alpha, beta }: { readonly alpha: Float64Array; readonly beta: Float64Array }, at: number): number {
    let sum = 1e-300
    for (let label = 0; label < LABELS; label += 1) sum += (alpha[at * LABELS + label] ?? 0) * (beta[at * LABELS + label] ?? 0)
    return sum
  }

  #learnTransitions(sequence: Sequence, at: number): void {
    this.#gather({ sequence, at, sign: 1, side: this.#held, isHeld: true })
    this.#gather({ sequence, at, sign: -1, side: this.#free, isHeld: false })
  }

  /** Adds how often each transition into a token is expected. */
  #gather({
    sequence,
    at,
    sign,
    side,
    isHeld,
  }: {
    readonly sequence: Sequence
    readonly at: number
    readonly sign: number
    readonly side: { alpha: Float64Array; beta: Float64Array }
    readonly isHeld: boolean
  }): void {
    const joint = (sequence.joints[at] ?? 0) * LABELS * LABELS
    const bits = isHeld ? (sequence.allowed[at] ?? 0) : 0xffff
    const { alpha, beta } = side
    const pairs = this.#pairs
    let sum = 1e-300
    for (let from = 0; from < LABELS; from += 1) {
      const before = at === 0 ? (from === OUTSIDE ? 1 : 0) : (alpha[(at - 1) * LABELS + from] ?? 0)
      for (let to = 0; to < LABELS; to += 1) {
        const value =
          before === 0 || ((bits >> to) & 1) === 0
            ? 0
            : before *
              (this.#factors[joint + from * LABELS + to] ?? 0) *
              (this.#emissions[at * LABELS + to] ?? 0) *
              (beta[at * LABELS + to] ?? 0)
        pairs[from * LABELS + to] = value
        sum += value
      }
    }
    const scale = (sign * sequence.weight) / sum
    for (let index = 0; index < LABELS * LABELS; index += 1)
      this.#gradient[joint + index] = (this.#gradient[joint + index] ?? 0) + (pairs[index] ?? 0) * scale
  }
}
