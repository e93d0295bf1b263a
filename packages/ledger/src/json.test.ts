import assert from 'node:assert/strict'
import { basename } from 'node:path'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { toHex, utf8 } from './bytes.ts'
import { LedgerError } from './errors.ts'
import { canonicalJson, parseCanonicalJson } from './json.ts'
import { readVector, vectorFiles } from './vectors.fixture.ts'

describe('RFC 8785 vectors', () => {
  const inputs = vectorFiles('rfc8785/input')
  it('are all there', () => assert.equal(inputs.length, 6))
  for (const path of inputs) {
    it(basename(path), () => {
      const name = basename(path, '.json')
      const canonical = canonicalJson(JSON.parse(readVector(path).toString()))
      assert.equal(toHex(canonical), readVector(`rfc8785/outhex/${name}.txt`).toString().replaceAll(/\s/g, ''))
      assert.equal(Buffer.from(canonical).toString(), readVector(`rfc8785/output/${name}.json`).toString())
    })
  }
})

describe('canonical JSON', () => {
  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        fc.pre(!JSON.stringify(value).includes('\\ud'))
        assert.deepEqual(canonicalJson(parseCanonicalJson(canonicalJson(value))), canonicalJson(value))
      }),
    )
  })

  it('accepts what an engine writes exactly where it is the canonical form', () => {
    const keys = fc.oneof(fc.constantFrom('b', 'a', '10', '9', '\u20ac', '\ud83d\ude00', ''), fc.string({ unit: 'binary', maxLength: 3 }))
    const values = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(-0, 1e21, 0.1, 1e-7, null, true),
        fc.string({ unit: 'binary', maxLength: 4 }),
        fc.array(tie('any')),
        fc.dictionary(keys, tie('any')),
      ),
    })).any
    fc.assert(
      fc.property(values, (value) => {
        const text = JSON.stringify(value)
        const canonical = attempt(() => Buffer.from(canonicalJson(JSON.parse(text))).toString())
        const accepted = attempt(() => parseCanonicalJson(utf8(text))) !== undefined
        assert.equal(accepted, canonical === text)
      }),
      { numRuns: 500 },
    )
  })

  for (const value of [NaN, Infinity, undefined, '\ud800', { '\udc00': 1 }, 1n, () => 0]) {
    it(`refuses ${typeof value === 'function' ? 'a function' : typeof value} ${String(value).slice(0, 9)}`, () => {
      assert.throws(() => canonicalJson([value]), codeIs('VALUE_NOT_I_JSON'))
    })
  }

  for (const text of ['{"a":1,"a":2}', '{"b":1,"a":2}', ' 1', '1.0', '-0', '"\\u0041"', '[1', '{"a":1}\n']) {
    it(`does not accept ${text.trim()} as canonical`, () => {
      assert.throws(() => parseCanonicalJson(utf8(text)), codeIs('JSON_NOT_CANONICAL'))
    })
  }

  it('does not accept a lone surrogate, though ECMAScript writes its escape as it reads it', () => {
    for (const text of ['"\\ud800"', '{"\\udc00":1}']) {
      assert.equal(JSON.stringify(JSON.parse(text)), text)
      assert.throws(() => parseCanonicalJson(utf8(text)), codeIs('VALUE_NOT_I_JSON'))
    }
  })
})

/** Undefined where it is refused. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    assert.ok(error instanceof LedgerError)
    return undefined
  }
}

function codeIs(code: string): (error: unknown) => boolean {
  return (error) => error instanceof LedgerError && error.code === code
}
