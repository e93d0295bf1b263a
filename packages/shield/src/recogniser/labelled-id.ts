import { BETWEEN, NUMBER_LABELS, type NumberLabel } from '../label/number-label.ts'
import { namedIbanEnd } from './iban.ts'
import { isDigit, matchEnd, numbersIn, touches } from '../scan.ts'
import type { Found, Recogniser } from '../span.ts'

/** Numbers by the words before them, whatever their check digits say: a label says what it is, and people mistype. */
export const labelledId: Recogniser = {
  name: 'labelled-id',
  find: (view) => {
    const numbers = numbersIn(view)
    if (numbers.length === 0) return []
    const found: Found[] = [...hiddenNumbers(view), ...compounds(view)]
    let next = 0
    NUMBER_LABELS.each(view, (start, label) => {
      while (next < numbers.length && (numbers[next]?.start ?? 0) < label.end) next += 1
      const first = numbers[next]
      if (first === undefined || first.start > label.end + REACH) return label.end
      const values = valuesAfter(view, { start, ...label })
      found.push(...values)
      return values.at(-1)?.end ?? label.end
    })
    return found
  },
}

/** `**** 4410`, `xxxx-4410`: the end of a number of which the rest is hidden. */
function hiddenNumbers(view: string): readonly Found[] {
  if (!HIDING.test(view)) return []
  return [...view.matchAll(HIDDEN)].map(({ index, 0: whole, 1: value = '' }) => ({
    start: index + whole.length - value.length,
    end: index + whole.length,
    type: 'ID',
    score: 0.8,
  }))
}

const HIDING = /\*\*|••|…|xx/i
const HIDDEN = /(?<![\p{L}\d])(?:(?:\*{2,4}|•{2,4}|x{2,4}|…)[ -]?){1,4}(\d{3,6})(?![\p{L}\d.,])/giu

/** Labels that languages put together: `Haustürcode: 5521`, `Vereinsnummer 44712`. Numbers of orders, parcels and things stay. */
function compounds(view: string): readonly Found[] {
  if (!COMPOUNDING.test(view)) return []
  return [...view.matchAll(COMPOUND)].flatMap(({ index, 0: whole, 1: word = '', 2: value = '' }) => {
    const start = index + whole.length - value.length
    const opens = /(?:code|kod|kode|koodi)$/i.test(word)
    const digits = value.replaceAll(/\D/g, '').length
    if (THING.test(word) || digits < (opens ? LEAST.short : LEAST_COMPOUND)) return []
    return [{ start, end: start + value.length, type: opens ? 'SECRET' : 'ID', score: 0.8 }]
  })
}

const LEAST_COMPOUND = 5
const COMPOUNDING = /code|kod|nummer|numer/i
const COMPOUND =
  /(?<![\p{L}\d])(\p{L}{3,24}(?:code|kod|kode|koodi|nummer|nummeret|numero))(?: (?:ist|är|er|is|lautet|on))?\s?[:=]?\s?(\d[\dA-Z]*(?:[ -]\d{2,6}){0,4}[#*]?)(?![\p{L}\d])/giu
const THING =
  /^(?:bestell|auftrag|rechnung|sendung|paket|artikel|serien|modell|order|faktura|fakturan|invoice|bar|qr|zip|länder|landes|farb|fehler|felkod|fejl|error|status|quell|source|uni|hausnummer|zimmer|seiten|los|teile|produkt|vare|best|spår|sporing|track|telefon|handy|mobil|versions|build|gutschein|rabatt|kampanj|promo|coupon|discount|g|post|hs|en|de|trans|bit|byte)\p{L}*/iu

/** As much as stands between a label and a digit. */
const REACH = 64

interface Labelled {
  readonly start: number
  readonly end: number
  readonly value: NumberLabel
}

/** The value after a label, and others that follow with `and` or a comma. */
function valuesAfter(view: string, { start: from, end: after, value: label }: Labelled): readonly Found[] {
  const { at, isNumber } = skip(view, after)
  const start = label.shape === 'ending' ? hiddenEnd(view, at) : opened(view, at)
  if (start === after && !isDigit(view.charCodeAt(start))) return []
  const end = valueEnd(view, start, label)
  if (end === -1 || touches(view, end) || !isEnough({ view, start, end, label, isNumber, name: view.slice(from, after) })) return []
  return [{ start, end, type: typeOf(view.slice(start, end), label), score: 0.85 }]
}

/** Marks around a value that are none of it. */
function opened(view: string, at: number): number {
  let start = at
  while (start < at + 3 && OPENING.has(view[start] ?? '')) start += 1
  return start
}

/** Behind what hides the rest of a number. */
function hiddenEnd(view: string, at: number): number {
  let start = at
  while (start < at + 12 && /[*x•.… -]/.test(view[start] ?? '')) start += 1
  return start
}

const OPENING = new Set(['"', "'", '(', '[', '*', '`', '“', '„', '«', '_', '>'])
/** Signs between a label and its value. */
const SIGNS = new Set(Array.from(' :#=№º°()*-–—>"\'./|,\u00a0\t'))
const MOST_BETWEEN = 44

/** Behind words for a number, links such as `is`, and signs. A line may end once. */
function skip(view: string, from: number): { readonly at: number; readonly isNumber: boolean } {
  let [at, isNumber, lines] = [from, false, 0]
  while (at - from < MOST_BETWEEN) {
    const step = stepAt(view, at)
    if (step.end === at || lines + step.lines > 1) break
    at = step.end
    lines += step.lines
    isNumber ||= step.isNumber
  }
  return { at, isNumber }
}

interface Step {
  readonly end: number
  readonly isNumber: boolean
  readonly lines: number
}

/** One sign or one word further; nowhere where a value begins. */
function stepAt(view: string, at: number): Step {
  const sign = view[at] ?? ''
  if (sign === '\n') return { end: at + 1, isNumber: false, lines: 1 }
  if (SIGNS.has(sign)) return { end: at + 1, isNumber: TELLING.has(sign), lines: 0 }
  const word = BETWEEN.at(view, at)
  if (word === null || (isCode(view, at) && !/^\s/.test(view[word.end] ?? ' '))) return { end: at, isNumber: false, lines: 0 }
  return { end: word.end, isNumber: word.value === 'number', lines: 0 }
}

/** Signs that say that a number follows. */
const TELLING = new Set(Array.from(':#№=º°'))

/** Whether a word goes on with digits, so that it is the value itself: `NO123456`. */
function isCode(view: string, at: number): boolean {
  return /^[A-Za-z]{1,4}\d/.test(view.slice(at, at + 5))
}

/** Groups of digits with letters among them, each parted from the next by one sign, or by two where the line ends. */
const NUMBER = /(?:[A-Z]{1,6}[ -]?)?\d[A-Z\d]*(?:(?:[ ./_-]|[ ]?-[ ]?|[ ]?\n)[A-Z]{0,3}\d[A-Z\d]*){0,7}(?:-[A-Z]{1,2}(?![\p{L}\d]))?/iuy
/** The same where letters may stand anywhere. */
const CODE = /(?=[A-Z\d /-]{0,11}\d)[A-Z\d]{1,20}(?:[ /.-][A-Z]{0,4}\d[A-Z\d]{0,11}){0,6}(?:-[A-Z]{1,3}(?![\p{L}\d]))?/iuy
const PLATE =
  /(?:\p{Lu}{1,3}[- ]?){1,2}\d{1,4}(?:[- ]?\p{Lu}{1,3}){0,2}(?:[ -]?\d{1,4})?|\d{1,4}[- ]?\p{Lu}{1,3}[- ]?\d{0,4}(?:[- ]?\d{2,3})?|\p{L}{1,3}[- ]?\d{2,4}[- ]?\p{L}{0,3}(?![\p{L}\d])/uy
const CHECK = /\d{3,4}(?![\d.,/-]*\d)/y
const EXPIRY = /(?:0?[1-9]|1[0-2]) ?[/.-] ?(?:20)?\d{2}(?![\d/.-]*\d)/y
const SHORT = /[A-Z]{0,3}-?\d[A-Z\d]{2,9}(?:[ -]\d{2,4}){0,3}(?![\p{L}\d])/iuy
const ENDING = /\d{3,6}(?![\p{L}\d])/uy
const PHONE = /(?:\+|\(\+?)?\d(?:[ ./()-]{0,3}\d){5,14}(?![\p{L}\d])/uy
const SHAPES: Readonly<Record<NumberLabel['shape'], RegExp>> = {
  number: NUMBER,
  code: CODE,
  plate: PLATE,
  check: CHECK,
  expiry: EXPIRY,
  short: SHORT,
  ending: ENDING,
  phone: PHONE,
  iban: NUMBER,
}
const LONGEST = 34

function valueEnd(view: string, start: number, { shape }: NumberLabel): number {
  if (shape === 'iban') return namedIbanEnd(view, start)
  const end = matchEnd(view, start, SHAPES[shape])
  if (end === -1) return -1
  if (end - start <= LONGEST) return withoutWords(view, start, end)
  const cut = view.slice(start, start + LONGEST + 1).search(/[\s/.-]\S*$/)
  return cut <= 0 ? -1 : start + cut
}

/** Without a last group that is an amount, a year of a sentence, or the beginning of another number. */
function withoutWords(view: string, start: number, end: number): number {
  const text = view.slice(start, end)
  const lines = text.indexOf('\n')
  // A number goes on after a line only where its groups are alike.
  if (lines !== -1 && !/^[\d ]+\n\d+(?: \d+)*$/.test(text)) return start + lines - (text[lines - 1] === ' ' ? 1 : 0)
  return end
}

interface Value {
  readonly view: string
  readonly start: number
  readonly end: number
  readonly label: NumberLabel
  readonly isNumber: boolean
  /** The label as it is written. */
  readonly name: string
}

/** Digits that each shape has at least. */
const LEAST: Readonly<Record<NumberLabel['shape'], number>> = {
  number: 4,
  code: 3,
  plate: 1,
  check: 3,
  expiry: 2,
  short: 3,
  ending: 3,
  phone: 6,
  iban: 8,
}
/** Of a weak label: what follows is a number of somebody's where it is as long. */
const [LEAST_WEAK, LONG] = [4, 6]

function isEnough(value: Value): boolean {
  const { view, start, end, label } = value
  const text = view.slice(start, end)
  const digits = text.replaceAll(/\D/g, '').length
  if (digits < LEAST[label.shape] || isAmount(view, start, end)) return false
  return SPECIAL[label.shape]?.(value, text) ?? isEnoughDigits(value, text)
}

/** Shapes that are told otherwise than by how many digits they have. */
const SPECIAL: Partial<Readonly<Record<NumberLabel['shape'], (value: Value, text: string) => boolean>>> = {
  plate: (_, text) => text.length >= 4 && /\p{L}/u.test(text),
  expiry: () => true,
  ending: ({ view, start }, text) => !isYear(text) || CARD.test(view.slice(Math.max(0, start - 40), start)),
}

function isEnoughDigits(value: Value, text: string): boolean {
  const digits = text.replaceAll(/\D/g, '').length
  if (isDay(text) || (value.label.shape === 'code' && text.length < 5 && digits < 4)) return false
  return !value.label.isWeak || isEnoughOfWeak(value, digits)
}

const CARD = /card|karte|carte|tarjeta|carta|kaart|kart|kort|карт|卡|カード/iu

function isEnoughOfWeak({ view, start, end, label, isNumber, name }: Value, digits: number): boolean {
  const text = view.slice(start, end)
  if (isNumber && digits >= LEAST_WEAK && !isYear(text)) return true
  const isSaid = !label.isInCapitals || name === name.toUpperCase()
  return isSaid && digits >= LONG && !/\p{L}{3,}/u.test(text)
}

/** Money, a measure, or a share. */
function isAmount(view: string, start: number, end: number): boolean {
  return (
    /[$€£¥₹]\s?$/.test(view.slice(Math.max(0, start - 2), start)) ||
    AMOUNT.test(view.slice(end, end + 12)) ||
    /^\d{1,3}(?:[.,]\d{3})*[.,]\d{2}$/.test(view.slice(start, end))
  )
}

const AMOUNT =
  /^[.,]?\d{0,2}\s?(?:[€$£¥₹%]|eur\b|usd\b|gbp\b|chf\b|euros?\b|dollars?\b|pln\b|zł|kr\b|tl\b|руб|грн|円|元|ms\b|kb\b|mb\b|gb\b|km\b|kg\b|px\b|rows\b|times\b|days?\b|hours?\b|minutes?\b)/i

function isDay(text: string): boolean {
  return /^(?:(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](?:19|20)?\d\d)$/.test(text)
}

function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/.test(text)
}

/** A number of a tax, a member or an account may be an IBAN or a card all the same: those have recognisers of their own, and win. */
function typeOf(text: string, { type }: NumberLabel): string {
  return type === 'SSN' && text.replaceAll(/\D/g, '').length !== 9 ? 'ID' : type
}
