import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { after, before, describe, it } from 'node:test'
import type { Actor } from '../actor.ts'
import { openTestInstance, servingOf, type TestInstance } from '../instance.fixture.ts'
import { writing } from '../store/db.ts'
import { enqueue, NOBODY, wake } from '../store/job.ts'
import { uuidv7 } from '../uuid.ts'
import { CARRYING } from '../publisher.ts'
import { jobKinds } from './jobs.ts'
import { JobFailure, type JobKind, type Turn } from './kind.ts'
import { forget, showJobs, tryAgain } from './queue.ts'
import { startJobs } from './run.ts'

const KILLS = Number(process.env['KILLS'] ?? 16)

let instance: TestInstance
let actor: Actor

before(async () => {
  instance = await openTestInstance()
  actor = await instance.organisation('Harbour')
})
after(() => instance.close())

const put = (kind: string, subject: string) =>
  writing(instance.services.db, actor.org, (tx) => enqueue(tx, actor.org, { id: uuidv7(Date.now()), kind, subject, at: Date.now() }))
const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const jobs = async () => (await showJobs(instance.services.db, actor.org, 1000)).items

async function until(what: string, holds: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 1200; tries += 1) {
    if (await holds()) return
    await sleep(25)
  }
  assert.fail(`never: ${what}`)
}

function loop(kinds: readonly JobKind[], { leaseMs = 5_000, errors = [] as unknown[] } = {}): () => Promise<void> {
  return startJobs(instance.services, kinds, { everyMs: 10, leaseMs, report: (error) => errors.push(error) })
}

function kindOf(name: string, run: JobKind['run'], more: Partial<JobKind> = {}): JobKind {
  return { name, lane: 'quick', schedule: null, waits: [], run, ...more }
}

describe('jobs', () => {
  it('are done once a due time by two servers over one database', async () => {
    const turns: Turn[] = []
    const kinds = [
      kindOf('tick', async (_, turn) => void turns.push(turn), { schedule: (now) => now + 20 }),
      kindOf('one', async (_, turn) => void turns.push(turn)),
    ]
    const stops = [loop(kinds), loop(kinds), loop(kinds)]
    for (let n = 0; n < 60; n += 1) await put('one', uuid(n))
    await until('all of them', () => turns.length > 160)
    await Promise.all(stops.map((stop) => stop()))
    const names = turns.map(({ id, dueAt }) => `${id} ${dueAt}`)
    assert.equal(new Set(names).size, names.length)
    assert.equal(new Set(turns.filter(({ subject }) => subject !== NOBODY).map(({ subject }) => subject)).size, 60)
    assert.deepEqual(
      (await jobs()).map(({ kind }) => kind),
      ['tick'],
      'what is done once is gone',
    )
    await instance.sql('delete from job')
  })

  it('are tried again after longer and longer waits, and are dead after the last, until somebody has them tried again', async () => {
    let isBroken = true
    const seen: number[] = []
    const errors: unknown[] = []
    const kind = kindOf(
      'fragile',
      async (_, { failures }) => {
        seen.push(failures)
        if (isBroken) throw new JobFailure('TOY_BROKE', 'it broke')
      },
      { waits: [10, 20] },
    )
    const stop = loop([kind], { errors })
    await put('fragile', uuid(1))
    await until('dead', async () => (await jobs())[0]?.status === 'dead')
    const [dead] = await jobs()
    assert.deepEqual(seen, [0, 1, 2])
    assert.deepEqual(
      dead?.runs.map(({ outcome }) => outcome),
      ['TOY_BROKE', 'TOY_BROKE', 'TOY_BROKE'],
    )
    assert.match(String(errors[0]), /the job fragile of harbour: TOY_BROKE: it broke/)
    await sleep(100)
    assert.equal(seen.length, 3, 'a dead one rests')
    isBroken = false
    assert.equal(await tryAgain(instance.services.db, { org: actor.org, id: dead?.id ?? '' }, Date.now()), 'fragile')
    await until('done', async () => (await jobs()).length === 0)
    await stop()
  })

  it('that are schedules go on after any failure, and what has no name is called UNEXPECTED', async () => {
    let count = 0
    const kind = kindOf(
      'round',
      async () => {
        count += 1
        throw new Error('about ann@example.com')
      },
      { schedule: (now) => now + 20 },
    )
    const stop = loop([kind])
    await until('five rounds', () => count >= 5)
    await stop()
    const [round] = await jobs()
    assert.deepEqual([round?.status, new Set(round?.runs.map(({ outcome }) => outcome))], ['waiting', new Set(['UNEXPECTED'])])
    assert.ok((round?.failures ?? 0) >= 4)
    await instance.sql('delete from job')
  })

  it('run once more where they are wanted again while they run', async () => {
    let count = 0
    let go: () => void = () => undefined
    const gate = new Promise<void>((resolve) => (go = resolve))
    const kind = kindOf(
      'woken',
      async () => {
        count += 1
        if (count === 1) await gate
      },
      { schedule: (now) => now + (count === 0 ? 1 : 3_600_000) },
    )
    const stop = loop([kind])
    await until('it runs', () => count === 1)
    await writing(instance.services.db, actor.org, (tx) => wake(tx, actor.org, { kinds: ['woken'], now: Date.now() }))
    go()
    await until('once more', () => count === 2)
    await sleep(60)
    await stop()
    assert.equal(count, 2)
    await instance.sql('delete from job')
  })

  it('are given back by a server that stops, and are held for as long as they take', async () => {
    const began: number[] = []
    const long = kindOf(
      'long',
      async (_, { signal }) => {
        began.push(Date.now())
        await sleep(began.length === 1 ? 600_000 : 0, null, { signal })
      },
      { lane: 'long' },
    )
    await put('long', uuid(1))
    const stops = [loop([long], { leaseMs: 150 }), loop([long], { leaseMs: 150 })]
    await until('it began', () => began.length === 1)
    await sleep(600)
    assert.equal(began.length, 1, 'renewed')
    await Promise.all(stops.map((stop) => stop()))
    const [given] = await jobs()
    assert.deepEqual([given?.running, given?.failures, given?.runs.length], [false, 0, 0])
    const stop = loop([long])
    await until('done', async () => (await jobs()).length === 0)
    await stop()
  })

  it('that were given to another are not ended by who had them first', async () => {
    const errors: unknown[] = []
    let count = 0
    const kind = kindOf('slow', async () => {
      count += 1
      if (count > 1) return
      await instance.sql(`update job set leased_until = now() - interval '1 hour'`)
      await until('another has it', () => count === 2)
    })
    await put('slow', uuid(1))
    const stops = [loop([kind], { errors }), loop([kind], { errors })]
    await until('done', async () => (await jobs()).length === 0)
    await Promise.all(stops.map((stop) => stop()))
    assert.equal(count, 2)
    assert.match(String(errors[0]), /took longer than it was held/)
  })

  it('of other organisations are neither seen nor touched', async () => {
    const other = await instance.organisation('Quay')
    await put('elsewhere', uuid(7))
    const [mine] = await jobs()
    assert.deepEqual((await showJobs(instance.services.db, other.org, 100)).items, [])
    assert.equal(await tryAgain(instance.services.db, { org: other.org, id: mine?.id ?? '' }, Date.now()), null)
    assert.equal(await forget(instance.services.db, { org: other.org, id: mine?.id ?? '' }), false)
    await instance.sql('delete from job')
  })

  it('that carry checkpoints are those that a new checkpoint wakes', () => {
    assert.deepEqual(
      jobKinds.filter(({ name }) => CARRYING.includes(name)).map(({ name }) => name),
      CARRYING,
    )
  })

  it('hold ids, moments and codes: no column takes a text that somebody wrote', async () => {
    const { rows } = await instance.sql(
      `select table_name || '.' || column_name as name from information_schema.columns
       where table_name in ('job', 'job_run', 'consumer', 'anchored') and data_type in ('text', 'jsonb', 'json', 'character varying')`,
    )
    const texts = rows.map(({ name }) => String(name)).toSorted()
    assert.deepEqual(texts, ['consumer.name', 'job.kind', 'job.status', 'job_run.outcome'])
    await put('codes', uuid(1))
    for (const wrong of ['ann@example.com', 'Ann', 'it broke', 'https://x.example/?token=1']) {
      await assert.rejects(
        instance.sql(`insert into job_run select org_id, id, now(), now(), now(), $1 from job`, [wrong]),
        /check constraint/,
      )
      await assert.rejects(instance.sql(`update job set kind = $1`, [wrong]), /check constraint/)
    }
    await instance.sql('delete from job')
  })
})

describe('servers that are killed', { timeout: 300_000 }, () => {
  it(`do each job once: two over one database, ${KILLS} kills at random`, async () => {
    const count = 300
    for (let n = 0; n < count; n += 1) await put('once', uuid(n))
    const children: ChildProcess[] = [await child(), await child()]
    for (let kill = 0; kill < KILLS; kill += 1) {
      await sleep(40 + ((kill * 97) % 260))
      const index = kill % 2
      children[index]?.kill('SIGKILL')
      children[index] = await child()
    }
    await until('nothing waits', async () => (await jobs()).every(({ kind }) => kind === 'round'))
    for (const one of children) one.kill('SIGKILL')
    await until('all are gone', () => children.every((one) => one.signalCode !== null))
    const { rows } = await instance.sql(
      `select title, count(*)::integer as count from record where register = 'asset' and org_id = $1 group by title`,
      [actor.org],
    )
    const names = new Set(rows.map(({ title }) => String(title)))
    assert.deepEqual(
      rows.filter((row) => row['count'] !== 1),
      [],
      'none twice',
    )
    assert.equal([...names].filter((name) => name.startsWith('once ')).length, count)
    const runs = (
      await instance.sql(
        `select job_run.due_at, outcome from job_run join job on job.org_id = job_run.org_id and id = job_id where kind = 'round' and job.org_id = $1`,
        [actor.org],
      )
    ).rows
    assert.ok(runs.length >= 10)
    for (const { due_at, outcome } of runs) assert.ok(outcome === 'DONE' && names.has(`round ${(due_at as Date).getTime()}`))
    const rounds = [...names].filter((name) => name.startsWith('round ')).length
    process.stdout.write(`${KILLS} kills: ${count} jobs and ${rounds} rounds, each once\n`)
  })
})

/** A server of jobs in a process of its own, once it is at work. */
async function child(): Promise<ChildProcess> {
  const given = JSON.stringify({ connection: servingOf(instance.connection).app, folder: instance.services.dataFolder })
  const started = spawn(process.execPath, [join(import.meta.dirname, 'loop.fixture.ts')], {
    env: { ...process.env, ASSAY_TEST_LOOP: given },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(started.stdout, 'data')
  return started
}
