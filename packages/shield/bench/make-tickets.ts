import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { OTHERS } from '../train/other-values.ts'
import { Random } from '../train/random.ts'
import { Source } from '../train/source.ts'
import { valuesFor } from '../train/values.ts'
import type { Labelled } from '../src/score.ts'

/** Support tickets in many languages, of sentences and values that the tagger was not trained with: `node packages/shield/bench/make-tickets.ts` writes tickets.jsonl anew. */

/** Neither is one that the training uses. */
const SEEDS = { random: 90_001, values: 7_771_003 }
const COPIES = 4
const STRUCTURED: Readonly<Record<string, string>> = { phone: 'PHONE', email: 'EMAIL', card: 'CARD', iban: 'IBAN', ip: 'IP', url: 'URL' }

const folder = new URL('tickets/', import.meta.url)
const source = new Source(new Random(SEEDS.random), SEEDS.values)
const tickets = readdirSync(folder)
  .toSorted()
  .flatMap((file) => {
    const templates = readFileSync(new URL(file, folder), 'utf8').trimEnd().split('\n')
    return templates.flatMap((template, index) =>
      Array.from({ length: COPIES }, (_, copy) =>
        ticket({ template, language: file.slice(0, -4), group: `${file.slice(0, -4)}-${index}`, copy }),
      ),
    )
  })
writeFileSync(new URL('tickets.jsonl', import.meta.url), `${tickets.map((one) => JSON.stringify(one)).join('\n')}\n`)

interface Model {
  readonly template: string
  readonly language: string
  readonly group: string
  readonly copy: number
}

function ticket({ template, language, group, copy }: Model): {
  readonly id: string
  readonly group: string
  readonly text: string
  readonly spans: readonly Labelled[]
} {
  source.language = language
  const spans: Labelled[] = []
  let text = ''
  for (const part of template.replaceAll('\\n', '\n').split(/(\{[a-z0-9]+\})/)) {
    const slot = part.startsWith('{') ? part.slice(1, -1) : null
    const pieces =
      slot === null
        ? [{ text: part, type: null }]
        : OTHERS[slot]
          ? [{ text: OTHERS[slot](source), type: STRUCTURED[slot] ?? null }]
          : valuesFor(source, slot)
    for (const { text: value, type } of pieces) {
      if (type !== null) spans.push({ start: text.length, end: text.length + value.length, type })
      text += value
    }
  }
  return { id: `${group}-${copy}`, group, text, spans }
}
