import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { mappingReasons, relations } from '@assay/frameworks'
import { de } from './text.de.ts'
import { en } from './text.en.ts'

function leaves(value: unknown, path = ''): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, `${path}/${name}`))
}

describe('the words of the pages of frameworks', () => {
  it('are whole in German, by path, and none is copied', () => {
    const german = new Map(leaves(de))
    assert.deepEqual(
      [...german.keys()].toSorted(),
      leaves(en)
        .map(([path]) => path)
        .toSorted(),
    )
    for (const [path, text] of leaves(en)) {
      assert.notEqual(text, '', path)
      assert.notEqual(german.get(path), text, path)
    }
  })

  it('name every relation, and every reason that our own mappings have', () => {
    assert.deepEqual(Object.keys(en.relation).toSorted(), relations.toSorted())
    assert.deepEqual(Object.keys(en.reason).toSorted(), mappingReasons.toSorted())
  })

  it('take up what they are told in both languages', () => {
    for (const words of [en, de]) {
      assert.match(words.shown(3, 61), /3.*61/)
      assert.match(words.relation.superset('SOC 2 CC6.1'), /^SOC 2 CC6\.1 /)
      assert.notEqual(words.ofRequirements(1), words.ofRequirements(2).replace('2', '1'))
    }
  })
})
