import type { Context } from 'hono'
import { deprecationHeaders } from './http/deprecation.ts'
import type { Reply, Route } from './route/route.ts'
import type { Spooled } from './spool.ts'

/** What a handler answered, as it leaves. */
export function respond(c: Context, { answer: { status }, deprecated }: Route, reply: Reply): Response | Promise<Response> {
  const told = deprecated ? deprecationHeaders(deprecated) : {}
  if (reply.kind === 'json') return new Response(JSON.stringify(reply.body), { status, headers: { ...told, ...headersOfJson(c, reply) } })
  if (reply.kind === 'written')
    return new Response(ReadableStream.from(reply.json), { headers: { ...told, 'content-type': 'application/json' } })
  const headers = { ...told, 'content-type': reply.type, 'content-disposition': dispositionOf(reply) }
  if (reply.kind === 'file') return new Response(new Uint8Array(reply.bytes), { headers })
  return streamed(reply.file, headers, c.req.method)
}

/** The version of a record, and where a list goes on (RFC 8288), seen from where it was asked for. */
function headersOfJson(c: Context, { version, next = null }: Extract<Reply, { readonly kind: 'json' }>): Readonly<Record<string, string>> {
  const after = new URL(c.req.url)
  after.searchParams.delete('offset')
  if (next !== null) after.searchParams.set('cursor', next)
  return {
    'content-type': 'application/json',
    ...(version !== undefined && { etag: `"${version}"` }),
    ...(next !== null && { link: `<${after.pathname}${after.search}>; rel="next"` }),
  }
}

async function streamed(file: Spooled, headers: Readonly<Record<string, string>>, method: string): Promise<Response> {
  if (method === 'HEAD') await file.discard()
  const body = method === 'HEAD' ? null : file.stream()
  return new Response(body, { headers: { ...headers, 'content-length': String(file.size) } })
}

function dispositionOf(reply: { readonly name: string; readonly inline?: boolean }): string {
  return `${reply.inline === true ? 'inline' : 'attachment'}; filename="${reply.name.replaceAll(/[^\w.-]/g, '_')}"`
}
