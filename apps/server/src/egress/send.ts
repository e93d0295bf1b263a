import { request, type IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { connectTo, outside, type Outside } from './connect.ts'
import { EgressError } from './error.ts'
import { targetOf, type Permission } from './permission.ts'

/** A request to a server that need not mean well. */
export interface Leaving {
  readonly url: string | URL
  readonly method?: 'GET' | 'POST' | 'PUT'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  readonly permission: Permission
  /** The most bytes of the answer, and milliseconds until the last of them. */
  readonly limits: { readonly bytes: number; readonly wait: number }
}

/** An answer, whole. */
export interface Answered {
  readonly status: number
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly header: (name: string) => string | null
}

/**
 * The only way in which this process asks anybody outside: by a connection to an address that was looked at, without following where it
 * leads, as far as the answer's limit, until its time is over.
 */
export async function send(leaving: Leaving, world: Outside = outside): Promise<Answered> {
  const url = new URL(leaving.url)
  const target = targetOf(url, leaving.permission)
  const ending = new AbortController()
  const timer = setTimeout(() => ending.abort(), leaving.limits.wait)
  let socket: Socket | null = null
  try {
    socket = await connectTo(target, ending.signal, world)
    const reply = await ask(leaving, url, socket)
    if (isRedirect(reply)) throw new EgressError('REDIRECTED', `${url.host} leads elsewhere, where nobody follows`)
    return await whole(reply, url, leaving.limits.bytes)
  } catch (error) {
    throw ending.signal.aborted ? new EgressError('TIMED_OUT', `${url.host} did not answer in time`, error) : named(error, url)
  } finally {
    clearTimeout(timer)
    socket?.destroy()
  }
}

function ask({ method = 'GET', headers = {}, body }: Leaving, url: URL, socket: Socket): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const own = { host: url.host, 'accept-encoding': 'identity', connection: 'close', ...length, ...headers }
    const sent = request({ method, path: `${url.pathname}${url.search}`, headers: own, setHost: false, createConnection: () => socket })
    sent.once('response', resolve)
    sent.once('error', reject)
    sent.end(body)
  })
}

function isRedirect({ statusCode = 0, headers }: IncomingMessage): boolean {
  return statusCode >= 300 && statusCode < 400 && headers.location !== undefined
}

async function whole(reply: IncomingMessage, url: URL, most: number): Promise<Answered> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of reply as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > most) throw new EgressError('TOO_LARGE', `${url.host} answers with more than ${most} bytes`)
    chunks.push(chunk)
  }
  if (!reply.complete) throw new EgressError('UNREACHABLE', `${url.host} broke off`)
  const header = (name: string): string | null => {
    const value = reply.headers[name]
    return typeof value === 'string' ? value : null
  }
  return { status: reply.statusCode ?? 0, bytes: Uint8Array.from(Buffer.concat(chunks)), header }
}

function named(error: unknown, url: URL): EgressError {
  return error instanceof EgressError ? error : new EgressError('UNREACHABLE', `${url.host} broke off`, error)
}
