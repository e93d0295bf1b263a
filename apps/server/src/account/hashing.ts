import { tooManyTries } from '../problem.ts'

/**
 * Hashing passwords costs 32 MB and a tenth of a second of a core each, on purpose. Only so many run at once; the others wait in lanes that take
 * turns, so that whoever sends three hundred at once waits for themselves.
 */
export interface Hashing {
  /** Runs `work` when it is the lane's turn. Refuses it where too many wait. */
  readonly run: <T>(lane: Lane, work: () => Promise<T>) => Promise<T>
}

export interface Lane {
  readonly name: string
  /** A browser that signed in before: served first, and never refused for what strangers do. */
  readonly known: boolean
}

interface Size {
  /** Of the four threads that Node has for such work, files and names need some, too. */
  readonly atOnce: number
  readonly perLane: number
  readonly strangers: number
}

const USUAL: Size = { atOnce: 2, perLane: 20, strangers: 100 }

type Waiting = Map<string, (() => void)[]>

/** A queue of its own. */
export function createHashing({ atOnce, perLane, strangers }: Size = USUAL): Hashing {
  const known: Waiting = new Map()
  const unknown: Waiting = new Map()
  let running = 0
  let waiting = 0
  const take = (): void => {
    const next = nextOf(known) ?? nextOf(unknown)
    if (!next) return
    waiting -= 1
    running += 1
    next()
  }
  const enter = (lane: Lane): Promise<void> => {
    const lanes = lane.known ? known : unknown
    const queue = lanes.get(lane.name) ?? []
    if (queue.length >= perLane || (!lane.known && waiting >= strangers)) throw tooManyTries(5)
    waiting += 1
    return new Promise((resolve) => {
      lanes.set(lane.name, [...queue, resolve])
      if (running < atOnce) take()
    })
  }
  return {
    run: async (lane, work) => {
      await enter(lane)
      try {
        return await work()
      } finally {
        running -= 1
        take()
      }
    },
  }
}

/** The first of the lane whose turn it is; the lane goes to the end. */
function nextOf(lanes: Waiting): (() => void) | undefined {
  const [entry] = lanes
  if (!entry) return undefined
  const [name, [first, ...rest]] = entry
  lanes.delete(name)
  if (rest.length > 0) lanes.set(name, rest)
  return first
}
