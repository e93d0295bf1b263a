import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { mockAudit, statementOfApplicability } from '../packages/isms/src/index.ts'
import { annexA } from '../packages/frameworks/src/index.ts'
import { createOrganisation } from '../apps/server/src/account/organisation.ts'
import type { Actor } from '../apps/server/src/actor.ts'
import { commit, registerNamed, type Command } from '../apps/server/src/commit.ts'
import { openInstance, type Instance } from '../apps/server/src/instance.ts'
import { listQuery, listRecords } from '../apps/server/src/route/list.ts'
import { reading, writing } from '../apps/server/src/store/db.ts'
import { loadRegisters } from '../apps/server/src/store/registers.ts'
import { uuidv7 } from '../apps/server/src/uuid.ts'

/** Measures the figures that the project promises. Prints milliseconds and, where a machine matters, ratios of one run. */

const ASSETS = Number(process.env['ASSETS'] ?? 50_000)
const BATCH = 1000
const folder = mkdtempSync(join(tmpdir(), 'assay-bench-'))
spawnSync('chmod', ['0711', folder])
const instance = await openInstance({ folder, databaseUrl: null })
try {
  await run(instance, await createOrganisation(instance.services.db, 'Bench'))
} finally {
  await instance.close()
  rmSync(folder, { recursive: true, force: true })
}

async function run({ services }: Instance, actor: Actor): Promise<void> {
  const ids = await fill(services, actor)
  const asset = registerNamed('asset')
  for (const [name, query] of [
    ['first page', {}],
    ['filtered page', { filter: ['kind:data-store'] }],
    ['search', { q: 'asset 4242' }],
  ] as const) {
    const times = await measure(60, () => reading(services.db, actor.org, (tx) => listRecords(tx, asset, listQuery.parse(query))))
    print(`${name} of ${ASSETS} assets, p99`, times.at(-1) ?? 0, 50)
  }
  const records = await reading(services.db, actor.org, loadRegisters)
  const today = new Date().toISOString().slice(0, 10)
  print(
    'SoA of 93 controls, 1,000 risks, 5,000 evidences',
    median(await measure(10, async () => statementOfApplicability(records, today))),
    150,
  )
  print('mock audit of all records', median(await measure(5, async () => mockAudit(records, '2', today))), 500)
  const audited = median(await measure(200, () => commit(services, actor, [create('asset', { name: 'One' })])))
  const plain = median(await measure(200, () => writing(services.db, actor.org, (tx) => bareWrite(tx, actor, ids))))
  process.stdout.write(
    `one audited write ${audited.toFixed(2)} ms, bare insert of the record row ${plain.toFixed(2)} ms: ratio ${(audited / plain).toFixed(2)} (goal 1.35)\n`,
  )
  process.stdout.write(`server memory ${Math.round(process.memoryUsage().rss / 1_000_000)} MB (goal 250)\n`)
}

async function fill(services: Instance['services'], actor: Actor): Promise<readonly string[]> {
  const controls = annexA.map(({ id, title }) => create('control', { reference: id, title, applicable: 'yes', how: 'done' }))
  await commit(services, actor, controls)
  const ids = controls.map((control) => control.newId ?? '')
  const started = performance.now()
  await many(services, actor, {
    count: ASSETS,
    make: (index) =>
      create('asset', { name: `Asset ${index}`, kind: index % 7 === 0 ? 'data-store' : 'application', confidentiality: 1 + (index % 4) }),
  })
  const seconds = (performance.now() - started) / 1000
  process.stdout.write(
    `${ASSETS} audited creates in batches of ${BATCH}: ${seconds.toFixed(1)} s; 10,000 rows ${((seconds * 10_000) / ASSETS).toFixed(1)} s (goal 15)\n`,
  )
  await many(services, actor, {
    count: 1000,
    make: (index) => create('risk', { title: `Risk ${index}`, controls: [ids[index % 93], ids[(index * 7) % 93]] }),
  })
  await many(services, actor, {
    count: 5000,
    make: (index) => create('evidence', { title: `Evidence ${index}`, controls: [ids[index % 93]], collectedOn: '2026-11-01' }),
  })
  return ids
}

interface Many {
  readonly count: number
  readonly make: (index: number) => Command
}

async function many(services: Instance['services'], actor: Actor, { count, make }: Many): Promise<void> {
  for (let start = 0; start < count; start += BATCH) {
    await commit(
      services,
      actor,
      Array.from({ length: Math.min(BATCH, count - start) }, (_, index) => make(start + index)),
    )
  }
}

function create(name: string, given: Readonly<Record<string, unknown>>): Command {
  const register = registerNamed(name)
  return {
    register,
    id: null,
    newId: uuidv7(Date.now()),
    version: null,
    reads: [],
    decide: () => ({ state: register.schema.parse(given), event: `${name}.create` }),
  }
}

async function bareWrite(tx: Parameters<Parameters<typeof writing>[2]>[0], actor: Actor, ids: readonly string[]): Promise<void> {
  const row = {
    org_id: actor.org,
    id: uuidv7(Date.now()),
    register: 'bench',
    number: Math.floor(Math.random() * 2_000_000_000),
    key: 'B',
    version: 1,
    archived: false,
    state: '{"name":"One"}',
    title: ids[0] ?? '',
    last_seq: 0,
    last_leaf: Buffer.alloc(32),
    created_at: new Date(),
    updated_at: new Date(),
    search: '',
  }
  await tx.insertInto('record').values(row).execute()
}

async function measure(times: number, work: () => Promise<unknown>): Promise<readonly number[]> {
  const taken: number[] = []
  for (let index = 0; index < times; index += 1) {
    const started = performance.now()
    await work()
    taken.push(performance.now() - started)
  }
  return taken.toSorted((a, b) => a - b)
}

function median(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

function print(name: string, milliseconds: number, goal: number): void {
  process.stdout.write(`${name}: ${milliseconds.toFixed(1)} ms (goal ${goal})\n`)
}
