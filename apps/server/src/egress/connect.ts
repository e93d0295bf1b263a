import { lookup } from 'node:dns/promises'
import { connect, type Socket } from 'node:net'
import { connect as secure } from 'node:tls'
import { EgressError } from './error.ts'
import { assertReachable, isAddress, type Target } from './permission.ts'

/** The outside as this process sees it: names and connections. A test brings its own. */
export interface Outside {
  /** Every address of a name. */
  readonly resolve: (host: string) => Promise<readonly string[]>
  /** A connection to an address, and to nothing else. */
  readonly dial: (address: string, port: number, signal: AbortSignal) => Promise<Socket>
}

export const outside: Outside = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  dial: (host, port, signal) =>
    new Promise((resolve, reject) => {
      const socket = connect({ host, port, autoSelectFamily: false })
      const end = (): void => void socket.destroy(new EgressError('TIMED_OUT', 'nobody answered in time'))
      signal.addEventListener('abort', end, { once: true })
      socket.once('close', () => signal.removeEventListener('abort', end))
      socket.once('connect', () => resolve(socket))
      socket.once('error', reject)
    }),
}

/**
 * Connects to a target: asks once for its addresses, refuses it where any of them must not be reached, and connects to one of those that
 * were looked at. A name that leads elsewhere the next time it is asked (DNS rebinding) is never asked again.
 */
export async function connectTo(target: Target, signal: AbortSignal, { resolve, dial }: Outside = outside): Promise<Socket> {
  const { host, port, tls } = target
  const addresses = isAddress(host) ? [host] : await timely(resolve(host), signal).catch((cause: unknown) => unreachable(host, cause))
  assertReachable(target, addresses)
  const socket = await firstOf(addresses, (address) => dial(address, port, signal)).catch((cause: unknown) => unreachable(host, cause))
  return tls ? secured(socket, host, signal) : socket
}

async function timely<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new EgressError('TIMED_OUT', 'nobody answered in time')), { once: true })
  })
  return Promise.race([work, late])
}

async function firstOf<T>(addresses: readonly string[], dial: (address: string) => Promise<T>): Promise<T> {
  let failure: unknown
  for (const address of addresses) {
    try {
      return await dial(address)
    } catch (error) {
      failure = error
    }
  }
  throw failure
}

/** TLS over the connection, with a certificate that is for the host by name. */
function secured(socket: Socket, host: string, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const name = isAddress(host) ? {} : { servername: host }
    const guarded = secure({ socket, host, ...name, ALPNProtocols: ['http/1.1'] })
    const end = (): void => void guarded.destroy(new EgressError('TIMED_OUT', 'nobody answered in time'))
    signal.addEventListener('abort', end, { once: true })
    guarded.once('close', () => signal.removeEventListener('abort', end))
    guarded.once('secureConnect', () => resolve(guarded))
    guarded.once('error', (cause) =>
      reject(cause instanceof EgressError ? cause : new EgressError('TLS_REFUSED', `${host} shows no certificate that counts`, cause)),
    )
  })
}

function unreachable(host: string, cause: unknown): never {
  if (cause instanceof EgressError) throw cause
  throw new EgressError('UNREACHABLE', `${host} cannot be reached`, cause)
}
