import type pg from 'pg'
import { Problem } from '../problem.ts'
import type { Auth } from './auth.ts'
import { usedCodes } from './used-codes.ts'

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

/** Codes over better-auth, which keeps the secret, the lock after five wrong ones and the codes for an emergency. */
export function codesOf(auth: Auth, pool: pg.Pool, now: () => number): Codes {
  const { useUp, isUsed } = usedCodes(auth, pool, now)
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
      if (fromApp && (await isUsed(headers, typed))) return null
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
