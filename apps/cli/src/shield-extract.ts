import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Text out of documents, in a process of its own with little memory and little time: what is in a file may have been made to break its reader. */

export interface Extract {
  readonly texts: readonly ExtractedText[]
  /** What of the document was not read, and why. */
  readonly unread: readonly string[]
}

export interface ExtractedText {
  /** Where it stands in the document, such as a page or a cell. */
  readonly place: string
  /** What the document calls it: the head of its column. */
  readonly label: string | null
  readonly text: string
}

/** How the files begin that are read by their own readers, and those that are known and not read. */
const KINDS: readonly (readonly [begins: readonly number[], kind: string])[] = [
  [[0x50, 0x4b, 3, 4], 'zip'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
]
const OTHERS: readonly (readonly [begins: readonly number[], what: string])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old or a locked Office document'],
  [[0x1f, 0x8b], 'compressed (gzip)'],
  [[0x42, 0x5a, 0x68], 'compressed (bzip2)'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'compressed (xz)'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'compressed (zstd)'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'an archive (7z)'],
  [[0x50, 0x4b, 5, 6], 'an empty archive (zip)'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture (PNG)'],
  [[0xff, 0xd8, 0xff], 'a picture (JPEG)'],
  [[0x47, 0x49, 0x46, 0x38], 'a picture (GIF)'],
]

const begins = (bytes: Buffer, mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte)

/** Whether bytes are a document with a reader of its own, and which. */
export function documentKind(bytes: Buffer): string | null {
  return KINDS.find(([mark]) => begins(bytes, mark))?.[1] ?? null
}

/** What bytes are that nobody here reads; null where they may be text. */
export function unreadable(bytes: Buffer): string | null {
  return OTHERS.find(([mark]) => begins(bytes, mark))?.[1] ?? null
}

const [SECONDS, MEGABYTES] = [60, 512]
const MOST = 256 * 1024 * 1024

/** The texts of a document, or why there are none. */
export function extracted(bytes: Buffer, kind: string): Extract {
  const program = fileURLToPath(new URL('shield-reader.ts', import.meta.url))
  const { status, signal, stdout, error } = spawnSync(process.execPath, [`--max-old-space-size=${MEGABYTES}`, program, kind], {
    input: bytes,
    timeout: SECONDS * 1000,
    killSignal: 'SIGKILL',
    maxBuffer: MOST,
    env: {},
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  if (status === 0) return JSON.parse(stdout.toString()) as Extract
  const why =
    signal === 'SIGKILL' && error !== undefined
      ? `its reader took more than ${SECONDS} seconds or said too much`
      : 'its reader could not make sense of it, or needed too much memory'
  return { texts: [], unread: [why] }
}
