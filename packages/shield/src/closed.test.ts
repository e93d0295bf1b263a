import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { createShield } from './create.ts'
import { ShieldError } from './error.ts'
import type { Shield } from './shield.ts'
import type { Detector, Found } from './span.ts'
import { createVault, type Vault } from './vault.ts'

/** What was found never goes on, whoever else finds what beside it, and by whichever way the text goes. */

const TEXTS = [
  'Überweisung DE89 3704 0044 0532 0130 00 Anna',
  'Acme support maria.gonzalez@example.com',
  'Call Maria Gonzalez at maria@example.com or 555-123-4567 😀.',
  'Card 4111 1111 1111 1111, 10 Rue de la Paix, 75002 Paris; joe@example.com said “hi”.',
  'password: hunt[A_1_bbbb2]er2secret and https://crm.example.com/[A_1_aaaa2]/maria-gonzalez',
  'नमस्ते, फोन +91 98765 43210; 王伟 4111111111111111',
]
const shield = createShield()
const WRONG: readonly (readonly [why: string, find: unknown])[] = [
  ['before the text', { start: -1, end: 9, type: 'A', score: 1 }],
  ['after it', { start: 0, end: 9999, type: 'A', score: 1 }],
  ['no whole number', { start: 0.5, end: 4, type: 'A', score: 1 }],
  ['no number', { start: Number.NaN, end: 4, type: 'A', score: 1 }],
  ['end before start', { start: 5, end: 4, type: 'A', score: 1 }],
  ['a type that no token can have', { start: 0, end: 4, type: 'CUSTOMER-NO', score: 1 }],
  ['a small type', { start: 0, end: 4, type: 'person', score: 1 }],
  ['no score', { start: 0, end: 4, type: 'A' }],
  ['nothing', null],
]

function refusal(code: string): (error: unknown) => boolean {
  return (error) => error instanceof ShieldError && error.code === code
}

/** The characters that a redaction let through, by where they stood. */
function passed(text: string, redacted: string, vault: Vault): boolean[] {
  const is = Array.from({ length: text.length }, () => false)
  let at = 0
  for (const part of redacted.split(/(\[[A-Z_]+_\d+[a-z]*_[a-z0-9]{5}\])/)) {
    const value = part.startsWith('[') ? vault.valueOf(part) : null
    const length = (value ?? part).length
    assert.equal(text.slice(at, at + length), value ?? part)
    if (value === null) is.fill(true, at, at + length)
    at += length
  }
  assert.equal(at, text.length)
  return is
}

function hides(text: string, redacted: string, { vault, by = shield }: { readonly vault: Vault; readonly by?: Shield }): void {
  const is = passed(text, redacted, vault)
  for (const { start, end, type } of by.detect(text))
    for (let at = start; at < end; at += 1)
      assert.ok(!is[at] || /\s/.test(text[at] ?? ''), `${type} of ${JSON.stringify(text)} at ${at}: ${redacted}`)
}

const detectorOf = (finds: readonly Found[]): Detector => ({ name: 'other', detect: async () => finds })

describe('what was found', () => {
  it('is in no redaction, whatever else detectors and recognisers find', async () => {
    const text = fc.constantFrom(...TEXTS)
    const finds = fc.array(
      fc.record({
        from: fc.nat(200),
        length: fc.nat(40),
        type: fc.constantFrom('PERSON', 'ORGANIZATION', 'NOTE'),
        score: fc.double({ min: 0, max: 3, noNaN: true }),
      }),
      { maxLength: 4 },
    )
    await fc.assert(
      fc.asyncProperty(text, finds, async (one, list) => {
        const spans = list.map(({ from, length, type, score }) => ({
          start: from % one.length,
          end: Math.min(one.length, (from % one.length) + length),
          type,
          score,
        }))
        const { text: redacted, vault } = await shield.redactWith([detectorOf(spans)], one)
        hides(one, redacted, { vault })
        assert.equal(shield.restore(redacted, vault), one)
        const own = createShield({
          recognisers: [{ name: 'own', find: (view) => spans.map((span) => ({ ...span, end: Math.min(span.end, view.length) })) }],
        })
        const second = own.redact(one)
        hides(one, second.text, { vault: second.vault, by: own })
      }),
      { numRuns: 400 },
    )
  })

  it('is in no stream, however it is cut', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TEXTS), fc.integer({ min: 1, max: 9 }), (text, size) => {
        const vault = createVault()
        const stream = shield.stream('redact', vault)
        const out = (text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? []).map((piece) => stream.push(piece)).join('') + stream.end()
        assert.equal(shield.restore(out, vault), text)
        passed(text, out, vault)
      }),
    )
  })

  it('stays out where redacting is done again, which changes nothing', () => {
    for (const text of TEXTS) {
      const vault = createVault()
      const once = shield.redact(text, vault).text
      assert.equal(shield.redact(once, vault).text, once)
      const later = shield.redact(`> ${once}\n\nand ann@example.com`, vault).text
      for (const [token] of once.matchAll(/\[\w+\]/g)) assert.ok(later.includes(token), later)
      const other = createVault()
      const twice = shield.redact(once, other)
      assert.equal(shield.restore(shield.restore(twice.text, other), vault), text)
    }
  })
})

describe('a find that is wrong', () => {
  for (const [why, find] of WRONG)
    it(`(${why}) stops the redaction, of a detector and of a recogniser`, async () => {
      const finds = [find] as readonly Found[]
      const isRefused = (error: unknown): boolean => error instanceof ShieldError || error instanceof TypeError
      await assert.rejects(shield.redactWith([detectorOf(finds)], TEXTS[0] ?? ''), isRefused)
      assert.throws(() => createShield({ recognisers: [{ name: 'own', find: () => finds }] }).redact(TEXTS[0] ?? ''), isRefused)
    })

  it('that cuts a character takes the whole of it', async () => {
    const { text, vault } = await shield.redactWith([detectorOf([{ start: 3, end: 4, type: 'NOTE', score: 1 }])], 'ab 😀 cd')
    assert.match(text, /^ab \[NOTE_1_\w{5}\] cd$/)
    assert.equal(shield.restore(text, vault), 'ab 😀 cd')
  })
})

describe('options that say nothing', () => {
  const OPTIONS: readonly (readonly [options: unknown, sentence: RegExp])[] = [
    [{ preset: 'Strict' }, /preset is strict, balanced, precise/],
    [{ preset: 'toString' }, /preset/],
    [{ types: ['PERSN'] }, /nothing finds the type PERSN/],
    [{ types: ['E-MAIL'] }, /no name of a type/],
    [{ types: [] }, /types is empty/],
    [{ types: 'EMAIL' }, /list of texts/],
    [{ minimum: Number.NaN }, /minimum is a score from 0 to 1/],
    [{ minimum: 2 }, /minimum is a score/],
    [{ minimum: { EMAIL: -1 } }, /minimum of EMAIL/],
    [{ deny: [''] }, /deny has a text that is empty/],
    [{ locales: ['not a locale'] }, /no language/],
    [{ recognisers: [{ name: 'x' }] }, /recogniser/],
    [{ recognisers: [{ name: 'x', types: ['customer no'], find: () => [] }] }, /no name of a type/],
    [{ typs: ['EMAIL'] }, /no option typs/],
  ]
  for (const [options, sentence] of OPTIONS)
    it(`are refused with a sentence: ${JSON.stringify(options)}`, () =>
      assert.throws(() => createShield(options as object), { name: 'ShieldError', message: sentence }))

  it('as a text that is none are refused too', () => {
    for (const method of ['detect', 'redact'] as const)
      for (const text of [undefined, null, 5, {}] as unknown as readonly string[])
        assert.throws(() => shield[method](text), refusal('TEXT'))
    assert.throws(() => createVault().tokenOf('CUSTOMER-NO', '1'), refusal('TYPE'))
    assert.throws(() => createVault([{ token: '[A B_1_aaaa2]', type: 'A B', value: 'x' }]), refusal('VAULT'))
  })
})

describe('words of your own', () => {
  const found = (options: object, text: string): readonly string[] =>
    createShield(options)
      .detect(text)
      .map(({ type, start, end }) => `${type} ${text.slice(start, end)}`)

  it('that are denied go in any case, over any blanks and invisible signs, and as whole words', () => {
    for (const text of ['project heron', 'PROJECT  HERON', 'Proj\u200bect Heron', 'project\nheron', 'Project\u00a0Heron'])
      assert.ok(found({ deny: ['Project Heron'] }, `the ${text}, also`).includes(`CUSTOM ${text}`), text)
    assert.deepEqual(found({ deny: ['Al'] }, 'also for all'), [])
    assert.deepEqual(found({ deny: ['Al'] }, "and AL's"), ['CUSTOM AL'])
    assert.deepEqual(found({ deny: ['王'] }, '小王说'), ['CUSTOM 王'])
  })

  it('that are allowed stay in any case, within a name too, and never within what has a form', () => {
    assert.deepEqual(found({ allow: ['INFO@example.com'] }, 'info@example.com'), [])
    assert.deepEqual(found({ allow: ['example'] }, 'joe@example.com'), ['EMAIL joe@example.com'])
    assert.ok(
      !found({ allow: ['spotify premium'] }, 'Lars-Åke Öberg. Spotify Premium')
        .join()
        .includes('Spotify'),
    )
  })
})
