import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openTestInstance, type TestInstance, type TestReply } from '../instance.fixture.ts'

type Send = (method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<TestReply>

let instance: TestInstance
let send: Send
let owner: Send

before(async () => {
  instance = await openTestInstance()
  const harbour = await instance.organisation('Harbour')
  send = await instance.as(harbour, 'manager')
  owner = await instance.as(harbour, 'owner')
  await send('POST', '/api/risks', { title: 'Backups are never restored' })
})
after(() => instance.close())

describe('a comment', () => {
  it('stands beside the record it is about, oldest first, and nowhere else', async () => {
    await send('POST', '/api/risks', { title: 'Another' })
    for (const text of ['Who tests it?', 'Operations, each quarter.']) await send('POST', '/api/comments', { about: 'RISK-1', text })
    const { body } = await send('GET', '/api/risks/RISK-1')
    const said = body['comments'] as readonly { readonly text: string }[]
    assert.deepEqual(
      said.map(({ text }) => text),
      ['Who tests it?', 'Operations, each quarter.'],
    )
    assert.deepEqual((await send('GET', '/api/risks/RISK-2')).body['comments'], [])
  })

  it('says something', async () => {
    const { status, body } = await send('POST', '/api/comments', { about: 'RISK-1', text: null })
    assert.deepEqual([status, body['code']], [409, 'COMMENT_EMPTY'])
  })

  it('leaves the record when it is removed, and does not keep the record from being archived', async () => {
    const { body: made } = await send('POST', '/api/comments', { about: 'RISK-2', text: 'Duplicate?' })
    assert.equal(
      (await owner('POST', `/api/comments/${String(made['key'])}/remove`, { reason: 'Sent twice' }, { 'if-match': '"1"' })).status,
      200,
    )
    assert.deepEqual((await send('GET', '/api/risks/RISK-2')).body['comments'], [])
    await send('POST', '/api/comments', { about: 'RISK-2', text: 'It is one.' })
    assert.equal((await send('DELETE', '/api/risks/RISK-2', undefined, { 'if-match': '"1"' })).status, 200)
  })
})
