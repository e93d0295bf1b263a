import type { Field } from '@assay/isms'
import { isUnclear, readDay, type DateOrder } from './date.ts'
import { readLevel, type LevelColumn } from './level.ts'
import { optionTitles } from '../export/words/tongue.ts'
import { isPlaceholder, normal } from './word.ts'

/** What a cell says: a value, nothing, or words that somebody has to decide about. */
export type CellValue =
  | {
      readonly status: 'value'
      readonly value: unknown
      /** What of the cell the value does not hold. */
      readonly rest?: string
    }
  | { readonly status: 'empty' }
  | { readonly status: 'open'; readonly reason: string }

/** What is known of a column beside its cells. */
export interface ColumnReading extends LevelColumn {
  readonly dates: DateOrder
}

const EMPTY: CellValue = { status: 'empty' }
const YES = ['yes', 'y', 'ja', 'sim', 'sí', 'si', 'oui', 'ano', 'áno', 'tak', 'igen', 'ναι', 'true', '1', 'x', '✓', '✔', '☑']
const NO = ['no', 'n', 'nein', 'não', 'nao', 'non', 'ne', 'nie', 'nem', 'όχι', 'false', '0', '✗', '✘', '☐']

/** Reads a cell for a field that is no reference. Never guesses: what is not certain stays open. */
export function readCell(field: Field, text: string, column: ColumnReading): CellValue {
  if (text === '') return EMPTY
  switch (field.kind) {
    case 'text':
    case 'long-text':
    case 'url':
    case 'hash':
      return /^\[[^\]]*\]$|^_+$/.test(text) ? EMPTY : value(text)
    case 'list':
    case 'requirements':
      return isPlaceholder(text) ? EMPTY : value(listIn(text))
    case 'choice':
      return readChoice(field, text)
    case 'choices':
      return readChoices(field, text)
    case 'yes-no':
      return readYesNo(text)
    case 'level':
      return isPlaceholder(text) ? EMPTY : readStep(field, text, column)
    case 'number':
      return isPlaceholder(text) ? EMPTY : readNumber(text)
    case 'date':
      return isPlaceholder(text) ? EMPTY : readDate(text, column.dates)
    case 'instant':
      return isPlaceholder(text) ? EMPTY : readInstant(text)
    case 'ref':
    case 'refs':
    case 'rows':
    case 'decision':
    case 'stated':
      return EMPTY
  }
}

/** Whether a cell of a column of crosses is marked; null where it says something else. */
export function isMarked(text: string): boolean | null {
  if (isPlaceholder(text)) return false
  if (YES.includes(normal(text))) return true
  return NO.includes(normal(text)) ? false : null
}

function value(found: unknown, rest?: string): CellValue {
  return rest === undefined ? { status: 'value', value: found } : { status: 'value', value: found, rest }
}

function open(reason: string): CellValue {
  return { status: 'open', reason }
}

/** Semicolons and line breaks part what commas may not. */
function listIn(text: string): readonly string[] {
  return text
    .split(/[;\n]/)
    .map((item) => item.replace(/^\s*[-•*]\s+/, '').trim())
    .filter(Boolean)
}

function readChoice(field: Field, text: string): CellValue {
  const option = optionFor(field, text)
  if (option !== null) return value(option)
  if (isPlaceholder(text)) return EMPTY
  const [head = '', ...rest] = text.split(/(?<!\s)\s+[—–-]\s+|[:(,;\n]/)
  const headOption = optionFor(field, head)
  return headOption !== null && rest.length > 0
    ? value(headOption, text)
    : open(`“${text.slice(0, 80)}” is none of ${field.options.join(', ')}`)
}

function optionFor(field: Field, text: string): string | null {
  const words = optionsByWord.get(field) ?? wordsOf(field)
  return words.get(normal(text)) ?? null
}

/** Asked of every cell. */
const optionsByWord = new WeakMap<Field, ReadonlyMap<string, string>>()

function wordsOf(field: Field): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  const named = (names: (option: string) => readonly string[]) =>
    field.options.flatMap((option) => names(option).map((name) => [name, option] as const))
  const own = named((option) => [option, option.replaceAll('-', ' ')])
  for (const [name, option] of [...own, ...optionTitles(field), ...named((one) => field.words[one] ?? [])])
    if (!words.has(normal(name))) words.set(normal(name), option)
  optionsByWord.set(field, words)
  return words
}

function readChoices(field: Field, text: string): CellValue {
  const exported = text.split(/[;\n]/).map((part) => optionFor(field, part))
  if (exported.every((option) => option !== null)) return value([...new Set(exported)])
  if (isPlaceholder(text)) return EMPTY
  const letters = /^[CIA]{1,3}$/.test(text.trim()) && field.options.includes('C') ? text.trim().split('') : null
  const parts =
    letters ??
    text
      .split(/[,;/\n+&]|(?<!\s)\s+(?:and|und|y|e|et|a)\s+/)
      .map((part) => part.trim())
      .filter(Boolean)
  const found = parts.map((part) => optionFor(field, part))
  const missing = parts.filter((_, index) => found[index] === null)
  if (missing.length > 0) return open(`“${missing.join(', ').slice(0, 80)}” is none of ${field.options.join(', ')}`)
  return value([...new Set(found)])
}

function readYesNo(text: string): CellValue {
  const word = normal(text.split(/[\s(,;–—-]/)[0] ?? '')
  const rest = normal(text) === word ? undefined : text
  if (YES.includes(word)) return value(true, rest)
  if (NO.includes(word)) return value(false, rest)
  return isPlaceholder(text) ? EMPTY : open(`“${text.slice(0, 80)}” is neither yes nor no`)
}

function readStep(field: Field, text: string, column: ColumnReading): CellValue {
  const read = readLevel(field, text, column)
  return 'step' in read ? value(read.step) : open(read.reason)
}

function readNumber(text: string): CellValue {
  const number = numberIn(text)
  return number === null ? open(`“${text.slice(0, 80)}” is not a number`) : value(number)
}

/** A moment with its zone. One without is nobody's to guess: half of the world is on another day. */
function readInstant(text: string): CellValue {
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2}(?:\.\d+)?)? ?(Z|UTC|[+-]\d{2}:?\d{2})?$/i.exec(text.trim())
  if (!match) return open(`“${text.slice(0, 80)}” is not a moment such as 2026-11-24T09:12:00+01:00`)
  const [, day = '', minute = '', second = ':00', zone] = match
  if (zone === undefined) return open(`“${text}” has no time zone: write it as ${day}T${minute}:00+01:00`)
  return value(`${day}T${minute}${second}${zoneOf(zone.toUpperCase())}`)
}

function zoneOf(zone: string): string {
  if (zone === 'Z' || zone === 'UTC') return 'Z'
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`
}

/** `1,250.50`, `£1,250`, `1.250,5 €`, `85 %`; a comma or point between groups of three is no decimal. */
function numberIn(text: string): number | null {
  const bare = text.replaceAll(/[£$€%\s]|CHF|EUR|USD|GBP/g, '')
  if (/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(bare)) return Number(bare.replaceAll(',', ''))
  if (/^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'))
  return /^[+-]?\d+(?:[.,]\d+)?$/.test(bare) ? Number(bare.replace(',', '.')) : null
}

function readDate(text: string, order: DateOrder): CellValue {
  const read = readDay(text, order)
  if ('day' in read) return value(read.day)
  return open(isUnclear(text) ? `${read.reason}: say which` : read.reason)
}
