import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { auditReads, examineAll, overviewOf, overviewReads, reportOf, statementReads, type View } from '@assay/isms'
import fc from 'fast-check'
import type { Actor } from '../actor.ts'
import { openTestInstance, type Send, type TestInstance } from '../instance.fixture.ts'
import { TODAY } from '../request.fixture.ts'
import { hashOf } from '../write/context.ts'
import { reading } from './db.ts'
import { forgetKept, loadKept } from './kept.ts'
import { loadViews } from './view.ts'

let instance: TestInstance
let actor: Actor
let send: Send
let count = 0

before(async () => {
  instance = await openTestInstance()
})
after(() => instance.close())
beforeEach(founded)

async function founded(): Promise<void> {
  actor = await instance.organisation(`Kept ${(count += 1)}`)
  send = await instance.as(actor, 'owner')
}

const asked = { asOf: TODAY, hash: hashOf }
const READS: readonly (readonly View[])[] = [statementReads, auditReads, overviewReads]

const kept = (views: readonly View[]) =>
  reading(instance.services.db, actor.org, (tx) => loadKept(tx, { db: instance.services.db, org: actor.org }, views))

/** What is kept says what one reads anew, record by record and in every report. */
async function assertSame(): Promise<void> {
  const { db } = instance.services
  for (const views of READS) {
    const { records, examine } = await kept(views)
    const fresh = await reading(db, actor.org, (tx) => loadViews(tx, views))
    for (const { register, fields } of views) {
      const shown = records(register).map(({ id, key, state }) => ({ id, key, state: fields.map((field) => state[field]) }))
      const wanted = fresh(register).map(({ id, key, state }) => ({ id, key, state: fields.map((field) => state[field]) }))
      assert.deepEqual(shown, wanted, register)
    }
    if (views === statementReads) continue
    const [again, anew] = [examine(asked), examineAll(fresh, asked)]
    assert.deepEqual(reportOf(again, '2'), reportOf(anew, '2'))
    if (views === overviewReads) assert.deepEqual(overviewOf(again), overviewOf(anew))
  }
}

const registers = ['assets', 'risks', 'evidences', 'controls'] as const

const step = fc.record({
  act: fc.constantFrom('create', 'create', 'update', 'archive', 'restore', 'erase'),
  register: fc.constantFrom(...registers),
  pick: fc.nat(1000),
})
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const first = (register: Step['register'], pick: number): Readonly<Record<string, unknown>> =>
  ({
    assets: { name: `Asset ${pick}`, kind: 'service' },
    risks: { title: `Risk ${pick}` },
    evidences: { title: `Evidence ${pick}`, collectedOn: TODAY },
    controls: { reference: `A.8.${1 + (pick % 34)}`, applicable: 'yes', how: `So ${pick}`, reasons: ['BR'] },
  })[register]

async function take({ act, register, pick }: Step): Promise<void> {
  const path = `/api/${register}`
  if (act === 'create') return void (await send('POST', path, first(register, pick)))
  const { items } = (await send('GET', `${path}?archived=${String(act === 'restore')}`)).body
  const list = items as readonly { readonly key: string; readonly recordVersion: number }[]
  const one = list[pick % Math.max(list.length, 1)]
  if (!one) return
  const version = { 'if-match': `"${one.recordVersion}"` }
  if (act === 'update') await send('PUT', `${path}/${one.key}`, first(register, pick), version)
  else if (act === 'erase') await send('POST', `${path}/${one.key}/erase`, { scope: 'record', legalBasis: 'gdpr-17-1-a' }, version)
  else await send('POST', `${path}/${one.key}/${act}`, act === 'archive' ? { reason: 'so' } : {}, version)
}

describe('what reports keep', () => {
  it('says what one reads anew, after any writes', async () => {
    const property = fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 20 }), async (steps) => {
      await founded()
      for (const one of steps) {
        await take(one)
        await assertSame()
      }
    })
    await fc.assert(property, { numRuns: 4, endOnFailure: true })
  })

  it('stays the same list where nothing was written, and is read again after it was forgotten', async () => {
    await send('POST', '/api/assets', { name: 'Laptop' })
    await send('POST', '/api/risks', { title: 'Loss' })
    const one = await kept(auditReads)
    await send('PUT', '/api/risks/RISK-1', { title: 'Theft' }, { 'if-match': '"1"' })
    const other = await kept(auditReads)
    assert.equal(one.records('asset'), other.records('asset'))
    assert.notEqual(one.records('risk'), other.records('risk'))
    forgetKept(instance.services.db, actor.org)
    assert.notEqual((await kept(auditReads)).records('asset'), one.records('asset'))
  })

  it('is not what a snapshot from before reads', async () => {
    const { db } = instance.services
    await send('POST', '/api/assets', { name: 'Laptop' })
    await reading(db, actor.org, async (tx) => {
      const place = { db, org: actor.org }
      await loadKept(tx, place, auditReads)
      await send('PUT', '/api/assets/AST-1', { name: 'Desk' }, { 'if-match': '"1"' })
      assert.equal((await kept(auditReads)).records('asset').length, 1)
      await send('POST', '/api/assets', { name: 'Chair' })
      assert.equal((await kept(auditReads)).records('asset').length, 2)
      assert.equal((await loadKept(tx, place, auditReads)).records('asset').length, 1)
    })
    assert.equal((await kept(auditReads)).records('asset').length, 2)
  })

  it('is of one organisation alone', async () => {
    await send('POST', '/api/assets', { name: 'Ours' })
    await kept(auditReads)
    await founded()
    assert.deepEqual((await kept(auditReads)).records('asset'), [])
  })

  it('holds nothing of what was erased', async () => {
    await send('POST', '/api/assets', { name: 'Quillon' })
    await send('GET', '/api/audit?stage=2')
    await send('POST', '/api/assets/AST-1/erase', { scope: 'record', legalBasis: 'gdpr-17-1-a' }, { 'if-match': '"1"' })
    assert.deepEqual((await kept(auditReads)).records('asset'), [])
  })
})
