import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import * as browser from './browser.ts'
import * as node from './node.ts'

const bytes = fc.uint8Array({ maxLength: 300 })
const text = fc.string({ unit: 'binary', maxLength: 100 }).filter((value) => value.isWellFormed())

describe('the browser', () => {
  it('hashes and encodes as Node does', () => {
    fc.assert(
      fc.property(bytes, bytes, text, (a, b, words) => {
        const binary = node.toBinary(a)
        assert.deepEqual(Uint8Array.from(browser.sha256(a, b)), Uint8Array.from(node.sha256(a, b)))
        assert.equal(browser.digest(a, b, words), node.digest(a, b, words))
        assert.equal(browser.digestBinary(binary), node.digestBinary(binary))
        assert.equal(browser.toBinary(a), binary)
        assert.deepEqual(Uint8Array.from(browser.fromBinary(binary)), a)
        assert.deepEqual(Uint8Array.from(browser.utf8(words)), Uint8Array.from(node.utf8(words)))
        assert.deepEqual([browser.toHex(a), browser.toBase64(a)], [node.toHex(a), node.toBase64(a)])
        assert.deepEqual(browser.readBase64(node.toBase64(a)), a)
        assert.equal(browser.equalBytes(a, b), node.equalBytes(a, b))
        assert.ok(browser.equalBytes(a, Uint8Array.from(a)))
      }),
    )
  })

  it('takes the signatures that Node takes, and no others', () => {
    const pem = node.generatePem()
    const key = node.publicKeyOf(pem)
    fc.assert(
      fc.property(bytes, fc.nat(63), fc.integer({ min: 1, max: 255 }), (message, at, change) => {
        const signature = Uint8Array.from(node.sign(message, pem))
        assert.ok(browser.verifyEd25519(message, signature, key))
        const changed = signature.map((byte, index) => (index === at ? byte ^ change : byte))
        assert.equal(browser.verifyEd25519(message, changed, key), node.verifyEd25519(message, changed, key))
      }),
      { numRuns: 30 },
    )
  })

  it('never signs', () => {
    const tries = [browser.generatePem, () => browser.publicKeyOf(''), () => browser.sign(new Uint8Array(), '')]
    for (const attempt of tries) assert.throws(attempt, /where they stay/)
  })
})
