import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { concat, sha256, toBase64, toHex, utf8 } from './bytes.ts'
import { signCheckpoint } from './checkpoint.ts'
import { encodeEntry, type Entry } from './entry.ts'
import { commitFields, fieldPaths } from './fields.ts'
import { leafHash, merkleRoot } from './merkle.ts'
import { formatVerifierKey, generateSignerKey } from './note.ts'
import { verifyPack } from './pack.ts'
import { jsonLines, sealPack } from './pack-archive.ts'
import type { PackRecord } from './pack-record.ts'

const key = generateSignerKey('isms.example/tlog/finch')

describe('an evidence pack', () => {
  const pack = seal(history())

  it('verifies, with and without a pinned key', () => {
    assert.deepEqual(verifyPack(pack).problems, [])
    assert.ok(verifyPack(pack, formatVerifierKey(key)).ok)
  })

  it('does not verify under another pinned key', () => {
    assert.equal(verifyPack(pack, formatVerifierKey(generateSignerKey(key.name))).problems[0]?.code, 'SIGNATURE_MISSING')
  })

  it('is refused after a flip of any one bit of any byte', () => {
    for (let index = 0; index < pack.length; index += 1) {
      const changed = Uint8Array.from(pack)
      changed[index] = (pack[index] ?? 0) ^ (1 << (index % 8))
      assert.ok(!verifyPack(changed).ok, `byte ${index}`)
    }
  })

  it('is refused when cut short or continued', () => {
    for (const length of [0, 1, 21, pack.length >> 1, pack.length - 1]) assert.ok(!verifyPack(pack.subarray(0, length)).ok)
    assert.ok(!verifyPack(concat(pack, Uint8Array.of(0))).ok)
  })
})

describe('lines of a pack', () => {
  it('are as many as a large log has', () => {
    assert.equal(jsonLines(Array.from({ length: 300_000 }, () => 1)).length, 600_000)
  })
})

describe('state binding', () => {
  it('names a record that was edited behind the ledger', () => {
    const { entries, records } = history()
    const edited = records.map((record) => ({ ...record, state: { ...record.state, title: 'harmless' } }))
    const report = verifyPack(seal({ entries, records: edited }))
    assert.deepEqual(
      report.problems.map((problem) => [problem.code, problem.subject]),
      [['RECORD_CHANGED', 'RISK-1']],
    )
  })

  it('names a record that is gone', () => {
    assert.equal(verifyPack(seal({ ...history(), records: [] })).problems[0]?.code, 'ENTRY_WITHOUT_RECORD')
  })

  it('names a record that was never entered', () => {
    const { entries, records } = history()
    const extra = records.map((record) => ({ ...record, id: 'ghost' }))
    assert.equal(verifyPack(seal({ entries, records: [...records, ...extra] })).problems[0]?.code, 'RECORD_WITHOUT_ENTRY')
  })

  it('names a record that went back to an older version', () => {
    const { entries, records } = history()
    const old = records.map((record) => ({ ...record, version: 1 }))
    assert.equal(verifyPack(seal({ entries, records: old })).problems[0]?.code, 'VERSION_GAP')
  })

  it('finds a change that was left out of the log', () => {
    const { entries, records } = history()
    const shorter = entries.slice(1).map((entry) => ({ ...entry, seq: 0 }))
    assert.equal(verifyPack(seal({ entries: shorter, records })).problems[0]?.code, 'VERSION_GAP')
  })
})

interface History {
  readonly entries: readonly Entry[]
  readonly records: readonly PackRecord[]
}

function history(): History {
  const first = commit(1, { $key: 'RISK-1', $archived: false, title: 'Prompt injection', owner: null })
  const created = entryOf(0, first, null)
  const second = commit(2, { ...first.state, owner: 'p1' })
  const changed = entryOf(1, second, { seq: 0, leafHash: toHex(leafHash(encodeEntry(created))) })
  return { entries: [created, changed], records: [second] }
}

function commit(version: number, state: Readonly<Record<string, unknown>>): PackRecord {
  const salts = Object.fromEntries(fieldPaths(state).map((path) => [path, toBase64(sha256(utf8(`${version}${path}`)).slice(0, 16))]))
  return { id: 'r1', register: 'risk', version, state, salts }
}

function entryOf(seq: number, record: PackRecord, previous: Entry['prevRecordEntry']): Entry {
  const salts = Object.fromEntries(Object.entries(record.salts).map(([path, salt]) => [path, Uint8Array.from(Buffer.from(salt, 'base64'))]))
  return {
    v: 1,
    org: 'o1',
    seq,
    type: previous ? 'changed' : 'created',
    register: record.register,
    recordId: record.id,
    recordVersion: record.version,
    prevRecordEntry: previous,
    actorRef: 'a1',
    onBehalfOf: null,
    authMethod: 'session',
    fields: commitFields(record.state, salts),
    evidence: [],
    ts: '2026-11-24T00:00:00.000Z',
  }
}

function seal({ entries, records }: History): Uint8Array {
  const leaves = entries.map((entry) => leafHash(encodeEntry(entry)))
  const note = signCheckpoint({ origin: key.name, size: entries.length, root: merkleRoot(leaves) }, key)
  return sealPack(
    {
      checkpoint: utf8(note),
      'entries.jsonl': jsonLines(entries),
      'records.jsonl': jsonLines(records),
      'vkey.txt': utf8(`${formatVerifierKey(key)}\n`),
    },
    key,
  )
}
