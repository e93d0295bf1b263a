import { parseCsv } from 'hucre/csv'
import { unguarded } from '../csv.ts'
import { assertBounded, cellText, type Grid } from './grid.ts'

const DELIMITERS = [',', ';', '\t', '|'] as const
const SAMPLE_LINES = 40

/** Delimited text, whatever delimits it. Line numbers are those of an editor. */
export function csvGrid(given: string): Grid {
  const announced = /^\uFEFF?sep=(.)\r?\n/i.exec(given)
  const text = announced ? given.slice(announced[0].length) : given
  const delimiter = announced?.[1] ?? delimiterOf(text)
  assertBounded(countOf(text, delimiter))
  let line = announced ? 2 : 1
  const rows = parseCsv(text, { delimiter, skipEmptyRows: false, typeInference: false }).map((cells) => {
    const texts = cells.map((cell) => unguarded(cellText(cell)))
    const row = { line, cells: texts }
    line += 1 + countOf(cells.map(cellText).join(''), '\n')
    return row
  })
  return { name: 'CSV', rows }
}

/** The delimiter that splits most lines into the same number of columns; banners above the table do not count. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 200_000)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, SAMPLE_LINES)
  const scores = DELIMITERS.map((delimiter) => ({ delimiter, score: evenness(lines.map((line) => outsideQuotes(line, delimiter))) }))
  return scores.toSorted((a, b) => b.score - a.score)[0]?.delimiter ?? ','
}

/** How many lines agree on a count above zero, a little more for more columns. */
function evenness(counts: readonly number[]): number {
  const groups = [...Map.groupBy(counts, (count) => count)].filter(([count]) => count > 0)
  return Math.max(0, ...groups.map(([count, lines]) => lines.length * 100 + count))
}

function outsideQuotes(line: string, delimiter: string): number {
  return countOf(line.replaceAll(/"(?:[^"]|"")*"/g, ''), delimiter)
}

function countOf(text: string, sought: string): number {
  let count = 0
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) count += 1
  return count
}
