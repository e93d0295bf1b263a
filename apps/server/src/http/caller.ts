import type { Context } from 'hono'
import type { Site } from './site.ts'

/** Who sends a request, as far as the connection tells. */
export interface Caller {
  readonly headers: Headers
  /** An IPv4 address, or the first 64 bits of one of IPv6. */
  readonly address: string
}

interface Connection {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } }
}

/** The caller of a request. */
export function callerOf(c: Context, { site }: { readonly site: Site }): Caller {
  const connection = c.env as Connection | undefined
  const peer = connection?.incoming?.socket?.remoteAddress ?? ''
  return { headers: c.req.raw.headers, address: site.addressOf(peer, c.req.header('x-forwarded-for') ?? null) }
}
