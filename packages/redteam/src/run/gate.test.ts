import assert from 'node:assert/strict'
import { it, mock } from 'node:test'
import { gateOf } from './gate.ts'

it('a gate lets through no more questions in a second than it may', async () => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'] })
  try {
    const gate = gateOf({ rate: 10 }, () => false)
    let passed = 0
    for (let index = 0; index < 5; index += 1) void gate.admit().then(() => (passed += 1))
    for (const expected of [1, 2, 3, 4, 5]) {
      await Promise.resolve()
      await Promise.resolve()
      assert.equal(passed, expected)
      mock.timers.tick(100)
      await Promise.resolve()
      await Promise.resolve()
    }
  } finally {
    mock.timers.reset()
  }
})

it('a gate is closed once its budget is spent or somebody stopped it', async () => {
  let stopped = false
  const gate = gateOf({ maxCalls: 2, maxTokens: 100 }, () => stopped)
  assert.deepEqual([await gate.admit(), await gate.admit(), await gate.admit(), gate.calls()], [true, true, false, 2])
  const other = gateOf({ maxTokens: 100 }, () => stopped)
  other.spend(99)
  assert.equal(other.isClosed(), false)
  other.spend(1)
  assert.equal(other.isClosed(), true)
  const third = gateOf({}, () => stopped)
  stopped = true
  assert.equal(await third.admit(), false)
})
