import data from '../../data/matrix.json' with { type: 'json' }

/** What of other suites is covered, and by what; or why not. Their ids are facts, the mapping is ours. */
export interface Covered {
  readonly peer: string
  readonly id: string
  /** Families or mutators; null where it is excluded. */
  readonly by: string | null
  readonly excluded: string | null
}

export const matrix: readonly Covered[] = Object.entries(
  data as Readonly<Record<string, readonly { readonly id: string; readonly by?: string; readonly excluded?: string }[]>>,
).flatMap(([peer, rows]) => rows.map(({ id, by = null, excluded = null }) => ({ peer, id, by, excluded })))

/** The matrix as Markdown. */
export function matrixTable(): string {
  return [...Map.groupBy(matrix, ({ peer }) => peer)]
    .map(([peer, rows]) => {
      const covered = rows.filter(({ by }) => by !== null).length
      const lines = rows.map(({ id, by, excluded }) => `| ${id} | ${by ?? ''} | ${excluded ?? ''} |`)
      return `## ${peer}: ${covered} of ${rows.length}\n\n| id | covered by | left out because |\n|---|---|---|\n${lines.join('\n')}\n`
    })
    .join('\n')
}
