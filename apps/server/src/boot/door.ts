import { createAdaptorServer } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import { connections } from '../connections.ts'
import { localAddress } from '../http/site.ts'
import { liveness } from './health.ts'

/** What listens for requests, from before the first step of a start until after the last of a stop. */
export interface Door {
  /** Where it listens: with the port that was given, where none was asked for. */
  readonly address: string
  /** From now on requests are answered by this. */
  readonly open: (fetch: Handler) => void
  /** Takes no more requests, and waits for those that are being answered, but not for long. */
  readonly close: () => Promise<void>
}

type Handler = (request: Request, env?: unknown) => Response | Promise<Response>

/** It is not possible to listen there: the message says why. */
export class DoorError extends Error {}

interface Place {
  readonly port: number
  readonly hostname: string
}

const CLOSE_MS = 5000

/**
 * Listens at once, and says 503 until it is opened: a port that is taken is noticed before anything else is started, and cannot
 * be taken while it is.
 */
export async function openDoor({ port, hostname }: Place): Promise<Door> {
  let handler: Handler = closed
  const server = createAdaptorServer({
    fetch: (request: Request, env: unknown) => handler(request, env),
    serverOptions: connections,
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new DoorError(reasonOf(error, { port, hostname }), { cause: error })))
    server.listen(port, hostname, () => resolve())
  })
  const { port: given } = server.address() as AddressInfo
  return {
    address: localAddress(hostname, given),
    open: (fetch) => {
      handler = fetch
    },
    close: () =>
      new Promise((resolve) => {
        const timer = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), CLOSE_MS)
        server.close(() => {
          clearTimeout(timer)
          resolve()
        })
        if ('closeIdleConnections' in server) server.closeIdleConnections()
      }),
  }
}

/** While nothing else is there to answer. */
function closed(request: Request): Response {
  if (new URL(request.url).pathname === '/livez') return liveness()
  const body = { type: 'urn:assay:problem:starting', title: 'the server is starting: try again', status: 503, code: 'STARTING' }
  return Response.json(body, { status: 503, headers: { 'content-type': 'application/problem+json', 'retry-after': '1' } })
}

function reasonOf(error: NodeJS.ErrnoException, { port, hostname }: Place): string {
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `port ${port} is in use by another program: stop that, or set PORT to another one`,
    EACCES: `port ${port} is for administrators: set PORT to one above 1023`,
    EADDRNOTAVAIL: `${hostname} is no address of this machine: set HOST to one that is`,
    ENOTFOUND: `${hostname} is no address of this machine: set HOST to one that is`,
  }
  return reasons[error.code ?? ''] ?? `cannot listen on ${hostname}, port ${port}: ${error.message}`
}
