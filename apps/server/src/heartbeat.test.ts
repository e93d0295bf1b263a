import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { decodeEntry, formatCosignerKey, generateWitnessKey, splitNotes, verifyPack, type Entry } from '@assay/ledger'
import type { Actor } from './actor.ts'
import { examine } from './export/examine.ts'
import { keepLog } from './heartbeat.ts'
import { openTestInstance, type TestInstance } from './instance.fixture.ts'
import { publish, signerOf } from './publisher.ts'

const MINUTE = 60_000

let instance: TestInstance
let actor: Actor
let send: Awaited<ReturnType<TestInstance['as']>>
let now = Date.parse('2026-11-25T09:00:00.000Z')

before(async () => {
  instance = await openTestInstance()
  actor = await instance.organisation('Harbour')
  send = await instance.as(actor, 'owner')
})
after(() => instance.close())

const keep = () => keepLog({ ...instance.services, now: () => now }, actor.org, actor.slug)

async function entries(): Promise<readonly Entry[]> {
  const { rows } = await instance.sql('select bytes from leaf order by seq')
  return rows.map(({ bytes }) => decodeEntry(bytes as Buffer))
}

async function notices(): Promise<readonly unknown[]> {
  return (await entries()).flatMap(({ notice }) => notice ?? [])
}

describe('the policy of a log', () => {
  it('is its first entry: origin, keys, witnesses and heartbeat in the clear', async () => {
    await keep()
    await keep()
    const key = await signerOf(instance.services, actor)
    const [first, ...more] = await notices()
    assert.deepEqual(more, [])
    const { keys, ...rest } = first as { readonly keys: readonly string[] }
    assert.deepEqual(rest, { kind: 'policy', origin: key.name, witnesses: { threshold: 0, keys: [] }, heartbeat: 3600 })
    assert.equal(keys.length, 2)
  })

  it('follows the list of witnesses, and asks most of them for their signature', async () => {
    const witnesses = ['a', 'b', 'c'].map((name) => formatCosignerKey(generateWitnessKey(`${name}.example`)))
    writeFileSync(join(instance.services.dataFolder, 'witnesses'), witnesses.map((vkey) => `http://127.0.0.1:9 ${vkey}\n`).join(''))
    await keep()
    assert.deepEqual((await notices()).at(-1), {
      ...((await notices())[0] as object),
      witnesses: { threshold: 2, keys: witnesses },
    })
  })

  it('is changed by the owner within its bounds, and by nobody else', async () => {
    const change = (values: unknown, version: number) => send('PUT', '/api/log-policies/LOG-1', values, { 'if-match': `"${version}"` })
    assert.equal((await change({ threshold: 4 }, 2)).body['code'], 'THRESHOLD_OUT_OF_RANGE')
    assert.equal((await change({ heartbeatMinutes: 0 }, 2)).body['code'], 'HEARTBEAT_OUT_OF_RANGE')
    assert.equal((await change({ keys: ['another'] }, 2)).status, 400)
    assert.equal((await change({ threshold: 3, heartbeatMinutes: 30 }, 2)).status, 200)
    assert.equal(((await notices()).at(-1) as { readonly heartbeat: number }).heartbeat, 1800)
    await keep()
    assert.equal((await notices()).length, 3, 'what the owner decided stays')
    const manager = await instance.as(actor, 'manager')
    assert.equal((await manager('PUT', '/api/log-policies/LOG-1', { threshold: 0 }, { 'if-match': '"3"' })).status, 403)
    assert.equal((await send('DELETE', '/api/log-policies/LOG-1', undefined, { 'if-match': '"3"' })).body['code'], 'RECORD_PERMANENT')
    const erasure = { scope: 'record', legalBasis: 'entered-by-mistake' }
    const erase = await send('POST', '/api/log-policies/LOG-1/erase', erasure, { 'if-match': '"3"' })
    assert.equal(erase.body['code'], 'RECORD_PERMANENT')
  })
})

describe('a heartbeat', () => {
  it('comes when the policy wants it, quotes the newest checkpoint, and verifies like every other entry', async () => {
    await instance.sql("update record set updated_at = $1 where register = 'log-policy'", [new Date(now).toISOString()])
    now += 29 * MINUTE
    await keep()
    assert.equal((await notices()).length, 3)
    const { note } = await publish(instance.services, actor)
    now += MINUTE
    await keep()
    await keep()
    const beat = (await notices()).at(-1) as { readonly kind: string; readonly checkpoint: string }
    assert.deepEqual([(await notices()).length, beat.kind, splitNotes(beat.checkpoint).length], [4, 'heartbeat', 1])
    assert.equal(beat.checkpoint, note)
    assert.deepEqual((await examine(instance.services, actor)).problems, [])
    assert.equal(verifyPack((await send('GET', '/api/bundle')).bytes).ok, true)
  })
})
