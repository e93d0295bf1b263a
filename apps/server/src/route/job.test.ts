import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Actor } from '../actor.ts'
import { openTestInstance, type Send, type TestInstance } from '../instance.fixture.ts'
import { jobKinds } from '../job/jobs.ts'
import { startJobs } from '../job/run.ts'
import { writing } from '../store/db.ts'
import { enqueue } from '../store/job.ts'
import { uuidv7 } from '../uuid.ts'

let instance: TestInstance
let actor: Actor
let send: Send

interface Shown {
  readonly id: string
  readonly kind: string
  readonly status: string
  readonly scheduled: boolean
  readonly runs: readonly { readonly outcome: string }[]
}

before(async () => {
  instance = await openTestInstance()
  actor = await instance.organisation('Harbour')
  send = await instance.as(actor, 'manager')
})
after(() => instance.close())

const listed = async (): Promise<readonly Shown[]> => (await send('GET', '/api/jobs')).body['items'] as readonly Shown[]

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  assert.fail('never')
}

describe('the jobs of an organisation', () => {
  it('come by themselves, run when they are asked to, and show what became of them', async () => {
    const dead = uuidv7(Date.now())
    await writing(instance.services.db, actor.org, (tx) =>
      enqueue(tx, actor.org, { id: dead, kind: 'gone', subject: dead, at: Date.now() }),
    )
    await instance.sql(`update job set status = 'dead'`)
    const stop = startJobs(instance.services, jobKinds, { everyMs: 10, leaseMs: 5_000, report: (error) => assert.fail(String(error)) })
    await until(async () => (await listed()).length === 4)
    const jobs = await listed()
    assert.deepEqual(jobs.map(({ kind, scheduled }) => [kind, scheduled]).toSorted(), [
      ['gone', false],
      ['heartbeat', true],
      ['replay', true],
      ['tidying', true],
    ])
    const replay = jobs.find(({ kind }) => kind === 'replay') ?? assert.fail()
    assert.equal((await send('POST', `/api/jobs/${replay.id}/retry`)).status, 200)
    await until(async () => (await listed()).some(({ id, runs }) => id === replay.id && runs[0]?.outcome === 'DONE'))
    await stop()
    assert.equal((await send('DELETE', `/api/jobs/${replay.id}`)).status, 404, 'what waits is not forgotten')
    assert.equal((await send('DELETE', `/api/jobs/${dead}`)).status, 200)
    assert.equal((await listed()).length, 3)
  })

  it('are for owners and managers, their keys, and whoever runs the server', async () => {
    const [job] = await listed()
    for (const role of ['contributor', 'auditor', 'reader'] as const) {
      const other = await instance.as(actor, role)
      assert.equal((await other('GET', '/api/jobs')).status, 403)
      assert.equal((await other('POST', `/api/jobs/${job?.id}/retry`)).status, 403)
    }
    const key = await instance.withKey(actor, 'manager')
    assert.equal((await key('GET', '/api/jobs')).status, 200)
    const stranger = await instance.as(await instance.organisation('Quay'), 'owner')
    assert.equal((await stranger('POST', `/api/jobs/${job?.id}/retry`)).status, 404)
  })
})
