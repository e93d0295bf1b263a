import { randomBytes, X509Certificate } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { operator } from './egress/permission.ts'
import { send } from './egress/send.ts'
import { openTimestamp, timestampRequest } from '@assay/ledger/timestamp'

/** Timestamps of checkpoints by an outside authority (RFC 3161), in the folder `timestamps` of the data folder. */

const LIMITS = { bytes: 100_000, wait: 20_000 }

interface Place {
  /** The authority. */
  readonly url: string
  /** The data folder. Its file `tsa.pem` has the certificates that a timestamp must lead to. */
  readonly folder: string
}

/** Asks for a timestamp of a checkpoint and keeps it beside the checkpoint, once it is verified. */
export async function stamp({ url, folder }: Place, slug: string, note: string): Promise<void> {
  const roots = rootsIn(folder)
  const data = Buffer.from(note)
  const nonce = randomBytes(16)
  const response = await ask(url, timestampRequest(data, nonce))
  await openTimestamp(response, { data, roots, nonce })
  const home = join(folder, 'timestamps', slug)
  const size = note.split('\n')[1] ?? ''
  await mkdir(home, { recursive: true, mode: 0o700 })
  await writeFile(join(home, `${size}.checkpoint`), data, { flush: true })
  await writeFile(join(home, `${size}.tsr`), response, { flush: true })
}

function rootsIn(folder: string): readonly Uint8Array[] {
  const path = join(folder, 'tsa.pem')
  if (!existsSync(path)) throw new Error(`timestamps need the certificates of their authority: put them into ${path}`)
  const blocks = readFileSync(path, 'utf8').match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
  return blocks.map((pem) => Uint8Array.from(new X509Certificate(pem).raw))
}

async function ask(url: string, request: Uint8Array): Promise<Uint8Array> {
  const headers = { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' }
  const { status, bytes } = await send({ url, method: 'POST', body: request, headers, permission: operator, limits: LIMITS })
  if (status !== 200) throw new Error(`${url} answered ${status}`)
  return bytes
}

/** The newest timestamp of a log with its checkpoint, as files of a pack; none where nobody stamps. */
export function newestTimestamp(folder: string, slug: string): Readonly<Record<string, Uint8Array>> {
  const home = join(folder, 'timestamps', slug)
  const sizes = existsSync(home) ? readdirSync(home).flatMap((name) => /^(\d+)\.tsr$/.exec(name)?.[1] ?? []) : []
  const newest = sizes
    .map(Number)
    .toSorted((a, b) => a - b)
    .at(-1)
  if (newest === undefined) return {}
  const read = (kind: string): Uint8Array => Uint8Array.from(readFileSync(join(home, `${newest}.${kind}`)))
  return { 'timestamp/checkpoint': read('checkpoint'), 'timestamp/checkpoint.tsr': read('tsr') }
}
