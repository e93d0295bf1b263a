/** The parts of the main menu, by what people do. */
export const areas = ['context', 'people', 'risk', 'controls', 'audit', 'proof'] as const

export type Area = (typeof areas)[number]

/** Where the main menu has a register; within its area by its place in the list of all. What it is called there stands in its texts. */
export interface Menu {
  readonly area: Area
  /** The letter that leads there, after `g`. */
  readonly key?: string
  /** Whether it stands there only while it has records. */
  readonly whileFilled?: boolean
}
