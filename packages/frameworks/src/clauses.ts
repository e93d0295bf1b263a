import data from '../data/iso27001-2022/clauses.json' with { type: 'json' }

/** A requirement of ISO/IEC 27001:2022, clauses 4 to 10. Id and title are facts; the rest is our own text. */
export interface Clause {
  readonly id: string
  readonly title: string
  readonly intent: string
  /** Which documented information it demands, if any. */
  readonly documentedInformation: string | null
  readonly typicalEvidence: readonly string[]
  /** What Amd 1:2024 adds to it. */
  readonly amendment2024: string | null
}

export const clauses: readonly Clause[] = data.clauses

/** Documented information that the clauses demand (MAN-01). */
export const mandatoryDocuments: readonly { readonly clause: string; readonly name: string; readonly type: string }[] = data.mandatory

/** Documented information that a control of Annex A asks for, where it applies. */
export const documentsIfApplicable: readonly { readonly control: string; readonly name: string }[] = data.ifApplicable

/** What 2022 changed in the clauses. */
export const clauseChangesFrom2013: readonly string[] = data.changesFrom2013
