import assert from 'node:assert/strict'
import { idsShown, judge, nobody, scaleOf, type Acting, type Language, type Role, type State } from '@assay/isms'
import { exportRegister, type SheetFormat } from '../export/register.ts'
import { registerNamed } from '../store/register-named.ts'
import type { Stored } from '../store/record.ts'
import { uuidv7 } from '../uuid.ts'
import { readGrids } from './file.ts'
import { planImport, type Plan, type PlannedChange, type Planning } from './plan.ts'
import type { Answers } from './question.ts'
import { findTables } from './table.ts'

/** Registers in memory: what is planned is stored by the rules of a commit, and nothing needs a database. */

const NOW = Date.UTC(2026, 10, 24, 12)
const TODAY = '2026-11-24'

function actingAs(role: Role): Acting {
  return { ...nobody(TODAY).acting, role }
}

interface Reading {
  readonly file?: string
  readonly answers?: Answers
  readonly role?: Role
}

export const formats = ['csv', 'xlsx', 'json'] as const

/** Every kind of sheet; JSON has the names of fields, which are the same in every language. */
export const sheets = [...formats.map((format) => [format, 'en'] as const), ['csv', 'de'], ['xlsx', 'de']] as const

export class Memory {
  readonly records = new Map<string, Stored[]>()
  #made = 0

  of(register: string): readonly Stored[] {
    return this.records.get(register) ?? []
  }

  /** Some fields of the records of a register. */
  pick(register: string, ...fields: readonly string[]): unknown[][] {
    return this.of(register).map(({ state }) => fields.map((field) => state[field]))
  }

  /** Puts a record there, as it is. */
  put(register: string, state: State, id: string | null = null): Stored {
    const { schema, lifecycle } = registerNamed(register)
    const parsed = schema.parse(state)
    const whole = lifecycle ? { ...parsed, status: parsed['status'] ?? lifecycle.initial } : parsed
    const number = this.of(register).length + 1
    const at = new Date(NOW).toISOString()
    const last = { seq: (this.#made += 1), leafHash: Buffer.alloc(32) }
    const key = `${registerNamed(register).prefix}-${number}`
    const marks = { version: 1, createdAt: at, updatedAt: at, archived: false, erased: false, last }
    const record: Stored = { id: id ?? uuidv7(NOW), register, number, key, state: whole, ...marks }
    this.records.set(register, [...this.of(register), record])
    return record
  }

  /** Changes a record as only a command may. */
  change(register: string, key: string, state: State): void {
    const changed = this.of(register).map((record) => (record.key === key ? { ...record, state: { ...record.state, ...state } } : record))
    this.records.set(register, changed)
  }

  async plan(
    register: string,
    given: string | Uint8Array,
    reading: Reading = {},
  ): Promise<{ readonly plan: Plan; readonly changes: readonly PlannedChange[] }> {
    const wanted = registerNamed(register)
    const found = findTables(await readGrids(typeof given === 'string' ? Buffer.from(given) : given), {
      register: wanted,
      mapping: null,
      sheet: null,
    })
    const changes: PlannedChange[] = []
    const { file = 'register.csv', answers = {}, role = 'manager' } = reading
    const scale = scaleOf((name) => this.of(name), TODAY)
    const source = { file, sha256: 'ab'.repeat(32), by: 'Ann' }
    const planning: Planning = {
      register: wanted,
      existing: this.records,
      scale,
      answers,
      now: NOW,
      acting: actingAs(role),
      rulesOff: [],
      source,
      keys: new Map(),
    }
    const plan = planImport(found, planning, (change) => changes.push(change))
    return { plan, changes: [...plan.companions, ...changes] }
  }

  /** Plans, and stores what is planned as a commit would: by the rules once more. */
  async import(register: string, given: string | Uint8Array, reading: Reading = {}): Promise<Plan> {
    const { plan, changes } = await this.plan(register, given, reading)
    for (const change of changes) this.#store(change, reading.role ?? 'manager')
    return plan
  }

  #store({ register, id, newId, state }: PlannedChange, role: Role): void {
    const context = nobody(TODAY, (name) => this.of(name))
    const acting = { ...context, now: new Date(NOW).toISOString(), acting: actingAs(role) }
    const before = this.of(register.name).find((record) => record.id === id)
    const about = { id: before?.id ?? newId ?? '', key: before?.key ?? '', archiving: false }
    const next = judge(register, {
      ...about,
      next: register.schema.parse(state),
      previous: before?.state ?? null,
      way: 'import',
      context: acting,
    })
    if (before) this.change(register.name, before.key, next)
    else this.put(register.name, next, newId)
  }

  /** The register as its own export writes it. */
  async export(register: string, format: SheetFormat, language: Language = 'en'): Promise<Uint8Array> {
    const wanted = registerNamed(register)
    const all = new Map([...this.records.values()].flat().map(({ id, key }) => [id, key] as const))
    const keys = new Map(
      this.of(register)
        .flatMap(({ state }) => idsShown(wanted, state))
        .map((id) => [id, all.get(id) ?? id] as const),
    )
    return exportRegister(wanted, this.of(register), { keys, format, asOf: TODAY, language })
  }
}

/** How many rows of a plan do what. */
export function counts({ rows, rejected }: Plan): readonly [create: number, update: number, unchanged: number, rejected: number] {
  const count = (action: string): number => rows.filter((row) => row.action === action).length
  return [count('create'), count('update'), count('unchanged'), rejected.length]
}

/** Holds that a plan changes nothing and asks nothing. */
export function assertUnchanged(plan: Plan, rows: number, about = ''): void {
  const told = {
    changes: plan.rows.filter(({ action }) => action !== 'unchanged'),
    rejected: plan.rejected,
    questions: plan.questions,
    noted: plan.noted,
  }
  assert.deepEqual(counts(plan), [0, 0, rows, 0], `${about} ${JSON.stringify(told, null, 1)}`)
  assert.deepEqual([plan.questions, plan.noted], [[], []])
}
