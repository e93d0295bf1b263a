import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { concat, toBase64, utf8 } from './bytes.ts'
import { openCheckpoint, parseCheckpoint, signCheckpoint } from './checkpoint.ts'
import { LedgerError, type LedgerErrorCode } from './errors.ts'
import { consistencyProof, inclusionProof, leafHash, merkleRoot, nodeHash, verifyConsistency, verifyInclusion } from './merkle.ts'
import {
  formatVerifierKey,
  generateSignerKey,
  noteFromBytes,
  openNote,
  parseVerifierKey,
  readNote,
  signatureLine,
  signNote,
  splitNotes,
} from './note.ts'

/** Where each rule of the verifier begins and ends: one step to either side of every bound. */

const key = generateSignerKey('isms.example/tlog/finch')
const leaves = Array.from({ length: 9 }, (_, index) => leafHash(utf8(String(index))))
const refused = (code: LedgerErrorCode) => (error: unknown) => error instanceof LedgerError && error.code === code

describe('proofs', () => {
  it('are made for positions and sizes that there are', () => {
    for (const index of [-1, 9, 10]) assert.throws(() => inclusionProof(leaves, index), /is outside a tree of 9/)
    for (const size of [-1, 0, 10]) assert.throws(() => consistencyProof(leaves, size), /no proof from/)
    assert.equal(consistencyProof(leaves, 9).length, 0)
  })

  it('of inclusion are refused beyond the tree, and where any hash has another length', () => {
    const [index, size] = [8n, 9n]
    const claim = { index, size, leafHash: leaves[8] ?? assert.fail(), root: merkleRoot(leaves) }
    const proof = inclusionProof(leaves, 8)
    assert.equal(verifyInclusion(claim, proof), true)
    assert.equal(verifyInclusion({ ...claim, index: -1n }, proof), false)
    assert.equal(verifyInclusion({ ...claim, index: 9n }, proof), false)
    assert.equal(verifyInclusion({ ...claim, size: 0n, index: 0n }, []), false)
    const [leaf = new Uint8Array(), other = new Uint8Array()] = leaves
    assert.equal(verifyInclusion({ index: 0n, size: 1n, leafHash: leaf, root: leaf }, []), true)
    assert.equal(verifyInclusion({ index: 1n, size: 1n, leafHash: leaf, root: leaf }, []), false, 'beyond a tree of one')
    assert.equal(verifyInclusion({ index: -1n, size: 1n, leafHash: leaf, root: leaf }, []), false)
    assert.equal(verifyInclusion({ index: 0n, size: 1n, leafHash: leaf, root: nodeHash(other, leaf) }, [other]), false, 'above the root')
    const short = new Uint8Array(31)
    assert.equal(verifyInclusion({ ...claim, leafHash: short }, proof), false)
    assert.equal(verifyInclusion({ ...claim, root: short }, proof), false)
    assert.equal(verifyInclusion(claim, [short]), false)
    assert.equal(verifyInclusion({ index: 0n, size: 1n, leafHash: short, root: short }, []), false, 'a hash of 31 bytes is none')
    assert.equal(verifyInclusion(claim, [...proof, leaves[0] ?? short]), false, 'a hash more than the path has')
  })

  it('of consistency are refused for sizes out of order, and where any hash has another length', () => {
    const [root1, root2] = [merkleRoot(leaves.slice(0, 4)), merkleRoot(leaves)]
    const claim = { size1: 4n, size2: 9n, root1, root2 }
    const proof = consistencyProof(leaves, 4)
    assert.equal(verifyConsistency(claim, proof), true)
    assert.equal(verifyConsistency({ ...claim, size1: 0n }, proof), false)
    assert.equal(verifyConsistency({ ...claim, size1: 10n }, proof), false)
    const short = new Uint8Array(31)
    for (const forged of [
      { ...claim, root1: short },
      { ...claim, root2: short },
    ])
      assert.equal(verifyConsistency(forged, proof), false)
    for (const at of proof.keys()) assert.equal(verifyConsistency(claim, proof.with(at, short)), false)
    assert.equal(verifyConsistency({ size1: 9n, size2: 9n, root1: root2, root2 }, [root1]), false, 'equal sizes need no proof')
    assert.equal(verifyConsistency({ size1: 9n, size2: 9n, root1, root2 }, []), false)
    assert.equal(verifyConsistency(claim, [...proof, root1]), false, 'a hash more than the path has')
    assert.equal(verifyConsistency({ ...claim, size1: 3n, root1: merkleRoot(leaves.slice(0, 3)) }, []), false)
    const [three, four, above = root1] = [merkleRoot(leaves.slice(0, 3)), merkleRoot(leaves.slice(0, 4)), leaves[8]]
    const lifted = { size1: 3n, size2: 4n, root1: nodeHash(above, three), root2: nodeHash(above, four) }
    const path = consistencyProof(leaves.slice(0, 4), 3)
    assert.equal(verifyConsistency({ ...lifted, root1: three, root2: four }, path), true)
    assert.equal(verifyConsistency(lifted, [...path, above]), false, 'above the root')
  })

  it('hold for a node of any other length nowhere, though its bytes would hash to the root', () => {
    // A "sibling" of 31 bytes and a leaf of 33 make the same input to the hash as two of 32.
    const [left, right] = [leaves[0] ?? assert.fail(), leaves[1] ?? assert.fail()]
    const both = concat(left, right)
    const root = merkleRoot([left, right])
    const claim = { index: 1n, size: 2n, leafHash: both.subarray(31), root }
    assert.equal(verifyInclusion(claim, [both.subarray(0, 31)]), false)
    const prefix = { size1: 1n, size2: 2n, root1: both.subarray(0, 31), root2: root }
    assert.equal(verifyConsistency(prefix, [both.subarray(31)]), false)
  })
})

describe('a checkpoint', () => {
  const root = toBase64(leaves[0] ?? assert.fail())
  it('has an origin, a size in plain decimal and a root of 32 bytes, and nothing else passes for them', () => {
    assert.equal(parseCheckpoint(`log\n0\n${root}\n`).size, 0)
    assert.equal(parseCheckpoint(`log\n9007199254740991\n${root}\n`).size, Number.MAX_SAFE_INTEGER)
    for (const body of [
      `\n1\n${root}\n`,
      `log\n01\n${root}\n`,
      `log\n-1\n${root}\n`,
      `log\n1.0\n${root}\n`,
      `log\n12345678901234567\n${root}\n`,
      `log\n9007199254740993\n${root}\n`,
      `log\n\n${root}\n`,
      `log\n1\n${root.slice(4)}\n`,
      `log\n1\n${toBase64(new Uint8Array(33))}\n`,
      'log\n1\n\n',
      'log\n1',
      'log',
    ]) {
      assert.throws(() => parseCheckpoint(body), refused('CHECKPOINT_MALFORMED'), JSON.stringify(body))
    }
  })

  it('of another origin than its key is refused', () => {
    const note = signCheckpoint({ origin: 'isms.example/tlog/other', size: 1, root: leaves[0] ?? assert.fail() }, key)
    assert.throws(() => openCheckpoint(note, key), refused('ORIGIN_MISMATCH'))
  })
})

describe('a signed note', () => {
  const note = signNote('text\n', key)
  const line = note.slice('text\n\n'.length)

  it('is not made of a text that no reader would take', () => {
    for (const text of ['text', 'a\u0000b\n', 'a\tb\n', 'a\u001fb\n', 'a\ud800b\n'])
      assert.throws(() => signNote(text, key), refused('NOTE_MALFORMED'))
  })

  it('is refused where it has no end, no text, no signatures, or a control character', () => {
    assert.equal(openNote(note, key), 'text\n')
    for (const bad of [
      '',
      '\n',
      'text\n',
      note.slice(0, -1),
      note.trimEnd(),
      `text\n\n`,
      `te\u0001xt\n\n${line}`,
      `te\u000bxt\n\n${line}`,
      `text\r\n\n${line}`,
    ]) {
      assert.throws(() => readNote(bad), refused('NOTE_MALFORMED'), JSON.stringify(bad))
    }
    assert.equal(readNote(`\n\n${line}`).text, '\n')
  })

  it('has 64 signatures at most, and four million characters', () => {
    assert.equal(readNote(note + line.repeat(63)).signatures.length, 64)
    assert.throws(() => readNote(note + line.repeat(64)), refused('NOTE_MALFORMED'))
    const filler = 'x'.repeat(4_000_000 - note.length)
    assert.equal(readNote(filler + note).signatures.length, 1)
    assert.throws(() => readNote(`x${filler}${note}`), refused('NOTE_MALFORMED'))
  })

  it('has lines with a dash, a name and more than four bytes', () => {
    const withLine = (text: string) => () => readNote(`text\n\n${text}\n`)
    assert.equal(readNote(`text\n\n\u2014 a ${toBase64(new Uint8Array(5))}\n`).signatures[0]?.signature.length, 1)
    for (const bad of [
      '- a AAAAAAA=',
      '\u2014 a',
      '\u2014  AAAAAAA=',
      `\u2014 a ${toBase64(new Uint8Array(4))}`,
      '\u2014 a ***',
      '\u2014 a+b AAAAAAA=',
      '\u2014 a b AAAAAAA=',
      '\u2014 a AAAAAAA= ',
    ]) {
      assert.throws(withLine(bad), refused('NOTE_MALFORMED'), bad)
    }
  })

  it('passes over lines of the same name and another key, and of the same key and another name', () => {
    const other = generateSignerKey(key.name)
    const alien = signNote('text\n', other).slice('text\n\n'.length)
    assert.equal(openNote(note + alien, key), 'text\n')
    assert.throws(() => openNote(`text\n\n${alien}`, key), refused('SIGNATURE_MISSING'))
    const renamed = signatureLine({ ...key, name: 'elsewhere' }, new Uint8Array(64))
    assert.equal(openNote(note + renamed, key), 'text\n')
    assert.throws(() => openNote(`text\n\n${renamed}`, key), refused('SIGNATURE_MISSING'))
  })

  it('is refused where its known key signs twice and once wrongly', () => {
    const wrong = signatureLine(key, new Uint8Array(64))
    assert.throws(() => openNote(note + wrong, key), refused('SIGNATURE_INVALID'))
  })

  it('is known among others that were kept in one file', () => {
    const second = signNote('more\n\ntext\n', key) + line
    assert.deepEqual(splitNotes(note + second + note), [note, second, note])
    assert.deepEqual(splitNotes(''), [])
    assert.deepEqual(splitNotes(note), [note])
  })

  it('is text in UTF-8', () => {
    assert.equal(noteFromBytes(utf8(note)), note)
    assert.throws(() => noteFromBytes(Uint8Array.of(0xff)), refused('NOTE_MALFORMED'))
  })

  it('opens under a key that was written down and read again', () => {
    assert.equal(openNote(note, parseVerifierKey(formatVerifierKey(key))), 'text\n')
  })
})

describe('a key', () => {
  const text = formatVerifierKey(key)
  const [name = '', id = '', body = ''] = text.split('+', 2).concat(text.split('+').slice(2).join('+'))

  it('opens in its one spelling alone', () => {
    assert.deepEqual(parseVerifierKey(text).publicKey, key.publicKey)
    const raw = Buffer.from(body, 'base64')
    const spelled = (bytes: Uint8Array) => `${name}+${id}+${toBase64(bytes)}`
    for (const bad of [
      '',
      name,
      `${name}+${id}`,
      `+${id}+${body}`,
      `a b+${id}+${body}`,
      `other+${id}+${body}`,
      `${name}+00000000+${body}`,
      `${name}+${id.toUpperCase()}x+${body}`,
      `${name}+${id}+*`,
      spelled(raw.subarray(0, 32)),
      spelled(Buffer.concat([raw, Buffer.of(0)])),
      spelled(Buffer.concat([Buffer.of(2), raw.subarray(1)])),
      spelled(new Uint8Array()),
      `${text} `,
    ]) {
      assert.throws(() => parseVerifierKey(bad), refused('KEY_MALFORMED'), bad)
    }
    for (const bad of ['', 'a b', 'a+b', 'a\n']) assert.throws(() => generateSignerKey(bad), refused('KEY_MALFORMED'), bad)
    assert.equal(key.id.length, 4)
    assert.equal(utf8(id).length, 8)
  })
})
