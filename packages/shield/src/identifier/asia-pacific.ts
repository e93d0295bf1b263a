import { luhn, verhoeff, weighted } from '../check.ts'
import { digit, isDate, isMod11, mod, valueOf, type Identifier } from './identifier.ts'

/** Identifiers of Asia, Oceania and Africa, by country. */
export const ASIA_PACIFIC: readonly Identifier[] = [
  {
    country: 'AE',
    name: 'Emirates ID',
    type: 'ID',
    shape: 15,
    form: /^784-\d{4}-\d{7}-\d$/,
    context: ['emirates', 'eid'],
    check: (d) => d.startsWith('784') && luhn(d),
  },
  {
    country: 'AU',
    name: 'tax file number',
    type: 'ID',
    shape: 9,
    context: ['tfn', 'tax file'],
    check: (d) => weighted(d, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0,
  },
  {
    country: 'AU',
    name: 'ABN',
    type: 'ID',
    shape: 11,
    context: ['abn', 'business number'],
    check: (d) => weighted(String(Number(d[0]) - 1) + d.slice(1), [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) % 89 === 0,
  },
  {
    country: 'AU',
    name: 'ACN',
    type: 'ID',
    shape: 9,
    context: ['acn', 'company number'],
    check: (d) => (10 - mod(d, [8, 7, 6, 5, 4, 3, 2, 1], 10)) % 10 === digit(d, 8),
  },
  {
    country: 'AU',
    name: 'Medicare',
    type: 'ID',
    shape: 10,
    context: ['medicare'],
    check: (d) => /^[2-6]/.test(d) && mod(d, [1, 3, 7, 9, 1, 3, 7, 9], 10) === digit(d, 8),
  },
  {
    country: 'CN',
    name: '居民身份证',
    type: 'ID',
    shape: /\d{17}[\dXx]/y,
    context: [],
    check: (v) =>
      isDate(v.slice(10, 12), v.slice(12, 14)) &&
      '10X98765432'[mod(v, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2], 11)] === v[17],
  },
  {
    country: 'EG',
    name: 'الرقم القومي',
    type: 'ID',
    shape: 14,
    context: ['national id', 'الرقم القومي'],
    check: (d) => /^[23]/.test(d) && isDate(d.slice(3, 5), d.slice(5, 7)),
  },
  {
    country: 'HK',
    name: 'HKID',
    type: 'ID',
    shape: /[A-Z]{1,2}\d{6} ?(?:\([\dA]\)|[\dA])/y,
    context: ['hkid', 'identity', '身份證'],
    check: hongKong,
  },
  {
    country: 'ID',
    name: 'NIK',
    type: 'ID',
    shape: 16,
    context: ['nik', 'ktp'],
    check: (d) => isDate(d.slice(8, 10), String(Number(d.slice(6, 8)) % 40)),
  },
  { country: 'IL', name: 'identity number', type: 'ID', shape: 9, context: ['teudat', 'ת.ז', 'תעודת', 'israeli id'], check: luhn },
  {
    country: 'IN',
    name: 'Aadhaar',
    type: 'ID',
    shape: 12,
    form: /^[2-9]\d{3} \d{4} \d{4}$/,
    context: ['aadhaar', 'aadhar', 'uidai'],
    check: (d) => /^[2-9]/.test(d) && verhoeff(d),
  },
  { country: 'IN', name: 'PAN', type: 'ID', shape: /[A-Z]{3}[ABCFGHLJPT][A-Z]\d{4}[A-Z]/y, context: [], check: null },
  { country: 'IN', name: 'GSTIN', type: 'ID', shape: /\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]/y, context: [], check: gstin },
  { country: 'IN', name: 'voter id', type: 'ID', shape: /[A-Z]{3}\d{7}/y, context: ['voter', 'epic'], check: null },
  {
    country: 'JP',
    name: 'マイナンバー',
    type: 'ID',
    shape: 12,
    context: ['マイナンバー', 'my number', '個人番号'],
    check: (d) => {
      const rest = mod(d, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2], 11)
      return (rest < 2 ? 0 : 11 - rest) === digit(d, 11)
    },
  },
  { country: 'KE', name: 'national ID', type: 'ID', shape: 8, context: ['national id', 'id number', 'id no'], check: null },
  {
    country: 'KR',
    name: '주민등록번호',
    type: 'ID',
    shape: 13,
    form: /^\d{6}-\d{7}$/,
    context: ['rrn', '주민등록'],
    check: (d) => isDate(d.slice(2, 4), d.slice(4, 6)) && (11 - mod(d, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5], 11)) % 10 === digit(d, 12),
  },
  { country: 'KZ', name: 'ЖСН', type: 'ID', shape: 12, context: ['иин', 'жсн', 'iin'], check: kazakhstan },
  { country: 'LK', name: 'NIC', type: 'ID', shape: /\d{9}[VXvx]/y, context: [], check: null },
  {
    country: 'MY',
    name: 'MyKad',
    type: 'ID',
    shape: 12,
    form: /^\d{6}-\d{2}-\d{4}$/,
    context: ['mykad', 'nric', 'kad pengenalan', 'ic no'],
    check: (d) => isDate(d.slice(2, 4), d.slice(4, 6)),
  },
  { country: 'NG', name: 'NIN', type: 'ID', shape: 11, context: ['nin', 'national identification', 'bvn'], check: null },
  { country: 'NZ', name: 'IRD number', type: 'ID', shape: 9, context: ['ird', 'inland revenue'], check: newZealand },
  { country: 'NZ', name: 'IRD number', type: 'ID', shape: 8, context: ['ird', 'inland revenue'], check: (d) => newZealand(`0${d}`) },
  { country: 'PH', name: 'TIN', type: 'ID', shape: 12, form: /^\d{3}-\d{3}-\d{3}-\d{3}$/, context: ['tin', 'philsys'], check: null },
  { country: 'PK', name: 'CNIC', type: 'ID', shape: 13, form: /^[1-7]\d{4}-\d{7}-\d$/, context: ['cnic'], check: (d) => /^[1-7]/.test(d) },
  {
    country: 'SA',
    name: 'national ID',
    type: 'ID',
    shape: 10,
    context: ['national id', 'iqama', 'الهوية'],
    check: (d) => /^[12]/.test(d) && luhn(d),
  },
  { country: 'SG', name: 'NRIC', type: 'ID', shape: /[STFG]\d{7}[A-Z]/y, context: [], check: singapore },
  {
    country: 'TH',
    name: 'บัตรประชาชน',
    type: 'ID',
    shape: 13,
    form: /^\d-\d{4}-\d{5}-\d{2}-\d$/,
    context: ['บัตรประชาชน', 'thai id', 'เลขประจำตัว'],
    check: (d) => (11 - mod(d, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2], 11)) % 10 === digit(d, 12),
  },
  { country: 'TR', name: 'T.C. kimlik no', type: 'ID', shape: 11, context: ['kimlik', 'tckn', 'tc no'], check: turkey },
  { country: 'TW', name: '身分證字號', type: 'ID', shape: /[A-Z][1289]\d{8}/y, context: [], check: taiwan },
  { country: 'VN', name: 'CCCD', type: 'ID', shape: 12, context: ['cccd', 'cmnd', 'căn cước'], check: (d) => /^0\d{2}[0-9]/.test(d) },
  {
    country: 'ZA',
    name: 'identity number',
    type: 'ID',
    shape: 13,
    context: ['id number', 'identity', 'rsa id'],
    check: (d) => isDate(d.slice(2, 4), d.slice(4, 6)) && luhn(d),
  },
]

function hongKong(value: string): boolean {
  const text = value.replaceAll(/[()]/g, '').padStart(9, ' ')
  const sum = Array.from(text.slice(0, 8), (one, index) => (one === ' ' ? 36 : valueOf(one)) * (9 - index)).reduce(
    (total, one) => total + one,
    0,
  )
  return (sum + valueOf(text[8])) % 11 === 0
}

/** Base 36, weights one and two, digits of the products added. */
function gstin(value: string): boolean {
  const sum = Array.from(value.slice(0, 14), (one, index) => {
    const product = valueOf(one) * (index % 2 === 0 ? 1 : 2)
    return Math.floor(product / 36) + (product % 36)
  }).reduce((total, one) => total + one, 0)
  return (36 - (sum % 36)) % 36 === valueOf(value[14])
}

function kazakhstan(digits: string): boolean {
  const first = mod(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 11)
  const check = first < 10 ? first : mod(digits, [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2], 11)
  return isDate(digits.slice(2, 4), digits.slice(4, 6)) && check === digit(digits, 11)
}

function newZealand(digits: string): boolean {
  if (isMod11(digits, [3, 2, 7, 6, 5, 4, 3, 2])) return true
  return mod(digits, [3, 2, 7, 6, 5, 4, 3, 2], 11) === 1 && isMod11(digits, [7, 4, 3, 2, 5, 2, 7, 6])
}

function singapore(value: string): boolean {
  const sum = weighted(value.slice(1), [2, 7, 6, 5, 4, 3, 2]) + (/^[TG]/.test(value) ? 4 : 0)
  return (/^[ST]/.test(value) ? 'JZIHGFEDCBA' : 'XWUTRQPNMLK')[sum % 11] === value[8]
}

/** The letter stands for two digits, in an order of its own. */
const TAIWAN = 'ABCDEFGHJKLMNPQRSTUVXYWZIO'

function taiwan(value: string): boolean {
  const letter = TAIWAN.indexOf(value[0] ?? '') + 10
  return (Math.floor(letter / 10) + (letter % 10) * 9 + weighted(value.slice(1), [8, 7, 6, 5, 4, 3, 2, 1, 1])) % 10 === 0
}

function turkey(digits: string): boolean {
  const tenth = mod(digits, [7, -1, 7, -1, 7, -1, 7, -1, 7], 10)
  return !digits.startsWith('0') && tenth === digit(digits, 9) && mod(digits, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1], 10) === digit(digits, 10)
}
