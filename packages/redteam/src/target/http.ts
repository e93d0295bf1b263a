import { failed, type Answer, type Failure } from '../conversation.ts'

/** Requests to targets. Their answers are hostile: bounded, never followed elsewhere, never trusted to have a shape. */

const MAX_BYTES = 4_000_000

export interface HttpRequest {
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body: unknown
  readonly signal: AbortSignal
}

export interface HttpReply {
  readonly status: number
  readonly type: string
  readonly text: string
  readonly headers: Headers
}

const RETRIES = 3
const LONGEST_WAIT = 10_000

/** A reply of whatever status, or the failure that there was none. Where the target asks for patience (429), it gets some. */
export async function post(request: HttpRequest): Promise<HttpReply | Answer> {
  for (let tries = 0; ; tries += 1) {
    const reply = await postOnce(request)
    if (!isReply(reply) || reply.status !== 429 || tries >= RETRIES || request.signal.aborted) return reply
    const asked = Number(reply.headers.get('retry-after') ?? 'none') * 1000
    const wait = Math.min(Number.isFinite(asked) ? asked : 500 * 2 ** tries, LONGEST_WAIT)
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
}

async function postOnce({ url, headers, body, signal }: HttpRequest): Promise<HttpReply | Answer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
      body: JSON.stringify(body),
      signal,
      // A target that sends us elsewhere is not asked there: only its own host was allowed.
      redirect: 'error',
    })
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      text: await bounded(response),
      headers: response.headers,
    }
  } catch (error) {
    return failed(failureOf(error), describe(error))
  }
}

export function isReply(value: HttpReply | Answer): value is HttpReply {
  return 'status' in value
}

/** The answer for a status that is none; null where it is one. The body may hold what must not come out, so it is kept. */
export function refusedStatus({ status, text }: HttpReply): Answer | null {
  return status >= 200 && status < 300 ? null : failed('status', `${status} ${text}`)
}

async function bounded(response: Response): Promise<string> {
  const decoder = new TextDecoder()
  let [text, bytes] = ['', 0]
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length
    text += decoder.decode(chunk, { stream: true })
    if (bytes > MAX_BYTES) break
  }
  return text + decoder.decode()
}

function failureOf(error: unknown): Failure {
  return error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError') ? 'timeout' : 'connection'
}

/** The kind of error and no address or port: a record must not differ by where the bot happened to listen. */
function describe(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown error'
}

/** The value at a path of names and numbers; undefined where there is none. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let current = value
  for (const step of path) {
    if (typeof current !== 'object' || current === null) return undefined
    current = Object.hasOwn(current, step) ? (current as Readonly<Record<string | number, unknown>>)[step] : undefined
  }
  return current
}

export function listAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = at(value, ...path)
  return Array.isArray(found) ? found : []
}

export function textAt(value: unknown, ...path: readonly (string | number)[]): string {
  const found = at(value, ...path)
  return typeof found === 'string' ? found : ''
}

export function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The data of server-sent events, one value each. */
export function eventsOf(text: string): readonly unknown[] {
  return text
    .split(/\r?\n\r?\n/)
    .map((block) =>
      block
        .split(/\r?\n/)
        .filter((line) => line.startsWith('data:'))
        .map((line) => line.slice(5).trimStart())
        .join('\n'),
    )
    .filter((data) => data !== '' && data !== '[DONE]')
    .map(parse)
    .filter((value) => value !== undefined)
}

/** The text that an answer carries as a string or as a list of parts. */
export function contentText(content: unknown): string {
  if (typeof content === 'string') return content
  return Array.isArray(content) ? content.map((part) => (typeof part === 'string' ? part : textAt(part, 'text'))).join('') : ''
}
