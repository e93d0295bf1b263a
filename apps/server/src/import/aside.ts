import { earlierEdition } from './edition.ts'
import type { GridRow } from './grid.ts'
import { fileOf, type Known } from './known.ts'
import { strangersIn, type Stranger } from './other-list.ts'
import type { Planning } from './plan.ts'
import { sourceKeyOf } from './column.ts'
import { answerFor, EDITION, LIST, type Questions } from './question.ts'
import type { ReadRow } from './row.ts'
import type { Table } from './table.ts'

/** What is known of the rows of a file before they are read: which wait for an answer, which belong to another list, what is to be noted of them. */
export class RowsAside {
  readonly #planning: Planning
  readonly #known: Known
  readonly #questions: Questions
  /** Rows that wait for an answer, or are none, and why. */
  readonly #held = new Map<GridRow, string>()
  /** Rows of another list, under an id that a record here has. */
  readonly #strangers = new Set<GridRow>()
  readonly #notes = new Map<GridRow, string>()

  constructor(planning: Planning, { known, questions }: { readonly known: Known; readonly questions: Questions }) {
    this.#planning = planning
    this.#known = known
    this.#questions = questions
  }

  /** A table as it is to be read; what nobody has said of it is asked. */
  tableOf(given: Table): Table {
    const table = this.#ofThisEdition(given)
    const strangers = strangersIn(this.#planning.register, table, { known: this.#known, source: this.#planning.source })
    this.#meet(strangers, table)
    return table
  }

  /** Why a row is not read; null where it is. */
  whyNot(row: GridRow): string | null {
    return this.#held.get(row) ?? null
  }

  /** Whether a row is a record of its own, though one here has its id. */
  isNew(row: GridRow): boolean {
    return this.#strangers.has(row)
  }

  /** A row with what is to be noted of it beside its cells. */
  noted(row: GridRow, read: ReadRow): ReadRow {
    const note = this.#notes.get(row)
    return note === undefined ? read : { ...read, notes: [...read.notes, note] }
  }

  /** A table of controls of an earlier edition under the controls of today, as somebody said. */
  #ofThisEdition(table: Table): Table {
    const { register, successors, answers } = this.#planning
    const earlier = earlierEdition(register, table, { successors, answers })
    if (earlier === null) return table
    for (const [row, reason] of earlier.held) this.#held.set(row, reason)
    for (const [row, note] of earlier.notes) this.#notes.set(row, note)
    const isAsked = answerFor(answers, EDITION.field, EDITION.word) === undefined
    if (earlier.waiting.length > 0 && isAsked) this.#questions.askEdition(earlier.waiting)
    return { ...table, rows: earlier.rows }
  }

  /** Asks whether a file is another list than the one whose ids it has; until somebody says so its rows change nothing. */
  #meet(strangers: readonly Stranger[], table: Table): void {
    const { register, answers } = this.#planning
    const means = answerFor(answers, LIST.field, LIST.word)
    const idOf = (row: GridRow): string => sourceKeyOf(table, row)?.key ?? ''
    const [first] = strangers
    if (!first || means === 'same') return
    if (means === 'other') {
      for (const { row } of strangers) this.#strangers.add(row)
      return
    }
    for (const { row } of strangers) this.#held.set(row, `${idOf(row)} is another record here: say whether this is the same list`)
    const here = String(first.record.state[register.label] ?? '')
    const lines = strangers.map(({ row }) => row.line)
    this.#questions.askList({ id: idOf(first.row), here, there: first.label, file: fileOf(first.record.state) ?? '', lines })
  }
}
