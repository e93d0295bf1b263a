import type { Sent, Transport } from './client.ts'

interface Patience {
  /** How often at most, the first time included. */
  readonly tries?: number
  /** Milliseconds at most between two tries. */
  readonly longest?: number
}

const FIRST_WAIT = 200

/** The same transport, which sends again what may be sent again: what only reads, and what has an idempotency key, where nobody answered or it was too early. */
export function retrying(transport: Transport, { tries = 4, longest = 30_000 }: Patience = {}): Transport {
  return async (url, sent) => {
    for (let attempt = 1; ; attempt += 1) {
      const isLast = attempt >= tries || !isSafe(sent)
      const response = await transport(url, sent).catch((error: unknown) => {
        if (isLast || sent.signal?.aborted === true) throw error
        return null
      })
      if (response && (isLast || !isEarly(response))) return response
      await response?.body?.cancel()
      await wait(Math.min(longest, askedFor(response) ?? FIRST_WAIT * 2 ** attempt * (0.5 + Math.random())))
    }
  }
}

/** A stream was read when it was sent once. */
function isSafe({ method, headers, body }: Sent): boolean {
  return !(body instanceof ReadableStream) && (method === 'GET' || headers['idempotency-key'] !== undefined)
}

function isEarly({ status }: Response): boolean {
  return status === 429 || status === 503
}

/** `Retry-After` in milliseconds (RFC 9110, 10.2.3); null where it says none in seconds. */
function askedFor(response: Response | null): number | null {
  const seconds = response?.headers.get('retry-after')
  return seconds !== null && seconds !== undefined && /^\d{1,6}$/.test(seconds) ? Number(seconds) * 1000 : null
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
