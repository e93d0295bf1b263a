import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'

/** An authenticator in software (WebAuthn, level 3): one discoverable key on P-256, user verified, no attestation. */
export interface Authenticator {
  readonly register: (options: unknown, site: Site) => RegistrationResponseJSON
  readonly authenticate: (options: unknown, site: Site) => AuthenticationResponseJSON
}

interface Site {
  readonly origin: string
  readonly host: string
}

/** User present and verified; attested data follows. */
const [PRESENT, ATTESTED] = [0x05, 0x40]

export function softwareAuthenticator(): Authenticator {
  const id = randomBytes(16)
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  let counter = 0
  const data = (host: string, flags: number): Buffer => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE((counter += 1))
    return Buffer.concat([createHash('sha256').update(host).digest(), Buffer.of(flags), count])
  }
  const common = { id: id.toString('base64url'), rawId: id.toString('base64url'), clientExtensionResults: {}, type: 'public-key' } as const
  return {
    register: (options, { origin, host }) => {
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.of(0, id.length), id, coseKey(publicKey)])
      const authData = Buffer.concat([data(host, PRESENT | ATTESTED), attested])
      const attestationObject = map([
        [text('fmt'), text('none')],
        [text('attStmt'), map([])],
        [text('authData'), bytes(authData)],
      ]).toString('base64url')
      return {
        ...common,
        response: { clientDataJSON: clientData('webauthn.create', options, origin).toString('base64url'), attestationObject },
      }
    },
    authenticate: (options, { origin, host }) => {
      const client = clientData('webauthn.get', options, origin)
      const authData = data(host, PRESENT)
      const signature = sign('sha256', Buffer.concat([authData, createHash('sha256').update(client).digest()]), privateKey)
      const encoded = { clientDataJSON: client, authenticatorData: authData, signature }
      return { ...common, response: mapValues(encoded, (value) => value.toString('base64url')) }
    },
  }
}

function mapValues<K extends string>(values: Readonly<Record<K, Buffer>>, encode: (value: Buffer) => string): Record<K, string> {
  return Object.fromEntries(Object.entries<Buffer>(values).map(([name, value]) => [name, encode(value)])) as Record<K, string>
}

function clientData(type: string, options: unknown, origin: string): Buffer {
  const { challenge } = options as { readonly challenge: string }
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
}

/** COSE_Key of ES256 (RFC 9053, 7.1.1). */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  return map([
    [integer(1), integer(2)],
    [integer(3), integer(-7)],
    [integer(-1), integer(1)],
    [integer(-2), bytes(Buffer.from(x, 'base64url'))],
    [integer(-3), bytes(Buffer.from(y, 'base64url'))],
  ])
}

/** CBOR (RFC 8949), as much as an authenticator needs. */
function head(major: number, value: number): Buffer {
  if (value < 24) return Buffer.of((major << 5) | value)
  return value < 256 ? Buffer.of((major << 5) | 24, value) : Buffer.of((major << 5) | 25, value >> 8, value & 0xff)
}

function integer(value: number): Buffer {
  return value < 0 ? head(1, -1 - value) : head(0, value)
}

function bytes(value: Buffer): Buffer {
  return Buffer.concat([head(2, value.length), value])
}

function text(value: string): Buffer {
  return Buffer.concat([head(3, value.length), Buffer.from(value)])
}

function map(pairs: readonly (readonly [Buffer, Buffer])[]): Buffer {
  return Buffer.concat([head(5, pairs.length), ...pairs.flat()])
}
