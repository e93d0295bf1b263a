import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { folded } from './character.ts'

describe('a folded text', () => {
  it('has no capitals and no marks, and Korean syllables and ideographs as they are', () => {
    assert.equal(folded('École Łódź ŽIŽEK'), 'ecole łodz zizek')
    assert.equal(folded('김민수 이영희'), '김민수 이영희')
    assert.notEqual(folded('김'), folded('강'))
    assert.equal(folded('山田'), '山田')
  })
})
