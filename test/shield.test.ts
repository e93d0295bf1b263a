import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'

const folder = mkdtempSync(join(tmpdir(), 'assay-shield-'))
const vault = join(folder, 'vault')
const key = randomBytes(32).toString('base64url')
const cli = join(import.meta.dirname, '../apps/cli/bin/assay.mjs')
const assay = (args: readonly string[], input = '', env: Readonly<Record<string, string>> = { ASSAY_VAULT_KEY: key }) =>
  spawnSync(process.execPath, [cli, 'shield', ...args], { input, encoding: 'utf8', env: { ...process.env, ...env } })

after(() => rmSync(folder, { recursive: true }))

describe('assay shield', () => {
  const text = 'Mail joe@example.com, card 4111 1111 1111 1111.\nThanks'

  it('redacts a text and restores it by its vault, which only its key opens', () => {
    const { stdout } = assay(['redact', '--vault', vault], text)
    assert.match(stdout, /^Mail \[EMAIL_1_\w{5}\], card \[CARD_1_\w{5}\]\.\nThanks$/)
    assert.equal(assay(['restore', '--vault', vault], stdout).stdout, text)
    assert.equal(statSync(vault).mode & 0o777, 0o600)
    assert.equal(readFileSync(vault).includes('joe@'), false)
    const other = assay(['restore', '--vault', vault], stdout, { ASSAY_VAULT_KEY: randomBytes(32).toString('base64url') })
    assert.deepEqual([other.status, /no vault under this key/.test(other.stderr)], [1, true])
    const again = assay(['redact', '--vault', vault], 'joe@example.com wrote').stdout
    assert.ok(stdout.includes(again.split(' ')[0] ?? ''), 'the same token over turns')
  })

  it('says what it found as JSON', () => {
    const { text: redacted, spans } = JSON.parse(assay(['redact', '--json'], text, {}).stdout)
    assert.deepEqual(
      spans.map(({ type }: { readonly type: string }) => type),
      ['EMAIL', 'CARD'],
    )
    assert.match(redacted, /\[CARD_1_/)
  })

  it('scans files for a pipeline, and never says what it saw', () => {
    const file = join(folder, 'ticket.txt')
    writeFileSync(file, text)
    const { status, stdout } = assay(['scan', file])
    assert.deepEqual([status, stdout], [1, `${file}:1  EMAIL\n${file}:1  CARD\n`])
    assert.deepEqual([assay(['scan'], 'nothing here').status, assay(['scan'], 'nothing here').stdout], [0, ''])
    assert.equal(assay(['shred']).status, 1)
  })

  it('redacts fields of JSON Lines and columns of CSV, and leaves the rest to the letter', () => {
    const lines = join(folder, 'tickets.jsonl')
    writeFileSync(lines, '{"id":"joe@example.com","note":{"text":"Write to sue@example.com"}}\n{"id":2,"note":null}\n')
    const redacted = assay(['redact', lines, '--fields', 'note', '--vault', vault]).stdout
    assert.match(redacted, /^\{"id":"joe@example.com","note":\{"text":"Write to \[EMAIL_\d+_\w{5}\]"\}\}\n\{"id":2,"note":null\}\n$/)
    const back = assay(['restore', '--format', 'jsonl', '--vault', vault], redacted).stdout
    assert.equal(back, readFileSync(lines, 'utf8'))

    const sheet = join(folder, 'tickets.csv')
    writeFileSync(sheet, 'id,note\r\n1,"Card 4111 1111 1111 1111, ""mine"""\r\n2,nothing\r\n')
    const { stdout } = assay(['redact', sheet, '--fields', 'note'])
    assert.match(stdout, /^id,note\r\n1,"Card \[CARD_1_\w{5}\], ""mine"""\r\n2,nothing\r\n$/)
    assert.equal(assay(['scan', sheet]).stdout, `${sheet}:2:note  CARD\n`)
    assert.match(assay(['redact', sheet, '--fields', 'nota']).stderr, /no column nota: id, note/)
    assert.match(assay(['redact', '--format', 'jsonl'], 'no json').stderr, /line 1 is not JSON/)
  })

  it('finds what a preset asks for, and measures each on texts of your own', () => {
    const prose = 'Please call Maria Gonzalez in Madrid.'
    const types = (args: readonly string[]): readonly string[] =>
      JSON.parse(assay(['redact', '--json', ...args], prose, {}).stdout).spans.map(({ type }: { readonly type: string }) => type)
    assert.deepEqual(types([]), ['PERSON', 'LOCATION'])
    assert.deepEqual(types(['--types', 'PERSON']), ['PERSON'])
    assert.match(assay(['redact', '--preset', 'lax'], prose).stderr, /strict, balanced, precise; not lax/)
    const gold = join(folder, 'gold.jsonl')
    writeFileSync(
      gold,
      `${JSON.stringify({
        text: prose,
        spans: [
          { start: 12, end: 26, type: 'PERSON' },
          { start: 30, end: 36, type: 'GPE' },
        ],
      })}\n`,
    )
    const rows = JSON.parse(assay(['bench', gold, '--json']).stdout)
    assert.deepEqual(
      rows.map(
        ({
          preset,
          any,
          typed,
          over,
        }: {
          readonly preset: string
          readonly any: number
          readonly typed: number
          readonly over: number
        }) => [preset, any, typed, over],
      ),
      [
        ['strict', 100, 100, 0],
        ['balanced', 100, 100, 0],
        ['precise', 100, 100, 0],
      ],
    )
  })
})
