import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { strFromU8 } from 'fflate'
import { createApiKey } from '../account/api-keys.ts'
import { softwareAuthenticator } from '../account/authenticator.fixture.ts'
import { admitMember } from '../account/members.ts'
import type { Actor } from '../actor.ts'
import { openTestInstance, type TestInstance } from '../instance.fixture.ts'
import { cookiesIn } from '../http/cookies.ts'
import { fateOf } from './data-folder.ts'
import { bytesOf, filesIn, reencode, restoreInto } from './dump.fixture.ts'
import { signerOf, standingOf } from '../publisher.ts'

const PASSWORD = 'a password that is long enough'
const CALLER = { headers: new Headers(), address: '127.0.0.1' }
const SITE = { origin: 'http://localhost', host: 'localhost' }

let instance: TestInstance
let restored: TestInstance
let actor: Actor
let backup: Uint8Array
let keys: Uint8Array
let secrets: { readonly totp: string; readonly emergency: readonly string[]; readonly apiKey: string; readonly cookie: string }
const authenticator = softwareAuthenticator()

before(async () => {
  instance = await openTestInstance()
  actor = await instance.organisation('Restored')
  secrets = await setUpFactors()
  backup = await bytesOf(await instance.services.backup.dump())
  keys = await bytesOf(await instance.services.backup.dumpKeys())
  restored = await openTestInstance()
  // Sign-in was used before: whatever it keeps must give way to what the backup brings.
  await restored.services.signIn.withPassword(CALLER, emailOf('plain'), PASSWORD)
  await restoreInto(restored.services, backup, keys)
})
after(async () => {
  await restored.close()
  await instance.close()
})

function emailOf(name: string): string {
  return `${name}@restored.example`
}

async function setUpFactors() {
  const { signIn, passkeys } = instance.services
  for (const name of ['plain', 'coded', 'keyed']) {
    const account = await signIn.newAccount({ name, email: emailOf(name) })
    await signIn.setPassword(account, PASSWORD)
    await admitMember(instance.services, actor, { account, name, email: emailOf(name), role: 'owner', credentials: null })
    if (name === 'keyed') {
      const holder = { userId: account, email: emailOf(name), method: 'password' }
      const { ticket, options } = await passkeys.startRegistration(holder, SITE)
      await passkeys.finishRegistration(holder, SITE, { ticket, name: 'key', response: authenticator.register(options, SITE) })
    }
  }
  const cookie = await passwordCookie(instance, 'coded')
  const { uri, emergency } = await signIn.codes.start(new Headers({ cookie }), PASSWORD)
  const totp = new URL(uri).searchParams.get('secret') ?? ''
  await signIn.codes.confirm(new Headers({ cookie }), codeOf(totp))
  const owner = await instance.member(actor, 'owner')
  const { secret } = await createApiKey(instance.services, owner, { name: 'reads', role: 'reader' })
  return { totp, emergency, apiKey: secret, cookie: await passwordCookie(instance, 'plain') }
}

async function passwordCookie({ services }: TestInstance, name: string): Promise<string> {
  const step = await services.signIn.withPassword(CALLER, emailOf(name), PASSWORD)
  assert.notEqual(step.status, 'refused')
  return step.status === 'refused' ? '' : cookiesIn(step.response)
}

async function whose({ services }: TestInstance, cookie: string): Promise<string | null> {
  return (await services.signIn.accountOf(new Headers({ cookie })))?.email ?? null
}

/** RFC 6238: six digits, thirty seconds, SHA-1. A code works once, so a second one is of the next step. */
function codeOf(secret: string, later = 0): string {
  const bits = Array.from(secret, (letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)))
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later))
  const hash = createHmac('sha1', key).update(step).digest()
  return String((hash.readUInt32BE((hash[19] ?? 0) & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

describe('a restored server', () => {
  it('signs in by password', async () => {
    assert.equal(await whose(restored, await passwordCookie(restored, 'plain')), emailOf('plain'))
  })

  it('asks for the second step, and takes the code of the app', async () => {
    const first = await passwordCookie(restored, 'coded')
    assert.equal(await whose(restored, first), null)
    const second = await restored.services.signIn.withCode(new Headers({ cookie: first }), codeOf(secrets.totp, 1))
    assert.equal(await whose(restored, second ? cookiesIn(second) : ''), emailOf('coded'))
  })

  it('takes a code for an emergency, once', async () => {
    const use = async () => {
      const first = await passwordCookie(restored, 'coded')
      return (await restored.services.signIn.withCode(new Headers({ cookie: first }), secrets.emergency[0] ?? '')) !== null
    }
    assert.deepEqual([await use(), await use()], [true, false])
  })

  it('signs in by passkey', async () => {
    const { ticket, options } = await restored.services.passkeys.startSignIn(SITE)
    const answer = { ticket, name: '', response: authenticator.authenticate(options, SITE) }
    assert.equal(await restored.services.passkeys.finishSignIn(SITE, answer), emailOf('keyed'))
  })

  it('knows its API keys', async () => {
    const headers = new Headers({ authorization: `Bearer ${secrets.apiKey}` })
    assert.equal((await restored.services.accounts.actorOf(headers, null))?.org, actor.org)
  })

  it('knows no session of before', async () => {
    assert.equal(await whose(instance, secrets.cookie), emailOf('plain'))
    assert.equal(await whose(restored, secrets.cookie), null)
  })
})

describe('the pair of a backup', () => {
  it('has what opens and what speaks for somebody in the archive of keys alone', async () => {
    const [data, opening] = [filesIn(backup), filesIn(keys)]
    for (const name of ['session.secret', 'master.key', 'tables/log_secret.jsonl', `checkpoints/${actor.slug}`])
      assert.ok(name in opening && !(name in data), name)
    for (const name of ['tables/session.jsonl', 'tables/verification.jsonl']) assert.ok(!(name in data) && !(name in opening), name)
    const clear = instance.services.keyring.master.text() ?? ''
    const secret = readFileSync(join(instance.services.dataFolder, 'session.secret'), 'utf8')
    const pem = (await signerOf(instance.services, actor)).privatePem
    for (const [name, bytes] of Object.entries(data))
      for (const canary of [clear.trim(), secret, pem, secrets.totp, secrets.emergency[0] ?? ''])
        assert.equal(strFromU8(bytes).includes(canary), false, name)
    assert.equal(strFromU8(opening['session.secret'] ?? new Uint8Array()).includes(secret), false)
  })

  it('comes back from an earlier version, which held the signing keys with the data, and says what is lost', async () => {
    const other = await openTestInstance()
    const earlier = reencode(backup, keys)
    const { lostCodes } = await restoreInto(other.services, earlier.backup, earlier.keys)
    assert.equal(lostCodes, 1)
    assert.equal((await standingOf(other.services, actor)).reason, 'restored')
    await other.close()
  })
})

describe('the data folder', () => {
  it('holds nothing of which nobody knows whether a backup has it', () => {
    for (const { services } of [instance, restored]) {
      const names = readdirSync(services.dataFolder)
      assert.ok(names.length >= 3)
      assert.deepEqual(
        names.filter((name) => fateOf(name) === null),
        [],
      )
    }
  })

  it('is named in sources by known names alone', () => {
    const root = join(import.meta.dirname, '..')
    const sources = globSync('**/*.ts', { cwd: root }).filter((path) => !/\.(?:test|fixture)\.ts$/.test(path))
    const names = sources.flatMap((path) => {
      const text = readFileSync(join(root, path), 'utf8')
      const joined = [...text.matchAll(/join\((?:folder|dataFolder|settings\.folder|services\.dataFolder), ['`]([\w.-]+)/g)]
      const listed = [...text.matchAll(/(?:listIn|secretOf)\(\w+, '([\w.-]+)'/g)]
      return [...joined, ...listed].map(([, name = '']) => name)
    })
    assert.ok(names.length >= 15)
    const ours = new Set(['pg_hba.conf', 'name'])
    assert.deepEqual(
      [...new Set(names)].filter((name) => fateOf(name) === null && !ours.has(name)),
      [],
    )
  })
})
