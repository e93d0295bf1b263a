interface Limits {
  /** Bytes of the answer. */
  readonly bytes: number
  /** Milliseconds until its last byte. */
  readonly wait: number
}

/** An answer, whole. */
export interface Fetched {
  readonly status: number
  readonly bytes: Uint8Array<ArrayBuffer>
}

/**
 * The answer of a server that need not mean well: it has a limit, which is counted while it is read, and a time, which counts until its end;
 * it may not lead elsewhere.
 */
export async function fetchLimited(url: string | URL, init: RequestInit, { bytes, wait }: Limits): Promise<Fetched> {
  const response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(wait) })
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > bytes) throw new Error(`${new URL(url).origin} answers with more than ${bytes} bytes`)
    chunks.push(chunk)
  }
  return { status: response.status, bytes: Uint8Array.from(Buffer.concat(chunks)) }
}
