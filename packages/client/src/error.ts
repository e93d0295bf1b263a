import type { BadField, Problem } from './operations.ts'

interface Around {
  /** What was asked for. */
  readonly path?: string
  readonly cause?: unknown
}

/** What is known of a problem, whoever says so. */
type Said = Partial<Omit<Problem, 'code'>> & { readonly code: string }

/** A request that was refused, or never arrived. `status` 0 means that the server could not be reached. */
export class ApiError extends Error {
  readonly status: number
  /** Stable: match on it. Of a server of another version it may be none that this client knows. */
  readonly code: string
  readonly clause: string | null
  readonly kind: NonNullable<Problem['kind']> | null
  /** What the sentence of the refusal takes up. */
  readonly parameters: NonNullable<Problem['parameters']>
  /** Every bad field at once. */
  readonly fields: readonly BadField[]
  /** The version of the record as it is now, where another was named. */
  readonly version: number | null
  /** What was asked for. */
  readonly path: string

  constructor(status: number, { code, title, clause, kind, parameters, fields, version }: Said, { path = '', cause }: Around = {}) {
    super(title ?? code, { cause })
    this.name = 'ApiError'
    this.status = status
    this.code = code
    this.clause = clause ?? null
    this.kind = kind ?? null
    this.parameters = parameters ?? {}
    this.fields = fields ?? []
    this.version = version ?? null
    this.path = path
  }
}

/** The problem that a refusal holds (RFC 9457); whatever is no problem is one without a code of ours. */
export async function errorOf(response: Response, path: string): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => null)
  const unknown = { code: 'UNKNOWN', title: `the server answered ${response.status}` }
  return new ApiError(response.status, { ...unknown, ...(body as Partial<Problem> | null) }, { path })
}
