import { sorted } from './compat.ts'

/** How well spans were found, counted as most evaluations of de-identification count. */

export interface Labelled {
  readonly start: number
  readonly end: number
  readonly type: string
}

/** A text with the spans that are in it and those that were found. */
export interface Scored {
  readonly group: string
  readonly text: string
  readonly gold: readonly Labelled[]
  readonly found: readonly Labelled[]
}

/** Names that sources give to classes. */
const CLASSES: Readonly<Record<string, string>> = {
  PREFIX: 'TITLE',
  STREET_ADDRESS: 'LOC',
  ADDRESS: 'LOC',
  GPE: 'LOC',
  LOCATION: 'LOC',
  ZIP_CODE: 'LOC',
  ORGANIZATION: 'ORG',
  CREDIT_CARD: 'CARD',
  DATE_TIME: 'DATE',
  PHONE_NUMBER: 'PHONE',
  EMAIL_ADDRESS: 'EMAIL',
  DOMAIN_NAME: 'URL',
  IBAN_CODE: 'IBAN',
  US_SSN: 'SSN',
  IP_ADDRESS: 'IP',
  US_DRIVER_LICENSE: 'DL',
  NPI: 'ID',
  MRN: 'ID',
}

const STRUCTURED = new Set(['CARD', 'PHONE', 'EMAIL', 'URL', 'IBAN', 'SSN', 'IP', 'DL', 'ID'])

export function classOfType(type: string): string {
  return CLASSES[type] ?? type
}

/** Counts that add up over documents; every score is made of them. */
export interface Counts {
  gold: number
  hit: number
  typedHit: number
  found: number
  right: number
  typedRight: number
  strictGold: number
  strictFound: number
  strict7: number
  strict9: number
  letters: number
  leaked: number
  structuredLetters: number
  structuredLeaked: number
  others: number
  over: number
  documents: number
  clean: number
}

const NOTHING: Counts = {
  gold: 0,
  hit: 0,
  typedHit: 0,
  found: 0,
  right: 0,
  typedRight: 0,
  strictGold: 0,
  strictFound: 0,
  strict7: 0,
  strict9: 0,
  letters: 0,
  leaked: 0,
  structuredLetters: 0,
  structuredLeaked: 0,
  others: 0,
  over: 0,
  documents: 0,
  clean: 0,
}

export function sum(counts: readonly Counts[]): Counts {
  const total = { ...NOTHING }
  for (const one of counts) for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += one[key]
  return total
}

/** The counts of one document. `classes` are those that the set labels; finds of other classes are left out of the strict count. */
export function countsOf({ text, gold, found }: Scored, classes: ReadonlySet<string>): Counts {
  const [golds, finds] = [unique(gold), unique(found)]
  const strictGold = merged(text, golds)
  const strictFound = merged(
    text,
    finds.filter(({ type }) => classes.has(classOfType(type))),
  )
  const cover = coverOf(text, finds)
  const inGold = coverOf(text, golds)
  const counts: Counts = {
    ...NOTHING,
    gold: golds.length,
    found: finds.length,
    hit: covered(text, golds, () => cover),
    typedHit: covered(text, golds, (span) =>
      coverOf(
        text,
        finds.filter((other) => isSame(span, other)),
      ),
    ),
    right: covered(text, finds, () => inGold),
    typedRight: covered(text, finds, (span) =>
      coverOf(
        text,
        golds.filter((other) => isSame(span, other)),
      ),
    ),
    strictGold: strictGold.length,
    strictFound: strictFound.length,
    strict7: matches(strictGold, strictFound, 0.7),
    strict9: matches(strictGold, strictFound, 0.9),
    documents: 1,
  }
  countLetters(counts, text, {
    cover,
    inGold,
    structured: coverOf(
      text,
      golds.filter(({ type }) => STRUCTURED.has(classOfType(type))),
    ),
  })
  return { ...counts, clean: counts.leaked === 0 ? 1 : 0 }
}

/** How many spans are covered by half at least. */
function covered(text: string, spans: readonly Labelled[], coverFor: (span: Labelled) => Uint8Array): number {
  return spans.filter((span) => share(text, span, coverFor(span)) >= 0.5).length
}

interface Covers {
  readonly cover: Uint8Array
  readonly inGold: Uint8Array
  readonly structured: Uint8Array
}

function countLetters(counts: Counts, text: string, { cover, inGold, structured }: Covers): void {
  for (let at = 0; at < text.length; at += 1) {
    if (/\s/.test(text[at] ?? '')) continue
    countLetter(counts, { isGold: inGold[at] === 1, isFound: cover[at] === 1, isStructured: structured[at] === 1 })
  }
}

function countLetter(
  counts: Counts,
  { isGold, isFound, isStructured }: { readonly isGold: boolean; readonly isFound: boolean; readonly isStructured: boolean },
): void {
  if (!isGold) {
    counts.others += 1
    if (isFound) counts.over += 1
    return
  }
  counts.letters += 1
  if (!isFound) counts.leaked += 1
  if (!isStructured) return
  counts.structuredLetters += 1
  if (!isFound) counts.structuredLeaked += 1
}

function unique(spans: readonly Labelled[]): Labelled[] {
  return sorted(
    new Map(spans.map((span) => [`${span.start} ${span.end} ${classOfType(span.type)}`, span])).values(),
    (a, b) => a.start - b.start || a.end - b.end,
  )
}

function isSame(one: Labelled, other: Labelled): boolean {
  return classOfType(one.type) === classOfType(other.type)
}

function coverOf(text: string, spans: readonly Labelled[]): Uint8Array {
  const cover = new Uint8Array(text.length)
  for (const { start, end } of spans) cover.fill(1, start, end)
  return cover
}

/** The part of a span's characters, blanks aside, that is covered. */
function share(text: string, { start, end }: Labelled, cover: Uint8Array): number {
  let [all, inside] = [0, 0]
  for (let at = start; at < end; at += 1) {
    if (/\s/.test(text[at] ?? '')) continue
    all += 1
    inside += cover[at] ?? 0
  }
  return all === 0 ? 0 : inside / all
}

/** Spans of one class with nothing but blanks, commas, full stops and semicolons between them are one. */
function merged(text: string, spans: readonly Labelled[]): Labelled[] {
  const result: Labelled[] = []
  for (const span of spans) {
    const last = result.at(-1)
    if (last && isSame(last, span) && (span.start <= last.end || /^[\s,.;]*$/.test(text.slice(last.end, span.start))))
      result[result.length - 1] = { ...last, end: Math.max(last.end, span.end) }
    else result.push(span)
  }
  return result
}

/** How many pairs there are, best first, each span in one. */
function matches(golds: readonly Labelled[], finds: readonly Labelled[], least: number): number {
  const pairs = golds
    .flatMap((gold, one) => finds.map((find, other) => ({ one, other, overlap: overlap(gold, find) })))
    .filter((pair) => pair.overlap >= least)
  const [usedGolds, usedFinds] = [new Set<number>(), new Set<number>()]
  for (const { one, other } of sorted(pairs, (a, b) => b.overlap - a.overlap)) {
    if (usedGolds.has(one) || usedFinds.has(other)) continue
    usedGolds.add(one)
    usedFinds.add(other)
  }
  return usedGolds.size
}

/** Intersection over union. */
function overlap(one: Labelled, other: Labelled): number {
  const both = Math.min(one.end, other.end) - Math.max(one.start, other.start)
  return both <= 0 ? 0 : both / (Math.max(one.end, other.end) - Math.min(one.start, other.start))
}

/** Every figure in per cent. F2 weighs what is missed four times what is found in vain. */
export interface Figures {
  readonly any: number
  readonly typed: number
  readonly strict7: number
  readonly strict9: number
  readonly leak: number
  readonly structuredLeak: number
  readonly over: number
  readonly clean: number
  readonly precision: number
  readonly recall: number
}

export function figuresOf(counts: Counts): Figures {
  return {
    any: f2(counts.right / counts.found, counts.hit / counts.gold),
    typed: f2(counts.typedRight / counts.found, counts.typedHit / counts.gold),
    strict7: f2(counts.strict7 / counts.strictFound, counts.strict7 / counts.strictGold),
    strict9: f2(counts.strict9 / counts.strictFound, counts.strict9 / counts.strictGold),
    leak: (100 * counts.leaked) / counts.letters,
    structuredLeak: (100 * counts.structuredLeaked) / Math.max(1, counts.structuredLetters),
    over: (100 * counts.over) / counts.others,
    clean: (100 * counts.clean) / counts.documents,
    precision: (100 * counts.right) / counts.found,
    recall: (100 * counts.hit) / counts.gold,
  }
}

function f2(precision: number, recall: number): number {
  const weight = 4 * precision + recall
  return weight > 0 ? (500 * precision * recall) / weight : 0
}
