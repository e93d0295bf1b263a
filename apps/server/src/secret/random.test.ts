import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { randomBytes } from './random.ts'

describe('random bytes', () => {
  it('have the size that is asked for, and never come twice', () => {
    const seen = new Set<string>()
    for (const size of [16, 12, 32, 384, 16_384, 20_000, 16])
      for (let count = 0; count < 100; count += 1) {
        const bytes = randomBytes(size)
        assert.equal(bytes.length, size)
        seen.add(Buffer.from(bytes).toString('hex'))
      }
    assert.equal(seen.size, 700)
  })

  it('are the caller’s own: later ones do not change them, nor does writing into them change later ones', () => {
    const [one, other] = [randomBytes(16), randomBytes(16)]
    const kept = Uint8Array.from(other)
    one.fill(7)
    randomBytes(16_384)
    assert.deepEqual(other, kept)
    assert.equal(one.buffer.byteLength, 16)
  })

  it('use every value of a byte about as often', () => {
    const counts = new Uint32Array(256)
    for (let count = 0; count < 1_000; count += 1) for (const byte of randomBytes(256)) counts[byte] = (counts[byte] ?? 0) + 1
    assert.ok(
      counts.every((count) => count > 800 && count < 1_200),
      String(counts),
    )
  })
})
