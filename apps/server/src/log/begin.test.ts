import assert from 'node:assert/strict'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it, mock } from 'node:test'
import { claimedTime, formatVerifierKey, openCheckpoint } from '@assay/ledger'
import { serverActor } from '../actor.ts'
import { commit } from '../commit.ts'
import { examine } from '../export/examine.ts'
import { openTestInstance, type TestInstance } from '../instance.fixture.ts'
import { publish, signerOf, standingOf } from '../publisher.ts'
import { rotateKeys } from '../rotation.ts'
import { reading } from '../store/db.ts'
import { liveRecords } from '../store/record.ts'
import { registerNamed } from '../store/register-named.ts'
import { nameKeys, policyCommand } from './begin.ts'
import type { LogSecret } from './key.ts'
import { keyFrom, newSecret } from './key.ts'

/** A log as the version before kept it: keys in files, and a policy that says nothing of epoch and folder. */
async function earlier(
  instance: TestInstance,
): Promise<{ readonly org: string; readonly slug: string; readonly vkey: string; readonly secret: LogSecret }> {
  const { services } = instance
  const { org, slug } = await instance.organisation('Harbour')
  const { name } = await signerOf(services, { org, slug })
  const secret = newSecret()
  const key = keyFrom(name, secret)
  mkdirSync(join(services.dataFolder, 'keys'), { recursive: true })
  writeFileSync(join(services.dataFolder, 'keys', `${slug}.ed25519.pem`), secret.pem)
  writeFileSync(join(services.dataFolder, 'keys', `${slug}.ml-dsa-44.seed`), secret.seed)
  const [policy] = await reading(services.db, org, (tx) => liveRecords(tx, registerNamed('log-policy')))
  const vkey = formatVerifierKey(key)
  const state = { ...policy?.state, keys: [vkey, 'auditor+00000000+AAAA'], epoch: null, signer: null, successions: [] }
  await commit(services, serverActor(org, slug, 'system'), [policyCommand(policy ?? null, state, { verb: 'update' })])
  await instance.sql('delete from log_secret')
  rmSync(join(services.dataFolder, 'signing.mark'))
  return { org, slug, vkey, secret }
}

async function within(work: (instance: TestInstance) => Promise<void>): Promise<void> {
  const instance = await openTestInstance()
  try {
    await work(instance)
  } finally {
    await instance.close()
  }
}

describe('a log of an earlier version', () => {
  it('goes on under the keys that it had, which are sealed, and leave the folder', () =>
    within(async (instance) => {
      const { services } = instance
      const log = await earlier(instance)
      assert.equal((await publish(services, log)).size, 0, 'nobody signs before the log names who does')
      await nameKeys(services, log)
      await nameKeys(services, log)
      const { note } = await publish(services, log)
      assert.equal(openCheckpoint(note, await signerOf(services, log)).size, 4)
      assert.equal(formatVerifierKey(await signerOf(services, log)), log.vkey)
      for (const name of ['ed25519.pem', 'ml-dsa-44.seed'])
        assert.equal(existsSync(join(services.dataFolder, 'keys', `${log.slug}.${name}`)), false)
      const { rows } = await instance.sql('select sealed from log_secret')
      assert.equal(rows.length, 1)
      assert.equal(Buffer.from(rows[0]?.['sealed'] as Buffer).includes(log.secret.seed.slice(0, 16)), false)
      assert.deepEqual((await examine(services, log)).problems, [])
    }))

  it('is not signed where its keys are not there, or others are', () =>
    within(async (instance) => {
      const log = await earlier(instance)
      writeFileSync(join(instance.services.dataFolder, 'keys', `${log.slug}.ed25519.pem`), newSecret().pem)
      await nameKeys(instance.services, log)
      assert.equal((await standingOf(instance.services, log)).reason, 'key-missing')
      await assert.rejects(publish(instance.services, log), { reason: 'key-missing' })
    }))

  it('is not signed where it was signed before, and the folder does not know of it', () =>
    within(async (instance) => {
      const log = await earlier(instance)
      await instance.sql(
        `insert into checkpoint (org_id, size, root, peaks, note) values ('${log.org}', 1, '\\x00', '\\x00', 'another.example\n1\nx=\n\n\u2014 x AAAA\n')`,
      )
      rmSync(join(instance.services.dataFolder, 'checkpoints'), { recursive: true })
      await nameKeys(instance.services, log)
      assert.equal((await standingOf(instance.services, log)).reason, 'other-folder')
    }))
})

describe('the key of a log', () => {
  it('is sealed anew when the keys of the server are renewed, and signs on', () =>
    within(async (instance) => {
      const actor = await instance.organisation('Harbour')
      const before = await signerOf(instance.services, actor)
      const sealed = async () =>
        Buffer.from((await instance.sql('select sealed from log_secret')).rows[0]?.['sealed'] as Buffer).toString('hex')
      const old = await sealed()
      await rotateKeys(instance.services)
      assert.notEqual(await sealed(), old)
      assert.equal((await signerOf(instance.services, actor)).privatePem, before.privatePem)
      assert.ok((await publish(instance.services, actor)).size > 0)
    }))

  it('signs one history when the clock goes back, and says no earlier moment than before', () =>
    within(async (instance) => {
      const { services } = instance
      const actor = await instance.organisation('Harbour')
      const send = await instance.as(actor, 'owner')
      await publish(services, actor)
      mock.timers.enable({ apis: ['Date'], now: Date.now() - 3 * 86_400_000 })
      try {
        await send('POST', '/api/risks', { title: 'Earlier' })
        await publish(services, actor)
      } finally {
        mock.timers.reset()
      }
      await send('POST', '/api/risks', { title: 'Later' })
      await publish(services, actor)
      const { rows } = await instance.sql('select line from cosignature order by size')
      const times = rows.map(({ line }) => claimedTime(String(line)))
      assert.ok(times.length >= 2)
      assert.deepEqual(
        times,
        times.toSorted((one, other) => one - other),
      )
      assert.deepEqual((await examine(services, actor)).problems, [])
    }))
})
