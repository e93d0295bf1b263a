import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { mapped, mappingStates, relations, type Crosswalk, type Mapping } from './crosswalk.ts'
import { parseReference, referenceTo } from './requirement.ts'

const names = ['a', 'b', 'c', 'd'] as const
const requirement = fc.constantFrom('1', '2', '3')

/** Crosswalks between any two of four frameworks, chains and circles among them. */
const anyCrosswalk: fc.Arbitrary<Crosswalk> = fc
  .tuple(fc.constantFrom(...names), fc.constantFrom(...names))
  .filter(([from, to]) => from !== to)
  .chain(([from, to]) =>
    fc
      .array(
        fc.record({
          one: requirement,
          other: requirement,
          relation: fc.constantFrom(...relations),
          state: fc.constantFrom(...mappingStates),
        }),
      )
      .map((pairs) => ({
        from,
        to,
        source: 'somebody',
        licence: '',
        mappings: pairs.map(({ one, other, relation, state }) => ({
          from: referenceTo(from, one),
          to: referenceTo(to, other),
          relation,
          state,
          source: 'somebody',
          reason: 'because',
          alsoIn: [],
        })),
      })),
  )

const endsOf = ({ from, to }: Mapping): string => [from, to].toSorted().join(' ')

describe('what is mapped between two frameworks', () => {
  it('was stated of these two, by one pair each, whatever leads through a third', () => {
    fc.assert(
      fc.property(fc.array(anyCrosswalk), fc.constantFrom(...names), fc.constantFrom(...names), (crosswalks, from, to) => {
        const stated = crosswalks.flatMap(({ mappings }) => mappings.map(endsOf))
        for (const mapping of mapped(crosswalks, from, to)) {
          assert.equal(parseReference(mapping.from)?.framework, from)
          assert.equal(parseReference(mapping.to)?.framework, to)
          assert.ok(stated.includes(endsOf(mapping)))
        }
      }),
    )
  })

  it('reads backwards what it reads forwards, and twice backwards is forwards', () => {
    fc.assert(
      fc.property(anyCrosswalk, (crosswalk) => {
        const { from, to, mappings } = crosswalk
        assert.deepEqual(mapped([crosswalk], from, to), mappings)
        const back = { ...crosswalk, from: to, to: from, mappings: mapped([crosswalk], to, from) }
        assert.equal(back.mappings.length, mappings.length)
        assert.deepEqual(mapped([back], from, to), mappings)
      }),
    )
  })

  it('turns subset and superset round, and leaves equal and intersects', () => {
    const stated = relations.map((relation, at): Mapping => ({
      from: `a:${at}`,
      to: `b:${at}`,
      relation,
      source: 's',
      reason: 'r',
      state: 'reviewed',
      alsoIn: [],
    }))
    const back = mapped([{ from: 'a', to: 'b', source: 's', licence: '', mappings: stated }], 'b', 'a')
    assert.deepEqual(
      back.map(({ relation }) => relation),
      ['equal', 'superset', 'subset', 'intersects'],
    )
  })
})

describe('a reference', () => {
  it('is parted at its first colon and put together again', () => {
    assert.deepEqual(parseReference('iso27001-2022:A.5.1'), { framework: 'iso27001-2022', requirement: 'A.5.1' })
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9-]+$/), fc.string({ minLength: 1 }), (framework, id) => {
        assert.deepEqual(parseReference(referenceTo(framework, id)), { framework, requirement: id })
      }),
    )
  })

  it('names a framework and a requirement, or is none', () => {
    for (const text of ['', 'A.5.1', ':A.5.1', 'iso27001-2022:']) assert.equal(parseReference(text), null)
  })
})
