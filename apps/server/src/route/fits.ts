import type { z } from 'zod'
import type { Route } from './route.ts'

/** An answer that is not what its route says. */
export class AnswerError extends Error {}

/** Throws where an answer is not what its route says that it answers: another status, another media type, a field too many or too few. */
export async function assertFits({ method, path, answer }: Pick<Route, 'method' | 'path' | 'answer'>, response: Response): Promise<void> {
  const said = `${method.toUpperCase()} ${path}`
  if (response.status !== answer.status) throw new AnswerError(`${said} answers ${response.status} and says ${answer.status}`)
  if (answer.versioned !== response.headers.has('etag')) throw new AnswerError(`${said} answers ${answer.versioned ? 'no' : 'an'} ETag`)
  const type = mediaTypeOf(response)
  if (type === 'application/json' && answer.json) return assertParses(said, answer.json, await response.clone().json())
  if (!answer.files.includes(type))
    throw new AnswerError(`${said} answers ${type} and says ${answer.files.join(', ') || 'application/json'}`)
}

function assertParses(said: string, schema: z.ZodType, body: unknown): void {
  const parsed = schema.safeParse(body)
  if (parsed.success) return
  const found = parsed.error.issues.map(({ path, message }) => `/${path.map(String).join('/')} ${message}`)
  throw new AnswerError(`${said} answers otherwise than it says: ${found.slice(0, 10).join('; ')}`)
}

function mediaTypeOf(response: Response): string {
  return (response.headers.get('content-type') ?? '').split(';')[0] ?? ''
}
