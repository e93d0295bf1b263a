import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { hints, ownRecognisers } from './recognisers.ts'
import { cpuTime as time } from './cpu.fixture.ts'
import { createShield } from './create.ts'

/** Texts that were made to make a detector slow or wrong. */

const SEEDS = [
  '@',
  'a@',
  'a.',
  '://',
  'www.a',
  '1 ',
  '1-',
  '+1(',
  'DE12 ',
  'AB12',
  'eyJ.',
  '-----BEGIN ',
  'sk-',
  'a:b@',
  'passport ',
  'zip A-',
  '1.1.19',
  ' at a dot a',
  '&#64;',
  '%41',
  '\\u0041',
  'Ann ',
  'а',
  '\ud800',
  '\u0000',
  '한',
  'Anna Meier ',
  'my name is ',
  'School ',
  'école A',
  '医院',
  'No:1 D:5 ',
  'ул. А, д. 1, кв. ',
]

/** The least of three, so that the compiler and the collection of garbage are left out. */
const least = (run: () => unknown): number => Math.min(time(run), time(run), time(run))

describe('hostile texts', () => {
  for (const { name, find } of [...ownRecognisers(), ...hints]) {
    it(`of a megabyte take ${name} about twice the time of half of one`, () => {
      for (const seed of SEEDS) {
        const text = (size: number): string => seed.repeat(Math.ceil(size / seed.length))
        const [half, whole] = [least(() => find(text(500_000))), least(() => find(text(1_000_000)))]
        assert.ok(whole < half * 3.5 + 60, `${JSON.stringify(seed)}: ${half.toFixed(0)} ms, then ${whole.toFixed(0)} ms`)
      }
    })
  }

  it('take the whole shield time that grows with them and no faster', () => {
    const shield = createShield({ preset: 'strict' })
    for (const seed of SEEDS) {
      const text = (size: number): string => seed.repeat(Math.ceil(size / seed.length))
      const [half, whole] = [time(() => shield.detect(text(100_000))), time(() => shield.detect(text(200_000)))]
      assert.ok(whole < half * 4 + 200, `${JSON.stringify(seed)}: ${half.toFixed(0)} ms, then ${whole.toFixed(0)} ms`)
    }
  })

  it('of ten megabytes without a blank are read in bounded time', () => {
    const shield = createShield()
    for (const seed of ['a', '1', 'Ä', '@']) assert.ok(time(() => shield.detect(seed.repeat(10_000_000))) < 30_000, seed)
  })

  it('of lone surrogates, NUL and mixed scripts are redacted and restored to the unit', () => {
    const shield = createShield({ preset: 'strict' })
    for (const text of [
      '\ud800joe@example.com\udc00',
      '\u0000'.repeat(50) + ' John Smith',
      'Jоhn Smіth 李明 Иван Петров',
      '\u202eJohn\u202c Smith',
      'a'.repeat(300),
    ]) {
      const { text: redacted, vault } = shield.redact(text)
      assert.equal(shield.restore(redacted, vault), text)
    }
  })
})
