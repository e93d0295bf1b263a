import { luhn, mod11_10, weighted } from '../check.ts'
import { digit, isDate, isMod10, isMod11, mod, type Identifier } from './identifier.ts'

/** Identifiers of eastern and south-eastern Europe, by country. */
export const EUROPE_EAST: readonly Identifier[] = [
  {
    country: 'BG',
    name: 'ЕГН',
    type: 'ID',
    shape: 10,
    context: ['егн', 'egn'],
    check: (d) =>
      isDate(String(Number(d.slice(2, 4)) % 20), d.slice(4, 6)) && mod(d, [2, 4, 8, 5, 10, 9, 7, 3, 6], 11) % 10 === digit(d, 9),
  },
  {
    country: 'CZ',
    name: 'rodné číslo',
    type: 'ID',
    shape: 10,
    form: /^\d{6}\/\d{4}$/,
    context: ['rodné', 'rodne', 'r.č', 'rc'],
    check: (d) => isDate(String((Number(d.slice(2, 4)) % 50) % 20), d.slice(4, 6)) && Number(d) % 11 === 0,
  },
  {
    country: 'EE',
    name: 'isikukood',
    type: 'ID',
    shape: 11,
    context: ['isikukood', 'asmens kodas', 'personal code'],
    check: (d) => isDate(d.slice(3, 5), d.slice(5, 7)) && baltic(d) === digit(d, 10),
  },
  {
    country: 'GR',
    name: 'ΑΜΚΑ',
    type: 'ID',
    shape: 11,
    context: ['αμκα', 'amka'],
    check: (d) => isDate(d.slice(2, 4), d.slice(0, 2)) && luhn(d),
  },
  {
    country: 'GR',
    name: 'ΑΦΜ',
    type: 'ID',
    shape: 9,
    context: ['αφμ', 'afm'],
    check: (d) => mod(d, [256, 128, 64, 32, 16, 8, 4, 2], 11) % 10 === digit(d, 8),
  },
  { country: 'HR', name: 'OIB', type: 'ID', shape: 11, context: ['oib'], check: mod11_10 },
  {
    country: 'HU',
    name: 'adóazonosító jel',
    type: 'ID',
    shape: 10,
    context: ['adóazonosító', 'adoazonosito'],
    check: (d) => d.startsWith('8') && mod(d, [1, 2, 3, 4, 5, 6, 7, 8, 9], 11) === digit(d, 9),
  },
  {
    country: 'HU',
    name: 'TAJ-szám',
    type: 'ID',
    shape: 9,
    context: ['taj'],
    check: (d) => mod(d, [3, 7, 3, 7, 3, 7, 3, 7], 10) === digit(d, 8),
  },
  {
    country: 'LV',
    name: 'personas kods',
    type: 'ID',
    shape: 11,
    form: /^\d{6}-\d{5}$/,
    context: ['personas kods'],
    check: (d) =>
      d.startsWith('32') ||
      (isDate(d.slice(2, 4), d.slice(0, 2)) && ((1101 - weighted(d, [1, 6, 3, 7, 9, 10, 5, 8, 4, 2])) % 11) % 10 === digit(d, 10)),
  },
  {
    country: 'PL',
    name: 'PESEL',
    type: 'ID',
    shape: 11,
    context: ['pesel'],
    check: (d) => isDate(String(Number(d.slice(2, 4)) % 20), d.slice(4, 6)) && isMod10(d, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]),
  },
  {
    country: 'PL',
    name: 'NIP',
    type: 'ID',
    shape: 10,
    context: ['nip'],
    check: (d) => mod(d, [6, 5, 7, 2, 3, 4, 5, 6, 7], 11) === digit(d, 9),
  },
  {
    country: 'RS',
    name: 'ЈМБГ',
    type: 'ID',
    shape: 13,
    context: ['jmbg', 'јмбг', 'emšo', 'emso'],
    check: (d) => isDate(d.slice(2, 4), d.slice(0, 2)) && isMod11(d, [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2], { ten: 0 }),
  },
  {
    country: 'RU',
    name: 'ИНН',
    type: 'ID',
    shape: 12,
    context: ['инн', 'inn'],
    check: (d) =>
      mod(d, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8], 11) % 10 === digit(d, 10) &&
      mod(d, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8], 11) % 10 === digit(d, 11),
  },
  {
    country: 'RU',
    name: 'СНИЛС',
    type: 'ID',
    shape: 11,
    form: /^\d{3}-\d{3}-\d{3} \d{2}$/,
    context: ['снилс', 'snils'],
    check: (d) => (weighted(d, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101) % 100 === Number(d.slice(9)),
  },
  {
    country: 'UA',
    name: 'РНОКПП',
    type: 'ID',
    shape: 10,
    context: ['рнокпп', 'іпн', 'ідентифікаційний'],
    check: (d) => mod(d, [-1, 5, 7, 9, 4, 6, 10, 5, 7], 11) % 10 === digit(d, 9),
  },
  { country: 'RO', name: 'cod numeric personal', type: 'ID', shape: 13, context: ['cnp', 'cod numeric'], check: romania },
]

/** Estonia and Lithuania: a second row of weights where the first leaves ten. */
function baltic(d: string): number {
  const first = mod(d, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1], 11)
  if (first < 10) return first
  const second = mod(d, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3], 11)
  return second === 10 ? 0 : second
}

function romania(d: string): boolean {
  const rest = mod(d, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9], 11)
  return /^[1-9]/.test(d) && isDate(d.slice(3, 5), d.slice(5, 7)) && (rest === 10 ? 1 : rest) === digit(d, 12)
}
