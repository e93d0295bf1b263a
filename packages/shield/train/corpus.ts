import { readFileSync } from 'node:fs'
import { structured } from '../src/structured.ts'
import { viewOf } from '../src/view.ts'
import type { Known } from '../src/tagger/token.ts'
import { ENTITIES } from '../src/tagger/label.ts'

/** Texts with what is in them, and what their makers looked for. */

export interface Gold {
  readonly start: number
  readonly end: number
  readonly type: string
}

export interface Document {
  readonly id: string
  /** Documents of one group are never split between training and testing: a template, or a person. */
  readonly group: string
  readonly text: string
  /** In the order of the text. */
  readonly spans: readonly Gold[]
  /** Entities that are labelled wherever they occur; of the others nothing is known where nothing is labelled. */
  readonly labelled: ReadonlySet<string>
  /** Whether an address is labelled as a location. */
  readonly isCoarse: boolean
  readonly weight: number
  readonly known: readonly Known[]
}

/** A document before it is read. */
export type Draft = Omit<Document, 'known'>

/** Types of the corpora as entities of ours; those that are missing here are found by rules, and nothing to the tagger. */
const TYPES: Readonly<Record<string, string>> = {
  PERSON: 'PERSON',
  LOCATION: 'LOCATION',
  GPE: 'LOCATION',
  ORGANIZATION: 'ORGANIZATION',
  STREET_ADDRESS: 'ADDRESS',
  ADDRESS: 'ADDRESS',
  ZIP_CODE: 'ADDRESS',
  TITLE: 'TITLE',
  NRP: 'NRP',
  AGE: 'AGE',
  DATE_TIME: 'DATE',
  DATE: 'DATE',
}

const EVERYTHING = new Set<string>(ENTITIES)
/** Where these are labelled, an address is labelled too, as a location. */
const NAMES = new Set(['PERSON', 'LOCATION', 'ORGANIZATION', 'ADDRESS'])

/** Files of `shared/data/pii/train`, what each labels, and how much a document of it counts. */
const FILES = [
  { file: 'synth_v2-train', labelled: EVERYTHING, weight: 5 },
  { file: 'lifebench-train', labelled: NAMES, weight: 1.5 },
  { file: 'wikigold', labelled: NAMES, weight: 0.7 },
  { file: 'wnut-train', labelled: NAMES, weight: 0.5 },
  { file: 'wnut-dev', labelled: NAMES, weight: 0.5 },
  { file: 'btc-train', labelled: NAMES, weight: 0.5 },
] as const

interface Raw {
  readonly id: string
  readonly group?: string
  readonly text: string
  readonly spans: readonly Gold[]
}

/** Parts of the machine-made conversations, in the order of the file, that stand for the eight people they are of. */
const PEOPLE = 8

export function readCorpora(folder: string): Document[] {
  return FILES.flatMap(({ file, labelled, weight }) => {
    const raws = readFileSync(`${folder}/${file}.jsonl`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Raw)
    return raws.map((raw, index) => {
      const group = raw.group ?? (file === 'lifebench-train' ? `person-${Math.floor((index * PEOPLE) / raws.length)}` : raw.id)
      const spans = raw.spans.toSorted((one, other) => one.start - other.start)
      return asView({ ...raw, spans, group: `${file}/${group}`, labelled, isCoarse: labelled === NAMES, weight })
    })
  })
}

/** The document as the tagger sees it: normalised, and with what the recognisers found. */
export function asView(document: Draft): Document {
  const view = viewOf(document.text)
  const known = structured(view.text)
  if (view.text === document.text) return { ...document, known }
  const starts = Array.from({ length: view.text.length }, (_, index) => view.startOf(index))
  const at = (offset: number): number => {
    const index = starts.findIndex((start) => start >= offset)
    return index === -1 ? view.text.length : index
  }
  return {
    ...document,
    known,
    text: view.text,
    spans: document.spans.map((span) => ({ ...span, start: at(span.start), end: at(span.end) })),
  }
}

export function entityOfType(type: string): string | undefined {
  return TYPES[type]
}
