import { arbitrate, withRests } from './arbitrate.ts'
import { findNames } from './names.ts'
import { PRESETS, type Preset } from './preset.ts'
import { hints, ownRecognisers } from './recognisers.ts'
import { repeats } from './repeat.ts'
import type { Detector, Found, Recogniser, Span } from './span.ts'
import { allFound } from './structured.ts'
import { ownTagger } from './tagger/model.ts'
import type { Tagger } from './tagger/tagger.ts'
import { restoreJson, restoreTokens, tokensIn } from './restore.ts'
import { eventStream, type EventStream, type TextKind } from './sse.ts'
import { redacting, restoring, type Finding, type TextStream } from './stream.ts'
import { createVault, type Vault } from './vault.ts'
import { viewOf } from './view.ts'

export interface ShieldOptions {
  /** How much is found; `balanced` where nothing is said. */
  readonly preset?: Preset
  /** Types to look for; every type where nothing is said. */
  readonly types?: readonly string[]
  /** Countries or languages (BCP 47) whose identifiers are found without a word beside them that names them. */
  readonly locales?: readonly string[]
  /** Recognisers beside those of the shield. */
  readonly recognisers?: readonly Recogniser[]
  /** Texts that are never redacted, to the letter. */
  readonly allow?: readonly string[]
  /** Texts that always are, as `CUSTOM`. */
  readonly deny?: readonly string[]
  /** Lowest score of a span: of all types, or by type. */
  readonly minimum?: number | Readonly<Record<string, number>>
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
  /** The same with detectors that answer later; fails where one of them does. */
  readonly redactWith: (detectors: readonly Detector[], text: string, vault?: Vault) => Promise<Redacted>
  /** Puts back what the tokens of a vault stand for. Tokens that it did not issue stay. */
  readonly restore: (text: string, vault: Vault) => string
  /** Either of the two for a text that comes in pieces. */
  readonly stream: (direction: Direction, vault: Vault) => TextStream
  /** Either for a reply of a language model as server-sent events. */
  readonly events: (direction: Direction, vault: Vault) => EventStream
}

export type Direction = 'redact' | 'restore'

/** A shield over the recognisers of this package and your own. */
export function createShield(options: ShieldOptions = {}): Shield {
  return shieldOf(ownTagger, options)
}

/** A shield with another tagger. */
export function shieldOf(taggerOf: () => Tagger, options: ShieldOptions): Shield {
  const detect = detectorOf(taggerOf, options)
  // What looks like a token already is taken out like everything else, or restoring would not give the text back.
  const spansOf = (text: string): readonly Span[] => arbitrate([...detect(text), ...tokensIn(text)])
  return {
    detect,
    redact: (text, vault = createVault()) => {
      const spans = spansOf(text)
      return { text: replace(text, spans, vault), spans, vault }
    },
    redactWith: async (detectors, text, vault = createVault()) => {
      const others = await Promise.all(detectors.map(async ({ name, detect: ask }) => named(name, await ask(text))))
      const spans = arbitrate([...spansOf(text), ...others.flat()])
      return { text: replace(text, spans, vault), spans, vault }
    },
    restore: restoreTokens,
    stream: (direction, vault) => streamOf(direction, { spansOf, vault }, 'text'),
    events: (direction, vault) => eventStream((kind) => streamOf(direction, { spansOf, vault }, kind)),
  }
}

function streamOf(direction: Direction, finding: Finding, kind: TextKind): TextStream {
  if (direction === 'redact') return redacting(finding)
  return restoring((text) => (kind === 'json' ? restoreJson(text, finding.vault) : restoreTokens(text, finding.vault)))
}

function detectorOf(taggerOf: () => Tagger, options: ShieldOptions): Shield['detect'] {
  const { preset = 'balanced', types, locales = [], recognisers = [], allow = [], deny = [], minimum } = options
  const { bias, minimum: least, takesCapitals } = PRESETS[preset]
  const all = [...ownRecognisers(countriesOf(locales)), ...recognisers]
  const allowed = new Set(allow)
  const leastOf = (type: string): number => (typeof minimum === 'number' ? minimum : (minimum?.[type] ?? least))
  const isSure = ({ type, score }: Span): boolean => score >= leastOf(type)
  const isWanted = (span: Span, text: string): boolean =>
    (types?.includes(span.type) ?? true) && isSure(span) && !allowed.has(text.slice(span.start, span.end))
  return (text) => {
    const view = viewOf(text)
    const tagger = taggerOf()
    const forms = allFound(view.text, all).filter(isSure)
    const known = arbitrate(forms)
    const once = [...forms, ...named('tagger', findNames(view.text, tagger, { known, bias, takesCapitals })), ...allFound(view.text, hints)]
    const spans = [...once, ...repeats(view.text, once, (word) => tagger.isCommon(word))].map((span) => ({
      ...span,
      start: view.startOf(span.start),
      end: view.endOf(span.end - 1),
    }))
    const wanted = [...spans.filter((span) => isWanted(span, text)), ...denied(text, deny)]
    return withRests(text, arbitrate(wanted), wanted)
  }
}

function named(source: string, finds: readonly Found[]): readonly Span[] {
  return finds.map((one) => ({ ...one, source }))
}

/** Regions of language tags, the likeliest where a tag names none: `de` is of Germany. */
function countriesOf(locales: readonly string[]): readonly string[] {
  return locales.map((locale) => (/^[A-Z]{2}$/.test(locale) ? locale : (new Intl.Locale(locale).maximize().region ?? locale)))
}

function denied(text: string, deny: readonly string[]): readonly Span[] {
  const found: Span[] = []
  for (const word of deny.filter((one) => one !== '')) {
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length))
      found.push({ start: at, end: at + word.length, type: 'CUSTOM', score: 2, source: 'deny' })
  }
  return found
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
