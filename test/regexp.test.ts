import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp'
import { parseSync } from 'oxc-parser'
import { analyse } from 'scslre'

/** Regular expressions that see input must take time that grows with it, and no faster: by a checker, and by the clock of the CPU. */

const ROOT = join(import.meta.dirname, '..')
/** Found and left to its own tests, which hold the time of every recogniser. */
const ELSEWHERE = /^packages\/shield\//

interface Literal {
  readonly where: string
  readonly pattern: string
  readonly flags: string
}

const literals = globSync('{packages,apps}/*/src/**/*.{ts,tsx,js}', { cwd: ROOT })
  .filter((path) => !/\.(?:test|fixture)\.tsx?$/.test(path))
  .flatMap((path) => literalsIn(path, readFileSync(join(ROOT, path), 'utf8')))

function literalsIn(path: string, text: string): readonly Literal[] {
  const found: Literal[] = []
  const open: unknown[] = [parseSync(path, text).program]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node !== 'object' || node === null) continue
    const { regex, start } = node as { readonly regex?: { readonly pattern: string; readonly flags: string }; readonly start?: number }
    if (regex) found.push({ where: `${path}:${text.slice(0, start).split('\n').length}`, ...regex })
    open.push(...Object.values(node))
  }
  return found
}

/** What makes an expression take more than linear time; empty where nothing does. */
function flawsOf({ pattern, flags }: Literal): readonly string[] {
  const { reports } = analyse({ source: pattern, flags }, { assumeRejectingSuffix: false })
  return reports.map(({ type }) => type)
}

const LENGTH = 20_000
const MAX_MS = 250

/** Texts that repeat what an expression looks for, alone and in pairs, and then end otherwise. */
function pumped({ pattern, flags }: Literal): readonly string[] {
  const seen = new Set<string>([' ', 'a', '1'])
  const parsed = new RegExpParser().parseLiteral(`/${pattern}/${flags}`)
  visitRegExpAST(parsed, { onCharacterEnter: ({ value }) => void seen.add(String.fromCodePoint(value)) })
  const some = [...seen].slice(0, 12)
  const units = [...some, ...some.flatMap((first) => some.map((second) => first + second))]
  return units.map((unit) => `${unit.repeat(LENGTH / unit.length)}\u0001`)
}

function msOf({ pattern, flags }: Literal, text: string): number {
  const expression = new RegExp(pattern, `${flags.replaceAll(/[gy]/g, '')}g`)
  const started = process.cpuUsage()
  text.replace(expression, '')
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000
}

describe('regular expressions', () => {
  it('were found', () => assert.ok(literals.length > 300, `${literals.length}`))

  it('that are quadratic or worse are seen by the checker', () => {
    for (const pattern of ['\\s*[([{].*?[)\\]}]', '^(\\w+)\\s+(.+)$', '\\/+$', '(a+)+b', '\\s+[-]\\s+'])
      assert.ok(flawsOf({ where: '', pattern, flags: '' }).length > 0, pattern)
  })

  it('have no part that takes more than linear time', () => {
    const flawed = literals.filter((literal) => !ELSEWHERE.test(literal.where) && flawsOf(literal).length > 0)
    assert.deepEqual(
      flawed.map((literal) => `${literal.where} /${literal.pattern}/${literal.flags} ${flawsOf(literal).join(', ')}`),
      [],
    )
  })

  it('take no time over texts that repeat what they look for', () => {
    const slow = literals
      .filter(({ where }) => !ELSEWHERE.test(where))
      .flatMap((literal) => pumped(literal).map((text) => ({ literal, text, ms: msOf(literal, text) })))
      .filter(({ literal, text, ms }) => ms > MAX_MS && msOf(literal, text) > MAX_MS)
    assert.deepEqual(
      slow.map(({ literal, text, ms }) => `${literal.where} ${JSON.stringify(text.slice(0, 6))} ${Math.round(ms)} ms`),
      [],
    )
  })
})
