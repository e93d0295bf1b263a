import { statSync } from 'node:fs'
import { dirname } from 'node:path'

/** The unprivileged user that runs PostgreSQL when we are root: it refuses uid 0. */
export const NOBODY = 65_534

/** Whether we are root and have to hand the database to somebody else. */
export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/** Whether the user that runs PostgreSQL can walk to a folder. Always true unless we are root. */
export function isReachable(folder: string): boolean {
  return !isRoot() || closedAncestor(folder) === null
}

/** The first folder on the way that others may not pass, or null. */
export function closedAncestor(folder: string): string | null {
  if (((statSync(folder, { throwIfNoEntry: false })?.mode ?? 0o777) & 0o001) === 0) return folder
  return dirname(folder) === folder ? null : closedAncestor(dirname(folder))
}
