import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { record, recordsOf, uuid } from '../records.fixture.ts'
import { coverageOf } from './coverage.ts'
import { ownFrameworks } from './own.ts'

const house = record('framework', 'house', { title: 'Rules of the house', reference: 'house-rules', kind: 'law' })

function requirement(reference: string, given: Readonly<Record<string, unknown>> = {}) {
  return record('requirement', `req ${reference}`, { framework: uuid('house'), reference, ...given })
}

describe('the frameworks of an organisation', () => {
  it('are read like ours, numbers in their order', () => {
    const [own] = ownFrameworks(recordsOf([house, requirement('1.10', { section: '1' }), requirement('1.2', { section: '1' })]))
    assert.deepEqual([own?.framework.id, own?.framework.kind, own?.key], ['house-rules', 'law', 'HOUSE'])
    assert.deepEqual(
      own?.framework.requirements.map(({ id, parent, assessable }) => [id, parent, assessable]),
      [
        ['1', null, false],
        ['1.2', '1', true],
        ['1.10', '1', true],
      ],
    )
  })

  it('take a heading that is listed for one, and its words for the section', () => {
    const [own] = ownFrameworks(
      recordsOf([house, requirement('1', { title: 'Doors', assessable: false }), requirement('1.1', { section: '1' })]),
    )
    assert.deepEqual(
      own?.framework.requirements.map(({ id, title, parent }) => [id, title, parent]),
      [
        ['1', 'Doors', null],
        ['1.1', 'REQ 1.1'.toLowerCase(), '1'],
      ],
    )
  })

  it('state mappings of their own, which are drafts until reviewed', () => {
    const mappings = [
      { from: 'iso27001-2022:A.5.1', relation: null, reason: null, reviewed: null },
      { from: 'iso27001-2022:A.5.2', relation: 'equal', reason: 'the same words', reviewed: true },
      { from: 'nothing', relation: null, reason: null, reviewed: null },
    ]
    const [own] = ownFrameworks(recordsOf([house, requirement('1', { mappings })]))
    assert.deepEqual(
      own?.mappings.map(({ from, to, relation, state, source }) => [from, to, relation, state, source]),
      [
        ['iso27001-2022:A.5.1', 'house-rules:1', 'intersects', 'draft', 'Rules of the house'],
        ['iso27001-2022:A.5.2', 'house-rules:1', 'equal', 'reviewed', 'Rules of the house'],
      ],
    )
  })

  it('count each requirement once, whatever its section says, circles too', () => {
    const name = fc.constantFrom('1', '2', '3', 'Doors')
    const any = fc.uniqueArray(
      fc.record({ reference: fc.constantFrom('1', '2', '3', '1.1', '2.1'), section: fc.option(name), assessable: fc.boolean() }),
      { selector: ({ reference }) => reference },
    )
    fc.assert(
      fc.property(any, (list) => {
        const records = recordsOf([house, ...list.map(({ reference, ...given }) => requirement(reference, given))])
        const [own] = ownFrameworks(records)
        if (!own) return assert.fail('no framework')
        const found = coverageOf(own.framework, own.mappings, records)
        const counted = found.sections.flatMap(({ requirements }) => requirements.map(({ id }) => id))
        const expected = list.filter(({ assessable }) => assessable).map(({ reference }) => reference)
        assert.deepEqual(counted.toSorted(), expected.toSorted())
      }),
    )
  })
})
