import { createHash, createHmac } from 'node:crypto'
import { operator } from '../egress/permission.ts'
import { send, type Answered } from '../egress/send.ts'
import type { Archive } from './archive.ts'

/** Object storage that speaks S3, signed with AWS Signature Version 4. */

/** A part of the archive holds some thousands of entries. */
const LIMITS = { bytes: 100_000_000, wait: 60_000 }

/** Who asks, from `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and `AWS_REGION`. */
export interface Credentials {
  readonly id: string
  readonly secret: string
  readonly region: string
}

/** A request before it is signed. */
export interface Unsigned {
  readonly method: 'GET' | 'PUT'
  readonly url: URL
  readonly body: Uint8Array
  readonly headers?: Readonly<Record<string, string>>
  readonly at: Date
}

/** A bucket with a prefix in its path style: `https://endpoint/bucket/prefix`. */
export function s3At(target: string): Archive {
  const base = target.replace(/(?<!\/)\/+$/, '')
  return {
    put: async (path, bytes) => {
      const { status } = await ask({ method: 'PUT', url: new URL(`${base}/${path}`), body: bytes, at: new Date() })
      if (!isOk(status)) throw new Error(`the archive answered ${status} to ${path}`)
    },
    get: async (path) => {
      const { status, bytes } = await ask({ method: 'GET', url: new URL(`${base}/${path}`), body: new Uint8Array(), at: new Date() })
      if (status === 404) return null
      if (!isOk(status)) throw new Error(`the archive answered ${status} to ${path}`)
      return bytes
    },
  }
}

function isOk(status: number): boolean {
  return status >= 200 && status < 300
}

function ask(request: Unsigned): Promise<Answered> {
  const { method, url, body } = request
  const payload = method === 'PUT' ? { body } : {}
  return send({ url, method, headers: signedHeaders(request, credentials()), ...payload, permission: operator, limits: LIMITS })
}

function credentials(): Credentials {
  const { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, AWS_REGION: region = 'us-east-1' } = process.env
  if (id === undefined || secret === undefined) throw new Error('an S3 archive needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY')
  return { id, secret, region }
}

/** The headers of a signed request (AWS General Reference, Signature Version 4). */
export function signedHeaders(
  { method, url, body, headers = {}, at }: Unsigned,
  { id, secret, region }: Credentials,
): Record<string, string> {
  const moment = at.toISOString().replaceAll(/[-:]|\.\d{3}/g, '')
  const day = moment.slice(0, 8)
  const all: Record<string, string> = { ...headers, host: url.host, 'x-amz-content-sha256': hex(body), 'x-amz-date': moment }
  const names = Object.keys(all).toSorted()
  const signed = names.join(';')
  const canonical = [
    method,
    encodePath(url.pathname),
    '',
    ...names.map((name) => `${name}:${all[name]?.trim()}`),
    '',
    signed,
    hex(body),
  ].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', moment, scope, hex(Buffer.from(canonical))].join('\n')
  const key = [day, region, 's3', 'aws4_request'].reduce((last: Buffer, part) => hmac(last, part), Buffer.from(`AWS4${secret}`))
  const { host: _host, ...sent } = all
  const signature = hmac(key, toSign).toString('hex')
  return { ...sent, authorization: `AWS4-HMAC-SHA256 Credential=${id}/${scope},SignedHeaders=${signed},Signature=${signature}` }
}

/** Every byte but those that RFC 3986 leaves unreserved, and the slashes between segments. */
function encodePath(path: string): string {
  return path
    .split('/')
    .map((segment) =>
      encodeURIComponent(decodeURIComponent(segment)).replaceAll(
        /[!'()*]/g,
        (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    )
    .join('/')
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

function hex(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
