import type pg from 'pg'
import type { Auth } from './auth.ts'
import type { Codes } from './codes.ts'
import type { Hashing } from './hashing.ts'
import type { Limits } from './limits.ts'
import type { People } from './people.ts'
import type { Sessions } from './session.ts'

/** What ways in and accounts are made of. */
export interface Core {
  readonly auth: Auth
  /** Of the account tables, as a role of its own. */
  readonly pool: pg.Pool
  readonly secret: string
  readonly now: () => number
  readonly people: People
  readonly sessions: Sessions
  readonly codes: Codes
  readonly hashing: Hashing
  readonly limits: Limits
}
