/** What a token may be: nothing, the beginning of an entity, or its continuation. */

export const ENTITIES = ['PERSON', 'LOCATION', 'ORGANIZATION', 'ADDRESS', 'TITLE', 'NRP', 'DATE', 'AGE'] as const
export type Entity = (typeof ENTITIES)[number]

export const LABELS = 16
/** Labels are added up two by two. */
export const PAIRS = LABELS / 2
export const OUTSIDE = 0

/** Labels of the beginnings: 1, 3, 5 … 15. An age is one token, and has no continuation. */
export function beginOf(entity: number): number {
  return entity * 2 + 1
}

export function insideOf(entity: number): number {
  return entity * 2 + 2
}

/** The entity of a label other than `OUTSIDE`. */
export function entityOf(label: number): number {
  return (label - 1) >> 1
}

export function isInside(label: number): boolean {
  return label > 0 && label % 2 === 0
}

/** Kinds of token that transitions depend on. */
export const JOINTS = 24

/** How a token follows the one before it: its look in a few classes, and the gap. */
export function jointOf(shape: number, gap: number): number {
  return lookOf(shape) * 3 + gap
}

function lookOf(shape: number): number {
  if (shape < 8) return 0
  if (shape < 48) return 1
  if (shape < 64) return 2
  if (shape < 128) return 3
  const symbol = shape - 128
  if (symbol === 44) return 4
  if (symbol === 46) return 5
  if (symbol === 45 || symbol === 39 || symbol === 8217) return 6
  return 7
}
