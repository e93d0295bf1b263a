import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { packLayout, packManifest, utf8, type SignerKey, type StoredFile } from '@assay/ledger'

export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

interface Written extends StoredFile {
  readonly sha256: string
  /** Where it lies until the pack is sealed. */
  readonly scratch: string
}

/** A text that is written before the file that it is part of. */
export interface Aside {
  readonly write: (text: string) => Promise<void>
  /** What was written, once; nothing can be written after it. */
  readonly read: () => AsyncIterable<Uint8Array>
}

/** A pack that is made file by file, on the disk: its list of sums comes first in it, and is known last. */
export class PackFile {
  readonly #folder: string
  readonly #files: Written[] = []

  private constructor(folder: string) {
    this.#folder = folder
  }

  /** Works on a pack whose files lie beside a path until it is sealed, and removes them. */
  static async at<T>(path: string, work: (pack: PackFile) => Promise<T>): Promise<T> {
    const folder = `${path}.files`
    await mkdir(folder, { mode: 0o700 })
    try {
      return await work(new PackFile(folder))
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }

  get paths(): readonly string[] {
    return this.#files.map(({ path }) => path)
  }

  /** Adds a file. */
  async add(path: string, content: Chunks): Promise<void> {
    const scratch = join(this.#folder, String(this.#files.length))
    const file = await open(scratch, 'wx', 0o600)
    try {
      this.#files.push({ path, scratch, ...(await copied(content, file)) })
    } finally {
      await file.close()
    }
  }

  /** Adds files that are in memory. */
  async addAll(files: Readonly<Record<string, Uint8Array>>): Promise<void> {
    for (const [path, bytes] of Object.entries(files)) await this.add(path, [bytes])
  }

  /** Room for a text that becomes part of a file later. */
  async aside(): Promise<Aside> {
    const scratch = join(this.#folder, 'aside')
    const file = await open(scratch, 'wx', 0o600)
    return {
      write: (text) => file.writeFile(text),
      read: async function* () {
        await file.close()
        yield* createReadStream(scratch)
      },
    }
  }

  /** Signs the list of the files, and writes the pack. */
  async seal(path: string, key: SignerKey): Promise<void> {
    await this.add('MANIFEST', [utf8(packManifest(this.#files, key))])
    const sorted = this.#files.toSorted((one, other) => (one.path < other.path ? -1 : 1))
    const { heads, tail } = packLayout(sorted)
    const target = await open(path, 'wx', 0o600)
    try {
      for (const [index, { scratch }] of sorted.entries()) {
        await target.writeFile(heads[index] ?? new Uint8Array())
        await target.writeFile(createReadStream(scratch))
      }
      await target.writeFile(tail)
    } finally {
      await target.close()
    }
  }
}

/** Writes a content as it comes, and says what it is. */
async function copied(content: Chunks, file: FileHandle): Promise<Pick<Written, 'size' | 'crc' | 'sha256'>> {
  const hash = createHash('sha256')
  let [size, crc] = [0, 0]
  for await (const chunk of content) {
    hash.update(chunk)
    crc = crc32(chunk, crc)
    size += chunk.length
    await file.writeFile(chunk)
  }
  return { size, crc, sha256: hash.digest('hex') }
}
