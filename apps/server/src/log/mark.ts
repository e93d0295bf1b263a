import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The mark of a data folder that signs: a name, and where on its disk it was made. The database names the one folder that signs a log; a folder
 * that was copied, or put back from a copy, has the name and not the place.
 */

const NAME = 'signing.mark'
const UNKNOWN = '-'

/** The name of this folder; null where it has none, or has the one of a folder that it was copied from. */
export function markOf(folder: string): string | null {
  const path = join(folder, NAME)
  if (!existsSync(path)) return null
  const [name = '', number = '', made = ''] = readFileSync(path, 'utf8').trim().split(' ')
  const { ino, birthtimeNs } = statSync(path, { bigint: true })
  const isHere = number === String(ino) && (made === UNKNOWN || made === String(birthtimeNs))
  return isHere && name !== '' ? name : null
}

/** The name of this folder, which gets one where it has none of its own. */
export function markFolder(folder: string): string {
  return markOf(folder) ?? newMark(folder)
}

/** Takes the name away: whatever signs here next is asked first. */
export function unmark(folder: string): void {
  rmSync(join(folder, NAME), { force: true })
}

/** The file is there before its place is known, and is written into without being replaced: a copy has another number, and was made at another time. */
function newMark(folder: string): string {
  unmark(folder)
  mkdirSync(folder, { recursive: true })
  const path = join(folder, NAME)
  const name = randomUUID()
  writeFileSync(path, '', { mode: 0o600, flag: 'wx' })
  const { ino, birthtimeNs } = statSync(path, { bigint: true })
  writeFileSync(path, `${name} ${ino} ${knowsBirth(path) ? birthtimeNs : UNKNOWN}\n`, { flush: true })
  return name
}

/** Whether the disk remembers when a file was made: where it does not, each change of the file is told as the time. */
function knowsBirth(path: string): boolean {
  const first = statSync(path, { bigint: true })
  for (;;) {
    writeFileSync(path, ' ')
    const { birthtimeNs, ctimeNs } = statSync(path, { bigint: true })
    if (ctimeNs !== first.ctimeNs) return birthtimeNs === first.birthtimeNs && birthtimeNs !== 0n
  }
}
