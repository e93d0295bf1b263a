import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fromLocal, toLocal } from './instant.ts'

describe('a moment that is typed', () => {
  it('comes back as it was typed, with its zone', () => {
    for (const typed of ['2026-11-24T09:12', '2026-07-01T00:00', '1999-12-31T23:59']) {
      assert.match(fromLocal(typed), /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:00[+-]\d{2}:\d{2}$/)
      assert.equal(toLocal(fromLocal(typed)), typed)
      assert.equal(new Date(fromLocal(typed)).getTime(), new Date(typed).getTime())
    }
  })

  it('is empty for what is no moment', () => {
    assert.equal(toLocal('yesterday maybe'), '')
  })
})
