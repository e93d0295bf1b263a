import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { administration, registers, type Field, type FieldText } from '@assay/isms'
import { columnsOf, rowFields } from '../cell.ts'
import { normal } from '../../import/word.ts'
import { optionTitles, tonguesOf } from './tongue.ts'

const tongues = [...registers, ...administration].flatMap((register) => tonguesOf(register))

function twice(names: readonly string[]): readonly string[] {
  const spelled = names.map(normal)
  return spelled.filter((name, index) => spelled.indexOf(name) !== index)
}

function choicesIn(text: FieldText): readonly string[][] {
  const own = Object.entries(text.options ?? {})
  return [...(own.length > 0 ? [own.map(([, title]) => title)] : []), ...Object.values(text.of ?? {}).flatMap((inner) => choicesIn(inner))]
}

describe('a sheet in any language', () => {
  it('is there for every register', () => {
    const german = tongues.filter(({ language }) => language === 'de')
    assert.equal(german.length, registers.length + administration.length)
  })

  for (const tongue of tongues) {
    const { register, language } = tongue
    it(`tells its columns, its choices and the parts of its rows apart: ${register.name} in ${language}`, () => {
      assert.deepEqual(twice([tongue.sheet.key, ...columnsOf(tongue, '2026-11-24').map(({ title }) => title)]), [])
      const rows = register.fields.filter(({ kind }) => kind === 'rows').map((field) => rowFields(field).map(({ title }: Field) => title))
      for (const names of [...rows, ...register.fields.flatMap(({ text }) => choicesIn(text))]) assert.deepEqual(twice(names), [])
    })
  }

  it('means one choice by a word, whatever the language', () => {
    for (const register of [...registers, ...administration]) {
      for (const field of register.fields) {
        const named = [...field.options.map((option) => [option, option] as const), ...optionTitles(field)]
        const meant = Map.groupBy(named, ([name]) => normal(name))
        for (const [name, all] of meant)
          assert.equal(new Set(all.map(([, option]) => option)).size, 1, `${register.name}.${field.name}: what is “${name}”?`)
      }
    }
  })
})
