import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Labelled } from '../src/score.ts'

/** Texts with what is in them, that the shipped tagger was not trained with. */

export interface Sample {
  readonly group: string
  readonly text: string
  readonly spans: readonly Labelled[]
}

export function tickets(): readonly Sample[] {
  return readLines(new URL('tickets.jsonl', import.meta.url))
}

/** Code, logs and prose about products, in which there is nothing. */
export function nothing(): readonly Sample[] {
  const text = readFileSync(new URL('nothing.txt', import.meta.url), 'utf8')
  return text
    .trimEnd()
    .split('\n')
    .map((line, index) => ({ group: String(index), text: line.replaceAll('\\n', '\n'), spans: [] }))
}

const TYPES: Readonly<Record<string, string>> = {
  P: 'PERSON',
  O: 'ORGANIZATION',
  L: 'LOCATION',
  A: 'ADDRESS',
  T: 'PHONE',
  E: 'EMAIL',
  I: 'ID',
  B: 'IBAN',
  C: 'CARD',
  D: 'DATE',
  Y: 'AGE',
  S: 'SECRET',
  N: 'NRP',
}

/**
 * Texts as people write to a support desk, one a line in `support/`, `{P|like this}`: by language, and in five manners - chat, mail, dictation, a note of an agent,
 * a record of a system. Neither templates nor generated values.
 */
export function support(): readonly Sample[] {
  return handwritten('support/')
}

/** The same by another writer, in 29 languages, frozen before the weights at hand were trained and looked at once, at the end. */
export function fresh(): readonly Sample[] {
  return handwritten('fresh/')
}

function handwritten(name: string): readonly Sample[] {
  const folder = new URL(name, import.meta.url)
  return readdirSync(folder)
    .toSorted()
    .flatMap((file) =>
      readFileSync(new URL(file, folder), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => marked(file.slice(0, 2), line)),
    )
}

function marked(language: string, line: string): Sample {
  const [manner = '', written = ''] = line.split('\t')
  const spans: Labelled[] = []
  let text = ''
  for (const part of written.replaceAll('\\n', '\n').split(/(\{[A-Z]\|[^}]*\})/)) {
    const type = /^\{[A-Z]\|/.test(part) ? TYPES[part.charAt(1)] : undefined
    const value = type === undefined ? part : part.slice(3, -1)
    if (type !== undefined) spans.push({ start: text.length, end: text.length + value.length, type })
    text += value
  }
  return { group: `${language}-${manner}`, text, spans }
}

/** A set of your own, JSON Lines of `{ group?, text, spans }`. */
export function own(path: string): readonly Sample[] {
  if (!existsSync(path)) throw new Error(`no such file: ${path}`)
  return readLines(path)
}

function readLines(path: string | URL): readonly Sample[] {
  return readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line, index) => {
      const { group, text, spans } = JSON.parse(line) as Partial<Sample> & Pick<Sample, 'text' | 'spans'>
      return { group: group ?? String(index), text, spans }
    })
}
