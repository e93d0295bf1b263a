import { canonicalJson, sha256, toHex, type Json } from '@assay/ledger'
import type { Author } from '../commit.ts'
import type { Call } from './route.ts'

/** Who asks, and under which idempotency key for what: a retry is answered as before, another request under the key is refused. */
export function authorOf({ actor, headers, fingerprint }: Call): Author {
  return { ...actor, idempotencyKey: headers.get('idempotency-key'), fingerprint }
}

/** The request that a key stands for, as one word. Two spellings of the same JSON (RFC 8785) are one request. */
export function fingerprintOf(request: Request, body: unknown): string {
  const { pathname, search } = new URL(request.url)
  const said = body instanceof Uint8Array ? toHex(sha256(body)) : body === undefined ? null : (body as Json)
  return toHex(sha256(canonicalJson([request.method, pathname, search, request.headers.get('if-match'), said])))
}
