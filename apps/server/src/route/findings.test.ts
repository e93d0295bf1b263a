import assert from 'node:assert/strict'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { AuditReport, Overview } from '@assay/isms'
import { openTestInstance, type Send, type TestInstance } from '../instance.fixture.ts'
import { codeOf, personOf, staffOf, type Staff } from './staff.fixture.ts'

/** What lead auditors, managers and a dishonest colleague found when they tried the product: the right answer of each. */

let instance: TestInstance
let owner: Send
let manager: Send
let contributor: Send
let reader: Send
let made: Staff['made']
let act: Staff['act']
let change: Staff['change']
let treated: Staff['treated']

before(async () => {
  instance = await openTestInstance()
  ;({ owner, manager, contributor, reader, made, act, change, treated } = await staffOf(instance))
})
after(() => instance.close())

describe('who somebody is', () => {
  it('does not follow from an e-mail address that others edit (finding A1)', async () => {
    const boss = await made('people', { name: 'Boss', email: 'boss@people.example' })
    const self = await personOf(contributor)
    const { email } = (await owner('GET', `/api/people/${self}`)).body
    assert.equal((await change(contributor, `people/${self}`, { email: null })).status, 200)
    assert.equal((await change(contributor, `people/${boss}`, { email })).status, 200)
    assert.equal(await personOf(contributor), self)
    const risk = await made('risks', { title: 'Of the boss', owner: boss })
    await act(manager, `risks/${risk}/assess`, { stage: 'residual', likelihood: 1, consequence: 1 })
    await act(owner, `risks/${risk}/assess`, { stage: 'inherent', likelihood: 1, consequence: 1 })
    assert.equal((await act(contributor, `risks/${risk}/treat`, { treatment: 'retain' })).body['code'], 'NOT_AUTHORISED')
    assert.equal((await act(manager, `risks/${risk}/treat`, { treatment: 'retain' })).status, 200)
    assert.equal((await act(contributor, `risks/${risk}/accept`)).body['code'], 'NOT_RISK_OWNER')
  })

  it('says no role of the ISMS that an owner did not assign (finding A1)', async () => {
    const person = await personOf(contributor)
    assert.equal((await change(contributor, `people/${person}`, { statedRoles: ['top-management'] })).status, 400)
    for (const [send, code] of [
      [manager, 'NOT_AUTHORISED'],
      [contributor, 'NOT_AUTHORISED'],
    ] as const)
      assert.equal((await send('POST', '/api/assignments', { role: 'top-management', person })).body['code'], code)
    const role = await made('assignments', { role: 'top-management', person: await personOf(reader) })
    const key = await made('documents', { title: 'Main policy', kind: 'policy', body: 'Text' })
    assert.equal((await act(manager, `documents/${key}/approve`)).body['code'], 'NOT_TOP_MANAGEMENT')
    assert.equal((await act(owner, `assignments/${role}/end`)).status, 200)
  })
})

describe('the form', () => {
  it('writes nothing that the commands refuse, nor does an import (finding A3)', async () => {
    const key = await treated('By the form', { likelihood: 1, consequence: 1 })
    const excluded = await made('controls', { title: 'Left out', reference: 'OWN-9' })
    assert.equal((await act(owner, `controls/${excluded}/exclude`, { justification: 'Nothing of it is here' })).status, 200)
    for (const body of [{ currentLikelihood: 5 }, { status: 'treated' }, { treatment: 'avoid' }])
      assert.equal((await change(owner, `risks/${key}`, body)).status, 400, JSON.stringify(body))
    assert.equal(
      (await act(contributor, `risks/${key}/treat`, { treatment: 'modify', controls: [excluded] })).body['code'],
      'CONTROL_EXCLUDED',
    )
    const open = await treated('To modify', { likelihood: 1, consequence: 1 })
    await act(contributor, `risks/${open}/treat`, { treatment: 'modify', plan: 'By words' })
    assert.equal((await change(owner, `risks/${open}`, { controls: [excluded] })).body['code'], 'CONTROL_EXCLUDED')
    assert.equal(
      (await act(contributor, `risks/${open}/assess`, { stage: 'current', likelihood: 5, consequence: 1 })).body['code'],
      'RISK_OFF_SCALE',
    )
    const sheet = new TextEncoder().encode(`Key,Risk,Controls\n${open},To modify,OWN-9\n`)
    const { body } = await owner('POST', '/api/risks/import?confirm=true', sheet)
    assert.equal((body['rejected'] as readonly unknown[]).length, 1, JSON.stringify(body))
  })
})

describe('what is kept for audits', () => {
  it('leaves the lists with a reason only, not by whoever answers for it, and never with a row of the Statement (finding A6)', async () => {
    const mine = await personOf(manager)
    const policy = await made('documents', { title: 'Rule', kind: 'procedure', body: 'Text', owner: mine }, contributor)
    assert.equal((await act(owner, `documents/${policy}/approve`)).status, 200)
    const risk = await treated('Accepted', { likelihood: 1, consequence: 1 })
    assert.equal((await act(contributor, `risks/${risk}/accept`)).status, 200)
    const finding = await made('nonconformities', { title: 'Against me', grade: 'major', owner: mine })
    const annexA = await made('controls', { title: 'x', reference: 'A.5.1' })
    for (const path of [`documents/${policy}`, `risks/${risk}`, `nonconformities/${finding}`]) {
      assert.equal(codeOf(await act(contributor, `${path}/archive`, { reason: 'Gone' })), 'FORBIDDEN', path)
      assert.equal(codeOf(await act(owner, `${path}/archive`)), 'REASON_MISSING', path)
    }
    for (const path of [`documents/${policy}`, `nonconformities/${finding}`])
      assert.equal(codeOf(await act(manager, `${path}/archive`, { reason: 'Gone' })), 'OWN_RECORD', path)
    assert.equal(codeOf(await act(owner, `controls/${annexA}/archive`, { reason: 'Gone' })), 'RECORD_PROTECTED')
    assert.equal((await change(manager, `nonconformities/${finding}`, { grade: 'minor' })).body['code'], 'FROZEN')
    assert.equal(codeOf(await act(manager, `nonconformities/${finding}/regrade`, { grade: 'minor', reason: 'x y' })), 'NOT_BY_SAME_PERSON')
    assert.equal(codeOf(await act(manager, `nonconformities/${finding}/close`)), 'NOT_BY_SAME_PERSON')
    assert.equal(codeOf(await act(owner, `nonconformities/${finding}/close`)), 'NOT_EFFECTIVE_CHECKED')
    assert.equal((await act(owner, `risks/${risk}/archive`, { reason: 'Entered twice' })).status, 200)
  })
})

describe('an audit', () => {
  it('speaks of any day, and what was fine on it stays fine (finding B2)', async () => {
    const [then, now] = await Promise.all(
      ['2020-01-01', ''].map(async (day) => {
        const { status, body } = await reader('GET', `/api/audit?stage=2${day === '' ? '' : `&asOf=${day}`}`)
        assert.equal(status, 200)
        return body as unknown as AuditReport
      }),
    )
    assert.equal(then?.on, '2020-01-01')
    const resultOf = (report: AuditReport | undefined) => report?.checks.find(({ id }) => id === 'RSK-01')?.result
    assert.deepEqual([resultOf(then), resultOf(now)], ['fail', 'pass'], 'criteria were approved since')
  })

  it('says beside what passed what nobody looked at, in both reports (finding A5)', async () => {
    const { notLookedAt } = (await reader('GET', '/api/audit?stage=1')).body as unknown as AuditReport
    const overview = (await reader('GET', '/api/overview')).body as unknown as Overview
    for (const id of ['OBJ-01', 'AUD-01', 'MRV-01'])
      assert.ok(
        overview.notLookedAt.some((check) => check.id === id),
        id,
      )
    assert.ok(
      notLookedAt.every(({ waitsFor }) => waitsFor.length > 0),
      'each says what it waits for',
    )
  })
})

describe('an acceptance', () => {
  it('stands beside the treatment, which goes on (finding C5)', async () => {
    const key = await treated('In treatment', { likelihood: 1, consequence: 2 })
    const { body } = await act(contributor, `risks/${key}/accept`)
    assert.equal(body['status'], 'in-treatment')
    assert.ok(body['acceptance'])
    const { items } = (await owner('GET', `/api/risks?filter=status:in-treatment&filter=-acceptance:`)).body as {
      readonly items: readonly { readonly key: string }[]
    }
    assert.ok(items.some((one) => one.key === key))
  })
})

describe('stored evidence', () => {
  const resultOf = async (send: Send) => {
    const { checks } = (await send('GET', '/api/audit?stage=2')).body as unknown as AuditReport
    const { result, faults } = checks.find(({ id }) => id === 'EVD-02') ?? assert.fail()
    return [result, faults.map(({ record }) => record)]
  }

  it('is compared with what was stored: at once where it is little, else by the doctor and each night (EVD-02)', async () => {
    for (const size of [100, 9 * 1024 * 1024]) {
      const org = await instance.organisation(`Files ${size}`)
      const send = await instance.asPerson(org, 'owner')
      const { sha256 } = (await send('POST', '/api/blobs', new Uint8Array(size))).body
      const key = await made('evidences', { title: 'Scan', collectedOn: '2026-01-01', sha256 }, send)
      const isLittle = size === 100
      assert.deepEqual(await resultOf(send), [isLittle ? 'pass' : 'not-assessed', []])
      await send('GET', '/api/doctor')
      assert.deepEqual(await resultOf(send), ['pass', []])
      const folder = join(instance.services.dataFolder, 'blobs', org.org)
      for (const name of readdirSync(folder)) writeFileSync(join(folder, name), 'other')
      await send('GET', '/api/doctor')
      assert.deepEqual(await resultOf(send), ['fail', [key]])
    }
  })
})

describe('who did it', () => {
  it('stands on each line of a history and of the activity, with role, person and how they signed in (finding U2)', async () => {
    const key = await made('assets', { name: 'Store' }, contributor)
    await change(manager, `assets/${key}`, { name: 'Bigger store' })
    const { items } = (await owner('GET', `/api/assets/${key}/history`)).body as {
      readonly items: readonly { readonly actor: Record<string, unknown> }[]
    }
    assert.deepEqual(
      items.map(({ actor }) => [actor['role'], actor['method'], String(actor['person']).replace(/^PER-\d+ /, '')]),
      [
        ['manager', 'session', 'The manager'],
        ['contributor', 'session', 'The contributor'],
      ],
    )
    const activity = (await owner('GET', '/api/activity?register=asset')).body as {
      readonly items: readonly { readonly actorRef: string; readonly type: string }[]
      readonly actors: Readonly<Record<string, { readonly name: string; readonly role: string }>>
    }
    assert.deepEqual(
      activity.items.map(({ actorRef, type }) => [type, activity.actors[actorRef]?.role]),
      [
        ['asset.update', 'manager'],
        ['asset.create', 'contributor'],
      ],
    )
    assert.deepEqual((await reader('GET', '/api/activity?register=asset')).body['actors'], {})
  })
})

describe('a command', () => {
  it('takes the key of a record where it names one (finding U5)', async () => {
    const [moved, risk] = [await made('changes', { title: 'Other host' }), await made('risks', { title: 'Moving' })]
    const { body } = await act(owner, `changes/${moved}/look-at-risks`, { risks: [risk] })
    const { id } = (await owner('GET', `/api/risks/${risk}`)).body
    assert.deepEqual(body['risks'], [id])
    assert.equal((await act(owner, `changes/${moved}/look-at-risks`, { risks: ['RISK-9999'] })).status, 400)
  })
})
