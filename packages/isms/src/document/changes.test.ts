import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { record } from '../records.fixture.ts'
import { documentChanges } from './changes.ts'
import type { Document } from './fields.ts'

const version = fc.record({
  title: fc.constantFrom('Backup', 'Backups'),
  body: fc.constantFrom(null, 'Copies are made.', 'Copies are made nightly.\n\nRestores are tested.'),
  classification: fc.constantFrom(null, 'internal', 'public'),
  distribution: fc.subarray(['all', 'board']),
})

interface Given {
  readonly title: string
  readonly body: string | null
  readonly classification: string | null
  readonly distribution: readonly string[]
}

function document(first: Given, second: Given): Document {
  const versions = [first, second].map((one, index) => ({ ...record('document', 'x', { ...one }).state, version: `${index + 1}.0` }))
  return { ...record('document', 'doc', { ...second, title: 'Draft' }).state, versions } as unknown as Document
}

describe('the differences of two versions of a document', () => {
  it('are none between a version and itself, and make the second of the first', () => {
    fc.assert(
      fc.property(version, version, (first, second) => {
        const both = document(first, second)
        assert.deepEqual(documentChanges(both, { from: '1.0', to: '1.0' }), [])
        const said = documentChanges(both, { from: '1.0', to: '2.0' }) ?? assert.fail()
        const made = {
          ...first,
          ...Object.fromEntries(said.filter(({ field }) => field !== 'version').map(({ field, to }) => [field, to])),
        }
        assert.deepEqual(made, { ...second })
        assert.ok(said.some(({ field }) => field === 'version'))
      }),
    )
  })

  it('part a text that was reworded by its words', () => {
    const both = document(
      { title: 'Backup', body: 'Copies are made.', classification: null, distribution: [] },
      { title: 'Backup', body: 'Copies were made.', classification: null, distribution: [] },
    )
    const body = documentChanges(both, { from: '1.0', to: '2.0' })?.find(({ field }) => field === 'body')
    assert.deepEqual(
      body?.parts?.map(({ kind, text }) => [kind, text]),
      [
        ['same', 'Copies '],
        ['removed', 'are'],
        ['added', 'were'],
        ['same', ' made.'],
      ],
    )
  })

  it('name the draft by its word, and no version that there never was', () => {
    const both = document(
      { title: 'Backup', body: null, classification: null, distribution: [] },
      { title: 'Backups', body: null, classification: null, distribution: [] },
    )
    assert.deepEqual(
      documentChanges(both, { from: '2.0', to: 'draft' })?.find(({ field }) => field === 'title'),
      { field: 'title', from: 'Backups', to: 'Draft', parts: null },
    )
    assert.equal(documentChanges(both, { from: '3.0', to: 'draft' }), null)
  })
})
