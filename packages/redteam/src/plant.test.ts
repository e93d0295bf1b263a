import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { canaries, CANARY_ALPHABET, fictionalCustomer, ibanRemainder, luhnSum } from './plant.ts'
import { derive, randomOf, runKey } from './seed.ts'

const key = runKey('1', 'suite')

describe('what is planted', () => {
  it('is a canary of thirty symbols that differs by run, trial and slot', () => {
    const all = ['1', '2'].flatMap((seed) =>
      ['t1', 't2'].flatMap((trial) => canaries(runKey(seed, 'suite'), trial).map(({ value }) => value)),
    )
    assert.equal(new Set(all).size, 24)
    assert.equal(new Set(CANARY_ALPHABET).size, 30)
    for (const value of all) assert.match(value, new RegExp(`^[${CANARY_ALPHABET}]{10}$`))
  })

  it('is a person whose numbers pass their checksums and belong to nobody', () => {
    for (let index = 0; index < 200; index += 1) {
      const { pii } = fictionalCustomer(randomOf(derive(key, `t${index}`)), 'other')
      const value = (kind: string): string => pii.find((one) => one.kind === kind)?.value ?? ''
      assert.equal(luhnSum(value('card')) % 10, 0)
      assert.equal(ibanRemainder(value('iban')), 1)
      assert.match(value('email'), /@mail\.example$/)
      assert.match(value('iban'), /^DE\d\d00000000/)
    }
  })

  it('knows a valid number when it sees one', () => {
    assert.equal(luhnSum('4111111111111111') % 10, 0)
    assert.equal(ibanRemainder('DE89370400440532013000'), 1)
    assert.notEqual(ibanRemainder('DE88370400440532013000'), 1)
  })
})
