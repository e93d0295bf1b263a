import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { auditChecks } from '@assay/frameworks'
import { registers } from '@assay/isms'
import { commandFields } from '../register/command-fields.ts'
import { registerPaths } from '../shell/navigation.ts'
import { z } from 'zod'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deChecks, deDetails } from './de-audit.ts'
import { deHelp, deRefusals } from './de-help.ts'
import { deRegisters } from './de-registers.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { namedIn, translateDetail } from './translate.ts'

/** Words that are the same in both languages. */
const SAME = new Set([
  'Name',
  'Team',
  'Position',
  'Version',
  'Person',
  'Text',
  'Plan',
  'SHA-256',
  'Organisation',
  'Ledger',
  'Auditor',
  'Status',
  'Audits',
])

function leaves(value: unknown, path = ''): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, `${path}/${name}`))
}

describe('the catalogue of texts', () => {
  it('has the same keys in both languages, and no empty text', () => {
    assert.deepEqual(
      leaves(de)
        .map(([path]) => path)
        .toSorted(),
      leaves(en)
        .map(([path]) => path)
        .toSorted(),
    )
    for (const [path, text] of [...leaves(en), ...leaves(de)]) assert.notEqual(text, '', path)
  })

  it('is translated, not copied', () => {
    const german = new Map(leaves(de))
    const copied = leaves(en).filter(
      ([path, text]) => typeof text === 'string' && german.get(path) === text && !SAME.has(text) && text.length > 2,
    )
    assert.deepEqual(copied, [])
  })

  it('says in German what every register, field and command is for', () => {
    const helps = registers.flatMap(({ help, fields, commands }) => [
      help,
      ...fields.filter(({ derived }) => !derived).map((field) => field.help),
      ...Object.values(commands).flatMap((command) => [command.help, ...helpsOf(command.input)]),
    ])
    assert.deepEqual(
      [...new Set(helps)].filter((help) => !Object.hasOwn(deHelp, help)),
      [],
    )
    assert.deepEqual(
      Object.keys(deHelp).filter((help) => !helps.includes(help)),
      [],
    )
  })

  it('names every register, field and choice in German', () => {
    const missing = registers.flatMap(({ title, fields }) => [
      ...(title in deRegisters.titles ? [] : [title]),
      ...fields.filter((field) => !(field.title in deRegisters.fields)).map((field) => field.title),
      ...fields.flatMap(({ options }) => options.filter((option) => !(option in deRegisters.options))),
    ])
    const asked = registers.flatMap(({ commands }) => Object.values(commands).flatMap(commandFields))
    missing.push(...asked.filter(({ title }) => !(title in deRegisters.fields)).map(({ title }) => title))
    missing.push(...asked.flatMap(({ options }) => options.filter((option) => !(option in deRegisters.options))))
    assert.deepEqual(missing, [])
  })
})

describe('what is refused', () => {
  it('is said in German, every reason in the sources', () => {
    const codes = sourcesOf('apps/server/src', 'packages/isms/src').flatMap((text) =>
      [...text.matchAll(/new (?:Problem\(\d{3}, |Refusal\()'([A-Z_]+)'/g)].map(([, code = '']) => code),
    )
    assert.ok(codes.length > 60)
    assert.deepEqual(
      [...new Set(codes)].filter((code) => !Object.hasOwn(deRefusals, code)),
      [],
    )
  })
})

describe('the main menu', () => {
  it('leads to every register', () => {
    assert.deepEqual(registerPaths.toSorted(), registers.map(({ plural }) => plural).toSorted())
  })
})

describe('the mock audit in German', () => {
  it('says what every check looks for, and what it finds', () => {
    assert.deepEqual(
      auditChecks.map(({ id }) => id).filter((id) => !Object.hasOwn(deChecks, id)),
      [],
    )
    const said = detailsInSources()
    assert.ok(said.length > 40)
    assert.deepEqual(
      said.filter((detail) => !Object.hasOwn(deDetails, detail)),
      [],
    )
  })

  it('keeps the records that a refusal names', () => {
    assert.equal(namedIn('RISK-1, ACT-12 point to this record: change them first, RISK-1'), ' (RISK-1, ACT-12)')
    assert.equal(namedIn('A.5.23 is excluded in the Statement of Applicability'), ' (A.5.23)')
    assert.equal(namedIn('only the risk owner may accept the risk'), '')
  })

  it('keeps what differs from fault to fault', () => {
    const cases = [
      ['not confirmed after 30 days by PER-1, PER-2', 'nach 30 Tagen nicht bestätigt von PER-1, PER-2'],
      ['A.5.7: included without a reason', 'A.5.7: ohne Grund aufgenommen'],
      ['A.5.23: excluded, and AST-1 shows that it is needed', 'A.5.23: ausgeschlossen, und AST-1 zeigt, dass sie nötig ist'],
      ['cites version $&, in force is {}', 'nennt Fassung $&, es gilt {}'],
      ['something new: of which nobody knows', 'something new: of which nobody knows'],
      ['overdue', 'überfällig'],
    ] as const
    for (const [english, german] of cases) assert.equal(translateDetail(english, deDetails), german)
  })
})

/** Every text of a fault in the sources of the mock audit, with `{}` for what is put in. */
function detailsInSources(): readonly string[] {
  const folder = join(import.meta.dirname, '../../../../packages/isms/src/audit')
  const files = readdirSync(folder).filter((name) => !/test|fixture|mock-audit|input/.test(name))
  const text = files.map((name) => readFileSync(join(folder, name), 'utf8').replaceAll(/^import.*$|\/\*\*[\s\S]*?\*\//gm, '')).join('')
  const found = [...text.matchAll(/'([a-z][^'\n]* [^'\n]*)'|`([^`]+)`/g)].map(([, plain, template]) => plain ?? template ?? '')
  return found.map((one) => one.replaceAll(/\$\{(?:[^{}]|\{[^}]*\})*\}/g, '{}')).filter((one) => / /.test(one) && one !== '{}: {}')
}

/** The sources in some folders, without tests. */
function sourcesOf(...folders: readonly string[]): readonly string[] {
  return folders
    .map((folder) => join(import.meta.dirname, '../../../..', folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
    .filter((path) => /(?<!test|fixture)\.ts$/.test(path))
    .map((path) => readFileSync(path, 'utf8'))
}

/** What a command says of its input. */
function helpsOf(input: z.ZodType): readonly string[] {
  const { properties = {} } = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })
  return Object.values(properties).flatMap((property) => (typeof property === 'object' ? (property.description ?? []) : []))
}
