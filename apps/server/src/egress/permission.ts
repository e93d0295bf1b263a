import { isIP } from 'node:net'
import { EgressError } from './error.ts'
import { reachOf } from './address.ts'

/** A place that an owner has allowed beside what everybody may reach. */
export interface Allowed {
  /** A name or an address, in lower case. */
  readonly host: string
  readonly port: number
  /** Whether it may be asked without TLS. */
  readonly clear: boolean
}

/** Who wants something to leave, and how far that reaches. */
export type Permission =
  /** Whoever runs the server has named this very place in its data folder or environment. */
  | { readonly by: 'operator' }
  /** An organisation: public places by TLS, and those that an owner has allowed. */
  | { readonly by: 'organisation'; readonly allowed: readonly Allowed[]; readonly mayBePrivate: boolean }

/** For what whoever runs the server has named. */
export const operator: Permission = { by: 'operator' }

/** A place that may be reached if its addresses are what they should be. */
export interface Target {
  readonly host: string
  readonly port: number
  readonly tls: boolean
  /** Whether addresses of one's own network are in order. */
  readonly isOwn: boolean
}

const HTTPS = 443
const PORTS: Readonly<Record<string, number>> = { 'https:': HTTPS, 'http:': 80 }

/** Where a URL leads, if it may be asked at all. Hostile: the URL. */
export function targetOf(url: URL, permission: Permission): Target {
  const usual = PORTS[url.protocol]
  if (usual === undefined) throw new EgressError('SCHEME_REFUSED', `only https is asked, and not ${url.protocol}`)
  if (url.username !== '' || url.password !== '')
    throw new EgressError('SCHEME_REFUSED', 'an address with a name and a password is not asked')
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '')
  const port = url.port === '' ? usual : Number(url.port)
  return permitted({ host, port, tls: url.protocol === 'https:' }, permission)
}

/** The same for a host and a port. */
export function permitted({ host, port, tls }: Omit<Target, 'isOwn'>, permission: Permission): Target {
  if (permission.by === 'operator') return { host, port, tls, isOwn: true }
  const exception = permission.allowed.find((one) => one.host === host && one.port === port)
  if (!tls && exception?.clear !== true) throw new EgressError('SCHEME_REFUSED', `${host} is asked by https alone`)
  if (port !== HTTPS && !exception) throw new EgressError('PORT_REFUSED', `port ${port} of ${host} is not asked: an owner may allow it`)
  return { host, port, tls, isOwn: exception !== undefined && permission.mayBePrivate }
}

/** Refuses a target of which any address is one that must not be reached. Hostile: what a resolver answers. */
export function assertReachable({ host, isOwn }: Target, addresses: readonly string[]): void {
  if (addresses.length === 0) throw new EgressError('UNREACHABLE', `${host} has no address`)
  const wrong = addresses.map(reachOf).find((reach) => reach === 'never' || (reach === 'private' && !isOwn))
  if (wrong !== undefined)
    throw new EgressError('ADDRESS_REFUSED', `${host} leads to an address that is not asked: an owner may allow it where it is one's own`)
}

/** Whether a host is an address, so that nobody need be asked for one. */
export function isAddress(host: string): boolean {
  return isIP(host) !== 0
}
