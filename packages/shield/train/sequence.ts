import { MAX_FEATURES, PLACE_FEATURES, placeFeatures, POSITIONS, wordFeatures } from '../src/tagger/feature.ts'
import { CITY, FIRST_NAME, GROUP, HONORIFIC, LAST_NAME, OCCUPATION, PLACE, type Gazetteer } from '../src/tagger/gazetteer.ts'
import { mix } from '../src/tagger/hash.ts'
import { beginOf, ENTITIES, insideOf, isInside, jointOf, LABELS } from '../src/tagger/label.ts'
import { Block, WordTable } from '../src/tagger/token.ts'
import { EDGE, type Word } from '../src/tagger/word.ts'
import { entityOfType, type Document } from './corpus.ts'

/** What the field learns from: runs of tokens with their features and the labels that each may have. */

/** Tokens that follow each other without dull ones between. */
export interface Sequence {
  readonly length: number
  /** Buckets of every token, one token after the other. */
  readonly features: Uint32Array
  /** Where each token's buckets begin; one more than the tokens. */
  readonly offsets: Uint32Array
  readonly joints: Uint8Array
  /** One bit a label that the token may have. */
  readonly allowed: Uint16Array
  readonly weight: number
}

export function sequencesOf(documents: readonly Document[], gazetteer: Gazetteer): Sequence[] {
  const tables = [new WordTable(gazetteer), new WordTable(blurred(gazetteer))] as const
  const block = new Block()
  const into = new Uint32Array(MAX_FEATURES)
  const sequences: Sequence[] = []
  for (const [index, document] of documents.entries()) {
    const table = tables[index % BLUR === 0 ? 1 : 0]
    for (let from = 0; from < document.text.length;) {
      from = block.fill(document.text, from, { table, known: document.known })
      const gold = goldOf(document, block, table)
      for (const [first, last] of asked(block))
        sequences.push(sequenceOf({ block, table, first, last, gold, into, weight: document.weight }))
    }
  }
  return sequences
}

/** The label of each token: what is allowed, as bits. */
function goldOf(document: Document, block: Block, table: WordTable): Uint16Array {
  const gold = new Uint16Array(block.count)
  for (let token = 0; token < block.count; token += 1) gold[token] = openOf(document.labelled, table.words[block.word[token] ?? 0] ?? EDGE)
  if (!document.labelled.has('DATE')) open(gold, block, { text: document.text, pattern: DATES, bits: bitsOf(ENTITIES.indexOf('DATE')) })
  if (!document.labelled.has('AGE')) open(gold, block, { text: document.text, pattern: AGES, bits: bitsOf(ENTITIES.indexOf('AGE')) })
  for (const { start, end, type } of document.spans) {
    const entity = ENTITIES.findIndex((one) => one === entityOfType(type))
    let isFirst = true
    for (let token = firstAfter(block, start); token < block.count && (block.start[token] ?? 0) < end; token += 1) {
      gold[token] = entity === -1 ? 1 : allowedIn(entity, isFirst, document.isCoarse)
      isFirst = false
    }
  }
  return gold
}

/** One document in so many is read as if the lists did not know half of the names in it, so that the tagger learns to do without. */
const BLUR = 4

function blurred(gazetteer: Gazetteer): Gazetteer {
  const names = FIRST_NAME | LAST_NAME | CITY | PLACE
  return { maskOf: (hash) => (mix(1, hash, 0) % 2 === 0 ? gazetteer.maskOf(hash) : gazetteer.maskOf(hash) & ~names) }
}

/** What a token may be where nothing is labelled: nothing, or what the document does not label and the lists allow. */
function openOf(labelled: ReadonlySet<string>, { mask }: Word): number {
  let bits = 1
  for (const [index, entity] of ENTITIES.entries()) if (!labelled.has(entity) && mayBe(entity, mask)) bits |= bitsOf(index)
  return bits
}

function mayBe(entity: string, mask: number): boolean {
  if (entity === 'NRP') return (mask & GROUP) !== 0
  return entity === 'TITLE' && (mask & (OCCUPATION | HONORIFIC)) !== 0
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*'
const DATES = new RegExp(
  `\\b(?:\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}|${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}(?:,? \\d{4})?|${MONTH},? \\d{4}|(?:19|20)\\d\\d)\\b`,
  'gi',
)
const AGES = /\b\d{1,3}(?=[- ]year|[- ]yr| years? old)|(?<=\baged? )\d{1,3}\b|(?<=\bage of )\d{1,3}\b/gi

/** Opens a label to the tokens of every place that looks like it. */
function open(
  gold: Uint16Array,
  block: Block,
  { text, pattern, bits }: { readonly text: string; readonly pattern: RegExp; readonly bits: number },
): void {
  const last = block.end[block.count - 1] ?? 0
  for (const match of text.matchAll(pattern)) {
    if (match.index > last) break
    for (
      let token = firstAfter(block, match.index);
      token < block.count && (block.start[token] ?? 0) < match.index + match[0].length;
      token += 1
    )
      gold[token] = (gold[token] ?? 0) | bits
  }
}

function bitsOf(entity: number): number {
  return (1 << beginOf(entity)) | (insideOf(entity) < LABELS ? 1 << insideOf(entity) : 0)
}

const LOCATION = ENTITIES.indexOf('LOCATION')
const ADDRESS = ENTITIES.indexOf('ADDRESS')

function allowedIn(entity: number, isFirst: boolean, isCoarse: boolean): number {
  const labelOf = (one: number): number => (isFirst || insideOf(one) >= LABELS ? beginOf(one) : insideOf(one))
  const bits = 1 << labelOf(entity)
  return entity === LOCATION && isCoarse ? bits | (1 << labelOf(ADDRESS)) : bits
}

function firstAfter(block: Block, start: number): number {
  let [low, high] = [0, block.count]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((block.end[middle] ?? 0) <= start) low = middle + 1
    else high = middle
  }
  return low
}

/** Runs of tokens that are asked about. */
function asked({ count, isAsked }: Block): [first: number, last: number][] {
  const runs: [number, number][] = []
  for (let token = 0; token < count; token += 1) {
    if (isAsked[token] === 0) continue
    const first = token
    while (token < count && isAsked[token] === 1) token += 1
    runs.push([first, token])
  }
  return runs
}

interface Part {
  readonly block: Block
  readonly table: WordTable
  readonly first: number
  readonly last: number
  readonly gold: Uint16Array
  readonly into: Uint32Array
  readonly weight: number
}

function sequenceOf({ block, table, first, last, gold, into, weight }: Part): Sequence {
  const features: number[] = []
  const offsets = new Uint32Array(last - first + 1)
  const joints = new Uint8Array(last - first)
  for (let token = first; token < last; token += 1) {
    for (let position = 0; position < POSITIONS; position += 1) {
      const neighbour = token + position - 2
      const word = (neighbour < 0 || neighbour >= block.count ? EDGE : table.words[block.word[neighbour] ?? 0]) ?? EDGE
      const count = wordFeatures({ word, position, into })
      for (let index = 0; index < count; index += 1) features.push(into[index] ?? 0)
    }
    placeFeatures(block.columns, token, into)
    for (let index = 0; index < PLACE_FEATURES; index += 1) features.push(into[index] ?? 0)
    offsets[token - first + 1] = features.length
    joints[token - first] = jointOf(table.words[block.word[token] ?? 0]?.shape ?? 0, block.gap[token] ?? 0)
  }
  return {
    length: last - first,
    features: Uint32Array.from(features),
    offsets,
    joints,
    allowed: allowedFrom(gold.slice(first, last)),
    weight,
  }
}

/** Nothing continues at the first token: where dull words cut an entity in two, its rest begins anew. */
function allowedFrom(allowed: Uint16Array): Uint16Array {
  let bits = 0
  for (let label = 0; label < LABELS; label += 1)
    if ((((allowed[0] ?? 0) >> label) & 1) === 1) bits |= 1 << (isInside(label) ? label - 1 : label)
  if (allowed.length > 0) allowed[0] = bits
  return allowed
}
