import { closeSync, existsSync, fstatSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What a log's keys have signed, kept apart from the database: a key that forgot it would sign a second history. */
export interface SignedHistory {
  /** The last checkpoint that was signed under a name of the log, without its signatures; null before the first. */
  readonly last: (origin: string) => string | null
  /** The same under whichever name was the last. */
  readonly newest: () => string | null
  /** Keeps a signed checkpoint, durable on return. */
  readonly append: (note: string) => void
}

const TAIL = 8192
const LINE_FEED = 10

/** The history in the file of a log, one note after the other. It is in no backup of the data: a database that is older than it must not be signed again. */
export function signedHistory(folder: string, slug: string): SignedHistory {
  const path = join(folder, 'checkpoints', slug)
  return {
    last: (origin) => lastBody(path, (body) => body.startsWith(`${origin}\n`)),
    newest: () => lastBody(path, () => true),
    append: (note) => {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
      const file = openSync(path, 'a+', 0o600)
      const { size } = fstatSync(file)
      try {
        // What a power cut left half written must not swallow the beginning of this one.
        writeFileSync(file, endsInLine(file) ? note : `\n${note}`)
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

function endsInLine(file: number): boolean {
  const { size } = fstatSync(file)
  const last = Buffer.alloc(1)
  return size === 0 || (readSync(file, last, 0, 1, size - 1) === 1 && last[0] === LINE_FEED)
}

/** The last text that is wanted, looked for from the end. */
function lastBody(path: string, isWanted: (body: string) => boolean): string | null {
  if (!existsSync(path)) return null
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    for (let length = Math.min(size, TAIL); ; length = Math.min(size, length * 4)) {
      const found = bodiesIn(file, size - length, length).findLast(isWanted)
      if (found !== undefined || length === size) return found ?? null
    }
  } finally {
    closeSync(file)
  }
}

/** A note ends in its signature line; one that a power cut left half written was never published. */
function bodiesIn(file: number, start: number, length: number): readonly string[] {
  const buffer = Buffer.alloc(length)
  readSync(file, buffer, 0, length, start)
  const notes = buffer.toString().matchAll(/(?<![^\n])([^\n]+\n\d+\n[A-Za-z0-9+/]{43}=\n)\n\u2014 [^\n]+\n/g)
  return [...notes].map(([, body = '']) => body)
}
