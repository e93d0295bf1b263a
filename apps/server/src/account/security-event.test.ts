import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Actor } from '../actor.ts'
import { openTestInstance, type TestInstance } from '../instance.fixture.ts'
import { reading } from '../store/db.ts'
import { liveRecords } from '../store/record.ts'
import { registerNamed } from '../store/register-named.ts'
import { countFailedSignIn, enterCredentials, enterEverywhere, enterFailedSignIns, enterSignIn } from './security-event.ts'

const HOUR = 3_600_000

let instance: TestInstance
let first: Actor
let second: Actor

before(async () => {
  instance = await openTestInstance()
  first = await instance.organisation('First')
  second = await instance.organisation('Second')
})
after(() => instance.close())

async function events({ org }: Actor) {
  const records = await reading(instance.services.db, org, (tx) => liveRecords(tx, registerNamed('security-event')))
  return records.map(({ state }) => state)
}

describe('a security event', () => {
  it('is entered in the organisations that it concerns, and in no other', async () => {
    const member = await instance.member(first, 'reader')
    await enterSignIn(instance.services, member.id.slice(5), 'passkey')
    assert.deepEqual(
      (await events(first)).map(({ event, method }) => [event, method]),
      [['sign-in', 'passkey']],
    )
    const { rows } = await instance.sql(
      `select convert_from(bytes, 'UTF8')::jsonb ->> 'authMethod' as method from leaf order by seq desc limit 1`,
    )
    assert.deepEqual(rows, [{ method: 'passkey' }], 'the entry itself says how, too')
    assert.deepEqual(await events(second), [])
  })

  it('of the operator is entered everywhere', async () => {
    await enterEverywhere(instance.services, 'operator', { event: 'backup', summary: 'of everything on the server' })
    for (const actor of [first, second]) assert.equal((await events(actor)).at(-1)?.['event'], 'backup')
  })

  it('is one an hour for sign-ins that failed, once the hour is over', async () => {
    const member = await instance.member(second, 'reader')
    let now = Date.UTC(2026, 10, 28, 9, 59)
    const services = { ...instance.services, now: () => now }
    const fail = () => countFailedSignIn(services, member.id.slice(5))
    for (let tries = 0; tries < 5; tries += 1) await fail()
    await enterFailedSignIns(services, second.org, second.slug)
    const counted = async () => (await events(second)).filter(({ event }) => event === 'failed-sign-ins').map(({ count }) => count)
    assert.deepEqual(await counted(), [])
    now += 2 * 60_000
    await fail()
    now += HOUR
    await enterFailedSignIns(services, second.org, second.slug)
    await enterFailedSignIns(services, second.org, second.slug)
    assert.deepEqual(await counted(), [5, 1])
  })

  it('says nothing of anybody: no name, no address, in entry and record', async () => {
    const member = await instance.member(first, 'auditor')
    await enterSignIn(instance.services, member.id.slice(5), 'password')
    await enterCredentials(instance.services, member.id.slice(5))
    const { rows } = await instance.sql(`select state::text || title as text from record where register = 'security-event'`)
    assert.ok(rows.length > 0 && rows.every(({ text }) => !String(text).includes('test.example')))
  })
})
