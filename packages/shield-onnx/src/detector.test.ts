import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createShield } from '@assay/shield'
import { onnxDetector, type Session } from './detector.ts'
import { wordPiece, type TokenizerFile } from './word-piece.ts'

const PIECES = ['[UNK]', '[CLS]', '[SEP]', 'call', 'ma', '##ria', 'gon', '##zalez', 'in', 'madrid', '.', ',', '王', "'", 's']
const tokenizer: TokenizerFile = {
  normalizer: { type: 'BertNormalizer', lowercase: true, strip_accents: null },
  model: { type: 'WordPiece', vocab: Object.fromEntries(PIECES.map((piece, id) => [piece, id])), unk_token: '[UNK]' },
}
const labels = { 0: 'O', 1: 'B-PER', 2: 'I-PER', 3: 'B-LOC' }
const types = { PER: 'PERSON', LOC: 'LOCATION' }

class Tensor {
  readonly data: BigInt64Array
  readonly dims: readonly number[]
  constructor(_type: 'int64', data: BigInt64Array, dims: readonly number[]) {
    this.data = data
    this.dims = dims
  }
}

/** A model that labels each token by its number alone. */
const LABEL_OF = new Map([
  [4, 1],
  [6, 2],
  [9, 3],
  [12, 1],
])
const widths: number[] = []
const session: Session = {
  inputNames: ['input_ids', 'attention_mask'],
  run: async (feeds) => {
    const { data } = (feeds as unknown as { input_ids: Tensor }).input_ids
    widths.push(data.length)
    const rows = [...data].flatMap((id) => Array.from({ length: 4 }, (_, label) => (label === (LABEL_OF.get(Number(id)) ?? 0) ? 4 : 0)))
    return { logits: { data: Float32Array.from(rows), dims: [1, data.length, 4] } }
  },
}
const detector = onnxDetector({ name: 'model', runtime: { Tensor }, session, tokenizer, labels, types, window: 80 })
const found = async (text: string) => (await detector.detect(text)).map(({ type, start, end }) => `${type} ${text.slice(start, end)}`)

describe('pieces of words', () => {
  it('have their places in the text, whatever case and marks were taken away', () => {
    const text = 'Call Mari\u0301a\u00a0González.'
    assert.deepEqual(
      wordPiece(tokenizer)
        .cut(text)
        .map(({ id, start, end }) => `${PIECES[id]}=${text.slice(start, end)}`),
      ['call=Call', 'ma=Ma', '##ria=ri\u0301a', 'gon=Gon', '##zalez=zález', '.=.'],
    )
  })

  it('are one unknown piece where the vocabulary has none, and signs and ideographs stand alone', () => {
    const text = "Xyz,王's 😀 in\u200b"
    assert.deepEqual(
      wordPiece(tokenizer)
        .cut(text)
        .map(({ id, start, end }) => `${PIECES[id]}=${text.slice(start, end)}`),
      ['[UNK]=Xyz', ',=,', '王=王', "'='", 's=s', '[UNK]=😀', 'in=in'],
    )
    assert.equal(wordPiece(tokenizer).cut('ma'.repeat(200)).length, 1)
    assert.deepEqual(wordPiece(tokenizer).cut(' \n'), [])
  })

  it('are refused of another kind of tokenizer, or without the pieces that every model needs', () => {
    assert.throws(() => wordPiece({ model: { ...tokenizer.model, type: 'BPE' } }), /BPE/)
    assert.throws(() => wordPiece({ model: { ...tokenizer.model, vocab: { '[UNK]': 0 } } }), /\[CLS\]/)
  })
})

describe('a detector over a model', () => {
  it('finds entities of several pieces and words, and only the types that are asked for', async () => {
    assert.deepEqual(await found('Call Maria Gonzalez in Madrid.'), ['PERSON Maria Gonzalez', 'LOCATION Madrid'])
    assert.deepEqual(await found('Maria, 王 in Madrid'), ['PERSON Maria', 'PERSON 王', 'LOCATION Madrid'])
    const people = onnxDetector({ name: 'model', runtime: { Tensor }, session, tokenizer, labels, types: { PER: 'PERSON' } })
    assert.equal((await people.detect('Maria in Madrid')).length, 1)
    assert.deepEqual(await detector.detect(''), [])
  })

  it('reads long texts in windows that overlap, and finds the same wherever they are cut', async () => {
    widths.length = 0
    for (const before of [0, 1, 30, 31, 32, 45, 46, 47, 61, 62, 63, 77, 78, 79]) {
      const text = `${'in '.repeat(before)}Maria Gonzalez ${'in '.repeat(200)}Madrid`
      assert.deepEqual(await found(text), ['PERSON Maria Gonzalez', 'LOCATION Madrid'], `after ${before} words`)
    }
    assert.equal(Math.max(...widths), 80)
  })

  it('fails where the model answers something else, so that nothing goes on unseen', async () => {
    const { redactWith } = createShield()
    const other = (changes: Partial<Session>) =>
      onnxDetector({ name: 'model', runtime: { Tensor }, session: { ...session, ...changes }, tokenizer, labels, types })
    await assert.rejects(redactWith([other({ run: async () => ({}) })], 'Call Maria'), /no logits/)
    await assert.rejects(redactWith([other({ inputNames: ['pixels'] })], 'Call Maria'), /pixels/)
    const { text, spans } = await redactWith([detector], 'call maria now')
    assert.match(text, /^call \[PERSON_1_\w+\] now$/)
    assert.equal(spans[0]?.source, 'model')
  })
})
