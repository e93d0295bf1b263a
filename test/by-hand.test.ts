import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import {
  encodeEntry,
  formatVerifierKey,
  generateSignerKey,
  inclusionProof,
  leafHash,
  merkleRoot,
  signCheckpoint,
  writeReceipt,
} from '@assay/ledger'

import { newFolder, start, stop } from './server.fixture.ts'

/** The commands of `docs/verify-by-hand.md`, run as they stand. */

const page = readFileSync(join(import.meta.dirname, '../docs/verify-by-hand.md'), 'utf8')
const script = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => match[1] ?? '').join('')
const folder = mkdtempSync(join(tmpdir(), 'assay-by-hand-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const key = generateSignerKey('isms.example/tlog/harbour')
const entries = Array.from({ length: 11 }, (_, seq) =>
  encodeEntry({
    v: 1,
    org: 'o',
    seq,
    type: 'risk.create',
    register: 'risk',
    recordId: `r${seq}`,
    recordVersion: 1,
    prevRecordEntry: null,
    actorRef: 'p1',
    onBehalfOf: null,
    authMethod: 'session',
    fields: { root: '00', count: 1 },
    evidence: [],
    ts: '2026-11-25T00:00:00.000Z',
  }),
)
const hashes = entries.map(leafHash)
const checkpoint = signCheckpoint({ origin: key.name, size: entries.length, root: merkleRoot(hashes) }, key)

function byHand(receipt: string, vkey = formatVerifierKey(key)) {
  writeFileSync(join(folder, 'entry.tlog-proof'), receipt)
  writeFileSync(join(folder, 'vkey.txt'), `${vkey}\n`)
  return spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], { cwd: folder, encoding: 'utf8' })
}

function receiptOf(index: number): string {
  return writeReceipt({ index, entry: entries[index] ?? assert.fail(), disclosures: [], proof: inclusionProof(hashes, index), checkpoint })
}

/** The commands for whoever runs the server, on a real one. */
const served = [...page.matchAll(/```bash\n([\s\S]*?)```/g)].map((match) => match[1] ?? '').join('')

const missing = spawnSync('openssl', ['version']).status === 0 ? false : 'no openssl'

describe('checking by hand', { skip: missing }, () => {
  it('holds for a receipt and a key that a server hands out, by the commands as they are written', async () => {
    assert.equal(served.split('\n').filter(Boolean).length, 2)
    const server = await start(newFolder(), ['--example'])
    const scratch = mkdtempSync(join(tmpdir(), 'assay-by-hand-served-'))
    try {
      const npx = `npx() { shift; ${JSON.stringify(process.execPath)} ${JSON.stringify(join(import.meta.dirname, '../apps/cli/src/main.ts'))} "$@"; }\n`
      const env = { ...process.env, ASSAY_DATA: server.folder }
      const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', npx + served + script], {
        cwd: scratch,
        env,
        encoding: 'utf8',
      })
      assert.equal(status, 0, stderr)
      assert.match(stdout, /the entry stands at 3 of \d+[^]*Verified Successfully/)
    } finally {
      await stop(server)
      rmSync(scratch, { recursive: true, force: true })
    }
  })

  it('holds for every entry of a log', () => {
    for (const index of entries.keys()) {
      const { status, stdout, stderr } = byHand(receiptOf(index))
      assert.equal(status, 0, `${index}: ${stdout}${stderr}`)
      assert.match(stdout, new RegExp(`stands at ${index} of 11[\\s\\S]*Signature Verified Successfully`))
    }
  })

  it('fails at another place, and under another key', () => {
    assert.notEqual(byHand(receiptOf(4).replace('index 4', 'index 5')).status, 0)
    assert.notEqual(byHand(receiptOf(4), formatVerifierKey(generateSignerKey(key.name))).status, 0)
    assert.notEqual(byHand(receiptOf(4), formatVerifierKey({ ...key, name: 'elsewhere' })).status, 0)
  })
})
