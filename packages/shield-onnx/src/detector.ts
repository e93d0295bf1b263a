import type { Detector, Found } from '@assay/shield'
import { wordPiece, type Piece, type TokenizerFile, type WordPiece } from './word-piece.ts'

/** A detector over a model that labels tokens, run by ONNX Runtime. The runtime and the model are yours: this package has neither. */

/** What of `onnxruntime-node` or `onnxruntime-web` is used. */
export interface Runtime {
  readonly Tensor: new (type: 'int64', data: BigInt64Array, dims: readonly number[]) => unknown
}

export interface Session {
  readonly inputNames: readonly string[]
  readonly run: (feeds: Readonly<Record<string, never>>) => Promise<Readonly<Record<string, Output>>>
}

interface Output {
  readonly data: ArrayLike<unknown>
  readonly dims: readonly number[]
}

export interface OnnxOptions {
  readonly name: string
  readonly runtime: Runtime
  /** An `InferenceSession` with the outputs `logits`: one row a token, one column a label. */
  readonly session: Session
  /** The parsed `tokenizer.json` of the model. */
  readonly tokenizer: TokenizerFile
  /** `id2label` of its `config.json`: `O`, `B-PER`, `I-PER` and so on. */
  readonly labels: Readonly<Record<string, string>>
  /** Types of the shield by those of the model; what is missing here is not looked for. */
  readonly types: Readonly<Record<string, string>>
  /** The lowest probability of a find. */
  readonly minimum?: number
  /** The most tokens that the model takes at once. */
  readonly window?: number
}

/** Tokens at either edge of a window whose labels are taken from the next one, which sees more around them. */
const MARGIN = 32

/** A detector for `redactWith`. Texts longer than a window are read in windows that overlap. */
export function onnxDetector(options: OnnxOptions): Detector {
  const pieces = wordPiece(options.tokenizer)
  const labels = Object.entries(options.labels)
    .toSorted(([one], [other]) => Number(one) - Number(other))
    .map(([, label]) => label)
  return { name: options.name, detect: (text) => detect(text, { ...options, pieces, names: labels }) }
}

interface Opened extends OnnxOptions {
  readonly pieces: WordPiece
  /** Labels in the order of the columns. */
  readonly names: readonly string[]
}

async function detect(text: string, model: Opened): Promise<readonly Found[]> {
  const pieces = model.pieces.cut(text)
  const labelled: Labelled[] = []
  for (const { from, to, taken } of windowsOf(pieces.length, (model.window ?? 512) - 2)) {
    const window = pieces.slice(from, to)
    const rows = await probabilities(window, model)
    for (let index = labelled.length; index < taken; index += 1) {
      const piece = pieces[index]
      const row = rows[index - from]
      if (piece && row) labelled.push({ ...piece, ...surest(row, model.names) })
    }
  }
  return entitiesOf(labelled, model)
}

interface Window {
  readonly from: number
  readonly to: number
  /** Up to which token the labels of this window count. */
  readonly taken: number
}

function windowsOf(count: number, size: number): readonly Window[] {
  if (size <= MARGIN * 2) throw new RangeError(`a window of ${size} tokens is too small: ${MARGIN * 2 + 1} at least`)
  const windows: Window[] = []
  for (let from = 0; from < count; from += size - MARGIN * 2) {
    const isLast = from + size >= count
    windows.push({ from, to: Math.min(count, from + size), taken: isLast ? count : from + size - MARGIN })
    if (isLast) break
  }
  return windows
}

/** For each token of a window the probability of each label. */
async function probabilities(
  window: readonly Piece[],
  { runtime, session, pieces, names }: Opened,
): Promise<readonly (readonly number[])[]> {
  const ids = [pieces.first, ...window.map(({ id }) => id), pieces.last]
  const tensor = (valueOf: (id: number) => number): never =>
    new runtime.Tensor(
      'int64',
      BigInt64Array.from(ids, (id) => BigInt(valueOf(id))),
      [1, ids.length],
    ) as never
  const inputs: Readonly<Record<string, () => never>> = {
    input_ids: () => tensor((id) => id),
    attention_mask: () => tensor(() => 1),
    token_type_ids: () => tensor(() => 0),
  }
  const feeds = Object.fromEntries(session.inputNames.map((name) => [name, inputOf(inputs, name)]))
  const { logits } = await session.run(feeds)
  if (logits?.dims.at(-1) !== names.length || logits.dims.at(-2) !== ids.length)
    throw new TypeError(`the model answers ${logits?.dims.join(' × ') ?? 'no logits'} for ${ids.length} tokens and ${names.length} labels`)
  const row = (index: number): readonly number[] => Array.from(names, (_, label) => Number(logits.data[index * names.length + label]))
  return window.map((_piece, index) => softmax(row(index + 1)))
}

function inputOf(inputs: Readonly<Record<string, () => never>>, name: string): never {
  const make = inputs[name]
  if (!make) throw new TypeError(`the model asks for ${name}, which is not known`)
  return make()
}

function softmax(row: readonly number[]): readonly number[] {
  const most = Math.max(...row)
  const powers = row.map((value) => Math.exp(value - most))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}

interface Labelled extends Piece {
  readonly label: string
  readonly score: number
}

function surest(row: readonly number[], names: readonly string[]): { readonly label: string; readonly score: number } {
  const score = Math.max(...row)
  return { label: names[row.indexOf(score)] ?? 'O', score }
}

interface Word extends Found {
  /** Whether it goes on with the entity of the word before it. */
  readonly isInside: boolean
}

/** Each word as what its first piece is; the type is the model's. */
function wordsOf(labelled: readonly Labelled[]): readonly Word[] {
  const words: Word[] = []
  for (const { isContinued, label, start, end, score } of labelled) {
    const latest = words.at(-1)
    if (isContinued && latest) words[words.length - 1] = { ...latest, end }
    else words.push({ start, end, score, type: label.replace(/^[BI]-/, ''), isInside: !label.startsWith('B-') })
  }
  return words
}

/** Words of one entity as one find, as sure as the least sure of them. */
function entitiesOf(labelled: readonly Labelled[], { types, minimum = 0.5 }: Opened): readonly Found[] {
  const entities: Word[] = []
  for (const word of wordsOf(labelled)) {
    const latest = entities.at(-1)
    if (latest && word.isInside && latest.type === word.type)
      entities[entities.length - 1] = { ...latest, end: word.end, score: Math.min(latest.score, word.score) }
    else entities.push(word)
  }
  return entities.flatMap(({ start, end, type, score }) => {
    const known = types[type]
    return known === undefined || score < minimum ? [] : [{ start, end, score, type: known }]
  })
}
