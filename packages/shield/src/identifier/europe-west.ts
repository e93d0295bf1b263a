import { luhn, mod11_10, mod97, verhoeff, weighted } from '../check.ts'
import { digit, isDate, isMod10, isMod11, mod, valueOf, type Identifier } from './identifier.ts'

const DNI = 'TRWAGMYFPDXBNJZSQVHLCKE'
const HETU = '0123456789ABCDEFHJKLMNPRSTUVWXY'

/** Identifiers of western and northern Europe, by country. */
export const EUROPE_WEST: readonly Identifier[] = [
  {
    country: 'AT',
    name: 'Sozialversicherungsnummer',
    type: 'ID',
    shape: 10,
    context: ['svnr', 'sozialversicherung', 'versicherungsnummer'],
    check: austria,
  },
  {
    country: 'BE',
    name: 'rijksregisternummer',
    type: 'ID',
    shape: 11,
    form: /^\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2}$/,
    context: ['rijksregister', 'registre national', 'insz', 'niss'],
    check: (d) => [d.slice(0, 9), `2${d.slice(0, 9)}`].some((body) => 97 - mod97(body) === Number(d.slice(9))),
  },
  {
    country: 'CH',
    name: 'AHV-Nummer',
    type: 'ID',
    shape: 13,
    form: /^756\.\d{4}\.\d{4}\.\d{2}$/,
    context: ['ahv', 'avs'],
    check: (d) => d.startsWith('756') && isMod10(d, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]),
  },
  {
    country: 'DE',
    name: 'Steuerliche Identifikationsnummer',
    type: 'ID',
    shape: 11,
    context: ['steuer', 'idnr', 'tax id', 'identifikationsnummer'],
    check: (d) => !d.startsWith('0') && mod11_10(d),
  },
  {
    country: 'DE',
    name: 'Rentenversicherungsnummer',
    type: 'ID',
    shape: /\d{2} ?\d{6} ?[A-Z] ?\d{3}/y,
    context: ['rentenversicherung', 'sozialversicherung', 'rvnr', 'svnr'],
    check: pension,
  },
  {
    country: 'DE',
    name: 'Krankenversichertennummer',
    type: 'ID',
    shape: /[A-Z]\d{9}/y,
    context: ['kranken', 'versicherten', 'kvnr'],
    check: (v) => isMod10Luhn(`${String(valueOf(v[0]) - 9).padStart(2, '0')}${v.slice(1)}`),
  },
  {
    country: 'DE',
    name: 'Personalausweisnummer',
    type: 'ID',
    shape: /[CFGHJKLMNPRTVWXYZ\d]{9}\d?/y,
    context: ['ausweis', 'personalausweis', 'reisepass', 'passnummer'],
    check: (v) => v.length === 9 || documentDigit(v.slice(0, 9)) === digit(v, 9),
  },
  {
    country: 'DK',
    name: 'CPR-nummer',
    type: 'ID',
    shape: 10,
    form: /^\d{6}-\d{4}$/,
    context: ['cpr', 'personnummer'],
    check: (d) => isDate(d.slice(2, 4), d.slice(0, 2)),
  },
  {
    country: 'ES',
    name: 'DNI',
    type: 'ID',
    shape: /\d{8}[- ]?[A-Z]/y,
    context: [],
    check: (v) => DNI[Number(v.slice(0, 8)) % 23] === v[8],
  },
  {
    country: 'ES',
    name: 'NIE',
    type: 'ID',
    shape: /[XYZ][- ]?\d{7}[- ]?[A-Z]/y,
    context: [],
    check: (v) => DNI[Number(`${'XYZ'.indexOf(v[0] ?? '')}${v.slice(1, 8)}`) % 23] === v[8],
  },
  { country: 'FI', name: 'henkilötunnus', type: 'ID', shape: /\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]/y, context: [], check: (v) => finland(v) },
  {
    country: 'FR',
    name: 'numéro de sécurité sociale',
    type: 'ID',
    shape: 15,
    context: [],
    check: (d) => /^[1-478]/.test(d) && 97 - (mod97(d.slice(0, 13)) || 0) === Number(d.slice(13)),
  },
  { country: 'GB', name: 'NHS number', type: 'ID', shape: 10, context: ['nhs'], check: (d) => isMod11(d, [10, 9, 8, 7, 6, 5, 4, 3, 2]) },
  {
    country: 'GB',
    name: 'National Insurance number',
    type: 'ID',
    shape: /(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]/y,
    context: [],
    check: null,
  },
  {
    country: 'GB',
    name: 'driving licence',
    type: 'ID',
    shape: /[A-Z9]{5}\d[0156]\d(?:0[1-9]|[12]\d|3[01])\d[A-Z9]{2}[A-Z0-9]{3}/y,
    context: [],
    check: null,
  },
  {
    country: 'GB',
    name: 'Unique Taxpayer Reference',
    type: 'ID',
    shape: 10,
    context: ['utr', 'taxpayer reference'],
    check: (d) => '21987654321'[mod(d.slice(1), [6, 7, 8, 9, 10, 5, 4, 3, 2], 11)] === d[0],
  },
  {
    country: 'IE',
    name: 'PPS number',
    type: 'ID',
    shape: /\d{7}[A-W][A-IW]?/y,
    context: ['pps', 'ppsn', 'revenue', 'public service'],
    check: (v) =>
      'WABCDEFGHIJKLMNOPQRSTUV'[
        (weighted(v, [8, 7, 6, 5, 4, 3, 2]) + (v[8] === undefined || v[8] === 'W' ? 0 : (valueOf(v[8]) - 9) * 9)) % 23
      ] === v[7],
  },
  {
    country: 'IS',
    name: 'kennitala',
    type: 'ID',
    shape: 10,
    form: /^\d{6}-\d{4}$/,
    context: ['kennitala', 'kt.'],
    check: (d) => isDate(d.slice(2, 4), d.slice(0, 2)) && isMod11(d, [3, 2, 7, 6, 5, 4, 3, 2]),
  },
  {
    country: 'IT',
    name: 'codice fiscale',
    type: 'ID',
    shape: /[A-Z]{6}[0-9LMNP-V]{2}[ABCDEHLMPRST][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z]/y,
    context: [],
    check: italy,
  },
  { country: 'IT', name: 'partita IVA', type: 'ID', shape: 11, context: ['partita iva', 'p.iva', 'p. iva'], check: luhn },
  {
    country: 'LU',
    name: 'matricule',
    type: 'ID',
    shape: 13,
    context: ['matricule', 'cns'],
    check: (d) => isDate(d.slice(4, 6), d.slice(6, 8)) && luhn(d.slice(0, 12)) && verhoeff(d.slice(0, 11) + d.slice(12)),
  },
  {
    country: 'NL',
    name: 'burgerservicenummer',
    type: 'ID',
    shape: 9,
    context: ['bsn', 'burgerservice', 'sofi'],
    check: (d) => weighted(d, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0 && !/^0+$/.test(d),
  },
  {
    country: 'NO',
    name: 'fødselsnummer',
    type: 'ID',
    shape: 11,
    context: ['fødsels', 'fodsels', 'personnummer'],
    check: (d) => mod(d, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1], 11) === 0 && mod(d, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1], 11) === 0,
  },
  {
    country: 'PT',
    name: 'número de identificação fiscal',
    type: 'ID',
    shape: 9,
    context: ['nif', 'contribuinte', 'fiscal'],
    check: (d) => /^[1-35-9]/.test(d) && isMod11(d, [9, 8, 7, 6, 5, 4, 3, 2], { ten: 0 }),
  },
  {
    country: 'SE',
    name: 'personnummer',
    type: 'ID',
    shape: 10,
    form: /^\d{6}-\d{4}$/,
    context: ['personnummer', 'personnr'],
    check: (d) => isDate(d.slice(2, 4), String(Number(d.slice(4, 6)) % 60)) && luhn(d),
  },
  {
    country: 'SE',
    name: 'personnummer',
    type: 'ID',
    shape: 12,
    form: /^(?:19|20)\d{6}-\d{4}$/,
    context: ['personnummer', 'personnr'],
    check: (d) => /^(?:19|20)/.test(d) && isDate(d.slice(4, 6), String(Number(d.slice(6, 8)) % 60)) && luhn(d.slice(2)),
  },
]

function austria(d: string): boolean {
  return isDate(d.slice(6, 8), d.slice(4, 6)) && mod(d.slice(0, 3) + d.slice(4), [3, 7, 9, 5, 8, 4, 2, 1, 6], 11) === digit(d, 3)
}

/** The sign between birth date and number says the century and is no separator. */
function finland(value: string): boolean {
  return isDate(value.slice(2, 4), value.slice(0, 2)) && HETU[Number(value.slice(0, 6) + value.slice(-4, -1)) % 31] === value.at(-1)
}

const ODD: Readonly<Record<string, number>> = Object.fromEntries(
  [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23].map((value, index) => [
    String.fromCharCode(65 + index),
    value,
  ]),
)

/** Odd places by a table, even ones as they are; digits count as A to J. */
function italy(value: string): boolean {
  const sum = Array.from(value.slice(0, 15), (character, index) => {
    const letter = /\d/.test(character) ? String.fromCharCode(65 + Number(character)) : character
    return index % 2 === 0 ? (ODD[letter] ?? 0) : letter.charCodeAt(0) - 65
  }).reduce((total, one) => total + one, 0)
  return String.fromCharCode(65 + (sum % 26)) === value[15]
}

/** Digits of the products, the letter as two digits. */
function pension(value: string): boolean {
  const digits = value.slice(0, 8) + String(valueOf(value[8]) - 9).padStart(2, '0') + value.slice(9, 11)
  const sum = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1].reduce((total, weight, index) => total + digitSum(weight * digit(digits, index)), 0)
  return sum % 10 === digit(value, 11)
}

function digitSum(value: number): number {
  return value > 9 ? Math.floor(value / 10) + (value % 10) : value
}

/** Weights one and two from the left, over all digits but the last. */
function isMod10Luhn(digits: string): boolean {
  const sum = Array.from(digits.slice(0, -1), (one, index) => digitSum(Number(one) * (index % 2 === 0 ? 1 : 2))).reduce(
    (total, one) => total + one,
    0,
  )
  return sum % 10 === Number(digits.at(-1))
}

/** Weights 7, 3, 1 over letters as 10 to 35 (ICAO 9303, part 3). */
function documentDigit(value: string): number {
  return (
    Array.from(value, (character, index) => valueOf(character) * ([7, 3, 1][index % 3] ?? 0)).reduce((total, one) => total + one, 0) % 10
  )
}
