import { Refusal, type Context, type Register, type Scale, type State } from '@assay/isms'
import type { Stored } from '../store/record.ts'
import { uuidv7 } from '../uuid.ts'
import type { GridRow } from './grid.ts'
import type { Mapping } from './names.ts'
import { Questions, type Answers, type Question } from './question.ts'
import { Known } from './known.ts'
import { References, type Existing } from './reference.ts'
import { labelOf, RowReader, sourceKeyOf } from './row.ts'
import type { Table, Tables } from './table.ts'

/** What an import will do, row by row. Nothing is written until it is confirmed. */
export interface Plan {
  /** Sheets and tables that are used, and those that are not. */
  readonly sheets: readonly string[]
  readonly otherSheets: readonly string[]
  readonly header: readonly string[]
  readonly mapping: Mapping
  readonly unmapped: readonly string[]
  readonly questions: readonly Question[]
  /** How many more words are not understood than are asked about. */
  readonly unasked: number
  readonly rows: readonly PlannedRow[]
  /** Records of other registers that come along, such as owners that were not there. */
  readonly alongside: readonly { readonly register: string; readonly title: string }[]
  readonly rejected: readonly Rejected[]
  /** The records that come along. They are made before the rows that point to them. */
  readonly companions: readonly PlannedChange[]
}

/** One record as it is to be. */
export interface PlannedChange {
  readonly register: Register
  /** The record that changes; null for a new one. */
  readonly id: string | null
  /** The id of a new record that others of the plan point to. */
  readonly newId: string | null
  /** The version that the plan looked at; null for a new record. */
  readonly version: number | null
  readonly state: State
}

export interface PlannedRow {
  readonly line: number
  readonly action: 'create' | 'update' | 'unchanged'
  readonly key: string | null
  readonly title: string
  /** Titles of the fields that an update changes. */
  readonly changes: readonly string[]
}

/** A row that cannot be used, and why. */
export interface Rejected {
  readonly sheet: string
  readonly line: number
  readonly reasons: readonly string[]
  readonly cells: readonly string[]
}

export interface Planning {
  readonly register: Register
  readonly existing: Existing
  readonly scale: Scale | null
  readonly answers: Answers
  readonly now: number
}

/** Takes the changes of rows as they are planned: a plan of a quarter of a million rows is not held twice. */
export type Keep = (change: PlannedChange) => void

/** Plans the import of tables into a register. */
export function planImport(found: Tables, planning: Planning, keep: Keep): Plan {
  const planner = new Planner(planning, keep)
  const several = new Set(found.tables.map(({ sheet }) => sheet)).size > 1
  for (const table of found.tables) planner.addTable(table, several ? table.sheet : null)
  return planner.plan(found)
}

class Planner {
  readonly #planning: Planning
  readonly #questions: Questions
  readonly #references: References
  readonly #rows: PlannedRow[] = []
  readonly #rejected: Rejected[] = []
  readonly #keep: Keep
  readonly #existing: Known
  readonly #context: Context
  /** What a new record is called until it is stored. */
  readonly #newId: string
  /** Lines on which an id, or a record, was met. */
  readonly #met = new Map<string, number>()
  /** How often a name was met, for rows that have nothing else. */
  readonly #named = new Map<string, number>()

  constructor(planning: Planning, keep: Keep) {
    this.#planning = planning
    this.#keep = keep
    this.#existing = new Known(planning.register, planning.existing.get(planning.register.name) ?? [])
    const { existing, now } = planning
    this.#context = { today: new Date(now).toISOString().slice(0, 10), person: null, records: (name) => existing.get(name) ?? [] }
    this.#newId = uuidv7(now)
    this.#questions = new Questions(planning.scale)
    this.#references = new References(planning.existing, planning.register, planning.now)
  }

  addTable(table: Table, section: string | null): void {
    const reader = new RowReader(table, { ...this.#planning, questions: this.#questions, references: this.#references }, section)
    for (const row of table.rows) this.#addRow(table, row, reader)
  }

  plan({ tables, others }: Tables): Plan {
    const [first] = tables
    return {
      sheets: tables.map((table) => table.sheet),
      otherSheets: others,
      header: first?.header.filter((column) => column !== '') ?? [],
      mapping: Object.assign(Object.create(null), ...tables.map(({ mapping }) => mapping)),
      unmapped: [
        ...new Set(tables.flatMap(({ header, mapping }) => header.filter((column) => column !== '' && !Object.hasOwn(mapping, column)))),
      ],
      questions: this.#questions.list(),
      unasked: this.#questions.unasked,
      rows: this.#rows,
      alongside: this.#references.companions,
      rejected: this.#rejected,
      companions: this.#references.changes,
    }
  }

  #addRow(table: Table, row: GridRow, reader: RowReader): void {
    const reject = (reason: string): void =>
      void this.#rejected.push({ sheet: table.sheet, line: row.line, reasons: [reason], cells: row.cells })
    if (table.headings.has(row.line)) return reject('a heading between the rows')
    if (row.cells.slice(table.header.length).some((cell) => cell !== '')) {
      return reject(`${row.cells.length} cells under ${table.header.length} columns: a delimiter inside an unquoted cell`)
    }
    const { register } = this.#planning
    const { state, notes } = reader.read(row)
    const label = labelOf(register, state, { table, row })
    if (label === null) return reject(`no ${register.label}: the row is not filled in`)
    const own = adopted(register, { ...state, [register.label]: label })
    const source = sourceKeyOf(table, row)
    const { found, identity } = this.#identify(own, { label, source })
    const before = this.#met.get(identity)
    if (before !== undefined) return reject(`${identity} stands on line ${before} already`)
    this.#met.set(identity, row.line)
    const refusal = this.#decide(row, { ...own, ...sourceFields(register, { source, notes, found }) }, found)
    if (refusal !== null) reject(refusal)
  }

  /** The record a row is about, and what makes it so: what the register says, our key, its id in the source, or the nth of its name. */
  #identify(state: State, { label, source }: { readonly label: string; readonly source: ReturnType<typeof sourceKeyOf> }) {
    const identity = this.#planning.register.importing?.identify?.(state) ?? null
    if (identity !== null) return { identity, found: this.#existing.byIdentity(identity) }
    if (source !== null) return { identity: source.key, found: this.#existing.bySource(source) }
    const nth = this.#named.get(label) ?? 0
    this.#named.set(label, nth + 1)
    return { identity: `${label}, number ${nth + 1}`, found: this.#existing.byLabel(label)[nth] ?? null }
  }

  /** Plans the change of one row; returns why it cannot be. */
  #decide(row: GridRow, patch: State, found: Stored | null): string | null {
    const { register } = this.#planning
    const parsed = register.schema.safeParse({ ...found?.state, ...patch })
    if (!parsed.success) return parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
    const refusal = this.#refusal(parsed.data, found)
    if (refusal !== null) return refusal
    const planned = plannedRow(register, row, { next: parsed.data, found })
    this.#rows.push(planned)
    if (planned.action === 'unchanged') return null
    this.#keep({ register, id: found?.id ?? null, newId: null, version: found?.version ?? null, state: parsed.data })
    return null
  }

  /** What the rules of the register say against a row, so that one row does not stop the others. */
  #refusal(next: State, found: Stored | null): string | null {
    const { register } = this.#planning
    const context = this.#context
    try {
      register.settle?.({ id: found?.id ?? this.#newId, next, previous: found?.state ?? null, context })
      return null
    } catch (error) {
      if (error instanceof Refusal) return `${error.message} (${error.clause})`
      throw error
    }
  }
}

function plannedRow(
  register: Register,
  { line }: GridRow,
  { next, found }: { readonly next: State; readonly found: Stored | null },
): PlannedRow {
  const title = String(next[register.label] ?? '')
  if (found === null) return { line, action: 'create', key: null, title, changes: [] }
  const changes = register.fields.filter(({ name }) => !same(next[name], found.state[name])).map((field) => field.title)
  return { line, action: changes.length === 0 ? 'unchanged' : 'update', key: found.key, title, changes }
}

function adopted(register: Register, state: State): State {
  return register.importing?.adopt?.(state) ?? state
}

interface Source {
  readonly source: ReturnType<typeof sourceKeyOf>
  readonly notes: readonly string[]
  readonly found: Stored | null
}

function sourceFields(register: Register, { source, notes, found }: Source): State {
  if (!register.fields.some(({ name }) => name === 'sourceId')) return {}
  const id = source === null || found?.key === source.key ? {} : { sourceId: source.key }
  return { ...id, ...(notes.length > 0 ? { sourceNote: notes.join('\n') } : {}) }
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
}
