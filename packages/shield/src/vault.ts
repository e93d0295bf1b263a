import { ShieldError } from './error.ts'
import { typeName } from './type.ts'
import { randomBytes } from '#random'

/** What was taken out of the texts of one conversation, by the tokens that stand in its place. */
export interface Vault {
  /** The token of a value; the same for the same value as long as the vault lives. */
  readonly tokenOf: (type: string, value: string) => string
  /** What a token stands for, however its letters are cased; null where this vault did not issue it. */
  readonly valueOf: (token: string) => string | null
  /** What the five last characters of a token stand for, which are enough to know it; null where this vault did not issue them. */
  readonly entryOf: (check: string) => VaultEntry | null
  /** Forgets every entry for which `isOf` is true, as where somebody is to be erased, and says how many. Their tokens restore to nothing from then on. */
  readonly forget: (isOf: (entry: VaultEntry) => boolean) => number
  /** Everything in it, to be kept sealed by whoever keeps it. */
  readonly entries: () => readonly VaultEntry[]
}

export interface VaultEntry {
  readonly token: string
  readonly type: string
  readonly value: string
}

export interface VaultOptions {
  /** Told of each new entry before its token is given out, so that it can be kept; where it throws, no token is given. */
  readonly onIssue?: (entry: VaultEntry) => void
}

const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789'
const CHECK_LENGTH = 5
const TOKEN = /^\[([A-Z][A-Z_]{0,30})_(\d{1,9})[a-z]{0,3}_([a-z0-9]{5})\]$/

/**
 * A vault, empty or as it was kept. Tokens are `[TYPE_1_k3xq7]`: the entity's number, its spelling where it has several, and five random characters, which nobody
 * guesses and no other vault has (one chance in 25 million a try).
 */
export function createVault(kept: readonly VaultEntry[] = [], { onIssue = () => {} }: VaultOptions = {}): Vault {
  const store = new Store()
  for (const entry of kept) store.enter(checkedEntry(entry))
  return {
    tokenOf: (type, value) => {
      const found = store.bySpelling.get(`${type} ${value}`)
      if (found) return found.token
      const token = `[${typeName(type)}_${store.nameOf(type, value)}_${store.newCheck()}]`
      const entry = { token, type, value }
      onIssue(entry)
      store.enter(entry)
      return token
    },
    valueOf: (token) => {
      const entry = store.byCheck.get(token.slice(-1 - CHECK_LENGTH, -1).toLowerCase())
      return entry?.token.toLowerCase() === token.toLowerCase() ? entry.value : null
    },
    entryOf: (check) => store.byCheck.get(check.toLowerCase()) ?? null,
    forget: (isOf) => {
      const gone = [...store.byCheck.values()].filter(isOf)
      for (const entry of gone) store.drop(entry)
      return gone.length
    },
    entries: () => [...store.byCheck.values()],
  }
}

function checkedEntry(entry: VaultEntry): VaultEntry {
  const { token, type, value } = entry
  if (typeof value === 'string' && TOKEN.exec(token)?.[1] === type) return entry
  throw new ShieldError('VAULT', 'what was kept is not the entries of a vault: each has a token, its type, and a value')
}

class Store {
  readonly byCheck = new Map<string, VaultEntry>()
  readonly bySpelling = new Map<string, VaultEntry>()
  /** The number of each entity, and in how many spellings it is known. */
  readonly #numbers = new Map<string, { readonly number: number; readonly spellings: number }>()
  readonly #counts = new Map<string, number>()

  enter(entry: VaultEntry): void {
    const { type, value, token } = entry
    const [, , digits = '0', check = ''] = TOKEN.exec(token) ?? []
    const number = Number(digits)
    const name = `${type} ${canonical(value)}`
    this.byCheck.set(check, entry)
    this.bySpelling.set(`${type} ${value}`, entry)
    this.#counts.set(type, Math.max(this.#counts.get(type) ?? 0, number))
    this.#numbers.set(name, { number, spellings: (this.#numbers.get(name)?.spellings ?? 0) + 1 })
  }

  /** Numbers are not given again: a token of an old text would stand for somebody else. */
  drop({ type, value, token }: VaultEntry): void {
    this.byCheck.delete(token.slice(-1 - CHECK_LENGTH, -1))
    this.bySpelling.delete(`${type} ${value}`)
    this.#numbers.delete(`${type} ${canonical(value)}`)
  }

  /** The number of a value, and the letter of its spelling. */
  nameOf(type: string, value: string): string {
    const known = this.#numbers.get(`${type} ${canonical(value)}`)
    return known ? `${known.number}${suffix(known.spellings)}` : String((this.#counts.get(type) ?? 0) + 1)
  }

  newCheck(): string {
    let check = randomCheck()
    while (this.byCheck.has(check)) check = randomCheck()
    return check
  }
}

/** What makes two spellings one entity: case and white space aside. */
function canonical(value: string): string {
  return value.toLowerCase().replaceAll(/\s+/g, ' ')
}

/** Nothing for the first spelling, `b` for the second, `c`, and after `z` two letters. */
function suffix(spellings: number): string {
  if (spellings === 0) return ''
  const letter = String.fromCharCode(97 + (spellings % 26))
  return spellings < 26 ? letter : suffix(Math.floor(spellings / 26)) + letter
}

/** With a digit and a letter, so that it is no word and no number. */
function randomCheck(): string {
  for (;;) {
    const bytes = randomBytes(CHECK_LENGTH)
    const check = Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join('')
    if (/[a-z]/.test(check) && /\d/.test(check)) return check
  }
}
