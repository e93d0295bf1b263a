import { beginningOf, type Field, type Register, type Scale, type State } from '@assay/isms'
import { dateOrder, type DateOrder } from './date.ts'
import type { GridRow } from './grid.ts'
import { highestOf } from './level.ts'
import { IGNORED, SOURCE_KEY, targetIn } from './names.ts'
import { answerFor, DATE_ORDER, type Answers, type Questions } from './question.ts'
import type { References } from './reference.ts'
import type { Table } from './table.ts'
import { isMarked, readCell, type ColumnReading } from './value.ts'
import { isPlaceholder, normal } from './word.ts'

/** A row as fields of a register, and what of it no field holds. */
export interface ReadRow {
  readonly state: State
  readonly notes: readonly string[]
}

interface Tools {
  readonly register: Register
  readonly scale: Scale | null
  readonly answers: Answers
  readonly questions: Questions
  readonly references: References
}

/** A column of the file, and what is known of it beside its cells. */
interface Column extends ColumnReading {
  readonly name: string
  /** The name in one line. */
  readonly shownName: string
  readonly index: number
  readonly target: string | undefined
  readonly field: Field | undefined
  /** For a column of crosses: the choice that a cross means. */
  readonly option: string | undefined
}

/** Reads the rows of one table. What is not certain is asked about once; what no field holds goes into the notes. */
export class RowReader {
  readonly #tools: Tools
  readonly #columns: readonly Column[]
  /** The heading above the table, where the file has several tables and the heading says what sets them apart. */
  readonly #section: string | null

  constructor(table: Table, tools: Tools, section: string | null) {
    this.#section = section
    this.#tools = tools
    this.#columns = table.header.map((name, index) => columnOf(table, { name, index }, tools))
  }

  read(row: GridRow): ReadRow {
    const state: Record<string, unknown> = {}
    const notes: string[] = []
    for (const column of this.#columns) {
      const text = withoutBrackets(row.cells[column.index] ?? '')
      if (text === '' || column.target === SOURCE_KEY || column.target === IGNORED) continue
      const note = this.#readColumn(state, column, { text, line: row.line })
      if (note !== null && !isPlaceholder(text)) notes.push(`${column.shownName}: ${note}`)
    }
    return { state, notes: this.#section === null ? notes : [`Section: ${this.#section}`, ...notes] }
  }

  /** Sets the field, and returns what of the cell it could not hold. */
  #readColumn(state: Record<string, unknown>, { field, option, ...column }: Column, cell: Cell): string | null {
    if (!field) return cell.text
    if (option !== undefined) return mark(state, field, { option, text: cell.text })
    if (field.name in state) return cell.text
    return field.target === null ? this.#readField(state, field, { ...cell, column }) : this.#readReference(state, field, cell)
  }

  #readField(
    state: Record<string, unknown>,
    field: Field,
    { text, line, column }: Cell & { readonly column: ColumnReading },
  ): string | null {
    const answered = answerFor(this.#tools.answers, field.name, text)
    if (answered === null) return text
    const outcome = answered === undefined ? valueFor(field, text, column) : valueFor(field, answered, { ...column, highest: null })
    if ('reason' in outcome) {
      this.#tools.questions.ask(field, text, { reason: outcome.reason, line })
      return text
    }
    if (outcome.value !== undefined) state[field.name] = outcome.value
    return answered === undefined ? outcome.rest : text
  }

  #readReference(state: Record<string, unknown>, field: Field, { text, line }: Cell): string | null {
    const answered = answerFor(this.#tools.answers, field.name, text)
    if (answered === null) return text
    const { value, unknown } = this.#tools.references.read(field, answered ?? text)
    if (field.kind === 'ref' || (Array.isArray(value) && value.length > 0)) state[field.name] = value
    if (unknown.length === 0) return answered === undefined ? null : text
    this.#tools.questions.ask(field, text, { reason: `no ${field.target} called “${unknown.join(', ').slice(0, 100)}”`, line })
    return text
  }
}

type Outcome = { readonly value: unknown; readonly rest: string | null } | { readonly reason: string }

/** A value that fits the field, undefined where the cell says nothing, or why there is none. */
function valueFor(field: Field, text: string, column: ColumnReading): Outcome {
  const read = readCell(field, text, column)
  switch (read.status) {
    case 'empty':
      return { value: undefined, rest: null }
    case 'open':
      return { reason: read.reason }
    case 'value': {
      const parsed = field.schema.safeParse(read.value)
      if (parsed.success) return { value: parsed.data, rest: read.rest ?? null }
      return { reason: `“${text.slice(0, 60)}” ${parsed.error.issues[0]?.message ?? 'does not fit'}` }
    }
  }
}

/** A list in JSON as lines. */
function withoutBrackets(text: string): string {
  if (!/^\[.*\]$/s.test(text)) return text
  try {
    const list: unknown = JSON.parse(text)
    return Array.isArray(list) && list.every((item) => typeof item === 'string' || typeof item === 'number') ? list.join('\n') : text
  } catch {
    return text
  }
}

interface Cell {
  readonly text: string
  readonly line: number
}

function mark(
  state: Record<string, unknown>,
  field: Field,
  { option, text }: { readonly option: string; readonly text: string },
): string | null {
  const marked = isMarked(text)
  if (marked === null) return text
  const chosen = Array.isArray(state[field.name]) ? (state[field.name] as readonly unknown[]) : []
  if (marked) state[field.name] = [...chosen, option]
  return null
}

function columnOf(
  table: Table,
  { name, index }: { readonly name: string; readonly index: number },
  { register, scale, answers }: Tools,
): Column {
  const target = targetIn(table.mapping, name)
  const [fieldName, option] = target?.split('#') ?? []
  const field = register.fields.find((candidate) => candidate.name === fieldName)
  const cells = table.rows.map((row) => row.cells[index] ?? '')
  const order = field ? answerFor(answers, field.name, DATE_ORDER) : undefined
  return {
    name,
    shownName: name.replaceAll(/\s+/g, ' '),
    index,
    target,
    field,
    option,
    scale,
    dates: orderOf(order, cells),
    highest: highestOf(name, cells),
  }
}

function orderOf(answered: string | null | undefined, cells: readonly string[]): DateOrder {
  return answered === 'day-first' || answered === 'month-first' ? answered : dateOrder(cells)
}

/** What a row is called: its label, or what the register makes one from. Null where nobody filled the row in. */
export function labelOf(register: Register, state: State, { table, row }: { readonly table: Table; readonly row: GridRow }): string | null {
  const own = state[register.label]
  if (typeof own === 'string' && !isPlaceholder(own)) return own
  for (const names of register.importing?.labelFrom ?? []) {
    const cells = names.map((name) => row.cells[table.header.findIndex((column) => targetIn(table.mapping, column) === name)] ?? '')
    if (cells.every((cell) => !isPlaceholder(cell))) return beginningOf(cells.join(' – ').replaceAll(/\s+/g, ' '), 300)
  }
  return null
}

/** The id of a row in its source, and whether the column is the one that our own exports write. */
export function sourceKeyOf(table: Table, row: GridRow): { readonly key: string; readonly ours: boolean } | null {
  const { index, ours } = keyColumns.get(table) ?? keyColumnOf(table)
  const key = row.cells[index]?.trim() ?? ''
  return index < 0 || isPlaceholder(key) ? null : { key, ours }
}

/** Asked of every row. */
const keyColumns = new WeakMap<Table, { readonly index: number; readonly ours: boolean }>()

function keyColumnOf(table: Table): { readonly index: number; readonly ours: boolean } {
  const index = table.header.findIndex((column) => targetIn(table.mapping, column) === SOURCE_KEY)
  const found = { index, ours: normal(table.header[index] ?? '') === 'key' }
  keyColumns.set(table, found)
  return found
}
