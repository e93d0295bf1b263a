import { Unzip, UnzipInflate, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { Problem } from '../problem.ts'
import { assertBounded, cellText, counting, unreadable, type Grid, type Merge } from './grid.ts'

const MAX_INFLATED = 300_000_000
const MAX_PARTS = 1000
const PIECE = 65_536

/** The sheets of a workbook (XLSX). Input is hostile: a bomb, and a sheet that spans more than can be held, is found while it is unpacked, whatever sizes it claims. */
export async function workbookGrids(bytes: Uint8Array): Promise<readonly Grid[]> {
  const { hasDecimals } = inspect(bytes)
  const workbook = await readXlsx(bytes, { readStyles: hasDecimals }).catch((cause: unknown) => {
    throw unreadable('the workbook is broken, or locked with a password: save it again without one', cause)
  })
  const count = counting()
  return workbook.sheets.map((sheet) => {
    const rows = sheet.rows.map((values, row) => {
      const cells = values.map((value, column) => shown(value, sheet.cells?.get(`${row},${column}`)?.style?.numFmt))
      count(cells)
      return { line: row + 1, cells }
    })
    const merges: readonly Merge[] = sheet.merges ?? []
    return { name: sheet.name, rows, merges }
  })
}

/** A number under a format with fixed decimals is what the format shows: 5.10 is not 5.1. */
function shown(value: unknown, format: string | undefined): string {
  const decimals = /^0\.(0+)$/.exec(format ?? '')?.[1]?.length
  return typeof value === 'number' && decimals !== undefined ? value.toFixed(decimals) : cellText(value)
}

interface Inspected {
  /** Whether a style shows a fixed number of decimals; styles cost more than all the cells. */
  readonly hasDecimals: boolean
}

function inspect(bytes: Uint8Array): Inspected {
  assertHonestDirectory(bytes)
  let inflated = 0
  let hasDecimals = false
  let spanned = 0
  const unzip = new Unzip((part) => {
    const extent = extentOf((cells) => {
      spanned += cells
      assertBounded({ cells: spanned })
    })
    let before = ''
    part.ondata = (error, chunk, final) => {
      if (error) throw error
      inflated += chunk.length
      if (inflated > MAX_INFLATED) throw tooLarge()
      const text = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1')
      extent(text, final)
      hasDecimals ||= /formatCode=["']0\.0+["']|numFmtId=["']2["']/.test(before + text)
      before = text.slice(-LONGEST_FORMAT)
    }
    part.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += PIECE) unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length)
  } catch (cause) {
    if (cause instanceof Problem) throw cause
    throw unreadable('the file is a broken ZIP archive', cause)
  }
  return { hasDecimals }
}

/** A cell says where it stands, or comes after the one before. */
const CELL = /<(?:\w{1,20}:)?c[\s>/]|\br\s{0,3}=\s{0,3}["']([A-Z]{1,3})(\d{1,7})["']/g
const LONGEST_CELL = 40
const LONGEST_FORMAT = 60

/** Follows the cells of a part, whichever it is, and tells how many more a sheet in it spans: a reader makes all of the rectangle. */
function extentOf(more: (cells: number) => void): (text: string, final: boolean) => void {
  let [width, height, cells, told] = [0, 0, 0, 0]
  let rest = ''
  return (text, final) => {
    const seen = rest + text
    let end = 0
    for (const match of seen.matchAll(CELL)) {
      end = match.index + match[0].length
      const [, letters, row] = match
      if (letters === undefined) cells += 1
      else {
        width = Math.max(width, columnOf(letters))
        height = Math.max(height, Number(row))
      }
    }
    assertBounded({ columns: width })
    const spanned = Math.max(cells, width * height)
    more(spanned - told)
    told = spanned
    // What was counted is not counted again.
    rest = final ? '' : seen.slice(Math.max(end, seen.length - LONGEST_CELL))
  }
}

function columnOf(letters: string): number {
  let column = 0
  for (const letter of letters) column = column * 26 + (letter.codePointAt(0) ?? 64) - 64
  return column
}

/** Parts that overlap would unpack the same bytes again and again. */
function assertHonestDirectory(bytes: Uint8Array): void {
  let parts = 0
  let packed = 0
  try {
    unzipSync(bytes, {
      filter: ({ size }) => {
        parts += 1
        packed += size
        return false
      },
    })
  } catch (cause) {
    throw unreadable('the file is a broken ZIP archive', cause)
  }
  if (parts > MAX_PARTS || packed > bytes.length) throw tooLarge()
}

function tooLarge(): Problem {
  return new Problem(413, 'TOO_LARGE', 'the workbook unpacks to more than this server reads')
}
