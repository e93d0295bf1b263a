import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { openTestInstance, type TestInstance } from '../apps/server/src/instance.fixture.ts'

/** What the README of the client shows, run as it stands there against a server. */

const CLIENT = join(import.meta.dirname, '..', 'packages/client')
const sample = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(CLIENT, 'README.md'), 'utf8'))?.[1] ?? ''
const folder = mkdtempSync(join(tmpdir(), 'assay-sample-'))

let instance: TestInstance
let server: Awaited<ReturnType<TestInstance['listen']>>

before(async () => {
  instance = await openTestInstance()
  server = await instance.listen()
})
after(async () => {
  await server.close()
  await instance.close()
  rmSync(folder, { recursive: true })
})

describe('the README of the client', () => {
  it('shows what runs, and says what it gives', async () => {
    const own = await instance.organisation('Own')
    const client = await instance.clientOf(own, 'owner')
    for (let index = 1; index <= 12; index += 1) await client.call('POST /api/risks', { body: { title: `Risk ${index}` } })
    const file = join(folder, 'sample.ts')
    const run = sample
      .replace(`'@assay/client'`, JSON.stringify(pathToFileURL(join(CLIENT, 'src/index.ts')).href))
      .replace('https://isms.example.com', `http://127.0.0.1:${server.port}`)
    assert.notEqual(run, sample)
    writeFileSync(file, run)
    const env = { ...process.env, ASSAY_KEY: await instance.keyOf(own, 'manager') }
    const { stdout } = await promisify(execFile)(process.execPath, [file], { env })
    const changed = await client.call('GET /api/risks/{id}', { path: { id: 'RISK-12' } })
    assert.deepEqual([changed.category, changed.recordVersion], ['Suppliers', 2])
    assert.equal(stdout.split('\n')[0], 'RISK-1 Risk 1')
  })
})
