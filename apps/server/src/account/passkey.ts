import { randomBytes } from 'node:crypto'
import type { AuthenticationResponseJSON, AuthenticatorTransport, RegistrationResponseJSON } from '@simplewebauthn/server'
import type pg from 'pg'
import { Problem } from '../problem.ts'
import { advanceCounter, deletePasskey, findPasskey, listPasskeys, savePasskey, type StoredPasskey } from '../store/passkey.ts'
import type { Account } from './accounts.ts'

/** Passkeys (WebAuthn, level 3). They are bound to the host under which they were made; a browser offers none for a bare IP address. */
export interface Passkeys {
  readonly list: (userId: string) => Promise<readonly StoredPasskey[]>
  readonly remove: (userId: string, id: string) => Promise<boolean>
  readonly startRegistration: (account: Account, place: Place) => Promise<Challenge>
  readonly finishRegistration: (account: Account, place: Place, answer: Answer<RegistrationResponseJSON>) => Promise<void>
  readonly startSignIn: (place: Place) => Promise<Challenge>
  /** The e-mail of the account that the passkey belongs to. */
  readonly finishSignIn: (place: Place, answer: Answer<AuthenticationResponseJSON>) => Promise<string>
}

/** Where the browser is: its origin, which the caller has checked to be our own. */
export interface Place {
  readonly origin: string
  readonly host: string
}

/** What the browser needs, and the ticket under which its answer comes back. */
export interface Challenge {
  readonly ticket: string
  readonly options: unknown
}

export interface Answer<R> {
  readonly ticket: string
  readonly name: string
  readonly response: R
}

interface Open {
  readonly challenge: string
  readonly userId: string | null
  readonly at: number
}

interface Challenges {
  /** Keeps a challenge and returns its ticket. */
  readonly issue: (challenge: string, userId: string | null) => string
  /** The challenge of a ticket, once. */
  readonly redeem: (ticket: string, userId: string | null) => string
}

const TICKET_MS = 300_000
const MAX_OPEN = 10_000

/** Challenges live five minutes in memory and work once. */
function createChallenges(now: () => number): Challenges {
  const open = new Map<string, Open>()
  return {
    issue: (challenge, userId) => {
      for (const [ticket, { at }] of open) if (open.size >= MAX_OPEN || now() - at > TICKET_MS) open.delete(ticket)
      const ticket = randomBytes(24).toString('base64url')
      open.set(ticket, { challenge, userId, at: now() })
      return ticket
    },
    redeem: (ticket, userId) => {
      const found = open.get(ticket)
      open.delete(ticket)
      if (!found || found.userId !== userId || now() - found.at > TICKET_MS) throw refused('this took too long: try again')
      return found.challenge
    },
  }
}

/** Passkeys over the account tables. */
export function passkeysFor(pool: pg.Pool, now: () => number): Passkeys {
  const { issue, redeem } = createChallenges(now)
  return {
    list: (userId) => listPasskeys(pool, userId),
    remove: (userId, id) => deletePasskey(pool, userId, id),
    startRegistration: async (account, { host }) => {
      const { generateRegistrationOptions } = await import('@simplewebauthn/server')
      const options = await generateRegistrationOptions({
        rpName: 'Assay',
        rpID: host,
        userName: account.email,
        userID: Uint8Array.from(Buffer.from(account.userId)),
        excludeCredentials: (await listPasskeys(pool, account.userId)).map(({ id }) => ({ id })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      })
      return { ticket: issue(options.challenge, account.userId), options }
    },
    finishRegistration: async ({ userId }, { origin, host }, { ticket, name, response }) => {
      const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
      const expected = { expectedChallenge: redeem(ticket, userId), expectedOrigin: origin, expectedRPID: host }
      const { registrationInfo } = await verifyRegistrationResponse({ response, ...expected }).catch(unreadable)
      if (!registrationInfo) throw refused('the passkey could not be verified')
      const { id, publicKey, counter, transports = [] } = registrationInfo.credential
      await savePasskey(pool, { id, userId, name, rpId: host, publicKey, counter, transports })
    },
    startSignIn: async ({ host }) => {
      const { generateAuthenticationOptions } = await import('@simplewebauthn/server')
      const options = await generateAuthenticationOptions({ rpID: host, userVerification: 'required' })
      return { ticket: issue(options.challenge, null), options }
    },
    finishSignIn: async ({ origin, host }, { ticket, response }) => {
      const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
      const expected = { expectedChallenge: redeem(ticket, null), expectedOrigin: origin, expectedRPID: host }
      const passkey = await findPasskey(pool, response.id)
      if (passkey?.rpId !== host) throw refused('this passkey is not known here')
      const credential = { ...passkey, transports: passkey.transports as AuthenticatorTransport[] }
      const { verified, authenticationInfo } = await verifyAuthenticationResponse({ response, credential, ...expected }).catch(unreadable)
      if (!verified || !(await advanceCounter(pool, passkey.id, authenticationInfo.newCounter)))
        throw refused('the passkey could not be verified')
      return passkey.email
    },
  }
}

function unreadable(cause: unknown): never {
  const problem = refused('the passkey could not be verified')
  problem.cause = cause
  throw problem
}

function refused(message: string): Problem {
  return new Problem(401, 'PASSKEY_REFUSED', message)
}
