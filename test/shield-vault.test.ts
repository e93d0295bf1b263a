import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { createCipheriv, randomBytes } from 'node:crypto'
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'

const folder = mkdtempSync(join(tmpdir(), 'assay-vault-'))
const key = randomBytes(32).toString('base64url')
const cli = join(import.meta.dirname, '../apps/cli/src/main.ts')
const env = { ...process.env, ASSAY_VAULT_KEY: key }
const assay = (args: readonly string[], input = '', more: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, [cli, 'shield', ...args], { input, encoding: 'utf8', env: { ...env, ...more } })

after(() => rmSync(folder, { recursive: true }))

/** A redaction in a process of its own. */
function redacted(vault: string, text: string): Promise<string> {
  const child = spawn(process.execPath, [cli, 'shield', 'redact', '--vault', vault], { env })
  const parts: string[] = []
  child.stdout.setEncoding('utf8').on('data', (part: string) => parts.push(part))
  child.stdin.end(text)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve(parts.join('')) : reject(new Error(`exit ${code}`))))
  })
}

describe('the vault in a file', () => {
  it('loses nothing where several runs use it at once, the first of them making it', async () => {
    const vault = join(folder, 'parallel')
    const texts = Array.from({ length: 6 }, (_, index) => `Mail joe${index}@example.com and ann${index}@example.com`)
    const outs = await Promise.all(texts.map((text) => redacted(vault, text)))
    for (const [index, out] of outs.entries()) assert.equal(assay(['restore', '--vault', vault], out).stdout, texts[index])
    assert.equal(existsSync(`${vault}.lock`), false)
  })

  it('is only added to, and keeps what was there where a run is cut short', () => {
    const vault = join(folder, 'cut')
    const first = assay(['redact', '--vault', vault], 'joe@example.com').stdout
    const before = readFileSync(vault)
    const second = assay(['redact', '--vault', vault], 'sue@example.com').stdout
    assert.ok(readFileSync(vault).subarray(0, before.length).equals(before), 'what was there is there to the byte')
    assert.equal(statSync(vault).mode & 0o777, 0o600)
    truncateSync(vault, statSync(vault).size - 7)
    assert.equal(assay(['restore', '--vault', vault], first).stdout, 'joe@example.com')
    assert.equal(assay(['restore', '--vault', vault], second).stdout, second)
    const third = assay(['redact', '--vault', vault], 'ann@example.com').stdout
    assert.equal(assay(['restore', '--vault', vault], first + third).stdout, 'joe@example.comann@example.com')
    assert.ok(existsSync(`${vault}.cut`), 'what was cut short is set aside')
  })

  it('refuses one that was tampered with: a byte turned, a record left out or doubled', () => {
    const vault = join(folder, 'tampered')
    for (const mail of ['joe', 'sue', 'ann']) assay(['redact', '--vault', vault], `${mail}@example.com`)
    const bytes = readFileSync(vault)
    const head = 'assay vault 2\n'.length
    const first = head + 4 + bytes.readUInt32BE(head)
    const second = first + 4 + bytes.readUInt32BE(first)
    const turned = Buffer.from(bytes)
    turned[first + 20] = (turned[first + 20] ?? 0) ^ 1
    const wrong = [
      turned,
      Buffer.concat([bytes.subarray(0, first), bytes.subarray(second)]),
      Buffer.concat([bytes, bytes.subarray(first, second)]),
    ]
    for (const one of wrong) {
      writeFileSync(vault, one)
      const { status, stderr } = assay(['restore', '--vault', vault], '[EMAIL_1_aaaa2]')
      assert.deepEqual([status, /no vault under this key/.test(stderr)], [1, true])
    }
  })

  it('takes away the lock of a run that died, and not that of one that lives', () => {
    const vault = join(folder, 'locked')
    const { pid } = spawnSync(process.execPath, ['--version'])
    writeFileSync(`${vault}.lock`, String(pid))
    assert.equal(assay(['redact', '--vault', vault], 'joe@example.com').status, 0)
    assert.equal(existsSync(`${vault}.lock`), false)
  })

  it('is sealed anew with another key, forgets who is to be erased, and reads what 0.1 wrote', () => {
    const vault = join(folder, 'old')
    const entries = ['joe', 'sue'].map((name, index) => ({
      token: `[EMAIL_${index + 1}_abcd${index + 2}]`,
      type: 'EMAIL',
      value: `${name}@example.com`,
    }))
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', Buffer.from(key, 'base64url'), nonce)
    writeFileSync(vault, Buffer.concat([nonce, cipher.update(JSON.stringify(entries)), cipher.final(), cipher.getAuthTag()]))
    const both = '[EMAIL_1_abcd2] [EMAIL_2_abcd3]'
    assert.equal(assay(['restore', '--vault', vault], both).stdout, 'joe@example.com sue@example.com')
    assert.match(assay(['redact', '--vault', vault], 'joe@example.com, ann@example.com').stdout, /^\[EMAIL_1_abcd2\], \[EMAIL_3_\w{5}\]$/)
    const other = randomBytes(32).toString('base64url')
    assert.equal(assay(['rotate', '--vault', vault], '', { ASSAY_VAULT_NEW_KEY: other }).status, 0)
    assert.equal(assay(['restore', '--vault', vault], both).status, 1)
    const now = { ASSAY_VAULT_KEY: other }
    assert.match(assay(['forget', 'JOE@example.com', '--vault', vault], '', now).stdout, /^forgot 1/)
    assert.equal(assay(['restore', '--vault', vault], both, now).stdout, '[EMAIL_1_abcd2] sue@example.com')
    assert.match(assay(['redact', '--vault', vault], 'new@example.com', now).stdout, /^\[EMAIL_4_/)
  })

  it('that is not there is an error to restore from, and one that is empty is new', () => {
    const { status, stderr } = assay(['restore', '--vault', join(folder, 'missing')], 'x')
    assert.deepEqual([status, /there is no vault/.test(stderr)], [1, true])
    const vault = join(folder, 'empty')
    appendFileSync(vault, '')
    assert.match(assay(['redact', '--vault', vault], 'joe@example.com').stdout, /^\[EMAIL_1_/)
  })
})
