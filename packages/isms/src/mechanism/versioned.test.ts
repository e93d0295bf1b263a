import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { inForce } from './versioned.ts'

const decision = { by: null, of: null, as: 'manager', for: null, until: null, reason: null, ground: null, lapsed: null }

function version(key: string, on: string, source: string | null) {
  const approval = { ...decision, on, stated: source === null ? null : { source, by: null } }
  return { id: key, key, state: { version: key, status: 'approved' as const, approval } }
}

describe('the version in force', () => {
  it('is the one that was approved last', () => {
    const all = [version('1.0', '2026-01-01', null), version('2.0', '2026-03-01', null)]
    assert.equal(inForce(all, '2026-04-01')?.key, '2.0')
    assert.equal(inForce(all, '2026-02-01')?.key, '1.0')
  })

  it('is never one that a file states to be approved, once one was approved here', () => {
    const all = [version('1.0', '2026-01-01', null), version('9.0', '2026-03-01', 'mine.csv')]
    assert.equal(inForce(all, '2026-04-01')?.key, '1.0')
    assert.equal(inForce(all.toReversed(), '2026-04-01')?.key, '1.0')
    assert.equal(inForce(all.slice(1), '2026-04-01')?.key, '9.0')
  })
})
