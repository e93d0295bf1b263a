import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const VECTORS = join(import.meta.dirname, '..', 'vectors')

/** Paths of all files below a folder of `vectors/`, sorted. */
export function vectorFiles(folder: string): readonly string[] {
  const entries = readdirSync(join(VECTORS, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name !== 'LICENSE')
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}

export function readVector(path: string): Buffer {
  return readFileSync(path.startsWith('/') ? path : join(VECTORS, path))
}
