/** Mutants that no test can notice, since they change nothing that can be observed, and why. */
export const equivalent: readonly {
  readonly file: string
  /** A part of the line that it is on. */
  readonly line: string
  readonly change: string
  readonly because: string
}[] = []
