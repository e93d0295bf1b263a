import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DataFolderError } from '../postgres/lock.ts'

/** A restore fills the folder, then the database, then erases again what was erased since: what lies in between is no server. */

const NAME = 'restore-unfinished'

const TEXT = `A restore into this folder has begun and has not ended. Where no server is running, it broke off, and nothing here counts:
stop the server, remove the folder (and empty the database that DATABASE_URL names, if any), start into an empty one, and restore again from the same backup and keys.
`

/** Notes that a restore has begun, durable on return. */
export function beginRestore(folder: string): void {
  writeFileSync(join(folder, NAME), TEXT, { mode: 0o644, flush: true })
}

/** Notes that it is whole. */
export function endRestore(folder: string): void {
  rmSync(join(folder, NAME))
}

/** Refuses a folder that holds half a restore. */
export function assertWhole(folder: string): void {
  if (!existsSync(join(folder, NAME))) return
  throw new DataFolderError(
    `a restore into ${folder} broke off, and nothing in it counts: remove it, start with an empty folder (and database), and restore again from the same backup and keys`,
  )
}
