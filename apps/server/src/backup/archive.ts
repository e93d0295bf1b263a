import { createHash } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fromRandomAccessReaderPromise, RandomAccessReader, type Entry, type ZipFile } from 'yauzl'
import { ZipFile as ZipWriter } from 'yazl'
import { bytesBetween } from '../spool.ts'

/**
 * ZIP archives of files with a manifest: what each file must hash to. They are written and read file by file and chunk by chunk, so an archive
 * may be larger than memory.
 */

/** What cannot be restored, and why. */
export class BackupError extends Error {}

export type Content = AsyncIterable<Uint8Array>

/** A file of an archive that is being written. */
export interface Part {
  readonly name: string
  readonly content: Content
}

/** The files of an archive that is read. */
export interface Archive {
  readonly names: readonly string[]
  /** The bytes of a file; nothing where the archive has none of that name. */
  readonly read: (name: string) => Content
}

interface Manifest {
  readonly format: string
  readonly files: Readonly<Record<string, string>>
}

/** Writes an archive; the manifest is its last file. Leaves nothing behind where it cannot: a full disk stays full for as long as what did not fit lies on it. */
export async function writeArchive(path: string, format: string, parts: AsyncIterable<Part>): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  const zip = new ZipWriter()
  const target = file.createWriteStream()
  try {
    await Promise.all([
      pipeline(zip.outputStream, target),
      addAll(zip, format, parts).catch((error: unknown) => {
        target.destroy(error instanceof Error ? error : new Error(String(error)))
        throw error
      }),
    ])
  } catch (error) {
    await rm(path, { force: true })
    throw error
  }
}

async function addAll(zip: ZipWriter, format: string, parts: AsyncIterable<Part>): Promise<void> {
  const files: Record<string, string> = {}
  for await (const { name, content } of parts) files[name] = await added(zip, name, content)
  const manifest: Manifest = { format, files }
  zip.addBuffer(Buffer.from(JSON.stringify(manifest, null, 1)), MANIFEST)
  zip.end()
}

/** Adds a file once those before it are written, and says what it hashes to. */
function added(zip: ZipWriter, name: string, content: Content): Promise<string> {
  return new Promise((resolve, reject) => {
    const hash = createHash('sha256')
    const hashed = async function* (): Content {
      for await (const chunk of content) {
        hash.update(chunk)
        yield chunk
      }
    }
    const input = Readable.from(hashed(), { objectMode: false })
    input.once('end', () => resolve(hash.digest('hex')))
    input.once('error', reject)
    zip.addReadStream(input, name)
  })
}

const MANIFEST = 'manifest.json'
const MOST_FILES = 1_000_000
const MOST_MANIFEST = 200_000_000

/** A part of a file that is an archive. */
export interface Place {
  readonly path: string
  readonly start: number
  readonly end: number
}

interface Expected {
  /** The formats that are read, the newest first. */
  readonly formats: readonly string[]
  /** What is said of anything else. */
  readonly otherwise: string
}

/**
 * Opens an archive once each of its files was read and hashed to what the manifest says, and works on it. Refuses anything else, with a
 * BackupError. Input is hostile: names lead nowhere but down, sizes are those that are named.
 */
export async function withArchive<T>(place: Place, expected: Expected, work: (archive: Archive) => Promise<T>): Promise<T> {
  const zip = await opened(place)
  try {
    const entries = await entriesOf(zip)
    const archive = { names: [...entries.keys()], read: (name: string) => contentOf(zip, entries.get(name)) }
    await assertWhole(archive, await manifestOf(archive, entries, expected))
    return await work(archive)
  } finally {
    zip.close()
  }
}

class PartOfFile extends RandomAccessReader {
  readonly #place: Place

  constructor(place: Place) {
    super()
    this.#place = place
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return bytesBetween(this.#place.path, this.#place.start + start, this.#place.start + end)
  }
}

const UNREADABLE = 'the backup is not a readable ZIP archive'

async function opened(place: Place): Promise<ZipFile> {
  try {
    return await fromRandomAccessReaderPromise(new PartOfFile(place), place.end - place.start, {
      autoClose: false,
      lazyEntries: true,
      strictFileNames: true,
    })
  } catch (cause) {
    throw new BackupError(UNREADABLE, { cause })
  }
}

async function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const found = new Map<string, Entry>()
  try {
    for await (const entry of zip.eachEntry()) {
      if (found.has(entry.fileName)) throw new BackupError(`the backup names a file twice: ${entry.fileName}`)
      if (found.size === MOST_FILES) throw new BackupError(`the backup has more than ${MOST_FILES} files`)
      found.set(entry.fileName, entry)
    }
  } catch (cause) {
    throw cause instanceof BackupError ? cause : new BackupError(UNREADABLE, { cause })
  }
  return found
}

async function* contentOf(zip: ZipFile, entry: Entry | undefined): Content {
  if (!entry) return
  yield* await zip.openReadStreamPromise(entry)
}

async function manifestOf(archive: Archive, entries: ReadonlyMap<string, Entry>, { formats, otherwise }: Expected): Promise<Manifest> {
  const size = entries.get(MANIFEST)?.uncompressedSize ?? 0
  if (size === 0 || size > MOST_MANIFEST) throw new BackupError(otherwise)
  const manifest = (await jsonIn(archive, MANIFEST)) as Partial<Manifest> | null
  if (!manifest?.files || !formats.includes(manifest.format ?? '')) throw new BackupError(otherwise)
  return manifest as Manifest
}

async function assertWhole(archive: Archive, { files }: Manifest): Promise<void> {
  for (const [name, sum] of Object.entries(files)) {
    if ((await sumOf(archive.read(name))) !== sum) throw new BackupError(`the backup is damaged: ${name}`)
  }
  const unnamed = archive.names.find((name) => name !== MANIFEST && !Object.hasOwn(files, name))
  if (unnamed !== undefined) throw new BackupError(`the backup is damaged: ${unnamed}`)
}

/** The SHA-256 of what can be read whole; null where it cannot. */
export async function sumOf(content: Content): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of content) hash.update(chunk)
  } catch {
    return null
  }
  return hash.digest('hex')
}

/** A small file, whole. */
export async function bytesIn(archive: Archive, name: string): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of archive.read(name)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** A small file of JSON; null where there is none, or it is none. */
export async function jsonIn(archive: Archive, name: string): Promise<unknown> {
  try {
    return JSON.parse((await bytesIn(archive, name)).toString('utf8'))
  } catch {
    return null
  }
}
