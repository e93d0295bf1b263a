import { common } from '@assay/isms'
import { z } from 'zod'
import { parameters } from '../answer/common.ts'
import { problemCodes } from '../problem-code.ts'
import { AnswerError } from '../route/fits.ts'
import { knownRegisters } from '../store/register-named.ts'
import type { Route } from '../route/route.ts'
import { convert, type Schema } from './schema.ts'

/** What is refused, and how it is said (RFC 9457). */

/** Every code of a problem: the server's own, and those of the rules that say no, of every register that there is. */
function codes(): readonly [string, ...string[]] {
  const own = Object.keys(problemCodes).filter((code) => code !== 'INTERNAL' && code !== 'REFUSED')
  const rules = knownRegisters().flatMap(({ text }) => Object.keys(text.refusals))
  return ['INTERNAL', ...new Set([...own, ...Object.keys(common.refusals), ...rules])]
}

const badField = z.strictObject({
  pointer: z.string().describe('A JSON Pointer into the body; /query/NAME and /headers/NAME for parameters'),
  detail: z.string(),
  code: z.string().optional(),
})

const problem = () =>
  z.strictObject({
    type: z.string().describe('urn:assay:problem: and the code'),
    title: z.string().describe('In English, for people'),
    status: z.int().min(400).max(599),
    code: z.enum(codes()).describe('Stable: match on it'),
    clause: z.string().optional().describe('The clause that a rule comes from'),
    kind: z.enum(['standard', 'law', 'house', 'sense']).optional().describe('Where a rule comes from'),
    parameters: parameters.optional().describe('What the sentence of a refusal takes up'),
    fields: z.array(badField).optional().describe('Every bad field at once'),
    version: z.int().min(1).optional().describe('The version of the record as it is now, on 412'),
  })

export function problemSchemas(): Readonly<Record<string, Schema>> {
  return convert(
    new Map<string, z.ZodType>([
      ['Problem', problem()],
      ['BadField', badField],
    ]),
    'output',
  )
}

/** The problem that an answer holds. Throws where it is none of ours. */
export function assertProblem(body: unknown): void {
  const parsed = problem().safeParse(body)
  if (!parsed.success) throw new AnswerError(`no problem of ours: ${JSON.stringify(body)}: ${parsed.error.message}`)
}

const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }

const retryAfter = { 'Retry-After': { description: 'Seconds until it may go well', schema: { type: 'integer', minimum: 1 } } }

/** What refusals mean, by status. */
const meanings = {
  400: 'a parameter, header or field is unknown or malformed; all of them are listed',
  401: 'nobody is signed in, and no valid key was sent',
  403: 'this is for others',
  404: 'there is nothing here, or nothing of this organisation',
  409: 'a rule says no; the code says which, and the clause where it comes from',
  412: 'somebody else saved first',
  413: 'it is too large, or took more than it may',
  415: 'the body must be JSON, as application/json',
  422: 'the idempotency key stands for another request, or the file cannot be read',
  428: 'If-Match is wanted',
  429: 'too much at once',
  500: 'something went wrong on the server',
  503: 'the server cannot just now',
  507: 'there is no room for more files',
} as const

type Status = keyof typeof meanings

export const problemResponses: Readonly<Record<string, Schema>> = Object.fromEntries(
  Object.entries(meanings).map(([status, description]) => [
    nameOf(status),
    { description, content, ...((status === '429' || status === '503') && { headers: retryAfter }) },
  ]),
)

/** Each status with which a route may refuse. */
export function refusalsOf(route: Route): Readonly<Record<string, Schema>> {
  return Object.fromEntries(statusesOf(route).map((status) => [status, { $ref: `#/components/responses/${nameOf(status)}` }]))
}

function statusesOf({ path, method, body, ifMatch, repeatable }: Route): readonly Status[] {
  const isRaw = body === 'bytes' || body === 'file'
  const some: readonly (readonly [Status, boolean])[] = [
    [404, path.includes('{')],
    [412, ifMatch],
    [415, body !== null && !isRaw],
    [422, repeatable || isRaw || method === 'get'],
    [428, ifMatch],
    [507, isRaw],
  ]
  return [400, 401, 403, 409, 413, 429, 500, 503, ...some.filter(([, isMet]) => isMet).map(([status]) => status)]
}

function nameOf(status: string | number): string {
  return `Problem${status}`
}
