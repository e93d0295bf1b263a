import type { Field, Scale } from '@assay/isms'

/** What a cell says: a value, nothing, or words that somebody has to decide about. */
export type CellValue =
  | { readonly status: 'value'; readonly value: unknown; readonly rest?: string }
  | { readonly status: 'empty' }
  | { readonly status: 'open'; readonly reason: string }

/** How the dates of a column are written. */
export type DateOrder = 'day-first' | 'month-first' | 'unclear'

export interface Reading {
  readonly scale: Scale | null
  readonly dates: DateOrder
}

const EMPTY: CellValue = { status: 'empty' }
const PLACEHOLDER = /^(?:\[.*\]|n\/?a|none( yet)?|tbd|tbc|unassigned|unknown|-+|–|—|\?+)$/i
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const EXCEL_EPOCH = Date.UTC(1899, 11, 30)
const DAY_MS = 86_400_000
const YES = ['yes', 'y', 'ja', 'sim', 'sí', 'si', 'oui', 'ano', 'true', '1', 'x']
const NO = ['no', 'n', 'nein', 'não', 'nao', 'non', 'ne', 'false', '0']

/** Whether a cell is one that nobody filled in. */
export function isPlaceholder(text: string): boolean {
  return text === '' || PLACEHOLDER.test(text)
}

/** Reads a cell for a field that is no reference. Never guesses: what is not certain stays open. */
export function readCell(field: Field, text: string, reading: Reading): CellValue {
  if (text === '') return EMPTY
  switch (field.kind) {
    case 'text':
    case 'long-text':
    case 'hash':
      return isPlaceholder(text) && text.startsWith('[') ? EMPTY : value(text)
    case 'list':
      return value(
        text
          .split(/[;\n]/)
          .map((item) => item.trim())
          .filter(Boolean),
      )
    case 'choice':
      return readChoice(field, text)
    case 'choices':
      return readChoices(field, text)
    case 'yes-no':
      return readYesNo(text)
    case 'number':
      return isPlaceholder(text) ? EMPTY : readNumber(field, text, reading)
    case 'date':
      return isPlaceholder(text) ? EMPTY : readDate(text, reading.dates)
    case 'ref':
    case 'refs':
      return EMPTY
  }
}

function value(found: unknown, rest?: string): CellValue {
  return rest === undefined ? { status: 'value', value: found } : { status: 'value', value: found, rest }
}

function open(reason: string): CellValue {
  return { status: 'open', reason }
}

function readChoice(field: Field, text: string): CellValue {
  const option = optionFor(field, text)
  if (option !== null) return value(option)
  if (isPlaceholder(text)) return EMPTY
  const [head = '', ...rest] = text.split(/\s+[—–-]\s+|[:(,;]/)
  const headOption = optionFor(field, head)
  return headOption !== null && rest.length > 0 ? value(headOption, text) : open(`“${text}” is none of ${field.options.join(', ')}`)
}

/** A Czech or Portuguese ending does not make another word. */
function optionFor(field: Field, text: string): string | null {
  const word = normal(text)
  return (
    field.options.find((option) =>
      [option, option.replaceAll('-', ' '), ...(field.words[option] ?? [])].some((candidate) => normal(candidate) === word),
    ) ?? null
  )
}

function readChoices(field: Field, text: string): CellValue {
  const letters = /^[CIA]{1,3}$/.test(text.trim()) && field.options.includes('C') ? text.trim().split('') : null
  const parts =
    letters ??
    text
      .split(/[,;/\n+]|\s+(?:and|und|y|e)\s+/)
      .map((part) => part.trim())
      .filter(Boolean)
  const found = parts.map((part) => optionFor(field, part))
  const missing = parts.filter((_, index) => found[index] === null)
  if (missing.length > 0) return isPlaceholder(text) ? EMPTY : open(`“${missing.join(', ')}” is none of ${field.options.join(', ')}`)
  return value([...new Set(found)])
}

function readYesNo(text: string): CellValue {
  const word = normal(text.split(/[\s(]/)[0] ?? '')
  const rest = normal(text) === word ? undefined : text
  if (YES.includes(word)) return value(true, rest)
  if (NO.includes(word)) return value(false, rest)
  return isPlaceholder(text) ? EMPTY : open(`“${text}” is neither yes nor no`)
}

function readNumber(field: Field, text: string, { scale }: Reading): CellValue {
  const isLevel = field.schema.safeParse(1).success && !field.schema.safeParse(6).success
  const plain = /^[+-]?\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null
  if (!isLevel) return plain === null ? readGrouped(text) : value(plain)
  const leading = plain ?? Number(/^([1-5])\s*[-–:.)]\s*\D/.exec(text)?.[1] ?? Number.NaN)
  if (field.schema.safeParse(leading).success) return value(leading)
  const step = scale === null ? -1 : stepOf(/consequence|impact/i.test(field.name) ? scale.consequence : scale.likelihood, text)
  return step >= 0 ? value(step + 1) : open(`“${text}” is no step of your scale: say which it is`)
}

function readGrouped(text: string): CellValue {
  const bareNumber = text.replaceAll(/[£$€\s]/g, '')
  return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(bareNumber)
    ? value(Number(bareNumber.replaceAll(',', '')))
    : open(`“${text}” is not a number`)
}

function stepOf(labels: readonly string[], text: string): number {
  return labels.findIndex((label) => normal(label) === normal(text))
}

/** How a column writes dates, from all of its cells: one that can only be read one way decides. */
export function dateOrder(cells: readonly string[]): DateOrder {
  const pairs = cells.flatMap((cell) => {
    const match = /^(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}$/.exec(cell)
    return match ? [[Number(match[1]), Number(match[2])] as const] : []
  })
  const dayFirst = pairs.some(([first]) => first > 12)
  const monthFirst = pairs.some(([, second]) => second > 12)
  if (dayFirst === monthFirst) return 'unclear'
  return dayFirst ? 'day-first' : 'month-first'
}

function readDate(text: string, order: DateOrder): CellValue {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text)
  if (iso) return day(iso[1], iso[2], iso[3])
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text)
  if (dotted) return day(dotted[3], dotted[2], dotted[1])
  const named = /^(\d{1,2})[-\s]([A-Za-z]{3})[a-z]*[-\s](\d{2,4})$/.exec(text)
  if (named) return day(fullYear(named[3]), String(MONTHS.indexOf((named[2] ?? '').toLowerCase()) + 1), named[1])
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return value(new Date(EXCEL_EPOCH + Math.floor(Number(text)) * DAY_MS).toISOString().slice(0, 10))
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{2,4})$/.exec(text)
  if (!slashed) return open(`“${text}” is not a day`)
  if (order === 'unclear' && slashed[1] !== slashed[2]) return open(`“${text}” may be day or month first: say which`)
  return order === 'month-first' ? day(fullYear(slashed[3]), slashed[1], slashed[2]) : day(fullYear(slashed[3]), slashed[2], slashed[1])
}

function fullYear(text: string | undefined): string {
  return text?.length === 2 ? `20${text}` : (text ?? '')
}

function day(...[year = '', month = '', date = '']: readonly (string | undefined)[]): CellValue {
  const text = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const parsed = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text) ? value(text) : open(`“${text}” is not a day`)
}

function normal(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
}
