import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { registers } from '@assay/isms'
import { en } from '../message/en.ts'
import { deedIn } from './deed.ts'

describe('what an event says', () => {
  it('is the title of its command, and what it was done to', () => {
    assert.equal(deedIn(registers, 'risk.assess.residual', en), 'Assess: residual')
    assert.equal(
      deedIn(registers, 'document.confirm-review', en),
      registers.find(({ name }) => name === 'document')?.text.commands['confirm-review']?.title,
    )
    assert.equal(deedIn(registers, 'risk.archive', en), 'Archived')
  })

  it('is never a raw verb', () => {
    assert.equal(deedIn(registers, 'risk.frobnicate', en), 'Changed')
    assert.equal(deedIn(registers, 'nothing', en), 'Changed')
    for (const register of registers)
      for (const [name, { title }] of Object.entries(register.text.commands))
        assert.equal(deedIn(registers, `${register.name}.${name}`, en), title)
  })
})
