import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A timestamp authority that openssl plays, with a root of its own. */
export interface Authority {
  /** The root certificate, in DER. */
  readonly root: Uint8Array
  readonly rootPem: string
  /** The response to a request; a refusal where it is none. */
  readonly reply: (request: Uint8Array) => Uint8Array
  /** What another authority said, signed by this one as any message is: without the attribute that names the certificate. */
  readonly sign: (response: Uint8Array) => Uint8Array
  /** What `openssl ts -verify` says of a response. */
  readonly verify: (response: Uint8Array, data: Uint8Array) => string
}

const CONFIG = `[tsa]
default_tsa = here
[here]
serial = SERIAL
crypto_device = builtin
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
accuracy = secs:1
ordering = yes
tsa_name = no
ess_cert_id_chain = no
ess_cert_id_alg = sha256
`

/** Makes an authority in a folder of its own. `usage` is what its certificate is made for. */
export function makeAuthority(folder: string, usage = 'critical,timeStamping'): Authority {
  mkdirSync(folder)
  const at = (name: string): string => join(folder, name)
  const openssl = (...args: readonly string[]): Buffer =>
    execFileSync('openssl', [...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  openssl('req', '-x509', ...key, '-keyout', 'root.key', '-out', 'root.pem', '-days', '30', '-subj', '/CN=Test root')
  openssl('req', ...key, '-keyout', 'tsa.key', '-out', 'tsa.csr', '-subj', '/CN=Test authority')
  writeFileSync(at('ext'), `extendedKeyUsage = ${usage}\nkeyUsage = critical,digitalSignature\n`)
  openssl(
    'x509',
    '-req',
    '-in',
    'tsa.csr',
    '-CA',
    'root.pem',
    '-CAkey',
    'root.key',
    '-CAcreateserial',
    '-days',
    '30',
    '-extfile',
    'ext',
    '-out',
    'tsa.pem',
  )
  writeFileSync(at('config'), CONFIG.replace('SERIAL', at('serial')))
  writeFileSync(at('serial'), '01\n')
  openssl('x509', '-in', 'root.pem', '-outform', 'DER', '-out', 'root.der')
  return {
    root: Uint8Array.from(readFileSync(at('root.der'))),
    rootPem: readFileSync(at('root.pem'), 'utf8'),
    reply: (request) => {
      writeFileSync(at('request'), request)
      spawnSync(
        'openssl',
        ['ts', '-reply', '-config', 'config', '-queryfile', 'request', '-signer', 'tsa.pem', '-inkey', 'tsa.key', '-out', 'reply'],
        { cwd: folder },
      )
      return Uint8Array.from(readFileSync(at('reply')))
    },
    sign: (response) => {
      writeFileSync(at('theirs'), response)
      openssl('ts', '-reply', '-in', 'theirs', '-token_out', '-out', 'token')
      openssl('cms', '-verify', '-noverify', '-inform', 'DER', '-in', 'token', '-out', 'info')
      const signing = ['-binary', '-nodetach', '-outform', 'DER', '-md', 'sha256', '-econtent_type', '1.2.840.113549.1.9.16.1.4']
      openssl('cms', '-sign', '-in', 'info', ...signing, '-signer', 'tsa.pem', '-inkey', 'tsa.key', '-out', 'signed')
      const granted = Buffer.from('3003020100', 'hex')
      const body = Buffer.concat([granted, readFileSync(at('signed'))])
      const head = Buffer.from([0x30, 0x82, body.length >> 8, body.length & 0xff])
      return Uint8Array.from(Buffer.concat([head, body]))
    },
    verify: (response, data) => {
      writeFileSync(at('response'), response)
      writeFileSync(at('data'), data)
      return openssl('ts', '-verify', '-data', 'data', '-in', 'response', '-CAfile', 'root.pem').toString()
    },
  }
}
