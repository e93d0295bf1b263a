import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Fault } from './fault.ts'
import { readFramework } from './read.ts'

const house = {
  id: 'house-rules',
  edition: '2026',
  kind: 'catalogue',
  title: 'Rules of the house',
  requirements: [
    { id: '1', title: 'Doors', assessable: false },
    { id: '1.1', parent: '1', title: 'Front door is shut', titles: { de: 'Haustür ist zu' }, intent: 'Nobody walks in.' },
    { id: '1.10', parent: '1', title: 'Back door is shut', tags: ['night'] },
  ],
}

describe('a framework of your own', () => {
  it('is read from a plain object, with what was left out filled in', () => {
    const reading = readFramework(house)
    assert.ok(reading.ok)
    assert.deepEqual(reading.value.requirements[2], {
      id: '1.10',
      parent: '1',
      title: 'Back door is shut',
      titles: {},
      intent: null,
      assessable: true,
      tags: ['night'],
    })
    assert.deepEqual([reading.value.wording, reading.value.targetsOnly, reading.value.source], ['own', false, ''])
  })

  it('is read as the README shows it', () => {
    const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')
    const reading = readFramework(JSON.parse(/```json\n(.*?)```/s.exec(readme)?.[1] ?? ''))
    assert.ok(reading.ok)
    assert.equal(reading.value.requirements[1]?.titles['de'], 'Haustür ist zu')
  })

  it('is refused with every bad field named at once', () => {
    const reading = readFramework({
      id: 'House Rules',
      kind: 'wish',
      title: '',
      colour: 'red',
      requirements: [
        { id: 1.1, title: 'A number as YAML makes of 1.10' },
        { id: '2', title: 'x', parent: '9', assessable: 'yes' },
        { id: '2', title: 'y', titles: { german: 'z' } },
        { title: 'no id' },
      ],
    })
    assert.deepEqual(at(faultsOf(reading)), [
      'colour unknown-field',
      'edition missing',
      'id wrong-form',
      'kind not-one-of',
      'requirements[0].id wrong-type',
      'requirements[1].assessable wrong-type',
      'requirements[1].parent unknown-parent',
      'requirements[2].id twice',
      'requirements[2].titles.german wrong-form',
      'requirements[3].id missing',
      'title too-short',
    ])
    assert.deepEqual(faultsOf(reading).find((fault) => fault.at === 'kind')?.expected, ['management-system', 'catalogue', 'law'])
  })

  it('is refused where parents go in circles, and only those in the circle or below it are named', () => {
    const reading = readFramework({
      ...house,
      requirements: [
        { id: 'a', parent: 'b', title: 'x' },
        { id: 'b', parent: 'a', title: 'x' },
        { id: 'c', parent: 'b', title: 'x' },
        { id: 'd', parent: 'd', title: 'x' },
        { id: 'e', title: 'x' },
        { id: 'f', parent: 'e', title: 'x' },
      ],
    })
    assert.deepEqual(
      at(faultsOf(reading)),
      [0, 1, 2, 3].map((index) => `requirements[${index}].parent circular`),
    )
  })

  it('is refused whatever it is, and never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }), (input) => {
        assert.equal(readFramework(input).ok, false)
        assert.equal(readFramework({ ...house, requirements: [input] }).ok, false)
      }),
    )
  })

  it('takes no id that a page, a formula or a path could mistake', () => {
    for (const id of ['a:b', '=1+1', '../x', '<b>', ' 1', '1 ', '', '__proto__', 'a\nb', 'x'.repeat(61)]) {
      assert.equal(readFramework({ ...house, requirements: [{ id, title: 'x' }] }).ok, false, JSON.stringify(id))
    }
    for (const id of ['A.5.1', '4.2 a', '164.314(b)(2)(i)-(iv)', 'GV.OC-01', 'AC-2(12)', '§ 8'.slice(2), 'Ä1']) {
      assert.equal(readFramework({ ...house, requirements: [{ id, title: 'x' }] }).ok, true, id)
    }
  })

  it('costs time in proportion to its length, a chain of 10,000 parents included', () => {
    const chain = Array.from({ length: 10_000 }, (_, index) => ({
      id: `n${index}`,
      parent: index > 0 ? `n${index - 1}` : null,
      title: 'x',
    }))
    const before = process.cpuUsage()
    assert.ok(readFramework({ ...house, requirements: chain }).ok)
    assert.ok(readFramework({ ...house, requirements: chain.toReversed() }).ok)
    const { user, system } = process.cpuUsage(before)
    assert.ok(user + system < 2_000_000, `${(user + system) / 1000} ms of CPU`)
    assert.deepEqual(at(faultsOf(readFramework({ ...house, requirements: [...chain, { id: 'more', title: 'x' }] }))), [
      'requirements too-long',
    ])
  })
})

function faultsOf(reading: ReturnType<typeof readFramework>): readonly Fault[] {
  return reading.ok ? [] : reading.faults
}

function at(faults: readonly Fault[]): readonly string[] {
  return faults.map((fault) => `${fault.at} ${fault.code}`).toSorted()
}
