/**
 * Over TLS our cookies bear the prefix `__Host-` (RFC 6265bis, 4.1.3.2): no other host of the domain can set or overwrite them, and they never
 * travel in the clear. Inside the server they have one name everywhere.
 */
const PREFIX = '__Host-'
/** The language is a taste and no secret, and scripts of the page set it. */
const PLAIN = /^assay\.language$/

/** The cookies of a request that came over TLS, without the prefix. One of ours that lacks it was planted, and is dropped. */
export function fromSecure(header: string): string {
  return header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => !isOurs(nameOf(pair)))
    .map((pair) => (pair.startsWith(`${PREFIX}assay.`) ? pair.slice(PREFIX.length) : pair))
    .join('; ')
}

/** A cookie that we set, for TLS alone. */
export function toSecure(cookie: string): string {
  return isOurs(nameOf(cookie)) ? `${PREFIX}${cookie}; Secure` : cookie
}

function nameOf(pair: string): string {
  return pair.slice(0, Math.max(0, pair.indexOf('='))).trim()
}

function isOurs(name: string): boolean {
  return name.startsWith('assay.') && !PLAIN.test(name)
}

/** The cookies that a response sets, as the browser sends them next. */
export function cookiesIn(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
