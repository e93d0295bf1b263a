import { writeFileSync } from 'node:fs'

/** Rows as aligned text. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => rows.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0)) ?? []
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('')
}

/** Writes an answer to a file, or to standard output where none is named. Files may hold secrets: readable by the owner only. */
export async function writeResult(response: Response, path: string | undefined): Promise<void> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (path === undefined) process.stdout.write(bytes)
  else {
    writeFileSync(path, bytes, { mode: 0o600 })
    process.stdout.write(`wrote ${path}, ${bytes.length} bytes\n`)
  }
}

/** Sets the exit code: 0 only if everything holds. */
export function finish(ok: boolean): void {
  process.exitCode = ok ? 0 : 1
}

/** Ends quietly when whoever reads what we write has read enough, as `head` does. */
export function endWithReader(): void {
  process.stdout.on('error', (error: Error) => {
    if (!('code' in error) || error.code !== 'EPIPE') throw error
    process.exit()
  })
}
