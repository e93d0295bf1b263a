import { closeSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs'
import { CliError } from './client.ts'

/** One process at a time: a file beside the one that is guarded, made by whoever comes first, with its number in it. */

const [EVERY, PATIENCE] = [20, 30_000]

/** Runs something while no other process that asks here does. Waits half a minute; the lock of a process that has died is taken away. */
export function locked<T>(path: string, run: () => T): T {
  const lock = `${path}.lock`
  for (let waited = 0; !taken(lock); waited += EVERY) {
    if (waited > PATIENCE) throw new CliError(`${path} is in use: ${lock} is there. Remove it if no other assay runs`)
    withoutDead(lock)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, EVERY)
  }
  try {
    return run()
  } finally {
    unlinkSync(lock)
  }
}

function taken(lock: string): boolean {
  try {
    const file = openSync(lock, 'wx', 0o600)
    writeSync(file, String(process.pid))
    closeSync(file)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Two that see the same dead owner must not both take its lock away, or the second takes that of the first: only who holds a lock for this may. */
function withoutDead(lock: string): void {
  if (!isDead(lock) || !taken(`${lock}.dead`)) return
  try {
    if (isDead(lock)) unlinkSync(lock)
  } finally {
    unlinkSync(`${lock}.dead`)
  }
}

function isDead(lock: string): boolean {
  try {
    const owner = Number(readFileSync(lock, 'utf8'))
    if (!Number.isSafeInteger(owner) || owner <= 0) return false
    process.kill(owner, 0)
    return false
  } catch (error) {
    return codeOf(error) === 'ESRCH'
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
}
