import { ENTITIES } from '../src/tagger/label.ts'
import { asView, type Document, type Draft, type Gold } from './corpus.ts'
import { families } from './family.ts'
import { prose, type ProseAmounts } from './prose.ts'
import { Random } from './random.ts'
import { rough } from './rough.ts'
import { MANNERS, NEGATIVE, TEMPLATES } from './templates.ts'
import { Source } from './source.ts'
import { valueLike, valuesFor } from './values.ts'

/** Texts of our own: templates with values, and documents of the corpora with other names in the places of theirs. */

const EVERYTHING = new Set<string>(ENTITIES)

export interface Amounts extends ProseAmounts {
  readonly templates: number
  /** The share of templates in English. */
  readonly english: number
  /** The share of sentences of chats and dictation. */
  readonly manners: number
  readonly refills: number
  readonly negatives: number
  /** Sentences of relatives and greetings. */
  readonly family: number
  readonly seed: number
}

export function generate(
  { templates, english, manners, refills, negatives, family, seed, ...others }: Amounts,
  documents: readonly Document[],
): Document[] {
  const random = new Random(seed)
  const source = new Source(random)
  const languages = Object.keys(TEMPLATES)
  const made: Draft[] = []
  for (let count = 0; count < templates; count += 1) {
    const language = random.next() < english ? 'en' : random.of(languages)
    const isManner = MANNERS[language] !== undefined && random.next() < manners
    const template = random.of((isManner ? MANNERS[language] : TEMPLATES[language]) ?? [])
    made.push(rough(fill({ template, language, source }), { random, isManner }))
  }
  for (let count = 0; count < negatives; count += 1)
    made.push(rough(fill({ template: random.of(NEGATIVE), language: 'en', source }), { random, isManner: false }))
  const models = documents.filter(({ labelled, spans }) => labelled.has('AGE') && spans.length > 0)
  if (models.length > 0)
    for (let count = 0; count < refills; count += 1) made.push(rough(refill(random.of(models), source), { random, isManner: false }))
  made.push(...families(family, { random, source }), ...prose(others, random))
  return made.map((document) => asView(document))
}

interface Filling {
  readonly template: string
  readonly language: string
  readonly source: Source
}

/** A template with values; now and then another follows on the next line. */
function fill({ template, language, source }: Filling): Draft {
  source.language = language
  let text = ''
  const spans: Gold[] = []
  for (const part of template.split(/(\{[a-z0-9]+\})/)) {
    if (!part.startsWith('{') || !part.endsWith('}')) {
      text += part
      continue
    }
    for (const { text: value, type } of valuesFor(source, part.slice(1, -1))) {
      if (type !== null) spans.push({ start: text.length, end: text.length + value.length, type })
      text += value
    }
  }
  const document = { id: 'own', group: `own/${template}`, text, spans, labelled: EVERYTHING, isCoarse: false, weight: 1 }
  return source.chance(0.12)
    ? joined(document, fill({ template: source.of(TEMPLATES[language] ?? []), language, source }), source)
    : document
}

function joined(one: Draft, other: Draft, source: Source): Draft {
  const between = source.of(['\n', '\n\n', ' '])
  const by = one.text.length + between.length
  return {
    ...one,
    text: one.text + between + other.text,
    spans: [...one.spans, ...other.spans.map((span) => ({ ...span, start: span.start + by, end: span.end + by }))],
  }
}

/** The same text about other people and places; what was said twice is said twice. */
function refill(document: Document, source: Source): Draft {
  source.language = source.chance(0.5) ? 'en' : source.anyLatin()
  const known = new Map<string, string>()
  let [text, at] = ['', 0]
  const spans: Gold[] = []
  for (const { start, end, type } of document.spans) {
    const old = document.text.slice(start, end)
    const value = known.get(old) ?? valueLike(source, type, old)
    known.set(old, value)
    text += document.text.slice(at, start)
    spans.push({ start: text.length, end: text.length + value.length, type })
    text += value
    at = end
  }
  return { ...document, id: 'refilled', text: text + document.text.slice(at), spans, weight: 1 }
}
