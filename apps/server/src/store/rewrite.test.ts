import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { admitMember } from '../account/members.ts'
import type { Actor } from '../actor.ts'
import { openTestInstance, type Send, type TestInstance } from '../instance.fixture.ts'
import { tidy } from '../nightly.ts'

const socket = process.env['ASSAY_TEST_SOCKET']
const skip = socket === undefined ? 'reads the files of the embedded database' : false

/** One word for each place in which somebody stands. */
const CANARY = {
  name: `zqname${randomUUID().slice(0, 8)}`,
  email: `zqmail${randomUUID().slice(0, 8)}`,
  position: `zqposition${randomUUID().slice(0, 8)}`,
  earlier: `zqearlier${randomUUID().slice(0, 8)}`,
  comment: `zqcomment${randomUUID().slice(0, 8)}`,
  file: `zqfile${randomUUID().slice(0, 8)}`,
  typed: `zqtyped${randomUUID().slice(0, 8)}`,
} as const

let instance: TestInstance
let actor: Actor
let send: Send

before(async () => {
  instance = await openTestInstance()
  actor = await instance.organisation('Leavers')
  send = await instance.as(actor, 'owner')
})
after(() => instance.close())

/** Which canaries stand in which files of the data folder and of the database, its journal and its log. */
function seen(): readonly string[] {
  const roots = [dirname(socket ?? ''), instance.services.dataFolder]
  const files = roots.flatMap((root) =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  assert.ok(files.length > 1000, `${files.length} files`)
  return files.flatMap((path) => {
    const text = contentOf(path)
    return Object.entries(CANARY).flatMap(([name, word]) => (text.includes(word) ? [`${name} in ${path}`] : []))
  })
}

/** A file may go while it is looked for. */
function contentOf(path: string): string {
  return existsSync(path) ? readFileSync(path, 'latin1').toLowerCase() : ''
}

async function leaver(): Promise<{ readonly account: string; readonly member: string }> {
  const { services } = instance
  const account = await services.signIn.newAccount({ name: CANARY.name, email: `${CANARY.email}@leaver.example` })
  await services.signIn.setPassword(account, 'a password that is long enough')
  const email = `${CANARY.email}@leaver.example`
  const { id } = await admitMember(services, actor, { account, name: CANARY.name, email, role: 'reader', credentials: null })
  return { account, member: id }
}

async function create(plural: string, body: Readonly<Record<string, unknown>>) {
  const made = await send('POST', `/api/${plural}`, body)
  assert.equal(made.status, 201, JSON.stringify(made.body))
  return made.body
}

async function erase(plural: string, key: unknown): Promise<void> {
  const { recordVersion } = (await send('GET', `/api/${plural}/${String(key)}`)).body
  const version = { 'if-match': `"${String(recordVersion)}"` }
  const erased = await send('POST', `/api/${plural}/${String(key)}/erase`, { scope: 'record', legalBasis: 'gdpr-17-1-a' }, version)
  assert.equal(erased.status, 200, JSON.stringify(erased.body))
}

describe('what was erased', { skip }, () => {
  it('is in no file of the database, its indexes, samples, journal and log, once these are rewritten; nor is the account', async () => {
    const { account, member } = await leaver()
    const person = await create('people', { name: CANARY.name, email: `${CANARY.email}@leaver.example`, position: CANARY.earlier })
    const change = { position: CANARY.position }
    assert.equal((await send('PUT', `/api/people/${String(person['key'])}`, change, { 'if-match': '"1"' })).status, 200)
    const bytes = Buffer.from(`signed by ${CANARY.file}`)
    const stored = await send('POST', '/api/blobs', bytes)
    const evidence = await create('evidences', { title: `Signed by ${CANARY.comment}`, sha256: stored.body['sha256'] })
    await assert.rejects(instance.sql(`select '${CANARY.typed}'::uuid`))
    await instance.sql('analyze')
    await instance.sql('checkpoint')
    const found = seen()
    const isFound = (name: string): boolean => found.some((one) => one.startsWith(`${name} `))
    assert.deepEqual(
      Object.keys(CANARY).filter(isFound),
      ['name', 'email', 'position', 'earlier', 'comment'],
      'files are sealed, errors unsaid',
    )

    assert.equal((await send('DELETE', `/api/members/${member}`)).status, 200)
    await erase('people', person['key'])
    await erase('evidences', evidence['key'])
    assert.equal(await instance.services.signIn.userIdOf(`${CANARY.email}@leaver.example`), null)
    assert.equal((await instance.services.signIn.credentialsOf([account])).get(account), null)
    assert.ok(seen().length > 0, 'pages, indexes and journal hold it still')

    assert.equal(instance.services.pages?.isDue(), true)
    await tidy(instance.services)
    assert.deepEqual(seen(), [])
    assert.equal(instance.services.pages?.isDue(), false)
    assert.deepEqual((await send('GET', '/api/people')).status, 200)
  })

  it('leaves the account of somebody who belongs to another organisation', async () => {
    const other = await instance.organisation('Stays')
    const { signIn } = instance.services
    const email = `both-${randomUUID()}@leaver.example`
    const account = await signIn.newAccount({ name: 'Both', email })
    const members = await Promise.all(
      [actor, other].map((place) =>
        admitMember(instance.services, place, { account, name: 'Both', email, role: 'reader', credentials: null }),
      ),
    )
    const person = await create('people', { name: 'Both', email })
    assert.equal((await send('DELETE', `/api/members/${members[0]?.id}`)).status, 200)
    await erase('people', person['key'])
    assert.equal(await signIn.userIdOf(email), account)
  })

  it('is named where a backup from before an upgrade holds it', async () => {
    const name = `before-migration-${Date.now()}.zip`
    writeFileSync(join(instance.services.dataFolder, name), '')
    assert.deepEqual((await instance.services.pages?.rewrite())?.backups, [name])
  })

  it('rewrites for whoever runs the server, and nobody else, and enters it', async () => {
    assert.equal((await send('POST', '/api/erasures/complete')).status, 403)
    const reply = await instance.app.request('/api/erasures/complete', {
      method: 'POST',
      headers: { authorization: 'Bearer operator', host: 'localhost' },
    })
    assert.equal(reply.status, 200)
    const { rows } = await instance.sql(`select state ->> 'event' as event from record where register = 'security-event' and org_id = $1`, [
      actor.org,
    ])
    assert.ok(rows.some(({ event }) => event === 'pages-rewritten'))
  })
})

describe('the journal', { skip }, () => {
  it('begins a new segment with zeros and keeps none for another use', async () => {
    const { rows } = await instance.sql(
      `select name, setting from pg_settings where name in ('wal_recycle', 'wal_init_zero') order by name`,
    )
    assert.deepEqual(rows, [
      { name: 'wal_init_zero', setting: 'on' },
      { name: 'wal_recycle', setting: 'off' },
    ])
    const journal = join(dirname(socket ?? ''), 'postgres', 'pg_wal')
    const segments = readdirSync(journal).filter((name) => /^[0-9A-F]{24}$/.test(name))
    assert.ok(segments.length < 20, `${segments.length} segments`)
    assert.ok(segments.every((name) => isSegment(join(journal, name))))
  })
})

/** A segment in use begins with the magic number of a page, a fresh one with zeros. */
function isSegment(path: string): boolean {
  const head = Buffer.alloc(2)
  const file = openSync(path, 'r')
  readSync(file, head, 0, 2, 0)
  closeSync(file)
  return head.readUInt16LE() === 0 || (head[1] ?? 0) >= 0xd0
}
