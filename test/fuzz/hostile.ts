import type { Chance } from './chance.ts'

/** What somebody sends who wants to see something break. */

/** Names that every plain object has. */
export const inherited = [
  '__proto__',
  'constructor',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  '__defineGetter__',
  '__lookupSetter__',
  'prototype',
  'toLocaleString',
  'then',
] as const

const texts = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\uD800',
  'x\uDFFFy',
  '\uDC00\uD800',
  '\uFFFE',
  '\uFEFF',
  '\u202Egnp',
  '\u0085',
  '\r\nSet-Cookie: a=b',
  "'",
  '"',
  "' or '1'='1",
  "1'; drop table record; --",
  '\\',
  '\\u0000',
  '\\x00',
  '%00',
  '%',
  '%ff',
  '%ed%a0%80',
  '_',
  '*',
  ':*',
  '&|!()<->',
  '../../../../etc/passwd',
  '..\\..\\',
  '{{7*7}}',
  '${7*7}',
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  '=1+1',
  'null',
  'undefined',
  'NaN',
  'true',
  '[]',
  '{}',
  '{"a":"\\u0000"}',
  '0',
  '-1',
  '1e400',
  '9007199254740993',
  '2147483648',
  '-2147483649',
  '99999999999999999999999999',
  '0x10',
  '2026-02-30',
  '0000-01-01',
  '9999-12-31',
  '99999-01-01',
  '2026-11-28T00:00:00Z',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  'RISK-0',
  'RISK-99999999999999999999',
  'PER-1',
  'Å'.normalize('NFD'),
  '🏴‍☠️',
  'İ',
  'ß',
  'ﬃ',
] as const

/** Numbers at and beyond what databases and JavaScript hold. */
export const numbers = [
  0,
  -0,
  1,
  -1,
  0.5,
  5e-324,
  2 ** 31 - 1,
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 53,
  2 ** 53 + 2,
  -(2 ** 53),
  2 ** 63,
  1e21,
  1e308,
  -1e308,
] as const

const LENGTHS = [255, 256, 500, 501, 1000, 1001, 9000, 50_000, 50_001, 200_001] as const

/** A text that is unwelcome somewhere. */
export function hostileText(chance: Chance): string {
  switch (chance.int(8)) {
    case 0:
      return chance.pick(inherited)
    case 1:
      return chance.pick(['a', 'é', '€', '𝄞', '\u0000', ' ', '"', '\\', '\uD800']).repeat(chance.pick(LENGTHS))
    case 2:
      return `${chance.pick(texts)}${chance.pick(texts)}`
    case 3:
      return String.fromCodePoint(...Array.from({ length: 1 + chance.int(6) }, () => codePoint(chance)))
    default:
      return chance.pick(texts)
  }
}

/** Any code point, lone surrogates among them. */
function codePoint(chance: Chance): number {
  return chance.int(chance.pick([0x20, 0x100, 0x3000, 0x110000]))
}

/** A value of the wrong type, or of none. */
export function hostileValue(chance: Chance): unknown {
  switch (chance.int(10)) {
    case 0:
      return null
    case 1:
      return chance.pick([true, false])
    case 2:
      return chance.pick(numbers)
    case 3:
      return []
    case 4:
      return {}
    case 5:
      return [hostileText(chance), chance.pick(numbers), null, {}]
    case 6:
      return Object.fromEntries([[chance.pick(inherited), hostileText(chance)]])
    case 7:
      return Array.from({ length: 600 }, () => 'x')
    default:
      return hostileText(chance)
  }
}

/** Bodies that are no JSON, or JSON that hurts. */
export function hostileBody(chance: Chance): Uint8Array {
  const depth = chance.pick([100, 10_000, 200_000])
  const bodies = [
    '',
    '{',
    'null',
    '[]',
    '"a"',
    '1e999',
    '{"a":1,"a":2}',
    '{"__proto__":{"role":"owner"}}',
    '{"title":"\\u0000"}',
    '{"name":"\\ud800"}',
    '{"\\u0000":1}',
    '\uFEFF{}',
    '['.repeat(depth) + ']'.repeat(depth),
    '{"a":'.repeat(depth) + '1' + '}'.repeat(depth),
    `{"name":${'9'.repeat(400)}}`,
  ]
  const text = chance.pick(bodies)
  if (!chance.oneIn(4)) return new TextEncoder().encode(text)
  return Uint8Array.from([...new TextEncoder().encode(text.slice(0, 1000)), ...chance.pick(BAD_UTF8)])
}

/** Cut short, too long, surrogate halves, beyond the last code point. */
const BAD_UTF8: readonly (readonly number[])[] = [[0xc3], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xff, 0xfe]]

/** Ten million characters in one field. */
export function hugeBody(): Uint8Array {
  return new TextEncoder().encode(`{"title":"${'x'.repeat(10_000_000)}"}`)
}

const HEADERS = [
  'idempotency-key',
  'if-match',
  'assay-organisation',
  'accept',
  'accept-language',
  'accept-encoding',
  'cookie',
  'origin',
  'host',
] as const

/** Headers that nobody honest sends. Control characters cannot travel in one. */
export function hostileHeaders(chance: Chance): Readonly<Record<string, string>> {
  const name = chance.pick([
    ...HEADERS,
    'authorization',
    'content-type',
    'sec-fetch-site',
    'x-forwarded-host',
    'range',
    'if-none-match',
    'expect',
  ])
  const value = chance.pick([
    '',
    'a',
    '"',
    '"1"',
    '"-1"',
    'W/"1"',
    '*',
    '"9007199254740993"',
    'null',
    '__proto__',
    'Bearer ',
    'é',
    '\u00ff',
    'k'.repeat(300),
    'k'.repeat(9000),
    'x'.repeat(20_000),
  ])
  return name === 'expect' ? { expect: '100-continue' } : { [name]: value }
}
