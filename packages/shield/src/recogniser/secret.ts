import type { Found, Recogniser } from '../span.ts'
import { Trie } from '../label/trie.ts'
import { isAlphanumeric, longRuns, matchEnd } from '../scan.ts'
import { grouped } from '../compat.ts'

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
  ...['gsk_', 'xai-', 'r8_', 'pplx-', 'fw_', 'csk-', 'nvapi-'].map((begins) => ({ begins, body: URL_SAFE, least: 24 })),
  { begins: 'dapi-', body: URL_SAFE, least: 30 },
  { begins: 'dapi', body: /[a-f\d-]/, least: 32 },
  ...['glsa_', 'lin_api_', 'ntn_', 'secret_', 'PMAK-', 'dckr_pat_', 'sbp_', 'tfp_', 'rnd_', 'nfp_', 'figd_'].map((begins) => ({
    begins,
    body: URL_SAFE,
    least: 30,
  })),
  ...['sq0atp-', 'sq0csp-', 'EAAA'].map((begins) => ({ begins, body: URL_SAFE, least: 22 })),
  { begins: 'LTAI', body: WORD, least: 16 },
  { begins: 'xkeysib-', body: URL_SAFE, least: 40 },
  { begins: 'rk_test_', body: WORD, least: 16 },
  { begins: 'pk_test_', body: WORD, least: 16 },
]

/** Keys and tokens by the prefix of who issued them, JSON Web Tokens (RFC 7519), private keys (RFC 7468), passwords in addresses, and what is assigned to a name that says so. */
export const secret: Recogniser = {
  name: 'secret',
  find: (view) => [
    ...byPrefix(view),
    ...webTokens(view),
    ...privateKeys(view),
    ...inAddresses(view),
    ...assigned(view),
    ...connections(view),
    ...seeds(view),
    ...wallets(view),
  ],
}

/** The rarest character of a prefix, by which it is looked for. */
const MARKS = ['_', '-', '.', 'A', 'dapi']
const BY_MARK = grouped(PREFIXES, ({ begins }) => MARKS.find((mark) => begins.includes(mark)) ?? '')

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

/** Words for what is secret, in the languages of the shield. After one of the first, a word is enough. */
const PASSWORDS =
  'password; passwd; passphrase; pass phrase; pwd; pw; pass; passcode is; passwort; kennwort; paßwort; pw lautet; mot de passe; mdp; code wifi; contraseña; contrasena; clave; contraseña wifi; senha; palavra-passe; palavra passe; password wifi; parola d ordine; parola; wachtwoord; ww; hasło; haslo; hasło to; lösenord; losenord; adgangskode; kodeord; passord; salasana; heslo; jelszó; jelszo; parolă; parola mea; şifre; sifre; şifrem; parolam; пароль; пароль от; пасворд; κωδικός; κωδικός μου; συνθηματικό; 密码; 密碼; 口令; パスワード; 비밀번호; 패스워드; كلمة السر; كلمة المرور; الرقم السري; رمز عبور; पासवर्ड; পাসওয়ার্ড; கடவுச்சொல்; รหัสผ่าน; mật khẩu; kata sandi; የይለፍ ቃል; wifi key; wifi password; wlan schlüssel; wlan passwort; wpa; wpa key; db password; dbpassword; db pass; user pass; root password; admin password; smtp password; ftp password; mysql pwd; password hash; security answer; sicherheitsantwort'
const KEYS =
  'api key; apikey; api token; api secret; access key; access key id; secret access key; access token; refresh token; auth token; auth key; bearer token; bearer; client secret; client key; private key; secret key; session key; session token; session id; sessionid; jsessionid; phpsessid; secret; token; authorization; accountkey; account key; sharedaccesskey; shared access key; sharedaccesssignature; sig; storage key; connection key; encryption key; signing key; signing secret; webhook secret; x-api-key; license key; licence key; product key; recovery key; api schlüssel; clé api; clave api; chiave api; cookie; set-cookie; ключ; ключ api; 密钥; 秘钥; apiキー'
const ASSIGNERS = new Trie<'password' | 'key'>()
ASSIGNERS.add(PASSWORDS, 'password')
ASSIGNERS.add(KEYS, 'key')
/** What stands between a name and what is assigned to it; of words, one that says that it is. */
const LINK =
  /["'`*)\]]{0,3}\s{0,2}(?:(?::=|[:=]|=>|->|：|＝)\s{0,2}|(?:(?<=\s)|^)(?:is|was|ist|lautet|est|es|era|è|é|to|jest|är|er|on|je|este|это|є|είναι|هو|هي|है|হল|คือ|là|adalah|now|new|neu|jetzt)\s(?:(?:now|set to|still|jetzt|currently)\s)?|は|是|为|為|는|은)\s{0,2}(?:(?:bearer|basic|token)\s)?["'`*“„«]{0,3}/iuy
const WORD_VALUE = /[^\s"'`,;<>{}()[\]“”«»]{1,200}/uy
/** What stands for a secret and is none, or goes on with the sentence. */
const PLACEHOLDER =
  /^(?:x+|\*+|\.+|-+|your|my|the|a|an|example|changeme|redacted|null|none|nil|true|false|undefined|string|required|optional|process\.|os\.|env|getenv|\$|%|<|not|no|wrong|incorrect|invalid|expired|reset|too|very|weak|strong|short|missing|empty|case|being|also|only|still|always|never|what|where|when|which|how|in|on|at|for|from|to|of|and|or|but|if|so|as|it|this|that|must|should|can|will|has|have|had|was|were|be|been|falsch|nicht|abgelaufen|ungültig|vergessen|leer|zu|incorrecto|incorrecta|incorrecte|expiré|expirée|oublié|caducada|olvidada|errata|scaduta|sbagliata|onjuist|verlopen|niet|nieprawidłowe|błędne|fel|forkert|feil|väärä|špatné|rossz|greșită|yanlış|неверный|неправильный|не|λάθος|encrypted|hashed|stored|protected|handling|manager|field|hash|type|length|policy|auth|based|less|authentication)$/iu
const PLACES = /^(?:process\.|os\.|env[.[(]|getenv|config\.|self\.|this\.|props\.|\$|%|<|\*{2,}|x{3,}|\.{3})/i
/** Bits a character: words have about two and a half, random keys more than three and a half. */
const RANDOM = 3

/** `password = …`, `"api_key": "…"`, `Authorization: Bearer …`, `contraseña es …`. */
function assigned(view: string): readonly Found[] {
  const found: Found[] = []
  ASSIGNERS.each(view, (_, { end, value }) => {
    const one = valueAt(view, { end, value })
    if (one) found.push(one)
    return one?.end ?? end
  })
  return found
}

interface Name {
  readonly end: number
  readonly value: 'password' | 'key'
}

function valueAt(view: string, { end, value: kind }: Name): Found | null {
  const linked = matchEnd(view, end, LINK)
  const start = linked > end ? linked : bareAt(view, { end, value: kind })
  if (start <= end) return null
  const last = matchEnd(view, start, WORD_VALUE)
  if (last === -1) return null
  const written = view.slice(start, last).replace(/[.,!?:]+$/u, '')
  const isAssigned = /[:=：＝>]/u.test(view.slice(end, start))
  return isSecret(written, { kind, isAssigned }) ? { start, end: start + written.length, type: 'SECRET', score: 0.85 } : null
}

/** `senha Gato123`: right after the word, where it is odd enough to be nothing else. */
function bareAt(view: string, { end, value: kind }: Name): number {
  const last = kind === 'password' && view[end] === ' ' ? matchEnd(view, end + 1, WORD_VALUE) : -1
  return last !== -1 && /^(?=.*\p{L})(?=.*\d).{6,}$/u.test(view.slice(end + 1, last)) ? end + 1 : -1
}

/** A password may be a word where it is assigned; after `is` it has a digit, a sign, or capitals within. A key is long and random. */
function isSecret(value: string, { kind, isAssigned }: { readonly kind: Name['value']; readonly isAssigned: boolean }): boolean {
  if (PLACEHOLDER.test(value) || PLACES.test(value)) return false
  if (kind === 'key') return value.length >= 12 && /\d/.test(value) && entropy(value) >= RANDOM
  const isOdd = /[\d!@#$%^&*+=?_~]|\p{Ll}\p{Lu}/u.test(value)
  return value.length >= (isOdd ? SHORTEST_ODD : SHORTEST) && (isOdd || isAssigned)
}

const [SHORTEST, SHORTEST_ODD] = [5, 4]

/** What a line of a connection or a command assigns: `AccountKey=…;`, `curl -u user:password`, `mysql -p…`. */
function connections(view: string): readonly Found[] {
  const found: Found[] = []
  if (view.includes('='))
    found.push(
      ...groups(view, /(?<=\b(?:accountkey|sharedaccesskey|sharedsecret|sharedaccesssignature|pwd|password|sig)=)([^;\s"'&]{4,400})/gi),
    )
  if (view.includes(' -')) {
    found.push(...groups(view, /(?<=\s(?:-u|--user|--proxy-user)[ =]["']?[\w.@+-]{1,64}:)([^\s"']{1,200})/g))
    found.push(...groups(view, /(?<=\b(?:mysql|mysqldump|sshpass)\b[^\n]{0,60}\s-p)([^\s"'-][^\s"']{3,100})/g))
  }
  return found
}

function groups(view: string, pattern: RegExp): readonly Found[] {
  return [...view.matchAll(pattern)].flatMap(({ index, 1: value = '' }) =>
    PLACES.test(value) ? [] : [{ start: index, end: index + value.length, type: 'SECRET', score: 0.95 }],
  )
}

/** The words of a wallet after the word for them (BIP 39): twelve to twenty-four. */
function seeds(view: string): readonly Found[] {
  if (!SEEDED.test(view)) return []
  return [...view.matchAll(SEED)].flatMap(({ index, 0: whole, 1: words = '' }) => [
    { start: index + whole.length - words.length, end: index + whole.length, type: 'SECRET', score: 0.95 },
  ])
}

const SEEDED = /seed|mnemonic|recovery phrase|wallet words|wiederherstellungs/i
const SEED =
  /\b(?:seed ?(?:phrase|words?)?|mnemonic(?: phrase)?|(?:secret )?recovery (?:phrase|words)|backup phrase|wallet words|wiederherstellungsphrase|wiederherstellungswörter)\b[^\n:=]{0,20}[:=]?\s{0,2}["']?((?:\d{1,2}[.)] ?)?[a-z]{3,8}(?:[ ,]{1,2}(?:\d{1,2}[.)] ?)?[a-z]{3,8}){11,23})\b/gi

/** Addresses of wallets: Bitcoin (base58 and bech32), Ethereum, Tron, Litecoin, Monero. */
function wallets(view: string): readonly Found[] {
  return longRuns(view).flatMap(({ start, end }) =>
    [...view.slice(start, end).matchAll(WALLET)].flatMap(({ index, 0: address }) =>
      /\d/.test(address) && /[A-Za-z]/.test(address.slice(2))
        ? [{ start: start + index, end: start + index + address.length, type: 'ID', score: 0.9 }]
        : [],
    ),
  )
}

const WALLET =
  /(?<![A-Za-z\d])(?:0x[\da-fA-F]{40}|(?:bc1|tb1|ltc1)[ac-hj-np-z02-9]{25,87}|T[1-9A-HJ-NP-Za-km-z]{33}|[13][1-9A-HJ-NP-Za-km-z]{25,34}|[LM][1-9A-HJ-NP-Za-km-z]{26,33}|4[\dAB][1-9A-HJ-NP-Za-km-z]{93})(?![A-Za-z\d])/g

/** Shannon's, of the characters of a text. */
function entropy(text: string): number {
  const counts = grouped(text, (character) => character)
  return [...counts.values()].reduce((bits, { length }) => bits - (length / text.length) * Math.log2(length / text.length), 0)
}
