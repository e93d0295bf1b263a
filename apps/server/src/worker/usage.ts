import { readFileSync } from 'node:fs'

/** What a process has taken so far. */
export interface Usage {
  /** CPU time in milliseconds, of the program and of the kernel for it. */
  readonly cpu: number
  /** Resident bytes. */
  readonly memory: number
}

/** Ticks of `/proc` in a second on every Linux that Node runs on, and its pages. */
const TICK_MS = 10
const PAGE = 4096

/** What a process has taken; null where the system does not say, or the process is gone. */
export function usageOf(pid: number): Usage | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The name of the program stands in brackets and may hold blanks.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { cpu: (Number(fields[11]) + Number(fields[12])) * TICK_MS, memory: Number(fields[21]) * PAGE }
  } catch {
    return null
  }
}
