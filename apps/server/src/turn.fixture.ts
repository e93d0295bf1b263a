import { setTimeout as sleep } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** What something cost the process that serves. */
export interface Cost {
  /** The most CPU time of one turn of its event loop, in milliseconds. */
  readonly turn: number
  /** CPU time in all, of every thread. */
  readonly cpu: number
  /** Bytes that are held after it and were not before, once what is garbage is gone. */
  readonly kept: number
}

/**
 * What a turn may cost in a test, in milliseconds. On a machine at rest none costs 100, and `npm run bench:hostile` measures what others wait; tests run
 * beside one another and share its caches, and what is wrong with a turn costs seconds.
 */
export const TURN_MS = 250

const LOOK_MS = 1

/** Watches the turns of this process while something works, by CPU time of its thread: a busy machine makes a turn last longer, and not cost more. */
export async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  const before = await held()
  const started = process.cpuUsage()
  const { most, stop } = watchTurns()
  try {
    await work()
    await sleep(LOOK_MS)
  } finally {
    stop()
  }
  const { user, system } = process.cpuUsage(started)
  return { turn: most(), cpu: (user + system) / 1000, kept: (await held()) - before }
}

const PAGES = 4096
const PAGE_BYTES = 4096

/**
 * What a page of fresh memory costs on this machine, in microseconds. Most hand one out in less than one; a virtual machine that asks its
 * host for each takes thirty, and a file of 24 MB that is copied once then costs more than all that is done to it.
 */
function priceOfPage(): number {
  const before = process.threadCpuUsage()
  const faults = process.resourceUsage().minorPageFault
  Buffer.alloc(PAGES * PAGE_BYTES, 1)
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / Math.max(process.resourceUsage().minorPageFault - faults, PAGES)
}

/** Asked once, while nothing that was freed can be given again: that would cost nothing. */
const PRICE = priceOfPage()

/** The turns of this process, from now on. */
export interface Turns {
  /** The CPU time of the costliest since it was asked last, in milliseconds. */
  readonly most: () => number
  readonly stop: () => void
}

/** Measures each turn by CPU time of its thread, without what the machine asks for fresh memory. */
export function watchTurns(): Turns {
  let most = 0
  let before = process.threadCpuUsage()
  let faults = process.resourceUsage().minorPageFault
  const look = (): void => {
    const { user, system } = process.threadCpuUsage(before)
    const fresh = process.resourceUsage().minorPageFault - faults
    most = Math.max(most, (user + system - fresh * PRICE) / 1000)
    before = process.threadCpuUsage()
    faults = process.resourceUsage().minorPageFault
  }
  const timer = setInterval(look, LOOK_MS)
  const asked = (): number => {
    look()
    const costliest = most
    most = 0
    return costliest
  }
  return { most: asked, stop: () => clearInterval(timer) }
}

setFlagsFromString('--expose-gc')
/** Frees what is garbage now. */
export const collectGarbage = runInNewContext('gc') as () => void

/** What is freed when others are told that something is gone takes a turn or two. */
async function held(): Promise<number> {
  for (let round = 0; round < 3; round += 1) {
    collectGarbage()
    await sleep(LOOK_MS)
  }
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
