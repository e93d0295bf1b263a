import assert from 'node:assert/strict'
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { after, before, beforeEach, describe, it } from 'node:test'
import { Webhook } from 'standardwebhooks'
import type { Actor } from '../actor.ts'
import { consumeAll } from '../event/consume.ts'
import { openTestInstance, type Send, type TestInstance } from '../instance.fixture.ts'
import { showJobs } from '../job/queue.ts'
import { startJobs } from '../job/run.ts'
import type { Services } from '../services.ts'
import { delivering } from './deliver.ts'
import { webhookConsumer } from './tell.ts'

/** A receiver over real HTTP, which verifies with the library of the specification. */

interface Received {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

interface Shown {
  readonly id: string
  readonly status: string
  readonly pausedFor: string | null
}

const SECOND = 1000
const HOUR = 3_600_000

let instance: TestInstance
let actor: Actor
let send: Send
let services: Services
let server: Server
let port: number
let stop: () => Promise<void>
/** How far the clock of the server is ahead. */
let ahead = 0
const received: Received[] = []
const errors: unknown[] = []
const said = new Map<string, (response: ServerResponse) => void>()

before(async () => {
  instance = await openTestInstance()
  services = { ...instance.services, now: () => Date.now() + ahead }
  actor = await instance.organisation('Harbour')
  send = await instance.as(actor, 'owner')
  server = createServer((request, response) => {
    void request.toArray().then((parts) => {
      const path = request.url ?? ''
      received.push({ path, headers: request.headers, body: Buffer.concat(parts).toString() })
      const answer = said.get(path) ?? ((silent) => silent.end('thanks'))
      return answer(response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
  stop = startJobs(services, [delivering], { everyMs: 20, leaseMs: 10_000, report: (error) => errors.push(error) })
})
after(async () => {
  await stop()
  server.closeAllConnections()
  server.close()
  await instance.close()
})
beforeEach(() => {
  received.length = 0
})

const consume = () => consumeAll(services, [webhookConsumer], (error) => assert.fail(String(error)))
const at = (path: string): readonly Received[] => received.filter((one) => one.path === path)
const answer = (path: string, status: number, headers: Readonly<Record<string, string>> = {}) =>
  said.set(path, (response) => response.writeHead(status, headers).end())

async function make(path: string, registers: readonly string[] = ['risk'], origin = `http://127.0.0.1:${port}`) {
  const { status, body } = await send('POST', '/api/webhooks', { name: path.slice(1), url: origin + path, registers })
  assert.equal(status, 201, JSON.stringify(body))
  return { id: (body['webhook'] as Shown).id, secret: String(body['secret']) }
}

const shownOf = async (id: string) => ((await send('GET', '/api/webhooks')).body['items'] as readonly Shown[]).find((one) => one.id === id)
const outcomes = async (id: string) =>
  (
    (await send('GET', `/api/webhooks/${id}/deliveries`)).body['items'] as readonly {
      readonly status: string
      readonly outcome: string
      readonly attempts: number
    }[]
  ).map(({ status, outcome, attempts }) => [status, outcome, attempts])

async function until(what: string, holds: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 800; tries += 1) {
    if (await holds()) return
    await sleep(25)
  }
  assert.fail(`never: ${what}`)
}

/** What a receiver does with the library: throws unless signature and time hold. */
function verified(
  secret: string,
  { headers, body }: Received,
): { readonly type: string; readonly data: { readonly index: number; readonly key: string } } {
  const given = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
  return new Webhook(secret).verify(body, given) as ReturnType<typeof verified>
}

describe('a webhook', () => {
  it('reaches nothing of one’s own network before an owner has allowed it, and says why', async () => {
    const { id } = await make('/early')
    await send('POST', `/api/webhooks/${id}/test`)
    await until('refused', async () => (await outcomes(id))[0]?.[1] === 'SCHEME_REFUSED')
    assert.deepEqual(at('/early'), [])
    assert.equal((await send('POST', '/api/destinations', { host: 'http://x', port, reason: 'x' })).body['code'], 'DESTINATION_HOST')
    const allowed = await send('POST', '/api/destinations', { host: '127.0.0.1', port, clear: true, reason: 'A receiver of this test' })
    assert.equal(allowed.status, 201)
    await send('POST', `/api/webhooks/${id}/deliveries/${await newestOf(id)}/retry`)
    await until('told', () => at('/early').length === 1)
    await send('DELETE', `/api/webhooks/${id}`)
    const { rows } = await instance.sql(`select distinct register from record where register in ('webhook', 'destination')`)
    assert.equal(rows.length, 2, 'both are entries')
  })

  it('is told of each entry that it asks for, once, by ids alone, signed as the specification has it', async () => {
    await send('POST', '/api/risks', { title: 'Before it was there' })
    const { id, secret } = await make('/all', [])
    await Promise.all(Array.from({ length: 25 }, (_, n) => send('POST', '/api/risks', { title: `Secret of Ann ${n}` })))
    await send('POST', '/api/people', { name: 'Ann Lee', email: 'ann@harbour.example' })
    await Promise.all([consume(), consume()])
    await until('all of them', () => at('/all').length >= 26)
    await consume()
    await sleep(100)
    const messages = at('/all').map((one) => verified(secret, one))
    const indexes = messages.map(({ data }) => data.index)
    assert.equal(new Set(indexes).size, 26)
    assert.equal(indexes.length, 26)
    assert.deepEqual(new Set(messages.map(({ type }) => type)), new Set(['risk.create', 'person.create']))
    assert.doesNotMatch(received.map(({ body }) => body).join(), /Ann|harbour|Secret|Before/)
    assert.throws(() => verified(secret, { ...(at('/all')[0] ?? assert.fail()), body: '{}' }))
    await send('POST', `/api/webhooks/${id}/test`)
    await until('the test', () => at('/all').length === 27)
    assert.equal(verified(secret, at('/all').at(-1) ?? assert.fail()).type, 'webhook.test')
    await send('DELETE', `/api/webhooks/${id}`)
  })

  it('is asked again after what it says, under the same id and with the time of the attempt', async () => {
    const { id, secret } = await make('/busy')
    answer('/busy', 503, { 'retry-after': '600' })
    await send('POST', `/api/webhooks/${id}/test`)
    await until('asked', async () => (await outcomes(id))[0]?.[1] === 'HTTP_503')
    ahead += 300 * SECOND
    await sleep(150)
    assert.equal(at('/busy').length, 1, 'it said ten minutes')
    said.delete('/busy')
    ahead += 400 * SECOND
    await until('delivered', async () => (await outcomes(id))[0]?.[0] === 'delivered')
    const [first, second] = at('/busy')
    assert.equal(first?.headers['webhook-id'], second?.headers['webhook-id'])
    assert.ok(Number(second?.headers['webhook-timestamp']) - Number(first?.headers['webhook-timestamp']) >= 600)
    assert.equal(first?.body, second?.body)
    ahead = 0
    assert.ok(verified(secret, first ?? assert.fail()))
    await send('DELETE', `/api/webhooks/${id}`)
  })

  it('is paused after three days of failures, is told nothing then, and gets what it missed when it is resumed', async () => {
    const { id } = await make('/broken')
    answer('/broken', 500)
    await send('POST', '/api/risks', { title: 'Never told' })
    await consume()
    for (let tries = 1; tries <= 10; tries += 1) {
      await until(`attempt ${tries}`, async () => (await outcomes(id))[0]?.[2] === tries)
      await until('it waits', async () => !(await showJobs(services.db, actor.org, 10)).items.some(({ running }) => running))
      ahead += 25 * HOUR
    }
    await until('paused', async () => (await shownOf(id))?.status === 'paused')
    assert.equal((await shownOf(id))?.pausedFor, 'failures')
    assert.deepEqual(await outcomes(id), [['failed', 'HTTP_500', 10]])
    await send('POST', '/api/risks', { title: 'Not told either' })
    await consume()
    assert.equal((await outcomes(id)).length, 1)
    said.delete('/broken')
    await send('POST', `/api/webhooks/${id}/resume`)
    assert.deepEqual((await send('POST', `/api/webhooks/${id}/replay`)).body, { count: 1 })
    await until('delivered', async () => (await outcomes(id))[0]?.[0] === 'delivered')
    const { rows } = await instance.sql(
      `select count(*)::integer as count from record where register = 'webhook' and state ->> 'status' = 'paused'`,
    )
    assert.equal(rows[0]?.['count'], 0)
    await send('DELETE', `/api/webhooks/${id}`)
    ahead = 0
  })

  it('that says it is gone is not asked again', async () => {
    const { id } = await make('/gone')
    answer('/gone', 410)
    await send('POST', `/api/webhooks/${id}/test`)
    await until('paused', async () => (await shownOf(id))?.status === 'paused')
    assert.deepEqual([(await shownOf(id))?.pausedFor, at('/gone').length], ['gone', 1])
  })

  it('gets a new secret without missing anything: messages carry both signatures for a day', async () => {
    const { id, secret: old } = await make('/rotated')
    const { secret: fresh } = (await send('POST', `/api/webhooks/${id}/rotate`)).body as { readonly secret: string }
    assert.notEqual(fresh, old)
    await send('POST', `/api/webhooks/${id}/test`)
    await until('told', () => at('/rotated').length === 1)
    for (const secret of [old, fresh]) assert.ok(verified(secret, at('/rotated')[0] ?? assert.fail()))
    ahead = 25 * HOUR
    await send('POST', `/api/webhooks/${id}/test`)
    await until('told', () => at('/rotated').length === 2)
    const late = at('/rotated')[1] ?? assert.fail()
    assert.equal(String(late.headers['webhook-signature']).split(' ').length, 1)
    ahead = 0
    await send('DELETE', `/api/webhooks/${id}`)
  })

  it('that answers badly fails by a name, and keeps nobody waiting', { timeout: 120_000 }, async () => {
    said.set('/resets', (response) => response.destroy())
    said.set('/leads', (response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end())
    said.set('/pours', (response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536)));
        response.once('drain', more)
      }
      more()
    })
    const expected: Readonly<Record<string, string>> = { '/resets': 'UNREACHABLE', '/leads': 'REDIRECTED', '/pours': 'TOO_LARGE' }
    for (const [path, outcome] of Object.entries(expected)) {
      const { id } = await make(path)
      await send('POST', `/api/webhooks/${id}/test`)
      await until(outcome, async () => (await outcomes(id))[0]?.[1] === outcome)
      await send('DELETE', `/api/webhooks/${id}`)
    }
    const { id } = await make('/tls', [], `https://127.0.0.1:${port}`)
    await send('POST', `/api/webhooks/${id}/test`)
    await until('no TLS there', async () => (await outcomes(id))[0]?.[1] === 'TLS_REFUSED')
    await send('DELETE', `/api/webhooks/${id}`)
  })

  it('is told under one id where the server died between telling and knowing it', async () => {
    const { id, secret } = await make('/twice')
    const { body } = await send('POST', `/api/webhooks/${id}/test`)
    const turn = {
      org: actor.org,
      slug: actor.slug,
      id: '',
      subject: String(body['delivery']),
      dueAt: 0,
      failures: 0,
      signal: new AbortController().signal,
    }
    await delivering.run(services, turn)
    await delivering.run(services, turn)
    await until('told', () => at('/twice').length >= 2)
    assert.equal(new Set(at('/twice').map(({ headers }) => headers['webhook-id'])).size, 1)
    assert.ok(at('/twice').every((one) => verified(secret, one)))
    await send('DELETE', `/api/webhooks/${id}`)
  })

  it('keeps its secret nowhere, and is for owners alone', async () => {
    const { id, secret } = await make('/secret')
    const { rows } = await instance.sql(
      `select to_jsonb(record)::text as text from record union all select to_jsonb(job)::text from job union all select to_jsonb(webhook_delivery)::text from webhook_delivery`,
    )
    const text = rows.map((row) => String(row['text'])).join()
    assert.ok(!text.includes(secret.slice(6)) && !JSON.stringify((await send('GET', '/api/webhooks')).body).includes(secret.slice(6)))
    assert.ok(!errors.some((error) => String(error).includes(secret.slice(6))))
    for (const role of ['manager', 'auditor', 'reader'] as const)
      assert.equal((await (await instance.as(actor, role))('GET', '/api/webhooks')).status, 403)
    const other = await instance.as(await instance.organisation('Quay'), 'owner')
    for (const path of ['test', 'rotate', 'pause', 'replay']) assert.equal((await other('POST', `/api/webhooks/${id}/${path}`)).status, 404)
  })
})

async function newestOf(id: string): Promise<string> {
  const { body } = await send('GET', `/api/webhooks/${id}/deliveries`)
  return (body['items'] as readonly { readonly id: string }[])[0]?.id ?? assert.fail()
}
