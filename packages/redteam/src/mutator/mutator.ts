import type { Random } from '../seed.ts'

/**
 * A pure, seeded change of an attack text. `encoding`: another spelling of the same words, named to the bot so that it can read it.
 * `disguise`: other characters that look or read the same. `frame`: words around the text.
 */
export interface Mutator {
  readonly id: string
  readonly sort: 'encoding' | 'disguise' | 'frame'
  readonly apply: (text: string, random: Random) => string
  /** The way back, where there is one: held to `apply` by a property test. */
  readonly revert?: (text: string) => string
}
