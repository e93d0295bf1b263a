import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { IDENTIFIERS, nationalIds } from './national-id.ts'

/** Numbers that issuers and standards print as examples: country, words before, number. */
const EXAMPLES: readonly (readonly [country: string, before: string, value: string])[] = [
  ['AE', 'Emirates ID', '784-1980-1234567-8'],
  ['AR', 'CUIT', '20-12345678-6'],
  ['AT', 'SVNR', '1237 010180'],
  ['AU', 'TFN', '123 456 782'],
  ['AU', 'ABN', '51 824 753 556'],
  ['AU', 'ACN', '004 085 616'],
  ['AU', 'Medicare', '2123 45670 1'],
  ['BE', '', '85.07.30-033.28'],
  ['BG', 'ЕГН', '7523169263'],
  ['BR', '', '529.982.247-25'],
  ['BR', '', '11.222.333/0001-81'],
  ['CA', 'SIN', '130 692 544'],
  ['CH', '', '756.9217.0769.85'],
  ['CL', '', '12.345.678-5'],
  ['CN', '', '11010519491231002X'],
  ['CO', 'NIT', '213.123.432-1'],
  ['CZ', '', '710319/2745'],
  ['DE', 'Steuer-ID', '86095742719'],
  ['DE', 'Rentenversicherungsnummer', '15 070649 C 103'],
  ['DE', 'KVNR', 'A123456780'],
  ['DK', '', '211062-5629'],
  ['EE', 'isikukood', '36805280109'],
  ['ES', '', '12345678Z'],
  ['ES', '', 'X1234567L'],
  ['FI', '', '131052-308T'],
  ['FR', '', '2 95 10 99 126 111 93'],
  ['GB', 'NHS', '943 476 5919'],
  ['GB', '', 'AB 12 34 56 C'],
  ['GR', 'ΑΜΚΑ', '01013099997'],
  ['GR', 'ΑΦΜ', '094259216'],
  ['HK', 'HKID', 'A123456(3)'],
  ['HR', 'OIB', '33392005961'],
  ['HU', 'adóazonosító', '8071592153'],
  ['IE', 'PPS', '6433435F'],
  ['IL', 'teudat zehut', '039337423'],
  ['IN', 'Aadhaar', '2341 2341 2346'],
  ['IN', '', 'ACUPA7085R'],
  ['IN', '', '27AAPFU0939F1ZV'],
  ['IS', 'kennitala', '120174-3399'],
  ['IT', '', 'RSSMRA85T10A562S'],
  ['JP', 'マイナンバー', '123456789018'],
  ['KR', '', '971013-9019902'],
  ['LU', 'matricule', '1893120105732'],
  ['LV', '', '161175-19997'],
  ['MX', '', 'HEGG560427MVZRRL04'],
  ['MX', '', 'GODE561231GR8'],
  ['MY', '', '770305-02-1234'],
  ['NL', 'BSN', '111222333'],
  ['NO', 'fødselsnummer', '15108695088'],
  ['NZ', 'IRD', '49-091-850'],
  ['PE', 'RUC', '20512333797'],
  ['PL', 'PESEL', '44051401359'],
  ['PT', 'NIF', '501964843'],
  ['RO', 'CNP', '1630615123457'],
  ['RS', 'JMBG', '0101006500006'],
  ['RU', 'ИНН', '500100732259'],
  ['RU', '', '112-233-445 95'],
  ['SE', '', '880320-0016'],
  ['SG', '', 'S1234567D'],
  ['TH', 'Thai ID', '7100600445638'],
  ['TR', 'TC kimlik', '10000000146'],
  ['TW', '', 'A123456789'],
  ['UA', 'РНОКПП', '1759013776'],
  ['US', '', '536-90-4399'],
  ['US', 'NPI', '1234567893'],
  ['US', '', '1EG4-TE5-MK73'],
  ['US', 'routing number', '021000021'],
  ['UY', 'cédula', '1.234.567-2'],
  ['ZA', 'identity number', '8001015009087'],
]

const find = nationalIds([]).find

describe('identifiers', () => {
  for (const [country, before, value] of EXAMPLES) {
    const text = `${before} ${value}.`.trimStart()
    it(`of ${country}: ${value}`, () => {
      const found = find(text).map(({ start, end }) => text.slice(start, end))
      assert.deepEqual(found, [value])
    })
  }

  it('are of forty countries at least, most with a check', () => {
    assert.ok(new Set(IDENTIFIERS.map(({ country }) => country)).size >= 40)
    assert.ok(IDENTIFIERS.filter(({ check }) => check !== null).length > IDENTIFIERS.length * 0.8)
  })

  it('are none where a digit is wrong', () => {
    for (const [country, before, value] of EXAMPLES) {
      const known = IDENTIFIERS.filter((one) => one.country === country)
      if (known.some(({ check }) => check === null) || ['DK', 'MY', 'US'].includes(country)) continue
      const at = value.search(/\d(?=\D*\d\D*\d)/)
      const wrong = [1, 2, 3].map((by) => `${before} ${value.slice(0, at)}${(Number(value[at]) + by) % 10}${value.slice(at + 1)}`)
      assert.ok(
        wrong.some((text) => find(text).length === 0),
        `${country} ${value}`,
      )
    }
  })

  it('of a country at home need no word beside them', () => {
    assert.deepEqual(find('call 86095742719'), [])
    assert.equal(nationalIds(['DE']).find('call 86095742719').length, 1)
  })
})
