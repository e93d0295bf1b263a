import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fuzz } from './fuzz/fuzz.ts'

const REQUESTS = 2000

describe('a hostile client', () => {
  it(`gets from ${REQUESTS} requests no error of the server, no word of its inside, and nothing past the edge`, async () => {
    const { statuses, faults } = await fuzz(Number(process.env['FUZZ_SEED'] ?? 1), REQUESTS)
    assert.deepEqual([...faults], [])
    assert.ok((statuses.get(200) ?? 0) + (statuses.get(201) ?? 0) > REQUESTS / 10, 'too little got past the door to try anything')
    assert.ok((statuses.get(400) ?? 0) > REQUESTS / 20, 'too little was hostile')
  })
})
