import { webhookIn, type Webhook } from '@assay/isms'
import type { Actor } from '../actor.ts'
import { commit, type Command, type Shell } from '../commit.ts'
import { notFound } from '../problem.ts'
import { subscribe } from '../store/consumer.ts'
import { reading, writing, type Db } from '../store/db.ts'
import { findRecord, liveRecords, type Stored } from '../store/record.ts'
import { registerNamed } from '../store/register-named.ts'
import { CONSUMER } from './tell.ts'
import { showSecret } from './message.ts'
import { secretsOf } from './secret.ts'

/** Webhooks of an organisation: acts of an owner, each an entry of the log. */

const register = registerNamed('webhook')

export interface NewWebhook {
  readonly name: string
  readonly url: string
  readonly registers: readonly string[]
}

/** A webhook as it is shown: without secrets. */
export type Shown = Omit<Webhook, 'secretVersion'> & {
  readonly id: string
  readonly key: string
  readonly version: number
  readonly createdAt: string
}

/** Webhooks that were not removed, in the order in which they were made. */
export async function listWebhooks(db: Db, org: string): Promise<readonly Shown[]> {
  const records = await reading(db, org, (tx) => liveRecords(tx, register))
  return records.map(shown).filter(({ status }) => status !== 'removed')
}

function shown({ id, key, version, state, createdAt }: Stored): Shown {
  const { secretVersion: _secretVersion, ...rest } = webhookIn(state)
  return { id, key, version, createdAt, ...rest }
}

/** Makes a webhook. It is told of every entry from then on. Returns its secret, which stands nowhere. */
export async function makeWebhook(
  shell: Shell,
  actor: Actor,
  given: NewWebhook,
): Promise<{ readonly webhook: Shown; readonly secret: string }> {
  await writing(shell.db, actor.org, (tx) => subscribe(tx, actor.org, CONSUMER))
  const state = register.schema.parse({ ...given, secretVersion: 1, status: 'active' })
  const command: Command = {
    register,
    id: null,
    version: null,
    way: 'system',
    reads: [],
    decide: () => ({ state, event: 'webhook.create' }),
  }
  const [receipt] = await commit(shell, actor, [command])
  const record = receipt?.record ?? nothing()
  return { webhook: shown(record), secret: await secretOf(shell, actor.org, record) }
}

async function secretOf(shell: Shell, org: string, { id, state }: Stored): Promise<string> {
  const [newest] = await reading(shell.db, org, (tx) => secretsOf(tx, shell, { org, id, hook: webhookIn(state) }))
  return showSecret(newest ?? nothing())
}

/** Changes name, address and registers. */
export function changeWebhook(shell: Shell, actor: Actor, { id, ...given }: Partial<NewWebhook> & { readonly id: string }): Promise<Shown> {
  return change(shell, actor, {
    id,
    event: 'webhook.update',
    patch: () => ({ ...given, ...(given.registers && { registers: [...given.registers] }) }) as Partial<Webhook>,
  })
}

const GOOD_MS = 24 * 3_600_000

/** Gives a webhook a new secret; the one before is good for a day more. Returns the new one. */
export async function rotateSecret(shell: Shell, actor: Actor, id: string): Promise<string> {
  const previousUntil = new Date(shell.now() + GOOD_MS).toISOString()
  await change(shell, actor, {
    id,
    event: 'webhook.rotate',
    patch: (state) => ({ secretVersion: (state.secretVersion ?? 1) + 1, previousUntil }),
  })
  return secretOf(shell, actor.org, await recordOf(shell.db, actor.org, id))
}

/** Tells a webhook nothing more until somebody resumes it. Says why. */
export function pauseWebhook(
  shell: Shell,
  actor: Actor,
  { id, why }: { readonly id: string; readonly why: NonNullable<Webhook['pausedFor']> },
): Promise<Shown> {
  return change(shell, actor, {
    id,
    event: 'webhook.pause',
    patch: (state) => (state.status === 'active' ? { status: 'paused', pausedFor: why } : {}),
  })
}

export function resumeWebhook(shell: Shell, actor: Actor, id: string): Promise<Shown> {
  return change(shell, actor, { id, event: 'webhook.resume', patch: () => ({ status: 'active', pausedFor: null }) })
}

export function removeWebhook(shell: Shell, actor: Actor, id: string): Promise<Shown> {
  return change(shell, actor, { id, event: 'webhook.remove', patch: () => ({ status: 'removed' }) })
}

interface Changing {
  readonly id: string
  readonly event: string
  readonly patch: (state: Webhook) => Partial<Webhook>
}

async function change(shell: Shell, actor: Actor, { id, event, patch }: Changing): Promise<Shown> {
  await recordOf(shell.db, actor.org, id)
  const decide: Command['decide'] = (record) => {
    const state = webhookIn(record?.state)
    return { state: { ...state, ...patch(state) }, event }
  }
  const [receipt] = await commit(shell, actor, [{ register, id, version: null, way: 'system', reads: [], decide }])
  return shown(receipt?.record ?? nothing())
}

async function recordOf(db: Db, org: string, id: string): Promise<Stored> {
  return (await reading(db, org, (tx) => findRecord(tx, register, id))) ?? nothing()
}

function nothing(): never {
  throw notFound()
}
