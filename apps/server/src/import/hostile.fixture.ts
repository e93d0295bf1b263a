import { strToU8, zipSync } from 'fflate'
import { MAX } from './grid.ts'
import { MAX_YAML } from './records.ts'

/** Files that want to break whoever reads them, each from a line of code, and honest ones at the limits. */

export type Make = () => Uint8Array

const MAX_UPLOAD = 25_000_000
const text = (value: string): Uint8Array => Buffer.from(value)
const many = (count: number, make: (index: number) => string, between = '\n'): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(between)
const filled = (piece: string, length: number): string => piece.repeat(Math.floor(length / piece.length))

/** What was found to end the server, or to hold it. */
export const found: Readonly<Record<string, Make>> = {
  '2,500 cells in the last column': () => far(2500),
  '20,000 cells in the last column': () => far(20_000),
  'one string of 30 kB in 120,000 cells': () =>
    sheet(
      many(40_000, (row) => shared(row + 1, 3), ''),
      ['x'.repeat(30_000)],
    ),
  '400,000 items of YAML': () => text(many(400_000, (index) => `- id: ${index}`)),
  '4.9 million commas': () => text(`ID,Risk\n${','.repeat(4_900_000)}`),
  '1.6 million short rows': () => text(`ID,Risk\n${filled('1,a\n', 6_400_000)}`),
  '24 MB of quotes': () => text('"'.repeat(24_000_000)),
  '24 MB in one line': () => text('x'.repeat(24_000_000)),
  'a header of 200,000 brackets': () => text(`${'('.repeat(200_000)},ID,Risk\n1,2,3\n`),
  '200,000 owners': () => text(`ID,Risk,Owner\n${many(200_000, (index) => `R${index},r ${index},Owner ${index}`)}`),
  '2,000 keys of 2,000 records': () => text(JSON.stringify(Array.from({ length: 2000 }, (_, index) => ({ [`k${index}`]: 1 })))),
  '10 MB of nested JSON': () => text(`${'['.repeat(5_000_000)}${']'.repeat(5_000_000)}`),
}

/** More of the same kinds. */
export const alike: Readonly<Record<string, Make>> = {
  'quotes in pairs': () => text(`ID,Risk\n${'""'.repeat(12_000_000)}`),
  'a quote that never ends': () => text(`ID,Risk\n1,"${'x\n'.repeat(12_000_000)}`),
  'quotes after every comma': () => text(`ID,Risk\n${filled(',"', 24_000_000)}`),
  'carriage returns alone': () => text(`ID,Risk\r${filled('1,a\r', 20_000_000)}`),
  semicolons: () => text(`ID;Risk\n${';'.repeat(20_000_000)}`),
  'tabs and line ends': () => text(`ID\tRisk\n${filled('\t\n', 20_000_000)}`),
  'line ends': () => text('\n'.repeat(24_000_000)),
  blanks: () => text(`ID,Risk\n1,${' '.repeat(20_000_000)}x`),
  'a header of curly brackets in every column': () => text(`ID,Risk,${many(900, () => '{'.repeat(1900), ',')}\n1,2\n`),
  'a header of ranges': () => text(`ID,Risk,${filled('1-', 100_000)}\n1,2,3\n`),
  'forty headers of 900 columns': () => text(`${many(40, (row) => many(900, (column) => `name ${row} (${column})`, ','))}\nID,Risk\n1,2\n`),
  'a treatment of blanks and a dash': () => text(`ID,Risk,Treatment\n${many(20, (row) => `${row},r,a${' '.repeat(900_000)}b`)}`),
  'a list of blanks and no word': () => text(`Control,Attributes\n5.1,${`${' '.repeat(500_000)}b`.repeat(2)}\n`),
  'accents upon accents': () => text(`ID,Risk,Owner\n1,a,${'\u0301'.repeat(1_900_000)}`),
  'letters that are eighteen': () => text(`ID,Risk,Owner\n${many(8, (row) => `${row},a,${'\uFDFA'.repeat(900_000)}`)}`),
  'digits without end': () =>
    text(`ID,Risk,Likelihood,Due\n${many(10, (row) => `${row},a,${'1'.repeat(900_000)},${'1'.repeat(900_000)}`)}`),
  'a word that nobody knows on each of 250,000 lines': () => text(`ID,Risk,Treatment\n${many(250_000, (row) => `${row},r${row},t${row}`)}`),
  'one cell in the last row': () => sheet(`<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>`),
  'a diagonal of 1,900 cells': () =>
    sheet(many(1900, (row) => `<row r="${row + 1}"><c r="${letters(row)}${row + 1}"><v>1</v></c></row>`, '')),
  'four million cells that do not say where': () => sheet(`<row>${'<c/>'.repeat(4_000_000)}</row>`),
  'cells of one row in another': () => sheet(`<row r="1">${many(3000, (row) => `<c r="CV${row * 100 + 1}"><v>1</v></c>`, '')}</row>`),
  'prefixes and quotes that differ': () =>
    sheet(many(50_000, (row) => `<x:row r='${row + 1}'><x:c r='ZZ${row + 1}'><x:v>1</x:v></x:c></x:row>`, '')),
  '100,000 merged cells': () =>
    sheet(
      `<row r="1"><c r="A1"><v>1</v></c></row>`,
      null,
      many(100_000, (row) => `<mergeCell ref="A${row + 1}:ALL${row + 40}"/>`, ''),
    ),
  'elements in elements': () => sheet(filled('<row><c><is>', 10_000_000)),
  'a million attributes': () => sheet(`<row ${many(1_000_000, (index) => `a${index}="1"`, ' ')}><c r="A1"><v>1</v></c></row>`),
  '900 sheets': () => sheets(900),
  'a million shared strings': () =>
    sheet(
      shared(1, 3),
      Array.from({ length: 1_000_000 }, () => 'x'),
    ),
  'a part of 290 MB': () => sheet(`<row>${' '.repeat(290_000_000)}</row>`),
  'YAML in YAML': () => text(`- a: ${'['.repeat(400_000)}`),
  'dashes upon dashes': () => text(`- a: 1\n${'- '.repeat(450_000)}x`),
  'maps in maps': () => text(`- a: ${'{a: '.repeat(200_000)}`),
  '60,000 anchors': () => text(`- a: &a 1\n${many(60_000, (index) => `- &a${index} b: *a`)}`),
  'a megabyte of tags': () => text(`- a: 1\n${filled('- !!str b: 1\n', 900_000)}`),
  'a million lines of JSON': () => text(filled('{"a":1}\n', 20_000_000)),
  'a record with a million fields': () => text(`[{${many(1_000_000, (index) => `"k${index}":1`, ',')}}]`),
  'objects in every field': () => text(`[{${many(200_000, (index) => `"k${index}":{"a":1,"b":2}`, ',')}}]`),
  'lists in lists': () => text(`[{"a":${'[1,'.repeat(1_000_000)}1${']'.repeat(1_000_000)}}]`),
  'a JSON that is cut': () => text(`[${filled('{"id":1,"title":"x"},', 24_000_000)}`),
  pipes: () => text(`a|b\n-|-\n${'|'.repeat(20_000_000)}`),
  'a million rows of Markdown': () => text(`| ID | Risk |\n| -- | -- |\n${filled('| 1 | a |\n', 20_000_000)}`),
  'headings of Markdown': () => text(`a|b\n-|-\n${filled('# a\n|x|y|\n', 20_000_000)}`),
  'dashes of Markdown': () => text(`a|b\n${'-'.repeat(20_000_000)}`),
}

/** Honest files at a limit and just below it; they may be done or refused, and have to leave the server as it is. */
export const limits: Readonly<Record<string, readonly [below: Make, above: Make]>> = {
  rows: [() => rows(MAX.rows - 1, 3), () => rows(MAX.rows + 1, 3)],
  cells: [() => rows(Math.floor(MAX.cells / 12) - 1, 12), () => rows(Math.floor(MAX.cells / 12) + 1, 12)],
  columns: [() => rows(1000, MAX.columns), () => rows(1000, MAX.columns + 1)],
  cell: [() => text(`ID,Risk\n1,${'x'.repeat(MAX.cell)}`), () => text(`ID,Risk\n1,${'x'.repeat(MAX.cell + 1)}`)],
  text: [() => longTexts(MAX.text - 200_000), () => longTexts(MAX.text + 200_000)],
  YAML: [() => text(filled('- id: 1\n', MAX_YAML)), () => text(filled('- id: 1\n', MAX_YAML + 16))],
  bytes: [() => text(`ID,Risk\n${filled(`1,${'x'.repeat(97)}\n`, MAX_UPLOAD - 100)}`), () => new Uint8Array(MAX_UPLOAD + 1)],
}

/** A register as an organisation of some size has it: a quarter of a million rows of twelve columns. */
export function honestRegister(): Uint8Array {
  const header = 'ID,Risk,Owner,Category,Description,Status,Asset,Comment,Site,Team,Source,Round'
  return text(
    `${header}\n${many(250_000, (row) => `R-${row},Risk number ${row},Owner ${row % 200},technical,Event ${row % 900},open,Asset ${row % 500},none,Oslo,IT,audit,3`)}`,
  )
}

function rows(count: number, width: number): Uint8Array {
  const cells = many(width - 2, (column) => `c${column % 10}`, ',')
  return text(`ID,Risk,${many(width - 2, (column) => `Column ${column}`, ',')}\n${many(count - 1, (row) => `${row},r${row},${cells}`)}`)
}

/** As many characters in shared strings, however small the file. */
function longTexts(length: number): Uint8Array {
  const strings = ['ID', 'Risk', 'x'.repeat(30_000)]
  const count = Math.floor(length / 30_000)
  const cells = many(
    count,
    (row) => `<row r="${row + 2}"><c r="A${row + 2}"><v>${row}</v></c><c r="B${row + 2}" t="s"><v>2</v></c></row>`,
    '',
  )
  return sheet(`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>${cells}`, strings)
}

function far(count: number): Uint8Array {
  return sheet(many(count, (row) => `<row r="${row + 1}"><c r="XFD${row + 1}" t="inlineStr"><is><t>x</t></is></c></row>`, ''))
}

function shared(row: number, width: number): string {
  return `<row r="${row}">${many(width, (column) => `<c r="${letters(column)}${row}" t="s"><v>0</v></c>`, '')}</row>`
}

function letters(column: number): string {
  const rest = Math.floor(column / 26) - 1
  return `${rest >= 0 ? letters(rest) : ''}${String.fromCodePoint(65 + (column % 26))}`
}

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** A workbook of one sheet, from the XML of its rows. */
function sheet(cells: string, strings: readonly string[] | null = null, merged = ''): Uint8Array {
  const merges = merged === '' ? '' : `<mergeCells>${merged}</mergeCells>`
  const table =
    strings === null
      ? {}
      : { 'xl/sharedStrings.xml': strToU8(`<sst xmlns="${MAIN}">${strings.map((one) => `<si><t>${one}</t></si>`).join('')}</sst>`) }
  return workbook({
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${MAIN}" xmlns:x="${MAIN}"><sheetData>${cells}</sheetData>${merges}</worksheet>`,
    ),
    ...table,
  })
}

function sheets(count: number): Uint8Array {
  const body = strToU8(`<worksheet xmlns="${MAIN}"><sheetData>${shared(1, 10)}</sheetData></worksheet>`)
  return workbook(Object.fromEntries(Array.from({ length: count }, (_, index) => [`xl/worksheets/sheet${index + 1}.xml`, body])))
}

function workbook(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const names = Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/'))
  const list = names.map((_, index) => `<sheet name="S${index}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')
  const links = names
    .map((name, index) => `<Relationship Id="rId${index + 1}" Type="${TYPES}/worksheet" Target="${name.slice(3)}"/>`)
    .join('')
  const strings = 'xl/sharedStrings.xml' in parts ? `<Relationship Id="rS" Type="${TYPES}/sharedStrings" Target="sharedStrings.xml"/>` : ''
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
  return zipSync(
    {
      '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
      '_rels/.rels': strToU8(
        `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${TYPES}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      'xl/workbook.xml': strToU8(`<workbook xmlns="${MAIN}" xmlns:r="${TYPES}"><sheets>${list}</sheets></workbook>`),
      'xl/_rels/workbook.xml.rels': strToU8(`<Relationships xmlns="${relations}">${links}${strings}</Relationships>`),
      ...parts,
    },
    { level: 1 },
  )
}
