import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { recordsOf, uuid } from '../records.fixture.ts'
import { comment } from './comment.ts'

const said = { about: 'RISK-1', text: 'Who tests it?', author: null }

function settle(next: Readonly<Record<string, unknown>>, previous: Readonly<Record<string, unknown>> | null, who: string) {
  const person = { id: uuid(who), key: 'PER-1', register: 'person', version: 1, createdAt: '', updatedAt: '', state: {} }
  return comment.settle?.({ id: uuid('cmt'), next, previous, context: { today: '2026-11-24', person, records: recordsOf([]) } })
}

describe('the author of a comment', () => {
  it('is whoever wrote it, whatever the form said', () => {
    assert.equal(settle({ ...said, author: uuid('eva') }, null, 'ada')?.['author'], uuid('ada'))
  })

  it('alone changes it', () => {
    const before = { ...said, author: uuid('ada') }
    assert.equal(settle({ ...before, text: 'Who?' }, before, 'ada')?.['text'], 'Who?')
    assert.throws(() => settle({ ...before, text: 'Nobody.' }, before, 'eva'), { code: 'NOT_AUTHOR' })
    assert.throws(() => settle({ ...before, about: 'RISK-2' }, before, 'eva'), { code: 'NOT_AUTHOR' })
  })
})
