import type { Context } from 'hono'
import { Problem } from './problem.ts'

/** Reads at most `limit` bytes of a body, whatever the headers say. */
export async function readLimited(c: Context, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of c.req.raw.body ?? []) {
    size += chunk.length
    if (size > limit) throw new Problem(413, 'TOO_LARGE', `at most ${limit} bytes`)
    chunks.push(chunk)
  }
  return Uint8Array.from(Buffer.concat(chunks))
}
