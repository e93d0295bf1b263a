import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { noteAt, witness } from './boundary.fixture.ts'
import { claimedTime, cosign, cosignedTimes, mlDsaKey, openCosignature, signMlDsa } from './cosignature.ts'
import { signatureLine } from './note.ts'

/** Where the rules of cosignatures begin and end. */

const note = noteAt(3)
const text = note.slice(0, note.indexOf('\n\n') + 1)
const LATEST = Number.MAX_SAFE_INTEGER
const bytes = (count: number) => new Uint8Array(count)

describe('the time of a cosignature', () => {
  it('is a number that is exact, at the latest 2^53 - 1', () => {
    assert.equal(openCosignature(note + cosign(text, witness, LATEST), witness), LATEST)
    assert.equal(claimedTime(cosign(text, witness, LATEST)), LATEST)
    // 2^53: signed as it should be, and no time.
    assert.throws(() => openCosignature(note + cosign(text, witness, LATEST + 1), witness), { code: 'SIGNATURE_INVALID' })
    assert.throws(() => claimedTime(cosign(text, witness, LATEST + 1)), { code: 'NOTE_MALFORMED' })
  })

  it('is followed by a signature', () => {
    for (const size of [1, 7, 8, 9]) {
      const line = signatureLine(witness, bytes(size))
      assert.throws(() => openCosignature(note + line, witness), { code: 'SIGNATURE_INVALID' }, `${size} bytes`)
      if (size <= 8) assert.throws(() => claimedTime(line), { code: 'NOTE_MALFORMED' }, `${size} bytes`)
      else assert.equal(claimedTime(line), 0)
    }
  })

  it('is told of whoever signed; a bad signature is no missing one', () => {
    assert.deepEqual(cosignedTimes(note, [witness]), [])
    assert.throws(() => cosignedTimes(note + cosign('another text\n', witness, 1), [witness]), { code: 'SIGNATURE_INVALID' })
    assert.throws(() => cosignedTimes('no note', [witness]), { code: 'NOTE_MALFORMED' })
  })
})

describe('a name under ML-DSA-44', () => {
  const seed = bytes(32)
  const checkpoint = (origin: string) => ({ origin, size: 1, root: bytes(32) })

  it('has 255 bytes at most, of the cosigner and of the log', () => {
    const [most, more] = ['k'.repeat(255), 'k'.repeat(256)]
    assert.ok(signMlDsa(checkpoint(most), mlDsaKey(most, seed), 1))
    assert.throws(() => signMlDsa(checkpoint('o'), mlDsaKey(more, seed), 1), { code: 'KEY_MALFORMED' })
    assert.throws(() => signMlDsa(checkpoint(more), mlDsaKey('k', seed), 1), { code: 'KEY_MALFORMED' })
  })
})
