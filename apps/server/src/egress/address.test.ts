import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import { connect, isIPv6, type AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { reachOf } from './address.ts'
import type { Outside } from './connect.ts'
import type { Permission } from './permission.ts'
import { send } from './send.ts'

/** Whoever enters an address may mean this machine. Nothing here connects beyond it: what would leave is written down in place of that. */

const LIMITS = { bytes: 10_000, wait: 2_000 }
const anybody: Permission = { by: 'organisation', allowed: [], mayBePrivate: true }

let canary: Server
let port: number
let visits = 0

before(async () => {
  canary = createServer((_, response) => {
    visits += 1
    response.end('secret')
  })
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve))
  port = (canary.address() as AddressInfo).port
})
after(() => canary.close())

/** An outside in which names lead where a test says, and connections to anything but this machine are only written down. */
function world(answers: readonly (readonly string[])[]): Outside & { readonly dialled: string[]; readonly asked: string[] } {
  const dialled: string[] = []
  const asked: string[] = []
  return {
    dialled,
    asked,
    resolve: async (host) => {
      asked.push(host)
      return answers[Math.min(asked.length, answers.length) - 1] ?? []
    },
    dial: async (address) => {
      dialled.push(address)
      const socket = connect({ host: '127.0.0.1', port })
      await new Promise((resolve) => socket.once('connect', resolve))
      return socket
    },
  }
}

const reaching = (url: string, permission: Permission, outside: Outside) => send({ url, permission, limits: LIMITS }, outside)

/** One address of IPv4 in every way in which somebody has got past a filter with it. */
function spellings(address: string): readonly string[] {
  const bytes = address.split('.').map(Number)
  const [a = 0, b = 0, c = 0, d = 0] = bytes
  const number = ((a * 256 + b) * 256 + c) * 256 + d
  const hex = (value: number): string => value.toString(16)
  const octal = (value: number): string => `0${value.toString(8)}`
  const circled = address.replaceAll(/[1-9]/g, (digit) => String.fromCodePoint(0x2460 + Number(digit) - 1)).replaceAll('0', '⓪')
  const wide = address.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
  const hosts = [
    address,
    `${address}.`,
    String(number),
    `0x${hex(number)}`,
    octal(number),
    bytes.map((byte) => `0x${hex(byte)}`).join('.'),
    bytes.map(octal).join('.'),
    `${a}.${(b * 256 + c) * 256 + d}`,
    `${a}.${b}.${c * 256 + d}`,
    `${a}.0x${hex((b * 256 + c) * 256 + d)}`,
    `0000${octal(a)}.${b}.${c}.${d}`,
    circled,
    wide,
    address.replaceAll('.', '。'),
    address.replaceAll('.', '．'),
    encodeURIComponent(address).replaceAll('.', '%2e'),
    `[::ffff:${address}]`,
    `[::ffff:${hex(a * 256 + b)}:${hex(c * 256 + d)}]`,
    `[0:0:0:0:0:ffff:${address}]`,
    `[::${address}]`,
    `[64:ff9b::${address}]`,
    `[2002:${hex(a * 256 + b)}:${hex(c * 256 + d)}::]`,
    `[2001:0:${hex(a * 256 + b)}:${hex(c * 256 + d)}::]`,
  ]
  return hosts.flatMap((host) => [
    `https://${host}/`,
    `http://${host}/`,
    `https://${host}:8443/`,
    `https://public.example@${host}/`,
    `https:\\\\${host}\\`,
    `HTTPS://${host}#@public.example/`,
  ])
}

const HOSTILE = [
  '127.0.0.1',
  '169.254.169.254',
  '10.0.0.1',
  '192.168.1.1',
  '172.16.0.1',
  '0.0.0.0',
  '100.64.0.1',
  '100.100.100.200',
  '168.63.129.16',
  '224.0.0.1',
  '255.255.255.255',
]
const SIX = [
  '::1',
  '::',
  'fe80::1',
  'fc00::1',
  'fd12:3456::1',
  'fd00:ec2::254',
  'ff02::1',
  'fec0::1',
  '2001:db8::1',
  '100::1',
  '4000::1',
  '1::1',
  '::ffff:7f00:1',
]

describe('an address that must not be reached', () => {
  it('reaches nobody by any spelling', async () => {
    const urls = [
      ...HOSTILE.flatMap(spellings),
      ...SIX.map((address) => `https://[${address}]/`),
      'file:///etc/passwd',
      'gopher://127.0.0.1/',
      'data:text/plain,x',
      'ftp://127.0.0.1/',
      'unix:/run/x',
      'blob:x',
    ]
    const outside = world([])
    const passed: string[] = []
    for (const url of urls) {
      const error = await reaching(url, anybody, outside).then(
        () => 'answered',
        (failure: unknown) => failure,
      )
      const isRefused = error instanceof TypeError || (error instanceof Error && 'isRefusal' in error && error.isRefusal === true)
      // What is left of a name that is no address is a name, which leads nowhere here.
      const isUnknown = error instanceof Error && 'code' in error && error.code === 'UNREACHABLE' && outside.dialled.length === 0
      if (!isRefused && !isUnknown) passed.push(`${url}: ${String(error)}`)
    }
    assert.ok(urls.length > 1200)
    assert.deepEqual(passed, [])
    assert.deepEqual([outside.dialled, visits], [[], 0])
  })

  it('is not reached by a name, whichever of its addresses it is', async () => {
    for (const address of [...HOSTILE, ...SIX]) {
      const outside = world([['93.184.215.14', address], [address]])
      await assert.rejects(reaching('https://name.example/', anybody, outside), { code: 'ADDRESS_REFUSED' })
      assert.deepEqual(outside.dialled, [])
    }
    await assert.rejects(reaching('https://name.example/', anybody, world([[]])), { code: 'UNREACHABLE' })
  })

  it('asks a name once, and connects to what was looked at', async () => {
    const outside = world([['93.184.215.14'], ['127.0.0.1']])
    await assert.rejects(reaching('https://rebinding.example/', anybody, outside), { code: 'TLS_REFUSED' })
    assert.deepEqual([outside.asked, outside.dialled, visits], [['rebinding.example'], ['93.184.215.14'], 0])
  })

  it('is allowed by an owner, one host and port at a time, and metadata never', async () => {
    const permission: Permission = {
      ...anybody,
      allowed: [
        { host: 'inner.example', port, clear: true },
        { host: '127.0.0.1', port, clear: true },
      ],
    }
    const inner = (url: string, address: string, given: Permission = permission) => reaching(url, given, world([[address]]))
    assert.equal((await inner(`http://inner.example:${port}/`, '10.1.2.3')).status, 200)
    assert.equal((await inner(`http://INNER.example.:${port}/`, '10.1.2.3')).status, 200)
    assert.equal((await inner(`http://127.0.0.1:${port}/`, '-')).status, 200)
    await assert.rejects(inner(`http://inner.example:${port + 1}/`, '10.1.2.3'), { code: 'SCHEME_REFUSED' })
    await assert.rejects(inner(`http://inner.example.evil:${port}/`, '10.1.2.3'), { code: 'SCHEME_REFUSED' })
    await assert.rejects(inner(`https://other.example:${port}/`, '93.184.215.14'), { code: 'PORT_REFUSED' })
    for (const address of ['169.254.169.254', 'fd00:ec2::254', '100.100.100.200', '168.63.129.16', '0.0.0.0'])
      await assert.rejects(inner(`http://inner.example:${port}/`, address), { code: 'ADDRESS_REFUSED' })
    await assert.rejects(inner(`http://inner.example:${port}/`, '10.1.2.3', { ...permission, mayBePrivate: false }), {
      code: 'ADDRESS_REFUSED',
    })
  })

  it('is not reached by whoever runs the server either, where it is metadata', async () => {
    for (const url of ['http://169.254.169.254/latest/meta-data/', 'http://[fd00:ec2::254]/'])
      await assert.rejects(reaching(url, { by: 'operator' }, world([])), { code: 'ADDRESS_REFUSED' })
  })
})

describe('what an address is', () => {
  it('is public only where the registries have nothing special of it', () => {
    for (const address of ['8.8.8.8', '93.184.215.14', '1.1.1.1', '2606:4700::1', '2a00:1450:4001::1'])
      assert.equal(reachOf(address), 'public', address)
    for (const address of ['127.0.0.1', '10.255.255.255', '::1', 'fd12::1']) assert.equal(reachOf(address), 'private', address)
    for (const address of ['fe80::1%eth0', '', 'localhost', '1.2.3', '01.2.3.4', '1.2.3.4.5'])
      assert.equal(reachOf(address), 'never', address)
  })

  it('agrees with the bits, for every address', () => {
    const special: readonly (readonly [number, number])[] = [
      [0x00000000, 8],
      [0x0a000000, 8],
      [0x64400000, 10],
      [0x7f000000, 8],
      [0xa9fe0000, 16],
      [0xac100000, 12],
      [0xc0000000, 24],
      [0xc0000200, 24],
      [0xc0586300, 24],
      [0xc0a80000, 16],
      [0xc6120000, 15],
      [0xc6336400, 24],
      [0xcb007100, 24],
      [0xe0000000, 4],
      [0xf0000000, 4],
    ]
    const isSpecial = (value: number): boolean =>
      special.some(([net, bits]) => Math.floor(value / 2 ** (32 - bits)) === Math.floor(net / 2 ** (32 - bits)))
    const edges = special
      .flatMap(([net, bits]) => [net - 1, net, net + 2 ** (32 - bits) - 1, net + 2 ** (32 - bits)])
      .filter((value) => value >= 0 && value < 2 ** 32)
    const dotted = (value: number): string => [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.')
    const holds = (value: number): void => {
      const address = dotted(value)
      if (['100.100.100.200', '168.63.129.16'].includes(address)) return
      assert.equal(reachOf(address) === 'public', !isSpecial(value), address)
      assert.notEqual(reachOf(`::ffff:${address}`), 'public', address)
    }
    edges.forEach(holds)
    fc.assert(fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), holds), { numRuns: 2000 })
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        if (!isIPv6(address) || reachOf(address) !== 'public') return
        const first = parseInt(address.split(':')[0] || '0', 16)
        assert.ok(first >= 0x2000 && first < 0x4000, address)
      }),
      { numRuns: 2000 },
    )
  })
})
