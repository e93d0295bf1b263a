import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { entry } from './boundary.fixture.ts'
import { fromUtf8, utf8 } from './bytes.ts'
import { decodeEntry, type Entry } from './entry.ts'
import { LedgerError } from './errors.ts'
import { canonicalJson, parseCanonicalJson } from './json.ts'

/** Mostly printable ASCII, so that entries of nothing else are among them. */
const text = fc.oneof(
  { arbitrary: fc.string({ minLength: 1, maxLength: 8 }), weight: 30 },
  { arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }), weight: 1 },
  { arbitrary: fc.constant('"\\~\u007f'), weight: 1 },
)
const entries = fc.record({
  ...Object.fromEntries(['org', 'type', 'register', 'recordId', 'actorRef', 'authMethod', 'ts'].map((name) => [name, text])),
  seq: fc.maxSafeNat(),
  recordVersion: fc.integer({ min: 1 }),
  onBehalfOf: fc.option(text),
  prevRecordEntry: fc.option(fc.record({ seq: fc.maxSafeNat(), leafHash: text })),
  fields: fc.record({ root: text, count: fc.nat() }),
})

/** What is read; null where it is refused. */
function read(bytes: Uint8Array): Entry | null {
  try {
    return decodeEntry(bytes)
  } catch (error) {
    assert.ok(error instanceof LedgerError, String(error))
    return null
  }
}

describe('the bytes of an entry', () => {
  it('are read as the value that they are the canonical form of', () =>
    fc.assert(
      fc.property(entries, (changes) => {
        const bytes = canonicalJson({ ...entry, ...changes })
        assert.deepEqual(decodeEntry(bytes), parseCanonicalJson(bytes))
      }),
      { numRuns: 1000 },
    ))

  it('are refused in any other spelling, wherever it differs', () =>
    fc.assert(
      fc.property(
        entries,
        fc.nat(),
        fc.constantFrom(' ', '0', ',', '\\u0041', '+', '-', '.', '\n', '"', '\u00e9'),
        (changes, place, more) => {
          const written = fromUtf8(canonicalJson({ ...entry, ...changes }))
          const at = place % (written.length + 1)
          const bytes = utf8(`${written.slice(0, at)}${more}${written.slice(at)}`.toWellFormed())
          const found = read(bytes)
          if (found !== null) assert.deepEqual(found, parseCanonicalJson(bytes))
        },
      ),
      { numRuns: 3000 },
    ))
})
