/** The server's answer to what it did not do (RFC 9457). */
interface ProblemBody {
  readonly code: string
  readonly detail?: string
  readonly title?: string
  readonly clause?: string | null
  readonly kind?: RuleKind | null
  readonly parameters?: Readonly<Record<string, string | number>>
  readonly fields?: readonly BadField[]
}

/** Where a rule comes from. */
export type RuleKind = 'standard' | 'law' | 'house' | 'sense'

/** One bad field of a request: a JSON Pointer and what is wrong with it. */
export interface BadField {
  readonly pointer: string
  readonly detail: string
}

/** A request that was refused or never arrived. `status` 0 means that the server could not be reached. */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly clause: string | null
  readonly kind: RuleKind | null
  /** What the sentence of the refusal takes up. */
  readonly parameters: Readonly<Record<string, string | number>>
  readonly fields: readonly BadField[]
  /** What was asked for. */
  readonly path: string

  constructor(status: number, { code, detail, title, clause, kind, parameters, fields }: ProblemBody, path = '') {
    super(detail ?? title ?? code)
    this.status = status
    this.code = code
    this.clause = clause ?? null
    this.kind = kind ?? null
    this.parameters = parameters ?? {}
    this.fields = fields ?? []
    this.path = path
  }
}

export interface Sending {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly body?: unknown
  /** The version that was read, for a change. */
  readonly version?: number | null
  /** Under which a repeated request is known to the server, so that a lost answer does no harm. */
  readonly idempotencyKey?: string
}

/** Sends a request to our own interface. Throws `ApiError` unless it was answered with 2xx. */
export async function call<T>(path: string, sending: Sending = {}): Promise<T> {
  const response = await fetch(path, { ...request(sending), credentials: 'same-origin' }).catch(() => {
    throw new ApiError(0, { code: 'OFFLINE', detail: 'the server cannot be reached' }, path)
  })
  if (!response.ok) throw new ApiError(response.status, await problemOf(response), path)
  return (await response.json()) as T
}

let organisation: string | null = null

/** Names the organisation that the pages of this window show. */
export function actIn(slug: string): void {
  organisation = slug
}

/** Says for which organisation a request is meant, whatever another window chose since. */
export function meant(): Readonly<Record<string, string>> {
  return organisation === null ? {} : { 'assay-organisation': organisation }
}

function request({ method = 'GET', body, version = null, idempotencyKey }: Sending): RequestInit {
  const raw = body instanceof Blob
  const headers: Record<string, string> = {
    ...meant(),
    ...(body === undefined ? {} : { 'content-type': raw ? 'application/octet-stream' : 'application/json' }),
    ...(version === null ? {} : { 'if-match': `"${version}"` }),
    ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
  }
  return { method, headers, ...(body === undefined ? {} : { body: raw ? body : JSON.stringify(body) }) }
}

async function problemOf(response: Response): Promise<ProblemBody> {
  const unknown = { code: 'UNKNOWN', title: `the server answered ${response.status}` }
  const body: unknown = await response.json().catch(() => unknown)
  return { ...unknown, ...(body as ProblemBody) }
}
