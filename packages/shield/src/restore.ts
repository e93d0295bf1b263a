import type { Span } from './span.ts'
import type { Vault } from './vault.ts'

/** What a token looks like, as it is or as a model mangled it: in another case, or percent-encoded. Each run is bounded, so time is linear. */
const TOKEN = /(\[|%5B)([A-Z][A-Z_]{0,30}_\d{1,9}[a-z]{0,3}_[a-z0-9]{5})(\]|%5D)/gi

/** Puts back what the tokens of a vault stand for; the others stay. */
export function restoreTokens(text: string, vault: Vault): string {
  return restored(text, vault, (value) => value)
}

/** The same within JSON, such as the arguments of a call of a tool: values are escaped as its strings are. */
export function restoreJson(text: string, vault: Vault): string {
  return restored(text, vault, (value) => JSON.stringify(value).slice(1, -1))
}

function restored(text: string, vault: Vault, write: (value: string) => string): string {
  return text.replaceAll(TOKEN, (whole: string, open: string, body: string) => {
    const value = vault.valueOf(`[${body}]`)
    if (value === null) return whole
    return open === '[' ? write(value) : encodeURIComponent(value.toWellFormed())
  })
}

/** Where a text has something that looks like a token. */
export function tokensIn(text: string): readonly Span[] {
  return [...text.matchAll(TOKEN)].map(({ index, 0: whole }) => ({
    start: index,
    end: index + whole.length,
    type: 'TOKEN',
    score: 5,
    source: 'token',
  }))
}
