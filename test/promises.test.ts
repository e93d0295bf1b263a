import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'

/** What the documents promise, held against the tests that they name. */

const ROOT = join(import.meta.dirname, '..')

const tests = new Map(
  globSync('{packages,apps,scripts,test}/**/*.test.ts', { cwd: ROOT, exclude: ['**/node_modules/**'] }).map(
    (path) => [path, titlesIn(read(path))] as const,
  ),
)
const scripts = Object.keys((JSON.parse(read('package.json')) as { readonly scripts: object }).scripts)

describe('the threat model', () => {
  const rows = read('docs/threat-model.md')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)
    .map((line) => line.slice(2, -2).split(' | '))

  it('has for every attack a defence and a test that tries it', () => {
    assert.ok(rows.length > 70)
    const wrong = rows.flatMap((cells) =>
      (cells.length === 3 ? faultsOf(cells[2] ?? '') : ['not three cells']).map((fault) => `${cells[0]}: ${fault}`),
    )
    assert.deepEqual(wrong, [])
  })

  it('names each attack once', () => {
    const attacks = rows.map(([attack]) => attack)
    assert.equal(new Set(attacks).size, attacks.length)
  })
})

describe('the table of ASVS 5.0', () => {
  const [header, ...rows] = read('docs/asvs.csv').trim().split('\n').map(cellsOf)

  it('has every chapter, in words of ours, with a state each', () => {
    assert.equal(header?.length, 6)
    assert.deepEqual(
      new Set(rows.map(([chapter]) => Number(/^V(\d+) /.exec(chapter ?? '')?.[1]))),
      new Set(Array.from({ length: 17 }, (_, index) => index + 1)),
    )
    for (const cells of rows) {
      const [, id = '', level = '', requirement = '', state = '', where = ''] = cells
      assert.equal(cells.length, 6, requirement)
      assert.match(id, /^(?:v5\.0\.0-\d+\.\d+\.\d+)?$/)
      assert.match(level, /^[123]$/)
      assert.ok(['met', 'partly', 'not', 'n/a'].includes(state), requirement)
      assert.notEqual(where, '', requirement)
    }
    const ids = rows.flatMap(([, id]) => (id === '' ? [] : [id]))
    assert.equal(new Set(ids).size, ids.length)
  })

  it('calls nothing met that no test tries', () => {
    const met = rows.filter(([, , , , state]) => state === 'met')
    assert.ok(met.length > 50)
    assert.deepEqual(
      met.flatMap(([, , , requirement, , where]) => faultsOf(where ?? '').map((fault) => `${requirement}: ${fault}`)),
      [],
    )
  })
})

describe('a promise', () => {
  it('is broken by a file that is not there, by words that no test has, and by no test at all', () => {
    const broken = [
      '`nowhere.test.ts` "x"',
      '`test/promises.test.ts` "words that stand in no title"',
      '`test/promises.test.ts`',
      '',
      'a test',
      '`npm run nothing`',
    ]
    for (const reference of broken) assert.equal(faultsOf(reference).length, 1, reference)
    for (const reference of ['`promises.test.ts` "is broken by a file"', '`npm run fuzz`', '-'])
      assert.deepEqual(faultsOf(reference), [], reference)
  })
})

/** What is wrong with a list of tests: `file` "part of a name", and so on; a dash where there is none to write. */
function faultsOf(references: string): readonly string[] {
  if (references === '-') return []
  return references.split('; ').flatMap((reference) => {
    const command = /^`npm run ([\w:]+)`$/.exec(reference)?.[1]
    if (command !== undefined) return scripts.includes(command) ? [] : [`there is no ${reference}`]
    const [, file, words] = /^`([\w./-]+\.test\.ts)` "(.+)"$/.exec(reference) ?? []
    if (file === undefined || words === undefined) return [`${reference} is no test with a part of its name`]
    const found = [...tests].filter(([path]) => `/${path}`.endsWith(`/${file}`))
    if (found.length !== 1) return [`${found.length} files are called ${file}`]
    return found.some(([, titles]) => titles.some((title) => title.includes(words))) ? [] : [`${file} has no test called "${words}"`]
  })
}

/** The names of suites and tests in a file. */
function titlesIn(source: string): readonly string[] {
  return [...source.matchAll(/\b(?:it|describe)\(\s*(['"`])((?:\\.|(?!\1)[\s\S])*)\1/g)].map(([, , title = '']) => title)
}

function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain)
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}
