/** What was taken out of the texts of one conversation, by the tokens that stand in its place. */
export interface Vault {
  /** The token of a value; the same for the same value as long as the vault lives. */
  readonly tokenOf: (type: string, value: string) => string
  /** What a token stands for, however its letters are cased; null where this vault did not issue it. */
  readonly valueOf: (token: string) => string | null
  /** Everything in it, to be kept sealed by whoever keeps it. */
  readonly entries: () => readonly VaultEntry[]
}

export interface VaultEntry {
  readonly token: string
  readonly type: string
  readonly value: string
}

const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789'
const CHECK_LENGTH = 5

/**
 * A vault, empty or as it was kept. Tokens are `[TYPE_1_k3xq7]`: the entity's number, its spelling where it has several, and five random characters, which nobody
 * guesses and no other vault has (one chance in 33 million a try).
 */
export function createVault(kept: readonly VaultEntry[] = []): Vault {
  const byToken = new Map<string, VaultEntry>()
  const bySpelling = new Map<string, VaultEntry>()
  const numbers = new Map<string, { readonly number: number; spellings: number }>()
  const counts = new Map<string, number>()
  const enter = (entry: VaultEntry): void => {
    byToken.set(entry.token.toLowerCase(), entry)
    bySpelling.set(`${entry.type} ${entry.value}`, entry)
  }
  for (const entry of kept) {
    enter(entry)
    const [, number = '0'] = /_(\d+)[a-z]*_[a-z0-9]+\]$/.exec(entry.token) ?? []
    counts.set(entry.type, Math.max(counts.get(entry.type) ?? 0, Number(number)))
    const known = numbers.get(`${entry.type} ${canonical(entry.value)}`)
    numbers.set(`${entry.type} ${canonical(entry.value)}`, { number: Number(number), spellings: (known?.spellings ?? 0) + 1 })
  }
  return {
    tokenOf: (type, value) => {
      const found = bySpelling.get(`${type} ${value}`)
      if (found) return found.token
      const name = `${type} ${canonical(value)}`
      const entity = numbers.get(name) ?? { number: (counts.get(type) ?? 0) + 1, spellings: 0 }
      counts.set(type, Math.max(counts.get(type) ?? 0, entity.number))
      numbers.set(name, { number: entity.number, spellings: entity.spellings + 1 })
      const entry = { token: `[${type}_${entity.number}${suffix(entity.spellings)}_${randomCheck()}]`, type, value }
      enter(entry)
      return entry.token
    },
    valueOf: (token) => byToken.get(token.toLowerCase())?.value ?? null,
    entries: () => [...byToken.values()],
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

function randomCheck(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(CHECK_LENGTH))
  return Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join('')
}
