import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { readCrosswalk, readFramework } from './read.ts'

const [house, garden, far] = [
  { id: 'house', requirements: ['1', '2'] },
  { id: 'garden', requirements: ['A', 'B'] },
  { id: 'far', requirements: [], targetsOnly: true },
].map(({ id, requirements, targetsOnly = false }) => {
  const list = requirements.map((one) => ({ id: one, title: one }))
  const reading = readFramework({ id, edition: '1', kind: 'catalogue', title: id, targetsOnly, requirements: list })
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
  return reading.value
})

const frameworks = [house, garden, far].flatMap((one) => one ?? [])
const pair = { from: '1', to: 'A', relation: 'subset', reason: 'a hedge is a wall' }
const stated = { from: 'house', to: 'garden', source: 'the gardener', mappings: [pair] }

describe('a crosswalk of your own', () => {
  it('becomes mappings between references, in draft until it says otherwise', () => {
    const reading = readCrosswalk(stated, frameworks)
    assert.ok(reading.ok)
    assert.deepEqual(reading.value.mappings, [
      {
        from: 'house:1',
        to: 'garden:A',
        relation: 'subset',
        reason: 'a hedge is a wall',
        source: 'the gardener',
        state: 'draft',
        alsoIn: [],
      },
    ])
  })

  it('is refused with every bad end, relation and reason named', () => {
    assert.deepEqual(faults({ ...stated, mappings: [pair, pair, { ...pair, from: '3' }, { ...pair, to: '1' }] }), [
      'mappings[1] twice',
      'mappings[2].from unknown-requirement',
      'mappings[3].to unknown-requirement',
    ])
    assert.deepEqual(faults({ ...stated, mappings: [{ from: '1', to: 'A', relation: 'subset_of', reason: '' }] }), [
      'mappings[0].reason too-short',
      'mappings[0].relation not-one-of',
    ])
    assert.deepEqual(faults({ ...stated, to: 'house', mappings: [] }), ['to same-framework'])
    assert.deepEqual(faults({ ...stated, to: 'moon' }), ['to unknown-framework'])
    assert.deepEqual(faults({ from: 'house', to: 'garden', mappings: [] }), ['source missing'])
  })

  it('believes a framework of which only targets are known', () => {
    assert.deepEqual(faults({ ...stated, to: 'far', mappings: [{ ...pair, to: 'anything' }] }), [])
  })

  it('is refused whatever it is, and never throws', () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true }), (input) => assert.equal(readCrosswalk(input, frameworks).ok, false)))
  })
})

function faults(input: unknown): readonly string[] {
  const reading = readCrosswalk(input, frameworks)
  return reading.ok ? [] : reading.faults.map(({ at, code }) => `${at} ${code}`).toSorted()
}
