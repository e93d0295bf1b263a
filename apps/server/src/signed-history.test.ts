import assert from 'node:assert/strict'
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { parseCheckpoint, splitNotes, verifyConsistency } from '@assay/ledger'
import type { Actor } from './actor.ts'
import { examine } from './export/examine.ts'
import { openTestInstance, type TestInstance } from './instance.fixture.ts'
import { publish } from './publisher.ts'
import { signedHistory } from './signed-history.ts'

let instance: TestInstance
let actor: Actor
let send: Awaited<ReturnType<TestInstance['as']>>

before(async () => {
  instance = await openTestInstance()
  actor = await instance.organisation('Harbour')
  send = await instance.as(actor, 'owner')
})
after(() => instance.close())

const sign = () => publish(instance.services, actor)
const add = (title: string) => send('POST', '/api/risks', { title })
const file = () => join(instance.services.dataFolder, 'checkpoints', 'harbour')

describe('what a key has signed', () => {
  it('is kept outside the database before it is published, each with its proof from the last', async () => {
    for (const title of ['One', 'Two', 'Three']) {
      await add(title)
      await sign()
    }
    const notes = splitNotes(readFileSync(file(), 'utf8')).map(parseCheckpoint)
    const { rows } = await instance.sql('select size, root, consistency from checkpoint order by size')
    assert.deepEqual(
      notes.map(({ size }) => size),
      [0, 4, 5, 6],
    )
    for (const [index, { size, root }] of notes.entries()) {
      const last = notes[index - 1]
      if (!last || last.size === 0) continue
      const bytes = rows[index - 1]?.['consistency'] as Buffer
      const proof = Array.from({ length: bytes.length / 32 }, (_, at) => bytes.subarray(at * 32, at * 32 + 32))
      assert.ok(verifyConsistency({ size1: BigInt(last.size), size2: BigInt(size), root1: last.root, root2: root }, proof))
    }
  })

  it('is never signed over: a database that was rolled back is refused, and the doctor says so', async () => {
    await instance.sql('create table kept_leaf as select * from leaf; create table kept_payload as select * from payload')
    await instance.sql(
      'delete from cosignature; delete from checkpoint; delete from payload where seq > 3; delete from leaf where seq > 3; update ledger_head set size = 4',
    )
    await instance.sql(`delete from record where register = 'risk' and key <> 'RISK-1'`)
    await assert.rejects(sign(), { code: 'SIGNING_STOPPED', reason: 'log-behind' })
    assert.deepEqual(
      (await examine(instance.services, actor)).problems.map(({ code }) => code),
      ['SIZE_MISMATCH'],
    )
    await add('Another history')
    await add('of the same length')
    await assert.rejects(sign(), { code: 'SIGNING_STOPPED', reason: 'log-behind' })
    assert.ok(
      (await examine(instance.services, actor)).problems.some(
        ({ code, message }) => code === 'ROOT_MISMATCH' && message.includes('not what was signed'),
      ),
    )
    assert.equal(splitNotes(readFileSync(file(), 'utf8')).length, 4)
  })

  it('is read past a note that a power cut left half written', () => {
    const folder = mkdtempSync(join(tmpdir(), 'assay-signed-'))
    const history = signedHistory(folder, 'quay')
    assert.equal(history.last('quay.example'), null)
    const note = (size: number) => `quay.example\n${size}\n${Buffer.alloc(32, size).toString('base64')}\n\n\u2014 quay.example AAAA\n`
    for (let size = 1; size <= 200; size += 1) history.append(note(size))
    assert.equal(parseCheckpoint(history.last('quay.example') ?? '').size, 200)
    for (const cut of [1, 10, 20, 60, 80]) {
      appendFileSync(join(folder, 'checkpoints', 'quay'), note(201).slice(0, cut))
      assert.equal(parseCheckpoint(history.last('quay.example') ?? '').size, 200, String(cut))
    }
    history.append(note(202))
    assert.equal(parseCheckpoint(history.last('quay.example') ?? '').size, 202, 'and the next one is not lost behind it')
    history.append('elsewhere.example\n7\n'.concat(note(7).split('\n').slice(2).join('\n')))
    assert.equal(parseCheckpoint(history.last('quay.example') ?? '').size, 202)
    assert.equal(parseCheckpoint(history.newest() ?? '').origin, 'elsewhere.example')
    rmSync(folder, { recursive: true })
  })
})
