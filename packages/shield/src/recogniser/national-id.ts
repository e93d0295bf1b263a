import { luhn, mod11_10, mod97, verhoeff, weighted } from '../check.ts'
import { digitRuns, touches, type DigitRun } from '../scan.ts'
import type { Found, Recogniser } from '../span.ts'

/** An identifier of a country: what its digits must be, and the words beside it that say so where digits alone could be anything. */
interface Identifier {
  readonly country: string
  readonly name: string
  readonly type: 'SSN' | 'ID'
  readonly length: number
  readonly check: (digits: string) => boolean
  /** Lower-case words of which one stands within forty characters before; none where the form speaks for itself. */
  readonly context: readonly string[]
  /** The form in which it is certain without context. */
  readonly form?: RegExp
}

const CONTEXT_WIDTH = 40

/** What a sum modulo 11 leaves, as most countries turn it into a check digit. */
function mod11(digits: string, weights: readonly number[]): number {
  return weighted(digits, weights) % 11
}

/** A birth date as YYMMDD or DDMMYY: month and day that there are. */
function isDate(month: string, day: string): boolean {
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
}

const at = (digits: string, index: number): number => Number(digits[index])

/** One row a kind, with the rule of whoever issues it. */
const identifiers: readonly Identifier[] = [
  {
    country: 'US',
    name: 'Social Security number',
    type: 'SSN',
    length: 9,
    form: /^\d{3}-\d{2}-\d{4}$/,
    context: ['ssn', 'social security', 'sozialversicherung'],
    check: (d) => !/^(?:000|666|9)/.test(d) && !/^\d{3}00/.test(d) && !d.endsWith('0000'),
  },
  {
    country: 'US',
    name: 'National Provider Identifier',
    type: 'ID',
    length: 10,
    context: ['npi', 'provider'],
    check: (d) => /^[12]/.test(d) && luhn(`80840${d}`),
  },
  {
    country: 'CA',
    name: 'Social Insurance Number',
    type: 'ID',
    length: 9,
    context: ['sin', 'social insurance', 'assurance sociale'],
    check: (d) => !/^[08]/.test(d) && luhn(d),
  },
  { country: 'GB', name: 'NHS number', type: 'ID', length: 10, context: ['nhs'], check: nhs },
  {
    country: 'DE',
    name: 'Steuerliche Identifikationsnummer',
    type: 'ID',
    length: 11,
    context: ['steuer', 'idnr', 'tax id', 'identifikationsnummer'],
    check: (d) => !d.startsWith('0') && mod11_10(d),
  },
  {
    country: 'FR',
    name: 'numéro de sécurité sociale',
    type: 'ID',
    length: 15,
    context: [],
    check: (d) => /^[1-478]/.test(d) && 97 - (mod97(d.slice(0, 13)) || 0) === Number(d.slice(13)),
  },
  {
    country: 'NL',
    name: 'burgerservicenummer',
    type: 'ID',
    length: 9,
    context: ['bsn', 'burgerservice', 'sofi'],
    check: (d) => weighted(d, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0 && !/^0+$/.test(d),
  },
  {
    country: 'BE',
    name: 'rijksregisternummer',
    type: 'ID',
    length: 11,
    form: /^\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2}$/,
    context: ['rijksregister', 'registre national', 'insz', 'niss'],
    check: (d) => [d.slice(0, 9), `2${d.slice(0, 9)}`].some((body) => 97 - mod97(body) === Number(d.slice(9))),
  },
  { country: 'PT', name: 'número de identificação fiscal', type: 'ID', length: 9, context: ['nif', 'contribuinte', 'fiscal'], check: nif },
  {
    country: 'PL',
    name: 'PESEL',
    type: 'ID',
    length: 11,
    context: ['pesel'],
    check: (d) =>
      isDate(String(Number(d.slice(2, 4)) % 20), d.slice(4, 6)) &&
      (10 - (weighted(d, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10 === at(d, 10),
  },
  {
    country: 'CH',
    name: 'AHV-Nummer',
    type: 'ID',
    length: 13,
    form: /^756\.\d{4}\.\d{4}\.\d{2}$/,
    context: ['ahv', 'avs'],
    check: (d) => d.startsWith('756') && (10 - (weighted(d, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]) % 10)) % 10 === at(d, 12),
  },
  {
    country: 'AT',
    name: 'Sozialversicherungsnummer',
    type: 'ID',
    length: 10,
    context: ['svnr', 'sozialversicherung', 'versicherungsnummer'],
    check: (d) => isDate(d.slice(6, 8), d.slice(4, 6)) && mod11(d.slice(0, 3) + d.slice(4), [3, 7, 9, 5, 8, 4, 2, 1, 6]) === at(d, 3),
  },
  {
    country: 'DK',
    name: 'CPR-nummer',
    type: 'ID',
    length: 10,
    form: /^\d{6}-\d{4}$/,
    context: ['cpr', 'personnummer'],
    check: (d) => isDate(d.slice(2, 4), d.slice(0, 2)),
  },
  {
    country: 'NO',
    name: 'fødselsnummer',
    type: 'ID',
    length: 11,
    context: ['fødsels', 'fodsels', 'personnummer'],
    check: (d) => mod11(d, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) === 0 && mod11(d, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) === 0,
  },
  {
    country: 'SE',
    name: 'personnummer',
    type: 'ID',
    length: 10,
    form: /^\d{6}-\d{4}$/,
    context: ['personnummer', 'personnr'],
    check: (d) => isDate(d.slice(2, 4), String(Number(d.slice(4, 6)) % 60)) && luhn(d),
  },
  { country: 'RO', name: 'cod numeric personal', type: 'ID', length: 13, context: ['cnp', 'cod numeric'], check: cnp },
  { country: 'HR', name: 'OIB', type: 'ID', length: 11, context: ['oib'], check: mod11_10 },
  { country: 'BR', name: 'CPF', type: 'ID', length: 11, form: /^\d{3}\.\d{3}\.\d{3}-\d{2}$/, context: ['cpf'], check: cpf },
  {
    country: 'IN',
    name: 'Aadhaar',
    type: 'ID',
    length: 12,
    form: /^[2-9]\d{3} \d{4} \d{4}$/,
    context: ['aadhaar', 'aadhar', 'uidai'],
    check: (d) => /^[2-9]/.test(d) && verhoeff(d),
  },
  {
    country: 'AU',
    name: 'tax file number',
    type: 'ID',
    length: 9,
    context: ['tfn', 'tax file'],
    check: (d) => weighted(d, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0,
  },
  {
    country: 'AU',
    name: 'ABN',
    type: 'ID',
    length: 11,
    context: ['abn', 'business number'],
    check: (d) => weighted(String(Number(d[0]) - 1) + d.slice(1), [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) % 89 === 0,
  },
  {
    country: 'ZA',
    name: 'identity number',
    type: 'ID',
    length: 13,
    context: ['id number', 'identity', 'rsa id'],
    check: (d) => isDate(d.slice(2, 4), d.slice(4, 6)) && luhn(d),
  },
  { country: 'TR', name: 'T.C. kimlik no', type: 'ID', length: 11, context: ['kimlik', 'tckn', 'tc no'], check: kimlik },
  {
    country: 'KR',
    name: 'resident registration number',
    type: 'ID',
    length: 13,
    form: /^\d{6}-[1-8]\d{6}$/,
    context: ['rrn', '주민등록'],
    check: (d) => isDate(d.slice(2, 4), d.slice(4, 6)) && (11 - mod11(d, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5])) % 10 === at(d, 12),
  },
  { country: 'IL', name: 'identity number', type: 'ID', length: 9, context: ['teudat', 'ת.ז', 'israeli id'], check: luhn },
  {
    country: 'EE',
    name: 'isikukood',
    type: 'ID',
    length: 11,
    context: ['isikukood', 'asmens kodas', 'personal code'],
    check: (d) => isDate(d.slice(3, 5), d.slice(5, 7)) && baltic(d) === at(d, 10),
  },
]

/** Two check digits, each over all before it. */
function cpf(digits: string): boolean {
  const checkAt = (count: number): number => {
    const weights = Array.from({ length: count }, (_, index) => count + 1 - index)
    return ((weighted(digits, weights) * 10) % 11) % 10
  }
  return !/^(\d)\1+$/.test(digits) && checkAt(9) === at(digits, 9) && checkAt(10) === at(digits, 10)
}

function nhs(digits: string): boolean {
  const rest = 11 - mod11(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2])
  return (rest === 11 ? 0 : rest) === at(digits, 9)
}

function nif(digits: string): boolean {
  const rest = mod11(digits, [9, 8, 7, 6, 5, 4, 3, 2])
  return /^[1-35-9]/.test(digits) && (rest < 2 ? 0 : 11 - rest) === at(digits, 8)
}

function cnp(digits: string): boolean {
  const rest = mod11(digits, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9])
  return /^[1-9]/.test(digits) && isDate(digits.slice(3, 5), digits.slice(5, 7)) && (rest === 10 ? 1 : rest) === at(digits, 12)
}

function kimlik(digits: string): boolean {
  const tenth = ((weighted(digits, [7, -1, 7, -1, 7, -1, 7, -1, 7]) % 10) + 10) % 10
  return (
    !digits.startsWith('0') &&
    tenth === at(digits, 9) &&
    weighted(
      digits,
      Array.from({ length: 10 }, () => 1),
    ) %
      10 ===
      at(digits, 10)
  )
}

/** Estonia and Lithuania: a second row of weights where the first leaves ten. */
function baltic(digits: string): number {
  const first = mod11(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1])
  if (first < 10) return first
  const second = mod11(digits, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3])
  return second === 10 ? 0 : second
}

/** Numbers of countries by their check digits, and by the words beside them where a check is passed by chance too easily. */
export const nationalId: Recogniser = {
  name: 'national-id',
  find: (view) => digitRuns(view).flatMap((run) => inRun(view, run)),
}

function inRun(view: string, run: DigitRun): readonly Found[] {
  if (touches(view, run.start - 1) || touches(view, run.end)) return []
  const written = view.slice(run.start, run.end)
  const before = view.slice(Math.max(0, run.start - CONTEXT_WIDTH), run.start).toLowerCase()
  return identifiers.flatMap(({ type, length, check, context, form }) => {
    if (run.digits.length !== length || !check(run.digits)) return []
    const named = context.length === 0 || context.some((word) => before.includes(word))
    const score = named ? 0.95 : form?.test(written) ? 0.85 : 0
    return score === 0 ? [] : [{ start: run.start, end: run.end, type, score }]
  })
}
