import data from '../data/threat/threats.json' with { type: 'json' }

/** A threat of our own catalogue, free to ship. */
export interface CatalogueThreat {
  readonly id: string
  readonly category: string
  readonly title: string
  readonly titleDe: string
  /** C, I, A. */
  readonly properties: readonly string[]
  readonly suggestedControls: readonly string[]
}

export const threatCatalogue: readonly CatalogueThreat[] = data
