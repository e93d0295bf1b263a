import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { fromBase64, plainly } from './base64.ts'

it('reads base64 the same in every runtime', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = Buffer.from(bytes).toString('base64')
      assert.deepEqual(Uint8Array.from(fromBase64(text)), bytes)
      assert.deepEqual(plainly(text), bytes)
    }),
  )
})
