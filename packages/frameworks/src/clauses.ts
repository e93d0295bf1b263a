import data from '../data/iso27001-2022-clauses.json' with { type: 'json' }

/** A requirement of ISO/IEC 27001:2022, clauses 4 to 10. Id and title are facts; the intent is our own text. */
export interface Clause {
  readonly id: string
  readonly title: string
  readonly intent: string
}

export const clauses: readonly Clause[] = data
