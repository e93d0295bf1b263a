import type { Found, Recogniser } from '../span.ts'
import { isAlphanumeric, isDigit } from '../scan.ts'

/** How a secret begins, which characters it is made of, and how many of them it has. */
interface Prefix {
  readonly begins: string
  readonly body: RegExp
  readonly least: number
}

const WORD = /[A-Za-z0-9]/
const URL_SAFE = /[A-Za-z0-9_-]/
const DOTTED = /[A-Za-z0-9_.-]/
const MAX = 4096

/** Prefixes that those who issue keys have published, so that keys are found in code and text. */
const PREFIXES: readonly Prefix[] = [
  ...['AKIA', 'ASIA', 'ABIA', 'ACCA'].map((begins) => ({ begins, body: /[A-Z0-9]/, least: 16 })),
  ...['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'].map((begins) => ({ begins, body: WORD, least: 30 })),
  { begins: 'github_pat_', body: /\w/, least: 40 },
  { begins: 'glpat-', body: URL_SAFE, least: 18 },
  ...['xoxb-', 'xoxp-', 'xoxa-', 'xoxr-', 'xoxs-', 'xapp-'].map((begins) => ({ begins, body: URL_SAFE, least: 20 })),
  ...['sk_live_', 'sk_test_', 'rk_live_', 'pk_live_', 'whsec_'].map((begins) => ({ begins, body: WORD, least: 16 })),
  { begins: 'sk-ant-', body: URL_SAFE, least: 20 },
  { begins: 'sk-', body: URL_SAFE, least: 20 },
  { begins: 'AIza', body: URL_SAFE, least: 35 },
  { begins: 'ya29.', body: DOTTED, least: 20 },
  { begins: 'npm_', body: WORD, least: 36 },
  { begins: 'pypi-', body: URL_SAFE, least: 40 },
  { begins: 'SG.', body: DOTTED, least: 40 },
  { begins: 'hf_', body: WORD, least: 30 },
  { begins: 'dop_v1_', body: WORD, least: 60 },
  { begins: 'shpat_', body: WORD, least: 30 },
  { begins: 'hvs.', body: URL_SAFE, least: 20 },
]

/** Keys and tokens by the prefix of who issued them, JSON Web Tokens (RFC 7519), private keys (RFC 7468), passwords in addresses, and what is assigned to a name that says so. */
export const secret: Recogniser = {
  name: 'secret',
  find: (view) => [...byPrefix(view), ...webTokens(view), ...privateKeys(view), ...inAddresses(view), ...assigned(view)],
}

/** The rarest character of a prefix, by which it is looked for. */
const MARKS = ['_', '-', '.', 'A']
const BY_MARK = Map.groupBy(PREFIXES, ({ begins }) => MARKS.find((mark) => begins.includes(mark)) ?? '')

function byPrefix(view: string): readonly Found[] {
  return [...BY_MARK].flatMap(([mark, prefixes]) => withMark(view, mark, prefixes))
}

function withMark(view: string, mark: string, prefixes: readonly Prefix[]): readonly Found[] {
  const found: Found[] = []
  for (let at = view.indexOf(mark), last = 0; at !== -1; at = view.indexOf(mark, Math.max(at + 1, last))) {
    for (const prefix of prefixes) {
      const start = at - prefix.begins.indexOf(mark)
      const end =
        view.startsWith(prefix.begins, start) && !isAlphanumeric(view.charCodeAt(start - 1)) ? prefixedEnd(view, start, prefix) : -1
      if (end <= last) continue
      found.push({ start, end, type: 'SECRET', score: 1 })
      last = end
    }
  }
  return found
}

/** Where a key of this prefix ends; -1 where it is too short to be one. */
function prefixedEnd(view: string, start: number, { begins, body, least }: Prefix): number {
  const from = start + begins.length
  const end = runEnd(view, from, body)
  return end - from >= least ? end : -1
}

function runEnd(view: string, from: number, body: RegExp): number {
  let end = from
  while (end < view.length && end - from < MAX && body.test(view[end] ?? '')) end += 1
  return end
}

/** Three parts of base64url, the first of which begins like a JSON object. */
function webTokens(view: string): readonly Found[] {
  const found: Found[] = []
  for (let at = view.indexOf('eyJ'), next = 0; at !== -1; at = view.indexOf('eyJ', next)) {
    const end = runEnd(view, at, DOTTED)
    next = end
    const parts = view.slice(at, end).split('.')
    const isToken = parts.length >= 3 && parts[0] !== undefined && parts[0].length >= 10 && (parts[1]?.length ?? 0) >= 10
    if (!isToken || isAlphanumeric(view.charCodeAt(at - 1))) continue
    found.push({ start: at, end, type: 'SECRET', score: 1 })
  }
  return found
}

function privateKeys(view: string): readonly Found[] {
  const found: Found[] = []
  for (let at = view.indexOf('-----BEGIN '); at !== -1; at = view.indexOf('-----BEGIN ', at + 11)) {
    const label = view.slice(at, at + 60)
    if (!/^-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(label)) continue
    const tail = view.indexOf('-----END ', at)
    const end =
      tail === -1
        ? view.length
        : Math.min(view.length, view.indexOf('-----', tail + 9) === -1 ? view.length : view.indexOf('-----', tail + 9) + 5)
    found.push({ start: at, end, type: 'SECRET', score: 1 })
    at = end
  }
  return found
}

/** `scheme://user:password@host`: the password alone, so that the rest still says what it is about. */
function inAddresses(view: string): readonly Found[] {
  const found: Found[] = []
  for (let at = view.indexOf('://'); at !== -1; at = view.indexOf('://', at + 3)) {
    const authority = view.slice(at + 3, at + 3 + 512).split(/[/\s?#]/, 1)[0] ?? ''
    const sign = authority.lastIndexOf('@')
    const colon = authority.indexOf(':')
    if (colon > 0 && sign > colon + 1) found.push({ start: at + 3 + colon + 1, end: at + 3 + sign, type: 'SECRET', score: 1 })
  }
  return found
}

/** `password = …`, `"api_key": "…"`, `Authorization: Bearer …`. */
const ASSIGNED =
  /(?<![A-Za-z])(?:(pass(?:word|wd|phrase)|passwort|kennwort|pwd|mot de passe|contrase[nñ]a|senha|wachtwoord)|(?:api|access|auth|secret|private|client|session|bearer|refresh)[ _-]?(?:key|token|secret)|secret|token|authorization)["']?\s{0,2}(?:[:=]|=>| is | ist )\s{0,2}(?:(?:bearer|basic|token) )?["']?([^\s"'`,;<>{}()[\]]{6,200})/gi
const PLACEHOLDER = /^(?:x+|\*+|\.+|your|my|the|example|changeme|redacted|null|none|true|false|undefined|process\.|os\.|env|\$|%|<)/i
/** Bits a character: words have about two and a half, random keys more than three and a half. */
const RANDOM = 3

/** What stands between a name and what is assigned to it. */
const SIGNS = [':', '=', ' is ', ' ist ']

function assigned(view: string): readonly Found[] {
  return SIGNS.flatMap((sign) => assignedBy(view, sign))
}

function assignedBy(view: string, sign: string): readonly Found[] {
  const found: Found[] = []
  for (let at = view.indexOf(sign), end = 0; at !== -1; at = view.indexOf(sign, Math.max(at + 1, end))) {
    const one = isNamed(view, at) ? assignedAt(view, Math.max(end, at - BEHIND), at) : null
    if (!one) continue
    if (isSecret(one)) found.push({ start: one.start, end: one.start + one.value.length, type: 'SECRET', score: 0.85 })
    end = one.end
  }
  return found
}

const [BEHIND, AHEAD] = [40, 240]

/** How the names end that a secret is assigned to. */
const NAMES = [
  'word',
  'key',
  'token',
  'secret',
  'wd',
  'passe',
  'passphrase',
  'wort',
  'contraseña',
  'contrasena',
  'senha',
  'woord',
  'authorization',
]

function isNamed(view: string, at: number): boolean {
  if (isDigit(view.charCodeAt(at - 1))) return false
  const name = view
    .slice(Math.max(0, at - 18), at)
    .replace(/["'\s]{1,3}$/, '')
    .toLowerCase()
  return NAMES.some((one) => name.endsWith(one))
}

interface Assigned {
  readonly start: number
  readonly value: string
  readonly isPassword: boolean
  readonly end: number
}

/** The assignment whose sign stands at a place. */
function assignedAt(view: string, from: number, at: number): Assigned | null {
  const matches = [...view.slice(from, at + AHEAD).matchAll(ASSIGNED)]
  const match = matches.find(({ index, 0: whole }) => from + index < at && from + index + whole.length > at)
  if (!match) return null
  const { index, 0: whole, 1: password, 2: written = '' } = match
  const end = from + index + whole.length
  return { start: end - written.length, value: written.replace(/[.,!?:]+$/, ''), isPassword: password !== undefined, end }
}

function isSecret({ value, isPassword }: Assigned): boolean {
  if (value.length < 6 || PLACEHOLDER.test(value)) return false
  return isPassword ? /[^A-Za-z.-]/.test(value) : value.length >= 12 && /\d/.test(value) && entropy(value) >= RANDOM
}

/** Shannon's, of the characters of a text. */
function entropy(text: string): number {
  const counts = Map.groupBy(text, (character) => character)
  return [...counts.values()].reduce((bits, { length }) => bits - (length / text.length) * Math.log2(length / text.length), 0)
}
