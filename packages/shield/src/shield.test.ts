import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { cpuTime } from './cpu.fixture.ts'
import { repeats } from './repeat.ts'
import { createShield } from './create.ts'
import { createVault } from './vault.ts'

const shield = createShield()
/** Types that have a form, as against names. */
const FORMS = createShield({ types: ['EMAIL', 'URL', 'IP', 'MAC', 'CARD', 'IBAN', 'PHONE', 'SSN', 'ID', 'MRN', 'SECRET'] })
const found = (text: string) => FORMS.detect(text).map(({ type, start, end }) => `${type} ${text.slice(start, end)}`)

/** Texts with what is to be found in them, as `TYPE value`. */
const CASES: readonly (readonly [text: string, ...expected: string[]])[] = [
  ['Write to ann.o-neil+x@mail.example.co.uk, please.', 'EMAIL ann.o-neil+x@mail.example.co.uk'],
  ['<joe@example.com>; "sue@example.org".', 'EMAIL joe@example.com', 'EMAIL sue@example.org'],
  ['not@home, a@b, @example.com, x@y.1'],
  ['ｊｏｅ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'EMAIL ｊｏｅ＠ｅｘａｍｐｌｅ．ｃｏｍ'],
  ['j\u200boe@exam\u00adple.com', 'EMAIL j\u200boe@exam\u00adple.com'],
  ['jоe@exаmple.com', 'EMAIL jоe@exаmple.com'],
  ['see https://x.example/a?b=c#d, and www.example.org.', 'URL https://x.example/a?b=c#d', 'URL www.example.org'],
  ['from 10.0.0.1 to fe80::1ff:fe23:4567:890a', 'IP 10.0.0.1', 'IP fe80::1ff:fe23:4567:890a'],
  ['256.1.1.1, v1.2.3.4, 1.2.3, 12:30:45, a::b::c'],
  ['00:1A:2b:3c:4d:5e and 00-1a-2b-3c-4d-5e', 'MAC 00:1A:2b:3c:4d:5e', 'MAC 00-1a-2b-3c-4d-5e'],
  ['card 4111 1111 1111 1111 or 378282246310005', 'CARD 4111 1111 1111 1111', 'CARD 378282246310005'],
  ['4111 1111 1111 1112, 0000 0000 0000 0000, order 1234567890123456'],
  ['DE89 3704 0044 0532 0130 00, GB82WEST12345698765432', 'IBAN DE89 3704 0044 0532 0130 00', 'IBAN GB82WEST12345698765432'],
  ['DE89 3704 0044 0532 0130 01, XX89370400440532013000'],
  ['IR112030067846047008086001 is of no country of the registry', 'IBAN IR112030067846047008086001'],
  ['card ending in ****123, ends with 8899; the year ending in 24', 'ID 123', 'ID 8899'],
  [
    'call +49 30 1234567, (030) 1234 5678, 555-123-4567, 030 1234567',
    'PHONE +49 30 1234567',
    'PHONE (030) 1234 5678',
    'PHONE 555-123-4567',
    'PHONE 030 1234567',
  ],
  ['Mr. Lei (13802135691) waits; job 23802135691', 'PHONE 13802135691'],
  ['SSN 536-90-4399', 'SSN 536-90-4399'],
  ['000-12-3456, 666-12-3456, 123-00-4567, 123-45-0000'],
  ['BSN 111222333 and PESEL 44051401359', 'ID 111222333', 'ID 44051401359'],
  ['Steuer-ID 86095742719', 'ID 86095742719'],
  ['AHV 756.9217.0769.85', 'ID 756.9217.0769.85'],
  ['CPF 529.982.247-25, not 529.982.247-26', 'ID 529.982.247-25'],
  ['Aadhaar 2341 2341 2346', 'ID 2341 2341 2346'],
  ['NHS 943 476 5919', 'ID 943 476 5919'],
  ['TC kimlik 10000000146', 'ID 10000000146'],
  ['Your booking code is WD202511263. Policy No. P123456789, meeting ID: 876 543 21', 'ID WD202511263', 'ID P123456789', 'ID 876 543 21'],
  ['Número de cuenta 12345678, código de reserva: MX20251', 'ID 12345678', 'ID MX20251'],
  ['order number 20250812, tracking number SF1234567890, flight CZ3101, booking for 2025 guests'],
  ['The verification code is 829304, PIN: 4711; Bestätigungscode 5521', 'SECRET 829304', 'SECRET 4711', 'SECRET 5521'],
  ['Erlang/OTP 27, pin 13 of the board, the code is 500'],
  [`key ghp_${'a1'.repeat(18)} and AKIAIOSFODNN7EXAMPLE`, `SECRET ghp_${'a1'.repeat(18)}`, 'SECRET AKIAIOSFODNN7EXAMPLE'],
  ['password: hunter2!x and api_key = "q7Zp0Lk29sVb4TxY"', 'SECRET hunter2!x', 'SECRET q7Zp0Lk29sVb4TxY'],
  ['The password is required. token: string, secret = process.env.SECRET, password=********'],
  [`a short sk-ant-${'a1'.repeat(8)}b is one by its shorter prefix`, `SECRET sk-ant-${'a1'.repeat(8)}b`],
  ['ask-me-anything-about-sk-1 and task-force-of-twenty-people'],
  ['-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----', 'SECRET -----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----'],
]

describe('the recognisers', () => {
  for (const [text, ...expected] of CASES) it(JSON.stringify(text.slice(0, 60)), () => assert.deepEqual(found(text), expected))

  it('leave a day without a year to the strict preset, unless somebody was born then', () => {
    const dates = (text: string, preset: 'strict' | 'balanced') =>
      createShield({ preset, types: ['DATE'] })
        .detect(text)
        .map(({ start, end }) => text.slice(start, end))
    const text = 'The parcel comes on March 14, the invoice is of April 3, 2024.'
    assert.deepEqual(dates(text, 'balanced'), ['April 3, 2024'])
    assert.deepEqual(dates(text, 'strict'), ['March 14', 'April 3, 2024'])
    for (const born of ['Her birthday is March 14.', 'Geboren am 14. März in Ulm.', '生日：3月14日', 'Mi cumpleaños: 14 de marzo'])
      assert.equal(dates(born, 'balanced').length, 1, born)
  })

  it('leave what peers took for personal data: C4, S3 and EKS, a seven-digit number, -0.96, a time', () => {
    assert.deepEqual(found('C4 on S3 in EKS: 1234567 rows, -0.96 at 12:30, order 20231107, build 1.2.3.4567'), [])
  })

  it('find in time that grows with the text and no faster, whatever it is made of', () => {
    const seeds = ['@', 'a@', '://', 'www.', '1 ', '1-', '+1', 'DE12', 'eyJ', '-----BEGIN ', 'sk-', 'a:b@', '[A_1_', ':', '1.', '(0']
    const time = (text: string): number => cpuTime(() => shield.redact(text))
    for (const seed of seeds) {
      const text = (size: number) => seed.repeat(size / seed.length)
      time(text(20_000))
      const [half, whole] = [time(text(150_000)), time(text(300_000))]
      assert.ok(whole < half * 6 + 60, `${JSON.stringify(seed)}: ${half.toFixed(0)} ms, then ${whole.toFixed(0)} ms`)
    }
  })
})

describe('a redaction', () => {
  const parts = fc.constantFrom(
    'joe@example.com',
    'JOE@example.com',
    '4111 1111 1111 1111',
    '[EMAIL_1_abcde]',
    '%5BEMAIL_1_abcde%5D',
    '\ud800',
    '\u0000',
    ' ',
    'ß',
    '\u200b',
    '+49 30 1234567',
  )
  const texts = fc.array(fc.oneof(fc.string({ unit: 'binary' }), parts), { maxLength: 12 }).map((list) => list.join(' '))

  it('is undone by restoring, for every text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: redacted, vault } = shield.redact(text)
        assert.equal(shield.restore(redacted, vault), text)
      }),
      { numRuns: 500 },
    )
  })

  it('leaves nothing that is found, and the same again where it is done twice', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: redacted } = shield.redact(text)
        assert.deepEqual(
          shield.detect(redacted).filter(({ score }) => score >= 0.9),
          [],
        )
      }),
    )
  })

  it('keeps the marks of quoted lines', () => {
    const { text } = shield.redact('On Monday Anna Kowalska wrote:\n> 14 Elm Street\n> Apt. 3\n>> Springfield\n> Regards')
    assert.match(text, /wrote:\n> \[\w+\]\n> \[\w+\]\n>> \[\w+\]\n> Regards$/)
  })

  it('numbers entities, not mentions: the same over turns, another for another spelling', () => {
    const vault = createVault()
    const first = shield.redact('joe@example.com and sue@example.com', vault).text
    const second = shield.redact('joe@example.com, JOE@example.com', vault).text
    const [joe = ''] = /\[EMAIL_1_\w+\]/.exec(first) ?? []
    assert.ok(second.startsWith(joe))
    assert.match(second, /\[EMAIL_1b_\w{5}\]$/)
    assert.match(first, /\[EMAIL_2_\w{5}\]$/)
    const kept = createVault(JSON.parse(JSON.stringify(vault.entries())))
    assert.equal(shield.restore(first + second, kept), shield.restore(first + second, vault))
    assert.equal(shield.redact('joe@example.com', kept).text, joe)
    assert.match(shield.redact('new@example.com', kept).text, /^\[EMAIL_3_/)
  })

  it('is restored from what a model made of a token, and not from what it guessed', () => {
    const { text, vault } = shield.redact('joe@example.com')
    for (const mangled of [text.toLowerCase(), `**${text}**`, `\`${text}\`'s`, text.replace('[', '%5B').replace(']', '%5D')])
      assert.match(shield.restore(mangled, vault), /joe(?:@|%40)example\.com/, mangled)
    for (const guess of ['[EMAIL_1_aaaa2]', text.replace('_1_', '_2_'), text.replace(/_\w{5}\]/, ']')])
      assert.equal(shield.restore(guess, vault), guess)
  })

  it('of one conversation says nothing to another', () => {
    const { text } = shield.redact('joe@example.com')
    const { vault } = shield.redact('joe@example.com')
    assert.equal(shield.restore(text, vault), text)
  })
})

describe('a name that was found once', () => {
  const again = (view: string, end: number) =>
    repeats(view, [{ start: 0, end, type: 'PERSON', score: 1, source: 'own' }], (word) => word === 'May').map(({ start }) =>
      view.slice(start),
    )

  it('is found wherever it stands again as a word, two ideographs too, and each longer part of it', () => {
    assert.deepEqual(again('王伟；告知王伟和他', 2), ['王伟和他'])
    assert.deepEqual(again('May Kowalska: Kowalska, May Kowalska, Kowalskas, in May', 12), [
      'Kowalska, May Kowalska, Kowalskas, in May',
      'May Kowalska, Kowalskas, in May',
      'Kowalskas, in May',
    ])
    assert.deepEqual(again('Мила: привет Миле и мила', 4), ['Миле и мила', 'мила'])
    assert.deepEqual(again('grace lim. Thanks Grace', 9), ['Grace'])
    assert.deepEqual(again('王 said 王', 1), [])
  })

  it('is found in time that grows with the text, however many names begin alike', () => {
    const time = (count: number): number => {
      const names = Array.from({ length: count }, (_, index) => `Anna${String(index).padStart(6, '0')}`)
      const spans = names.map((_, index) => ({ start: index * 11, end: index * 11 + 10, type: 'ORGANIZATION', score: 1, source: 'own' }))
      const view = `${names.join(' ')} ${names.join(' ')}`
      return cpuTime(() => assert.equal(repeats(view, spans, () => false).length, count))
    }
    time(2_000)
    const [half, whole] = [time(10_000), time(20_000)]
    assert.ok(whole < half * 6 + 60, `${half.toFixed(0)} ms, then ${whole.toFixed(0)} ms`)
    assert.ok(whole < 3_000, `${whole.toFixed(0)} ms`)
  })
})

describe('spans that overlap', () => {
  it('leave no part that was found to be let through', () => {
    const wide = { name: 'wide', find: () => [{ start: 0, end: 32, type: 'NOTE', score: 0.7 }] }
    const text = 'Ann Lee, joe@example.com, Bob Ray'
    const spans = createShield({ recognisers: [wide], types: ['NOTE', 'EMAIL'] }).detect(text)
    assert.deepEqual(
      spans.map(({ type, start, end }) => `${type} ${text.slice(start, end)}`),
      ['NOTE Ann Lee', 'EMAIL joe@example.com', 'NOTE Bob Ra'],
    )
  })
})

describe('a shield of your own', () => {
  it('looks for some types, allows and denies texts, and takes recognisers', () => {
    const only = createShield({ types: ['EMAIL'], allow: ['info@example.com'], deny: ['Project Heron'] })
    const text = 'info@example.com, joe@example.com, 10.0.0.1, Project Heron'
    assert.deepEqual(
      only.detect(text).map(({ type }) => type),
      ['EMAIL', 'CUSTOM'],
    )
    const badge = {
      name: 'badge',
      find: (view: string) =>
        [...view.matchAll(/B-\d{4}/g)].map(({ index }) => ({ start: index, end: index + 6, type: 'BADGE', score: 1 })),
    }
    assert.match(createShield({ recognisers: [badge] }).redact('badge B-1234').text, /^badge \[BADGE_1_\w{5}\]$/)
    assert.deepEqual(createShield({ minimum: 0.9 }).detect('555-123-4567'), [])
  })

  it('takes detectors that answer later, and fails closed where one of them fails', async () => {
    const codename = {
      name: 'codename',
      detect: async (text: string) => [{ start: text.indexOf('heron'), end: text.indexOf('heron') + 5, type: 'CODENAME', score: 0.9 }],
    }
    const { text } = await shield.redactWith([codename], 'the heron flies, joe@example.com')
    assert.match(text, /^the \[CODENAME_1_\w{5}\] \S+, \[EMAIL_1_\w{5}\]$/)
    const broken = { name: 'broken', detect: () => Promise.reject(new Error('no model')) }
    await assert.rejects(shield.redactWith([broken], 'joe@example.com'), /no model/)
  })

  it('finds identifiers of its locales without a word beside them, and has a lowest score by type', () => {
    assert.deepEqual(
      createShield({ locales: ['de-DE'] })
        .detect('86095742719')
        .map(({ type }) => type),
      ['ID'],
    )
    assert.deepEqual(createShield({ types: ['PHONE'], minimum: { PHONE: 0.9 } }).detect('555-123-4567'), [])
  })
})
