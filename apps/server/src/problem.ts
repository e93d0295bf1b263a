import { common, Refusal, say, type Parameters, type RuleKind } from '@assay/isms'
import { z } from 'zod'
import { isAway } from './postgres/away.ts'
import { knownRegisters } from './store/register-named.ts'

/** One bad field of a request: a JSON Pointer and what is wrong with it. */
export interface BadField {
  readonly pointer: string
  readonly detail: string
  /** What is wrong, for whoever has words of their own. */
  readonly code?: string
}

interface Text {
  readonly message: string
  readonly fields?: readonly BadField[]
  readonly clause?: string
  /** Where the rule comes from: the standard, a law, or good practice that an owner may switch off. */
  readonly kind?: RuleKind
  readonly parameters?: Parameters
  readonly retryAfterSeconds?: number
}

/** Room on a disk is made by somebody. */
const UNTIL_ROOM = 30

/** An error with a status that the client may see (RFC 9457). Anything else becomes an opaque 500. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly fields: readonly BadField[]
  readonly clause: string | undefined
  readonly kind: RuleKind | undefined
  readonly parameters: Parameters
  /** When to try again, in seconds (RFC 9110, 10.2.3); null where that is as ever. */
  readonly retryAfterSeconds: number | null

  constructor(status: number, code: string, text: string | Text) {
    const {
      message,
      fields = [],
      clause,
      kind,
      parameters = {},
      retryAfterSeconds,
    }: Text = typeof text === 'string' ? { message: text } : text
    super(message)
    this.status = status
    this.code = code
    this.fields = fields
    this.clause = clause
    this.kind = kind
    this.parameters = parameters
    this.retryAfterSeconds = retryAfterSeconds ?? null
  }
}

/** Too much was asked for at once. */
export class TooMany extends Problem {
  constructor(seconds: number) {
    super(429, 'TOO_MANY_TRIES', { message: 'too many tries: wait a while', retryAfterSeconds: Math.max(1, Math.ceil(seconds)) })
  }
}

/** Unknown, foreign and forbidden records all look the same. */
export function notFound(): Problem {
  return new Problem(404, 'NOT_FOUND', 'there is nothing here')
}

export function badRequest(fields: readonly BadField[]): Problem {
  return new Problem(400, 'BAD_REQUEST', {
    message: fields.length === 1 ? 'a field is wrong' : `${fields.length} fields are wrong`,
    fields,
  })
}

/** The one place where an error becomes a status. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof Refusal) return ofRefusal(error)
  if (error instanceof z.ZodError) return badRequest(issuesOf(error))
  if (error instanceof Error && 'code' in error && error.code === 'AS001')
    return new Problem(409, 'EXAMPLE_APART', 'the example company is a place apart: its people belong to it alone, and nobody else does')
  const away = ofSurroundings(error)
  if (away) return away
  if (NOT_STORABLE.has(codeOf(error))) return new Problem(400, 'NOT_STORABLE', 'a value of this request cannot be stored or compared')
  return new Problem(500, 'INTERNAL', 'something went wrong on the server; its log says what')
}

/** A rule that said no, in words. */
function ofRefusal({ code, clause, kind, parameters }: Refusal): Problem {
  return new Problem(409, code, { message: say(sentenceOf(code), parameters), clause, kind, parameters })
}

/** The words of a code: each has one sentence, whichever register says no. */
function sentenceOf(code: string): string {
  const own = knownRegisters().find(({ text }) => Object.hasOwn(text.refusals, code))
  return own?.text.refusals[code] ?? common.refusals[code] ?? code
}

/** What a schema found wrong, field by field, in words of ours. */
export function issuesOf(error: z.ZodError | undefined): readonly BadField[] {
  return error?.issues.map((issue) => ({ pointer: pointerOf(issue.path), ...wordsFor(issue) })) ?? []
}

function wordsFor(issue: z.core.$ZodIssue): Pick<BadField, 'detail' | 'code'> {
  switch (issue.code) {
    case 'too_big':
      return { detail: `is more than the ${String(issue.maximum)} that there is room for`, code: 'TOO_BIG' }
    case 'too_small':
      return { detail: issue.origin === 'string' ? 'must not be empty' : `is less than ${String(issue.minimum)}`, code: 'TOO_SMALL' }
    case 'invalid_type':
      return issue.input === undefined
        ? { detail: 'is needed', code: 'REQUIRED' }
        : { detail: `is not ${articleOf(issue.expected)}`, code: 'WRONG_KIND' }
    case 'invalid_value':
      return { detail: `is none of ${issue.values.map(String).join(', ')}`, code: 'NO_CHOICE' }
    case 'invalid_format':
      return { detail: `is not ${FORMATS[issue.format] ?? 'written as it should be'}`, code: 'WRONG_FORMAT' }
    case 'unrecognized_keys':
      return { detail: `there is no ${issue.keys.join(', ')} here`, code: 'UNKNOWN_FIELD' }
    default:
      return { detail: issue.message, code: 'WRONG' }
  }
}

const FORMATS: Readonly<Record<string, string>> = {
  date: 'a day such as 2026-11-24',
  datetime: 'a moment such as 2026-11-24T09:12:00Z',
  uuid: 'an id or a key',
  regex: 'written as it should be',
}

function articleOf(expected: string): string {
  return /^[aeiou]/.test(expected) ? `an ${expected}` : `a ${expected}`
}

/**
 * What PostgreSQL says of values that the edge should have refused: bytes and escapes that no text has, too long an index entry, a
 * number or a day out of range. The last net; the fuzzer fails where it catches anything.
 */
const NOT_STORABLE = new Set(['22021', '22P05', '22P02', '54000', '22003', '22007', '22008'])

/** What is wrong with the machine and not with the request: it passes, and nothing was written. */
function ofSurroundings(error: unknown): Problem | null {
  const code = codeOf(error)
  if (code === '53100' || code === 'ENOSPC') {
    return diskFull()
  }
  return isAway(error) ? new Problem(503, 'DATABASE_AWAY', 'the database does not answer just now: try again') : null
}

/** Nothing more is written until there is room; reading goes on. */
export function diskFull(): Problem {
  const message = 'the disk of the server is full: nothing was written; reading still works'
  return new Problem(503, 'DISK_FULL', { message, retryAfterSeconds: UNTIL_ROOM })
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** The body of a problem (RFC 9457, section 3). */
export function problemBody(problem: Problem): Record<string, unknown> {
  return {
    type: `urn:assay:problem:${problem.code.toLowerCase().replaceAll('_', '-')}`,
    title: problem.message,
    status: problem.status,
    code: problem.code,
    ...(problem.clause === undefined ? {} : { clause: problem.clause, kind: problem.kind, parameters: problem.parameters }),
    ...(problem.fields.length === 0 ? {} : { fields: problem.fields }),
  }
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
