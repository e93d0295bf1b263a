import { arbitrate } from './arbitrate.ts'
import { recognisers as own } from './recognisers.ts'
import type { Recogniser, Span } from './span.ts'
import { createVault, type Vault } from './vault.ts'
import { viewOf } from './view.ts'

export interface ShieldOptions {
  /** Types to look for; every type where nothing is said. */
  readonly types?: readonly string[]
  /** Recognisers beside those of the shield. */
  readonly recognisers?: readonly Recogniser[]
  /** Texts that are never redacted, to the letter. */
  readonly allow?: readonly string[]
  /** Texts that always are, as `CUSTOM`. */
  readonly deny?: readonly string[]
  /** Lowest score of a span. */
  readonly minimum?: number
}

export interface Redacted {
  readonly text: string
  /** Where in the original text; the tokens stand in their order. */
  readonly spans: readonly Span[]
  readonly vault: Vault
}

export interface Shield {
  readonly detect: (text: string) => readonly Span[]
  /** Puts a token in the place of everything that is found. Texts of one conversation share a vault. */
  readonly redact: (text: string, vault?: Vault) => Redacted
  /** Puts back what the tokens of a vault stand for. Tokens that it did not issue stay. */
  readonly restore: (text: string, vault: Vault) => string
}

/** What a token looks like, as it is or as a model mangled it: in another case, or percent-encoded. Each run is bounded, so time is linear. */
const TOKEN = /(\[|%5B)([A-Z][A-Z_]{0,30}_\d{1,9}[a-z]{0,3}_[a-z0-9]{5})(\]|%5D)/gi
const DEFAULT_MINIMUM = 0.6

/** A shield over the recognisers of this package and your own. */
export function createShield({ types, recognisers = [], allow = [], deny = [], minimum = DEFAULT_MINIMUM }: ShieldOptions = {}): Shield {
  const all = [...own, ...recognisers]
  const allowed = new Set(allow)
  const detect = (text: string): readonly Span[] => {
    const view = viewOf(text)
    const found = all.flatMap(({ name, find }) =>
      find(view.text).map(({ start, end, ...rest }) => ({ ...rest, start: view.startOf(start), end: view.endOf(end - 1), source: name })),
    )
    const wanted = found.filter(
      ({ type, score, start, end }) => (types?.includes(type) ?? true) && score >= minimum && !allowed.has(text.slice(start, end)),
    )
    return arbitrate([...wanted, ...denied(text, deny)])
  }
  return {
    detect,
    redact: (text, vault = createVault()) => {
      // What looks like a token already is taken out like everything else, or restoring would not give the text back.
      const spans = arbitrate([...detect(text), ...lookAlikes(text)])
      return { text: replace(text, spans, vault), spans, vault }
    },
    restore: (text, vault) =>
      text.replaceAll(TOKEN, (whole: string, open: string, body: string) => {
        const value = vault.valueOf(`[${body}]`)
        if (value === null) return whole
        return open === '[' ? value : encodeURIComponent(value.toWellFormed())
      }),
  }
}

function denied(text: string, deny: readonly string[]): readonly Span[] {
  const found: Span[] = []
  for (const word of deny.filter((one) => one !== '')) {
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length))
      found.push({ start: at, end: at + word.length, type: 'CUSTOM', score: 2, source: 'deny' })
  }
  return found
}

function lookAlikes(text: string): readonly Span[] {
  return [...text.matchAll(TOKEN)].map(({ index, 0: whole }) => ({
    start: index,
    end: index + whole.length,
    type: 'TOKEN',
    score: 5,
    source: 'token',
  }))
}

function replace(text: string, spans: readonly Span[], vault: Vault): string {
  let at = 0
  const parts: string[] = []
  for (const { start, end, type } of spans) {
    parts.push(text.slice(at, start), vault.tokenOf(type, text.slice(start, end)))
    at = end
  }
  return [...parts, text.slice(at)].join('')
}
