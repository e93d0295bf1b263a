import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { after, before, beforeEach, describe, it } from 'node:test'
import { SMTPServer } from 'smtp-server'
import { findInvitation } from '../account/members.ts'
import type { Actor } from '../actor.ts'
import { consumeAll } from '../event/consume.ts'
import { openTestInstance, type Send, type TestInstance } from '../instance.fixture.ts'
import { showJobs } from '../job/queue.ts'
import { startJobs } from '../job/run.ts'
import type { Services } from '../services.ts'
import { digesting, digestLetter, nextMorning } from './digest.ts'
import { invitationConsumer, inviting } from './invitation.ts'
import { postOf } from './post.ts'

/** A real mail server in this process, which says what a test has it say. */

interface Received {
  readonly from: string
  readonly to: readonly string[]
  readonly text: string
}

let instance: TestInstance
let actor: Actor
let send: Send
let services: Services
let server: SMTPServer
let port = 0
let stop: () => Promise<void>
let ahead = 0
const received: Received[] = []
/** What it answers to the next letters in place of taking them. */
const refusals: { readonly responseCode: number; readonly message: string }[] = []

before(async () => {
  instance = await openTestInstance()
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, answer) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const refusal = refusals.shift()
        if (refusal) return answer(Object.assign(new Error(refusal.message), refusal))
        const { mailFrom, rcptTo } = session.envelope
        received.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          text: Buffer.concat(chunks).toString(),
        })
        return answer(null)
      })
    },
  })
  await new Promise<void>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', resolve)
    listening.once('listening', () => {
      const address = listening.address()
      port = typeof address === 'object' && address ? address.port : 0
    })
  })
  const mail = postOf(settings({ ASSAY_SMTP_TLS: 'off' }))
  services = { ...instance.services, mail, now: () => Date.now() + ahead }
  actor = await instance.organisation('Harbour')
  send = await instance.as(actor, 'owner')
  await consume()
  stop = startJobs(services, [inviting, digesting, digestLetter], { everyMs: 20, leaseMs: 10_000, report: () => undefined })
})
after(async () => {
  await stop()
  await new Promise<void>((resolve) => server.close(resolve))
  await instance.close()
})
beforeEach(() => {
  received.length = 0
})

function settings(more: Readonly<Record<string, string>> = {}) {
  return {
    ASSAY_SMTP_URL: `smtp://127.0.0.1:${port}`,
    ASSAY_MAIL_FROM: 'isms@harbour.example',
    ASSAY_ORIGIN: 'https://isms.example.com/',
    ...more,
  }
}

const consume = () => consumeAll(services, [invitationConsumer], (error) => assert.fail(String(error)))

async function until(what: string, holds: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 800; tries += 1) {
    if (await holds()) return
    await sleep(25)
  }
  assert.fail(`never: ${what}`)
}

/** The text of a letter as its reader sees it. */
function bodyOf({ text }: Received): string {
  const [head = '', ...body] = text.split('\r\n\r\n')
  const whole = body.join('\r\n\r\n')
  if (/content-transfer-encoding: base64/i.test(head)) return Buffer.from(whole, 'base64').toString()
  if (!/quoted-printable/i.test(head)) return whole
  const bytes = whole.replaceAll(/=\r\n/g, '').replaceAll(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}

const headerOf = ({ text }: Received, name: string): string | undefined => new RegExp(`^${name}: (.*)$`, 'im').exec(text)?.[1]?.trim()
const jobs = async () => (await showJobs(services.db, actor.org, 100)).items.filter(({ kind }) => kind === 'invitation')
const invite = (email: string) => send('POST', '/api/members', { name: 'Ann Lee', email, role: 'reader' })

describe('an invitation', () => {
  it('reaches who is invited, once, with a link that works, and its code stands nowhere', async () => {
    const { body } = await invite('ann@people.example')
    await Promise.all([consume(), consume()])
    await until('a letter', () => received.length === 1)
    const [letter = assert.fail()] = received
    assert.deepEqual([letter.from, letter.to], ['isms@harbour.example', ['ann@people.example']])
    const code = /https:\/\/isms\.example\.com\/invitation\?code=([\w-]+)/.exec(bodyOf(letter))?.[1] ?? assert.fail(letter.text)
    assert.equal(code, body['code'])
    assert.equal((await findInvitation(services, code))?.org, actor.org)
    assert.equal(headerOf(letter, 'Auto-Submitted'), 'auto-generated')
    assert.match(headerOf(letter, 'Message-ID') ?? '', /^<[\da-f-]{36}@harbour\.example>$/)
    const { rows } = await instance.sql(`select to_jsonb(job)::text || to_jsonb(member)::text as text from job, record as member`)
    assert.ok(!rows.some(({ text }) => String(text).includes(code)))
    await until('nothing waits', async () => (await jobs()).length === 0)
    await sleep(100)
    assert.equal(received.length, 1)
  })

  it('is sent again under the same id where the server is busy, and no more where it says no', async () => {
    refusals.push({ responseCode: 451, message: 'greylisted' }, { responseCode: 451, message: 'greylisted' })
    await invite('grey@people.example')
    await consume()
    await until('refused once', async () => (await jobs())[0]?.failures === 1)
    const [{ id } = assert.fail()] = await jobs()
    for (const failures of [2, 0]) {
      ahead += 6 * 60_000
      await until(`attempt ${failures}`, async () => ((await jobs())[0]?.failures ?? 0) === failures)
    }
    assert.deepEqual(
      received.map((letter) => headerOf(letter, 'Message-ID')),
      [`<${id}@harbour.example>`],
    )
    refusals.push({ responseCode: 550, message: 'no such user <gone@people.example>' })
    await invite('gone@people.example')
    await consume()
    await until('given up', async () => (await jobs())[0]?.status === 'dead')
    assert.deepEqual(
      (await jobs())[0]?.runs.map(({ outcome }) => outcome),
      ['SMTP_550'],
    )
    ahead = 0
    await instance.sql('delete from job')
  })

  it('is not sent where it was withdrawn, or keys were changed meanwhile', async () => {
    const { body } = await invite('early@people.example')
    await send('DELETE', `/api/members/${String(body['id'])}`)
    await invite('late@people.example')
    await instance.sql(`update record set state = jsonb_set(state, '{codeHash}', '"00"') where state ->> 'email' = 'late@people.example'`)
    await consume()
    await until('one is given up', async () => (await jobs()).length === 1 && (await jobs())[0]?.status === 'dead')
    assert.deepEqual([(await jobs())[0]?.runs[0]?.outcome, received.length], ['INVITATION_STALE', 0])
    await instance.sql('delete from job')
  })

  it('is not sent where no mail server is named, and whoever invites is told', async () => {
    const { body } = await invite('nobody@people.example')
    assert.equal(body['mailed'], false)
    assert.equal((await send('GET', '/api/tenant')).body['mail'], null)
    const quiet = await openTestInstance()
    await quiet.organisation('Quay')
    await consumeAll(quiet.services, [invitationConsumer], (error) => assert.fail(String(error)))
    assert.equal((await quiet.sql('select from consumer')).rowCount, 0)
    await quiet.close()
  })
})

describe('the digest', () => {
  it('comes on working days at six, UTC', () => {
    const next = (moment: string) => new Date(nextMorning(Date.parse(moment))).toISOString().slice(0, 16)
    assert.equal(next('2026-11-26T06:00:00Z'), '2026-11-27T06:00')
    assert.equal(next('2026-11-27T06:00:00Z'), '2026-11-30T06:00', 'from Friday to Monday')
    assert.equal(next('2026-11-29T03:00:00Z'), '2026-11-30T06:00')
  })

  it('tells each who is tied to a person what waits for them, by keys and days alone, where an owner wants it', async () => {
    const person = (await send('POST', '/api/people', { name: 'Bo Berg', email: 'bo@people.example' })).body
    const owner = String(person['id'])
    const risk = await send('POST', '/api/risks', { title: 'The secret of Bo', owner })
    await send('POST', '/api/treatment-actions', { title: 'Hide it', owner, due: '2026-01-01', risk: risk.body['id'] })
    await send('POST', '/api/treatment-actions', { title: 'Nobody does it', due: '2026-01-01', risk: risk.body['id'] })
    const member = await instance.member(actor, 'contributor')
    await send('POST', '/api/account-people', { account: member.member, person: owner })
    const run = async (): Promise<void> => {
      await digesting.run(services, { ...actor, id: '', subject: '', dueAt: 0, failures: 0, signal: new AbortController().signal })
      await until(
        'nothing waits',
        async () => !(await showJobs(services.db, actor.org, 100)).items.some(({ kind }) => kind === 'digest-letter'),
      )
    }
    await run()
    assert.equal(received.length, 0, 'nobody asked for it')
    const { body } = await send('GET', '/api/tenant')
    assert.equal((await send('PUT', '/api/tenant', { digest: true }, { 'if-match': `"${String(body['recordVersion'])}"` })).status, 200)
    await run()
    assert.equal(received.length, 1)
    const [letter = assert.fail()] = received
    assert.deepEqual(letter.to, [member.email])
    assert.match(bodyOf(letter), /ACT-1, overdue since 2026-01-01\s+https:\/\/isms\.example\.com\/record\/ACT-1/)
    assert.doesNotMatch(letter.text + bodyOf(letter), /secret of Bo|Hide it|ACT-2|Berg/)
  })
})

describe('the post', () => {
  const letter = { id: 'x', to: 'ann@people.example', subject: 'Harbour', text: 'x' }

  it('sends nothing where TLS was taken away', async () => {
    await assert.rejects((postOf(settings()) ?? assert.fail()).deliver(letter), { code: 'MAIL_TLS_REFUSED' })
    assert.deepEqual(received, [])
  })

  it('sends nothing to a server whose certificate is for nobody', async () => {
    const other = new SMTPServer({ authOptional: true, onData: () => assert.fail('it was sent') })
    const listening = other.listen(0, '127.0.0.1')
    await new Promise((resolve) => listening.once('listening', resolve))
    other.on('error', () => undefined)
    const address = listening.address()
    const own = typeof address === 'object' && address ? address.port : 0
    const post = postOf(settings({ ASSAY_SMTP_URL: `smtp://127.0.0.1:${own}` })) ?? assert.fail()
    await assert.rejects(post.deliver(letter), { name: 'Error' })
    await new Promise<void>((resolve) => other.close(resolve))
  })

  it('lets no text become a header, a second receiver or a file', async () => {
    const post = postOf(settings({ ASSAY_SMTP_TLS: 'off' })) ?? assert.fail()
    await post.deliver({
      ...letter,
      subject: 'Harbour\r\nBcc: eve@evil.example\u2028X: y',
      text: '{"path":"/etc/passwd"}\r\n.\r\nMAIL FROM:<eve@evil.example>\r\n',
    })
    assert.equal(received.length, 1)
    assert.deepEqual(received[0]?.to, ['ann@people.example'])
    assert.equal(headerOf(received[0] ?? assert.fail(), 'Bcc'), undefined)
    for (const to of [
      'ann@people.example, eve@evil.example',
      'Ann <ann@people.example>',
      'ann@people.example\r\nRCPT TO:<eve@evil.example>',
      '',
      '@',
      'a(b)@c.example',
    ])
      await assert.rejects(post.deliver({ ...letter, to }), { code: 'MAIL_ADDRESS' })
    assert.equal(received.length, 1)
  })

  it('is off where nothing is said, takes its secret from a file, and refuses what is no setting without showing it', () => {
    assert.equal(postOf({}), null)
    const folder = mkdtempSync(join(tmpdir(), 'assay-mail-'))
    writeFileSync(join(folder, 'smtp'), 'smtps://user:secret@mail.example.com\n')
    assert.equal(postOf({ ...settings(), ASSAY_SMTP_URL: '', ASSAY_SMTP_URL_FILE: join(folder, 'smtp') })?.from, 'isms@harbour.example')
    rmSync(folder, { recursive: true })
    const wrong: readonly Readonly<Record<string, string>>[] = [
      { ASSAY_SMTP_URL: 'http://user:secret@x' },
      { ASSAY_MAIL_FROM: 'Ann <a@b>' },
      { ASSAY_ORIGIN: '' },
      { ASSAY_SMTP_URL: 'secret' },
    ]
    for (const one of wrong)
      assert.throws(
        () => postOf(settings(one)),
        (error) => error instanceof Error && !error.message.includes('secret'),
      )
  })
})
