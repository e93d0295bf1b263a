/** A run of another tool. Its verdicts are its own: they are kept apart, and never pass for a run of ours. */
export interface ImportedRun {
  readonly provenance: 'imported'
  readonly source: 'garak' | 'promptfoo'
  readonly version: string | null
  /** SHA-256 of the file as it came. */
  readonly sha256: string
  readonly attempts: number
  readonly groups: readonly ImportedGroup[]
  /** Where the file contradicts itself. */
  readonly warnings: readonly string[]
}

export interface ImportedGroup {
  readonly name: string
  /** Answers that the source judged. */
  readonly judged: number
  /** Those that it calls successful attacks. */
  readonly hits: number
  /** Those that have no text, whatever the source makes of them. */
  readonly empties: number
  /** Those that it could not judge. */
  readonly errors: number
}
