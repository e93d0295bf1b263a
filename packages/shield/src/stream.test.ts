import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { createShield } from './create.ts'
import { HELD } from './stream.ts'
import { createVault } from './vault.ts'

const shield = createShield()

/** Tokens without what is random in them. */
const plain = (text: string): string => text.replaceAll(/_[a-z0-9]{5}\]/g, ']')

function redacted(pieces: readonly string[]): string {
  const stream = shield.stream('redact', createVault())
  return plain(pieces.map((piece) => stream.push(piece)).join('') + stream.end())
}

const TEXTS = [
  'Hello, this is John Smith from Berlin. Write to joe@example.com or call +49 30 1234567, please.',
  'Card 4111 1111 1111 1111 and IBAN DE89 3704 0044 0532 0130 00.\nThanks,\nMaria',
  `Key:\n-----BEGIN PRIVATE KEY-----\n${'MIIB'.repeat(30)}\n-----END PRIVATE KEY-----\nand joe@example.com`,
  'Nothing here.',
]

describe('a text in pieces', () => {
  it('is redacted the same wherever it is cut', () => {
    for (const text of TEXTS) {
      const whole = redacted([text])
      for (let at = 0; at <= text.length; at += 1) assert.equal(redacted([text.slice(0, at), text.slice(at)]), whole, `cut at ${at}`)
    }
  })

  it('and in however many pieces', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TEXTS), fc.array(fc.nat(200), { maxLength: 6 }), (text, cuts) => {
        const places = [0, ...cuts.map((cut) => cut % text.length).toSorted((one, other) => one - other), text.length]
        const pieces = places.slice(1).map((place, index) => text.slice(places[index], place))
        assert.equal(redacted(pieces), redacted([text]))
      }),
    )
  })

  it('lets nothing through that the whole text hides, and gives all of it back', () => {
    for (const text of TEXTS) {
      const vault = createVault()
      const stream = shield.stream('redact', vault)
      const out = Array.from(text, (piece) => stream.push(piece)).join('') + stream.end()
      for (const secret of ['joe@example.com', '4111', 'DE89', 'MIIB', 'Smith']) assert.ok(!out.includes(secret), secret)
      assert.equal(shield.restore(out, vault), text)
    }
  })

  it('is held back no longer than the cap; a word without end goes as tokens', () => {
    const stream = shield.stream('redact', createVault())
    let [sent, got] = [0, 0]
    for (let count = 0; count < 3000; count += 1) {
      got += stream.push('x').length > 0 ? HELD : 0
      sent += 1
      assert.ok(sent - got <= HELD + 1, `${sent - got} held`)
    }
    assert.match(plain(stream.end()), /^(?:\[LONG_\d+\]|x*)*$/)
  })

  it('is restored the same wherever it is cut, and with no delay where no bracket is open', () => {
    const { text, vault } = shield.redact('joe@example.com wrote to sue@example.com [1] at 50% off')
    const whole = shield.restore(text, vault)
    for (let at = 0; at <= text.length; at += 1) {
      const stream = shield.stream('restore', vault)
      assert.equal(stream.push(text.slice(0, at)) + stream.push(text.slice(at)) + stream.end(), whole)
    }
    assert.equal(shield.stream('restore', vault).push('no delay'), 'no delay')
  })
})
