import { createReadStream, mkdirSync, rmSync } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { uuidv7 } from './uuid.ts'

/** Files that are larger than memory should hold, on their way to somebody or from somebody. They lie in a folder of ours for as long as that takes. */

/** A file that was made for somebody. It has no name any more: whoever holds it reads it once, or discards it. */
export interface Spooled {
  readonly size: number
  readonly stream: () => ReadableStream<Uint8Array>
  readonly discard: () => Promise<void>
}

/** A file that somebody sent, whole. */
export interface Received {
  readonly path: string
  readonly size: number
  readonly discard: () => Promise<void>
}

/** Removes what an earlier process left there. Before anybody writes. */
export function emptySpool(folder: string): void {
  rmSync(join(folder, 'spool'), { recursive: true, force: true })
}

/** Makes a file by writing to a path, and hands it over. */
export async function spool(folder: string, write: (path: string) => Promise<void>): Promise<Spooled> {
  const path = newPath(folder)
  try {
    await write(path)
    const handle = await open(path, 'r')
    const { size } = await handle.stat()
    return {
      size,
      stream: () => Readable.toWeb(handle.createReadStream()) as ReadableStream<Uint8Array>,
      discard: () => handle.close(),
    }
  } finally {
    await rm(path, { force: true })
  }
}

/** Writes what somebody sends to a file. */
export async function receive(folder: string, bytes: AsyncIterable<Uint8Array>): Promise<Received> {
  const path = newPath(folder)
  const discard = (): Promise<void> => rm(path, { force: true })
  const file = await open(path, 'wx', 0o600)
  let size = 0
  try {
    for await (const chunk of bytes) {
      await file.writeFile(chunk)
      size += chunk.length
    }
    return { path, size, discard }
  } catch (error) {
    await discard()
    throw error
  } finally {
    await file.close()
  }
}

function newPath(folder: string): string {
  const home = join(folder, 'spool')
  mkdirSync(home, { recursive: true, mode: 0o700 })
  return join(home, uuidv7(Date.now()))
}

/** Bytes of a file from one place to another, as they are asked for. */
export function bytesBetween(path: string, start: number, end: number): Readable {
  return end > start ? createReadStream(path, { start, end: end - 1 }) : Readable.from([])
}
