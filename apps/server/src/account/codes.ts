import { createHmac } from 'node:crypto'
import { symmetricDecrypt } from 'better-auth/crypto'
import type pg from 'pg'
import { Problem } from '../problem.ts'
import type { Auth } from './auth.ts'

/** One-time codes of an authenticator app (RFC 6238), and those kept for an emergency. */
export interface Codes {
  readonly isOn: (headers: Headers) => Promise<boolean>
  /** A new secret as an otpauth address, and codes for an emergency. It counts once a first code has confirmed it. */
  readonly start: (headers: Headers, password: string) => Promise<{ readonly uri: string; readonly emergency: readonly string[] }>
  readonly confirm: (headers: Headers, code: string) => Promise<Response>
  readonly stop: (headers: Headers, password: string) => Promise<Response>
  /** The second step of a sign-in. Six digits come from the app; anything else can only be a code for an emergency. Each works once. */
  readonly verify: (headers: Headers, code: string) => Promise<Verified | null>
  /** Takes the second factor away from somebody who lost it. */
  readonly forget: (userId: string) => Promise<void>
}

export interface Verified {
  readonly response: Response
  readonly email: string
}

const STEP_MS = 30_000

/** Codes over better-auth, which keeps the secret, the lock after five wrong ones and the codes for an emergency. */
export function codesOf(auth: Auth, pool: pg.Pool, now: () => number): Codes {
  const useUp = async (userId: string, code: string): Promise<boolean> => {
    const step = await stepOf(auth, pool, { userId, code, now: now() })
    if (step === null) return false
    const taken = await pool.query(
      `update "twoFactor" set "lastStep" = $2 where "userId" = $1 and ("lastStep" is null or "lastStep" < $2)`,
      [userId, step],
    )
    return taken.rowCount === 1
  }
  return {
    isOn: async (headers) => (await auth.api.getSession({ headers }))?.user.twoFactorEnabled === true,
    start: async (headers, password) => {
      const response = await auth.api.enableTwoFactor({ body: { password, method: 'totp' }, headers, asResponse: true })
      const body: unknown = await response.json()
      if (!response.ok || !isStart(body)) throw new Problem(400, 'WRONG_PASSWORD', 'the password is not right, or a code is set up already')
      return { uri: body.totpURI, emergency: body.backupCodes }
    },
    confirm: async (headers, code) => {
      const userId = (await auth.api.getSession({ headers }))?.user.id ?? ''
      const response = await auth.api.verifyTOTP({ body: { code }, headers, asResponse: true })
      if (!response.ok) throw new Problem(400, 'WRONG_CODE', 'this code is not right: take the one the app shows now')
      await useUp(userId, code)
      return response
    },
    stop: async (headers, password) => {
      const response = await auth.api.disableTwoFactor({ body: { password }, headers, asResponse: true })
      if (!response.ok) throw new Problem(400, 'WRONG_PASSWORD', 'the password is not right')
      return response
    },
    verify: async (headers, code) => {
      const typed = code.replaceAll(/\s/g, '')
      const fromApp = /^\d{6}$/.test(typed)
      const response = fromApp
        ? await auth.api.verifyTOTP({ body: { code: typed }, headers, asResponse: true })
        : await auth.api.verifyBackupCode({ body: { code: typed }, headers, asResponse: true })
      const body: unknown = response.ok ? await response.clone().json() : null
      if (!isSession(body)) return null
      if (!fromApp || (await useUp(body.user.id, typed))) return { response, email: body.user.email }
      // Nobody has seen the session that this code opened; it was used before.
      await (await auth.$context).internalAdapter.deleteSession(body.token)
      return null
    },
    forget: async (userId) => {
      await pool.query('delete from "twoFactor" where "userId" = $1', [userId])
      await pool.query('update "user" set "twoFactorEnabled" = false where id = $1', [userId])
    },
  }
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

function isStart(body: unknown): body is { readonly totpURI: string; readonly backupCodes: readonly string[] } {
  return typeof body === 'object' && body !== null && 'totpURI' in body && 'backupCodes' in body
}

interface SessionBody {
  readonly token: string
  readonly user: { readonly id: string; readonly email: string }
}

function isSession(body: unknown): body is SessionBody {
  return typeof body === 'object' && body !== null && 'token' in body && typeof body.token === 'string' && 'user' in body
}
