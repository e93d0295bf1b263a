import { beginningOf, type Field, type Register, type Scale, type State } from '@assay/isms'
import { cellText, partText, type DecisionPart } from '../export/cell.ts'
import { tongueOf, tonguesOf, type Tongue } from '../export/words/tongue.ts'
import type { Stored } from '../store/record.ts'
import { columnsIn, type Column } from './column.ts'
import type { GridRow } from './grid.ts'
import { COMPUTED, ownTongueOf, SOURCE_KEY, targetIn } from './names.ts'
import { answerFor, type Answers, type Questions } from './question.ts'
import type { References } from './reference.ts'
import { readRows } from './rows.ts'
import type { Table } from './table.ts'
import type { Target } from './target.ts'
import { waitsForScale } from './level.ts'
import { isMarked, readCell, type ColumnReading } from './value.ts'
import { isPlaceholder } from './word.ts'

/** What a cell says, and under which name. */
export interface Said {
  readonly column: string
  readonly text: string
}

/** A part of a decision as a cell gives it; the value is null where it was not understood. */
export interface SaidPart extends Said {
  readonly field: Field
  readonly part: DecisionPart
  readonly value: unknown
}

/** A row as fields of a register, and what of it no field holds. */
export interface ReadRow {
  readonly state: State
  readonly notes: readonly string[]
  readonly parts: readonly SaidPart[]
  /** The cells that fields were read from, by field. */
  readonly cells: ReadonlyMap<string, Said>
  /** Whether every cell says what our own export would say of the record. */
  readonly asExported: boolean
}

interface Tools {
  readonly register: Register
  readonly scale: Scale | null
  readonly answers: Answers
  readonly questions: Questions
  readonly references: References
}

/** What is read of a row so far. */
interface Draft {
  /** Whether a cell had to be read. */
  isRead: boolean
  readonly state: Record<string, unknown>
  readonly notes: string[]
  readonly parts: SaidPart[]
  readonly cells: Map<string, Said>
  /** What columns give of one row of rows, by the field that holds the rows. */
  readonly rows: Map<Field, { readonly values: Record<string, unknown>; readonly notes: string[] }>
}

interface Cell {
  readonly text: string
  readonly line: number
}

interface CellIn extends Cell {
  readonly column: ColumnReading
  readonly shownName: string
}

/** Reads the rows of one table. What is not certain is asked about once; what no field holds goes into the notes. */
export class RowReader {
  readonly #tools: Tools
  readonly #columns: readonly Column[]
  /** The language in which our own export wrote the table; English where none did. */
  readonly #tongue: Tongue
  readonly #fields: ReadonlyMap<string, Field>
  /** The heading above the table, where the file has several tables and the heading says what sets them apart. */
  readonly #section: string | null

  constructor(table: Table, tools: Tools, section: string | null) {
    this.#section = section
    this.#tools = tools
    this.#columns = columnsIn(table, tools)
    this.#tongue = ownTongueOf(tools.register, table.header) ?? tongueOf(tools.register, 'en')
    this.#fields = new Map(this.#tongue.register.fields.map((field) => [field.name, field]))
  }

  /** A cell that says of a record of ours what our own export would is taken as it is, and read no further. */
  read(row: GridRow, before: Stored | null): ReadRow {
    const draft: Draft = { isRead: false, state: {}, notes: [], parts: [], cells: new Map(), rows: new Map() }
    for (const column of this.#columns) {
      const text = withoutBrackets(row.cells[column.index] ?? '')
      if (text !== '' && !isPassedOver(column)) this.#readCell(draft, column, { text, line: row.line, before })
    }
    addRows(draft)
    return {
      ...draft,
      asExported: before !== null && !draft.isRead,
      notes: this.#section === null ? draft.notes : [`Section: ${this.#section}`, ...draft.notes],
    }
  }

  #readCell(draft: Draft, column: Column, { before, ...cell }: Cell & { readonly before: Stored | null }): void {
    const { text } = cell
    if (before !== null && column.target && this.#isAsExported(draft, column.target, { text, before })) return
    draft.isRead = true
    const note = this.#readColumn(draft, column, cell)
    if (note !== null && !isPlaceholder(text)) draft.notes.push(`${column.shownName}: ${note}`)
  }

  #isAsExported(
    draft: Draft,
    { field, part, inner, option }: Target,
    { text, before }: { readonly text: string; readonly before: Stored },
  ): boolean {
    if (inner !== null || option !== null) return false
    const value = before.state[field.name]
    const exported = part === null ? this.#exported(field, value) : partText(part, value, this.#tools.references.keys)
    const plain = Array.isArray(value) && field.kind !== 'rows' ? inLines : oneSpaced
    const isCode = field.kind === 'choice' && text === value
    if (!isCode && plain(exported) !== plain(text)) return false
    if (part === null) draft.state[field.name] = value
    return true
  }

  /** A value as our own export says it in the language of the table. */
  #exported(field: Field, value: unknown): string {
    return cellText(this.#fields.get(field.name) ?? field, value, { keys: this.#tools.references.keys, tongue: this.#tongue })
  }

  /** Sets the field, and returns what of the cell it could not hold. */
  #readColumn(draft: Draft, { target, shownName, ...column }: Column, cell: Cell): string | null {
    if (!target) return cell.text
    const { field, part, option } = target
    if (option !== null) return mark(draft.state, field, { option, text: cell.text })
    const said = { ...cell, column, shownName }
    return part === null ? this.#readField(draft, target, said) : this.#readPart(draft, target, said)
  }

  #readField(draft: Draft, { field, leaf, inner }: Target, { column, shownName, ...cell }: CellIn): string | null {
    const name = inner ?? field.name
    const row = inner === null ? null : rowOf(draft, field)
    const into = row?.values ?? draft.state
    if (name in into) return cell.text
    const { value, note } = this.#readLeaf(leaf, cell, column)
    if (value === undefined) return note
    into[name] = name === this.#tools.register.label ? this.#meant(value) : value
    if (row) row.notes.push(`${shownName}: ${cell.text}`)
    else draft.cells.set(name, { column: shownName, text: cell.text })
    return note
  }

  /** A title that we ship goes by its English name, whatever the language of the file. */
  #meant(value: unknown): unknown {
    return typeof value === 'string' ? tonguesOf(this.#tools.register).reduce((title, { titles }) => titles.meant(title), value) : value
  }

  /** What is not understood of a part is asked about; the cell is kept with the others of its decision. */
  #readPart({ parts }: Draft, { field, leaf, part }: Target, cell: CellIn): null {
    if (part === null || isPlaceholder(cell.text)) return null
    const { value = null } = this.#readLeaf(leaf, cell, cell.column)
    parts.push({ field, part, column: cell.shownName, text: cell.text, value })
    return null
  }

  #readLeaf(field: Field, { text, line }: Cell, column: ColumnReading): Read {
    const answered = answerFor(this.#tools.answers, field.name, text)
    // Nothing stands for what is not understood of a list; what is stays.
    if (answered === null) return { value: field.kind === 'refs' ? this.#outcomeOf(field, text, column).value : undefined, note: text }
    if (answered !== undefined) return this.#readAnswer(field, answered, { text, line, column: { ...column, other: null, isMeant: true } })
    if (field.kind === 'level' && waitsForScale(text, column)) return this.#scaleOf(field, { text, line }, column)
    const { value, rest, reason, offers = [] } = this.#outcomeOf(field, text, column)
    if (reason === null) return { value, note: rest }
    this.#tools.questions.ask(field, text, { reason, line, offers })
    return { value, note: text }
  }

  /** What somebody answered stands for the cell, whose words are kept. */
  #readAnswer(field: Field, answered: string, { text, line, column }: Cell & { readonly column: ColumnReading }): Read {
    const { value, reason } = this.#outcomeOf(field, answered, column)
    if (reason !== null) this.#tools.questions.ask(field, text, { reason, line })
    return { value, note: text }
  }

  /** A number of another scale: the column is asked about, once. */
  #scaleOf(field: Field, { text, line }: Cell, { other }: ColumnReading): Read {
    if (other !== null && other.means === undefined) this.#tools.questions.askScale(field, { highest: other.highest, line })
    return { value: undefined, note: text }
  }

  #outcomeOf(field: Field, text: string, column: ColumnReading): Outcome {
    if (field.target !== null) return this.#referenceFor(field, text, column.isMeant === true)
    if (field.kind === 'rows') return this.#rowsFor(field, text, column)
    return field.kind === 'stated' ? { value: undefined, rest: text, reason: null } : valueFor(field, text, column)
  }

  #referenceFor(field: Field, text: string, isMeant: boolean): Outcome {
    const { value, unknown, near, rest } = this.#tools.references.read(field, text, { isMeant })
    const isSaid = field.kind === 'ref' || (Array.isArray(value) && value.length > 0)
    const reason = unknown.length === 0 ? null : `no ${field.target} called “${unknown.join(', ').slice(0, 100)}”`
    return { value: isSaid ? value : undefined, rest, reason, offers: near.length === 0 ? [] : [...near, ...unknown] }
  }

  #rowsFor(field: Field, text: string, column: ColumnReading): Outcome {
    if (isPlaceholder(text)) return { value: undefined, rest: null, reason: null }
    const notRead: string[] = []
    const read = (inner: Field, part: string): unknown => {
      const { value, reason } = this.#outcomeOf(inner, part, column)
      if (reason !== null) notRead.push(reason)
      return value ?? inner.schema.safeParse(undefined).data ?? null
    }
    const rows = readRows(field, text, { tongues: tonguesOf(this.#tools.register), read })
    const parsed = field.schema.safeParse(rows)
    if (!parsed.success) return { value: undefined, rest: text, reason: null }
    return { value: parsed.data, rest: notRead.length > 0 ? text : null, reason: null }
  }
}

interface Read {
  /** Undefined where the cell says nothing, or nothing that is understood. */
  readonly value: unknown
  readonly note: string | null
}

interface Outcome {
  readonly value: unknown
  /** What of the cell the value does not hold. */
  readonly rest: string | null
  /** Why somebody has to decide. */
  readonly reason: string | null
  /** Names to choose from, where it is nearly one. */
  readonly offers?: readonly string[]
}

/** A value that fits the field, undefined where the cell says nothing, or why there is none. */
function valueFor(field: Field, text: string, column: ColumnReading): Outcome {
  const read = readCell(field, text, column)
  if (read.status === 'empty') return { value: undefined, rest: null, reason: null }
  if (read.status === 'open') return { value: undefined, rest: null, reason: read.reason }
  const parsed = field.schema.safeParse(read.value)
  if (parsed.success) return { value: parsed.data, rest: read.rest ?? null, reason: null }
  return { value: undefined, rest: null, reason: `“${text.slice(0, 60)}” ${parsed.error.issues[0]?.message ?? 'does not fit'}` }
}

/** Columns that say which record a row is about, or what follows from the others. */
function isPassedOver({ mapped }: Column): boolean {
  return mapped === SOURCE_KEY || mapped === COMPUTED
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

/** A sheet keeps neither the blanks around a text nor the ends of its lines as they were. */
function oneSpaced(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').trim()
}

/** The items of a list part by a semicolon in one file, and by the ends of lines in another. */
function inLines(text: string): string {
  return oneSpaced(text).replaceAll(/; ?/g, '\n')
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

function rowOf({ rows }: Draft, field: Field) {
  const row = rows.get(field) ?? { values: {}, notes: [] }
  rows.set(field, row)
  return row
}

/** Adds the rows of which columns give the fields. One without a name is none: its cells go into the notes. */
function addRows({ rows, state, notes }: Draft): void {
  for (const [field, row] of rows) {
    const there = (state[field.name] as readonly unknown[] | undefined) ?? []
    const parsed = field.schema.safeParse([...there, row.values])
    if (parsed.success) state[field.name] = parsed.data
    else for (const one of row.notes) notes.push(one)
  }
}

/** What a row is called: its label, or what the register makes one from. Null where nobody filled the row in. */
export function labelOf(register: Register, state: State, { table, row }: { readonly table: Table; readonly row: GridRow }): string | null {
  const own = state[register.label]
  if (typeof own === 'string' && !isPlaceholder(own)) return own
  for (const names of register.importing.labelFrom ?? []) {
    const cells = names.map((name) => row.cells[table.header.findIndex((column) => targetIn(table.mapping, column) === name)] ?? '')
    if (cells.every((cell) => !isPlaceholder(cell))) return beginningOf(cells.join(' – ').replaceAll(/\s+/g, ' '), 300)
  }
  return null
}
