import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { changeFeed } from '../answer/outgoing.ts'
import { CHANGE_FEED } from '../http/path.ts'
import { changesAfter, mayRead } from '../event/changes.ts'
import { badRequest } from '../problem.ts'
import { reading } from '../store/db.ts'
import { logSize } from '../store/happening.ts'
import { vaultOf } from '../store/vault.ts'
import { json, ok, route, type Call, type Route } from './route.ts'

const LONGEST_WAIT = 25
/** How many may wait at a time; whoever comes then is answered at once. */
const WAITING = 100
const LOOK_MS = 500

const changesQuery = z.strictObject({
  after: z.coerce
    .number()
    .int()
    .min(-1)
    .max(1e12)
    .default(-1)
    .describe('The position of the last entry that you have read, as `next` said it; -1 to begin with the first'),
  limit: z.coerce.number().int().min(1).max(500).default(100).describe('The most entries that are looked at; fewer may be shown'),
  register: z
    .string()
    .min(1)
    .max(2000)
    .optional()
    .describe('Registers to show, with commas between: risk,control; all that you may read where nothing is said'),
  wait: z.coerce
    .number()
    .int()
    .min(0)
    .max(LONGEST_WAIT)
    .default(0)
    .describe('Seconds to wait for something new where there is nothing; the answer may come earlier, also without anything'),
})

type Feed = Call<unknown, z.infer<typeof changesQuery>>

/** What happened, for programs that ask: whoever cannot be called, or wants to be sure to have missed nothing. */
export const changeFeedRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: CHANGE_FEED,
    action: 'read',
    summary:
      'What happened to which record, in the order of the log: ids and kinds, none twice and none left out. Keep `next`, and ask after it the next time. Also found at `/api/changes?after=`',
    query: changesQuery,
    answer: json(changeFeed),
    handle: async (call) => {
      const registers = registersOf(call)
      if (call.query.wait > 0) await somethingNew(call)
      const { services, actor, query } = call
      const vault = vaultOf(services, actor.org)
      return ok(await reading(services.db, actor.org, (tx) => changesAfter(tx, { vault, actor }, { ...query, registers })))
    },
  }),
]

/** The registers that are asked for. Refuses one that there is none of, and says no more of one that may not be read. */
function registersOf({ actor, query }: Feed): readonly string[] | null {
  const names = query.register?.split(',').map((name) => name.trim()) ?? null
  const unknown = names?.filter((name) => !mayRead(actor, name)) ?? []
  if (unknown.length > 0)
    throw badRequest([{ pointer: '/query/register', detail: `there is no register ${unknown.join(', ')} that you may read` }])
  return names
}

let waiting = 0

async function somethingNew({ services, actor, query: { after, wait } }: Feed): Promise<void> {
  const size = (): Promise<number> => reading(services.db, actor.org, logSize)
  if (waiting >= WAITING) return
  waiting += 1
  try {
    for (let waited = 0; waited < wait * 1000 && (await size()) <= after + 1; waited += LOOK_MS) await sleep(LOOK_MS)
  } finally {
    waiting -= 1
  }
}
