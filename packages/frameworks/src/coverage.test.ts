import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { coverage, levels, type ControlState, type CoveringControl } from './coverage.ts'
import { relations, type Mapping, type Relation } from './crosswalk.ts'
import type { Framework } from './framework.ts'
import { readFramework } from './read.ts'
import type { RequirementReference } from './requirement.ts'

/** A headed tree of four requirements, one with lettered items, one of these numbered. */
const toy = frameworkOf({
  id: 'toy',
  edition: '1',
  kind: 'catalogue',
  title: 'Toy',
  requirements: [
    { id: 'T', title: 'A heading', assessable: false },
    { id: 'T.1', parent: 'T', title: 'Doors are shut' },
    { id: 'T.1 a', parent: 'T.1', title: 'front', assessable: false },
    { id: 'T.1 a 1', parent: 'T.1 a', title: 'lock', assessable: false },
    { id: 'T.1 b', parent: 'T.1', title: 'back', assessable: false },
    { id: 'T.2', parent: 'T', title: 'Windows are shut' },
    { id: 'T.3', parent: 'T', title: 'Lights are off' },
    { id: 'T.4', parent: 'T', title: 'Stove is off' },
  ],
})

describe('coverage of a framework', () => {
  it('is what a toy framework with a crosswalk gives', () => {
    const result = coverage(
      toy,
      [
        mapping('iso:A.1', 'toy:T.2', { relation: 'equal' }),
        mapping('iso:A.2', 'toy:T.3', { relation: 'intersects' }),
        mapping('iso:A.1', 'toy:T.3', { relation: 'subset' }),
      ],
      [control('CTL-1', 'implemented', 'toy:T.1'), control('CTL-2', 'implemented', 'iso:A.1', 'iso:A.2')],
    )
    assert.deepEqual(
      result.requirements.map(({ requirement, level, direct, through }) => [
        requirement.id,
        level,
        direct.map((answer) => answer.control.id),
        through.map((answer) => `${answer.control.id} by ${answer.mapping.from}`),
      ]),
      [
        ['T.1', 'covered', ['CTL-1'], []],
        ['T.2', 'covered', [], ['CTL-2 by iso:A.1']],
        ['T.3', 'partial', [], ['CTL-2 by iso:A.2', 'CTL-2 by iso:A.1']],
        ['T.4', 'gap', [], []],
      ],
    )
    assert.deepEqual(result.counts, { covered: 2, partial: 1, planned: 0, gap: 1 })
  })

  it('tells what rests on mappings in draft', () => {
    const result = coverage(
      toy,
      [mapping('iso:A.1', 'toy:T.2', { relation: 'equal', state: 'draft' })],
      [control('CTL-1', 'implemented', 'iso:A.1')],
    )
    const windows = result.requirements[1]
    assert.deepEqual([windows?.level, windows?.withoutDrafts], ['covered', 'gap'])
    assert.deepEqual([result.counts.covered, result.countsWithoutDrafts.covered], [1, 0])
  })

  it('says planned where nothing is in operation yet, and partial where something is', () => {
    const of = (...states: readonly ControlState[]): unknown =>
      coverage(
        toy,
        [],
        states.map((state, at) => control(`CTL-${at}`, state, 'toy:T.1')),
      ).requirements[0]?.level
    assert.equal(of('planned'), 'planned')
    assert.equal(of('planned', 'not-started'), 'planned')
    assert.equal(of('not-started'), 'gap')
    assert.equal(of('implemented', 'planned'), 'partial')
    assert.equal(of('partial'), 'partial')
    assert.equal(of('implemented', 'implemented'), 'covered')
  })

  it('counts an item for the requirement above it, as a part', () => {
    const result = coverage(toy, [], [control('CTL-1', 'implemented', 'toy:T.1 a', 'toy:T.1 b')])
    assert.equal(result.requirements[0]?.level, 'partial')
    assert.deepEqual(
      result.requirements[0]?.direct.map(({ whole }) => whole),
      [false],
    )
    const whole = coverage(toy, [], [control('CTL-1', 'implemented', 'toy:T.1 a', 'toy:T.1')])
    assert.deepEqual([whole.requirements[0]?.level, whole.requirements[0]?.direct.length], ['covered', 1])
  })

  it('counts an item of an item, and a mapping to an item, as a part too', () => {
    assert.equal(coverage(toy, [], [control('CTL-1', 'implemented', 'toy:T.1 a 1')]).requirements[0]?.level, 'partial')
    const equal = mapping('iso:A.1', 'toy:T.1 a', { relation: 'equal' })
    assert.equal(coverage(toy, [equal], [control('CTL-1', 'implemented', 'iso:A.1')]).requirements[0]?.level, 'partial')
  })

  it('names a control once, however often it is linked', () => {
    const twice = control('CTL-1', 'implemented', 'toy:T.1', 'toy:T.1', 'iso:A.1', 'iso:A.1')
    const [doors, windows] = coverage(toy, [mapping('iso:A.1', 'toy:T.2', { relation: 'equal' })], [twice]).requirements
    assert.deepEqual([doors?.direct.length, windows?.through.length], [1, 1])
  })

  it('does not call covered by way of another what its own controls have not finished', () => {
    const result = coverage(
      toy,
      [mapping('iso:A.1', 'toy:T.2', { relation: 'equal' })],
      [control('CTL-1', 'implemented', 'iso:A.1'), control('CTL-2', 'planned', 'toy:T.2')],
    )
    assert.equal(result.requirements[1]?.level, 'partial')
  })

  it('names the mappings that no control answers yet', () => {
    const mappings = [mapping('iso:A.1', 'toy:T.2', { relation: 'equal' }), mapping('iso:A.2', 'toy:T.2', { relation: 'subset' })]
    const windows = coverage(toy, mappings, [control('CTL-1', 'planned', 'iso:A.1')]).requirements[1]
    assert.deepEqual([windows?.unanswered, windows?.through.map((answer) => answer.mapping)], [[mappings[1]], [mappings[0]]])
  })

  it('names links that answer nothing', () => {
    const result = coverage(toy, [], [control('CTL-1', 'implemented', 'toy:T', 'toy:T.9', 'iso:A.1')])
    assert.deepEqual(result.unanswering, [
      { control: 'CTL-1', reference: 'toy:T' },
      { control: 'CTL-1', reference: 'toy:T.9' },
    ])
    assert.equal(result.counts.gap, 4)
  })
})

const anyReference: fc.Arbitrary<RequirementReference> = fc.constantFrom(
  'toy:T',
  'toy:T.1',
  'toy:T.1 a',
  'toy:T.2',
  'iso:1',
  'iso:2',
  'far:1',
  'far:2',
)
const anyState = fc.constantFrom<ControlState>('not-started', 'planned', 'partial', 'implemented')
const anyMapping: fc.Arbitrary<Mapping> = fc
  .tuple(anyReference, anyReference, fc.constantFrom(...relations), fc.constantFrom('draft', 'reviewed'))
  .map(([from, to, relation, state]) => mapping(from, to, { relation, state }))
const anyControls = fc
  .array(fc.tuple(anyState, fc.array(anyReference, { maxLength: 4 })), { maxLength: 6 })
  .map((list) => list.map(([state, references], at) => control(`CTL-${at}`, state, ...references)))

describe('coverage by any controls and mappings', () => {
  it('never goes through a third framework: each mapped answer is one stated step from a link of its control', () => {
    fc.assert(
      fc.property(fc.array(anyMapping), anyControls, (mappings, controls) => {
        for (const { through } of coverage(toy, mappings, controls).requirements) {
          for (const answer of through) {
            assert.ok(mappings.includes(answer.mapping))
            assert.ok(answer.mapping.to.startsWith('toy:'))
            assert.ok(answer.control.requirements.includes(answer.mapping.from))
          }
        }
      }),
    )
  })

  it('is a gap where only a chain leads', () => {
    fc.assert(
      fc.property(fc.constantFrom(...relations), fc.constantFrom(...relations), (first, second) => {
        const chain = [mapping('far:1', 'iso:1', { relation: first }), mapping('iso:1', 'toy:T.2', { relation: second })]
        const result = coverage(toy, chain, [control('CTL-1', 'implemented', 'far:1')])
        assert.deepEqual(result.counts, { covered: 0, partial: 0, planned: 0, gap: 4 })
      }),
    )
  })

  it('is never covered by what only overlaps, and counts every requirement once', () => {
    fc.assert(
      fc.property(fc.array(anyMapping), anyControls, (mappings, controls) => {
        const { requirements, counts } = coverage(toy, mappings, controls)
        assert.equal(counts.covered + counts.partial + counts.planned + counts.gap, 4)
        for (const { level, direct, through } of requirements) {
          const whole = direct.some((answer) => answer.whole) || through.some((answer) => reaches(answer.mapping.relation))
          if (level === 'covered') assert.ok(whole)
          if (level !== 'gap') assert.ok(direct.length + through.length > 0)
        }
      }),
    )
  })

  it('is never worse with drafts than without', () => {
    fc.assert(
      fc.property(fc.array(anyMapping), anyControls, (mappings, controls) => {
        for (const { level, withoutDrafts } of coverage(toy, mappings, controls).requirements) {
          assert.ok(levels.indexOf(level) <= levels.indexOf(withoutDrafts))
        }
      }),
    )
  })

  it('costs time in proportion to what it reads', () => {
    const wide = frameworkOf({
      id: 'wide',
      edition: '1',
      kind: 'catalogue',
      title: 'Wide',
      requirements: Array.from({ length: 5000 }, (_, at) => ({ id: `W.${at}`, title: 'x' })),
    })
    const many = Array.from({ length: 20_000 }, (_, at) => mapping(`iso:${at % 500}`, `wide:W.${at % 5000}`, { relation: 'intersects' }))
    const controls = Array.from({ length: 500 }, (_, at) => control(`CTL-${at}`, 'implemented', `iso:${at}`))
    const before = process.cpuUsage()
    assert.equal(coverage(wide, many, controls).counts.partial, 5000)
    const { user, system } = process.cpuUsage(before)
    assert.ok(user + system < 2_000_000, `${(user + system) / 1000} ms of CPU`)
  })
})

function reaches(relation: Relation): boolean {
  return relation === 'equal' || relation === 'superset'
}

function control(id: string, state: ControlState, ...requirements: readonly RequirementReference[]): CoveringControl {
  return { id, state, requirements }
}

function mapping(from: RequirementReference, to: RequirementReference, rest: Pick<Mapping, 'relation'> & Partial<Mapping>): Mapping {
  return { from, to, source: 'somebody', reason: 'because', state: 'reviewed', alsoIn: [], ...rest }
}

function frameworkOf(input: unknown): Framework {
  const reading = readFramework(input)
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
  return reading.value
}
