import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import { cosigned, encodedSalts, hashes, key, noteAt, record, state, vkey, whole, witness } from './boundary.fixture.ts'
import { toHex, utf8 } from './bytes.ts'
import { canonicalJson } from './json.ts'
import { merkleRoot } from './merkle.ts'
import { formatVerifierKey, generateSignerKey, signNote } from './note.ts'
import { jsonLines, sealPack } from './pack-archive.ts'
import type { PackRecord } from './pack-record.ts'
import { packFile, packRecords, verifyPack, type PackReport } from './pack.ts'

/** Where the rules of packs begin and end. */

const verifyWith = (changes: Readonly<Record<string, Uint8Array | null>>): PackReport => {
  const files = Object.fromEntries(
    Object.entries({ ...whole, ...changes }).filter((pair): pair is [string, Uint8Array] => pair[1] !== null),
  )
  return verifyPack(sealPack(files, key), vkey)
}
const firstCode = (report: PackReport) => report.problems[0]?.code
const firstMessage = (report: PackReport) => report.problems[0]?.message ?? ''
const textOf = (bytes: Uint8Array | null | undefined) => strFromU8(bytes ?? new Uint8Array())

describe('a pack', () => {
  it('says what it found, and what it does not prove', () => {
    const report = verifyWith({})
    assert.deepEqual(report.problems, [])
    assert.deepEqual(
      [report.ok, report.origin, report.size, report.root, report.records, report.witnesses, report.written],
      [true, key.name, 3, toHex(merkleRoot(hashes)), 3, 0, []],
    )
    assert.deepEqual(report.policy, { threshold: 1, witnesses: 2 })
    assert.deepEqual(report.scope, { registers: null, level: 'full' })
    assert.equal(report.notProven.length, 6)
    assert.equal(verifyPack(sealPack(whole, key)).notProven.length, 7, 'without a pinned key, whose log it is')
    assert.deepEqual(verifyPack(new Uint8Array()), { ...verifyPack(Uint8Array.of(1)), problems: verifyPack(new Uint8Array()).problems })
    const { ok, records, witnesses, size, origin, root } = verifyPack(new Uint8Array())
    assert.deepEqual([ok, records, witnesses, size, origin, root], [false, 0, 0, null, null, null])
  })

  it('has every file that a verifier needs, on its list and in the archive', () => {
    for (const path of Object.keys(whole)) assert.equal(firstCode(verifyWith({ [path]: null })), 'FILE_MISSING', path)
    const files = unzipSync(sealPack(whole, key))
    const rezip = (changed: Readonly<Record<string, Uint8Array>>) =>
      verifyPack(
        zipSync(
          Object.fromEntries(
            Object.keys(changed)
              .toSorted()
              .map((path) => [path, [changed[path] ?? new Uint8Array(), { level: 0, mtime: new Date(1980, 0, 1) }] as const]),
          ) as never,
        ),
        vkey,
      )
    assert.deepEqual(rezip(files).problems, [])
    assert.equal(firstCode(rezip({ ...files, more: utf8('x') })), 'FILE_UNLISTED')
    assert.equal(firstCode(rezip({ ...files, 'records.jsonl': utf8('[]\n') })), 'FILE_CHANGED')
    const { 'records.jsonl': _records, ...fewer } = files
    assert.equal(firstCode(rezip(fewer)), 'FILE_MISSING')
    const other = rezip({ ...files, MANIFEST: utf8(signNote('assay.evidence-pack/v2\n', key)) })
    assert.match(firstMessage(other), /^the manifest is not/)
    const unlisted =
      textOf(files['MANIFEST'])
        .split('\n\n')[0]
        ?.split('\n')
        .filter((line) => !line.endsWith('  checkpoint')) ?? []
    assert.equal(
      firstCode(rezip({ ...files, MANIFEST: utf8(signNote(`${unlisted.join('\n')}\n`, key)) })),
      'FILE_MISSING',
      'there, and not on the list',
    )
    const compressed = zipSync(
      Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, [bytes, { level: 6 }] as const])) as never,
    )
    assert.match(firstMessage(verifyPack(compressed, vkey)), /^a pack holds stored files only/)
    assert.match(firstMessage(verifyPack(utf8('PK'), vkey)), /^not a ZIP archive/)
    const later = zipSync(
      Object.fromEntries(
        Object.keys(files)
          .toSorted()
          .map((path) => [path, [files[path], { level: 0, mtime: new Date(1990, 0, 1) }] as const]),
      ) as never,
    )
    assert.equal(firstCode(verifyPack(later, vkey)), 'PACK_MALFORMED', 'another spelling')
    assert.equal(textOf(packFile(sealPack(whole, key), 'vkey.txt')), `${vkey}\n`)
    assert.equal(packFile(sealPack(whole, key), 'none'), null)
  })

  it('is of the key that the reader trusts', () => {
    const other = generateSignerKey(key.name)
    assert.equal(firstCode(verifyPack(sealPack(whole, key), formatVerifierKey(other))), 'SIGNATURE_MISSING')
    assert.equal(verifyPack(sealPack(whole, key), `  ${vkey}\n`).ok, true)
    assert.equal(firstCode(verifyPack(sealPack(whole, other), vkey)), 'SIGNATURE_MISSING')
    assert.equal(firstCode(verifyWith({ 'vkey.txt': utf8(vkey) })), 'KEY_MALFORMED')
    assert.equal(firstCode(verifyPack(sealPack({ ...whole, 'vkey.txt': utf8(vkey) }, key))), 'KEY_MALFORMED')
  })

  it('has as many entries as its checkpoint says, and lines with an end', () => {
    for (const size of [0, 2, 4]) assert.equal(firstCode(verifyWith({ checkpoint: utf8(noteAt(size)) })), 'SIZE_MISMATCH', String(size))
    assert.equal(firstCode(verifyWith({ checkpoint: utf8(noteAt(3, merkleRoot([]))) })), 'ROOT_MISMATCH')
    for (const path of ['entries.jsonl', 'records.jsonl'])
      assert.equal(firstCode(verifyWith({ [path]: whole[path]?.subarray(0, -1) ?? assert.fail() })), 'PACK_MALFORMED', path)
    const none = { checkpoint: utf8(noteAt(0)), 'entries.jsonl': new Uint8Array(), 'records.jsonl': new Uint8Array() }
    const empty = verifyWith(none)
    assert.deepEqual([empty.ok, empty.size, empty.records, empty.policy], [true, 0, 0, null])
  })

  it('has records that are records', () => {
    const bad: readonly unknown[] = [
      null,
      1,
      'x',
      [],
      {},
      { ...record, id: 1 },
      { ...record, state: null },
      { ...record, state: [] },
      { ...record, salts: 'x' },
      { ...record, salts: [] },
      { ...record, hidden: null },
      { ...record, hidden: [] },
      { id: 'r1', version: 1, state, salts: encodedSalts },
      { id: 'r1', register: 'risk', state, salts: encodedSalts },
    ]
    for (const value of bad)
      assert.equal(firstCode(verifyWith({ 'records.jsonl': jsonLines([value]) })), 'STATE_MALFORMED', JSON.stringify(value))
    assert.equal(packRecords(sealPack(whole, key)).length, 3)
  })

  it('names a record that is not what its entry says, by version, register, number of fields or any value', () => {
    const [, ...others] = packRecords(sealPack(whole, key))
    const codeOf = (changes: Partial<PackRecord>) => {
      const report = verifyWith({ 'records.jsonl': jsonLines([{ ...record, ...changes }, ...others]) })
      return report.problems.map(({ code, subject }) => `${code} ${subject}`).join()
    }
    assert.equal(codeOf({}), '')
    assert.equal(codeOf({ version: 2 }), 'VERSION_GAP RISK-1')
    assert.equal(codeOf({ register: 'asset' }), 'RECORD_CHANGED RISK-1')
    assert.equal(codeOf({ state: { ...state, title: 'Harmless' } }), 'RECORD_CHANGED RISK-1')
    assert.equal(codeOf({ id: 'r9' }), 'RECORD_WITHOUT_ENTRY RISK-1,ENTRY_WITHOUT_RECORD r1')
    assert.match(codeOf({ salts: { ...encodedSalts, '/title': '*' } }), /^STATE_MALFORMED/)
    const { title: _title, ...less } = state
    const { '/title': _salt, ...fewer } = encodedSalts
    assert.equal(codeOf({ state: less, salts: fewer }), 'RECORD_CHANGED RISK-1')
    assert.equal(
      codeOf({ state: { title: 'x' }, salts: { '/title': encodedSalts['/title'] ?? '' } }),
      'RECORD_CHANGED r1',
      'its id, where it has no key',
    )
  })

  it('shows a scope that is one, and every record of it', () => {
    const scoped = (scope: unknown, records: readonly unknown[] = [record]) =>
      verifyWith({ 'scope.json': canonicalJson(scope), 'records.jsonl': jsonLines(records) })
    assert.equal(scoped({ registers: ['risk'], level: 'full' }).ok, true)
    assert.equal(scoped({ registers: [], level: 'full' }, []).ok, true)
    assert.equal(firstCode(scoped({ registers: ['risk', 'asset'], level: 'full' })), 'ENTRY_WITHOUT_RECORD')
    assert.equal(firstCode(scoped({ registers: null, level: 'full' })), 'ENTRY_WITHOUT_RECORD')
    for (const bad of [
      null,
      1,
      [],
      {},
      { level: 'full' },
      { registers: null },
      { registers: null, level: 1 },
      { registers: 'risk', level: 'full' },
      { registers: [1], level: 'full' },
      { registers: ['risk', 1], level: 'full' },
    ])
      assert.equal(scoped(bad).problems[0]?.message, 'not a scope', JSON.stringify(bad))
    assert.equal(scoped({ registers: ['risk'], level: 'outline' }).notProven.length, 8)
  })

  it('has earlier checkpoints that are beginnings of its log, in any order, and dates records by them', () => {
    const at = (notes: readonly string[], stamped?: string) =>
      verifyPack(
        sealPack(
          {
            ...whole,
            checkpoint: utf8(cosigned(3, 300)),
            'checkpoints.txt': utf8(notes.join('')),
            ...(stamped !== undefined && { 'timestamp/checkpoint': utf8(stamped) }),
          },
          key,
        ),
        vkey,
        [witness],
      )
    const dated = at([cosigned(1, 100), cosigned(2, 200)])
    assert.deepEqual(dated.problems, [])
    assert.equal(dated.witnesses, 1)
    assert.ok(!dated.notProven.some((line) => line.includes('no witness that you trust')))
    assert.deepEqual(dated.written, [
      { recordId: 'r1', after: null, before: 100 },
      { recordId: 'log', after: 100, before: 200 },
      { recordId: 'a1', after: 200, before: 300 },
    ])
    assert.equal(at([cosigned(2, 200), cosigned(1, 100)], noteAt(1)).ok, true)
    assert.equal(firstCode(at([noteAt(1, merkleRoot([]))])), 'ROOT_MISMATCH')
    assert.equal(at([noteAt(3)]).ok, true)
    assert.equal(firstCode(at([noteAt(4)])), 'SIZE_MISMATCH')
    assert.equal(firstCode(at([], noteAt(2, merkleRoot([])))), 'ROOT_MISMATCH')
    assert.equal(firstCode(at([noteAt(1).replace(/.$/m, 'x')])), 'SIGNATURE_INVALID')
    assert.equal(verifyPack(sealPack(whole, key), vkey, [witness]).witnesses, 0)
  })
})
