import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Framework } from './framework.ts'
import { frameworkIds, loadFramework } from './load.ts'
import { readFramework } from './read.ts'
import { sectionsOf } from './section.ts'

describe('the sections of a framework', () => {
  const cases: readonly (readonly [string, readonly (readonly [string, string | null])[], readonly string[]])[] = [
    [
      'headings, however deep they nest',
      [
        ['A', null],
        ['A.1', 'A'],
        ['B', null],
        ['B.1', 'B'],
      ],
      ['A: A.1', 'B: B.1'],
    ],
    [
      'the letters and number before a full stop',
      [
        ['CC1.1', null],
        ['CC1.2', null],
        ['A1.1', null],
      ],
      ['CC1: CC1.1 CC1.2', 'A1: A1.1'],
    ],
    [
      'the chapter below a letter',
      [
        ['C.6.1.2', null],
        ['C.6.2.1', null],
        ['C.7.1', null],
      ],
      ['C.6: C.6.1.2 C.6.2.1', 'C.7: C.7.1'],
    ],
    [
      'the article before a bracket',
      [
        ['32(1)(b)', null],
        ['32(2)', null],
        ['33', null],
      ],
      ['32: 32(1)(b) 32(2)', '33: 33'],
    ],
    [
      'nothing where ids say nothing',
      [
        ['5', null],
        ['6', null],
      ],
      ['null: 5 6'],
    ],
  ]
  for (const [name, tree, expected] of cases) {
    it(`are made of ${name}`, () => {
      const headings = new Set(['A', 'B'])
      const framework = frameworkOf(tree.map(([id, parent]) => ({ id, parent, title: 'x', assessable: !headings.has(id) })))
      assert.deepEqual(
        sectionsOf(framework).map(({ id, requirements }) => `${id}: ${requirements.map((requirement) => requirement.id).join(' ')}`),
        expected,
      )
    })
  }

  it('take a requirement below another to where that one stands', () => {
    const framework = frameworkOf([
      { id: '164.308(a)(1)(i)', title: 'x' },
      { id: '164.310(z)', parent: '164.308(a)(1)(i)', title: 'x' },
    ])
    assert.deepEqual(
      sectionsOf(framework).map(({ id, requirements }) => [id, requirements.length]),
      [['164.308', 2]],
    )
  })

  it('hold every requirement that can be assessed once, whatever the tree', () => {
    const id = fc.stringMatching(/^[A-C](?:\.[1-3]){0,3}(?:\([ab]\))?$/)
    fc.assert(
      fc.property(fc.uniqueArray(id, { maxLength: 20 }), fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }), (ids, assessable) => {
        const framework = frameworkOf(
          ids.map((one, at) => ({ id: one, parent: at % 3 === 0 ? null : ids[at - 1], title: 'x', assessable: assessable[at] })),
        )
        const held = sectionsOf(framework).flatMap(({ requirements }) => requirements.map((requirement) => requirement.id))
        assert.deepEqual(held.toSorted(), ids.filter((_, at) => assessable[at]).toSorted())
      }),
    )
  })

  it('are few enough to read in every framework of ours', async () => {
    for (const framework of frameworkIds) {
      const sections = sectionsOf(await loadFramework(framework))
      assert.ok(sections.length <= 22, `${framework}: ${sections.length}`)
    }
  })
})

function frameworkOf(requirements: readonly unknown[]): Framework {
  const reading = readFramework({ id: 'toy', edition: '1', kind: 'catalogue', title: 'Toy', requirements })
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
  return reading.value
}
