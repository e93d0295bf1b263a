/** How the dates of a column are written. */
export type DateOrder = 'day-first' | 'month-first' | 'unclear'

/** A day, `2026-11-24`; or why there is none. */
export type DateReading = { readonly day: string } | { readonly reason: string }

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTHS_ELSEWHERE: Readonly<Record<string, number>> = {
  mär: 3,
  mai: 5,
  okt: 10,
  dez: 12,
  ene: 1,
  abr: 4,
  ago: 8,
  dic: 12,
  set: 9,
  out: 10,
  fev: 2,
  avr: 4,
  aoû: 8,
  déc: 12,
  fév: 2,
}
const EXCEL_EPOCH = Date.UTC(1899, 11, 30)
const DAY_MS = 86_400_000

/** How a column writes dates, from all of its cells: one that can only be read one way decides. */
export function dateOrder(cells: readonly string[]): DateOrder {
  const pairs = cells.flatMap((cell) => {
    const match = /^(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}/.exec(cell)
    return match ? [[Number(match[1]), Number(match[2])] as const] : []
  })
  const dayFirst = pairs.some(([first]) => first > 12)
  const monthFirst = pairs.some(([, second]) => second > 12)
  if (dayFirst === monthFirst) return 'unclear'
  return dayFirst ? 'day-first' : 'month-first'
}

type Reader = (text: string, order: DateOrder) => DateReading | null

const readers: readonly Reader[] = [yearFirst, dotted, dayMonthName, monthNameDay, serial, slashed]

/** Reads a day in any of the ways people write one. A bare year, a quarter or a month is not a day. */
export function readDay(text: string, order: DateOrder): DateReading {
  for (const read of readers) {
    const found = read(text.trim(), order)
    if (found) return found
  }
  return { reason: `“${text}” is not a day` }
}

/** Whether a text is a date whose day and month could be either. */
export function isUnclear(text: string): boolean {
  const match = /^(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}$/.exec(text.trim())
  return match !== null && match[1] !== match[2]
}

function yearFirst(text: string): DateReading | null {
  const match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text)
  return match && day(match[1], match[2], match[3], text)
}

function dotted(text: string): DateReading | null {
  const match = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/.exec(text)
  return match && day(fullYear(match[3]), match[2], match[1], text)
}

function dayMonthName(text: string): DateReading | null {
  const match = /^(\d{1,2})(?:st|nd|rd|th|\.)?[-\s]+(?:de\s+)?(\p{L}{3,})\.?[-,\s]+(?:de\s+)?(\d{4}|\d{2})$/u.exec(text)
  return match && day(fullYear(match[3]), monthOf(match[2]), match[1], text)
}

function monthNameDay(text: string): DateReading | null {
  const match = /^(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u.exec(text)
  return match && day(match[3], monthOf(match[1]), match[2], text)
}

/** The days since 1900 that a spreadsheet keeps under a date. */
function serial(text: string): DateReading | null {
  if (!/^[3-6]\d{4}(?:\.\d+)?$/.test(text)) return null
  return { day: new Date(EXCEL_EPOCH + Math.floor(Number(text)) * DAY_MS).toISOString().slice(0, 10) }
}

function slashed(text: string, order: DateOrder): DateReading | null {
  const match = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?:\s.*)?$/.exec(text)
  if (!match) return null
  const year = fullYear(match[3])
  if (order === 'unclear' && match[1] !== match[2]) return { reason: `“${text}” may be day or month first` }
  return order === 'month-first' ? day(year, match[1], match[2], text) : day(year, match[2], match[1], text)
}

function monthOf(name: string | undefined): string {
  const start = (name ?? '').toLowerCase().slice(0, 3)
  return String(MONTHS.indexOf(start) + 1 || (MONTHS_ELSEWHERE[start] ?? 0))
}

function fullYear(text: string | undefined): string {
  return text?.length === 2 ? `20${text}` : (text ?? '')
}

function day(...[year = '', month = '', date = '', text = '']: readonly (string | undefined)[]): DateReading {
  const written = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const parsed = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(written)
    ? { day: written }
    : { reason: `“${text}” is not a day` }
}
