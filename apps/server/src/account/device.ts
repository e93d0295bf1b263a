import { createHash, createHmac, randomBytes } from 'node:crypto'
import { equalBytes } from '@assay/ledger'

/**
 * A browser that an account signed in from keeps a cookie that says so. It opens nothing; it only gives tries from there a count of
 * their own, so that a stranger who tries passwords locks nobody out.
 */
const DAYS = 180

/** The cookie for a browser in which an account has just signed in. */
export function deviceCookie(secret: string, email: string): string {
  const nonce = randomBytes(16).toString('base64url')
  const value = `${nonce}.${signatureOf(secret, email, nonce).toString('base64url')}`
  return `${nameFor(email)}=${value}; Max-Age=${DAYS * 86_400}; Path=/; HttpOnly; SameSite=Lax`
}

/** The browser from which somebody tries an account; null where that account never signed in there. */
export function knownDevice(secret: string, email: string, headers: Headers): string | null {
  const pairs = (headers.get('cookie') ?? '').split(';').map((pair) => pair.trim())
  const value = pairs.find((pair) => pair.startsWith(`${nameFor(email)}=`))?.slice(nameFor(email).length + 1) ?? ''
  const [nonce = '', signature = ''] = value.split('.')
  const given = Buffer.from(signature, 'base64url')
  return equalBytes(given, signatureOf(secret, email, nonce)) ? nonce : null
}

/** Two people may share a browser: each account has a cookie of its own. */
function nameFor(email: string): string {
  return `assay.device-${createHash('sha256').update(email.toLowerCase()).digest('hex').slice(0, 12)}`
}

function signatureOf(secret: string, email: string, nonce: string): Buffer {
  return createHmac('sha256', secret).update(`assay.device/v1\n${email.toLowerCase()}\n${nonce}`).digest()
}
