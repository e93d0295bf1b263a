import { closeSync, existsSync, fstatSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What a log's key has signed, kept apart from the database: a key that forgot it would sign a second history. */
export interface SignedHistory {
  /** The last checkpoint that was signed, without its signatures; null before the first. */
  readonly last: () => string | null
  /** Keeps a signed checkpoint, durable on return. */
  readonly append: (note: string) => void
}

const TAIL = 8192

/** The history in the file of a log, one note after the other. It is in no backup: a database that is older than it must not be signed again. */
export function signedHistory(folder: string, slug: string): SignedHistory {
  const path = join(folder, 'checkpoints', slug)
  return {
    last: () => lastNote(path),
    append: (note) => {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
      const file = openSync(path, 'a', 0o600)
      const { size } = fstatSync(file)
      try {
        writeFileSync(file, note)
        fsyncSync(file)
      } catch (error) {
        // On a full disk a part of it may be there, and the next one would begin in the middle of a line.
        ftruncateSync(file, size)
        throw error
      } finally {
        closeSync(file)
      }
    },
  }
}

/** A note ends in its signature line; one that a power cut left half written was never published. */
function lastNote(path: string): string | null {
  if (!existsSync(path)) return null
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    const buffer = Buffer.alloc(Math.min(size, TAIL))
    readSync(file, buffer, 0, buffer.length, size - buffer.length)
    const bodies = [...buffer.toString().matchAll(/(?<![^\n])([^\n]+\n\d+\n[A-Za-z0-9+/]{43}=\n)\n\u2014 [^\n]+\n/g)]
    return bodies.at(-1)?.[1] ?? null
  } finally {
    closeSync(file)
  }
}
