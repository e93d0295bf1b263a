import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openTestInstance, type Send, type TestInstance } from '../instance.fixture.ts'
import { codeOf, personOf, scales, staffOf, three, version, type Staff } from './staff.fixture.ts'

/** What was refused though the standard allows it, and what passed though it forbids it: the right answer of each. */

let instance: TestInstance
let owner: Send
let manager: Send
let contributor: Send
let reader: Send
let made: Staff['made']
let act: Staff['act']
let treated: Staff['treated']

before(async () => {
  instance = await openTestInstance()
  ;({ owner, manager, contributor, reader, made, act, treated } = await staffOf(instance))
})
after(() => instance.close())

describe('a founder alone', () => {
  it('approves what she wrote, and a refusal of the house says so and can be switched off (finding B4)', async () => {
    const alone = await instance.asPerson(await instance.organisation('Alone'), 'owner')
    const policy = await made('documents', { title: 'Policy', kind: 'policy', body: 'Mine' }, alone)
    assert.equal((await alone('POST', `/api/documents/${policy}/approve`, {}, version(1))).status, 200)
    const text = await made('documents', { title: 'Written', kind: 'procedure', body: 'Text' }, owner)
    const refused = await act(owner, `documents/${text}/approve`)
    assert.deepEqual([refused.body['code'], refused.body['kind'], refused.body['clause']], ['AUTHOR_APPROVES', 'house', 'A.5.3'])
    assert.doesNotMatch(String(refused.body['detail']), /7\.5\.2/)
    await made('house-rules', { rule: 'AUTHOR_APPROVES', reason: 'We are three' })
    assert.equal((await act(owner, `documents/${text}/approve`)).status, 200)
  })

  it('rates on two steps or six, by any matrix and several dimensions (finding B4)', async () => {
    const alone = await instance.asPerson(await instance.organisation('Scales'), 'owner')
    const six = ['1', '2', '3', '4', '5', '6']
    const sets = [
      scales(
        ['no', 'yes'],
        [
          ['low', 'high'],
          ['high', 'low'],
        ],
      ),
      {
        ...scales(
          six,
          six.map((_, row) => six.map((__, column) => (row + column > 4 ? 'high' : 'low'))),
        ),
        consequenceScales: ['Money', 'People', 'Law'].map((dimension) => ({ dimension, steps: six })),
      },
    ]
    for (const [index, set] of sets.entries()) {
      const key = await made('risk-criteria-sets', { title: `Set ${index}`, ...set }, alone)
      assert.equal((await alone('POST', `/api/risk-criteria-sets/${key}/approve`, {}, version(1))).status, 200)
    }
    const { scale } = (await alone('GET', '/api/session')).body as {
      readonly scale: { readonly likelihood: readonly string[]; readonly dimensions: readonly unknown[] }
    }
    assert.deepEqual([scale.likelihood.length, scale.dimensions.length], [6, 3], 'in force is what was approved last (finding B5)')
  })
})

describe('what the standard forbids', () => {
  it('is refused: approvals that were typed, acceptances without an end or in the past (finding B5)', async () => {
    for (const given of [{ approval: { by: null, on: '2026-01-01', as: 'top-management' } }, { status: 'approved' }])
      assert.equal((await contributor('POST', '/api/risk-criteria-sets', { title: 'Typed', ...three, ...given })).status, 400)
    const low = await treated('Low', { likelihood: 1, consequence: 1 })
    const high = await treated('High', { likelihood: 3, consequence: 3 })
    assert.equal(codeOf(await act(contributor, `risks/${low}/accept`, { until: '2020-01-01' })), 'ACCEPTANCE_PAST')
    assert.equal(codeOf(await act(contributor, `risks/${high}/accept`, { reason: '.' })), 'RISK_ABOVE_ACCEPTANCE')
    assert.equal(codeOf(await act(contributor, `risks/${high}/accept`, { reason: 'It must be' })), 'ACCEPTANCE_WITHOUT_END')
  })

  it('is refused: a review in the past, two texts of one title in force, a reading that another confirms (finding B5)', async () => {
    const [one, two] = [0, 1].map(() => made('documents', { title: 'Same title', kind: 'procedure', body: 'Text' }, manager))
    assert.equal(codeOf(await act(owner, `documents/${await one}/approve`, { reviewOn: '2020-01-01' })), 'REVIEW_PAST')
    assert.equal((await act(owner, `documents/${await one}/approve`)).status, 200)
    assert.equal(codeOf(await act(owner, `documents/${await two}/approve`)), 'TWO_CURRENT')
    const person = await personOf(reader)
    const given = { title: 'Read', person, document: await one }
    assert.equal((await contributor('POST', '/api/acknowledgements', given)).body['code'], 'FORBIDDEN')
    assert.equal(
      (await owner('POST', '/api/acknowledgements', { ...given, acknowledgedOn: '2025-01-01', status: 'acknowledged' })).status,
      400,
    )
    const asked = await made('acknowledgements', given)
    assert.equal(codeOf(await act(manager, `acknowledgements/${asked}/acknowledge`)), 'NOT_AUTHORISED')
    assert.equal((await act(reader, `acknowledgements/${asked}/acknowledge`)).status, 200)
  })

  it('is refused: an incident with personal data closed without its facts, a change of the ISMS without a plan, a full stop for a reason (finding B5)', async () => {
    const incident = await made('incidents', { title: 'Leak', personalData: true })
    for (const [name, input] of [
      ['triage', { severity: 'high', personalData: true }],
      ['recover', {}],
    ] as const)
      assert.equal((await act(owner, `incidents/${incident}/${name}`, input)).status, 200)
    assert.equal(codeOf(await act(owner, `incidents/${incident}/close`)), 'REVIEW_MISSING')
    assert.equal(codeOf(await act(owner, `incidents/${incident}/review`)), 'CAUSE_MISSING')
    assert.equal((await act(owner, `incidents/${incident}/review`, { rootCause: 'A wrong rule' })).status, 200)
    assert.equal(codeOf(await act(owner, `incidents/${incident}/close`)), 'NOTICE_UNDECIDED')
    const moved = await made('changes', { title: 'New tool', kind: 'isms', requestedBy: await personOf(reader) })
    assert.equal(codeOf(await act(owner, `changes/${moved}/approve`)), 'NO_PLAN')
    const control = await made('controls', { title: 'Own', reference: 'OWN-2' })
    for (const justification of ['.', 'n/a', 'Own'])
      assert.equal(codeOf(await act(owner, `controls/${control}/exclude`, { justification })), 'JUSTIFICATION_MISSING', justification)
  })
})
