import type { Requirement } from './requirement.ts'

/** `management-system` can be certified, `catalogue` lists controls or criteria to choose from, `law` binds whom it names. */
export const frameworkKinds = ['management-system', 'catalogue', 'law'] as const

export type FrameworkKind = (typeof frameworkKinds)[number]

/** A standard, a law, or whatever else says what is to be done, as a tree of requirements. */
export interface Framework {
  /** Part of every reference to its requirements, for ever: `iso27001-2022`. */
  readonly id: string
  readonly edition: string
  readonly kind: FrameworkKind
  readonly title: string
  /** Whose words the titles of the requirements are. Own words must not be shown as those of the source. */
  readonly wording: 'source' | 'own'
  /** Its ids are ends of mappings only: it has no requirements here. */
  readonly targetsOnly: boolean
  /** Where its ids and titles come from, and under which terms. */
  readonly source: string
  /** What a reader must know before relying on it. */
  readonly note: string
  /** In the order of the source. */
  readonly requirements: readonly Requirement[]
}
