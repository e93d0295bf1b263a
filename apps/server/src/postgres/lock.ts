import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** A data folder is in use, or cannot be used: the message says what to do. */
export class DataFolderError extends Error {}

/**
 * Takes the one lock of a data folder. Refuses, naming the process, while another one holds it; a lock whose
 * process is gone is taken over. Returns the release.
 */
export function lockDataFolder(folder: string): () => void {
  const path = join(folder, 'assay.pid')
  const holder = readHolder(path)
  if (holder !== null && isRunning(holder)) {
    throw new DataFolderError(`process ${holder} is using ${folder}: stop it, or set ASSAY_DATA to another folder`)
  }
  rmSync(path, { force: true })
  const file = openSync(path, 'wx', 0o644)
  writeSync(file, `${process.pid}\n`)
  closeSync(file)
  return () => rmSync(path, { force: true })
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
