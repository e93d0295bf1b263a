import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { utf8 } from './bytes.ts'
import { signCheckpoint } from './checkpoint.ts'
import { encodeEntry, type Entry } from './entry.ts'
import { leafHash, merkleRoot } from './merkle.ts'
import { formatVerifierKey, generateSignerKey, splitNotes } from './note.ts'
import { encodeBundle, encodeTile, levelsOf, TILE_WIDTH, tilePath, tilesOf } from './tile.ts'
import { walkLog } from './walk.ts'

/** What a server that lies can do, and how a reader finds it out. */

const key = generateSignerKey('isms.example/tlog/harbour')
const vkey = formatVerifierKey(key)
const fields = { root: '00', count: 1 }

function entryAt(seq: number, change: Partial<Entry> = {}): Uint8Array {
  const chain = { recordId: `r${seq}`, recordVersion: 1, prevRecordEntry: null }
  const rest = { actorRef: 'p1', onBehalfOf: null, authMethod: 'session', fields, evidence: [], ts: '2026-11-25T00:00:00.000Z' }
  return encodeEntry({ v: 1, org: 'o', seq, type: 'risk.create', register: 'risk', ...chain, ...rest, ...change })
}

/** The files of an honest log over these entries. */
function filesOf(entries: readonly Uint8Array[]): Map<string, Uint8Array> {
  const levels = levelsOf(entries.map(leafHash))
  const root = merkleRoot(levels[0] ?? [])
  const files = new Map([['checkpoint', utf8(signCheckpoint({ origin: key.name, size: entries.length, root }, key))]])
  for (const tile of tilesOf(entries.length)) {
    const from = tile.index * TILE_WIDTH
    files.set(tilePath(tile), encodeTile(levels[tile.level ?? 0]?.slice(from, from + tile.width) ?? []))
    if (tile.level === 0) files.set(tilePath({ ...tile, level: null }), encodeBundle(entries.slice(from, from + tile.width)))
  }
  return files
}

const honest = Array.from({ length: 600 }, (_, seq) => entryAt(seq))

async function walk(files: ReadonlyMap<string, Uint8Array>, pinned = vkey) {
  return walkLog(async (path) => files.get(path) ?? assert.fail(`asked for ${path}`), { vkey: pinned })
}

function replaced(path: string, bytes: Uint8Array): Map<string, Uint8Array> {
  return filesOf(honest).set(path, bytes)
}

describe('a walk over a live log', () => {
  it('holds for an honest one, at every edge of a tile', async () => {
    for (const size of [0, 1, 255, 256, 257, 512, 600]) {
      const report = await walk(filesOf(honest.slice(0, size)))
      assert.deepEqual([report.checkpoint.size, report.records], [size, size])
    }
  })

  it('refuses a history whose entries and tiles agree, and whose root nobody signed', async () => {
    const { ['checkpoint']: signed } = Object.fromEntries(filesOf(honest))
    const other = filesOf(honest.with(300, entryAt(300, { type: 'risk.accept' })))
    await assert.rejects(walk(other.set('checkpoint', signed ?? assert.fail())), { code: 'ROOT_MISMATCH', subject: undefined })
  })

  it('refuses a tile of which a single hash is another', async () => {
    const leaves = honest.slice(0, TILE_WIDTH).map(leafHash)
    for (const at of [0, 100, 255])
      await assert.rejects(walk(replaced('tile/0/000', encodeTile(leaves.with(at, leafHash(utf8('x')))))), { code: 'ROOT_MISMATCH' })
  })

  it('refuses a checkpoint of another key or origin', async () => {
    const stranger = generateSignerKey(key.name)
    await assert.rejects(walk(filesOf(honest), formatVerifierKey(stranger)), { code: 'SIGNATURE_MISSING' })
    const elsewhere = signCheckpoint({ origin: 'elsewhere', size: 600, root: merkleRoot(honest.map(leafHash)) }, key)
    await assert.rejects(walk(replaced('checkpoint', utf8(elsewhere))), { code: 'ORIGIN_MISMATCH' })
  })

  it('refuses another history under the signed head', async () => {
    const forked = [...honest.slice(0, 300), entryAt(300, { type: 'risk.accept' }), ...honest.slice(301)]
    await assert.rejects(walk(replaced('tile/entries/001', encodeBundle(forked.slice(256, 512)))), { code: 'ROOT_MISMATCH' })
  })

  it('refuses a log that was cut', async () => {
    await assert.rejects(walk(replaced('tile/entries/002.p/88', encodeBundle(honest.slice(512, 599)))), { code: 'SIZE_MISMATCH' })
  })

  it('refuses a swapped tile, which would spoil the proofs of others', async () => {
    const files = filesOf(honest)
    const other = files.get('tile/0/001') ?? assert.fail()
    await assert.rejects(walk(replaced('tile/0/000', other)), { code: 'ROOT_MISMATCH', subject: 'tile/0/000' })
    await assert.rejects(walk(replaced('tile/1/000.p/2', encodeTile([leafHash(utf8('x')), leafHash(utf8('y'))]))), {
      code: 'ROOT_MISMATCH',
    })
  })

  it('refuses entries at other places than they name, and bytes that are no entries', async () => {
    await assert.rejects(walk(filesOf([entryAt(1), entryAt(0)])), { code: 'ENTRY_MALFORMED' })
    await assert.rejects(walk(filesOf([utf8('{}')])), { code: 'ENTRY_MALFORMED' })
    await assert.rejects(walk(replaced('tile/entries/000', utf8('x'))), { code: 'TILE_MALFORMED' })
  })

  it('holds against checkpoints that were kept elsewhere, and is convicted by them', async () => {
    const noteAt = (size: number, own: readonly Uint8Array[] = honest) =>
      signCheckpoint({ origin: key.name, size, root: merkleRoot(own.slice(0, size).map(leafHash)) }, key)
    const kept = [0, 1, 255, 256, 300, 600].map((size) => noteAt(size))
    const walkWith = (entries: readonly Uint8Array[], earlier: readonly string[]) => {
      const files = filesOf(entries)
      return walkLog(async (path) => files.get(path) ?? assert.fail(), { vkey, earlier })
    }
    assert.deepEqual(splitNotes(kept.join('')), kept)
    assert.equal((await walkWith(honest, kept)).checkpoint.size, 600)
    const rewritten = [...honest.slice(0, 299), entryAt(299, { type: 'risk.accept' }), ...honest.slice(300)]
    await assert.rejects(walkWith(rewritten, kept), { code: 'ROOT_MISMATCH', subject: '300' })
    await assert.rejects(walkWith([entryAt(0, { type: 'risk.accept' }), ...honest.slice(1)], kept), { code: 'ROOT_MISMATCH', subject: '1' })
    const never = signCheckpoint({ origin: key.name, size: 0, root: leafHash(utf8('x')) }, key)
    await assert.rejects(walkWith(honest, [never]), { code: 'ROOT_MISMATCH', subject: '0' })
    await assert.rejects(walkWith(honest.slice(0, 400), kept), { code: 'SIZE_MISMATCH', subject: '600' })
    await assert.rejects(walkWith(honest, ['x']), { code: 'NOTE_MALFORMED' })
  })

  it('refuses a record whose history was cut or branched', async () => {
    const again = entryAt(1, { recordId: 'r0', recordVersion: 3, prevRecordEntry: { seq: 0, leafHash: '00' } })
    await assert.rejects(walk(filesOf([entryAt(0), again])), { code: 'VERSION_GAP' })
  })
})
