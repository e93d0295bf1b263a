import { existsSync, rmSync, statfsSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Room on the disk that is kept for the embedded database. PostgreSQL ends where it cannot write its journal, and starts again only where it can: what is kept here is
 * given to it then, so that people go on reading on a full disk. What they write is refused before it comes to that.
 */
export interface Reserve {
  /** Whether there is room for what somebody wants to write. */
  readonly hasRoom: () => boolean
  /** Gives the room to a database that is about to start on a full disk. Whether it can start. */
  readonly give: () => boolean
}

const MB = 1_000_000
/** Two segments of the journal, of 17 MB each. */
const KEPT = 34 * MB
/** What must be free for somebody to write: more than the database is given, so that nobody takes that. */
const LEAST = KEPT + 17 * MB
/** What a database needs to start after a crash. */
const TO_START = 20 * MB

/** Room in a data folder. What was given is taken again as soon as there is enough. */
export function reserveIn(folder: string): Reserve {
  const path = join(folder, 'reserve')
  let taking: Promise<void> | null = null
  const free = (): number => {
    const { bsize, bavail } = statfsSync(folder)
    return bavail * bsize
  }
  const take = (room: number): void => {
    if (room < LEAST + KEPT || existsSync(path)) return
    taking ??= fill(path).finally(() => {
      taking = null
    })
  }
  return {
    hasRoom: () => {
      const room = free()
      take(room)
      return room >= LEAST
    },
    give: () => {
      if (free() < LEAST) rmSync(path, { force: true })
      return free() >= TO_START
    },
  }
}

/** Zeros that are on the disk: a file with holes would keep nothing. */
async function fill(path: string): Promise<void> {
  const scratch = `${path}.part`
  try {
    await writeFile(scratch, zeros(), { mode: 0o600, flush: true })
    await rename(scratch, path)
  } catch {
    // Somebody took the room meanwhile: then the disk is full again.
    await rm(scratch, { force: true })
  }
}

function* zeros(): Generator<Buffer> {
  const some = Buffer.alloc(MB)
  for (let written = 0; written < KEPT; written += some.length) yield some
}
