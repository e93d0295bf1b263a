/** One node of a framework. */
export interface Requirement {
  /** As the source writes it: `A.5.10`, `CC6.1`, `32(1)(b)`. */
  readonly id: string
  readonly parent: string | null
  readonly title: string
  /** Titles in other languages, by language. */
  readonly titles: Readonly<Record<string, string>>
  /** What it is for, in our own words. */
  readonly intent: string | null
  /** Whether it can be met by itself. A heading cannot; a lettered item counts for the requirement above it. */
  readonly assessable: boolean
  /** Marks of the source, such as `addressable`. */
  readonly tags: readonly string[]
}

/** Names a requirement among all frameworks: `iso27001-2022:A.5.10`. Only the first colon parts. */
export type RequirementReference = `${string}:${string}`

export function referenceTo(framework: string, requirement: string): RequirementReference {
  return `${framework}:${requirement}`
}

/** Null for text that names no framework. Whether the requirement exists, only its framework knows. */
export function parseReference(text: string): { readonly framework: string; readonly requirement: string } | null {
  const colon = text.indexOf(':')
  if (colon < 1 || colon === text.length - 1) return null
  return { framework: text.slice(0, colon), requirement: text.slice(colon + 1) }
}
