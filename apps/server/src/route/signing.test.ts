import assert from 'node:assert/strict'
import { rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import {
  addCheckpoint,
  formatCosignerKey,
  generateWitnessKey,
  openReceipt,
  parseVerifierKey,
  sha256,
  signCheckpoint,
  toHex,
  utf8,
  verifyPack,
  walkLog,
  type Checkpoint,
} from '@assay/ledger'
import type { Actor } from '../actor.ts'
import { openTestInstance, type Send, type TestInstance } from '../instance.fixture.ts'
import { publish, signerOf } from '../publisher.ts'
import { witnessesOf } from '../witness-list.ts'
import { askAllNewest, collectCosignatures } from '../witnesses.ts'

/** What people, programs and verifiers see of a log that is not signed, and of one that goes on under another key. */

const key = generateWitnessKey('witness.example')
let instance: TestInstance
let actor: Actor
let owner: Send
let reader: Send
let first: string
let server: Server
let seen: Checkpoint | null = null
let shown: string | null = null

before(async () => {
  instance = await openTestInstance()
  actor = await instance.organisation('Harbour')
  owner = await instance.as(actor, 'owner')
  reader = await instance.as(actor, 'reader')
  first = String((await owner('GET', '/api/ledger/checkpoint')).body['vkey'])
  server = createServer(
    (request, response) =>
      void witness(request.url ?? '', request.toArray()).then(({ status, text }) => response.writeHead(status).end(text)),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  writeFileSync(join(instance.services.dataFolder, 'witnesses'), `${url} ${formatCosignerKey(key)}\n`)
})
after(async () => {
  server.close()
  await instance.close()
})

/** A witness that follows the keys of the log, and shows what it saw. */
async function witness(path: string, parts: Promise<unknown[]>): Promise<{ readonly status: number; readonly text: string }> {
  const body = Buffer.concat((await parts) as Buffer[]).toString()
  const { vkey } = (await owner('GET', '/api/ledger/checkpoint')).body as { readonly vkey: string }
  const log = parseVerifierKey(vkey)
  if (path === `/${toHex(sha256(utf8(log.name)))}/checkpoint`) return { status: shown === null ? 404 : 200, text: shown ?? '' }
  if (path !== '/add-checkpoint') return { status: 404, text: '' }
  const same = seen?.origin === log.name ? seen : null
  const answer = addCheckpoint(body, { logOf: () => ({ keys: [log], seen: same }), key, time: 1_764_000_000 })
  if (answer.status === 200) {
    seen = answer.seen
    shown = body.slice(body.indexOf('\n\n') + 2) + answer.line
  }
  return { status: answer.status, text: answer.status === 200 ? answer.line : answer.status === 409 ? `${answer.size}\n` : '' }
}

const collect = () => collectCosignatures(instance.services.db, actor.org, witnessesOf(instance.services.dataFolder))
const health = async () => ((await (await instance.app.request('/api/health')).json()) as { readonly signing: string }).signing
const live = (vkey: string) => walkLog(async (path) => (await owner('GET', `/tlog/harbour/${path}`)).bytes, { vkey })

async function change(title: string): Promise<void> {
  assert.equal((await owner('POST', '/api/risks', { title })).status, 201)
}

describe('a log that is not signed', () => {
  it('says so to health, session, overview and with every answer, and goes on being written and read', async () => {
    await change('One')
    assert.deepEqual([(await owner('GET', '/api/ledger/checkpoint')).status, await health()], [200, 'signing'])
    rmSync(join(instance.services.dataFolder, 'checkpoints'), { recursive: true })
    await change('Two')
    await assert.rejects(publish(instance.services, actor), { code: 'SIGNING_STOPPED' })
    assert.equal(await health(), 'stopped')
    for (const path of ['/api/session', '/api/risks', '/api/overview', '/api/ledger/checkpoint', '/api/doctor']) {
      const { status, headers } = await reader('GET', path)
      assert.deepEqual([status, headers.get('assay-signing')], [200, 'stopped; history-missing'], path)
    }
    const told = (await reader('GET', '/api/session')).body['signing'] as { readonly reason: string }
    assert.equal(told.reason, 'history-missing')
    assert.equal(((await reader('GET', '/api/overview')).body['signing'] as { readonly status: string }).status, 'stopped')
    const { size } = (await owner('GET', '/api/ledger/checkpoint')).body
    for (const path of ['/api/bundle', '/api/soa?format=csv', '/api/soa?format=pdf', `/api/ledger/receipts/${String(size)}`])
      assert.equal((await owner('GET', path)).body['code'], 'SIGNING_STOPPED', path)
    for (const path of ['/api/soa', '/api/ledger/receipts/1', '/api/audit']) assert.equal((await owner('GET', path)).status, 200, path)
  })

  it('begins another epoch by an owner alone, for the reason that there is', async () => {
    const begin = (send: Send, because: string) => send('POST', '/api/ledger/epochs', { because })
    for (const role of ['manager', 'contributor', 'auditor', 'reader'] as const)
      assert.equal((await begin(await instance.as(actor, role), 'history-missing')).status, 403)
    assert.equal((await begin(await instance.withKey(actor, 'owner'), 'history-missing')).status, 403)
    assert.equal((await begin(owner, 'restored')).body['code'], 'STOPPED_OTHERWISE')
    assert.equal((await begin(owner, 'rotated')).status, 400)
    const { body } = await begin(owner, 'history-missing')
    assert.deepEqual([body['status'], body['epoch']], ['signing', 2])
    assert.equal((await begin(owner, 'history-missing')).body['code'], 'LOG_SIGNED')
    await change('Three')
    assert.equal((await owner('GET', '/api/ledger/checkpoint')).headers.get('assay-signing'), null)
    assert.equal(await health(), 'signing')
    const activity = (await owner('GET', '/api/activity')).body['items'] as readonly { readonly type: string }[]
    assert.ok(activity.some(({ type }) => type === 'log-policy.epoch'))
  })

  it('shows its epochs to whoever trusts the first key: live, in packs and in receipts', async () => {
    const report = verifyPack((await owner('GET', '/api/bundle')).bytes, first)
    assert.deepEqual([report.problems, report.keys.map(({ epoch, reason }) => [epoch, reason])], [[], [[2, 'history-missing']]])
    assert.deepEqual((await live(first)).keys, report.keys)
    const receipt = openReceipt(Buffer.from((await owner('GET', '/api/ledger/receipts/1')).bytes).toString(), first)
    assert.deepEqual(
      receipt.successions.map(({ epoch }) => epoch),
      [2],
    )
  })

  it('has a new key sign it when an owner says so, and the old one no more', async () => {
    const old = await signerOf(instance.services, actor)
    assert.equal((await reader('POST', '/api/ledger/keys/rotate')).status, 403)
    assert.equal((await owner('POST', '/api/ledger/keys/rotate')).status, 200)
    await change('Four')
    const now = await signerOf(instance.services, actor)
    assert.ok(now.name === old.name && now.privatePem !== old.privatePem)
    assert.equal((await instance.sql('select from log_secret')).rowCount, 1)
    await owner('GET', '/api/ledger/checkpoint')
    assert.deepEqual(
      (await live(first)).keys.map(({ reason }) => reason),
      ['history-missing', 'rotated'],
    )
    assert.deepEqual((await owner('GET', '/api/doctor')).body['problems'], [])
    assert.deepEqual(instance.errors, [])
  })
})

describe('a witness', () => {
  it('that has seen more is asked before anything is signed, and its note is kept', async () => {
    assert.deepEqual(await collect(), [])
    const signer = await signerOf(instance.services, actor)
    const head = { origin: signer.name, size: 900, root: new Uint8Array(32) }
    const [honest, earlier] = [shown, seen]
    shown = signCheckpoint(head, signer)
    const errors: unknown[] = []
    await askAllNewest(instance.services.db, instance.services.dataFolder, (error) => errors.push(error))
    assert.deepEqual(errors, [])
    await change('Five')
    await assert.rejects(publish(instance.services, actor), { reason: 'witness-ahead' })
    const { stop } = (await owner('GET', '/api/ledger/signing')).body as {
      readonly stop: { readonly theirs: string; readonly size: number }
    }
    assert.deepEqual([stop.theirs, stop.size], [shown, 900])
    ;[shown, seen] = [honest, earlier]
    const begun = await owner('POST', '/api/ledger/epochs', { because: 'witness-ahead' })
    assert.deepEqual([begun.status, begun.body['epoch']], [200, 3])
  })

  it('that shows what nobody signed here stops nothing', async () => {
    const stranger = { ...(await signerOf(instance.services, actor)), privatePem: generateWitnessKey('x').privatePem }
    shown = signCheckpoint({ origin: stranger.name, size: 900, root: new Uint8Array(32) }, stranger)
    const errors: unknown[] = []
    await askAllNewest(instance.services.db, instance.services.dataFolder, (error) => errors.push(error))
    assert.equal(errors.length, 1)
    shown = null
    await change('Six')
    assert.equal((await publish(instance.services, actor)).note.includes('/3-'), true)
  })

  it('that refuses is the loudest thing there is, and both notes are the proof', async () => {
    assert.deepEqual(await collect(), [])
    const signer = await signerOf(instance.services, actor)
    const size = seen?.size ?? assert.fail()
    seen = { origin: signer.name, size, root: sha256(utf8('another history')) }
    shown = signCheckpoint(seen, signer)
    await change('Seven')
    await publish(instance.services, actor)
    assert.equal((await collect()).length, 1)
    await change('Eight')
    await assert.rejects(publish(instance.services, actor), { reason: 'witness-refused' })
    assert.equal(await health(), 'forked')
    const told = (await reader('GET', '/api/ledger/signing')).body['stop'] as {
      readonly theirs: string
      readonly ours: string
      readonly witness: string
    }
    assert.deepEqual([told.theirs, told.witness], [shown, 'witness.example'])
    assert.notEqual(told.ours, told.theirs)
    rmSync(join(instance.services.dataFolder, 'witnesses'))
    await assert.rejects(publish(instance.services, actor), { reason: 'witness-refused' }, 'what is proved stays, whoever is asked')
  })
})
