import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { toBase64 } from './bytes.ts'
import { signCheckpoint } from './checkpoint.ts'
import { disclose, verifyAbsence, verifyDisclosure, type Disclosure } from './disclosure.ts'
import { encodeEntry, type Entry } from './entry.ts'
import { commitFields, fieldPaths } from './fields.ts'
import { inclusionProof, leafHash, merkleRoot } from './merkle.ts'
import { formatVerifierKey, generateSignerKey } from './note.ts'
import { openReceipt, writeReceipt } from './receipt.ts'

const state = { $key: 'RISK-1', title: 'Backups are never restored', owner: null, 'a/b': 3, controls: ['A.8.13'] }
const salts = Object.fromEntries(fieldPaths(state).map((path, index) => [path, new Uint8Array(16).fill(index + 1)]))
const fields = commitFields(state, salts)

function entryAt(seq: number): Entry {
  const chain = { recordId: 'r1', recordVersion: 1, prevRecordEntry: null }
  const author = { actorRef: 'p1', onBehalfOf: null, authMethod: 'session' }
  return {
    v: 1,
    org: 'o',
    seq,
    type: 'risk.create',
    register: 'risk',
    ...chain,
    ...author,
    fields,
    evidence: [],
    ts: '2026-11-25T00:00:00.000Z',
  }
}

const key = generateSignerKey('isms.example/tlog/harbour')
const vkey = formatVerifierKey(key)
const entries = Array.from({ length: 300 }, (_, seq) => encodeEntry(entryAt(seq)))
const hashes = entries.map(leafHash)
const checkpoint = signCheckpoint({ origin: key.name, size: 300, root: merkleRoot(hashes) }, key)

function receiptOf(index: number, paths: readonly string[] = []): string {
  const disclosures = paths.map((path) => disclose(state, salts, path))
  return writeReceipt({ index, entry: entries[index] ?? assert.fail(), disclosures, proof: inclusionProof(hashes, index), checkpoint })
}

describe('a receipt', () => {
  it('shows an entry, its place, and only the fields it discloses', () => {
    for (const index of [0, 1, 255, 256, 299]) {
      const { entry, checkpoint: head, shown } = openReceipt(receiptOf(index, ['/title']), vkey)
      assert.deepEqual([entry.seq, head.size, shown], [index, 300, { '/title': 'Backups are never restored' }])
    }
    assert.ok(!receiptOf(3, ['/title']).includes(toBase64(salts['/owner'] ?? assert.fail())))
  })

  it('is small', () => {
    assert.ok(receiptOf(150).length <= 3_000, `${receiptOf(150).length} bytes`)
  })

  it('is refused under another key, at another place, over another log', () => {
    const receipt = receiptOf(7)
    const other = generateSignerKey(key.name)
    const fork = signCheckpoint({ origin: key.name, size: 300, root: merkleRoot(hashes.toReversed()) }, key)
    const stranger = signCheckpoint({ origin: 'elsewhere', size: 300, root: merkleRoot(hashes) }, key)
    const cases = [
      ['SIGNATURE_MISSING', receipt, formatVerifierKey(other)],
      ['PROOF_INVALID', receipt.replace('index 7', 'index 8'), vkey],
      ['PROOF_INVALID', receipt.replace('index 7', 'index 300'), vkey],
      ['PROOF_INVALID', receipt.replace(checkpoint, fork), vkey],
      ['ORIGIN_MISMATCH', receipt.replace(checkpoint, stranger), vkey],
      ['KEY_MALFORMED', receipt, 'a key'],
      ['PROOF_INVALID', '', vkey],
    ] as const
    for (const [code, text, with_] of cases) assert.throws(() => openReceipt(text, with_), { code }, code)
  })

  it('is refused whatever byte of it is changed', () => {
    const receipt = receiptOf(42, ['/title', '/controls'])
    fc.assert(
      fc.property(fc.nat(receipt.length - 1), fc.constantFrom('A', 'b', '0', '+', '\n', '='), (at, letter) => {
        fc.pre(receipt[at] !== letter)
        assert.throws(() => openReceipt(receipt.slice(0, at) + letter + receipt.slice(at + 1), vkey))
      }),
      { numRuns: 500 },
    )
  })
})

describe('a disclosed field', () => {
  it('verifies for every field of a state', () => {
    for (const path of fieldPaths(state)) verifyDisclosure(fields, disclose(state, salts, path))
  })

  it('is refused with another value, path, salt or place', () => {
    const title = disclose(state, salts, '/title')
    const changes: readonly Partial<Record<keyof Disclosure | 'more', unknown>>[] = [
      { value: 'Backups are restored' },
      { path: '/owner' },
      { salt: toBase64(new Uint8Array(16)) },
      { salt: toBase64(new Uint8Array(15)) },
      { index: title.index + 1 },
      { index: -1 },
      { proof: [] },
      { proof: 'x' },
      { proof: [...title.proof, ...title.proof] },
      { value: undefined },
      { more: 1 },
    ]
    for (const change of changes)
      assert.throws(
        () => verifyDisclosure(fields, { ...title, ...change } as Disclosure),
        { code: 'PROOF_INVALID' },
        JSON.stringify(change),
      )
    for (const given of [null, 3, 'x', []]) assert.throws(() => verifyDisclosure(fields, given as never), { code: 'PROOF_INVALID' })
  })

  it('shows with its neighbour that another is not there', () => {
    const at = (path: string) => disclose(state, salts, path)
    assert.deepEqual(fieldPaths(state), ['/$key', '/a~1b', '/controls', '/owner', '/title'])
    verifyAbsence(fields, '/note', [at('/controls'), at('/owner')])
    verifyAbsence(fields, '/zeal', [at('/title')])
    verifyAbsence(fields, '/!', [at('/$key')])
    for (const [path, neighbours] of [
      ['/owner', ['/controls', '/owner']],
      ['/note', ['/controls', '/title']],
      ['/note', ['/controls']],
      ['/note', []],
      ['/zeal', ['/owner']],
    ] as const)
      assert.throws(() => verifyAbsence(fields, path, neighbours.map(at)), { code: 'PROOF_INVALID' }, path)
  })
})
