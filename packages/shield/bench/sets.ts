import { existsSync, readFileSync } from 'node:fs'
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
