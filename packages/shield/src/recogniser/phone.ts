import { isDigit, numbersIn, touches } from '../scan.ts'
import type { Found, Recogniser } from '../span.ts'

const MAX = 25
const MIN_DIGITS = 7
const MAX_DIGITS = 15

/** Telephone numbers: in international form (ITU-T E.164), with an area code in brackets, in groups as people write them, or named as such. */
export const phone: Recogniser = {
  name: 'phone',
  find: (view) => {
    const found: Found[] = []
    let next = 0
    for (const { start } of numbersIn(view)) {
      for (let at = Math.max(next, start - OPENING); at <= start; at = next) {
        const end = beginsNumber(view, at) ? endOf(view, at) : at + 1
        const one = isApart(view, at, end) ? phoneAt(view, at, withExtension(view, end)) : null
        if (one) found.push(one)
        next = one?.end ?? (view.charCodeAt(at) === OPEN ? at + 1 : end)
      }
    }
    return found
  },
}

function beginsNumber(view: string, at: number): boolean {
  const code = view.charCodeAt(at)
  return isDigit(code) || code === PLUS || code === OPEN
}

/** How far before its first digit a number may begin: `+(`. */
const OPENING = 2

function phoneAt(view: string, start: number, end: number): Found | null {
  const score = touches(view, end) ? 0 : scoreOf(view, start, end)
  return score === 0 ? null : { start, end, type: 'PHONE', score }
}

const PLUS = 43
const OPEN = 40

/** Digits, each parted from the next by two separators at most, which are not two blanks; a plus can only begin it. */
function endOf(view: string, start: number): number {
  let end = start
  for (let at = start; at < view.length && at - start < MAX; at += 1) {
    if (isDigit(view.charCodeAt(at))) end = at + 1
    else if (at - end >= 2 || !isSeparator(view, at, start)) break
  }
  return Math.max(end, start + 1)
}

function withExtension(view: string, end: number): number {
  EXTENSION.lastIndex = end
  return end + (EXTENSION.exec(view)?.[0].length ?? 0)
}

function isSeparator(view: string, at: number, start: number): boolean {
  const character = view[at] ?? ''
  if (character === '+') return at <= start + 1
  return character === ' ' ? view[at + 1] !== ' ' : /[()./-]/.test(character)
}

function isApart(view: string, start: number, end: number): boolean {
  return end - start >= MIN_DIGITS && !touches(view, start - 1) && view[start - 1] !== '.' && view[start - 1] !== '$'
}

/** Forms in which numbers are written, with the digits that each has at least, and how sure it makes us. */
const FORMS: readonly (readonly [form: RegExp, digits: number, score: number])[] = [
  [/^\+\(?[1-9]/, 8, 0.95],
  [/^\(\+[1-9]/, 8, 0.95],
  [/^\(0?\d{1,4}\)[ -]?\d[\d -]+$/, 8, 0.85],
  [/^\d{3}[ .-]\d{3}[ .-]\d{4}$/, 10, 0.85],
  [/^(?:1[ .-])?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}$/, 10, 0.85],
  [/^00[1-9]/, 10, 0.8],
  [/^0[1-9]\d{0,4}[ ./-]\d[\d ./-]*$/, 9, 0.8],
  [/^\d{2}(?:[ .-]\d{2}){3,4}$/, 8, 0.7],
  [/^[1-9]\d{2} \d{3} \d{3}$/, 9, 0.62],
  [/^1[3-9]\d{9}$/, 11, 0.61], // a mobile of China
]

/** Words, or their beginnings, that a number follows. */
const WORDS = [
  'phone telephone tel mobile cell fax call ring reach whatsapp sms text dial hotline contact handy',
  'telefon rückruf anruf erreich téléphon portable appel joindre rappel teléfon telefon móvil celular llam localiz',
  'cellulare chiam telefone telemóvel ligar telefoon mobiel bellen bereik komórk dzwoni ring mobil puhelin soitt gsm suna',
  'hívj hívha zavol volej telefonáln ara телефон тел позвон звон зателефон номер τηλ καλέσ τηλέφων 電話 电话 전화 연락 טלפון هاتف',
].flatMap((line) => line.split(' '))
const BEFORE = new RegExp(`(?:(?<![\\p{L}])(?:${WORDS.join('|')})|messages? to)[^\\d\\n]{0,28}\\n?[^\\d\\n]{0,3}$`, 'iu')
const AFTER = /^(?:[ (,-]{0,3}(?:office|fax|mobile|cell|home|work|landline|direct|mobil|privat)\b|.{0,3}(?:전화|연락|電話))/i
/** An extension, as American numbers have it. */
const EXTENSION = /(?: ?x ?| ?ext\.? ?| ?доб\.? ?)\d{1,6}(?!\w)/iy
const REACH = 40

function scoreOf(view: string, start: number, end: number): number {
  const text = view.slice(start, end).replace(/ ?[a-zа-я].*$/i, '')
  const digits = text.replaceAll(/\D/g, '')
  if (!isNumber(text, digits)) return 0
  const form = FORMS.find(([one, least]) => digits.length >= least && one.test(text))?.[2] ?? 0
  if (form >= SURE) return form
  if (isDate(text)) return 0
  const isNamed = BEFORE.test(view.slice(Math.max(0, start - REACH), start)) || AFTER.test(view.slice(end, end + 12))
  return isNamed ? 0.9 : form
}

const SURE = 0.8

function isNumber(text: string, digits: string): boolean {
  return digits.length >= MIN_DIGITS && digits.length <= MAX_DIGITS && !/^(\d)\1+$/.test(digits) && text.lastIndexOf('+') <= 1
}

/** A day as digits: `2024-01-31`, `31.01.2024`. */
function isDate(text: string): boolean {
  return /^(?:(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d\d)\b/.test(text)
}
