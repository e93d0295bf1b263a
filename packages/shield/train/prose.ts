import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { ENTITIES } from '../src/tagger/label.ts'
import type { Draft } from './corpus.ts'
import type { Random } from './random.ts'

/** Texts with nothing to find: what the compiler of TypeScript says, in thirteen languages, and the declarations of its library. */

const load = createRequire(import.meta.url)
const LANGUAGES = ['cs', 'de', 'es', 'fr', 'it', 'ja', 'ko', 'pl', 'pt-br', 'ru', 'tr', 'zh-cn', 'zh-tw']
const LIBRARIES = ['lib.dom.d.ts', 'lib.es5.d.ts', 'lib.es2015.core.d.ts', 'lib.webworker.d.ts']
const CODE_LINES = 8
const EVERYTHING = new Set<string>(ENTITIES)

export function prose({ sentences, code }: { readonly sentences: number; readonly code: number }, random: Random): readonly Draft[] {
  return [...Array.from({ length: sentences }, sentenceIn(random)), ...Array.from({ length: code }, codeFrom(random))].map((text) => ({
    id: 'prose',
    group: 'prose',
    text,
    spans: [],
    labelled: EVERYTHING,
    isCoarse: false,
    weight: 0.7,
  }))
}

/** One sentence, or a few. */
function sentenceIn(random: Random): () => string {
  const lists = LANGUAGES.map((language) =>
    Object.values(load(`typescript/lib/${language}/diagnosticMessages.generated.json`) as Readonly<Record<string, string>>),
  )
  return () => {
    const list = random.of(lists)
    const text = Array.from({ length: 1 + random.below(3) }, () => random.of(list)).join(random.of([' ', '\n', '\n\n']))
    return text.replaceAll(/\{\d\}/g, () => random.of(['value', 'T', 'index', 'Options', '42', 'main.ts', 'onClick']))
  }
}

function codeFrom(random: Random): () => string {
  const lines = LIBRARIES.flatMap((name) => readFileSync(load.resolve(`typescript/lib/${name}`), 'utf8').split('\n'))
  return () => {
    const from = random.below(lines.length - CODE_LINES)
    return lines.slice(from, from + CODE_LINES).join('\n')
  }
}
