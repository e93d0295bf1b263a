/** Texts within a file, each with what the file calls it, and how another one is written in its place. */

/** Where a text stands: its line, from one, and its field. */
export interface Spot {
  readonly line: number
  readonly field: string | null
}

export interface Piece extends Spot {
  /** Where it stands in the file. */
  readonly start: number
  readonly end: number
  readonly value: string
  /** Numbers and names of fields can say who somebody is, too. */
  readonly kind: 'text' | 'number' | 'name'
  /** The value as the file writes it. */
  readonly write: (value: string) => string
}

/** The file with something else in the place of some texts, as the file writes it; null leaves one, and everything else stays to the letter. */
export function withRaw(content: string, pieces: readonly Piece[], raws: readonly (string | null)[]): string {
  const parts: string[] = []
  let at = 0
  for (const [index, { start, end }] of pieces.entries()) {
    const raw = raws[index] ?? null
    if (raw === null) continue
    parts.push(content.slice(at, start), raw)
    at = end
  }
  return parts.join('') + content.slice(at)
}

/** A name as one says it: `accountNumber` and `account_number` are an account number. */
export function spoken(name: string): string {
  return (name.split('.').at(-1) ?? '')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replaceAll(/[_-]+/g, ' ')
    .toLowerCase()
    .trim()
}
