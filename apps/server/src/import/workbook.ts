import { Unzip, UnzipInflate, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { Problem } from '../problem.ts'
import { assertBounded, cellText, unreadable, type Grid, type Merge } from './grid.ts'

const MAX_INFLATED = 300_000_000
const MAX_PARTS = 1000
const PIECE = 65_536

/** The sheets of a workbook (XLSX). Input is hostile: a bomb is found while it is unpacked, whatever sizes it claims. */
export async function workbookGrids(bytes: Uint8Array): Promise<readonly Grid[]> {
  assertNoBomb(bytes)
  const workbook = await readXlsx(bytes, { readStyles: true }).catch((cause: unknown) => {
    throw unreadable('the workbook is broken, or locked with a password: save it again without one', cause)
  })
  return workbook.sheets.map((sheet) => {
    assertBounded(sheet.rows.reduce((sum, row) => sum + row.length, 0))
    const rows = sheet.rows.map((cells, row) => ({
      line: row + 1,
      cells: cells.map((value, column) => shown(value, sheet.cells?.get(`${row},${column}`)?.style?.numFmt)),
    }))
    const merges: readonly Merge[] = sheet.merges ?? []
    return { name: sheet.name, rows, merges }
  })
}

/** A number under a format with fixed decimals is what the format shows: 5.10 is not 5.1. */
function shown(value: unknown, format: string | undefined): string {
  const decimals = /^0\.(0+)$/.exec(format ?? '')?.[1]?.length
  return typeof value === 'number' && decimals !== undefined ? value.toFixed(decimals) : cellText(value)
}

function assertNoBomb(bytes: Uint8Array): void {
  assertHonestDirectory(bytes)
  let inflated = 0
  const unzip = new Unzip((part) => {
    part.ondata = (error, chunk) => {
      if (error) throw error
      inflated += chunk.length
      if (inflated > MAX_INFLATED) throw tooLarge()
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
