import { metaOf, type Fields } from './field.ts'
import type { State } from './record.ts'

/** A field that reads otherwise in two states of a thing. */
export interface FieldChange {
  readonly field: string
  readonly from: unknown
  readonly to: unknown
}

/** The fields that read otherwise in one state than in another, in the order in which they are named. */
export function fieldChanges(fields: readonly string[], from: State, to: State): readonly FieldChange[] {
  return fields
    .filter((field) => JSON.stringify(from[field] ?? null) !== JSON.stringify(to[field] ?? null))
    .map((field) => ({ field, from: from[field] ?? null, to: to[field] ?? null }))
}

/** A field that reads otherwise; of a long text what became of it, part by part. */
export interface Difference extends FieldChange {
  readonly parts: readonly TextPart[] | null
}

/** What is different between two states in some fields, long texts by their paragraphs and words. */
export function differences(
  fields: Fields,
  names: readonly string[],
  [from, to]: readonly [from: State, to: State],
): readonly Difference[] {
  return fieldChanges(names, from, to).map((change) => ({ ...change, parts: partsOf(fields, change) }))
}

function partsOf(fields: Fields, { field, from, to }: FieldChange): readonly TextPart[] | null {
  const schema = fields[field]
  const isLong = schema !== undefined && metaOf(schema).kind === 'long-text'
  return isLong && typeof from === 'string' && typeof to === 'string' ? textChanges(from, to) : null
}

/** A stretch of text that two versions share, or that one of them has alone. */
export interface TextPart {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/**
 * What became of a text: paragraphs that stayed, went and came, and in a paragraph that was reworded its words. What stayed and went is
 * the first text to the letter, what stayed and came the second.
 */
export function textChanges(from: string, to: string): readonly TextPart[] {
  const parts = sequenceChanges(paragraphsOf(from), paragraphsOf(to))
  return joined(inWords(parts))
}

/** A paragraph that went where another came was reworded. */
function inWords(parts: readonly TextPart[]): readonly TextPart[] {
  const out: TextPart[] = []
  for (let at = 0; at < parts.length; at += 1) {
    const [part, next] = [parts[at], parts[at + 1]]
    if (part?.kind === 'removed' && next?.kind === 'added') {
      out.push(...sequenceChanges(wordsOf(part.text), wordsOf(next.text)))
      at += 1
    } else if (part) out.push(part)
  }
  return out
}

/** Each with the blank lines that follow it. */
function paragraphsOf(text: string): readonly string[] {
  return text.split(/(?<=\n)(?=[^\n])/)
}

function wordsOf(text: string): readonly string[] {
  return text.split(/(?<=\s)(?=\S)|(?<=\S)(?=\s)/)
}

/** The most pairs that are compared: beyond, all of it counts as replaced. Two texts of a thousand changed lines each are within. */
const MOST = 4_000_000

/** The longest sequence that both have stays; of the rest, what went stands before what came. */
function sequenceChanges(from: readonly string[], to: readonly string[]): readonly TextPart[] {
  const before = sharedBeginning(from, to)
  const after = sharedBeginning(from.slice(before).toReversed(), to.slice(before).toReversed())
  const [a, b] = [from.slice(before, from.length - after), to.slice(before, to.length - after)]
  return joined([
    ...from.slice(0, before).map(same),
    ...(a.length * b.length > MOST ? replaced(a, b) : common(a, b)),
    ...from.slice(from.length - after).map(same),
  ])
}

function sharedBeginning(a: readonly string[], b: readonly string[]): number {
  let count = 0
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1
  return count
}

function replaced(a: readonly string[], b: readonly string[]): readonly TextPart[] {
  return [...a.map(removed), ...b.map(added)]
}

function common(a: readonly string[], b: readonly string[]): readonly TextPart[] {
  const width = b.length + 1
  const longest = lengthsOf(a, b)
  const at = (row: number, column: number): number => longest[row * width + column] ?? 0
  const parts: TextPart[] = []
  let [row, column] = [0, 0]
  while (row < a.length && column < b.length) {
    const [left = '', right = ''] = [a[row], b[column]]
    if (left === right) {
      parts.push(same(left))
      row += 1
      column += 1
    } else if (at(row + 1, column) >= at(row, column + 1)) {
      parts.push(removed(left))
      row += 1
    } else {
      parts.push(added(right))
      column += 1
    }
  }
  return [...parts, ...replaced(a.slice(row), b.slice(column))]
}

/** For each pair of places, how long the longest sequence is that both have from there on. */
function lengthsOf(a: readonly string[], b: readonly string[]): Uint32Array {
  const width = b.length + 1
  const longest = new Uint32Array((a.length + 1) * width)
  for (let row = a.length - 1; row >= 0; row -= 1)
    for (let column = b.length - 1; column >= 0; column -= 1) {
      const [down, right, both] = [(row + 1) * width + column, row * width + column + 1, (row + 1) * width + column + 1]
      longest[row * width + column] = a[row] === b[column] ? (longest[both] ?? 0) + 1 : Math.max(longest[down] ?? 0, longest[right] ?? 0)
    }
  return longest
}

function same(text: string): TextPart {
  return { kind: 'same', text }
}

function removed(text: string): TextPart {
  return { kind: 'removed', text }
}

function added(text: string): TextPart {
  return { kind: 'added', text }
}

/** Neighbours of one kind are one; between two stretches that stayed, what went stands before what came. */
function joined(parts: readonly TextPart[]): readonly TextPart[] {
  const out: TextPart[] = []
  let [gone, come] = ['', '']
  const settle = (): void => {
    if (gone !== '') out.push(removed(gone))
    if (come !== '') out.push(added(come))
    ;[gone, come] = ['', '']
  }
  for (const { kind, text } of parts) {
    if (kind === 'removed') gone += text
    else if (kind === 'added') come += text
    else {
      settle()
      const last = out.at(-1)
      if (last?.kind === 'same') out[out.length - 1] = same(last.text + text)
      else if (text !== '') out.push(same(text))
    }
  }
  settle()
  return out
}
