import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { request as requestInClear, type IncomingMessage } from 'node:http'
import { request as requestByTls } from 'node:https'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** A failure that the user can read: the message says what to do. */
export class CliError extends Error {}

interface Connection {
  readonly url: string
  readonly key: string
  readonly organisation: string | undefined
}

/** Talks to a running server: the one on this machine through its data folder, or any by `--url` and `ASSAY_KEY`. */
export interface Client {
  readonly url: string
  readonly json: (path: string) => Promise<unknown>
  readonly bytes: (path: string) => Promise<Uint8Array>
  /** Writes what is answered to a file as it comes, and says how many bytes. A file that is cut off is not left behind. */
  readonly save: (path: string, file: string) => Promise<number>
  readonly send: (path: string, body: unknown) => Promise<unknown>
  readonly remove: (path: string) => Promise<unknown>
  readonly upload: (path: string, body: Uint8Array) => Promise<unknown>
  /** Sends files one after the other as one body, as they are read. */
  readonly uploadFiles: (path: string, files: readonly string[]) => Promise<unknown>
  readonly uploadForBytes: (path: string, body: Uint8Array) => Promise<Uint8Array>
}

/** Opens a client; refuses where no server can be found. */
export function openClient(url: string | undefined, organisation: string | undefined): Client {
  const connection = { ...connect(url), organisation }
  const bytesOf = async (path: string, init: Sending): Promise<Uint8Array> =>
    new Uint8Array(await (await call(connection, path, init)).arrayBuffer())
  const jsonOf = async (path: string, init: Sending): Promise<unknown> => (await call(connection, path, init)).json()
  return {
    url: connection.url,
    json: (path) => jsonOf(path, {}),
    bytes: (path) => bytesOf(path, {}),
    save: async (path, file) => saved((await call(connection, path, {})).body, file),
    send: (path, body) => jsonOf(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    remove: (path) => jsonOf(path, { method: 'DELETE' }),
    upload: (path, body) => jsonOf(path, rawPost(body)),
    uploadFiles: (path, files) => jsonOf(path, rawPost(Readable.from(contentOf(files)))),
    uploadForBytes: (path, body) => bytesOf(path, rawPost(body)),
  }
}

interface Sending {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array | Readable
}

function rawPost(body: Uint8Array | Readable): Sending {
  return { method: 'POST', body, headers: { 'content-type': 'application/octet-stream' } }
}

async function* contentOf(files: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const file of files) yield* createReadStream(file)
}

async function saved(body: ReadableStream<Uint8Array> | null, file: string): Promise<number> {
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

function connect(url: string | undefined): Omit<Connection, 'organisation'> {
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

async function call({ url, key, organisation }: Connection, path: string, { headers = {}, ...init }: Sending): Promise<Response> {
  const own = { ...headers, authorization: `Bearer ${key}`, ...(organisation !== undefined && { 'assay-organisation': organisation }) }
  const response = await ask(`${url}${path}`, { ...init, headers: own }).catch((cause: unknown) => {
    throw new CliError(`nobody answers at ${url}`, { cause })
  })
  warn(response.headers.get('assay-signing'))
  if (response.ok) return response
  throw new CliError(describe(await response.json().catch(() => ({})), response.status))
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
function ask(url: string, { method = 'GET', headers = {}, body = '' }: Sending): Promise<Response> {
  const request = url.startsWith('https:') ? requestByTls : requestInClear
  return new Promise((answered, failed) => {
    const sent = request(url, { method, headers }, (reply) => answered(responseOf(reply)))
    sent.once('error', failed)
    if (body instanceof Readable) pipeline(body, sent).catch(failed)
    else sent.end(body)
  })
}

const EMPTY = 204

function responseOf(reply: IncomingMessage): Response {
  const status = reply.statusCode ?? 500
  const headers = Object.entries(reply.headers).map(([name, value]): [string, string] => [name, String(value)])
  return new Response(status === EMPTY ? null : (Readable.toWeb(reply) as ReadableStream<Uint8Array>), { status, headers })
}

function describe(body: unknown, status: number): string {
  if (typeof body !== 'object' || body === null || !('title' in body)) return `the server answered ${status}`
  const clause = 'clause' in body ? ` (${String(body.clause)})` : ''
  const fields =
    'fields' in body && Array.isArray(body.fields)
      ? body.fields.map((field: { pointer: string; detail: string }) => `\n  ${field.pointer} ${field.detail}`)
      : []
  return `${String(body.title)}${clause}${fields.join('')}`
}
