import { namingBy } from '../src/naming.ts'
import { shieldOf } from '../src/shield.ts'
import { openGazetteer } from '../src/tagger/gazetteer.ts'
import { hashOf } from '../src/tagger/hash.ts'
import { Tagger } from '../src/tagger/tagger.ts'
import { openWeights } from '../src/tagger/weights.ts'
import { readCorpora, type Document } from '../train/corpus.ts'
import { train } from '../train/crf.ts'
import { frequent } from '../train/frequent.ts'
import { generate } from '../train/generate.ts'
import { marksOf, packed } from '../train/lists.ts'
import { packWeights, quantise } from '../train/quantise.ts'
import { Random } from '../train/random.ts'
import { sequencesOf } from '../train/sequence.ts'
import { AMOUNTS, SETTINGS } from '../train/settings.ts'
import type { Preset } from '../src/preset.ts'
import type { Detect } from './measure.ts'
import { own, type Sample } from './sets.ts'

/** The shield on templates and people that its tagger has not seen: trained three times, each time without a third of the templates and one of the people. */

const FOLDS = 3
const LAST_PERSON = 7

export interface Fold {
  readonly templates: readonly Sample[]
  readonly people: readonly Sample[]
  readonly detect: (preset: Preset) => Detect
}

/** One fold; about a minute and a half. */
export function fold(number: number, data: string): Fold {
  const lists = packed(marksOf())
  const documents = readCorpora(data)
  const rest = documents.filter((document) => !isLeftOut(document, number))
  const sequences = frequent(sequencesOf([...rest, ...generate(AMOUNTS, rest)], openGazetteer(lists)), SETTINGS.seen)
  const trained = train(sequences, { ...SETTINGS, random: new Random(SETTINGS.seed), say: () => {} })
  const tagger = new Tagger(openWeights(packWeights(quantise(trained, SETTINGS.unit, SETTINGS.least))), lists)
  return {
    templates: leftOut(`${data}/synth_v2-train.jsonl`, documents, number),
    people: leftOut(`${data}/lifebench-train.jsonl`, documents, number),
    detect: (preset) => shieldOf(() => namingBy(tagger), { preset }).detect,
  }
}

function isLeftOut({ group }: Document, number: number): boolean {
  if (group.startsWith('lifebench')) return group.endsWith(`person-${LAST_PERSON - number}`)
  return group.startsWith('synth') && (hashOf(group) >>> 0) % FOLDS === number
}

/** Documents as they are in the file: the shield reads texts, not views. */
function leftOut(path: string, documents: readonly Document[], number: number): readonly Sample[] {
  const file = path.split('/').at(-1)?.replace('.jsonl', '') ?? ''
  const groups = documents.filter(({ group }) => group.startsWith(`${file}/`))
  return own(path).flatMap((sample, index) => {
    const document = groups[index]
    return document && isLeftOut(document, number) ? [{ ...sample, group: document.group }] : []
  })
}

export const folds: readonly number[] = Array.from({ length: FOLDS }, (_, index) => index)
