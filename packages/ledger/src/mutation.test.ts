import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { zipSync, unzipSync, type Zippable } from 'fflate'
import { concat, fromUtf8, sha256, toBase64, toHex, utf8 } from './bytes.ts'
import { signCheckpoint } from './checkpoint.ts'
import { encodeEntry, type Entry } from './entry.ts'
import { commitFields, fieldPaths } from './fields.ts'
import { leafHash, merkleRoot } from './merkle.ts'
import { formatVerifierKey, generateSignerKey, openNote, signNote } from './note.ts'
import { verifyPack } from './pack.ts'
import { jsonLines, sealPack } from './pack-archive.ts'
import type { PackRecord } from './pack-record.ts'

/** Seeded mutations of an evidence pack: every one must be found, and a clean pack must raise no alarm. */

const BYTES = Number(process.env['MUTATIONS'] ?? 8_000)
const SEMANTIC = 2_000
const ENTRIES = 24
const key = generateSignerKey('isms.example/tlog/finch')
const vkey = formatVerifierKey(key)

/** A random sequence that is the same in every run (Mulberry32). */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

function saltsOf(state: Readonly<Record<string, unknown>>, seq: number): Record<string, Uint8Array> {
  return Object.fromEntries(fieldPaths(state).map((path) => [path, sha256(utf8(`${seq}${path}`)).slice(0, 16)]))
}

function pack(): Uint8Array {
  const entries: Entry[] = []
  const records: PackRecord[] = []
  for (let seq = 0; seq < ENTRIES; seq += 1) {
    const version = seq < ENTRIES / 2 ? 1 : 2
    const number = seq % (ENTRIES / 2)
    const state = { $key: `RISK-${number}`, $archived: false, title: `Risk ${number}`, score: seq }
    const salts = saltsOf(state, seq)
    const previous = entries.find(({ recordId }) => recordId === `r${number}`)
    entries.push({
      v: 1,
      org: 'o1',
      seq,
      type: version === 1 ? 'risk.create' : 'risk.update',
      register: 'risk',
      recordId: `r${number}`,
      recordVersion: version,
      prevRecordEntry: previous ? { seq: previous.seq, leafHash: toHex(leafHash(encodeEntry(previous))) } : null,
      actorRef: 'a1',
      onBehalfOf: null,
      authMethod: 'session',
      fields: commitFields(state, salts),
      evidence: [],
      ts: '2026-11-24T00:00:00.000Z',
    })
    const encoded = Object.fromEntries(Object.entries(salts).map(([path, salt]) => [path, toBase64(salt)]))
    if (version === 2) records.push({ id: `r${number}`, register: 'risk', version, state, salts: encoded })
  }
  const root = merkleRoot(entries.map((entry) => leafHash(encodeEntry(entry))))
  const checkpoint = utf8(signCheckpoint({ origin: key.name, size: ENTRIES, root }, key))
  const files = { checkpoint, 'entries.jsonl': jsonLines(entries), 'records.jsonl': jsonLines(records), 'vkey.txt': utf8(`${vkey}\n`) }
  return sealPack(files, key)
}

/** One change of the bytes: a flip, a loss, an insertion, an exchange, a repetition or a cut. */
function mutate(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  const at = random(bytes.length)
  const length = 1 + random(Math.min(40, bytes.length - at))
  const to = random(bytes.length)
  const part = bytes.subarray(at, at + length)
  switch (random(6)) {
    case 0:
      return bytes.map((byte, index) => (index === at ? byte ^ (1 << random(8)) : byte))
    case 1:
      return concat(bytes.subarray(0, at), bytes.subarray(at + length))
    case 2:
      return concat(bytes.subarray(0, at), Uint8Array.of(random(256)), bytes.subarray(at))
    case 3:
      return bytes.map((byte, index) => (index === at ? (bytes[to] ?? 0) : index === to ? (bytes[at] ?? 0) : byte))
    case 4:
      return concat(bytes.subarray(0, to), part, bytes.subarray(to))
    default:
      return bytes.subarray(0, at)
  }
}

/** Changes of one line among many. */
const CHANGES: readonly ((lines: string[], at: number, random: (below: number) => number) => void)[] = [
  (lines, at) => lines.splice(at, 1),
  (lines, at) => lines.splice(at, 0, lines[at] ?? ''),
  (lines, at, random) => {
    const to = random(lines.length)
    ;[lines[at], lines[to]] = [lines[to] ?? '', lines[at] ?? '']
  },
  (lines, at, random) => {
    lines[at] = (lines[at] ?? '').replaceAll(/\d/g, (digit) => (random(6) === 0 ? String((Number(digit) + 1) % 10) : digit))
  },
  (lines, at) => {
    lines[at] = (lines[at] ?? '').replace(/risk|Risk|session|o1|false/, (word) => (word === 'false' ? 'true' : `${word}x`))
  },
]

/** One change of what the files say, sealed again as the pack's own maker could: the manifest is signed anew, the checkpoint is not. */
function forge(
  files: Readonly<Record<string, Uint8Array>>,
  random: (below: number) => number,
): { readonly pack: Uint8Array; readonly what: string } {
  const name = random(2) === 0 ? 'entries.jsonl' : 'records.jsonl'
  const lines = fromUtf8(files[name] ?? assert.fail())
    .split('\n')
    .slice(0, -1)
  const at = random(lines.length)
  const kind = random(CHANGES.length)
  CHANGES[kind]?.(lines, at, random)
  const { MANIFEST: _manifest, ...rest } = { ...files, [name]: utf8(`${lines.join('\n')}\n`) }
  const header = openNote(fromUtf8(files['MANIFEST'] ?? assert.fail()), key).split('\n')[0] ?? ''
  const sums = Object.entries(rest).map(([path, bytes]) => `${toHex(sha256(bytes))}  ${path}\n`)
  const manifest = signNote(`${header}\n${sums.toSorted().join('')}`, key)
  const zippable: Zippable = {}
  for (const [path, bytes] of Object.entries({ ...rest, MANIFEST: utf8(manifest) }).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    zippable[path] = [bytes, { level: 0, mtime: new Date(1980, 0, 1) }]
  return { pack: zipSync(zippable), what: `${name} ${at} kind ${kind}` }
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}

describe('mutations of a pack', () => {
  const clean = pack()

  it('raise no alarm where there are none', () => {
    for (let run = 0; run < 100; run += 1) assert.deepEqual(verifyPack(clean, vkey).problems, [])
  })

  it(`are found, each of ${BYTES} changes of its bytes`, () => {
    const random = seeded(27_001)
    let missed = 0
    for (let run = 0; run < BYTES; run += 1) {
      const changed = mutate(clean, random)
      if (!same(changed, clean) && verifyPack(changed, vkey).ok) missed += 1
    }
    assert.equal(missed, 0)
  })

  it(`are found and named, each of ${SEMANTIC} changes of what it says by whoever can sign its manifest`, () => {
    const random = seeded(6_962)
    const files = unzipSync(clean)
    const missed: string[] = []
    for (let run = 0; run < SEMANTIC; run += 1) {
      const { pack: forged, what } = forge(files, random)
      const report = verifyPack(forged, vkey)
      if (same(forged, clean)) assert.ok(report.ok)
      // The order of the records and a record that is shown twice say nothing new.
      else if (report.ok && !/^records.jsonl \d+ kind [12]$/.test(what)) missed.push(what)
      else if (!report.ok && report.problems[0]?.code === undefined) missed.push(`${what} has no code`)
    }
    assert.deepEqual(missed, [])
  })
})
