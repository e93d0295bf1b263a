import { createHash, randomBytes } from 'node:crypto'
import type pg from 'pg'

/** What a link is good for: somebody signs in, as the owner of the example does; somebody whom the operator reset sets a new password. */
export type Purpose = 'sign-in' | 'reset'

export interface Redeemed {
  readonly userId: string
  readonly purpose: Purpose
}

/** Makes the token of a link that works once, for so many minutes. Only its hash is stored. */
export async function issueLink(pool: pg.Pool, { userId, purpose }: Redeemed, expiresAt: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await pool.query('delete from one_time_link where user_id = $1 or expires_at < $2', [userId, new Date()])
  await pool.query('insert into one_time_link (hash, user_id, purpose, expires_at) values ($1, $2, $3, $4)', [
    hashOf(token),
    userId,
    purpose,
    expiresAt,
  ])
  return token
}

/** What a link that still works is for; it is not used up. */
export async function purposeOf(pool: pg.Pool, token: string, now: Date): Promise<Purpose | null> {
  const { rows } = await pool.query<{ purpose: Purpose }>('select purpose from one_time_link where hash = $1 and expires_at > $2', [
    hashOf(token),
    now,
  ])
  return rows[0]?.purpose ?? null
}

/** Uses a link up; null where it was used, or is too old. */
export async function redeemLink(pool: pg.Pool, token: string, now: Date): Promise<Redeemed | null> {
  const { rows } = await pool.query<{ user_id: string; purpose: Purpose; expires_at: Date }>(
    'delete from one_time_link where hash = $1 returning user_id, purpose, expires_at',
    [hashOf(token)],
  )
  const [found] = rows
  return found && found.expires_at > now ? { userId: found.user_id, purpose: found.purpose } : null
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
