import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { openGazetteer } from '../src/tagger/gazetteer.ts'
import { hashOf } from '../src/tagger/hash.ts'
import { readCorpora, type Document } from './corpus.ts'
import { train } from './crf.ts'
import { frequent } from './frequent.ts'
import { generate } from './generate.ts'
import { marksOf, packed } from './lists.ts'
import { packWeights, quantise } from './quantise.ts'
import { Random } from './random.ts'
import { sequencesOf } from './sequence.ts'
import { AMOUNTS, SETTINGS } from './settings.ts'

/** Makes the lists and the weights of the shield anew, the same on every machine: `npm run train:shield`. */

const data = process.env['SHIELD_DATA'] ?? '../shared/data/pii/train'
const folder = new URL('../src/tagger/', import.meta.url)
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const lists = packed(marksOf())
write('gazetteer.json', lists)
const corpora = readCorpora(data)
const documents = [...corpora, ...generate(AMOUNTS, corpora)]
// In two parts by template: in which order texts come decides on the weights.
const parts = [0, 1].map((part) => documents.filter((document) => partOf(document) === part))
const sequences = frequent(
  parts.flatMap((part) => sequencesOf(part, openGazetteer(lists))),
  SETTINGS.seen,
)
say(`${documents.length} documents, ${sequences.length} sequences`)
const trained = train(sequences, { ...SETTINGS, random: new Random(SETTINGS.seed), say })
write('weights.json', packWeights(quantise(trained, SETTINGS.unit, SETTINGS.least)))

/** What stands by itself goes by its text, what is of a template by that. */
function partOf({ group, text }: Document): number {
  return (hashOf(group === 'own/family' || group === 'prose' ? text : group) >>> 7) & 1
}

function write(name: string, value: unknown): void {
  const text = `${JSON.stringify(value)}\n`
  const url = new URL(name, folder)
  const isSame = readFileSync(url, { encoding: 'utf8', flag: 'a+' }) === text
  writeFileSync(url, text)
  say(`${name}: ${text.length} bytes, sha256 ${createHash('sha256').update(text).digest('hex')}, ${isSame ? 'as before' : 'changed'}`)
}
