import { judge, nobody, Refusal, type Acting, type Context, type Register, type Scale, type State } from '@assay/isms'
import { registerNamed } from '../store/register-named.ts'
import type { Stored } from '../store/record.ts'
import { uuidv7 } from '../uuid.ts'
import { sourceKeyOf, type SourceKey } from './column.ts'
import { RowsAside } from './aside.ts'
import type { Successors } from './edition.ts'
import { decidedIn, keepDecided, saidOf } from './decided.ts'
import { adopted, becomeOf, isUnchanged, ownLabelOf, sourceFields, staying, whyNoRow, type Draft, type Unusable } from './drafted.ts'
import type { GridRow } from './grid.ts'
import { Known } from './known.ts'
import type { Mapping } from './names.ts'
import { NotedCells, type Left, type Noted } from './noted.ts'
import { Questions, type Answers, type Question } from './question.ts'
import { plannedRow, reasonsIn, type PlannedRow } from './planned.ts'
import { expectedRows, type ExpectedRow } from './expected.ts'
import { References, type Existing } from './reference.ts'
import { labelOf, RowReader, type ReadRow } from './row.ts'
import { sentenceOf } from './sentence.ts'
import { alsoStated, asStated, statedIn, withDecisions, type Source } from './stated.ts'
import type { Table, Tables } from './table.ts'
import { Taken } from './taken.ts'

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
  /** Fields that new records have as their source states them, not signed here, and of how many rows. */
  readonly stated: readonly { readonly title: string; readonly rows: number }[]
  /** Cells that go into the note though a field has their name, as far as they are listed, and how many more there are. */
  readonly noted: readonly Noted[]
  readonly unlisted: number
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
  /** What became of the controls of an earlier edition. */
  readonly successors: Successors
  readonly now: number
  /** Which file, and who imports it. */
  readonly source: Source
  /** Who imports, as the rules see them, and the house rules that are switched off. */
  readonly acting: Acting
  readonly rulesOff: readonly string[]
  /** Keys of records beside those that are given whole, by id. */
  readonly keys: ReadonlyMap<string, string>
}

/** Takes the changes of rows as they are planned: a plan of a quarter of a million rows is not held twice. */
export interface Keep {
  readonly add: (change: PlannedChange) => void
  /** Lets go of what was added: it is planned anew. */
  readonly forget: () => void
}

/** More often than rows can reasonably hang on rows that cannot be used. */
const MOST_PASSES = 5

/**
 * Plans the import of tables into a register. Rows may point to rows of the same file, wherever they stand; where one that is pointed to
 * cannot be used, all is planned anew without it.
 */
export function planImport(found: Tables, planning: Planning, keep: Keep): Plan {
  const several = new Set(found.tables.map(({ sheet }) => sheet)).size > 1
  let expected = expectedRows(found, planning)
  for (let pass = 1; ; pass += 1) {
    const planner = new Planner(planning, { keep, expected })
    for (const table of found.tables) planner.addTable(table, several ? table.sheet : null)
    const lost = planner.lost()
    if (lost.size === 0) return planner.plan(found)
    keep.forget()
    expected = pass < MOST_PASSES ? expected.filter(({ id }) => !lost.has(id)) : []
  }
}

class Planner {
  readonly #planning: Planning
  readonly #questions: Questions
  readonly #references: References
  readonly #rows: PlannedRow[] = []
  readonly #rejected: Rejected[] = []
  readonly #stated = new Map<string, number>()
  readonly #noted = new NotedCells()
  readonly #keep: Keep
  readonly #existing: Known
  readonly #context: Context
  readonly #taken: Taken
  /** What a new record is called until it is stored. */
  readonly #newId: string
  /** The ids that rows of this file are going to have, for others to point to. */
  readonly #expected: ReadonlyMap<GridRow, string>
  /** Lines on which an id, or a record, was met. */
  readonly #met = new Map<string, number>()
  /** How often a name was met, for rows that have nothing else. */
  readonly #named = new Map<string, number>()
  /** What is known of rows before they are read. */
  readonly #aside: RowsAside
  /** The ids of rows that make a record. */
  readonly #made: string[] = []

  constructor(planning: Planning, { keep, expected }: { readonly keep: Keep; readonly expected: readonly ExpectedRow[] }) {
    const { register, existing, now, acting, rulesOff } = planning
    const recordsOf = (name: string): readonly Stored[] => existing.get(name) ?? []
    const moment = new Date(now).toISOString()
    const base = nobody(moment.slice(0, 10), recordsOf)
    this.#planning = planning
    this.#keep = keep
    this.#existing = new Known([register, ...(register.importing.becomes ?? []).map(registerNamed)], recordsOf)
    this.#context = { ...base, now: moment, person: acting.person, acting, rulesOff: new Set(rulesOff) }
    this.#taken = new Taken(recordsOf)
    this.#newId = uuidv7(now)
    this.#questions = new Questions(planning.scale)
    this.#references = new References(planning, register, now)
    this.#aside = new RowsAside(planning, { known: this.#existing, questions: this.#questions })
    this.#expected = new Map(expected.map(({ row, id }) => [row, id]))
    for (const one of expected) this.#references.expect(register, one)
  }

  addTable(given: Table, section: string | null): void {
    const table = this.#aside.tableOf(given)
    const reader = new RowReader(table, { ...this.#planning, questions: this.#questions, references: this.#references }, section)
    for (const row of table.rows) this.#addRow(table, row, reader)
  }

  /** The ids to which rows point though the row of that id makes no record. */
  lost(): ReadonlySet<string> {
    const made = new Set(this.#made)
    return new Set([...this.#expected.values()].filter((id) => !made.has(id) && this.#references.isPointedTo(id)))
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
      stated: [...this.#stated].map(([title, rows]) => ({ title, rows })),
      noted: this.#noted.list(),
      unlisted: this.#noted.beyond,
      alongside: this.#references.companions,
      rejected: this.#rejected,
      companions: this.#references.changes,
    }
  }

  #addRow(table: Table, row: GridRow, reader: RowReader): void {
    const reason = whyNoRow(table, row) ?? this.#planRow(table, row, reader)
    if (reason !== null) this.#rejected.push({ sheet: table.sheet, line: row.line, reasons: [reason], cells: row.cells })
  }

  /** Plans the change of one row; returns why it cannot be. */
  #planRow(table: Table, row: GridRow, reader: RowReader): string | null {
    const { register } = this.#planning
    const source = sourceKeyOf(table, row)
    const reason = this.#aside.whyNot(row)
    if (reason !== null) return reason
    const ours = this.#oursAt(source)
    const read = this.#aside.noted(row, reader.read(row, ours))
    const label = ours === null ? labelOf(register, read.state, { table, row }) : ownLabelOf(register, read.state, ours)
    if (label === null) return `no ${register.label}: the row is not filled in`
    const named = { ...read, state: { ...read.state, [register.label]: label } }
    const about =
      ours === null
        ? this.#identify(adopted(register, named.state), { label, source, isNew: this.#aside.isNew(row) })
        : { found: ours, identity: ours.key }
    const before = this.#met.get(about.identity)
    if (before !== undefined) return `${about.identity} stands on line ${before} already`
    this.#met.set(about.identity, row.line)
    return ours !== null && read.asExported ? this.#leave(row, ours) : this.#planRead(row, named, { ...about, source })
  }

  /** The record of this register that a row of our own export is about. */
  #oursAt(source: SourceKey | null): Stored | null {
    const record = source?.ours === true ? this.#existing.byKey(source.key) : null
    return record?.register === this.#planning.register.name ? record : null
  }

  #planRead(
    row: GridRow,
    read: ReadRow,
    { found, source }: { readonly found: Stored | null; readonly source: SourceKey | null },
  ): string | null {
    const draft = found === null ? this.#fresh(read, row.line) : this.#known(read, found, row.line)
    return 'refusal' in draft ? draft.refusal : this.#decide(row, draft, source)
  }

  /** A row that says what the record says. */
  #leave({ line }: GridRow, { key, state }: Stored): null {
    const title = String(state[this.#planning.register.label] ?? '')
    this.#rows.push({ line, action: 'unchanged', key, title, register: null, changes: [], stated: 0 })
    return null
  }

  /** The record a row is about, and what makes it so: what the register says, our key, its id in the source, or the nth of its name. */
  #identify(
    state: State,
    { label, source, isNew }: { readonly label: string; readonly source: SourceKey | null; readonly isNew: boolean },
  ) {
    const identity = this.#planning.register.importing.identify?.(state) ?? null
    if (identity !== null) return { identity, found: this.#existing.byIdentity(identity) }
    if (source !== null) return { identity: source.key, found: isNew ? null : this.#existing.bySource(source, this.#planning.source.file) }
    const nth = this.#named.get(label) ?? 0
    this.#named.set(label, nth + 1)
    return { identity: `${label}, number ${nth + 1}`, found: this.#existing.byLabel(label)[nth] ?? null }
  }

  /** A record that is not there yet: as its source states it, in the register that it belongs to after all. */
  #fresh(read: ReadRow, line: number): Draft | Unusable {
    const { register } = this.#planning
    const decided = withDecisions(read, this.#place)
    const own = adopted(register, decided.state)
    const became = becomeOf(register, own)
    if (became !== null && 'refusal' in became) return became
    const into = became === null ? register : registerNamed(became.register)
    const { state, left } = asStated(into, became?.state ?? own, { ...this.#place, line })
    const stays = became === null && register.importing.becomes ? [staying(register, own, 'stays')] : []
    return { register: into, found: null, before: null, patch: state, notes: read.notes, left: [...decided.left, ...left, ...stays] }
  }

  /** A record that is here: what its commands set stays as it is; where they set nothing yet, its source may state it. */
  #known(read: ReadRow, found: Stored, line: number): Draft | Unusable {
    const { register } = this.#planning
    const into = found.register === register.name ? register : registerNamed(found.register)
    const before = found.state
    const base = { register: into, found, before, notes: read.notes }
    const place = { register: into, before, references: this.#references }
    if (into === register) {
      const given = this.#statedBeside(read, decidedIn(register, before))
      const kept = keepDecided(given.read, place)
      const { state, left } = alsoStated(register, { before, patch: kept.patch }, { ...this.#place, line })
      return { ...base, patch: state, left: [...given.left, ...kept.left, ...left] }
    }
    const own = adopted(register, read.state)
    const became = becomeOf(register, own)
    if (became !== null && 'refusal' in became) return became
    if (became?.register !== into.name) return { ...base, notes: [], patch: {}, left: [staying(register, own, 'sorted')] }
    return { ...base, ...keepDecided({ ...read, parts: [], state: saidOf(into, became.state, before) }, place) }
  }

  /** A row with the decisions that nobody has taken here as fields, as its source states them. */
  #statedBeside(read: ReadRow, decided: ReadonlySet<string>): { readonly read: ReadRow; readonly left: readonly Left[] } {
    const [there, open] = [true, false].map((wanted) => read.parts.filter(({ field }) => decided.has(field.name) === wanted))
    const { state, left } = withDecisions({ state: read.state, parts: open ?? [] }, this.#place)
    return { read: { ...read, state, parts: there ?? [] }, left }
  }

  get #place() {
    return { source: this.#planning.source, today: this.#context.today, references: this.#references }
  }

  #decide(row: GridRow, draft: Draft, source: SourceKey | null): string | null {
    const { register, before, patch, left } = draft
    const parsed = register.schema.safeParse({ ...before, ...patch, ...sourceFields(draft, source) })
    if (!parsed.success) return reasonsIn(register, parsed.error)
    // What changes nothing is nobody's to refuse.
    const judged = isUnchanged(register, parsed.data, before) ? parsed.data : this.#judge(draft, parsed.data, row.line)
    if (typeof judged === 'string') return judged
    this.#noted.add(row.line, left)
    this.#add(row, draft, { next: judged, given: parsed.data })
    return null
  }

  /** Adds a row to the plan. Its change is kept as it was given: the rules are for the commit to apply. */
  #add(row: GridRow, { register, found, before }: Draft, { next, given }: { readonly next: State; readonly given: State }): void {
    const planned = plannedRow(register, row, { next, found, before })
    const other = register === this.#planning.register ? null : register.name
    this.#rows.push({ ...planned, register: other, stated: this.#countStated(register, next, found?.state ?? {}) })
    if (planned.action === 'unchanged') return
    const there = found ?? { id: null, version: null }
    const newId = found === null && other === null ? this.#newIdOf(row) : null
    this.#keep.add({ register, id: there.id, version: there.version, newId, state: given })
  }

  /** The id of a record that other rows of the file may point to; null where none can. */
  #newIdOf(row: GridRow): string | null {
    const id = this.#expected.get(row) ?? null
    if (id !== null) this.#made.push(id)
    return id
  }

  /** What the rules say of a row, so that one row does not stop the others: the state that they make of it, or the sentence of the one that refuses. */
  #judge({ register, found, before }: Draft, next: State, line: number): State | string {
    const about = { id: found?.id ?? this.#newId, key: found?.key ?? '', archiving: false }
    try {
      const judged = judge(register, { ...about, next, previous: before, way: 'import', context: this.#context })
      this.#taken.assertFree(register, found?.id ?? null, { key: about.key === '' ? `line ${line}` : about.key, state: judged })
      return judged
    } catch (error) {
      if (error instanceof Refusal) return sentenceOf(register, error)
      throw error
    }
  }

  #countStated(register: Register, next: State, before: State): number {
    const names = statedIn(next).filter((name) => !statedIn(before).includes(name))
    for (const name of names) {
      const title = register.fields.find((field) => field.name === name)?.title ?? name
      this.#stated.set(title, (this.#stated.get(title) ?? 0) + 1)
    }
    return names.length
  }
}
