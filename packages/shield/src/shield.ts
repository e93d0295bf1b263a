import { applySpans, checkedFinds } from './apply.ts'
import { arbitrate, withRests } from './arbitrate.ts'
import { ShieldError, textOf } from './error.ts'
import { eventStream, type EventStream } from './sse.ts'
import { checkedOptions, type ShieldOptions } from './options.ts'
import { PRESETS } from './preset.ts'
import { hints, ownRecognisers } from './recognisers.ts'
import { repeats } from './repeat.ts'
import { KEPT, ownTokens, restoreInJson, restoreTokens, tokensIn } from './restore.ts'
import type { Detector, Span } from './span.ts'
import { redacting, restoring, type TextKind, type TextStream } from './stream.ts'
import { allFound } from './structured.ts'
import type { Naming } from './naming.ts'
import { createVault, type Vault } from './vault.ts'
import { viewOf, type View } from './view.ts'
import { finderOf, type Place } from './word-list.ts'
import { sorted } from './compat.ts'

export interface Redacted {
  readonly text: string
  /** Where in the original text; the tokens stand in their order. */
  readonly spans: readonly Span[]
  readonly vault: Vault
}

export interface Shield {
  readonly detect: (text: string) => readonly Span[]
  /** Puts a token in the place of everything that is found. Texts of one conversation share a vault; its tokens stay, so doing it twice changes nothing. */
  readonly redact: (text: string, vault?: Vault) => Redacted
  /** The same with detectors that answer later; fails where one of them does, or finds what is not in the text. */
  readonly redactWith: (detectors: readonly Detector[], text: string, vault?: Vault) => Promise<Redacted>
  /** Puts back what the tokens of a vault stand for. Tokens that it did not issue stay. */
  readonly restore: (text: string, vault: Vault) => string
  /** The same in a text that is JSON: values are escaped as its strings are. */
  readonly restoreJson: (json: string, vault: Vault) => string
  /** Either of the two for a text that comes in pieces, or for JSON that does. */
  readonly stream: (direction: Direction, vault: Vault, kind?: TextKind) => TextStream
  /** Either for a reply of a language model as events. */
  readonly events: (direction: Direction, vault: Vault) => EventStream
}

export type Direction = 'redact' | 'restore'

/** A shield that finds names, or one of what has a form or a label alone. */
export function shieldOf(namingOf: (() => Naming) | null, options: ShieldOptions): Shield {
  const detect = detectorOf(namingOf, options)
  const shield: Shield = {
    detect: (text) => detect(textOf(text, 'detect')),
    redact: (text, vault = createVault()) => {
      const whole = textOf(text, 'redact')
      return redacted({ text: whole, vault, detect })
    },
    redactWith: async (detectors, text, vault = createVault()) => {
      const whole = textOf(text, 'redactWith')
      const read = unfolded(whole, vault).text
      const others = await Promise.all(detectors.map(async ({ name, detect: ask }) => checkedFinds(read, await ask(read), name)))
      return redacted({ text: whole, vault, detect: (one) => [...detect(one), ...others.flat()] })
    },
    restore: (text, vault) => restoreTokens(textOf(text, 'restore'), vault),
    restoreJson: (json, vault) => restoreInJson(textOf(json, 'restoreJson'), vault),
    stream: (direction, vault, kind = 'text') => streamOf(detect, { direction, vault, kind }),
    events: (direction, vault) => {
      checkedDirection(direction)
      return eventStream(direction, (kind) => streamOf(detect, { direction, vault, kind }))
    },
  }
  return shield
}

type Detect = Shield['detect']

function streamOf(
  detect: Detect,
  { direction, vault, kind }: { readonly direction: Direction; readonly vault: Vault; readonly kind: TextKind },
): TextStream {
  checkedDirection(direction)
  if (direction === 'redact') return redacting({ spansOf: (text) => [...detect(text), ...tokensIn(text, vault)], vault }, kind)
  return restoring((text, before) => (kind === 'json' ? restoreInJson(text, vault, before) : restoreTokens(text, vault, before)))
}

function checkedDirection(direction: unknown): void {
  if (direction !== 'redact' && direction !== 'restore')
    throw new ShieldError('OPTION', `a stream is to redact or to restore, and not ${String(direction)}`)
}

/**
 * A text with tokens. Those of the vault that it has already stay, and are read as what they stand for: the rest is then found as it was before they were put there,
 * and redacting twice is redacting once.
 */
function redacted({ text, vault, detect }: { readonly text: string; readonly vault: Vault; readonly detect: Detect }): Redacted {
  const { text: read, places, toOriginal } = unfolded(text, vault)
  const kept = places.map(({ start, end }) => ({ start, end, type: 'TOKEN', score: 9, source: KEPT }))
  const foreign = tokensIn(text, vault).filter(({ source }) => source !== KEPT)
  const found = [...apart(detect(read), kept), ...kept].map((span) => ({
    ...span,
    start: toOriginal(span.start),
    end: toOriginal(span.end),
  }))
  const applied = applySpans(text, [...found, ...foreign], ({ type, source }, value) =>
    source === KEPT ? value : vault.tokenOf(type, value),
  )
  return { text: applied.text, spans: applied.spans.filter(({ source }) => source !== KEPT), vault }
}

/** A text with the values of the tokens that it has of a vault. */
function unfolded(
  text: string,
  vault: Vault,
): { readonly text: string; readonly places: readonly Place[]; readonly toOriginal: (at: number) => number } {
  const tokens = ownTokens(text, vault)
  if (tokens.length === 0) return { text, places: [], toOriginal: (at) => at }
  const parts: string[] = []
  const places: (Place & { readonly endsAt: number })[] = []
  let [at, length] = [0, 0]
  for (const { start, end, entry } of tokens) {
    parts.push(text.slice(at, start), entry.value)
    const from = length + start - at
    length = from + entry.value.length
    places.push({ start: from, end: length, endsAt: end })
    at = end
  }
  // Spans are taken apart at tokens before their offsets are asked for, so a place is outside of tokens or at the edge of one.
  const toOriginal = (place: number): number => {
    const next = places.findIndex(({ end }) => end > place)
    const last = places[(next === -1 ? places.length : next) - 1]
    return last ? last.endsAt + place - last.end : place
  }
  return { text: [...parts, text.slice(at)].join(''), places, toOriginal }
}

/** The parts of spans that none of some places, in order, has. */
function apart(spans: readonly Span[], places: readonly Place[]): readonly Span[] {
  if (places.length === 0) return spans
  return spans.flatMap((span) => {
    const parts: Span[] = []
    let { start } = span
    for (const place of places) {
      if (place.end <= start || place.start >= span.end) continue
      if (place.start > start) parts.push({ ...span, start, end: place.start })
      start = place.end
    }
    return start < span.end ? [...parts, { ...span, start }] : parts
  })
}

/** Names are found by what stands around them, and allowed words part them; what has a form is allowed as a whole or not at all. */
const PARTED = new Set(['PERSON', 'ORGANIZATION', 'LOCATION', 'ADDRESS', 'TITLE', 'NRP', 'NAME'])

function detectorOf(namingOf: (() => Naming) | null, options: ShieldOptions): Detect {
  const { preset, types, countries, recognisers, allow, deny, leastOf } = checkedOptions(options)
  const { bias, takesCapitals } = PRESETS[preset]
  const own = ownRecognisers(countries)
  const [allowed, denied] = [finderOf(allow), finderOf(deny)]
  const isSure = ({ type, score }: Span): boolean => score >= leastOf(type)
  const isWanted = (span: Span): boolean => (types?.has(span.type) ?? true) && isSure(span)
  return (text) => {
    const view = viewOf(text)
    const others = recognisers.flatMap(({ name, find }) => checkedFinds(view.text, find(view.text), name))
    const forms = [...allFound(view.text, own), ...others].filter(isSure)
    const naming = namingOf?.()
    const names = naming?.find(view.text, { known: arbitrate(forms), bias, takesCapitals }) ?? []
    const once = [...forms, ...names, ...allFound(view.text, hints)]
    const all = [...once, ...repeats(view.text, once, (word) => naming?.isCommon(word) ?? false)].filter(isWanted)
    const wanted = [
      ...without(all, allowed(view.text)),
      ...denied(view.text).map((place) => ({ ...place, type: 'CUSTOM', score: 2, source: 'deny' })),
    ].map((span) => inOriginal(span, view))
    return withRests(text, { chosen: arbitrate(wanted), all: wanted })
  }
}

function inOriginal(span: Span, view: View): Span {
  return { ...span, start: view.startOf(span.start), end: view.endOf(span.end - 1) }
}

/** Spans without what is allowed: those that are it, and of names the words that are. */
function without(spans: readonly Span[], allowed: readonly Place[]): readonly Span[] {
  if (allowed.length === 0) return spans
  const inOrder = sorted(allowed, (one, other) => one.start - other.start)
  return spans.flatMap((span) => {
    const within = inOrder.filter(({ start, end }) => start < span.end && end > span.start)
    if (within.some(({ start, end }) => start <= span.start && end >= span.end)) return []
    return PARTED.has(span.type) ? apart([span], within) : [span]
  })
}
