import { annexAReference } from '@assay/frameworks'
import { Refusal, type Field, type Register, type Scale, type State } from '@assay/isms'
import { registerNamed, type Command } from '../commit.ts'
import type { Stored } from '../store/record.ts'
import { isUuid } from '../store/record.ts'
import { uuidv7 } from '../uuid.ts'
import type { GridRow } from './grid.ts'
import { IGNORED, SOURCE_KEY, type Mapping, type Table } from './mapping.ts'
import { dateOrder, isPlaceholder, readCell, type DateOrder } from './value.ts'

/** What an import will do, row by row. Nothing is written until it is confirmed. */
export interface Plan {
  readonly sheets: readonly string[]
  readonly mapping: Mapping
  readonly unmapped: readonly string[]
  /** Words that were not understood; their cells stay in the record's note, and the field stays empty. */
  readonly questions: readonly string[]
  readonly rows: readonly PlannedRow[]
  /** Records of other registers that come along, such as owners that were not there. */
  readonly alongside: readonly { readonly register: string; readonly title: string }[]
  readonly rejected: readonly Rejected[]
  readonly commands: readonly Command[]
}

export interface PlannedRow {
  readonly line: number
  readonly action: 'create' | 'update' | 'unchanged'
  readonly key: string | null
  readonly title: string
}

export interface Rejected {
  readonly line: number
  readonly reasons: readonly string[]
  readonly cells: readonly string[]
}

/** The live records of an organisation that a plan may find or point to, by register. */
export type Existing = ReadonlyMap<string, readonly Stored[]>

interface Planning {
  readonly register: Register
  readonly existing: Existing
  readonly scale: Scale | null
  readonly now: number
}

/** Plans the import of tables into a register. */
export function planImport(tables: readonly Table[], planning: Planning): Plan {
  const planner = new Planner(planning)
  for (const table of tables) planner.addTable(table)
  return planner.plan(tables)
}

class Planner {
  readonly #planning: Planning
  readonly #index: ReadonlyMap<string, Map<string, string>>
  readonly #questions = new Set<string>()
  readonly #rows: PlannedRow[] = []
  readonly #rejected: Rejected[] = []
  readonly #alongside: Command[] = []
  readonly #companions: { register: string; title: string }[] = []
  readonly #commands: Command[] = []
  readonly #seen = new Map<string, number>()

  constructor(planning: Planning) {
    this.#planning = planning
    this.#index = new Map(
      [...planning.existing].map(([name, records]) => [
        name,
        indexOf(name === planning.register.name ? planning.register : registerNamed(name), records),
      ]),
    )
  }

  addTable(table: Table): void {
    const dates = new Map(table.header.map((column, index) => [column, dateOrder(table.rows.map((row) => row.cells[index] ?? ''))]))
    for (const row of table.rows) this.#addRow(table, row, dates)
  }

  plan(tables: readonly Table[]): Plan {
    const [first] = tables
    return {
      sheets: tables.map((table) => table.sheet),
      mapping: first?.mapping ?? {},
      unmapped: first?.header.filter((column) => column !== '' && !(column in first.mapping)) ?? [],
      questions: [...this.#questions],
      rows: this.#rows,
      alongside: this.#companions,
      rejected: this.#rejected,
      commands: [...this.#alongside, ...this.#commands],
    }
  }

  #addRow(table: Table, row: GridRow, dates: ReadonlyMap<string, DateOrder>): void {
    if (row.cells.slice(table.header.length).some((cell) => cell !== '')) {
      this.#reject(row, [`${row.cells.length} cells under ${table.header.length} columns: a delimiter inside an unquoted cell`])
      return
    }
    const { state, notes } = this.#readRow(table, row, dates)
    const { register } = this.#planning
    const label = this.#labelOf(state, { table, row })
    if (label === null) {
      this.#reject(row, [`no ${register.label}: the row is not filled in`])
      return
    }
    const key = this.#keyOf(table, row)
    const named = { ...state, [register.label]: label }
    const own = register.adopt ? register.adopt(named) : named
    const found = this.#find(own, { key, label })
    const sourceNote = notes.length > 0 ? notes.join('\n') : null
    const hasSource = register.fields.some((field) => field.name === 'sourceId')
    const source = hasSource
      ? { ...(key === null || found?.key === key ? {} : { sourceId: key }), ...(sourceNote === null ? {} : { sourceNote }) }
      : {}
    this.#decide(row, { ...own, ...source }, found)
  }

  #readRow(
    table: Table,
    row: GridRow,
    dates: ReadonlyMap<string, DateOrder>,
  ): { readonly state: State; readonly notes: readonly string[] } {
    const state: Record<string, unknown> = {}
    const notes: string[] = []
    for (const [index, column] of table.header.entries()) {
      const text = row.cells[index] ?? ''
      const name = table.mapping[column]
      const field = this.#planning.register.fields.find((candidate) => candidate.name === name)
      if (text === '' || name === SOURCE_KEY || name === IGNORED) continue
      const taken = field !== undefined && field.name in state
      const note = field && !taken ? this.#readField(state, field, { text, dates: dates.get(column) ?? 'unclear' }) : text
      if (note !== null && !isPlaceholder(text)) notes.push(`${column.replaceAll(/\s+/g, ' ')}: ${note}`)
    }
    return { state, notes }
  }

  /** Sets the field, and returns what of the cell it could not hold. */
  #readField(
    state: Record<string, unknown>,
    field: Field,
    { text, dates }: { readonly text: string; readonly dates: DateOrder },
  ): string | null {
    if (field.target !== null) return this.#readReference(state, field, text)
    const read = readCell(field, text, { scale: this.#planning.scale, dates })
    if (read.status === 'empty') return null
    if (read.status === 'open') {
      this.#questions.add(`${field.title}: ${read.reason}`)
      return text
    }
    const parsed = field.schema.safeParse(read.value)
    if (!parsed.success) {
      this.#questions.add(`${field.title}: “${text.slice(0, 60)}” ${parsed.error.issues[0]?.message ?? 'does not fit'}`)
      return text
    }
    state[field.name] = parsed.data
    return read.rest ?? null
  }

  #readReference(state: Record<string, unknown>, field: Field, text: string): string | null {
    if (isPlaceholder(text)) return null
    const target = field.target ?? ''
    const parts = target === 'control' ? text.split(/[,;\n\s]+/).filter(Boolean) : this.#partsOf(target, text, field.kind === 'refs')
    const ids = parts.map((part) => this.#idFor(target, part))
    const unknown = parts.filter((_, index) => ids[index] === null)
    const known = [...new Set(ids.filter((id) => id !== null))]
    if (field.kind === 'ref') state[field.name] = known[0] ?? null
    else if (known.length > 0) state[field.name] = known
    if (unknown.length > 0) this.#questions.add(`${field.title}: no ${target} called “${unknown.join(', ').slice(0, 100)}”`)
    return unknown.length > 0 ? text : null
  }

  /** Semicolons and line breaks part values; commas do only where every part is known. */
  #partsOf(target: string, text: string, several: boolean): readonly string[] {
    if (!several || this.#index.get(target)?.has(normal(text))) return [text]
    const parts = text
      .split(/[;\n]/)
      .map((part) => part.trim())
      .filter(Boolean)
    const commas = text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean)
    return parts.length === 1 && commas.length > 1 && commas.every((part) => this.#index.get(target)?.has(normal(part))) ? commas : parts
  }

  #idFor(target: string, text: string): string | null {
    const reference = target === 'control' ? annexAReference(text) : null
    const known = this.#index.get(target)?.get(normal(reference ?? text))
    if (known !== undefined) return known
    if (target === 'control' && reference === null) return null
    if (!['person', 'asset', 'threat', 'control'].includes(target)) return null
    return this.#addCompanion(target, reference ?? text)
  }

  #addCompanion(target: string, text: string): string {
    const register = registerNamed(target)
    const newId = uuidv7(this.#planning.now)
    const label = text.slice(0, 500)
    const state = register.schema.parse({ [register.label]: label, ...(target === 'control' ? { reference: label } : {}) })
    this.#index.get(target)?.set(normal(text), newId)
    this.#companions.push({ register: target, title: label })
    this.#alongside.push({ register, id: null, newId, version: null, reads: [], decide: () => ({ state, event: `${target}.import` }) })
    return newId
  }

  #labelOf(state: State, { table, row }: { readonly table: Table; readonly row: GridRow }): string | null {
    const { register } = this.#planning
    const own = state[register.label]
    if (typeof own === 'string' && !isPlaceholder(own)) return own
    for (const names of register.labelFrom ?? []) {
      const cells = names.map((name) => row.cells[table.header.findIndex((column) => table.mapping[column] === name)] ?? '')
      if (cells.every((cell) => !isPlaceholder(cell))) return cells.join(' – ').replaceAll(/\s+/g, ' ').slice(0, 300)
    }
    return register.name === 'control' && typeof state['reference'] === 'string'
      ? (annexAReference(state['reference']) ?? state['reference'])
      : null
  }

  #keyOf(table: Table, row: GridRow): string | null {
    const index = table.header.findIndex((column) => table.mapping[column] === SOURCE_KEY)
    const text = row.cells[index]?.trim() ?? ''
    return text === '' ? null : text
  }

  /** The record a row is about: by our key, its id in the source, the Annex A reference, or the nth of its name. */
  #find(state: State, { key, label }: { readonly key: string | null; readonly label: string }): Stored | null {
    const records = this.#planning.existing.get(this.#planning.register.name) ?? []
    const reference = typeof state['reference'] === 'string' ? annexAReference(state['reference']) : null
    if (reference !== null) return records.find((record) => record.state['reference'] === reference) ?? null
    if (key !== null)
      return records.find((record) => record.key === key) ?? records.find((record) => record.state['sourceId'] === key) ?? null
    const nth = this.#seen.get(label) ?? 0
    this.#seen.set(label, nth + 1)
    return records.filter((record) => record.state[this.#planning.register.label] === label)[nth] ?? null
  }

  #decide(row: GridRow, patch: State, found: Stored | null): void {
    const { register } = this.#planning
    const reference = typeof patch['reference'] === 'string' ? annexAReference(patch['reference']) : null
    const input = reference === null ? patch : { ...patch, reference }
    const state = register.schema.safeParse({ ...found?.state, ...input })
    if (!state.success) {
      this.#reject(
        row,
        state.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
      )
      return
    }
    const refusal = this.#refusal(state.data, found)
    if (refusal !== null) {
      this.#reject(row, [refusal])
      return
    }
    const title = String(input[register.label] ?? '')
    const unchanged = found !== null && JSON.stringify(state.data) === JSON.stringify(register.schema.parse(found.state))
    this.#rows.push({ line: row.line, action: unchanged ? 'unchanged' : found ? 'update' : 'create', key: found?.key ?? null, title })
    if (unchanged) return
    const decide: Command['decide'] = () => ({ state: state.data, event: `${register.name}.import` })
    this.#commands.push({ register, id: found?.id ?? null, version: found?.version ?? null, reads: [], decide })
  }

  /** What the rules of the register say against a row, so that one row does not stop the others. */
  #refusal(next: State, found: Stored | null): string | null {
    const { register, existing, now } = this.#planning
    const context = { today: new Date(now).toISOString().slice(0, 10), person: null, records: (name: string) => existing.get(name) ?? [] }
    try {
      register.settle?.({ id: found?.id ?? uuidv7(now), next, previous: found?.state ?? null, context })
      return null
    } catch (error) {
      if (error instanceof Refusal) return `${error.message} (${error.clause})`
      throw error
    }
  }

  #reject(row: GridRow, reasons: readonly string[]): void {
    this.#rejected.push({ line: row.line, reasons, cells: row.cells })
  }
}

/** Ids by every name a record goes by. */
function indexOf(register: Register, records: readonly Stored[]): Map<string, string> {
  const index = new Map<string, string>()
  for (const { id, key, state } of records) {
    for (const name of [state[register.label], state['sourceId'], state['reference'], key]) {
      if (typeof name === 'string' && !isUuid(name) && !index.has(normal(name))) index.set(normal(name), id)
    }
  }
  return index
}

function normal(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
}
