import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import { auditChecks } from '@assay/frameworks'
import { registers } from '@assay/isms'

/** What travels to a browser, weighed as it was built. */

const DIST = join(import.meta.dirname, '..', 'apps/web/dist')
const FIRST_PAGE = 130_000
const REGISTERS = 95_000

const page = readFileSync(join(DIST, 'index.html'), 'utf8')
const first = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map((match) => match[1] ?? '')
const risk = registers.find(({ name }) => name === 'risk')
const all = globSync('assets/*.js', { cwd: DIST })

describe('what the browser loads', () => {
  it('is at most 130 kB of scripts, packed, before the overview can be used', () => {
    assert.ok(first.length > 0)
    assert.ok(weigh(first) <= FIRST_PAGE, `${weigh(first)} bytes`)
  })

  it('is at most 95 kB for the definitions of every register, and nothing of them at first', () => {
    const holding = all.filter((path) => /plural:.risks.,/.test(read(path)))
    assert.equal(holding.length, 1)
    assert.ok(weigh(definitionsFrom(holding)) <= REGISTERS, `${weigh(definitionsFrom(holding))} bytes`)
    assert.deepEqual(
      first.filter((path) => definitionsFrom(holding).includes(path)),
      [],
    )
  })

  it('holds no words of imports and no check of the audit, which the server alone reads', () => {
    const words = (risk?.importing.synonyms?.['acceptance.by'] ?? []).filter((word) => word.startsWith('akzeptiert'))
    assert.ok(words.length > 0)
    const everything = all
      .filter((path) => !path.includes('german'))
      .map(read)
      .join('\n')
    for (const word of [...words, ...auditChecks.map(({ title }) => title)]) assert.ok(!everything.includes(word), word)
  })
})

/** A file and what it imports at once, without what the first page has anyway. */
function definitionsFrom(paths: readonly string[]): readonly string[] {
  const more = paths.flatMap((path) => [...read(path).matchAll(/from"\.\/([^"]+\.js)"/g)].map((match) => `assets/${match[1]}`))
  const wanted = [...new Set([...paths, ...more])].filter((path) => !first.includes(path))
  return wanted.length === paths.length ? wanted : definitionsFrom(wanted)
}

function weigh(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(read(path)).length, 0)
}

function read(path: string): string {
  return readFileSync(join(DIST, path), 'utf8')
}
