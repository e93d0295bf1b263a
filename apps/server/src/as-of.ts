import { z } from 'zod'
import type { Actor } from './actor.ts'
import { Problem } from './problem.ts'
import type { Services } from './services.ts'
import type { Past } from './store/as-of.ts'
import { reading, type Tx } from './store/db.ts'
import { vaultOf } from './store/vault.ts'

/** What a report, a list or a record is asked for beside the rest, where it is to speak of the past. */
export const asOfQuery = {
  asOf: z
    .string()
    .max(40)
    .optional()
    .describe(
      'Everything as it stood at the end of a day (2026-11-24, in UTC) or at a moment (2026-11-24T09:12:00+01:00), as the ledger has it',
    ),
}

/** A moment of the past that was asked for. */
export interface Moment {
  /** The last millisecond that counts; RFC 3339, UTC. */
  readonly at: string
  /** The day by which dates are judged. */
  readonly day: string
}

/** When something is looked at: on which day, and in the past of which log. */
export interface When {
  readonly today: string
  /** Null for what is now. */
  readonly past: Past | null
  /** What a reply says of it: nothing of what is now. */
  readonly shown: { readonly asOf?: Moment }
}

/** Who asks, and of whom. */
interface Asking {
  readonly services: Services
  readonly actor: Actor
}

/** What is asked for reads in one snapshot, as it is or as it stood. Refuses what is no day or moment, and what lies ahead. */
export function readingAsOf<T>(asking: Asking, asOf: string | undefined, work: (tx: Tx, when: When) => Promise<T>): Promise<T> {
  const { services, actor } = asking
  const moment = asOf === undefined ? null : momentOf(asOf, services.now())
  return reading(services.db, actor.org, (tx) => work(tx, whenOf(asking, moment)))
}

/** What is looked at: now, or a moment. */
export function whenOf({ services, actor }: Asking, moment: Moment | null): When {
  if (!moment) return { today: new Date(services.now()).toISOString().slice(0, 10), past: null, shown: {} }
  return { today: moment.day, past: { vault: vaultOf(services, actor.org), at: moment.at }, shown: { asOf: moment } }
}

const LAST_MILLISECOND = 86_400_000 - 1

/** The moment that is meant. Days are those of UTC, as the days of decisions are; today is what has passed of it. */
export function momentOf(asOf: string, now: number): Moment {
  const isDay = z.iso.date().safeParse(asOf).success
  const isMoment = isDay || z.iso.datetime({ offset: true }).safeParse(asOf).success
  // PostgreSQL has no year 0.
  if (!isMoment || asOf.startsWith('0000')) throw unreadable(asOf)
  const start = Date.parse(asOf)
  if (start > now) throw ahead(asOf)
  const at = new Date(isDay ? Math.min(start + LAST_MILLISECOND, now) : start).toISOString()
  return { at, day: at.slice(0, 10) }
}

function unreadable(asOf: string): Problem {
  return new Problem(
    400,
    'AS_OF_UNREADABLE',
    `${JSON.stringify(asOf)} is no day such as 2026-11-24 and no moment such as 2026-11-24T09:12:00Z`,
  )
}

function ahead(asOf: string): Problem {
  return new Problem(400, 'AS_OF_AHEAD', `${asOf} lies ahead: the ledger knows what was, and nobody what will be`)
}
