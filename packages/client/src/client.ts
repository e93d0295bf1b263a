import type { Bytes } from './bytes.ts'
import { ApiError, errorOf } from './error.ts'
import type { Operations } from './operations.ts'
import type { RegisterOperations } from './register.ts'

/** Everything that can be asked for, by method and path. */
export interface Api extends Operations, RegisterOperations {}

export type Operation = keyof Api

/** What an operation is given. */
export type Asked<O extends Operation> = Omit<Api[O], 'answer' | 'file'> & { readonly signal?: AbortSignal }

/** What an operation answers with. */
export type Answer<O extends Operation> = Api[O] extends { readonly answer: infer A } ? A : never

/** The operations that answer with JSON, and those that send files. */
export type JsonOperation = { [O in Operation]: Api[O] extends { readonly answer: unknown } ? O : never }[Operation]
export type FileOperation = { [O in Operation]: Api[O] extends { readonly file: string } ? O : never }[Operation]

/** Left out where nothing has to be said. */
export type Argument<O extends Operation> = object extends Asked<O> ? [asked?: Asked<O>] : [asked: Asked<O>]

/** A request as it is sent. */
export interface Sent {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Bytes
  readonly signal?: AbortSignal
}

/** Sends a request, as `fetch` does. */
export type Transport = (url: string, sent: Sent) => Promise<Response>

interface Options {
  /** Where the server is; the origin of the page where nothing is said. */
  readonly url?: string
  /** An API key. In a browser the session speaks for itself. */
  readonly key?: string
  /** For which organisation requests are meant, by its slug, where one belongs to several. */
  readonly organisation?: () => string | null
  readonly transport?: Transport
}

export interface Client {
  /** Asks for JSON. Throws an `ApiError` where the answer is not 2xx. */
  readonly call: <O extends JsonOperation>(operation: O, ...argument: Argument<O>) => Promise<Answer<O>>
  /** Asks for a file. Throws an `ApiError` where the answer is not 2xx; nothing of the body was read otherwise. */
  readonly file: <O extends FileOperation>(operation: O, ...argument: Argument<O>) => Promise<Response>
}

/** A client of one server. */
export function createClient(options: Options = {}): Client {
  return {
    call: async <O extends JsonOperation>(operation: O, ...[asked]: Argument<O>) =>
      (await answered(options, operation, asked ?? {})).json() as Promise<Answer<O>>,
    file: (operation, ...[asked]) => answered(options, operation, asked ?? {}),
  }
}

/** All that any operation may be given. */
interface Loose {
  readonly path?: Readonly<Record<string, string | number>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
  readonly version?: number
  readonly idempotencyKey?: string
  readonly signal?: AbortSignal
}

async function answered({ url = '', transport = fetch, ...who }: Options, operation: string, asked: Loose): Promise<Response> {
  const [method = 'GET', pattern = ''] = operation.split(' ')
  const path = `${pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(asked.path?.[name] ?? ''))}${searchOf(asked.query)}`
  const sent = { method, ...contentOf(who, asked), ...(asked.signal && { signal: asked.signal }) }
  const response = await transport(`${url}${path}`, sent).catch((cause: unknown) => {
    if (asked.signal?.aborted === true) throw cause
    throw new ApiError(0, { code: 'OFFLINE', title: 'the server cannot be reached' }, { path, cause })
  })
  if (!response.ok) throw await errorOf(response, path)
  return response
}

/** The headers and the body of a request. */
function contentOf({ key, organisation }: Options, { body, version, idempotencyKey }: Loose): Pick<Sent, 'headers' | 'body'> {
  const slug = organisation?.() ?? null
  const headers = {
    ...(key !== undefined && { authorization: `Bearer ${key}` }),
    ...(slug !== null && { 'assay-organisation': slug }),
    ...(version !== undefined && { 'if-match': `"${version}"` }),
    ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
  }
  if (body === undefined) return { headers }
  return isBytes(body)
    ? { headers: { ...headers, 'content-type': 'application/octet-stream' }, body }
    : { headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

function isBytes(body: unknown): body is Bytes {
  return body instanceof Blob || body instanceof Uint8Array || body instanceof ReadableStream
}

/** What is undefined is left out; each of several stands by itself. */
function searchOf(query: Loose['query'] = {}): string {
  const words = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined && one !== null) words.append(name, String(one))
  return words.size === 0 ? '' : `?${words.toString()}`
}
