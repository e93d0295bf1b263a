import { reversed } from '../compat.ts'
import { luhn, weighted } from '../check.ts'
import { digit, isDate, isMod10, isMod11, mod, type Identifier } from './identifier.ts'

/** Identifiers of the Americas, by country. */
export const AMERICAS: readonly Identifier[] = [
  {
    country: 'AR',
    name: 'CUIT',
    type: 'ID',
    shape: 11,
    form: /^\d{2}-\d{8}-\d$/,
    context: ['cuit', 'cuil'],
    check: (d) => isMod11(d, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2], { ten: 9 }),
  },
  { country: 'AR', name: 'DNI', type: 'ID', shape: 8, context: ['dni'], check: (d) => !d.startsWith('0') },
  { country: 'BR', name: 'CPF', type: 'ID', shape: 11, form: /^\d{3}\.\d{3}\.\d{3}-\d{2}$/, context: ['cpf'], check: cpf },
  { country: 'BR', name: 'CNPJ', type: 'ID', shape: 14, form: /^\d{2}\.\d{3}\.\d{3}\/\d{4}-\d{2}$/, context: ['cnpj'], check: cnpj },
  {
    country: 'CA',
    name: 'Social Insurance Number',
    type: 'ID',
    shape: 9,
    context: ['sin', 'social insurance', 'assurance sociale', 'nas'],
    check: (d) => !/^[08]/.test(d) && luhn(d),
  },
  { country: 'CL', name: 'RUT', type: 'ID', shape: /\d{1,2}\.?\d{3}\.?\d{3}-[\dKk]/y, context: [], check: rut },
  {
    country: 'CO',
    name: 'NIT',
    type: 'ID',
    shape: 10,
    form: /^\d{3}\.\d{3}\.\d{3}-\d$/,
    context: ['nit'],
    check: (d) => nit(d) === digit(d, 9),
  },
  {
    country: 'EC',
    name: 'cédula',
    type: 'ID',
    shape: 10,
    context: ['cédula', 'cedula'],
    check: (d) => Number(d.slice(0, 2)) >= 1 && Number(d.slice(0, 2)) <= 24 && digit(d, 2) < 6 && luhn(d),
  },
  { country: 'MX', name: 'CURP', type: 'ID', shape: /[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z0-9]\d/y, context: [], check: curp },
  { country: 'MX', name: 'RFC', type: 'ID', shape: /[A-ZÑ&]{4}\d{6}[A-Z0-9]{2}[0-9A]/y, context: [], check: rfc },
  {
    country: 'PE',
    name: 'RUC',
    type: 'ID',
    shape: 11,
    context: ['ruc'],
    check: (d) => /^(?:10|15|17|20)/.test(d) && isMod11(d, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2], { ten: 0, eleven: 1 }),
  },
  {
    country: 'US',
    name: 'Social Security number',
    type: 'SSN',
    shape: 9,
    form: /^\d{3}-\d{2}-\d{4}$/,
    context: ['ssn', 'social security'],
    check: (d) => !/^(?:000|666|9)/.test(d) && !/^\d{3}00/.test(d) && !d.endsWith('0000'),
  },
  {
    country: 'US',
    name: 'Individual Taxpayer Identification Number',
    type: 'SSN',
    shape: 9,
    form: /^9\d{2}-(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])-\d{4}$/,
    context: ['itin', 'taxpayer'],
    check: (d) => d.startsWith('9'),
  },
  {
    country: 'US',
    name: 'National Provider Identifier',
    type: 'ID',
    shape: 10,
    context: ['npi', 'provider'],
    check: (d) => /^[12]/.test(d) && luhn(`80840${d}`),
  },
  {
    country: 'US',
    name: 'Medicare Beneficiary Identifier',
    type: 'ID',
    shape: /[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d-?[AC-HJKMNP-RT-Y]{2}\d{2}/y,
    context: [],
    check: null,
  },
  {
    country: 'US',
    name: 'DEA number',
    type: 'ID',
    shape: /[ABCDEFGHJKLMPRSTUX][A-Z9]\d{7}/y,
    context: ['dea'],
    check: (v) => (digit(v, 2) + digit(v, 4) + digit(v, 6) + 2 * (digit(v, 3) + digit(v, 5) + digit(v, 7))) % 10 === digit(v, 8),
  },
  {
    country: 'US',
    name: 'ABA routing number',
    type: 'ID',
    shape: 9,
    context: ['routing', 'aba', 'rtn'],
    check: (d) => mod(d, [3, 7, 1, 3, 7, 1, 3, 7, 1], 10) === 0,
  },
  {
    country: 'US',
    name: 'Employer Identification Number',
    type: 'ID',
    shape: 9,
    context: ['ein', 'employer identification'],
    check: () => true,
  },
  {
    country: 'UY',
    name: 'cédula de identidad',
    type: 'ID',
    shape: 8,
    form: /^\d\.\d{3}\.\d{3}-\d$/,
    context: ['cédula', 'cedula', 'c.i'],
    check: (d) => isMod10(d, [2, 9, 8, 7, 6, 3, 4]),
  },
]

/** Two check digits, each over all before it. */
function cpf(digits: string): boolean {
  const checkAt = (count: number): number =>
    ((weighted(
      digits,
      Array.from({ length: count }, (_, index) => count + 1 - index),
    ) *
      10) %
      11) %
    10
  return !/^(\d)\1+$/.test(digits) && checkAt(9) === digit(digits, 9) && checkAt(10) === digit(digits, 10)
}

/** What a remainder of eleven stands for. */
function checkDigit(rest: number): number {
  return rest < 2 ? 0 : 11 - rest
}

function cnpj(digits: string): boolean {
  const weights = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]
  return (
    !/^(\d)\1+$/.test(digits) &&
    checkDigit(mod(digits, weights.slice(1), 11)) === digit(digits, 12) &&
    checkDigit(mod(digits, weights, 11)) === digit(digits, 13)
  )
}

/** Weights two to seven from the right, over and over; K for ten. */
function rut(value: string): boolean {
  const body = value.slice(0, -1)
  const sum = reversed(Array.from(body)).reduce((total, one, index) => total + Number(one) * (2 + (index % 6)), 0)
  return '0K987654321'[sum % 11 === 0 ? 0 : sum % 11] === value.at(-1)
}

function nit(digits: string): number {
  const rest = mod(digits, [41, 37, 29, 23, 19, 17, 13, 7, 3], 11)
  return rest < 2 ? rest : 11 - rest
}

const CURP = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ'
const RFC = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ'

function curp(value: string): boolean {
  const sum = Array.from(value.slice(0, 17), (one, index) => CURP.indexOf(one) * (18 - index)).reduce((total, one) => total + one, 0)
  return isDate(value.slice(6, 8), value.slice(8, 10)) && (10 - (sum % 10)) % 10 === digit(value, 17)
}

function rfc(value: string): boolean {
  const sum = Array.from(value.slice(0, 12), (one, index) => RFC.indexOf(one) * (13 - index)).reduce((total, one) => total + one, 0)
  return isDate(value.slice(6, 8), value.slice(8, 10)) && '0A987654321'[sum % 11 === 0 ? 0 : sum % 11] === value[12]
}
