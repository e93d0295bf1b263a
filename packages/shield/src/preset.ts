/** How much is found: `strict` lets little through and takes more than it must, `precise` the other way round. */
export type Preset = 'strict' | 'balanced' | 'precise'

export interface Settings {
  /** Nats in favour of names, as against nothing. */
  readonly bias: number
  /** The lowest score of what rules find. */
  readonly minimum: number
  /** Whether capitalised words that are nothing known are taken out too. */
  readonly takesCapitals: boolean
}

export const PRESETS: Readonly<Record<Preset, Settings>> = {
  strict: { bias: 1.7, minimum: 0.5, takesCapitals: true },
  balanced: { bias: 0.5, minimum: 0.6, takesCapitals: false },
  precise: { bias: 0.2, minimum: 0.62, takesCapitals: false },
}
