import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createPublicKey, verify } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { utf8 } from './bytes.ts'
import { inclusionProof, leafHash } from './merkle.ts'
import { formatVerifierKey, generateSignerKey, parseVerifierKey } from './note.ts'
import { verifyPack } from './pack.ts'
import { jsonLines, sealPack } from './pack-archive.ts'
import { openReceipt, writeReceipt } from './receipt.ts'
import { KeyedLog } from './succession.fixture.ts'
import { followKeys, openSuccession, openUnder, signSuccession } from './succession.ts'
import { encodeBundle, encodeTile, levelsOf, TILE_WIDTH, tilePath, tilesOf } from './tile.ts'
import { walkLog } from './walk.ts'

const vkeyOf = (log: KeyedLog, index: number): string => formatVerifierKey(log.keys.at(index) ?? assert.fail())

/** Two rotations, then a restore to 20 of 31 entries that were signed. */
function eventful(): KeyedLog {
  const log = new KeyedLog().write(10).succeed('rotated').write(5).succeed('rotated').write(3)
  return log.succeed('restored', { signed: 31 }).write(4)
}

function filesOf(log: KeyedLog): Map<string, Uint8Array> {
  const levels = levelsOf(log.entries.map(leafHash))
  const files = new Map([
    ['checkpoint', utf8(log.checkpoint())],
    ['keys', utf8(log.notes.join(''))],
  ])
  for (const tile of tilesOf(log.entries.length)) {
    const from = tile.index * TILE_WIDTH
    files.set(tilePath(tile), encodeTile(levels[tile.level ?? 0]?.slice(from, from + tile.width) ?? []))
    if (tile.level === 0) files.set(tilePath({ ...tile, level: null }), encodeBundle(log.entries.slice(from, from + tile.width)))
  }
  return files
}

const walk = (files: ReadonlyMap<string, Uint8Array>, vkey: string, earlier: readonly string[] = []) =>
  walkLog(async (path) => files.get(path) ?? assert.fail(`asked for ${path}`), { vkey, earlier })

function packOf(log: KeyedLog, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const entries = log.entries.map((bytes) => [...bytes, 10]).flat()
  const files = { checkpoint: utf8(log.checkpoint()), 'entries.jsonl': Uint8Array.from(entries), 'records.jsonl': jsonLines([]) }
  const scope = utf8('{"level":"full","registers":[]}')
  return sealPack({ ...files, 'scope.json': scope, 'vkey.txt': utf8(`${vkeyOf(log, -1)}\n`), ...more }, log.key)
}

describe('keys of a log that follow each other', () => {
  const log = eventful()

  it('are followed from any of them to the one that signs, live, in a pack and in a receipt', async () => {
    for (const index of log.keys.keys()) {
      const vkey = vkeyOf(log, index)
      const { keys, checkpoint } = await walk(filesOf(log), vkey)
      const seen = keys.map(({ entry, epoch, reason, after, signed, isFollowed }) => [entry, epoch, reason, after, signed, isFollowed])
      assert.deepEqual(seen, [
        [10, 1, 'rotated', 10, 10, true],
        [16, 1, 'rotated', 16, 16, true],
        [20, 2, 'restored', 20, 31, true],
      ])
      const report = verifyPack(packOf(log), vkey)
      assert.deepEqual([report.problems, report.keys], [[], keys])
      assert.ok(report.notProven.some((line) => line.includes('from 20 to 30')))
      const parts = {
        index: 3,
        entry: log.entries[3] ?? assert.fail(),
        disclosures: [],
        proof: inclusionProof(log.entries.map(leafHash), 3),
      }
      const earlier = log.checkpoint(2, log.keys[0])
      const receipt = openReceipt(writeReceipt({ ...parts, checkpoint: log.checkpoint(), earlier, keys: log.notes }), vkey)
      assert.deepEqual([receipt.checkpoint.origin, receipt.successions.length], [checkpoint.origin, 3])
    }
  })

  it('are not followed to a key that the one before has not signed, unless that is the one that is trusted', async () => {
    const lost = new KeyedLog().write(3).succeed('rotated').write(2).succeed('key-missing', {}, false).write(1).succeed('rotated').write(1)
    for (const [index, code] of [
      [0, 'KEY_UNFOLLOWED'],
      [1, 'KEY_UNFOLLOWED'],
      [2, null],
      [3, null],
    ] as const) {
      const walked = walk(filesOf(lost), vkeyOf(lost, index))
      if (code === null) assert.equal((await walked).keys[1]?.isFollowed, false)
      else await assert.rejects(walked, { code })
      assert.equal(verifyPack(packOf(lost), vkeyOf(lost, index)).problems[0]?.code ?? null, code)
    }
  })

  it('convict a key that signed after another had followed it, and name what an epoch lost', async () => {
    const [first, second, third] = log.keys
    for (const [note, code] of [
      [log.checkpoint(10, first), null],
      [log.checkpoint(11, first), 'KEY_RETIRED'],
      [log.checkpoint(16, second), null],
      [log.checkpoint(10, second), 'KEY_RETIRED'],
      [log.checkpoint(20, third), null],
      [log.checkpoint(21, third), 'EPOCH_LOST'],
      [log.checkpoint(20), 'KEY_RETIRED'],
      [log.checkpoint(21), null],
    ] as const) {
      const walked = walk(filesOf(log), vkeyOf(log, 0), [note])
      if (code === null) await walked
      else await assert.rejects(walked, { code })
      assert.equal(verifyPack(packOf(log, { 'checkpoints.txt': utf8(note) }), vkeyOf(log, 0)).problems[0]?.code ?? null, code)
    }
    const elsewhere = new KeyedLog().write(10)
    assert.throws(() => openUnder(followKeys(log.notes, parseVerifierKey(vkeyOf(log, 0))), elsewhere.checkpoint()), {
      code: 'SIGNATURE_MISSING',
    })
  })

  it('are refused where a note is left out, moved, doubled, of another log, or where the log does not hold what it continues', async () => {
    const [one = '', two = '', three = ''] = log.notes
    for (const notes of [
      [two, three],
      [one, three],
      [two, one, three],
      [one, one, two, three],
      [one, two, three, ...eventful().notes],
    ])
      assert.throws(() => followKeys(notes, parseVerifierKey(vkeyOf(log, 0))), `${notes.length}`)
    const other = new KeyedLog()
      .write(8)
      .succeed('restored', { after: { size: 5, root: new Uint8Array(32) }, signed: 5 })
      .write(1)
    await assert.rejects(walk(filesOf(other), vkeyOf(other, 0)), { code: 'ROOT_MISMATCH' })
    assert.equal(verifyPack(packOf(other)).problems[0]?.code, 'ROOT_MISMATCH')
    const beyond = new KeyedLog()
      .write(3)
      .succeed('restored', { after: new KeyedLog().write(9).head(), signed: 9 })
      .write(1)
    await assert.rejects(walk(filesOf(beyond), vkeyOf(beyond, 0)), { code: 'KEY_RETIRED' })
  })

  it('may not sign a head before the entry that names them, nor after the one that names another', async () => {
    for (const key of [log.keys[0], log.keys[2]]) {
      const files = filesOf(log).set('checkpoint', utf8(log.checkpoint(log.entries.length, key)))
      await assert.rejects(walk(files, formatVerifierKey(key ?? assert.fail())), { code: 'KEY_RETIRED' })
    }
  })

  it('are refused whatever byte of a note is changed', () => {
    const note = log.notes[2] ?? assert.fail()
    fc.assert(
      fc.property(fc.nat(note.length - 1), fc.integer({ min: 32, max: 126 }), (at, code) => {
        const changed = note.slice(0, at) + String.fromCharCode(code) + note.slice(at + 1)
        if (changed === note) return
        // A signature line of somebody unknown is passed over: then the key before has not signed.
        const isRead = (() => {
          try {
            return openSuccession(changed).isFollowed
          } catch {
            return false
          }
        })()
        assert.equal(isRead, false, changed)
      }),
      { numRuns: 500 },
    )
  })

  it('are named by a rotation under one origin, and by an epoch under another', () => {
    const previous = generateSignerKey('isms.example/tlog/harbour')
    const parts = { epoch: 2, mlDsa: '00'.repeat(32), previous, after: log.head(0), signed: 0 }
    const key = generateSignerKey('isms.example/tlog/harbour')
    const other = generateSignerKey('isms.example/tlog/harbour/2')
    assert.throws(() => openSuccession(signSuccession({ ...parts, reason: 'restored' }, key, previous)), { code: 'KEY_MALFORMED' })
    assert.throws(() => openSuccession(signSuccession({ ...parts, reason: 'rotated' }, other, previous)), { code: 'KEY_MALFORMED' })
    assert.ok(openSuccession(signSuccession({ ...parts, reason: 'rotated' }, key, previous)).isFollowed)
    assert.ok(openSuccession(signSuccession({ ...parts, reason: 'restored' }, other, previous)).isFollowed)
  })
})

describe('a note by which a key follows another', () => {
  const log = eventful()

  it('is verified by OpenSSL and by a reader of signed notes that is not ours, under both keys', () => {
    const folder = mkdtempSync(join(tmpdir(), 'assay-succession-'))
    for (const [index, note] of log.notes.entries()) {
      const [text = '', lines = ''] = note.split('\n\n').map((part, at) => (at === 0 ? `${part}\n` : part))
      for (const vkey of [vkeyOf(log, index), vkeyOf(log, index + 1)]) {
        const [, name, id, key = ''] = /^([^+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(vkey) ?? []
        const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(key, 'base64').subarray(1)])
        const blobs = lines.split('\n').flatMap((line) => {
          const [, by, base64 = ''] = /^\u2014 (\S+) (\S+)$/.exec(line) ?? []
          const blob = Buffer.from(base64, 'base64')
          return by === name && blob.subarray(0, 4).toString('hex') === id ? [blob.subarray(4)] : []
        })
        const [signature = assert.fail('not signed')] = blobs
        assert.ok(verify(null, Buffer.from(text), createPublicKey({ key: der, format: 'der', type: 'spki' }), signature))
        const path = (file: string): string => join(folder, file)
        writeFileSync(path('key.der'), der)
        writeFileSync(path('text'), text)
        writeFileSync(path('signature'), signature)
        const given = ['-inkey', path('key.der'), '-in', path('text'), '-sigfile', path('signature')]
        const said = execFileSync('openssl', ['pkeyutl', '-verify', '-pubin', '-keyform', 'DER', '-rawin', ...given])
        assert.match(String(said), /Verified Successfully/)
      }
    }
    rmSync(folder, { recursive: true })
  })
})
