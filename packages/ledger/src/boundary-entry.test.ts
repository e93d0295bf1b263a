import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { toBase64, toHex } from './bytes.ts'
import { checkChains, decodeAt, type Leaf } from './chain.ts'
import { disclose, verifyAbsence, verifyDisclosure } from './disclosure.ts'
import { decodeEntry, encodeEntry, type Entry } from './entry.ts'
import { LedgerError, type LedgerErrorCode } from './errors.ts'
import { commitDisclosed, commitField, commitFields, fieldPaths } from './fields.ts'
import { canonicalJson } from './json.ts'
import { leafHash, merkleRoot } from './merkle.ts'

/** Where the rules of entries, commitments and chains begin and end. */

const refused = (code: LedgerErrorCode) => (error: unknown) => error instanceof LedgerError && error.code === code
const fields = { root: 'ab'.repeat(32), count: 2 }
const entry: Entry = {
  v: 1,
  org: 'o',
  seq: 0,
  type: 'risk.create',
  register: 'risk',
  recordId: 'r1',
  recordVersion: 1,
  prevRecordEntry: null,
  actorRef: 'a',
  onBehalfOf: null,
  authMethod: 'session',
  fields,
  evidence: [],
  ts: '2026-11-25T00:00:00.000Z',
}

function decodes(changes: Readonly<Record<string, unknown>>): boolean {
  try {
    decodeEntry(canonicalJson({ ...entry, ...changes }))
    return true
  } catch (error) {
    assert.ok(error instanceof LedgerError && error.code === 'ENTRY_MALFORMED', String(error))
    return false
  }
}

describe('an entry', () => {
  it('has members of the right kind, each of them', () => {
    assert.equal(decodes({}), true)
    const wrong: Readonly<Record<string, readonly unknown[]>> = {
      v: [0, 2, '1', null],
      org: ['', 1, null],
      seq: [-1, 0.5, '0', null],
      type: ['', 1, null],
      register: ['', null],
      recordId: ['', null],
      recordVersion: [0, -1, '1', null],
      prevRecordEntry: [1, 'x', [], {}, { seq: 0 }, { leafHash: 'x' }, { seq: -1, leafHash: 'x' }, { seq: 0, leafHash: '' }],
      actorRef: ['', null],
      onBehalfOf: ['', 1],
      authMethod: ['', null],
      fields: [null, [], {}, { root: '', count: 1 }, { root: 'x' }, { count: 1 }, { root: 'x', count: -1 }],
      evidence: [null, {}, 'x'],
      ts: ['', 1, null],
    }
    assert.deepEqual(Object.keys(wrong).toSorted(), Object.keys(entry).toSorted())
    for (const [name, values] of Object.entries(wrong))
      for (const value of values) assert.equal(decodes({ [name]: value }), false, `${name} ${JSON.stringify(value)}`)
    assert.equal(decodes({ seq: 7, prevRecordEntry: { seq: 0, leafHash: 'x' }, onBehalfOf: 'b' }), true)
  })

  it('has all of its members, and of others a notice alone', () => {
    for (const name of Object.keys(entry)) {
      const { [name]: _left, ...rest } = entry as unknown as Record<string, unknown>
      assert.throws(() => decodeEntry(canonicalJson(rest)), refused('ENTRY_MALFORMED'), name)
      assert.throws(
        () => decodeEntry(canonicalJson({ ...rest, notice: { kind: 'heartbeat', checkpoint: null } })),
        refused('ENTRY_MALFORMED'),
        name,
      )
    }
    assert.equal(decodes({ more: 1 }), false)
    assert.equal(decodes({ more: 1, notice: { kind: 'heartbeat', checkpoint: null } }), false)
    for (const value of [null, 1, 'x', []]) assert.throws(() => decodeEntry(canonicalJson(value)), refused('ENTRY_MALFORMED'))
  })

  it('has a notice of a known kind and shape, or none', () => {
    const policy = { kind: 'policy', origin: 'o', keys: ['k'], witnesses: { threshold: 0, keys: [] }, heartbeat: 60 }
    const good = [
      { kind: 'erasure', scope: 'record', legalBasis: 'x' },
      { kind: 'erasure', scope: 'history', legalBasis: 'x' },
      { kind: 'heartbeat', checkpoint: null },
      { kind: 'heartbeat', checkpoint: 'note' },
      policy,
      { ...policy, witnesses: { threshold: 1, keys: ['w'] } },
      { ...policy, succession: 'note' },
    ]
    for (const notice of good) assert.equal(decodes({ notice }), true, JSON.stringify(notice))
    const bad = [
      null,
      1,
      'x',
      [],
      {},
      { kind: 1 },
      { kind: 'constructor' },
      { kind: 'other' },
      { kind: 'erasure', scope: 'all', legalBasis: 'x' },
      { kind: 'erasure', scope: 'record', legalBasis: '' },
      { kind: 'erasure', scope: 'record' },
      { kind: ['erasure'], scope: 'record', legalBasis: 'x' },
      { kind: 'erasure', scope: 'record', legalBasis: 'x', more: 1 },
      { kind: 'heartbeat' },
      { kind: 'heartbeat', checkpoint: '' },
      { kind: 'heartbeat', checkpoint: 1 },
      { kind: 'heartbeat', checkpoint: null, more: 1 },
      { ...policy, origin: '' },
      { ...policy, keys: [''] },
      { ...policy, keys: ['a', 1] },
      { ...policy, keys: 'k' },
      { ...policy, witnesses: null },
      { ...policy, witnesses: { threshold: -1, keys: [] } },
      { ...policy, witnesses: { threshold: 0, keys: [1] } },
      { ...policy, heartbeat: -1 },
      { ...policy, heartbeat: '60' },
      { ...policy, more: 1 },
      { ...policy, succession: '' },
      { ...policy, succession: 1 },
      { ...policy, succession: 'note', more: 1 },
      { kind: 'heartbeat', checkpoint: null, succession: 'note' },
    ]
    for (const notice of bad) assert.equal(decodes({ notice }), false, JSON.stringify(notice))
  })

  it('has 65,535 bytes at most', () => {
    const room = 65_535 - encodeEntry({ ...entry, type: 'x' }).length
    assert.equal(encodeEntry({ ...entry, type: `x${'y'.repeat(room)}` }).length, 65_535)
    assert.throws(() => encodeEntry({ ...entry, type: `xx${'y'.repeat(room)}` }), refused('ENTRY_TOO_LARGE'))
  })

  it('stands at the place that it names', () => {
    assert.equal(decodeAt(encodeEntry({ ...entry, seq: 3 }), 3).seq, 3)
    assert.throws(() => decodeAt(encodeEntry({ ...entry, seq: 3 }), 4), refused('ENTRY_MALFORMED'))
  })
})

describe('a chain', () => {
  const leafOf = (changes: Partial<Entry>): Leaf => {
    const whole = { ...entry, ...changes }
    return { entry: whole, hash: leafHash(encodeEntry(whole)) }
  }
  const first = leafOf({})
  const link = { seq: 0, leafHash: toHex(first.hash) }
  const codes = (leaves: readonly Leaf[]) => checkChains(leaves).map(({ code, subject }) => [code, subject])

  it('goes from version to version, each naming the last', () => {
    const second = leafOf({ seq: 1, recordVersion: 2, prevRecordEntry: link })
    const third = leafOf({ seq: 2, recordVersion: 3, prevRecordEntry: { seq: 1, leafHash: toHex(second.hash) } })
    assert.deepEqual(codes([first, second, third, leafOf({ seq: 3, recordId: 'r2' })]), [])
  })

  it('is broken by any other version, place or hash, and by a first entry that is none', () => {
    for (const changes of [
      { recordVersion: 3, prevRecordEntry: link },
      { recordVersion: 1, prevRecordEntry: link },
      { recordVersion: 2, prevRecordEntry: { ...link, seq: 1 } },
      { recordVersion: 2, prevRecordEntry: { ...link, leafHash: 'ab'.repeat(32) } },
      { recordVersion: 2, prevRecordEntry: null },
      { recordVersion: 1, prevRecordEntry: null },
    ]) {
      assert.deepEqual(codes([first, leafOf({ seq: 1, ...changes })]), [['VERSION_GAP', 'r1']], JSON.stringify(changes))
    }
    for (const changes of [{ recordVersion: 2 }, { prevRecordEntry: link }, { recordVersion: 2, prevRecordEntry: link }])
      assert.deepEqual(codes([leafOf(changes)]), [['VERSION_GAP', 'r1']])
  })
})

describe('commitments', () => {
  const names = fc.uniqueArray(
    fc.string({ minLength: 1, maxLength: 6 }).filter((name) => name.isWellFormed()),
    { maxLength: 20 },
  )
  const saltsFor = (state: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(fieldPaths(state).map((path, at) => [path, new Uint8Array(16).fill(at + 1)]))

  it('make the tree of RFC 6962 over the fields in the order of their paths, hidden or shown', () => {
    fc.assert(
      fc.property(names, fc.nat(), (list, chosen) => {
        const state = Object.fromEntries(list.map((name, at) => [name, at]))
        const salts = saltsFor(state)
        const paths = Object.keys(salts).toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
        assert.deepEqual(fieldPaths(state), paths)
        const nameOf = (path: string) => path.slice(1).replaceAll('~1', '/').replaceAll('~0', '~')
        const commitments = paths.map((path) => commitField(path, state[nameOf(path)], salts[path] ?? assert.fail()))
        const expected = { root: toHex(merkleRoot(commitments.map(leafHash))), count: paths.length }
        assert.deepEqual(commitFields(state, salts), expected)
        const hidden = paths.filter((_, at) => (chosen >> (at % 30)) & 1)
        const without = <T>(all: Readonly<Record<string, T>>, gone: readonly string[]) =>
          Object.fromEntries(Object.entries(all).filter(([name]) => !gone.includes(name)))
        const kept = Object.fromEntries(hidden.map((path) => [path, toHex(commitments[paths.indexOf(path)] ?? assert.fail())]))
        assert.deepEqual(commitDisclosed(without(state, hidden.map(nameOf)), without(salts, hidden), kept), expected)
      }),
    )
  })

  it('need a salt of 16 bytes for each field, and no other', () => {
    const state = { a: 1, b: 2 }
    const salts = saltsFor(state)
    const bad = (broken: Readonly<Record<string, Uint8Array>>) => {
      assert.throws(() => commitFields(state, broken), refused('STATE_MALFORMED'))
      assert.throws(() => commitDisclosed(state, broken, {}), refused('STATE_MALFORMED'))
    }
    bad({})
    bad({ '/a': new Uint8Array(16) })
    bad({ '/a': new Uint8Array(16), '/c': new Uint8Array(16) })
    bad({ ...salts, '/c': new Uint8Array(16) })
    for (const size of [0, 15, 17]) bad({ ...salts, '/a': new Uint8Array(size) })
    assert.throws(() => commitDisclosed(state, salts, { '/a': 'ab'.repeat(32) }), refused('STATE_MALFORMED'), 'shown and hidden')
    assert.equal(commitDisclosed(state, salts, { '/c': 'ab'.repeat(32) }).count, 3)
  })

  it('are known by the names of fields, not by their number alone', () => {
    assert.deepEqual(fieldPaths({ b: 1, a: 2 }), ['/a', '/b'])
    assert.deepEqual(fieldPaths({ c: 1, a: 2 }), ['/a', '/c'])
    assert.deepEqual(fieldPaths({ 'a/b': 1, 'a~b': 2 }), ['/a~0b', '/a~1b'])
  })
})

describe('a disclosure', () => {
  const state = Object.fromEntries(Array.from({ length: 70 }, (_, at) => [`f${String(at).padStart(2, '0')}`, at]))
  const salts = Object.fromEntries(fieldPaths(state).map((path, at) => [path, new Uint8Array(16).fill(at)]))
  const root = commitFields(state, salts)

  it('has a proof of 64 hashes at most, and members of the right kind alone', () => {
    const shown = disclose(state, salts, '/f05')
    verifyDisclosure(root, shown)
    const hash = toBase64(new Uint8Array(32))
    const bad: readonly Readonly<Record<string, unknown>>[] = [
      { path: 5 },
      { value: undefined },
      { salt: 5 },
      { salt: '*' },
      { index: 0.5 },
      { index: '5' },
      { index: -1 },
      { proof: null },
      { proof: {} },
      { proof: [1] },
      { proof: ['*'] },
      { proof: [hash, '*'] },
      { proof: Array.from({ length: 65 }, () => hash) },
      { more: 1 },
    ]
    for (const change of bad)
      assert.throws(() => verifyDisclosure(root, { ...shown, ...change }), refused('PROOF_INVALID'), JSON.stringify(change))
    const { proof: _proof, ...less } = shown
    assert.throws(() => verifyDisclosure(root, less as never), refused('PROOF_INVALID'))
    assert.throws(() => verifyDisclosure({ ...root, root: 'no hex' }, shown), refused('PROOF_INVALID'))
    assert.throws(() => verifyDisclosure({ ...root, count: 5 }, shown), refused('PROOF_INVALID'))
  })

  it('is not made of a field that is not there', () => {
    assert.throws(() => disclose(state, salts, '/none'), refused('STATE_MALFORMED'))
    assert.throws(() => disclose(state, { ...salts, '/none': new Uint8Array(16) }, '/none'), refused('STATE_MALFORMED'))
    const { '/f05': _salt, ...fewer } = salts
    assert.throws(() => disclose(state, fewer, '/f05'), refused('STATE_MALFORMED'))
  })

  it('of the only field has no hashes', () => {
    const only = { a: 1 }
    const own = { '/a': new Uint8Array(16) }
    verifyDisclosure(commitFields(only, own), disclose(only, own, '/a'))
  })

  it('of neighbours shows what is absent, at both ends and in between, and nothing else does', () => {
    const at = (path: string) => disclose(state, salts, path)
    verifyAbsence(root, '/f055', [at('/f05'), at('/f06')])
    verifyAbsence(root, '/f055', [at('/f06'), at('/f05')])
    verifyAbsence(root, '/a', [at('/f00')])
    verifyAbsence(root, '/z', [at('/f69')])
    for (const [path, neighbours] of [
      ['/f05', ['/f05', '/f06']],
      ['/f06', ['/f05', '/f06']],
      ['/f05', ['/f05']],
      ['/f00', ['/f00']],
      ['/f69', ['/f69']],
      ['/a', ['/f01']],
      ['/z', ['/f68']],
      ['/f055', ['/f05', '/f07']],
      ['/f055', ['/f05', '/f06', '/f07']],
      ['/f055', ['/f05', '/f05']],
      ['/z', ['/f00']],
      ['/a', ['/f69']],
    ] as const) {
      assert.throws(() => verifyAbsence(root, path, neighbours.map(at)), refused('PROOF_INVALID'), `${path} by ${neighbours.join()}`)
    }
  })
})
