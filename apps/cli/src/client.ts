import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { request as requestInClear, type IncomingMessage } from 'node:http'
import { request as requestByTls } from 'node:https'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createClient, type ApiError, type Client, type Sent, type Transport } from '@assay/client'

/** A failure that the user can read: the message says what to do. */
export class CliError extends Error {}

/** A running server: the one on this machine through its data folder, or any by `--url` and `ASSAY_KEY`. */
export interface Server extends Client {
  readonly url: string
  /** Bytes of what is no part of the interface: tiles and checkpoints of a log. */
  readonly bytes: (path: string) => Promise<Uint8Array>
}

/** Reaches a server; refuses where none can be found. */
export function openServer(given: string | undefined, organisation: string | undefined): Server {
  const { url, key } = connect(given)
  const transport: Transport = async (address, sent) => {
    const response = await patient(address, sent).catch((cause: unknown) => {
      throw new CliError(`nobody answers at ${url}`, { cause })
    })
    warn(response.headers.get('assay-signing'))
    return response
  }
  const bytes = async (path: string): Promise<Uint8Array> => {
    const response = await transport(`${url}${path}`, { method: 'GET', headers: { authorization: `Bearer ${key}` } })
    if (!response.ok) throw new CliError(`${path}: the server answered ${response.status}`)
    return new Uint8Array(await response.arrayBuffer())
  }
  return { url, bytes, ...createClient({ url, key, organisation: () => organisation ?? null, transport }) }
}

/** Files one after the other as one body, as they are read. */
export function streamOf(files: readonly string[]): ReadableStream<Uint8Array> {
  return Readable.toWeb(Readable.from(contentOf(files))) as ReadableStream<Uint8Array>
}

async function* contentOf(files: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const file of files) yield* createReadStream(file)
}

/** Writes what is answered to a file as it comes, and says how many bytes. A file that is cut off is not left behind. */
export async function saved({ body }: Response, file: string): Promise<number> {
  const scratch = `${file}.part`
  try {
    await pipeline(body ?? [], createWriteStream(scratch, { mode: 0o600 }))
    const { size } = await stat(scratch)
    await rename(scratch, file)
    return size
  } catch (error) {
    await rm(scratch, { force: true })
    throw error
  }
}

function connect(url: string | undefined): { readonly url: string; readonly key: string } {
  const key = process.env['ASSAY_KEY']
  if (url !== undefined) {
    if (key === undefined) throw new CliError('set ASSAY_KEY to an API key of that server')
    return { url: url.replace(/\/$/, ''), key }
  }
  const folder = resolve(process.env['ASSAY_DATA'] ?? './data')
  const address = join(folder, 'address')
  if (!existsSync(address))
    throw new CliError(`no server runs on ${folder}: start one with npm start, or name one with --url and ASSAY_KEY`)
  return { url: readFileSync(address, 'utf8').trim(), key: key ?? readFileSync(join(folder, 'operator.key'), 'utf8') }
}

/** Says once, whatever was asked, that the log is not signed. */
function warn(signing: string | null): void {
  const reason = /^stopped; ([a-z-]+)$/.exec(signing ?? '')?.[1]
  if (reason === undefined || isWarned) return
  isWarned = true
  const gravest = reason === 'witness-refused' ? 'A WITNESS HAS SEEN ANOTHER HISTORY OF THIS LOG. ' : ''
  process.stderr.write(`assay: ${gravest}THE LOG IS NOT SIGNED: ${reason}; assay ledger status says what to do\n`)
}

let isWarned = false

/** Asks, and waits for as long as it takes: a doctor or a pack of a large log may take longer than fetch would wait. */
function patient(url: string, { method, headers, body }: Sent): Promise<Response> {
  const request = url.startsWith('https:') ? requestByTls : requestInClear
  return new Promise((answered, failed) => {
    const sent = request(url, { method, headers }, (reply) => answered(responseOf(reply)))
    sent.once('error', failed)
    if (body instanceof ReadableStream) pipeline(body, sent).catch(failed)
    else if (body instanceof Blob) pipeline(body.stream(), sent).catch(failed)
    else sent.end(body ?? '')
  })
}

const EMPTY = 204

function responseOf(reply: IncomingMessage): Response {
  const status = reply.statusCode ?? 500
  const headers = Object.entries(reply.headers).map(([name, value]): [string, string] => [name, String(value)])
  return new Response(status === EMPTY ? null : (Readable.toWeb(reply) as ReadableStream<Uint8Array>), { status, headers })
}

/** A refusal in words: the clause that it comes from, and every bad field. */
export function describe({ message, clause, fields, cause }: ApiError): string {
  if (cause instanceof CliError) return cause.message
  const said = fields.map(({ pointer, detail }) => `\n  ${pointer} ${detail}`)
  return `${message}${clause === null ? '' : ` (${clause})`}${said.join('')}`
}
