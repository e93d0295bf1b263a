import { createHmac } from 'node:crypto'
import { makeSignature, symmetricDecrypt } from 'better-auth/crypto'
import { parse } from 'hono/utils/cookie'
import type pg from 'pg'
import type { Auth } from './auth.ts'

const STEP_MS = 30_000

/** A code counts once: the last time step that was taken is kept, and none of it or before it is taken again (RFC 6238, 5.2). */
export interface UsedCodes {
  /** Uses a code up; false where it was used before, or is none. Whoever comes second finds it used. */
  readonly useUp: (userId: string, code: string) => Promise<boolean>
  /** Whether the code that somebody types in the second step was used before. */
  readonly isUsed: (headers: Headers, code: string) => Promise<boolean>
}

/** Used codes in better-auth's table. */
export function usedCodes(auth: Auth, pool: pg.Pool, now: () => number): UsedCodes {
  const useUp = async (userId: string, code: string): Promise<boolean> => {
    const step = await stepOf(auth, pool, { userId, code, now: now() })
    if (step === null) return false
    const taken = await pool.query(
      `update "twoFactor" set "lastStep" = $2 where "userId" = $1 and ("lastStep" is null or "lastStep" < $2)`,
      [userId, step],
    )
    return taken.rowCount === 1
  }
  /** Looks before the library does, which would use the step up that a code taken by mistake belongs to. */
  const isUsed = async (headers: Headers, code: string): Promise<boolean> => {
    const userId = await challengedBy(auth, headers)
    if (userId === null) return false
    const { rows } = await pool.query<{ lastStep: string | null }>(`select "lastStep" from "twoFactor" where "userId" = $1`, [userId])
    const step = await stepOf(auth, pool, { userId, code, now: now() })
    return step !== null && step <= Number(rows[0]?.lastStep ?? -1)
  }
  return { useUp, isUsed }
}

/** Whose second step the cookies of a request are. */
async function challengedBy(auth: Auth, headers: Headers): Promise<string | null> {
  const { createAuthCookie, internalAdapter, secret } = await auth.$context
  const { name } = createAuthCookie('two_factor')
  const [identifier = '', signature = ''] = (parse(headers.get('cookie') ?? '', name)[name] ?? '').split(/\.(?=[^.]*$)/)
  if (signature !== (await makeSignature(identifier, secret))) return null
  return (await internalAdapter.findVerificationValue(identifier))?.value ?? null
}

interface Used {
  readonly userId: string
  readonly code: string
  readonly now: number
}

/** The time step that a code belongs to, among those that are accepted now; null where it is none of them. */
async function stepOf(auth: Auth, pool: pg.Pool, { userId, code, now }: Used): Promise<number | null> {
  const { rows } = await pool.query<{ secret: string }>(`select secret from "twoFactor" where "userId" = $1`, [userId])
  if (!rows[0]) return null
  const secret = await symmetricDecrypt({ key: (await auth.$context).secretConfig, data: rows[0].secret })
  const current = Math.floor(now / STEP_MS)
  return [current + 1, current, current - 1, current - 2].find((step) => hotp(secret, step) === code) ?? null
}

/** A code of six digits (RFC 4226, 5.3). */
export function hotp(secret: string | Uint8Array, counter: number): string {
  const message = Buffer.alloc(8)
  message.writeBigUInt64BE(BigInt(counter))
  const digest = createHmac('sha1', secret).update(message).digest()
  const offset = (digest.at(-1) ?? 0) & 0xf
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
