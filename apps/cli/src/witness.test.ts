import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import {
  formatAddCheckpoint,
  formatVerifierKey,
  generateSignerKey,
  leafHash,
  merkleRoot,
  openCheckpoint,
  openCosignature,
  parseCosignerKey,
  sha256,
  signCheckpoint,
  toHex,
  utf8,
} from '@assay/ledger'
import { freePort } from '../../../test/server.fixture.ts'
import { runWitness } from './witness.ts'

const log = generateSignerKey('isms.example/tlog/harbour')
const next = generateSignerKey('isms.example/tlog/harbour')
const folder = mkdtempSync(join(tmpdir(), 'assay-witness-'))
const file = join(folder, 'state.json')
const leaves = ['a', 'b', 'c', 'd'].map((text) => leafHash(utf8(text)))
let url: string
let vkey: string
let close: () => void

before(async () => {
  const port = await freePort()
  const running = await runWitness({ file, name: 'auditor.example', port, vkeys: [log, next].map(formatVerifierKey) })
  ;({ vkey, close } = running)
  url = `http://127.0.0.1:${port}`
})
after(() => {
  close()
  rmSync(folder, { recursive: true })
})

const noteOf = (own: readonly Uint8Array[], key = log) => signCheckpoint({ origin: log.name, size: own.length, root: merkleRoot(own) }, key)
const send = (old: number, note: string) =>
  fetch(`${url}/add-checkpoint`, { method: 'POST', body: formatAddCheckpoint({ old, proof: [], note }) })
const shown = () => fetch(`${url}/${toHex(sha256(utf8(log.name)))}/checkpoint`)

describe('a witness', () => {
  it('shows the last checkpoint that it vouched for, with its line, and nothing of a log that it does not know', async () => {
    assert.equal((await shown()).status, 404)
    assert.equal((await send(0, noteOf(leaves))).status, 200)
    const reply = await shown()
    const note = await reply.text()
    assert.equal(reply.headers.get('content-type'), 'text/plain; charset=utf-8')
    assert.equal(openCheckpoint(note, log).size, 4)
    assert.ok(openCosignature(note, parseCosignerKey(vkey)) > 0)
    for (const path of ['/', '/checkpoint', `/${'0'.repeat(64)}/checkpoint`]) assert.equal((await fetch(url + path)).status, 404)
  })

  it('keeps both signed notes of a fork as a proof, once, and shows what it saw', async () => {
    assert.equal(existsSync(`${file}.forks`), false)
    const fork = noteOf(leaves.toReversed())
    for (let times = 0; times < 3; times += 1) assert.equal((await send(4, fork)).status, 422)
    const kept = readFileSync(`${file}.forks`, 'utf8').trim().split('\n')
    assert.equal(kept.length, 1)
    const { seen, refused } = JSON.parse(kept[0] ?? '') as { readonly seen: string; readonly refused: string }
    const heads = [seen, refused].map((note) => openCheckpoint(note, log))
    assert.deepEqual(
      heads.map(({ size }) => size),
      [4, 4],
    )
    assert.notDeepEqual(heads[0]?.root, heads[1]?.root)
    assert.equal(await (await shown()).text(), seen)
  })

  it('keeps nothing of whoever has not the key, and goes on with the key that follows', async () => {
    const stranger = noteOf(leaves.toReversed(), generateSignerKey(log.name))
    assert.equal((await send(4, stranger)).status, 403)
    assert.equal(readFileSync(`${file}.forks`, 'utf8').trim().split('\n').length, 1)
    assert.equal((await send(4, noteOf(leaves, next))).status, 200)
  })
})
