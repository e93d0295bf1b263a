import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cosigned, entries, entry, hashes, key, noteAt, salts, state, vkey, witness } from './boundary.fixture.ts'
import { toBase64, utf8 } from './bytes.ts'
import { signCheckpoint } from './checkpoint.ts'
import { claimedTime, cosign, cosignedTimes } from './cosignature.ts'
import { disclose } from './disclosure.ts'
import { encodeEntry } from './entry.ts'
import { commitFields } from './fields.ts'
import { LedgerError, type LedgerErrorCode } from './errors.ts'
import { canonicalJson } from './json.ts'
import { inclusionProof, leafHash } from './merkle.ts'
import { formatVerifierKey, generateSignerKey } from './note.ts'
import { openReceipt, receiptFromBytes, receiptInterval, writeReceipt } from './receipt.ts'

/** Where the rules of receipts and cosignatures begin and end. */

const refused = (code: LedgerErrorCode) => (error: unknown) => error instanceof LedgerError && error.code === code

describe('a receipt', () => {
  const parts = (index: number) => ({
    index,
    entry: encodeEntry(entries[index] ?? assert.fail()),
    proof: inclusionProof(hashes, index),
    checkpoint: cosigned(3, 300),
  })
  const receipt = writeReceipt({ ...parts(0), disclosures: [disclose(state, salts, '/title')] })

  it('shows its entry, its fields and its checkpoint', () => {
    const found = openReceipt(receipt, ` ${vkey}\n`)
    assert.deepEqual([found.shown, found.earlier, found.entry.seq, found.checkpoint.size], [{ '/title': 'Backups fail' }, null, 0, 3])
    assert.deepEqual(found.leafHash, hashes[0])
    assert.deepEqual(receiptInterval(found, [witness], 1), { after: null, before: 300 })
    assert.deepEqual(openReceipt(receiptFromBytes(utf8(receipt)), vkey).shown, found.shown)
    assert.throws(() => receiptFromBytes(Uint8Array.of(0xff)), refused('PROOF_INVALID'))
  })

  it('has an earlier checkpoint that is earlier, of the same log', () => {
    const withEarlier = (earlier: string) => openReceipt(writeReceipt({ ...parts(2), disclosures: [], earlier }), vkey)
    assert.deepEqual(receiptInterval(withEarlier(cosigned(2, 200)), [witness], 1), { after: 200, before: 300 })
    assert.throws(() => withEarlier(cosigned(3, 200)), refused('PROOF_INVALID'))
    assert.throws(() => withEarlier('x'), refused('NOTE_MALFORMED'))
    assert.throws(() => withEarlier(noteAt(1).replace(/.$/m, 'x')), LedgerError)
  })

  it('has the one form that receipts have', () => {
    const extra = (value: unknown) => receipt.replace(/^extra .*$/m, `extra ${toBase64(canonicalJson(value))}`)
    const bytes = toBase64(encodeEntry(entry))
    assert.equal(openReceipt(extra({ disclosures: [], entry: bytes }), vkey).entry.seq, 0)
    for (const bad of [
      null,
      1,
      'x',
      [],
      {},
      { entry: bytes },
      { disclosures: [] },
      { disclosures: {}, entry: bytes },
      { disclosures: [], entry: 1 },
      { disclosures: [], entry: '*' },
      { disclosures: [], entry: bytes, more: 1 },
      { disclosures: [], entry: bytes, earlier: 1 },
    ])
      assert.throws(() => openReceipt(extra(bad), vkey), refused('PROOF_INVALID'), JSON.stringify(bad))
    for (const bad of [
      '',
      receipt.replace('@v1', '@v2'),
      receipt.replace('index 0', 'index 00'),
      receipt.replace('index 0', 'index -1'),
      receipt.replace('index 0', 'index 1234567890123456'),
      receipt.replace('index 0', 'index 3'),
      receipt.replace('index 0', 'place 0'),
      receipt.replace(/^extra /m, 'more '),
      receipt.replace(/^extra .*$/m, 'extra *'),
      receipt.replace('\n\n', '\n*\n\n'),
      receipt.replace('\n\n', `\n${toBase64(new Uint8Array(31))}\n\n`),
      receipt.replaceAll('\n\n', '\n'),
      receipt.replace('\n\n', `\n${Array.from({ length: 65 }, () => toBase64(new Uint8Array(32))).join('\n')}\n\n`),
      'x'.repeat(1_000_001),
    ])
      assert.throws(() => openReceipt(bad, vkey), refused('PROOF_INVALID'), bad.slice(0, 200))
  })

  it('is of the entry that names its place', () => {
    const misplaced = { ...entry, seq: 1 }
    const root = leafHash(encodeEntry(misplaced))
    const text = writeReceipt({
      index: 0,
      entry: encodeEntry(misplaced),
      disclosures: [],
      proof: [],
      checkpoint: signCheckpoint({ origin: key.name, size: 1, root }, key),
    })
    assert.throws(() => openReceipt(text, vkey), refused('ENTRY_MALFORMED'))
  })

  it('is a million characters at most', () => {
    const sizes = ['a', 'ab', 'abc', 'abcd'].flatMap((name) =>
      [999_999, 1_000_000, 1_000_001, 1_000_002].map((size) => longReceipt(name, size)),
    )
    const fitting = sizes.filter(({ text }) => text.length === 1_000_000)
    const over = sizes.filter(({ text }) => text.length > 1_000_000)
    assert.ok(fitting.length > 0 && over.length > 0)
    for (const { text, vkey: own } of fitting) assert.equal(openReceipt(text, own).entry.seq, 0)
    for (const { text, vkey: own } of over) assert.throws(() => openReceipt(text, own), refused('PROOF_INVALID'))
  })
})

describe('a cosignature', () => {
  it('has a time that we can count to', () => {
    const note = noteAt(1)
    const line = cosign(note.slice(0, note.indexOf('\n\n') + 1), witness, 1_700_000_000)
    assert.equal(claimedTime(line), 1_700_000_000)
    assert.deepEqual(cosignedTimes(note + line, [witness]), [1_700_000_000])
    assert.deepEqual(cosignedTimes(note, [witness]), [])
    for (const bad of ['', 'x\n', `\u2014 a ${toBase64(new Uint8Array(12))}\n`, `\u2014 a ${toBase64(new Uint8Array(76).fill(255))}\n`])
      assert.throws(() => claimedTime(bad), refused('NOTE_MALFORMED'), bad)
    assert.equal(claimedTime(`\u2014 a ${toBase64(new Uint8Array(13))}\n`), 0)
  })
})

/** A receipt of about so many characters that holds but for its length. */
function longReceipt(name: string, length: number): { readonly text: string; readonly vkey: string } {
  const own = generateSignerKey(name)
  const make = (note: string): string => {
    const shown = { note }
    const own16 = { '/note': new Uint8Array(16) }
    const bytes = encodeEntry({ ...entry, fields: commitFields(shown, own16) })
    const checkpoint = signCheckpoint({ origin: name, size: 1, root: leafHash(bytes) }, own)
    return writeReceipt({ index: 0, entry: bytes, disclosures: [disclose(shown, own16, '/note')], proof: [], checkpoint })
  }
  const room = Math.floor(((length - make('').length) * 3) / 4)
  return { text: make('x'.repeat(room)), vkey: formatVerifierKey(own) }
}
