import { BlockList, isIP, isIPv6 } from 'node:net'
import { SettingError } from '../setting-error.ts'

/** Where a request comes from: the address of its connection, or what a proxy that was named says of it. */
export type AddressOf = (peer: string, forwardedFor: string | null) => string

/**
 * Reads `ASSAY_PROXIES`, addresses and networks such as `10.0.0.0/8`. `X-Forwarded-For` counts only as far as those wrote it: whatever
 * stands left of the first foreign address, read from the right, was written by whoever sent it.
 */
export function addressesBehind(proxies: string | undefined): AddressOf {
  const trusted = new BlockList()
  for (const text of (proxies ?? '').split(/[\s,]+/).filter(Boolean)) trust(trusted, text)
  const isProxy = (address: string): boolean => isIP(address) !== 0 && trusted.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
  return (peer, forwardedFor) => {
    const hops = [...(forwardedFor ?? '').split(',').map((hop) => hop.trim()), peer].map(unmapped)
    const foreign = hops.findLastIndex((hop) => !isProxy(hop))
    const from = hops[foreign === -1 ? hops.length - 1 : foreign] ?? ''
    return networkOf(isIP(from) === 0 ? unmapped(peer) : from)
  }
}

function trust(list: BlockList, text: string): void {
  const [address = '', bits] = text.split('/')
  const family = isIPv6(address) ? 'ipv6' : 'ipv4'
  const size = Number(bits ?? (family === 'ipv6' ? 128 : 32))
  if (isIP(address) === 0 || !Number.isInteger(size) || size < 0 || size > (family === 'ipv6' ? 128 : 32))
    throw new SettingError(`ASSAY_PROXIES names addresses or networks such as 10.0.0.0/8: ${JSON.stringify(text)} is none`)
  list.addSubnet(address, size, family)
}

/** An IPv4 address that a socket for both families shows as one of IPv6. */
function unmapped(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')
}

/** One subscriber of IPv6 has at least 2^64 addresses: they count as one. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? []
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const groups = [...before, ...Array.from({ length: zeros }, () => '0'), ...after]
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
