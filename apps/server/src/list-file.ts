import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The lines of a list that whoever runs the server keeps in the data folder; empty lines and those behind `#` say nothing. */
export function listIn(folder: string, name: string): readonly string[] {
  const path = join(folder, name)
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))
}
