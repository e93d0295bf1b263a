import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer, type Server as Receiver } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { Webhook } from 'standardwebhooks'
import { newFolder, type Server, setUp, start, stop } from './server.fixture.ts'

/** What follows from a change, on a server as it runs, by the command line of whoever runs it. */

const ROOT = join(import.meta.dirname, '..')

let server: Server
let receiver: Receiver
let port: number
const received: { readonly body: string; readonly headers: Readonly<Record<string, string>> }[] = []

before(async () => {
  server = await start(newFolder(), [])
  await setUp(server, { organisation: 'Reacting', email: 'eva@reacting.example' })
  receiver = createServer((request, response) => {
    void request.toArray().then((parts) => {
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
      received.push({ body: Buffer.concat(parts).toString(), headers })
      return response.end()
    })
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  port = (receiver.address() as AddressInfo).port
})
after(async () => {
  receiver.close()
  await stop(server)
})

function assay(...args: readonly string[]): Promise<{ readonly code: number; readonly text: string }> {
  const env = { ...process.env, ASSAY_DATA: server.folder }
  return new Promise((resolve) => {
    execFile(process.execPath, ['apps/cli/src/main.ts', ...args], { cwd: ROOT, env }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, text: stdout + stderr })
    })
  })
}

async function until(what: string, holds: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  assert.fail(`never: ${what}`)
}

describe('what follows from a change', { timeout: 300_000 }, () => {
  it('is done by jobs that anybody who runs the server can see and have done', async () => {
    await until('jobs', async () => /replay/.test((await assay('jobs')).text))
    const shown = await assay('jobs', '--json')
    const { items } = JSON.parse(shown.text) as { readonly items: readonly { readonly id: string; readonly kind: string }[] }
    assert.deepEqual(items.map(({ kind }) => kind).toSorted(), ['heartbeat', 'replay', 'tidying'])
    const replay = items.find(({ kind }) => kind === 'replay')?.id ?? assert.fail()
    assert.equal((await assay('jobs', 'retry', replay)).code, 0)
    await until('it was done', async () => /replay +waiting .* DONE/.test((await assay('jobs')).text))
    assert.equal((await assay('jobs', 'retry', 'nonsense')).code, 1)
  })

  it('reaches other programs, signed, once the place is allowed', async () => {
    const place = `http://127.0.0.1:${port}`
    assert.equal((await assay('destinations', 'allow', place, 'A receiver of this test')).code, 0)
    assert.match((await assay('destinations')).text, new RegExp(`127\\.0\\.0\\.1 +${port} +true`))
    const secret = /whsec_\S+/.exec((await assay('webhooks', 'make', `${place}/hook`, '--registers', 'asset')).text)?.[0] ?? assert.fail()
    const key = readFileSync(join(server.folder, 'operator.key'), 'utf8')
    const sent = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
    await fetch(`${server.url}/api/assets`, { method: 'POST', headers: sent, body: JSON.stringify({ name: 'Laptop of Eva' }) })
    await until('it is told', () => received.length === 1)
    const [{ body, headers } = assert.fail()] = received
    const said = new Webhook(secret).verify(body, headers) as { readonly type: string; readonly data: { readonly key: string } }
    assert.deepEqual([said.type, said.data.key], ['asset.create', 'AST-1'])
    const id = /[\da-f]{8}-[\da-f-]{27}/.exec((await assay('webhooks')).text)?.[0] ?? assert.fail()
    await until('it is known', async () => /delivered +DONE/.test((await assay('webhooks', 'deliveries', id)).text))
    assert.equal((await assay('webhooks', 'remove', id)).code, 0)
  })

  it('is read by programs that ask', async () => {
    const lines = (await assay('changes', '--json', '--registers', 'asset,webhook,destination')).text.trim().split('\n')
    assert.deepEqual(
      lines.map((line) => (JSON.parse(line) as { readonly event: string }).event),
      ['destination.allow', 'webhook.create', 'asset.create', 'webhook.remove'],
    )
  })
})
