import { SettingError } from '../setting-error.ts'
import { addressesBehind, type AddressOf } from './address.ts'

/** Under which names this server is reached, and how. It answers to no other: a name that an attacker points at us is not ours. */
export interface Site {
  /** How a browser reaches us under a `Host`; null where that name was never told to us. */
  readonly reachedBy: (host: string) => Reach | null
  /** The host name that the logs of a new organisation may begin with; null where none was told. */
  readonly logName: string | null
  /** Where a request comes from, behind the proxies that `ASSAY_PROXIES` names. */
  readonly addressOf: AddressOf
}

export interface Reach {
  /** The origins of our own pages there. Two where nobody said whether it is http or https. */
  readonly origins: readonly string[]
  /** Whether cookies travel over TLS alone. */
  readonly secure: boolean
}

interface Name {
  readonly scheme: 'http' | 'https' | null
  readonly hostname: string
  /** Empty for any port. */
  readonly port: string
}

const LOOPBACK: readonly Name[] = ['localhost', '127.0.0.1', '[::1]'].map((hostname) => ({ scheme: 'http', hostname, port: '' }))
const WILDCARDS = new Set(['', '0.0.0.0', '::', '[::]'])

/**
 * Reads `ASSAY_ORIGIN` (`https://isms.example.com`), `ASSAY_HOSTS` (more of them, or bare names) and `HOST` (an address that it listens
 * on, unless it is every one). The loopback names always count. Throws what is no name.
 */
export function siteOf(env: Readonly<Record<string, string | undefined>>): Site {
  const origin = env['ASSAY_ORIGIN']?.trim() || undefined
  const main = origin === undefined ? null : nameOf(origin, 'ASSAY_ORIGIN')
  const more = (env['ASSAY_HOSTS'] ?? '').split(/[\s,]+/).filter(Boolean)
  const names = [...more.map((text) => nameOf(text, 'ASSAY_HOSTS')), ...listening(env['HOST'] ?? ''), ...LOOPBACK]
  const all = main ? [main, ...names] : names
  return {
    reachedBy: (host) => reach(all, host),
    addressOf: addressesBehind(env['ASSAY_PROXIES']),
    logName: main && `${main.hostname}${main.port === '' ? '' : `:${main.port}`}`,
  }
}

/** Where this machine reaches a server that listens on `host`; on every address, that is a loopback name. */
export function localAddress(host: string, port: number): string {
  const name = WILDCARDS.has(host) ? '127.0.0.1' : host
  return `http://${name.includes(':') && !name.startsWith('[') ? `[${name}]` : name}:${port}`
}

function listening(host: string): readonly Name[] {
  if (WILDCARDS.has(host)) return []
  return [nameOf(host.includes(':') && !host.startsWith('[') ? `[${host}]` : host, 'HOST')]
}

/** An origin, or a bare name with or without a port. */
function nameOf(text: string, variable: string): Name {
  const [, scheme, place = ''] = /^(?:(https?):\/\/)?([^\s/?#@\\]+)\/?$/i.exec(text) ?? []
  const url = URL.parse(`${scheme ?? 'http'}://${place}`)
  if (place === '' || !url)
    throw new SettingError(`${variable} names hosts such as https://isms.example.com or isms.example.com: ${JSON.stringify(text)} is none`)
  return { scheme: scheme === undefined ? null : url.protocol === 'https:' ? 'https' : 'http', hostname: url.hostname, port: url.port }
}

function reach(names: readonly Name[], host: string): Reach | null {
  if (!/^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i.test(host) || !URL.canParse(`http://${host}`)) return null
  const { hostname, port } = new URL(`http://${host}`)
  const name = names.find((one) => one.hostname === hostname && isPort(one, port, host))
  if (!name) return null
  const schemes = name.scheme === null ? (['https', 'http'] as const) : [name.scheme]
  return { origins: schemes.map((scheme) => new URL(`${scheme}://${host}`).origin), secure: name.scheme === 'https' }
}

/** A name that was told without a port is reached on any, since a proxy may listen elsewhere; an origin on its own alone. */
function isPort({ scheme, port, hostname }: Name, asked: string, host: string): boolean {
  if (port !== '') return port === asked
  if (scheme === 'https') return new URL(`https://${host}`).port === ''
  return scheme === null || asked === '' || LOOPBACK.some((name) => name.hostname === hostname)
}
