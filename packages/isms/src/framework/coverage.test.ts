import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { relations, type Framework, type Mapping, type RequirementReference } from '@assay/frameworks'
import { frameworkIds, loadFramework, loadMappedTo } from '@assay/frameworks/load'
import { readFramework } from '@assay/frameworks/read'
import fc from 'fast-check'
import { record, recordsOf } from '../records.fixture.ts'
import { coverageOf, standings, type FrameworkCoverage } from './coverage.ts'

const excluded = { applicable: 'no', exclusionReason: 'There are none' }

/** Two sections of a catalogue, and what is mapped to it from another. */
const toy = frameworkOf('catalogue')
const mappings: readonly Mapping[] = [
  mapping('far:1', 'toy:D.1', { relation: 'equal', reason: 'the same duty' }),
  mapping('far:1', 'toy:D.2', { relation: 'intersects' }),
  mapping('far:2', 'toy:W.1', { relation: 'superset', state: 'draft' }),
  mapping('far:3', 'toy:W.2', { relation: 'equal' }),
  mapping('far:4', 'toy:D.1', { relation: 'intersects' }),
  mapping('far:4', 'toy:D.2', { relation: 'intersects', state: 'draft' }),
]

describe('what controls cover of a framework', () => {
  const found = coverageOf(
    toy,
    mappings,
    recordsOf([
      control('c1', { requirements: ['far:1'], status: 'implemented' }),
      control('c2', { requirements: ['far:2'], status: 'implemented' }),
      control('c3', { requirements: ['far:3'], status: 'implemented', ...excluded }),
      control('c4', { requirements: ['toy:D.2', 'toy:X'], status: 'planned' }),
      control('c5', { requirements: ['toy:W.3'], ...excluded }),
    ]),
  )

  it('is what one calculates by hand', () => {
    assert.deepEqual(
      found.sections.map(({ id, requirements }) => [
        id,
        requirements.map((one) => `${one.id} ${one.standing}, without drafts ${one.withoutDrafts}`),
      ]),
      [
        ['D', ['D.1 covered, without drafts covered', 'D.2 partial, without drafts partial']],
        ['W', ['W.1 covered, without drafts gap', 'W.2 gap, without drafts gap', 'W.3 excluded, without drafts excluded']],
      ],
    )
    assert.deepEqual(found.counts, { covered: 2, partial: 1, planned: 0, excluded: 1, audit: 0, gap: 1 })
    assert.deepEqual(found.countsWithoutDrafts, { covered: 1, partial: 1, planned: 0, excluded: 1, audit: 0, gap: 2 })
    assert.deepEqual(
      found.sections.map(({ counts }) => [counts.covered, counts.partial, counts.gap]),
      [
        [1, 1, 0],
        [1, 0, 1],
      ],
    )
  })

  it('says by which controls, and of each mapping how the two stand, who says so and why', () => {
    const first = requirementOf(found, 'D.1')
    assert.deepEqual(first.direct, [])
    assert.deepEqual(
      first.through.map(({ controls, from, relation, source, reason, state }) => ({ controls, from, relation, source, reason, state })),
      [{ controls: ['C1'], from: 'far:1', relation: 'equal', source: 'somebody', reason: 'the same duty', state: 'reviewed' }],
    )
    assert.deepEqual(requirementOf(found, 'D.2').direct, [{ control: 'C4', whole: true }])
  })

  it('says where more could come from, but for what is covered or left out', () => {
    const open = ['D.1', 'D.2', 'W.1', 'W.3'].map((id) => requirementOf(found, id).unanswered.map(({ from, state }) => `${from} ${state}`))
    assert.deepEqual(open, [[], ['far:4 draft'], [], []])
  })

  it('counts nothing by what was left out, and says so', () => {
    const second = requirementOf(found, 'W.2')
    assert.deepEqual(second.through, [])
    assert.deepEqual(
      second.unanswered.map(({ from, leftOut }) => [from, leftOut]),
      [['far:3', ['C3']]],
    )
    assert.deepEqual(requirementOf(found, 'W.3').leftOut, ['C5'])
  })

  it('names links that answer nothing', () => assert.deepEqual(found.unanswering, [{ control: 'C4', reference: 'toy:X' }]))

  it('takes what a law demands for a gap where its control was left out', () => {
    const law = coverageOf(frameworkOf('law'), [], recordsOf([control('c1', { requirements: ['toy:W.3'], ...excluded })]))
    assert.equal(requirementOf(law, 'W.3').standing, 'gap')
  })

  it('lets no mapping outweigh that the controls for a requirement were left out', () => {
    const records = recordsOf([
      control('c1', { requirements: ['far:1'], status: 'implemented' }),
      control('c2', { requirements: ['toy:D.1'], ...excluded }),
    ])
    assert.equal(requirementOf(coverageOf(toy, mappings, records), 'D.1').standing, 'excluded')
    const other = control('c3', { requirements: ['toy:D.1'], status: 'implemented' })
    const both = coverageOf(toy, mappings, (register) => [...records(register), other])
    assert.equal(requirementOf(both, 'D.1').standing, 'covered')
  })
})

describe('what controls cover of ISO/IEC 27001:2022', async () => {
  const iso = await loadFramework('iso27001-2022')

  it('are the controls of Annex A; its clauses are for the mock audit, and none of them can be left out', () => {
    const found = coverageOf(iso, [], recordsOf([control('c1', { requirements: ['iso27001-2022:A.5.1'], status: 'implemented' })]))
    assert.deepEqual(found.counts, { covered: 1, partial: 0, planned: 0, excluded: 0, audit: 30, gap: 92 })
    const without = coverageOf(iso, [], recordsOf([control('c1', { requirements: ['iso27001-2022:9.2.1'], ...excluded })]))
    assert.equal(requirementOf(without, '9.2.1').standing, 'audit')
  })
})

const references: readonly RequirementReference[] = ['toy:D.1', 'toy:D.2', 'toy:W.1', 'toy:W', 'far:1', 'far:2', 'third:1']
const anyControls = fc.array(
  fc.record({
    requirements: fc.subarray([...references]),
    status: fc.constantFrom('undecided', 'not-started', 'planned', 'partial', 'implemented'),
    applicable: fc.constantFrom(null, 'yes', 'no'),
  }),
  { maxLength: 6 },
)
const anyMappings = fc.array(
  fc
    .tuple(fc.constantFrom(...references), fc.constantFrom(...references), fc.constantFrom(...relations))
    .map(([from, to, relation]) => mapping(from, to, { relation })),
  { maxLength: 8 },
)

describe('coverage by any controls', () => {
  it('counts every requirement once, in its section and in all', () => {
    holds((found) => {
      assert.equal(sum(found.counts), 5)
      for (const standing of standings) {
        assert.equal(
          found.sections.reduce((total, { counts }) => total + counts[standing], 0),
          found.counts[standing],
        )
      }
      for (const { requirements, counts } of found.sections) assert.equal(sum(counts), requirements.length)
    })
  })

  it('rests on controls that are in force, by links of their own and one stated step', () => {
    holds((found, given) => {
      const inForce = new Map(given.filter(({ applicable }) => applicable !== 'no').map((one) => [one.key, one.requirements]))
      for (const { id, direct, through, standing } of found.sections.flatMap(({ requirements }) => requirements)) {
        for (const { control: key } of direct) assert.ok(inForce.get(key)?.includes(`toy:${id}`))
        for (const { controls, from, to } of through) {
          assert.equal(to, `toy:${id}`)
          for (const key of controls) assert.ok(inForce.get(key)?.includes(from))
        }
        if (['covered', 'partial', 'planned'].includes(standing)) assert.ok(direct.length + through.length > 0)
      }
    })
  })

  it('is excluded only where controls for the very requirement were left out and none is in force', () => {
    holds((found) => {
      for (const { standing, direct, leftOut } of found.sections.flatMap(({ requirements }) => requirements)) {
        assert.equal(standing === 'excluded', direct.length === 0 && leftOut.length > 0)
      }
    })
  })

  it('is the same in whatever order the controls come, but for the order of their names', () => {
    fc.assert(
      fc.property(anyControls, anyMappings, (given, stated) => {
        const list = recordsFor(given)
        const there = coverageOf(toy, stated, recordsOf(list))
        assert.deepEqual(there.counts, coverageOf(toy, stated, recordsOf(list.toReversed())).counts)
      }),
    )
  })
})

describe('coverage of every framework of ours', () => {
  it('is whole and without fault where all of Annex A is in operation, and a gap or for the audit where nothing is', async () => {
    const iso = await loadFramework('iso27001-2022')
    const all = iso.requirements.filter(({ id, assessable }) => assessable && id.startsWith('A.'))
    const implemented = all.map(({ id }) => control(id, { requirements: [`iso27001-2022:${id}`], status: 'implemented' }))
    for (const id of frameworkIds) {
      const [framework, stated] = await Promise.all([loadFramework(id), loadMappedTo(id)])
      const nothing = coverageOf(framework, stated, recordsOf([]))
      const total = framework.requirements.filter(({ assessable }) => assessable).length
      assert.equal(nothing.counts.gap + nothing.counts.audit, total)
      const found = coverageOf(framework, stated, recordsOf(implemented))
      assert.equal(sum(found.counts), total)
      assert.deepEqual([found.counts.planned, found.counts.excluded, found.unanswering], [0, 0, []])
      assert.ok(total === 0 || found.counts.covered + found.counts.partial > total / 3, id)
    }
  })
})

type Given = { readonly key: string; readonly requirements: readonly string[]; readonly applicable: string | null }

function holds(assertion: (found: FrameworkCoverage, given: readonly Given[]) => void): void {
  fc.assert(
    fc.property(anyControls, anyMappings, (given, stated) => {
      const list = recordsFor(given)
      assertion(
        coverageOf(toy, stated, recordsOf(list)),
        given.map((one, at) => ({ ...one, key: `C${at}` })),
      )
    }),
  )
}

function recordsFor(given: readonly Readonly<Record<string, unknown>>[]) {
  return given.map((one, at) => control(`c${at}`, one))
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0)
}

function requirementOf({ sections }: FrameworkCoverage, id: string) {
  return sections.flatMap(({ requirements }) => requirements).find((one) => one.id === id) ?? assert.fail(id)
}

function control(id: string, given: Readonly<Record<string, unknown>>) {
  return record('control', id, given)
}

function mapping(from: RequirementReference, to: RequirementReference, rest: Pick<Mapping, 'relation'> & Partial<Mapping>): Mapping {
  return { from, to, source: 'somebody', reason: 'because', state: 'reviewed', alsoIn: [], ...rest }
}

function frameworkOf(kind: Framework['kind']): Framework {
  const requirements = [
    { id: 'D', title: 'Doors', assessable: false },
    { id: 'D.1', parent: 'D', title: 'Front door' },
    { id: 'D.2', parent: 'D', title: 'Back door' },
    { id: 'W', title: 'Windows', assessable: false },
    { id: 'W.1', parent: 'W', title: 'North' },
    { id: 'W.2', parent: 'W', title: 'South' },
    { id: 'W.3', parent: 'W', title: 'West' },
  ]
  const reading = readFramework({ id: 'toy', edition: '1', kind, title: 'Toy', requirements })
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
  return reading.value
}
