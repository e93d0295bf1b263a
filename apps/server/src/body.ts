import type { Context } from 'hono'
import { Problem } from './problem.ts'
import { receive, type Received } from './spool.ts'

/** Bytes of bodies that are held at once: of all, and of one organisation or of all who are not signed in, so that nobody takes the room of others. */
const MOST_HELD = 160_000_000
const MOST_HELD_EACH = 60_000_000

let heldInAll = 0
const heldBy = new Map<string, number>()
/** What a request holds until it is answered. */
const holding = new WeakMap<Request, { readonly holder: string; size: number }>()

interface Reading {
  readonly limit: number
  /** Whose room it takes: an organisation; null for the operator, whose backups are larger than all room there is. */
  readonly holder: string | null
}

/** Bodies that lie on the disk. */
const files = new WeakMap<Request, Received>()

/** Bodies that were read before it was asked who sends them. */
const early = new WeakMap<Request, Uint8Array<ArrayBuffer>>()

/** Reads a body before anything else, so that no time passes between knowing who sends it and doing what it says. */
export async function readEarly(c: Context, reading: Reading): Promise<void> {
  early.set(c.req.raw, await readLimited(c, reading))
}

/** Reads at most `limit` bytes of a body, whatever the headers say. Refuses more than may be held at once. */
export async function readLimited(c: Context, { limit, holder }: Reading): Promise<Uint8Array<ArrayBuffer>> {
  const known = early.get(c.req.raw)
  if (known && known.length > limit) throw tooLarge(limit)
  if (known) return known
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of limited(c, limit)) {
    size += chunk.length
    if (holder !== null) hold(c.req.raw, holder, chunk.length)
    chunks.push(chunk)
  }
  return joined(chunks, size)
}

/** Writes a body to the disk as it comes, at most `limit` bytes of it. It is gone when the request is answered. */
export async function receiveFile(c: Context, folder: string, limit: number): Promise<Received> {
  const file = await receive(folder, limited(c, limit))
  files.set(c.req.raw, file)
  return file
}

/** A body as it comes, at most `limit` bytes of it. */
async function* limited(c: Context, limit: number): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of c.req.raw.body ?? []) {
    size += chunk.length
    if (size > limit) throw tooLarge(limit)
    yield chunk
  }
}

/** One copy and no more: 24 MB of fresh memory can cost a turn by themselves. */
function joined(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

function tooLarge(limit: number): Problem {
  return new Problem(413, 'TOO_LARGE', `at most ${limit} bytes`)
}

function hold(request: Request, holder: string, size: number): void {
  const own = heldBy.get(holder) ?? 0
  if (own + size > MOST_HELD_EACH)
    throw new Problem(429, 'TOO_MANY_AT_ONCE', 'as much is being sent as may be at once: try again in a moment')
  if (heldInAll + size > MOST_HELD) throw new Problem(503, 'BUSY', 'the server has as much in work as it can hold: try again in a moment')
  heldInAll += size
  heldBy.set(holder, own + size)
  const held = holding.get(request)
  if (held) held.size += size
  else holding.set(request, { holder, size })
}

/** To be called when a request is answered: its body makes room. */
export function releaseBody({ req: { raw } }: Context): void {
  void files.get(raw)?.discard()
  const held = holding.get(raw)
  if (!held) return
  holding.delete(raw)
  heldInAll -= held.size
  const left = (heldBy.get(held.holder) ?? 0) - held.size
  if (left > 0) heldBy.set(held.holder, left)
  else heldBy.delete(held.holder)
}

/** Bytes of bodies that are held now. */
export function heldBodies(): number {
  return heldInAll
}
