import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { createShield } from './create.ts'

/** A label suffices: what it leads to goes, whatever its check digits, its digits' script and its separators; what only looks like something stays. */

const shield = createShield()
const finds = (text: string): readonly string[] => shield.detect(text).map(({ type, start, end }) => `${type} ${text.slice(start, end)}`)

/** Labels in 24 languages and more, with a type. */
const LABELS: readonly (readonly [type: string, ...labels: string[]])[] = [
  [
    'ID',
    'acct',
    'account:',
    'account number',
    'Konto',
    'Kto.-Nr.',
    'Kd-Nr',
    'Kundennummer',
    'n° client',
    'numéro de compte',
    'nº de cuenta',
    'codice cliente',
    'número da conta',
    'klantnr',
    'rekeningnummer',
  ],
  [
    'ID',
    'nr konta',
    'kundnr',
    'kundenr.',
    'asiakasnumero',
    'číslo účtu',
    'számlaszám',
    'cod client',
    'müşteri no',
    'номер договора',
    'номер рахунку',
    'αριθμός πελάτη',
    'رقم الحساب',
    'खाता संख्या',
    'เลขที่บัญชี',
    '口座番号',
    '账号',
  ],
  [
    'ID',
    'policy no',
    'group no',
    'member id',
    'claim number',
    'CLABE',
    'IMEI',
    'PESEL',
    'ИНН',
    'СНИЛС',
    'NHS',
    'BSN',
    'CPF',
    'TC kimlik no',
    'マイナンバー',
    '身份证',
    'Aadhaar',
    'آدرس شماره ملی',
  ],
  [
    'PHONE',
    'phone',
    'Tel.',
    'Handy',
    'portable :',
    'móvil',
    'cellulare',
    'telemóvel',
    'mobiel',
    'nr tel.',
    'mobilnr',
    'puh.',
    'mobil',
    'telefonszám',
    'cep tel',
    'телефон',
    'тел.',
    'κινητό',
    'رقم هاتفي',
    'मोबाइल',
    'মোবাইল নম্বর',
    'கைபேசி',
    'โทร',
    'ስልክ',
    'شماره موبایل',
    '手机',
    '携帯',
    '휴대폰',
  ],
]
/** Zeros of scripts (Unicode, Nd). */
const ZEROS = ['0', '٠', '۰', '०', '০', '௦', '๐', '０', '𝟎', '၀', '໐']

const inScript = (digits: string, zero: string): string =>
  Array.from(digits, (digit) => (/\d/.test(digit) ? String.fromCodePoint((zero.codePointAt(0) ?? 0) + Number(digit)) : digit)).join('')

describe('a number that is named', () => {
  it('goes, in any language, script and grouping, and with any digits', () => {
    const label = fc.constantFrom(...LABELS.flatMap(([type, ...labels]) => labels.map((one) => [type, one] as const)))
    const digits = fc.integer({ min: 3_000_000_000, max: 8_999_999_999 }).map(String)
    const link = fc.constantFrom(' ', ': ', ' - ', ': ')
    fc.assert(
      fc.property(
        label,
        digits,
        fc.constantFrom(...ZEROS),
        fc.constantFrom('', ' ', '-', '.'),
        link,
        ([, name], number, zero, sign, between) => {
          const value = inScript([number.slice(0, 3), number.slice(3, 6), number.slice(6)].join(sign), zero)
          const text = `x ${name}${between}${value}, ok`
          const from = text.indexOf(value)
          const spans = shield.detect(text)
          for (let at = from; at < from + value.length; at += 1)
            assert.ok(
              spans.some(({ start, end }) => start <= at && at < end),
              `${text}: ${finds(text).join('; ')}`,
            )
        },
      ),
      { numRuns: 600 },
    )
  })

  const NAMED: readonly (readonly [text: string, ...found: string[]])[] = [
    ['IBAN: DE89 3704 0044 0532 0130 01', 'IBAN DE89 3704 0044 0532 0130 01'],
    ['iban lautet DE12 5001 0517 0648 4898 9O, danke', 'IBAN DE12 5001 0517 0648 4898 9O'],
    ['IBAN DE89.3704.0044.0532.0130.00', 'IBAN DE89.3704.0044.0532.0130.00'],
    ['SSN: 666-12-3456', 'SSN 666-12-3456'],
    ['NIF 12345678A', 'ID 12345678A'],
    ['codice fiscale rssgsp85t41f839x', 'ID rssgsp85t41f839x'],
    ['kreditkarte 1234 5678 9012 3456', 'CARD 1234 5678 9012 3456'],
    ['card 4539_5787_6362_1486', 'CARD 4539_5787_6362_1486'],
    ['card\n4539 5787\n6362 1486', 'CARD 4539 5787\n6362 1486'],
    ['BSB 062-000 account 12345678', 'ID 062-000', 'ID 12345678'],
    ['license plate B-MW 1234, regnr ABC 12D', 'ID B-MW 1234', 'ID ABC 12D'],
    ['cvv 902 exp 09/27', 'SECRET 902', 'DATE 09/27'],
    ['USt-IdNr. DE136695976', 'ID DE136695976'],
    ['536904399 is my social', 'SSN 536904399'],
    ['contraseña es Gatito99', 'SECRET Gatito99'],
    ['Passwort: geheim', 'SECRET geheim'],
    ['coordinates 48.8566,2.3522', 'ADDRESS 48.8566,2.3522'],
    ['username mgonzalez92', 'PERSON mgonzalez92'],
    ['C:\\Users\\mgonzalez\\x', 'PERSON mgonzalez'],
    ['/home/mgonzalez/app', 'PERSON mgonzalez'],
    ['IG: maria.glez', 'PERSON maria.glez'],
    ['joe[@]example[.]com', 'EMAIL joe[@]example[.]com'],
    ['joe @ example . com', 'EMAIL joe @ example . com'],
    ['joe@example dot com', 'EMAIL joe@example dot com'],
    ['joe_at_example_dot_com', 'EMAIL joe_at_example_dot_com'],
    ['q=maria%252Egonzalez%2540example.com', 'EMAIL maria%252Egonzalez%2540example.com'],
    ['maria<b>.gonzalez</b>@example.com', 'EMAIL maria<b>.gonzalez</b>@example.com'],
    ['joe=40example=2Ecom', 'EMAIL joe=40example=2Ecom'],
    ['card 4111 **1111** 1111 1111', 'CARD 4111 **1111** 1111 1111'],
    ['bWFyaWEuZ29uemFsZXpAZXhhbXBsZS5jb20=', 'EMAIL bWFyaWEuZ29uemFsZXpAZXhhbXBsZS5jb20='],
    ['4\u033611\u03361 1111 1111 1111', 'CARD 4\u033611\u03361 1111 1111 1111'],
  ]
  for (const [text, ...found] of NAMED) it(JSON.stringify(text), () => assert.deepEqual(finds(text), found))

  it('stays where it is an order, a version, a decimal, money, or a word that ends like a street', () => {
    for (const text of [
      'String 5 is broken',
      'Engineering 101 course',
      'Käufer 2 hat bezahlt',
      'Die Garantie 2 Jahre gilt',
      'Im Baumarkt 24 gekauft',
      'Monitoring 24 hours a day',
      'pi is 3.1415',
      'build 2024.11',
      '€ 1.234,56 on port 8080',
      'Rechnung 2024-117',
      'order 4471-88213',
      '## [1.84.1.0] - release notes',
      'the account 2024 of 5 rows',
      'my account costs 1234.50 EUR',
      'the password is required, and the token is invalid',
    ])
      assert.deepEqual(finds(text), [], text)
  })
})

describe('a person who is introduced', () => {
  const NAMED: readonly (readonly [text: string, ...names: string[]])[] = [
    ['ich heiße nadine und will kündigen', 'nadine'],
    ['mon mari léon et ma fille inès sont là', 'léon', 'inès'],
    ['me llamo lupita y no me va', 'lupita'],
    ['nazywam się kasia wiśniewska pesel 44051401358', 'kasia wiśniewska'],
    ['王女士的儿子小宝今年三岁', '王女士'],
    ['佐藤さんの娘のひなちゃん', '佐藤', 'ひな'],
  ]
  for (const [text, ...names] of NAMED)
    it(JSON.stringify(text), () => {
      const people = shield.detect(text).filter(({ type }) => type === 'PERSON')
      for (const name of names)
        assert.ok(
          people.some(({ start, end }) => text.slice(start, end).includes(name)),
          `${name}: ${finds(text).join('; ')}`,
        )
    })
})
