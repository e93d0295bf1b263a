import { csvGrid } from './csv.ts'
import { unreadable, type Grid } from './grid.ts'
import { hasMarkdownTable, markdownGrids } from './markdown.ts'
import { jsonGrid, looksLikeYaml, yamlGrid } from './records.ts'
import { decodeText } from './text.ts'
import { workbookGrids } from './workbook.ts'

/**
 * The tables of a file, found by what it holds and not by its name; `around` is the column for what a list of records stands in.
 * Input is hostile: refuses bombs, binaries and broken files.
 */
export async function readGrids(bytes: Uint8Array, around: string | null = null): Promise<readonly Grid[]> {
  if (bytes.length === 0) throw unreadable('the file is empty')
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return workbookGrids(bytes)
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw unreadable('this is a workbook of the old format, or one with a password: save it as .xlsx without one')
  if (bytes[0] === 0x25 && bytes[1] === 0x50) throw unreadable('this is a PDF: export the table it was made from')
  return textGrids(decodeText(bytes), around)
}

function textGrids(text: string, around: string | null): readonly Grid[] {
  const json = jsonGrid(text, around)
  if (json) return [json]
  if (hasMarkdownTable(text)) return markdownGrids(text)
  return looksLikeYaml(text) ? [yamlGrid(text, around)] : [csvGrid(text)]
}
