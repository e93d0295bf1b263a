import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sha256, toHex } from '@assay/ledger'
import { openTestInstance, type Send, type TestInstance, type TestReply } from '../instance.fixture.ts'

/** What several people approve together: asked for, signed, refused, expired, in order, by deputies. */

type Body = Readonly<Record<string, unknown>>
type Vote = { readonly who: string; readonly vote: string; readonly as: string; readonly for: string | null }

let instance: TestInstance
let [owner, anna, ben, carl, author]: Send[] = []
const people: Record<string, string> = {}

before(async () => {
  instance = await openTestInstance()
  const org = await instance.organisation('Own')
  const named = async (name: string, role: 'owner' | 'manager' | 'contributor' | 'reader'): Promise<Send> => {
    const send = await instance.asPerson(org, role)
    const { person } = (await send('GET', '/api/session')).body as { person: { id: string } }
    people[name] = person.id
    return send
  }
  owner = await named('owner', 'owner')
  anna = await named('anna', 'manager')
  ben = await named('ben', 'reader')
  carl = await named('carl', 'reader')
  author = await named('author', 'contributor')
})
after(() => instance.close())

const version = (number: unknown) => ({ 'if-match': `"${String(number)}"` })

async function made(send: Send | undefined, path: string, body: Body): Promise<Body> {
  const reply = await post(send, path, body)
  assert.equal(reply.status, 201, JSON.stringify(reply.body))
  return reply.body
}

async function post(send: Send | undefined, path: string, body: Body, read?: unknown): Promise<TestReply> {
  return (send ?? assert.fail())('POST', path, body, read === undefined ? {} : version(read))
}

/** Takes a decision on a request as it is now. */
async function act(send: Send | undefined, key: unknown, command: string, body: Body = {}): Promise<TestReply> {
  const { body: request } = await (owner ?? assert.fail())('GET', `/api/approval-requests/${String(key)}`)
  return post(send, `/api/approval-requests/${String(key)}/${command}`, body, request['recordVersion'])
}

const codeOf = ({ status, body }: TestReply): unknown => (status === 200 ? body['status'] : body['code'])

let count = 0

async function drafted(more: Body = {}): Promise<Body> {
  count += 1
  return made(author, '/api/documents', { title: `Procedure ${count}`, kind: 'procedure', body: 'Lock the door.', ...more })
}

async function statusOf(key: unknown): Promise<unknown> {
  return (await (owner ?? assert.fail())('GET', `/api/documents/${String(key)}`)).body['status']
}

const rulesMade: string[] = []

/** The rule for documents of one kind, in place of the one before. */
async function ruled(more: Body): Promise<string> {
  for (const key of rulesMade.splice(0)) {
    const { body } = await (owner ?? assert.fail())('GET', `/api/approval-rules/${key}`)
    await post(owner, `/api/approval-rules/${key}/archive`, { reason: 'another one' }, body['recordVersion'])
  }
  const { key } = await made(owner, '/api/approval-rules', {
    title: 'Two of three',
    what: 'document',
    kind: 'procedure',
    quorum: 2,
    ...more,
  })
  rulesMade.push(String(key))
  return String(key)
}

const three = () => ({ approvers: [people['anna'], people['ben'], people['carl']] })

describe('what several people approve', () => {
  it('is approved by nobody alone, and by the last signature in the commit of that signature', async () => {
    const rule = await ruled(three())
    const document = await drafted()
    const alone = await post(anna, `/api/documents/${String(document['key'])}/approve`, {}, 1)
    assert.deepEqual([alone.status, alone.body['code']], [409, 'APPROVED_BY_RULE'])
    assert.match(String(alone.body['title']), new RegExp(rule))
    const request = await made(author, '/api/approval-requests', { subject: document['key'] })
    assert.match(String(request['title']), /^DOC-\d+ Procedure \d+$/)
    assert.equal(codeOf(await act(ben, request['key'], 'sign')), 'open')
    assert.equal(await statusOf(document['key']), 'draft')
    const last = await act(carl, request['key'], 'sign', { comment: 'Good' })
    assert.deepEqual([codeOf(last), (last.body['also'] as readonly Body[]).map(({ key }) => key)], ['signed', [document['key']]])
    const { body } = await (owner ?? assert.fail())('GET', `/api/documents/${String(document['key'])}`)
    const { by, as, of } = body['approval'] as Body
    assert.deepEqual([body['status'], body['version'], by, as], ['approved', '1.0', people['carl'], 'approval-rule'])
    assert.match(String(of), /^[0-9a-f]{64}$/)
    const [kept] = body['versions'] as readonly Body[]
    const paper = await (owner ?? assert.fail())('GET', `/api/documents/${String(document['key'])}/file?version=1.0&format=pdf`)
    assert.equal(toHex(sha256(paper.bytes)), kept?.['file'], 'what was signed is kept as it was printed')
    const votes = last.body['votes'] as readonly Vote[]
    assert.deepEqual(
      votes.map(({ who, vote }) => [who, vote]),
      [
        [people['ben'], 'yes'],
        [people['carl'], 'yes'],
      ],
    )
  })

  it('is one text: where it changes, what was signed before counts no more', async () => {
    await ruled(three())
    const document = await drafted()
    const { key } = await made(author, '/api/approval-requests', { subject: document['key'] })
    await act(ben, key, 'sign')
    const put = await (author ?? assert.fail())('PUT', `/api/documents/${String(document['key'])}`, { body: 'Leave it open.' }, version(1))
    assert.equal(put.status, 200)
    assert.equal(codeOf(await act(carl, key, 'sign')), 'SUBJECT_CHANGED')
    assert.deepEqual((await act(author, key, 'renew')).body['votes'], [])
    assert.deepEqual([codeOf(await act(carl, key, 'sign')), await statusOf(document['key'])], ['open', 'draft'])
    assert.deepEqual([codeOf(await act(ben, key, 'sign')), await statusOf(document['key'])], ['signed', 'approved'])
  })

  it('is signed once each, by those whom the rule names, and by nobody who made it or asks for it', async () => {
    await ruled({ approvers: [people['anna'], people['ben'], people['author']] })
    const document = await drafted()
    const { key } = await made(anna, '/api/approval-requests', { subject: document['key'] })
    assert.equal(codeOf(await act(carl, key, 'sign')), 'NO_APPROVER')
    assert.equal(codeOf(await act(author, key, 'sign')), 'NEEDS_OTHERS')
    assert.equal(codeOf(await act(anna, key, 'sign')), 'NEEDS_OTHERS')
    assert.equal(codeOf(await act(ben, key, 'sign')), 'open')
    assert.equal(codeOf(await act(ben, key, 'sign')), 'ALREADY_SIGNED')
    const bare = await post(owner, '/api/approval-rules', { title: 'x', what: 'soa', quorum: 1, ...three(), separation: false })
    assert.equal(bare.body['code'], 'COMPENSATION_MISSING')
  })

  it('lets its makers sign where the rule says what makes up for it', async () => {
    await ruled({ approvers: [people['anna'], people['author']], separation: false, compensation: 'The auditor looks again each quarter' })
    const document = await drafted()
    const { key } = await made(author, '/api/approval-requests', { subject: document['key'] })
    assert.equal(codeOf(await act(author, key, 'sign')), 'open')
    assert.equal(codeOf(await act(anna, key, 'sign')), 'signed')
  })

  it('is signed one after the other, where the rule says so', async () => {
    await ruled({ approvers: [people['carl'], people['anna']], order: 'sequence' })
    const document = await drafted()
    const { key } = await made(author, '/api/approval-requests', { subject: document['key'] })
    assert.equal(codeOf(await act(anna, key, 'sign')), 'NOT_YOUR_TURN')
    assert.equal(codeOf(await act(carl, key, 'sign')), 'open')
    assert.equal(codeOf(await act(anna, key, 'sign')), 'signed')
  })

  it('is signed by a deputy for the one who named them, and not twice for one', async () => {
    await ruled({ approvers: [people['anna'], people['carl']] })
    const until = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10)
    await made(anna, '/api/delegations', { title: 'Away', what: 'approval', person: people['ben'], until })
    const document = await drafted()
    const { key } = await made(author, '/api/approval-requests', { subject: document['key'] })
    const signed = await act(ben, key, 'sign')
    const [vote] = signed.body['votes'] as readonly Vote[]
    assert.deepEqual([codeOf(signed), vote?.who, vote?.for], ['open', people['ben'], people['anna']])
    assert.equal(codeOf(await act(anna, key, 'sign')), 'ALREADY_SIGNED')
    assert.equal(codeOf(await act(carl, key, 'sign')), 'signed')
  })

  it('is not signed by a maker through a deputy', async () => {
    await ruled({ approvers: [people['author'], people['carl']] })
    const until = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10)
    await made(author, '/api/delegations', { title: 'Away', what: 'approval', person: people['ben'], until })
    const { key } = await made(anna, '/api/approval-requests', { subject: (await drafted())['key'] })
    assert.equal(codeOf(await act(ben, key, 'sign')), 'NEEDS_OTHERS')
  })

  it('is signed by a role of the ISMS, which managers stand in for while nobody holds it', async () => {
    await ruled({ approvers: [], roles: ['data-protection'], quorum: 1 })
    const document = await drafted()
    const { key } = await made(author, '/api/approval-requests', { subject: document['key'] })
    assert.equal(codeOf(await act(ben, key, 'sign')), 'NO_APPROVER')
    const signed = await act(anna, key, 'sign')
    assert.deepEqual([codeOf(signed), (signed.body['votes'] as readonly Vote[])[0]?.as], ['signed', 'manager'])
  })

  it('is not signed after its last day, and is asked for again', async () => {
    await ruled({ ...three(), answerDays: 14 })
    const document = await drafted()
    const { key, expiresOn } = await made(author, '/api/approval-requests', { subject: document['key'] })
    assert.equal(Date.parse(String(expiresOn)) > Date.now() + 12 * 86_400_000, true)
    const other = await drafted()
    const late = await made(author, '/api/approval-requests', { subject: other['key'], expiresOn: '2020-01-01' })
    assert.equal(codeOf(await act(ben, late['key'], 'sign')), 'REQUEST_EXPIRED')
    const { body } = await (owner ?? assert.fail())('GET', '/api/approval-requests?filter=expired:true')
    assert.deepEqual(
      (body['items'] as readonly Body[]).map((item) => item['key']),
      [late['key']],
    )
    await act(author, late['key'], 'renew')
    assert.deepEqual([codeOf(await act(ben, late['key'], 'sign')), codeOf(await act(ben, key, 'sign'))], ['open', 'open'])
  })

  it('is refused by one, with the reason, and asked for anew', async () => {
    await ruled(three())
    const document = await drafted()
    const { key } = await made(author, '/api/approval-requests', { subject: document['key'] })
    const second = await post(author, '/api/approval-requests', { subject: document['key'] })
    assert.deepEqual([second.status, second.body['code']], [409, 'REQUEST_OPEN'])
    assert.equal((await act(carl, key, 'decline')).status, 400, 'a refusal says why')
    assert.equal(codeOf(await act(carl, key, 'decline', { comment: 'Which door?' })), 'refused')
    assert.deepEqual([codeOf(await act(ben, key, 'sign')), await statusOf(document['key'])], ['WRONG_STATE', 'draft'])
    await made(author, '/api/approval-requests', { subject: document['key'] })
  })

  it('is refused whole where its own rules say no: no signature is kept of what was not approved', async () => {
    await ruled({ ...three(), kind: 'policy', quorum: 1 })
    const lead = await made(owner, '/api/assignments', { role: 'top-management', person: people['anna'] })
    assert.equal(lead['status'], 'in-force')
    const document = await drafted({ kind: 'policy', title: 'Security policy' })
    const { key } = await made(author, '/api/approval-requests', { subject: document['key'] })
    assert.equal(codeOf(await act(ben, key, 'sign')), 'NOT_TOP_MANAGEMENT')
    const { body } = await (owner ?? assert.fail())('GET', `/api/approval-requests/${String(key)}`)
    assert.deepEqual([body['status'], body['votes']], ['open', []])
    assert.equal(codeOf(await act(anna, key, 'sign')), 'signed')
  })

  it('is signed under one rule: who signed under another is not counted', async () => {
    const key = await ruled({ approvers: [people['anna'], people['ben']] })
    const document = await drafted()
    const asked = await made(author, '/api/approval-requests', { subject: document['key'] })
    assert.equal(codeOf(await act(ben, asked['key'], 'sign')), 'open')
    const changed = { approvers: [people['carl'], people['anna']] }
    assert.equal((await (owner ?? assert.fail())('PUT', `/api/approval-rules/${key}`, changed, version(1))).status, 200)
    assert.equal(codeOf(await act(carl, asked['key'], 'sign')), 'SUBJECT_CHANGED')
    await act(author, asked['key'], 'renew')
    assert.deepEqual([codeOf(await act(carl, asked['key'], 'sign')), await statusOf(document['key'])], ['open', 'draft'])
  })

  it('is not open for longer than its rule allows, and is asked anew by whoever asked or a manager', async () => {
    await ruled({ ...three(), answerDays: 1 })
    const { key, expiresOn } = await made(author, '/api/approval-requests', {
      subject: (await drafted())['key'],
      expiresOn: '2199-12-31',
    })
    assert.ok(Date.parse(String(expiresOn)) < Date.now() + 3 * 86_400_000, String(expiresOn))
    assert.equal((await act(carl, key, 'renew')).body['code'], 'NOT_AUTHORISED')
  })

  it('has one rule for each thing and kind, and one for all kinds', async () => {
    await ruled(three())
    const all = { title: 'All', what: 'scope', quorum: 1, approvers: [people['anna']] }
    await made(owner, '/api/approval-rules', all)
    assert.equal((await post(owner, '/api/approval-rules', { ...all, title: 'Again' })).status, 409)
  })

  it('takes no signature from a file, a form or a change', async () => {
    await ruled(three())
    const document = await drafted()
    const votes = [{ who: people['ben'], on: '2026-11-01', vote: 'yes', as: 'approver', for: null, comment: null }]
    const subject = document['key']
    for (const [name, file] of Object.entries({
      json: JSON.stringify([{ title: 'Filed', subject, votes, status: 'open', of: 'a'.repeat(64) }]),
      csv: `Request,Subject,Signatures,Status,Votes who,Votes vote\nFiled,${String(subject)},ben signed,signed,${people['ben']},yes\n`,
    })) {
      await (anna ?? assert.fail())('POST', `/api/approval-requests/import?confirm=true&name=x.${name}`, new TextEncoder().encode(file))
    }
    await post(author, '/api/approval-requests', { subject, votes, status: 'signed' })
    const { body } = await (owner ?? assert.fail())('GET', `/api/approval-requests?filter=subject:${String(subject)}`)
    const items = body['items'] as readonly Body[]
    assert.equal(items.length, 1, JSON.stringify(items))
    for (const item of items) {
      assert.deepEqual([item['votes'], item['status']], [[], 'open'], JSON.stringify(item))
      const changed = await (author ?? assert.fail())('PUT', `/api/approval-requests/${String(item['key'])}`, { votes }, version(1))
      assert.notEqual(changed.status, 200)
    }
    assert.equal(await statusOf(subject), 'draft')
  })

  it('is asked about under a rule, and only while it waits for an approval', async () => {
    await ruled(three())
    const free = await drafted({ kind: 'plan' })
    assert.equal((await post(author, '/api/approval-requests', { subject: free['key'] })).body['code'], 'NO_RULE')
    const risk = await made(author, '/api/risks', { title: 'Fire' })
    assert.equal((await post(author, '/api/approval-requests', { subject: risk['key'] })).body['code'], 'NOT_APPROVABLE')
    assert.equal((await post(anna, `/api/documents/${String(free['key'])}/approve`, {}, 1)).status, 200)
    assert.equal((await post(author, '/api/approval-requests', { subject: free['key'] })).body['code'], 'NOT_APPROVABLE')
  })
})

describe('a statement that several people approve', () => {
  it('is the one that was shown: a control that changes meanwhile changes it', async () => {
    await made(owner, '/api/approval-rules', { title: 'Both', what: 'soa', quorum: 2, ...three() })
    const control = await made(owner, '/api/controls', { title: 'Own guard' })
    const included = await post(
      owner,
      `/api/controls/${String(control['key'])}/include`,
      { reasons: ['BR'], justification: 'We want it' },
      1,
    )
    assert.equal(included.status, 200, JSON.stringify(included.body))
    const draft = await made(author, '/api/soa-versions', { title: 'Statement' })
    const { key } = await made(author, '/api/approval-requests', { subject: draft['key'] })
    assert.equal(codeOf(await act(ben, key, 'sign')), 'open')
    const { body } = await (owner ?? assert.fail())('GET', `/api/controls/${String(control['key'])}`)
    const changed = await (owner ?? assert.fail())(
      'PUT',
      `/api/controls/${String(control['key'])}`,
      { justification: 'A customer wants it' },
      version(body['recordVersion']),
    )
    assert.equal(changed.status, 200)
    assert.equal(codeOf(await act(carl, key, 'sign')), 'SUBJECT_CHANGED')
  })
})
