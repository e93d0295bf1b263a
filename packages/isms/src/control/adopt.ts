import { annexAControl, annexAReference } from '@assay/frameworks'
import type { Importing, Named } from '../mechanism/importing.ts'
import type { State } from '../mechanism/record.ts'
import { importing } from './import.ts'

/** Controls are known by their reference, however a file spells it: `5.10`, `A.5.10`, `A 5.10`. */
export const controlImport: Importing = {
  ...importing,
  adopt: adoptControl,
  identify: ({ reference }) => (typeof reference === 'string' ? reference : null),
  labelFrom: [['reference']],
  fromName: (name) => {
    const reference = annexAReference(name)
    return reference === null ? null : { title: reference, reference }
  },
  namesIn,
  knownBy: ['reference'],
  earlier: { field: 'reference', from: 'iso27001-2013', to: 'iso27001-2022' },
  spellings: (name) => [annexAReference(name) ?? []].flat(),
}

/**
 * Files have one column for the reason, whatever the decision: of an excluded control it is the reason for exclusion.
 * Some put the id where others put the title.
 */
function adoptControl(state: State): State {
  const given = typeof state['reference'] === 'string' ? state['reference'].trim() : null
  const reference = given === null ? annexAReference(String(state['title'] ?? '')) : (annexAReference(given) ?? given)
  const named = reference === null ? state : { ...state, reference }
  if (state['applicable'] !== 'no' || typeof state['exclusionReason'] === 'string') return named
  return { ...named, exclusionReason: state['justification'] ?? null, justification: null, reasons: [] }
}

/** A reference in a text: `A.5.1`, `A 5.1`, `A5.1`, `5.1`. */
const REFERENCE = /(?<![\p{L}\p{N}.])(?:A\.?\s*)?[5-8]\.\d{1,2}(?![\p{L}\p{N}]|\.\d)/giu

/** Words and signs between references that say nothing by themselves. */
const BETWEEN = /^(?:[\s,;/|+&()[\]:.–—-]|\b(?:and|und|y|e|et|och|og|en|ja|i|a|to|bis|controls?|annex|iso|iec|2700[12])\b)*$/iu

/** References wherever they stand; what is no reference, and not the title of one, is told. Names of controls of one's own part at semicolons and lines. */
function namesIn(text: string): Named {
  const parts = text.split(/[;\n]+/).map((part) => part.trim())
  const read = parts.filter((part) => part !== '').map((part) => partOf(part))
  const rest = read.flatMap((one) => one.rest ?? [])
  return { names: [...new Set(read.flatMap(({ names }) => names))], rest: rest.length === 0 ? null : rest.join('; ') }
}

function partOf(part: string): Named {
  const found = [...part.matchAll(REFERENCE)].flatMap((match) => {
    const id = annexAReference(match[0].replaceAll(/\s+/g, ''))
    return id === null ? [] : [{ id, start: match.index, end: match.index + match[0].length }]
  })
  if (found.length === 0) return { names: [part], rest: null }
  const names = found.flatMap(({ id, start }, index) => {
    const before = found[index - 1]
    return before && isRange(part.slice(before.end, start)) ? upTo(before.id, id) : [id]
  })
  const titles = names.map((id) => annexAControl(id)?.title ?? '')
  const words = found.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, part)
  const said = titles.reduce((rest, title) => without(rest, title), words)
  return { names, rest: BETWEEN.test(said.replaceAll(/\s+/g, ' ').trim()) ? null : part }
}

function isRange(joint: string): boolean {
  return /^\s*(?:-|–|—|\bto\b|\bbis\b|\.{2,3}|…)\s*$/i.test(joint)
}

/** The controls after one up to another of the same theme; the other alone where they are of two. */
function upTo(from: string, to: string): readonly string[] {
  const [first, last] = [from, to].map((id) => id.split('.').map((part) => Number.parseInt(part, 10)))
  const [theme, start, end] = [last?.[1], first?.[2] ?? 0, last?.[2] ?? 0]
  if (first?.[1] !== theme || start >= end) return [to]
  return Array.from({ length: end - start }, (_, index) => `A.${theme}.${start + index + 1}`)
}

function without(text: string, title: string): string {
  const at = title === '' ? -1 : text.toLowerCase().indexOf(title.toLowerCase())
  return at < 0 ? text : `${text.slice(0, at)} ${text.slice(at + title.length)}`
}
