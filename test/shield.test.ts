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
})
