import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { utf8 } from './bytes.ts'
import { signCheckpoint } from './checkpoint.ts'
import { formatCosignerKey, generateWitnessKey, openCosignature, parseCosignerKey } from './cosignature.ts'
import { consistencyProof, leafHash, merkleRoot } from './merkle.ts'
import { generateSignerKey } from './note.ts'
import { addCheckpoint, formatAddCheckpoint, type WitnessedLog } from './witness.ts'

const leaves = Array.from({ length: 20 }, (_, index) => leafHash(utf8(`entry ${index}`)))
const log = generateSignerKey('isms.example/tlog/harbour')
const next = generateSignerKey('isms.example/tlog/harbour')
const witness = generateWitnessKey('witness.example')
const TIME = 1_764_000_000

function noteAt(size: number, own = leaves, key = log, origin = log.name): string {
  return signCheckpoint({ origin, size, root: merkleRoot(own.slice(0, size)) }, key)
}

function ask(body: string, seen: WitnessedLog['seen']) {
  return addCheckpoint(body, { logOf: (origin) => (origin === log.name ? { keys: [log, next], seen } : null), key: witness, time: TIME })
}

const seenAt = (size: number) => ({ size, root: merkleRoot(leaves.slice(0, size)) })
const extend = (old: number, size: number, note = noteAt(size)) =>
  formatAddCheckpoint({ old, proof: old === 0 ? [] : consistencyProof(leaves.slice(0, size), old), note })

describe('a witness', () => {
  it('vouches for the first checkpoint it sees, and for each that extends the last', () => {
    for (const [old, size] of [
      [0, 5],
      [5, 12],
      [12, 12],
      [12, 20],
    ] as const) {
      const answer = ask(extend(old, size), old === 0 ? null : seenAt(old))
      assert.ok(answer.status === 200)
      assert.equal(answer.seen.size, size)
      assert.equal(openCosignature(noteAt(size) + answer.line, parseCosignerKey(formatCosignerKey(witness))), TIME)
    }
  })

  it('says what it saw last to a log that thinks otherwise: 409', () => {
    assert.deepEqual(ask(extend(5, 12), seenAt(8)), { status: 409, size: 8 })
    assert.deepEqual(ask(extend(5, 12), null), { status: 409, size: 0 })
    assert.deepEqual(ask(extend(0, 12), seenAt(8)), { status: 409, size: 8 })
  })

  it('refuses a fork: 422, of a greater size and of the same, and gives it out to be kept', () => {
    const forked = leaves.toReversed()
    const fork = formatAddCheckpoint({ old: 5, proof: consistencyProof(forked.slice(0, 12), 5), note: noteAt(12, forked) })
    const refused = (own: readonly Uint8Array[]) => ({ origin: log.name, size: 12, root: Uint8Array.from(merkleRoot(own.slice(0, 12))) })
    assert.deepEqual(ask(fork, seenAt(5)), { status: 422, refused: refused(forked), note: noteAt(12, forked) })
    const same = formatAddCheckpoint({ old: 12, proof: [], note: noteAt(12, forked) })
    assert.deepEqual(ask(same, seenAt(12)), { status: 422, refused: refused(forked), note: noteAt(12, forked) })
    const idle = formatAddCheckpoint({ old: 0, proof: [leaves[0] ?? assert.fail()], note: noteAt(12) })
    assert.equal(ask(idle, null).status, 422)
  })

  it('knows one empty log: 422 for any other, and the right one after it', () => {
    const wrong = signCheckpoint({ origin: log.name, size: 0, root: leaves[0] ?? assert.fail() }, log)
    assert.equal(ask(formatAddCheckpoint({ old: 0, proof: [], note: wrong }), null).status, 422)
    assert.equal(ask(formatAddCheckpoint({ old: 0, proof: [], note: noteAt(0) }), null).status, 200)
    assert.equal(ask(formatAddCheckpoint({ old: 0, proof: [], note: noteAt(0) }), seenAt(0)).status, 200)
  })

  it('goes on with the key that follows another, and refuses a bad signature of either', () => {
    assert.equal(ask(extend(5, 12, noteAt(12, leaves, next)), seenAt(5)).status, 200)
    const both = (one: string, other: string): string => `${one}${other.split('\n\n')[1] ?? ''}`
    assert.equal(ask(extend(5, 12, both(noteAt(12), noteAt(12, leaves, next))), seenAt(5)).status, 200)
    assert.deepEqual(ask(extend(5, 12, both(noteAt(12), noteAt(13, leaves, next))), seenAt(5)), { status: 403 })
  })

  it('takes an empty log for the beginning, and asks for a proof from the first entry on', () => {
    assert.equal(ask(extend(0, 5), seenAt(0)).status, 200)
    assert.equal(ask(extend(1, 5), seenAt(1)).status, 200)
    assert.equal(ask(formatAddCheckpoint({ old: 1, proof: [], note: noteAt(5, leaves.toReversed()) }), seenAt(1)).status, 422)
  })

  it('reads proofs of 63 hashes at most: no log needs more', () => {
    const withHashes = (count: number) =>
      formatAddCheckpoint({ old: 5, proof: Array.from({ length: count }, (_, at) => leaves[at % 20] ?? assert.fail()), note: noteAt(12) })
    assert.equal(ask(withHashes(63), seenAt(5)).status, 422)
    assert.deepEqual(ask(withHashes(64), seenAt(5)), { status: 400 })
  })

  it('refuses a rollback: 400', () => assert.deepEqual(ask(extend(0, 5).replace('old 0', 'old 9'), seenAt(9)), { status: 400 }))

  it('knows no other log: 404, and no other key: 403', () => {
    const stranger = generateSignerKey('elsewhere')
    assert.deepEqual(ask(extend(0, 5, noteAt(5, leaves, stranger, 'elsewhere')), null), { status: 404 })
    assert.deepEqual(ask(extend(0, 5, noteAt(5, leaves, generateSignerKey(log.name))), null), { status: 403 })
  })

  it('refuses what is no request: 400', () => {
    for (const body of [
      '',
      'old 5',
      'old x\n\n',
      'old 01\n\nx',
      `old 0\nAAAA\n\n${noteAt(5)}`,
      extend(0, 5).replace('old', 'new'),
      'old 0\n\nx\n\nx',
    ])
      assert.deepEqual(ask(body, null), { status: 400 }, body)
  })
})
