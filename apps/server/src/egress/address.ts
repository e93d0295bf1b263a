import { BlockList, isIP, isIPv6 } from 'node:net'

/**
 * What an address on the Internet is, by the registries of special purposes (RFC 6890 and its list at IANA). What is not known to be public is
 * not public.
 */
export type Reach =
  /** For everybody. */
  | 'public'
  /** In a network of one's own, or on this machine: for whom an owner says so. */
  | 'private'
  /** Never: data about the machine that a cloud gives to whoever asks from it, links, groups, and what is no address of anybody. */
  | 'never'

type Net = readonly [net: string, bits: number]

const PRIVATE: readonly Net[] = [
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['::1', 128],
  ['fc00::', 7],
]

/** Of clouds: AWS, Azure, Google and most others; Alibaba; Azure's own server; AWS by IPv6. Some lie among addresses of one's own. */
const METADATA: readonly Net[] = [
  ['169.254.0.0', 16],
  ['100.100.100.200', 32],
  ['168.63.129.16', 32],
  ['fd00:ec2::', 32],
]

const NEVER: readonly Net[] = [
  ['0.0.0.0', 8],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 128],
  // IPv4 in other clothes: mapped, compatible, translated (NAT64), 6to4 and Teredo.
  ['::ffff:0:0', 96],
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2002::', 16],
  ['2001::', 32],
  ['100::', 64],
  ['2001:db8::', 32],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
]

/** What a system gives out over the Internet by IPv6 (RFC 4291, 2.4): all else is kept for later. */
const GLOBAL: Net = ['2000::', 3]

/** A list for each family: in one of both, an address of IPv4 would be found by what stands for it in IPv6. */
type Lists = Readonly<Record<'ipv4' | 'ipv6', BlockList>>

const [own, nobody, global, metadata] = [PRIVATE, NEVER, [GLOBAL], METADATA].map(listsOf) as [Lists, Lists, Lists, Lists]

/** What an address is, as a resolver or a URL gives it; a zone or anything else that is no plain address is `never`. */
export function reachOf(address: string): Reach {
  const version = isIP(address)
  if (version === 0 || address.includes('%')) return 'never'
  const family = version === 6 ? 'ipv6' : 'ipv4'
  const isIn = (lists: Lists): boolean => lists[family].check(address, family)
  if (isIn(metadata)) return 'never'
  // Before the rest: this machine by IPv6 lies among the addresses that stand for IPv4.
  if (isIn(own)) return 'private'
  if (isIn(nobody)) return 'never'
  return family === 'ipv4' || isIn(global) ? 'public' : 'never'
}

function listsOf(nets: readonly Net[]): Lists {
  const lists = { ipv4: new BlockList(), ipv6: new BlockList() }
  for (const [net, bits] of nets) {
    const family = isIPv6(net) ? 'ipv6' : 'ipv4'
    lists[family].addSubnet(net, bits, family)
  }
  return lists
}
