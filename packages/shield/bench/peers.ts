import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import type { Detect } from './measure.ts'
import type { Labelled } from '../src/score.ts'

/** Other packages that find personal data, installed for this alone. Their types are put in our terms; where one only replaces, what it replaced is looked up. */

const folder = new URL('peers/', import.meta.url)

export async function peers(): Promise<readonly { readonly name: string; readonly detect: Detect }[]> {
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'ignore' })
  if (status !== 0) throw new Error('the peers could not be installed')
  const load = createRequire(new URL('package.json', folder))
  const all = [redactPii(load), openRedaction(load), compromise(load), wink(load)]
  return [
    ...all,
    { name: 'all four together', detect: async (text) => (await Promise.all(all.map(async ({ detect }) => detect(text)))).flat() },
  ]
}

type Load = (name: string) => unknown
type Peer = { readonly name: string; readonly detect: Detect }

function redactPii(load: Load): Peer {
  const { SyncRedactor } = load('redact-pii') as { readonly SyncRedactor: new () => { readonly redact: (text: string) => string } }
  const redactor = new SyncRedactor()
  return { name: 'redact-pii', detect: (text) => replacements(text, redactor.redact(text), /([A-Z][A-Z_]+)/g) }
}

const NAMES: Readonly<Record<string, string>> = {
  EMAIL_ADDRESS: 'EMAIL',
  PHONE_NUMBER: 'PHONE',
  CREDIT_CARD_NUMBER: 'CARD',
  STREET_ADDRESS: 'ADDRESS',
  ZIPCODE: 'ZIP_CODE',
  US_SOCIAL_SECURITY_NUMBER: 'SSN',
  PERSON_NAME: 'PERSON',
  IP_ADDRESS: 'IP',
}

/** Where a text was replaced by a name of what it was: the pieces between are looked for one after the other. */
function replacements(text: string, redacted: string, mark: RegExp): readonly Labelled[] {
  const spans: Labelled[] = []
  const parts = redacted.split(mark)
  let at = 0
  let open: { readonly start: number; readonly type: string } | null = null
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 1 && part in NAMES) {
      open ??= { start: at, type: NAMES[part] ?? part }
      continue
    }
    if (part === '') continue
    const found = text.indexOf(part, at)
    if (found === -1) continue
    if (open) spans.push({ ...open, end: found })
    open = null
    at = found + part.length
  }
  return open ? [...spans, { ...open, end: text.length }] : spans
}

function openRedaction(load: Load): Peer {
  const { OpenRedaction } = load('openredaction') as {
    readonly OpenRedaction: new () => {
      readonly detect: (
        text: string,
      ) => Promise<{ readonly detections: readonly { readonly type: string; readonly position: readonly [number, number] }[] }>
    }
  }
  const detector = new OpenRedaction()
  return {
    name: 'openredaction',
    detect: async (text) =>
      (await detector.detect(text)).detections.map(({ type, position: [start, end] }) => ({ start, end, type: classOfOpen(type) })),
  }
}

function classOfOpen(type: string): string {
  const rules: readonly (readonly [RegExp, string])[] = [
    [/NAME/, 'PERSON'],
    [/EMAIL/, 'EMAIL'],
    [/PHONE/, 'PHONE'],
    [/CARD/, 'CARD'],
    [/IBAN/, 'IBAN'],
    [/ADDRESS|POST|ZIP/, 'ADDRESS'],
    [/IP/, 'IP'],
    [/URL/, 'URL'],
    [/DATE|DOB/, 'DATE'],
    [/SSN/, 'SSN'],
  ]
  return rules.find(([pattern]) => pattern.test(type))?.[1] ?? type
}

interface Doc {
  readonly people: () => Terms
  readonly places: () => Terms
  readonly organizations: () => Terms
}
interface Terms {
  readonly json: (options: {
    readonly offset: boolean
  }) => readonly { readonly offset?: { readonly start: number; readonly length: number } }[]
}

function spansOf(terms: Terms, type: string): readonly Labelled[] {
  return terms
    .json({ offset: true })
    .flatMap(({ offset }) => (offset ? [{ start: offset.start, end: offset.start + offset.length, type }] : []))
}

function compromise(load: Load): Peer {
  const nlp = load('compromise') as (text: string) => Doc
  return {
    name: 'compromise',
    detect: (text) => {
      const doc = nlp(text)
      return [...spansOf(doc.people(), 'PERSON'), ...spansOf(doc.places(), 'LOCATION'), ...spansOf(doc.organizations(), 'ORGANIZATION')]
    },
  }
}

interface Wink {
  readonly readDoc: (text: string) => { readonly tokens: () => { readonly out: (type: unknown) => readonly string[] } }
  readonly its: Readonly<Record<string, unknown>>
}

/** Runs of proper nouns, and the entities that it knows. */
function wink(load: Load): Peer {
  const nlp = (load('wink-nlp') as (model: unknown) => Wink)(load('wink-eng-lite-web-model'))
  return {
    name: 'wink-nlp',
    detect: (text) => {
      const tokens = nlp.readDoc(text).tokens()
      const [values, kinds] = [tokens.out(nlp.its['value']), tokens.out(nlp.its['pos'])]
      const spans: Labelled[] = []
      let at = 0
      for (const [index, value] of values.entries()) {
        const start = text.indexOf(value, at)
        if (start === -1) continue
        at = start + value.length
        const last = spans.at(-1)
        if (kinds[index] !== 'PROPN') continue
        if (last && /^\s?$/.test(text.slice(last.end, start))) spans[spans.length - 1] = { ...last, end: at }
        else spans.push({ start, end: at, type: 'PERSON' })
      }
      return spans
    },
  }
}
