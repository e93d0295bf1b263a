import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import { routeTable } from '../apps/server/src/app.ts'
import { openApi } from '../apps/server/src/openapi/openapi.ts'
import { operationsIn } from '../scripts/client-operations.ts'

/** The client that others take along: made from the table of routes, small, and of nothing else. */

const SOURCE = join(import.meta.dirname, '..', 'packages/client/src')
const LARGEST = 15_000

const sources = globSync('*.ts', { cwd: SOURCE }).filter((name) => !name.endsWith('.test.ts'))

function read(name: string): string {
  return readFileSync(join(SOURCE, name), 'utf8')
}

describe('the client', () => {
  it('is as the table of routes is: npm run client', () => {
    assert.equal(read('operations.ts') === operationsIn(openApi(routeTable())), true)
  })

  it('has types for every operation, and none of them is unknown', () => {
    const operations = new Set([...read('operations.ts').matchAll(/^  '([A-Z]+ \/[^']*)': \{$/gm)].map(([, name]) => name))
    assert.deepEqual(operations, new Set(routeTable().map(({ method, path }) => `${method.toUpperCase()} ${path}`)))
    assert.deepEqual(
      [...read('operations.ts').matchAll(/readonly (?:answer|body): unknown/g)].map(([line]) => line),
      [],
    )
  })

  it('imports nothing but its own files', () => {
    const imported = sources.flatMap((name) => [...read(name).matchAll(/from '([^']+)'/g)].map(([, from = '']) => from))
    assert.ok(imported.length > 5)
    assert.deepEqual(
      imported.filter((from) => !/^\.\/[a-z]+\.ts$/.test(from)),
      [],
    )
    const { dependencies = {} } = JSON.parse(readFileSync(join(SOURCE, '../package.json'), 'utf8')) as { readonly dependencies?: object }
    assert.deepEqual(dependencies, {})
  })

  it('is less than 15 kB, packed or not, without its types', () => {
    const runs = sources.filter((name) => name !== 'operations.ts' && name !== 'register.ts').map(read)
    assert.ok(runs.join('').length < LARGEST, `${runs.join('').length} bytes`)
    process.stdout.write(`client: ${runs.join('').length} bytes of source, ${gzipSync(runs.join('')).length} packed\n`)
  })
})
