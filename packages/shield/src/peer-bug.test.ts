import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cpuTime } from './cpu.fixture.ts'
import { createShield } from './create.ts'
import { createVault } from './vault.ts'

/** What others got wrong, by the issue in which it was reported. */

const shield = createShield()
const types = (text: string): readonly string[] => shield.detect(text).map(({ type }) => type)
const piecewise = (text: string, size: number): string => {
  const stream = shield.stream('redact', createVault())
  const pieces = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? []
  return pieces.map((piece) => stream.push(piece)).join('') + stream.end()
}

describe('what peers got wrong', () => {
  it('LiteLLM #41611: a value over two pieces of a stream is caught', () => {
    for (const size of [1, 3, 7]) assert.ok(!piecewise('Write to joe@example.com today.', size).includes('example'))
  })

  it('LiteLLM #31503, #29134: a stream is not held until its end', () => {
    const stream = shield.stream('redact', createVault())
    const sentence = 'This sentence says nothing about anybody at all. '
    assert.notEqual(stream.push(sentence.repeat(4)), '')
    assert.equal(shield.stream('restore', createVault()).push('at once '), 'at once ')
  })

  it('LiteLLM #41600: numbers are stable over turns, and old tokens can be restored', () => {
    const vault = createVault()
    const first = shield.redact('joe@example.com', vault).text
    const second = shield.redact('sue@example.com, then joe@example.com', vault).text
    assert.ok(second.endsWith(first))
    assert.equal(shield.restore(first, vault), 'joe@example.com')
  })

  it('LiteLLM #19950: no vault is shared between requests', () => {
    const { text } = shield.redact('joe@example.com')
    assert.equal(shield.restore(text, shield.redact('joe@example.com').vault), text)
  })

  it('LiteLLM #23037, #24291: places are those of the original, whatever is before them', () => {
    const text = '👋 ü joe@example.com and joe@example.com'
    const { text: redacted, spans, vault } = shield.redact(text)
    assert.deepEqual(
      spans.map(({ start, end }) => text.slice(start, end)),
      ['joe@example.com', 'joe@example.com'],
    )
    assert.equal(shield.restore(redacted, vault), text)
  })

  it('LiteLLM #14516: a reply is not left masked', () => {
    const { text, vault } = shield.redact('joe@example.com')
    assert.equal(
      shield.restore(`I wrote to ${text.toLowerCase()} and **${text}**.`, vault),
      'I wrote to joe@example.com and **joe@example.com**.',
    )
  })

  it('LiteLLM #21949: C4, S3 and EKS are left as they are', () => {
    for (const text of ['We moved from C4 to EKS.', 'It is stored on S3.', 'EKS and S3 are billed per use'])
      assert.deepEqual(types(text), [], text)
  })

  it('Presidio #1173, #786, #1352, #635: a number is no person', () => {
    for (const text of ['1234567', 'The value is -0.96 today', 'item 7654321 of 9999999', '0.1234567'])
      assert.ok(!types(text).includes('PERSON'), text)
  })

  it('Presidio #819: a time is no place', () => {
    for (const text of ['at 12:30', 'The call is at 10 am.', '23:59:59 UTC']) assert.ok(!types(text).includes('LOCATION'), text)
  })

  it('Presidio #1151, #1102, #1246, #1254; LangChain #9863, #10093: restoring gives the text back, one number for one entity', () => {
    const text = 'John Smith met Jane Doe. John Smith left; Jane Doe stayed.'
    const { text: redacted, vault } = shield.redact(text)
    assert.equal(shield.restore(redacted, vault), text)
    const tokens = redacted.match(/\[PERSON_\d+_\w+\]/g) ?? []
    assert.equal(tokens.length, 4)
    assert.equal(new Set(tokens).size, 2)
  })

  it('Presidio #898, #1584, #1094, #1046: eight thousand words take well under a second', () => {
    const text = 'Our customer Maria Gonzalez from Madrid wrote again about the invoice of last week. '.repeat(600)
    shield.detect(text.slice(0, 1000))
    assert.ok(cpuTime(() => shield.detect(text)) < 1000)
  })

  it('Presidio #1493, #1475, #2206: French and German work without being asked for', () => {
    assert.deepEqual(types('Guten Tag, mein Name ist Jürgen Hoffmann und ich wohne in Hamburg.'), ['PERSON', 'LOCATION'])
    assert.deepEqual(types("Bonjour, je m'appelle Camille Lefèvre et j'habite à Lyon."), ['PERSON', 'LOCATION'])
  })
})
