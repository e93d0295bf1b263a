/** 57P: being stopped; 08: connection; 53300: too many connections. */
const AWAY = /^(?:57P0[123]|08...|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/
const AWAY_WORDS = /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/

/** Whether the database does not answer just now, rather than saying no. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return AWAY.test(code) || ('syscall' in error && error.syscall === 'connect') || AWAY_WORDS.test(error.message)
}
