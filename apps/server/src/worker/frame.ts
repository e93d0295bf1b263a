/** What a pipe between the server and a worker carries: four bytes of length, one of kind, then what is meant. */

export type Kind = 'ready' | 'task' | 'part' | 'end' | 'done' | 'refused' | 'failed'

export interface Frame {
  readonly kind: Kind
  readonly bytes: Buffer
}

const KINDS: readonly Kind[] = ['ready', 'task', 'part', 'end', 'done', 'refused', 'failed']
const HEAD = 5
/** More is sent in several frames, so that no turn of the server handles more. */
const LARGEST = 262_144
/** What a task is told beside its parts: the whole of a document or a statement. */
const LARGEST_READ = 64_000_000

/** A frame as bytes. */
export function frame(kind: Kind, bytes: Uint8Array): Buffer {
  const head = Buffer.alloc(HEAD)
  head.writeUInt32BE(bytes.length, 0)
  head[4] = KINDS.indexOf(kind)
  return Buffer.concat([head, bytes])
}

/** A frame that holds a value as JSON. */
export function jsonFrame(kind: Kind, value: unknown): Buffer {
  return frame(kind, Buffer.from(JSON.stringify(value ?? null)))
}

/** Bytes in pieces that fit a frame. */
export function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += LARGEST) yield bytes.subarray(start, start + LARGEST)
}

/** Reads frames as they come. The other side may be anything by now: throws at what is no frame. */
export async function* framesIn(stream: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  let held: Buffer[] = []
  let size = 0
  let wanted = HEAD
  for await (const chunk of stream) {
    held.push(chunk)
    size += chunk.length
    if (size < wanted) continue
    let rest = Buffer.concat(held)
    for (wanted = wantedFor(rest); rest.length >= wanted; wanted = wantedFor(rest)) {
      yield { kind: KINDS[rest[4] ?? 0] ?? 'failed', bytes: rest.subarray(HEAD, wanted) }
      rest = rest.subarray(wanted)
    }
    held = [rest]
    size = rest.length
  }
}

/** How many bytes the frame at the start has; of one whose length is not there yet, those that tell it. */
function wantedFor(bytes: Buffer): number {
  if (bytes.length < HEAD) return HEAD
  const length = bytes.readUInt32BE(0)
  if (length > LARGEST_READ) throw new Error('a worker sent what is no frame')
  return HEAD + length
}
