import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { registers } from '@assay/isms'
import { commandFields } from '../register/command-fields.ts'
import { registerPaths } from '../shell/navigation.ts'
import { z } from 'zod'
import { deHelp } from './de-help.ts'
import { deRegisters } from './de-registers.ts'
import { de } from './de.ts'
import { en } from './en.ts'

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

describe('the main menu', () => {
  it('leads to every register', () => {
    assert.deepEqual(registerPaths.toSorted(), registers.map(({ plural }) => plural).toSorted())
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
})

/** What a command says of its input. */
function helpsOf(input: z.ZodType): readonly string[] {
  const { properties = {} } = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })
  return Object.values(properties).flatMap((property) => (typeof property === 'object' ? (property.description ?? []) : []))
}
