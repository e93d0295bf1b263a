import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { de } from './de.ts'
import { en } from './en.ts'

function leaves(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]]
  return Object.entries(value as Readonly<Record<string, unknown>>).flatMap(([name, inner]) => leaves(inner, `${path}/${name}`))
}

/** Words that are the same in both languages. */
const SAME = new Set(['Version', 'Checkpoint', '{version}, {standing}', '{who} ({as}, {day})'])

describe('what exports say', () => {
  it('is there in German by the same paths, takes up the same values, and is no copy', () => {
    const [english, german] = [leaves(en), new Map(leaves(de))]
    assert.deepEqual(
      [...german.keys()],
      english.map(([path]) => path),
    )
    for (const [path, text] of english) {
      const said = german.get(path) ?? ''
      assert.notEqual(said, '', path)
      assert.ok(said !== text || SAME.has(text), `${path} is ${text} in both`)
      const taken = [text, said].map((one) => [...one.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted())
      assert.deepEqual(taken[1], taken[0], path)
    }
  })
})
