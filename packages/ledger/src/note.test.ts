import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { equalBytes, fromBase64, utf8 } from './bytes.ts'
import { openCheckpoint, signCheckpoint } from './checkpoint.ts'
import { LedgerError } from './errors.ts'
import { leafHash, merkleRoot } from './merkle.ts'
import { formatVerifierKey, generateSignerKey, openNote, parseVerifierKey } from './note.ts'
import { readVector } from './vectors.fixture.ts'

interface NoteVector {
  readonly Name: string
  readonly Kind: string
  readonly LogVKey: string
  readonly Note: string
  readonly WantErr: boolean
}

describe('signed-note vectors', () => {
  const vectors: readonly NoteVector[] = JSON.parse(readVector('signed-note/notes.json').toString())
  const ed25519 = vectors.filter((vector) => vector.Kind === 'ed25519-note')
  it('are all there', () => assert.equal(ed25519.length, 6))
  for (const vector of ed25519) {
    it(vector.Name, () => {
      const key = parseVerifierKey(vector.LogVKey)
      if (vector.WantErr) assert.throws(() => openNote(vector.Note, key), codeIs('SIGNATURE_INVALID'))
      else assert.ok(vector.Note.startsWith(openNote(vector.Note, key)))
    })
  }
})

describe('a reference log of sizes 0 to 15', () => {
  const key = parseVerifierKey('example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx')
  const words = 'one two three four five six seven eit nain ten ileven twelf threeten fourten fivten'.split(' ')
  for (let size = 0; size <= 15; size += 1) {
    it(`verifies at size ${size}`, () => {
      const checkpoint = openCheckpoint(readVector(`tlog-tiles-15/checkpoint.${size}`).toString(), key)
      assert.equal(checkpoint.size, size)
      const root = merkleRoot(words.slice(0, size).map((word) => leafHash(utf8(word))))
      assert.ok(equalBytes(root, checkpoint.root))
    })
  }
})

describe('a signed checkpoint', () => {
  const key = generateSignerKey('isms.example/tlog/finch')
  const note = signCheckpoint({ origin: key.name, size: 3, root: leafHash(utf8('x')) }, key)

  it('opens under its key, pinned as a vkey', () => {
    assert.equal(openCheckpoint(note, parseVerifierKey(formatVerifierKey(key))).size, 3)
  })

  it('is refused after any change of a byte', () => {
    const bytes = Buffer.from(note)
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Buffer.from(bytes)
      changed[index] = (bytes[index] ?? 0) ^ 1
      assert.throws(() => openCheckpoint(changed.toString(), key), LedgerError, `byte ${index}`)
    }
  })

  it('is refused under another key of the same name', () => {
    assert.throws(() => openCheckpoint(note, generateSignerKey(key.name)), codeIs('SIGNATURE_MISSING'))
  })
})

describe('strict base64', () => {
  for (const text of ['AA=', 'AA', 'AB==', 'A A=', 'AA==\n', '_w==']) {
    it(`refuses ${JSON.stringify(text)}`, () => assert.equal(fromBase64(text), null))
  }
})

function codeIs(code: string): (error: unknown) => boolean {
  return (error) => error instanceof LedgerError && error.code === code
}
