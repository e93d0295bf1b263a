import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { administration, registers } from '@assay/isms'

const web = join(import.meta.dirname, '..')

/** Folders that serve every register. */
const GENERIC = new Set(['api', 'chart', 'message', 'part', 'register', 'shell'])

/** Fields that every register has, by the mechanism. */
const SHARED = new Set(['status', 'stated', 'archiving', 'sourceId', 'sourceNote'])

function sources(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(join(web, folder))
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
    .map((name) => [`${folder}/${name}`, readFileSync(join(web, folder, name), 'utf8')])
}

describe('what serves every register', () => {
  it('imports from no folder of a noun', () => {
    for (const [file, text] of sources('register')) {
      const folders = [...text.matchAll(/from '\.\.\/([a-z-]+)\//g)].map(([, folder = '']) => folder)
      assert.deepEqual(
        folders.filter((folder) => !GENERIC.has(folder)),
        [],
        file,
      )
    }
  })

  it('names no register', () => {
    const patterns = [...registers, ...administration].flatMap(({ name, plural, prefix }) => [
      new RegExp(`(?:===|!==|Named\\(|includes\\(|has\\(|register:)\\s*['"\`]${name}['"\`]`),
      new RegExp(`/${plural}(?=['"\`/?])`),
      new RegExp(`['"\`]${prefix}-`),
    ])
    for (const [file, text] of sources('register')) {
      const code = text.replaceAll(/^import .*$|\/\*\*[\s\S]*?\*\//gm, '')
      const found = patterns.filter((pattern) => pattern.test(code)).map(String)
      assert.deepEqual(found, [], file)
    }
  })

  it('names no field but those that all registers have', () => {
    const fields = registers.flatMap((register) => register.fields.map(({ name }) => name))
    const shared = fields.filter((name) => registers.filter((register) => register.fields.some((field) => field.name === name)).length > 8)
    const own = new Set(fields.filter((name) => !SHARED.has(name) && !shared.includes(name) && /[A-Z]/.test(name)))
    for (const [file, text] of sources('register')) {
      const said = [...text.matchAll(/'([a-z]+[A-Z][A-Za-z]*)'/g)].map(([, word = '']) => word)
      assert.deepEqual(
        said.filter((word) => own.has(word)),
        [],
        file,
      )
    }
  })

  it('is extended by each noun in its own folder, for registers that there are', () => {
    const folders = readdirSync(web).filter((folder) => !folder.includes('.') && !GENERIC.has(folder))
    const extended = folders.flatMap((folder) =>
      sources(folder).flatMap(([file, text]) => [...text.matchAll(/extend\('([a-z-]+)'/g)].map(([, name]) => [file, name])),
    )
    assert.ok(extended.length > 5)
    for (const [file, name] of extended) {
      assert.ok(
        registers.some((register) => register.name === name),
        `${file} extends ${name}`,
      )
      assert.match(file ?? '', new RegExp(`^${name}/slots\\.tsx$`))
    }
  })
})
