import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openCheckpoint, signCheckpoint } from './checkpoint.ts'
import {
  cosign,
  cosignedTimes,
  formatCosignerKey,
  generateWitnessKey,
  mlDsaKey,
  openCosignature,
  parseCosignerKey,
  signMlDsa,
} from './cosignature.ts'
import { LedgerError, type LedgerErrorCode } from './errors.ts'
import { leafHash } from './merkle.ts'
import { formatVerifierKey, generateSignerKey, openNote, parseVerifierKey, readNote } from './note.ts'
import { readVector, vectorFiles } from './vectors.fixture.ts'
import { utf8 } from './bytes.ts'

interface Vector {
  readonly Name: string
  readonly Kind: string
  readonly CosignerVKey: string
  readonly LogVKey: string
  readonly Note: string
  readonly WantErr: boolean
}

describe('vectors of cosignatures', () => {
  const all: readonly Vector[] = JSON.parse(readVector('signed-note/notes.json').toString())
  const vectors = all.filter(({ Kind }) => Kind !== 'ed25519-note')
  it('are 6 of Ed25519 and 6 of ML-DSA-44', () => {
    for (const kind of ['cosignature-v1-ed25519', 'cosignature-v1-mldsa44']) {
      assert.equal(vectors.filter(({ Kind }) => Kind === kind).length, 6)
    }
  })
  for (const { Name, CosignerVKey, Note, WantErr } of vectors) {
    it(Name, () => {
      const key = parseCosignerKey(CosignerVKey)
      assert.equal(formatCosignerKey(key), CosignerVKey)
      if (WantErr) assert.throws(() => openCosignature(Note, key), refused('SIGNATURE_INVALID'))
      else assert.ok(openCosignature(Note, key) > 1_700_000_000)
    })
  }
})

describe('the state of other witnesses', () => {
  const keys = vectorFiles('witness-state')
    .filter((path) => path.endsWith('.json'))
    .flatMap((path) => (JSON.parse(readVector(path).toString()) as { verifier_keys: string[] }).verifier_keys)
    .map(parseCosignerKey)
  const notes = vectorFiles('witness-state').filter((path) => path.endsWith('checkpoint'))
  it('is cosigned by exactly one of three keys each', () => {
    assert.equal(keys.length, 3)
    assert.equal(notes.length, 3)
    for (const path of notes) assert.equal(cosignedTimes(readVector(path).toString(), keys).length, 1)
  })
  it('names the time', () => {
    const [path = ''] = notes
    const note = readVector(path).toString()
    const key = keys.find(({ name }) => note.includes(`\u2014 ${name} `))
    assert.ok(key)
    assert.equal(openCosignature(note, key), 1_767_139_200)
  })
})

describe('a cosignature', () => {
  const log = generateSignerKey('isms.example/tlog/finch')
  const witness = generateWitnessKey('witness.example/w')
  const note = signCheckpoint({ origin: log.name, size: 3, root: leafHash(utf8('x')) }, log)
  const { text } = readNote(note)
  const cosigned = `${note}${cosign(text, witness, 1_800_000_000)}`

  it('opens under the key as it is pinned, and leaves the signature of the log as it was', () => {
    assert.equal(openCosignature(cosigned, parseCosignerKey(formatCosignerKey(witness))), 1_800_000_000)
    assert.equal(openNote(cosigned, log), text)
  })

  it('is refused on another checkpoint, where somebody replays it', () => {
    const other = signCheckpoint({ origin: log.name, size: 4, root: leafHash(utf8('x')) }, log)
    assert.throws(() => openCosignature(`${other}${cosign(text, witness, 1_800_000_000)}`, witness), refused('SIGNATURE_INVALID'))
  })

  it('is refused after any change of a byte of its line', () => {
    const start = Buffer.from(note).length
    const bytes = Buffer.from(cosigned)
    for (let index = start; index < bytes.length; index += 1) {
      const changed = Buffer.from(bytes)
      changed[index] = (bytes[index] ?? 0) ^ 1
      assert.throws(() => openCosignature(changed.toString(), witness), LedgerError, `byte ${index}`)
    }
  })

  it('is none by a key of another type, nor is the signature of a log one', () => {
    assert.throws(() => parseVerifierKey(formatCosignerKey(witness)), refused('KEY_MALFORMED'))
    assert.throws(() => parseCosignerKey(formatVerifierKey(log)), refused('KEY_MALFORMED'))
    assert.equal(cosignedTimes(note, [witness]).length, 0)
  })
})

function refused(code: LedgerErrorCode): (error: unknown) => boolean {
  return (error) => error instanceof LedgerError && error.code === code
}

describe('a log that signs with ML-DSA-44 too', () => {
  const log = mlDsaKey('isms.example/tlog/harbour', new Uint8Array(32).fill(7))
  const checkpoint = { origin: log.name, size: 12, root: new Uint8Array(32).fill(1) }
  const ed25519 = generateSignerKey(log.name)
  const note = signCheckpoint(checkpoint, ed25519) + signMlDsa(checkpoint, log, 1_764_000_000)

  it('is verified by its key of 1,312 bytes, which follows from the seed', () => {
    const key = parseCosignerKey(formatCosignerKey(mlDsaKey(log.name, new Uint8Array(32).fill(7))))
    assert.equal(key.publicKey.length, 1312)
    assert.equal(openCosignature(note, key), 1_764_000_000)
    assert.deepEqual(openCheckpoint(note, ed25519), checkpoint)
  })

  it('is refused over another root, and by another key', () => {
    const other = signCheckpoint({ ...checkpoint, root: new Uint8Array(32).fill(2) }, ed25519) + signMlDsa(checkpoint, log, 1_764_000_000)
    assert.throws(() => openCosignature(other, log), { code: 'SIGNATURE_INVALID' })
    assert.throws(() => openCosignature(note, mlDsaKey(log.name, new Uint8Array(32))), { code: 'SIGNATURE_MISSING' })
  })
})
