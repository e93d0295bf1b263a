import { concat, utf8 } from './bytes.ts'
import { LedgerError } from './errors.ts'

/** A file of a pack as its ZIP lists it: stored, and neither dated nor described. */
export interface StoredFile {
  readonly path: string
  /** In bytes. */
  readonly size: number
  /** CRC-32 of its bytes, as a number without a sign. */
  readonly crc: number
}

/** What stands around the bytes of the files, in the order of the files. */
export interface PackLayout {
  /** Before each file. */
  readonly heads: readonly Uint8Array[]
  /** After the last. */
  readonly tail: Uint8Array
}

const MOST_BYTES = 0xffffffff
const MOST_FILES = 0xffff
const VERSION = 20
/** The name is UTF-8. */
const UTF8_FLAG = 0x800
/** The first of January 1980, at midnight. */
const DATE = 0x21

/**
 * The one spelling of a pack's ZIP, for whoever writes it file by file: the same bytes as `sealPack` gives for files that are in memory. The
 * files must be sorted by path, and together be less than 4 GiB: a pack is no ZIP64 archive.
 */
export function packLayout(files: readonly StoredFile[]): PackLayout {
  const heads = files.map((file) => concat(record(file, LOCAL), utf8(file.path)))
  let offset = 0
  const central = files.map((file, index) => {
    const entry = concat(record(file, CENTRAL), centralRest(offset), utf8(file.path))
    offset += (heads[index]?.length ?? 0) + file.size
    return entry
  })
  const size = central.reduce((sum, { length }) => sum + length, 0)
  if (offset + size > MOST_BYTES || files.length > MOST_FILES) throw new LedgerError('PACK_MALFORMED', 'a pack is less than 4 GiB')
  return { heads, tail: concat(...central, end(files.length, size, offset)) }
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50

function record({ path, size, crc }: StoredFile, signature: typeof LOCAL | typeof CENTRAL): Uint8Array {
  const name = utf8(path)
  const flags = name.length === path.length ? 0 : UTF8_FLAG
  const made = signature === CENTRAL ? [short(VERSION)] : []
  return concat(
    long(signature),
    ...made,
    ...[VERSION, flags, 0, 0, DATE].map(short),
    ...[crc, size, size].map(long),
    short(name.length),
    short(0),
  )
}

/** Comment, disk, attributes, and where the file begins. */
function centralRest(offset: number): Uint8Array {
  return concat(...[0, 0, 0].map(short), long(0), long(offset))
}

function end(count: number, size: number, offset: number): Uint8Array {
  return concat(long(END), ...[0, 0, count, count].map(short), long(size), long(offset), short(0))
}

function short(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff, value >>> 8)
}

function long(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, value >>> 24)
}
