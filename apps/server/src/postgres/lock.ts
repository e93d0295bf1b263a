import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A data folder is in use, or cannot be used: the message says what to do. */
export class DataFolderError extends Error {}

/**
 * Takes the one lock of a data folder. Refuses, naming the process, while another one holds it; a lock whose
 * process is gone is taken over, also where its number belongs to another process by now. Returns the release.
 */
export function lockDataFolder(folder: string): () => void {
  const path = join(folder, 'assay.pid')
  const own = `${path}.${process.pid}`
  try {
    writeFileSync(own, `${process.pid}\n${startOf(process.pid) ?? ''}\n`, { mode: 0o644 })
    if (!take(own, path)) {
      removeStale(path, folder)
      if (!take(own, path)) throw inUse(path, folder)
    }
  } finally {
    rmSync(own, { force: true })
  }
  return () => rmSync(path, { force: true })
}

/** Makes the lock, unless there is one. */
function take(own: string, path: string): boolean {
  try {
    linkSync(own, path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** Of several that find the same stale lock one moves it away; who moved a fresh one instead puts it back. */
function removeStale(path: string, folder: string): void {
  if (isHeld(path)) throw inUse(path, folder)
  const moved = `${path}.stale.${process.pid}`
  try {
    renameSync(path, moved)
  } catch {
    return
  }
  const isFresh = isHeld(moved)
  if (isFresh) take(moved, path)
  rmSync(moved, { force: true })
  if (isFresh) throw inUse(path, folder)
}

function inUse(path: string, folder: string): DataFolderError {
  return new DataFolderError(`process ${readHolder(path) ?? 'unknown'} is using ${folder}: stop it, or set ASSAY_DATA to another folder`)
}

/** Whether the process that made a lock still runs. Where the start of processes is known, a number alone does not count. */
function isHeld(path: string): boolean {
  const holder = readHolder(path)
  if (holder === null || !isRunning(holder)) return false
  const started = readFileSync(path, 'utf8').split('\n')[1] ?? ''
  return started === '' || started === startOf(holder)
}

/** When a process was started, in ticks since the machine was, with the machine's start; null where nobody says. */
function startOf(pid: number): string | null {
  try {
    const ticks = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')[19]
    return `${ticks} ${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}`
  } catch {
    return null
  }
}

/** The process id in a pid file's first line, or null. */
export function readHolder(path: string): number | null {
  try {
    const pid = Number(readFileSync(path, 'utf8').split('\n')[0])
    return Number.isSafeInteger(pid) && pid > 0 ? pid : null
  } catch {
    return null
  }
}

/** Whether a process exists. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return pid !== process.pid
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
