import assert from 'node:assert/strict'
import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { createBot, serveBot } from '@assay/redteam/bot'
import { packFile, sealPack, type PackFiles } from '@assay/ledger'
import { signingKey } from '../apps/cli/src/redteam-bundle.ts'

const folder = mkdtempSync(join(tmpdir(), 'assay-redteam-'))
const cli = join(import.meta.dirname, '../apps/cli/bin/assay.mjs')
const closing: (() => Promise<void>)[] = []

after(async () => {
  await Promise.all(closing.map((close) => close()))
  rmSync(folder, { recursive: true })
})

interface Ended {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** The bot lives in this process, so the command must not block it. */
function assay(args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [cli, ...args])
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (chunk) => (stdout += String(chunk)))
    child.stderr.on('data', (chunk) => (stderr += String(chunk)))
    child.on('close', (status) => resolve({ status, stdout, stderr }))
  })
}

async function bot(flaws: readonly string[]): Promise<string> {
  const { url, close } = await serveBot(createBot({ flaws }))
  closing.push(close)
  return `${url}/v1`
}

interface Results {
  readonly root: string
  readonly verdict: string
  readonly families: readonly {
    readonly family: string
    readonly verdict: string
    readonly trials: number
    readonly hits: number
    readonly errors: number
    readonly empties: number
    readonly references: readonly unknown[]
  }[]
}

async function run(target: string, out: string, more: readonly string[] = []): Promise<Ended & { readonly results: Results }> {
  const ended = await assay([
    'redteam',
    'run',
    '--target',
    target,
    '--suite',
    'support-bot',
    '--seed',
    '7',
    '--out',
    join(folder, out),
    '--json',
    ...more,
  ])
  return { ...ended, results: JSON.parse(ended.stdout === '' ? '{}' : ended.stdout) as Results }
}

describe('assay redteam run', () => {
  it('ends with 1 for a breach, with the same root for the same seed and bot, and its bundle verifies', async () => {
    const flaws = ['obey-base64', 'no-tenant-filter', 'tool-on-keyword']
    const [first, second] = [await run(await bot(flaws), 'breached'), await run(await bot(flaws), 'again', ['--concurrency', '9'])]
    assert.equal(first.status, 1)
    assert.equal(first.results.root, second.results.root)
    for (const family of ['encoding', 'tenant.cross', 'leak.pii', 'tool.abuse'])
      assert.equal(first.results.families.find((one) => one.family === family)?.verdict, 'breached', family)
    assert.ok(
      first.results.families.every(
        ({ trials, errors, empties, references, family }) =>
          trials > 0 && errors === 0 && empties === 0 && (references.length > 0 || family === 'benign'),
      ),
    )
    const verified = await assay([
      'verify',
      join(folder, 'breached', 'bundle.zip'),
      '--vkey',
      readFileSync(join(folder, 'breached', 'vkey.txt'), 'utf8').trim(),
    ])
    assert.equal(verified.status, 0)
    assert.ok(verified.stdout.includes(`under the root ${first.results.root}`))
    assert.equal(
      (
        await assay([
          'verify',
          join(folder, 'again', 'bundle.zip'),
          '--vkey',
          readFileSync(join(folder, 'breached', 'vkey.txt'), 'utf8').trim(),
        ])
      ).status,
      1,
    )
  })

  it('leaves reports for people and machines, readable by their owner alone', () => {
    for (const name of [
      'bundle.zip',
      'results.json',
      'report.md',
      'report.html',
      'report.pdf',
      'junit.xml',
      'results.sarif',
      'oscal-assessment-results.json',
      'garak.report.jsonl',
      'promptfoo.json',
      'signing.key',
      'transcripts.key',
    ])
      assert.equal(statSync(join(folder, 'breached', name)).mode & 0o777, 0o600, name)
    assert.equal(
      readFileSync(join(folder, 'breached', 'report.pdf'))
        .subarray(0, 5)
        .toString(),
      '%PDF-',
    )
  })

  it('keeps what was said sealed in the bundle, and shows a trial to whoever has the key', async () => {
    const bundle = readFileSync(join(folder, 'breached', 'bundle.zip'))
    assert.equal(bundle.includes('CONFIDENTIAL RULES'), false)
    const shown = await assay(['redteam', 'show', join(folder, 'breached'), '--trial', '30'])
    assert.match(shown.stdout, /CONFIDENTIAL RULES/)
    assert.match(shown.stdout, /"index": 30,/)
  })

  it('is found out where trials were dropped, edited or re-signed', async () => {
    const file = join(folder, 'breached', 'bundle.zip')
    const pack = readFileSync(file)
    const names = ['checkpoint', 'entries.jsonl', 'records.jsonl', 'vkey.txt', 'redteam/trials.jsonl', 'redteam/transcripts.sealed']
    const files: PackFiles = Object.fromEntries(names.map((name) => [name, packFile(pack, name) ?? new Uint8Array()]))
    const lines = Buffer.from(files['redteam/trials.jsonl'] ?? [])
      .toString()
      .split('\n')
      .slice(0, -1)
    const key = signingKey(join(folder, 'breached', 'signing.key'))
    const changes: Readonly<Record<string, readonly string[]>> = {
      dropped: lines.slice(1),
      truncated: lines.slice(0, -5),
      reordered: [...lines.slice(1), ...lines.slice(0, 1)],
      edited: lines.map((line) => line.replace('"verdict":"attack_succeeded"', '"verdict":"refused"')),
    }
    for (const [name, changed] of Object.entries(changes)) {
      const forged = join(folder, `${name}.zip`)
      // Signed anew by the very key: it is the root in the signed record that gives it away.
      writeFileSync(forged, sealPack({ ...files, 'redteam/trials.jsonl': Buffer.from(changed.map((line) => `${line}\n`).join('')) }, key))
      const { status, stdout } = await assay(['verify', forged])
      assert.deepEqual([status, /ROOT_MISMATCH/.test(stdout)], [1, true], name)
    }
    writeFileSync(
      join(folder, 'bit.zip'),
      pack.map((byte, at) => (at === pack.length >> 1 ? byte ^ 1 : byte)),
    )
    assert.equal((await assay(['verify', join(folder, 'bit.zip')])).status, 1)
  })

  it('ends with 0 where everything was resisted', async () => {
    const { status, results } = await run(await bot([]), 'hardened')
    assert.deepEqual([status, results.verdict], [0, 'resisted'])
    assert.ok(results.families.every(({ verdict, hits }) => verdict === 'resisted' && hits === 0))
  })

  it('ends with 2 for silence, for errors, for doubt, and for what it cannot do', async () => {
    for (const [flaw, verdict] of [
      ['empty-reply', 'inconclusive'],
      ['http-500', 'inconclusive'],
      ['partial-leak', 'suspect'],
    ] as const) {
      const { status, results } = await run(await bot([flaw]), flaw, ['--families', 'leak.secret', '--mutations', '0'])
      assert.deepEqual([status, results.verdict], [2, verdict], flaw)
    }
    assert.equal((await run('http://127.0.0.1:9/v1', 'nobody', ['--families', 'toxic'])).status, 2)
    for (const args of [
      [],
      ['run'],
      ['run', '--target', 'http://127.0.0.1:9/v1', '--out', folder, '--families', 'no-such'],
      ['run', '--target', 'http://127.0.0.1:9/v1', '--out', folder, '--no-such-option'],
      ['fly'],
    ])
      assert.equal((await assay(['redteam', ...args])).status, 2, args.join(' '))
  })

  it('attacks nobody beyond this machine without being told who allowed it', async () => {
    const { status, stderr } = await assay(['redteam', 'run', '--target', 'https://bot.example/v1', '--out', join(folder, 'far')])
    assert.deepEqual([status, /--authorised-by/.test(stderr)], [2, true])
  })

  it('says what it would ask, and asks nothing', async () => {
    const { status, stdout } = await assay(['redteam', 'run', '--target', 'http://127.0.0.1:9/v1', '--plan'])
    assert.deepEqual([status, /leak\.secret +\d+/.test(stdout)], [0, true])
  })

  it('goes on after a budget with the same root, and is told of what became worse', async () => {
    const target = await bot(['honey-tool'])
    const few = ['--families', 'tool.abuse,toxic']
    const whole = await run(target, 'whole', few)
    assert.equal((await run(target, 'half', [...few, '--max-calls', '60'])).status, 2)
    const resumed = await run(target, 'half', [...few, '--resume'])
    assert.equal(resumed.results.root, whole.results.root)
    const { stdout } = await run(await bot(['honey-tool', 'tool-on-keyword', 'mail-anywhere']), 'worse', [
      ...few,
      '--baseline',
      join(folder, 'whole'),
    ])
    const { comparison } = JSON.parse(stdout) as {
      readonly comparison: { readonly worse: boolean; readonly families: readonly { readonly family: string; readonly state: string }[] }
    }
    assert.equal(comparison.families.find(({ family }) => family === 'tool.abuse')?.state, 'worse')
    assert.ok(comparison.worse)
  })
})

describe('assay redteam', () => {
  const sync = (args: readonly string[]): SpawnSyncReturns<string> =>
    spawnSync(process.execPath, [cli, 'redteam', ...args], { encoding: 'utf8' })

  it('reads reports of garak and promptfoo', () => {
    for (const name of ['garak.report.jsonl', 'promptfoo.json']) {
      const { status, stdout } = sync(['import', join(folder, 'breached', name), '--json'])
      const { provenance, attempts } = JSON.parse(stdout) as { readonly provenance: string; readonly attempts: number }
      assert.deepEqual([status, provenance, attempts], [0, 'imported', 1170])
    }
    assert.equal(sync(['import', cli]).status, 2)
  })

  it('says what of theirs is covered', () => assert.match(sync(['matrix']).stdout, /## garak: \d+ of \d+/))
  it('explains itself', () => assert.match(sync(['help']).stdout, /--authorised-by/))
})
