import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { auditReads, mockAudit } from '@assay/isms'
import type { Actor } from '../actor.ts'
import { openTestInstance, type Send, type TestInstance } from '../instance.fixture.ts'
import { reading } from '../store/db.ts'
import { loadViews } from '../store/view.ts'
import { hashOf } from '../write/context.ts'

/** Faults that users of other tools reported, and what of them was found here: the right answer of each. */

let instance: TestInstance
let own: Actor
let owner: Send
let contributor: Send
let reader: Send

before(async () => {
  instance = await openTestInstance()
  own = await instance.organisation('Own')
  owner = await instance.asPerson(own, 'owner')
  contributor = await instance.asPerson(own, 'contributor')
  reader = await instance.asPerson(own, 'reader')
})
after(() => instance.close())

const version = (number: number) => ({ 'if-match': `"${number}"` })

async function made(plural: string, body: unknown, send: Send = owner): Promise<string> {
  const reply = await send('POST', `/api/${plural}`, body)
  assert.equal(reply.status, 201, JSON.stringify(reply.body))
  return String(reply.body['key'])
}

async function personOf(send: Send): Promise<string> {
  return ((await send('GET', '/api/session')).body['person'] as { readonly key: string }).key
}

describe('an approval', () => {
  it('belongs to the text that was shown: without its version none is taken, and none on another (report 1)', async () => {
    const key = await made('documents', { title: 'Visitor rule', kind: 'procedure', body: 'A' })
    assert.equal((await owner('PUT', `/api/documents/${key}`, { body: 'B' }, version(1))).status, 200)
    assert.equal((await owner('POST', `/api/documents/${key}/approve`, {})).body['code'], 'PRECONDITION_REQUIRED')
    assert.equal((await owner('POST', `/api/documents/${key}/approve`, {}, version(1))).body['code'], 'VERSION_CONFLICT')
    assert.equal((await owner('GET', `/api/documents/${key}`)).body['status'], 'draft')
  })

  it('gives a number once, and a confirmation is of the text that was read (report 3)', async () => {
    const policy = { title: 'Policy', kind: 'policy', body: 'v1' }
    const key = await made('documents', policy)
    assert.equal((await owner('POST', `/api/documents/${key}/approve`, { version: '1.0' }, version(1))).body['version'], '1.0')
    assert.equal((await reader('POST', `/api/documents/${key}/confirm`, {}, version(2))).status, 200)
    await owner('POST', `/api/documents/${key}/revise`, {}, version(2))
    await owner('PUT', `/api/documents/${key}`, { body: 'v2, entirely different', version: '1.0' }, version(3))
    for (const number of ['1.0', '0.5', '1'])
      assert.equal(
        (await owner('POST', `/api/documents/${key}/approve`, { version: number }, version(4))).body['code'],
        'VERSION_TAKEN',
        number,
      )
    assert.equal((await owner('POST', `/api/documents/${key}/approve`, {}, version(4))).body['version'], '2.0')
    assert.match(await lateReaders(key), /PER-\d/, 'the confirmation of another text counts for this one')
    assert.equal((await reader('POST', `/api/documents/${key}/confirm`, {}, version(5))).status, 200)
    assert.ok(!(await lateReaders(key)).split(', ').includes(await personOf(reader)))
    const given = await owner('GET', '/api/acknowledgements?sort=key')
    assert.deepEqual(
      (given.body['items'] as readonly Record<string, unknown>[]).map((one) => one['version']),
      ['1.0', '2.0'],
    )
  })

  it('does not lend its number to a draft, in any format (report 4)', async () => {
    const key = await made('documents', { title: 'Rule', kind: 'procedure', body: 'v1' })
    await owner('POST', `/api/documents/${key}/approve`, { version: '1.0' }, version(1))
    await owner('POST', `/api/documents/${key}/revise`, {}, version(2))
    await owner('PUT', `/api/documents/${key}`, { body: 'v2 draft', version: '1.0' }, version(3))
    for (const format of ['pdf', 'docx', 'md']) {
      const [usual, draft] = await Promise.all(
        ['', '&text=draft'].map((text) => reader('GET', `/api/documents/${key}/file?format=${format}${text}`)),
      )
      assert.match(usual?.headers.get('content-disposition') ?? '', new RegExp(`"${key}-1\\.0\\.${format}"`))
      assert.match(draft?.headers.get('content-disposition') ?? '', new RegExp(`"${key}-draft-\\d{4}-\\d\\d-\\d\\d\\.${format}"`))
    }
  })

  it('stays where a review finds the text right: that is a decision of whoever may approve (report 5)', async () => {
    const key = await made('documents', { title: 'Rule to review', kind: 'procedure', body: 'Text', reviewOn: '2030-01-01' })
    const approved = (await owner('POST', `/api/documents/${key}/approve`, {}, version(1))).body
    await reader('POST', `/api/documents/${key}/confirm`, {}, version(2))
    assert.equal((await owner('PUT', `/api/documents/${key}`, { reviewOn: '2031-01-01' }, version(2))).body['code'], 'FROZEN')
    assert.equal((await contributor('POST', `/api/documents/${key}/confirm-review`, {}, version(2))).body['code'], 'NOT_AUTHORISED')
    assert.equal(
      (await owner('POST', `/api/documents/${key}/confirm-review`, { reviewOn: '2020-01-01' }, version(2))).body['code'],
      'REVIEW_PAST',
    )
    const reviewed = (await owner('POST', `/api/documents/${key}/confirm-review`, { reviewOn: '2031-01-01' }, version(2))).body
    const { by, as } = reviewed['review'] as Record<string, unknown>
    assert.deepEqual([by, as], [(approved['approval'] as Record<string, unknown>)['by'], 'manager'])
    const same = ['status', 'version', 'approval', 'versions']
    assert.deepEqual(
      same.map((name) => reviewed[name]),
      same.map((name) => approved[name]),
    )
    const [last] = (await owner('GET', `/api/documents/${key}/history`)).body['items'] as readonly Record<string, object>[]
    assert.deepEqual([last?.['type'], Object.keys(last?.['changed'] ?? {}).toSorted()], ['document.confirm-review', ['review', 'reviewOn']])
    assert.equal((await reader('POST', `/api/documents/${key}/confirm`, {}, version(3))).body['code'], 'ALREADY_CONFIRMED')
  })
})

/** The people who have not confirmed a document in time, as the audit will say in a year. */
async function lateReaders(key: string): Promise<string> {
  const records = await reading(instance.services.db, own.org, (tx) => loadViews(tx, auditReads))
  const { checks } = mockAudit(records, '2', { asOf: `${new Date().getFullYear() + 1}-12-31`, hash: hashOf })
  const fault = checks.find(({ id }) => id === 'POL-03')?.faults.find(({ record }) => record === key)
  return String(fault?.parameters['people'] ?? '')
}

const row = (file: string): Uint8Array => new TextEncoder().encode(file)

describe('evidence', () => {
  it('holds something, of a day that has been, however it comes: else it makes no control current (report 14)', async () => {
    const control = await made('controls', { title: 'Own', reference: 'OWN-1', how: 'Nightly' })
    assert.equal((await owner('POST', `/api/controls/${control}/include`, { reasons: ['BR'] }, version(1))).status, 200)
    const whole = { title: 'Nothing', controls: [control], collectedOn: '2026-01-01', url: 'https://wiki.example/x' }
    const wrong = [
      ['EVIDENCE_EMPTY', { url: null }],
      ['EVIDENCE_EMPTY', { url: null, result: 'none' }],
      ['FUTURE_DATE', { collectedOn: '2131-01-01' }],
      ['PERIOD_REVERSED', { coversFrom: '2026-02-01', coversTo: '2026-01-01' }],
      ['VALIDITY_NEGATIVE', { validDays: -5 }],
    ] as const
    for (const [code, change] of wrong)
      assert.equal((await owner('POST', '/api/evidences', { ...whole, ...change })).body['code'], code, JSON.stringify(change))
    const imported = await owner(
      'POST',
      '/api/evidences/import?confirm=true',
      row(`Title,Controls,Collected on,Url\nNothing,OWN-1,2026-01-01,\nLater,OWN-1,2131-01-01,https://wiki.example/x\n`),
    )
    assert.deepEqual([imported.status, (imported.body['rejected'] as readonly unknown[]).length], [200, 2])
    const key = await made('evidences', whole)
    for (const [code, change] of wrong)
      assert.equal((await owner('PUT', `/api/evidences/${key}`, change, version(1))).body['code'], code, JSON.stringify(change))
    assert.equal((await owner('DELETE', `/api/evidences/${key}`, undefined, version(1))).status, 200)
    const rows = (await owner('GET', '/api/soa?text=draft')).body['rows'] as readonly Record<string, unknown>[]
    assert.equal(rows.find((one) => one['control'] === control)?.['evidenceState'], 'never-evidenced')
  })
})

describe('what is due', () => {
  it('is what somebody owes, and what lapses, by the same rule on each page (report 15)', async () => {
    const file = 'ID,Action,Due,Status,Done on\nX1,Long done,2026-01-01,Done,2026-01-01\nX2,Never done,2026-01-02,,\n'
    assert.equal((await owner('POST', '/api/treatment-actions/import?confirm=true', row(file))).status, 200)
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
    const certificate = await made('certificates', { number: 'C-1', expiresOn: tomorrow })
    const { due } = (await owner('GET', '/api/overview')).body as { readonly due: readonly Record<string, unknown>[] }
    const overdue = (await owner('GET', '/api/treatment-actions?filter=overdue:true')).body['items'] as readonly Record<string, unknown>[]
    assert.deepEqual(
      overdue.map((one) => one['title']),
      ['Never done'],
    )
    assert.deepEqual(
      due.filter((one) => one['register'] === 'treatment-action' && one['overdue'] === true).map((one) => one['key']),
      overdue.map((one) => one['key']),
    )
    assert.ok(due.some((one) => one['key'] === certificate))
  })
})

describe('a nonconformity', () => {
  it('names what it is about, and the control, the risk and the document show it (report 16)', async () => {
    const about = {
      controls: [await made('controls', { title: 'Logging', reference: 'A.8.15' })],
      risks: [await made('risks', { title: 'Nobody sees it' })],
      documents: [await made('documents', { title: 'Logging rule', body: 'Text' })],
    }
    const key = await made('nonconformities', { title: 'Nobody reviews the logs', ...about })
    const pages = [`controls/${about.controls[0]}`, `risks/${about.risks[0]}`, `documents/${about.documents[0]}`]
    for (const path of pages) {
      const { linkedFrom } = (await reader('GET', `/api/${path}`)).body as { readonly linkedFrom: readonly Record<string, unknown>[] }
      assert.deepEqual(
        linkedFrom.map((one) => [one['key'], one['inverse']]),
        [[key, 'nonconformities']],
        path,
      )
    }
  })
})

describe('somebody who approved something', () => {
  it('is archived all the same, since a decision of the past needs no live person (report 17)', async () => {
    const left = await instance.organisation('Leaving')
    const [author, stays] = [await instance.asPerson(left, 'manager'), await instance.asPerson(left, 'owner')]
    const document = await made('documents', { title: 'Rule', body: 'Text' }, stays)
    assert.equal((await author('POST', `/api/documents/${document}/approve`, {}, version(1))).status, 200)
    const key = await personOf(author)
    const closed = await made('risks', { title: 'Over', owner: key }, stays)
    assert.equal((await stays('POST', `/api/risks/${closed}/close`, { reason: 'Gone' }, version(1))).status, 200)
    assert.equal((await stays('POST', `/api/people/${key}/leave`, { lastDay: '2026-01-31' }, version(1))).status, 200)
    const tied = await stays('DELETE', `/api/people/${key}`, undefined, version(2))
    assert.deepEqual([tied.body['code'], tied.body['parameters']], ['RECORD_IN_USE', { keys: 'TIE-1' }])
    assert.equal((await stays('POST', '/api/account-people/TIE-1/untie', { reason: 'Left' }, version(1))).status, 200)
    const gone = await stays('DELETE', `/api/people/${key}`, undefined, version(2))
    assert.deepEqual([gone.status, gone.body['detail']], [200, undefined])
    const shown = (await stays('GET', `/api/documents/${document}`)).body['links'] as Readonly<Record<string, { readonly key: string }>>
    assert.ok(Object.values(shown).some((one) => one.key === key))
  })
})

describe('an archived record', () => {
  it('is not linked, decided on or changed until it is brought back (report 6)', async () => {
    const key = await made('documents', { title: 'Gone rule', kind: 'procedure', body: 'Text' })
    assert.equal((await owner('POST', `/api/documents/${key}/archive`, { reason: 'Old' }, version(1))).status, 200)
    const tries = [
      await owner('POST', `/api/documents/${key}/approve`, {}, version(2)),
      await owner('PUT', `/api/documents/${key}`, { title: 'Other' }, version(2)),
    ]
    assert.deepEqual(
      tries.map(({ body }) => body['code']),
      ['RECORD_ARCHIVED', 'RECORD_ARCHIVED'],
    )
    const linked = await owner('POST', '/api/controls', { title: 'Own control', documents: [key] })
    assert.ok(linked.status >= 400, `${linked.status}`)
    assert.equal((await owner('POST', `/api/documents/${key}/restore`, {}, version(2))).status, 200)
  })
})

describe('whoever may only read', () => {
  it('comments, and carries out an action that is theirs, but not that of another (report 7)', async () => {
    const mine = await made('treatment-actions', { title: 'Mine', owner: await personOf(reader), due: '2026-12-01' })
    const theirs = await made('treatment-actions', { title: 'Theirs', owner: await personOf(owner), due: '2026-12-01' })
    assert.equal((await reader('POST', '/api/comments', { about: mine, text: 'On it' })).status, 201)
    const { body } = await reader('GET', `/api/treatment-actions/${mine}`)
    assert.equal((body['commands'] as Record<string, unknown>)['start'], null)
    assert.equal((await reader('POST', `/api/treatment-actions/${mine}/start`, {}, version(1))).status, 200)
    assert.equal((await reader('POST', `/api/treatment-actions/${theirs}/start`, {}, version(1))).body['code'], 'NOT_AUTHORISED')
  })
})

describe('a comment', () => {
  it('hangs on a record that is there, in any spelling of its key, and stays where it was made (report 10)', async () => {
    const [one, two] = [await made('incidents', { title: 'One' }), await made('incidents', { title: 'Two' })]
    const key = await made('comments', { about: one.toLowerCase(), text: 'Seen' })
    assert.equal((await owner('PUT', `/api/comments/${key}`, { about: two }, version(1))).body['code'], 'SUBJECT_STAYS')
    assert.equal((await owner('POST', '/api/comments', { about: 'RISK-99999', text: 'x' })).status, 400)
  })
})

describe('authority', () => {
  it('is not read from fields that anybody may write: an e-mail address and an owner make nobody the one who accepts (A1, U1)', async () => {
    const boss = await made('people', { name: 'Boss', email: 'boss@people.example' })
    const risk = await made('risks', { title: 'Big', owner: boss })
    const me = String((await contributor('GET', '/api/session')).body['email'] ?? 'contributor@people.example')
    await contributor('PUT', `/api/people/${boss}`, { email: me }, version(1))
    assert.equal(
      (await contributor('PUT', `/api/risks/${risk}`, { owner: await personOf(contributor) }, version(1))).body['code'],
      'HOLDER_CHANGES',
    )
    assert.equal((await contributor('POST', `/api/risks/${risk}/accept`, { reason: 'Because' }, version(1))).status, 409)
    assert.equal((await contributor('POST', '/api/account-people', { person: boss })).status, 403)
    for (const body of [
      { title: 'x', status: 'treated' },
      { title: 'x', acceptance: { by: null, on: '2026-01-01', as: 'owner' } },
    ])
      assert.equal((await contributor('POST', '/api/risks', body)).status, 400)
  })
})

describe('records that are one', () => {
  it('have no second: a control of Annex A, the organisation (U4)', async () => {
    const control = { title: 'Second', reference: 'A.5.1' }
    const first = await owner('POST', '/api/controls', control)
    const again = await owner('POST', '/api/controls', control)
    assert.ok(first.status === 201 || first.body['code'] === 'NOT_UNIQUE')
    assert.equal(again.body['code'], 'NOT_UNIQUE')
    await owner('POST', '/api/organisations', { name: 'First' })
    assert.equal((await owner('POST', '/api/organisations', { name: 'Second' })).body['code'], 'SINGLE')
  })
})

describe('a comparison', () => {
  it('is answered or refused, never with nothing (U5)', async () => {
    await made('treatment-actions', { title: 'Late', due: '2030-01-01' })
    assert.equal((await owner('GET', '/api/treatment-actions?filter=due:>2029-12-31')).body['total'], 1)
    assert.equal((await owner('GET', '/api/treatment-actions?filter=title:<2029-12-31')).status, 400)
  })
})
