import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { annexA } from '@assay/frameworks'
import {
  auditReads,
  overviewOf,
  overviewReads,
  perform,
  reportOf,
  statementOfApplicability,
  statementReads,
  type State,
  type View,
} from '@assay/isms'
import { admitMember } from '../apps/server/src/account/members.ts'
import { createOrganisation } from '../apps/server/src/account/organisation.ts'
import { serverActor, type Actor } from '../apps/server/src/actor.ts'
import { commit, commitMany, type Command } from '../apps/server/src/commit.ts'
import { openInstance } from '../apps/server/src/instance.ts'
import { reading } from '../apps/server/src/store/db.ts'
import { loadReport } from '../apps/server/src/export/report.ts'
import { forgetKept, type Report } from '../apps/server/src/store/kept.ts'
import { registerNamed } from '../apps/server/src/store/register-named.ts'
import { uuidv7 } from '../apps/server/src/uuid.ts'
import { hashOf } from '../apps/server/src/write/context.ts'

/**
 * What decisions and reports cost where there is much of everything, from the database on: `npm run bench:store`. Decisions are compared with
 * plain writes of the same run, in turns, by the time they take; reports by the CPU time of this process, which is not that of PostgreSQL.
 * `PART=4` takes a quarter of everything, to see how the figures grow.
 */

const PART = Number(process.env['PART'] ?? 1)
const FINDINGS = 50_000 / PART
const BATCH = 5000
const PAIRS = 200
const ROUNDS = 7
const TODAY = new Date().toISOString().slice(0, 10)

const asked = { asOf: TODAY, hash: hashOf }
const REPORTS: readonly { readonly name: string; readonly goal: number; readonly reads: readonly View[]; readonly run: Run }[] = [
  { name: 'mock audit', goal: 450, reads: auditReads, run: ({ examine }) => reportOf(examine(asked), '2') },
  { name: 'statement of applicability', goal: 150, reads: statementReads, run: ({ records }) => statementOfApplicability(records, TODAY) },
  { name: 'overview', goal: 300, reads: overviewReads, run: ({ examine }) => overviewOf(examine(asked)) },
]

type Run = (report: Report) => unknown

/** `FOLDER` keeps the data for another run. */
const kept = process.env['FOLDER']
const folder = kept ?? mkdtempSync(join(tmpdir(), 'assay-bench-'))
mkdirSync(folder, { recursive: true })
chmodSync(folder, 0o711)
const isNew = !existsSync(join(folder, 'postgres'))
const { services, close, connection } = await openInstance({ folder })
try {
  if (isNew) await fill()
  await reports(await managerOf('reports'))
  await compareClosing(await managerOf('findings'))
} finally {
  await close()
  if (kept === undefined) rmSync(folder, { recursive: true, force: true })
}

/** Two organisations: one with much of what reports look at, one with many findings. */
async function fill(): Promise<void> {
  const reported = await found('Reports')
  const controls = annexA.map(({ id, title }) => create('control', { reference: id, title, applicable: 'yes', how: 'done' }))
  await commit(services, reported, controls)
  const ids = controls.map((control) => control.newId ?? '')
  const some = (index: number): readonly string[] => [...new Set([ids[index % 93] ?? '', ids[(index * 7) % 93] ?? ''])]
  await many(reported, 10_000 / PART, (index) =>
    create('asset', { name: `Asset ${index}`, kind: 'application', criticality: 1 + (index % 4) }),
  )
  await many(reported, 1000 / PART, (index) => create('risk', { title: `Risk ${index}`, controls: some(index) }))
  await many(reported, 50_000 / PART, (index) =>
    create('evidence', { title: `Evidence ${index}`, controls: some(index), collectedOn: '2026-11-01', url: 'https://wiki.example/' }),
  )
  await many(await found('Findings'), FINDINGS, (index) =>
    create('nonconformity', { title: `Finding ${index}`, grade: 'minor', requirement: 'A.5.1', seen: 'x', status: 'effective' }),
  )
  const client = new pg.Client(connection)
  await client.connect()
  await client.query('vacuum analyze')
  await client.end()
}

async function many(actor: Actor, count: number, make: (index: number) => Command): Promise<void> {
  for (let start = 0; start < count; start += BATCH) {
    const size = Math.min(BATCH, count - start)
    await commitMany(
      services,
      actor,
      Array.from({ length: size }, (_, index) => make(start + index)),
    )
  }
}

/** An organisation with somebody who may decide. */
async function found(name: string): Promise<Actor> {
  const { org, slug } = await createOrganisation(services, { name })
  const operator = serverActor(org, slug, 'operator')
  const person = create('person', { name: 'Mara' })
  await commit(services, operator, [person])
  const email = `mara@${slug}.example`
  const account = await services.signIn.newAccount({ name: 'Mara', email })
  await admitMember(services, operator, { account, name: 'Mara', email, role: 'manager', credentials: null, person: person.newId ?? '' })
  return operator
}

/** Who may decide in an organisation. */
async function managerOf(slug: string): Promise<Actor> {
  const client = new pg.Client(connection)
  await client.connect()
  const { rows } = await client.query(
    `select org_id, user_id, record_id from organisation join membership using (org_id) where slug = $1`,
    [slug],
  )
  await client.end()
  const [row] = rows as readonly Readonly<Record<string, string>>[]
  const operator = serverActor(row?.['org_id'] ?? '', slug, 'operator')
  return { ...operator, role: 'manager', id: `user:${row?.['user_id']}`, authMethod: 'session', member: row?.['record_id'] ?? null }
}

/** A closing and a plain change of another finding, in turns. */
async function compareClosing(actor: Actor): Promise<void> {
  const open = await reading(services.db, actor.org, (tx) =>
    tx
      .selectFrom('record')
      .select('id')
      .where('register', '=', 'nonconformity')
      .where('version', '=', 1)
      .orderBy('number')
      .limit(PAIRS * 2)
      .execute(),
  )
  const [closed, changed]: [number[], number[]] = [[], []]
  for (let index = 0; index < PAIRS; index += 1) {
    closed.push(await timed(() => commit(services, actor, [closing(open[index * 2]?.id ?? '')])))
    changed.push(await timed(() => commit(services, actor, [changing(open[index * 2 + 1]?.id ?? '')])))
  }
  const [one, other] = [median(closed), median(changed)]
  report(
    `a closing among ${FINDINGS} findings`,
    `${one.toFixed(2)} ms, a plain change ${other.toFixed(2)} ms: ratio ${(one / other).toFixed(2)} (goal 1.3)`,
  )
}

function closing(id: string): Command {
  const register = registerNamed('nonconformity')
  const decide: Command['decide'] = (record, context) => {
    if (!record) throw new Error('it is there')
    return perform(register, 'close', { record, input: {}, context })
  }
  const reads = register.commands['close']?.reads ?? []
  return { register, id, version: 1, way: 'command', reads, input: {}, asksPast: true, decide }
}

function changing(id: string): Command {
  const draft = { sourceNote: 'seen again' }
  const decide: Command['decide'] = (record) => ({ state: { ...record?.state, ...draft }, event: 'nonconformity.update' })
  return { register: registerNamed('nonconformity'), id, version: 1, way: 'update', reads: [], draft, decide }
}

/** Each report from nothing, and after one change of a register. */
async function reports(actor: Actor): Promise<void> {
  const load = (reads: readonly View[]): Promise<Report> =>
    reading(services.db, actor.org, (tx) => loadReport(tx, { services, actor, past: null }, reads))
  for (const { name, goal, reads, run } of REPORTS) {
    const [whole, loading] = await rounds(async () => {
      forgetKept(services.db, actor.org)
      return { reads, run, load }
    })
    report(name, `${whole.toFixed(0)} ms of CPU, ${loading.toFixed(0)} of it to load the records (goal ${goal})`)
    for (const register of ['asset', 'risk', 'control', 'evidence']) {
      const [again] = await rounds(async () => {
        await commit(services, actor, [await touching(actor, register)])
        return { reads, run, load }
      })
      report(`  after one ${register}`, `${again.toFixed(0)} ms of CPU (goal 50)`)
    }
  }
}

interface Round {
  readonly reads: readonly View[]
  readonly run: Run
  readonly load: (reads: readonly View[]) => Promise<Report>
}

/** What reports cost in CPU time, whole and until their records were there; medians. */
async function rounds(begin: () => Promise<Round>): Promise<readonly [number, number]> {
  const [whole, loading]: [number[], number[]] = [[], []]
  for (let round = 0; round <= ROUNDS; round += 1) {
    const { reads, run, load } = await begin()
    const start = cpu()
    const records = await load(reads)
    const loaded = cpu()
    run(records)
    if (round === 0) continue
    whole.push(cpu() - start)
    loading.push(loaded - start)
  }
  return [median(whole), median(loading)]
}

/** Some change of the first record of a register. */
async function touching(actor: Actor, name: string): Promise<Command> {
  const first = await reading(services.db, actor.org, (tx) =>
    tx.selectFrom('record').select('id').where('register', '=', name).orderBy('number').limit(1).executeTakeFirstOrThrow(),
  )
  const decide: Command['decide'] = (record) => ({ state: { ...record?.state, sourceNote: uuidv7(Date.now()) }, event: `${name}.update` })
  return { register: registerNamed(name), id: first.id, version: null, way: 'system', reads: [], decide }
}

function create(name: string, given: State): Command {
  const register = registerNamed(name)
  const decide: Command['decide'] = () => ({ state: register.schema.parse(given), event: `${name}.create` })
  return { register, id: null, newId: uuidv7(Date.now()), version: null, way: 'system', reads: [], decide }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** CPU time of this process so far, in milliseconds. */
function cpu(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function median(taken: readonly number[]): number {
  return taken.toSorted((a, b) => a - b)[Math.floor(taken.length / 2)] ?? 0
}

function report(name: string, figure: string): void {
  process.stdout.write(`${name}: ${figure}\n`)
}
