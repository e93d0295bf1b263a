import { isAway } from '../postgres/away.ts'

/**
 * What the console says of an error that nobody expected. The message of a database may quote what somebody typed, so its code and its
 * place stand for it.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (isAway(error)) return `the database does not answer just now: ${error.message}`
  const frames = (error.stack ?? '').slice((error.stack ?? '').indexOf('\n    at '))
  return isOfDatabase(error) ? `the database refused: ${placeOf(error)}${frames}` : (error.stack ?? error.message)
}

interface DatabaseError extends Error {
  readonly code: string
  readonly routine: string
  readonly table?: string
  readonly constraint?: string
}

function isOfDatabase(error: Error): error is DatabaseError {
  return 'severity' in error && 'code' in error && 'routine' in error
}

function placeOf({ code, routine, table, constraint }: DatabaseError): string {
  const place = [table && ` on ${table}`, constraint && ` (${constraint})`].filter(Boolean).join('')
  return `${code} in ${routine}${place}`
}
