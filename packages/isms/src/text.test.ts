import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { beginningOf, isPlainText } from './text.ts'

describe('a text', () => {
  it('is plain unless it holds a NUL or half a surrogate pair', () => {
    for (const text of ['', 'a', 'é', '𝄞', '\u0001', '\uFFFF']) assert.ok(isPlainText(text), JSON.stringify(text))
    for (const text of ['\0', 'a\0', '\uD800', 'a\uDFFF', '\uDC00\uD800']) assert.equal(isPlainText(text), false, JSON.stringify(text))
  })

  it('stays plain wherever it is cut', () => {
    const plain = fc.string({ unit: 'binary' }).filter(isPlainText)
    fc.assert(
      fc.property(plain, fc.nat(20), (text, length) => {
        const cut = beginningOf(text, length)
        assert.ok(isPlainText(cut) && text.startsWith(cut) && cut.length >= Math.min(length, text.length) - 1)
      }),
    )
  })
})
