import { z } from 'zod'
import { metaOf, type FieldMeta } from './field.ts'

/** What a decision knows beside the record and the input. Everything that is not pure comes in here. */
export interface Context {
  /** Today in UTC, `2026-11-24`. */
  readonly today: string
  /** The person record of whoever acts, when there is one. */
  readonly person: Loaded | null
  /** Live records of the organisation; only what the command and its register declare in `reads`. */
  readonly records: Records
}

/** Live records of one organisation as a view shows them, in the order of their keys. */
export type Records = (register: string) => readonly Seen[]

/** What a view shows of a record. */
export interface Seen<S = State> {
  readonly id: string
  readonly key: string
  readonly state: S
}

/**
 * The fields of a register that some rule looks at. Declaring a view is what loads them, and reading through it is
 * what types them: a rule cannot read what nobody loaded.
 */
export interface View<S extends State = State> {
  readonly register: string
  readonly fields: readonly string[]
  readonly in: (records: Records) => readonly Seen<S>[]
}

/** What a view shows of one record. */
export type Shown<V> = V extends View<infer S> ? Seen<S> : never

/** A record as the domain sees it. */
export interface Loaded<S = State> extends Seen<S> {
  readonly register: string
  readonly version: number
  readonly createdAt: string
  readonly updatedAt: string
}

export type State = Readonly<Record<string, unknown>>

/** A change that is about to be stored. */
export interface Change<S = State> {
  readonly id: string
  readonly next: S
  readonly previous: S | null
  /** Whether the record leaves the lists with this change. */
  readonly archiving?: boolean
  readonly context: Context
}

/** What a decision returns: the whole next state, and the kind of event that the ledger names. */
export interface Decision<S> {
  readonly state: S
  readonly event: string
  /** Whether the record leaves the lists. */
  readonly archived?: boolean
}

interface CommandText {
  readonly title: string
  readonly help: string
  /** Clause that the command serves. */
  readonly clause: string
  /** Who may issue it: the name of a policy. */
  readonly policy: 'decide' | 'approve' | 'administer'
  /** What the decision looks at beside the record. */
  readonly reads: readonly View[]
}

/** A command of a register: a pure decision that throws a `Refusal` when a rule says no. */
export interface Command extends CommandText {
  readonly input: z.ZodType
  readonly decide: (record: Loaded, input: unknown, context: Context) => Decision<State>
}

interface CommandDefinition<S extends State, I> extends CommandText {
  readonly input: z.ZodType<I>
  readonly decide: (record: Loaded<S>, input: I, context: Context) => Decision<S>
}

/** What an import knows of a register beside the names of its fields. Nothing here invents a value. */
export interface Importing {
  /** Brings a row into the form that the register's rules want. */
  readonly adopt?: (state: State) => State
  /** What makes two rows the same record, where that is not an id: the reference of a control. */
  readonly identify?: (state: State) => string | null
  /** Fields that the label is made from where the file has none, the first choice first. */
  readonly labelFrom?: readonly (readonly string[])[]
  /** The state of a record that a row of another register names and that is not there yet; null where none is made. */
  readonly fromName?: (name: string) => State | null
  /** The names that a cell of references holds, where they part otherwise than by semicolons and line breaks. */
  readonly namesIn?: (text: string) => readonly string[]
}

/** How a log is signed, witnessed and kept alive, as its entries say it. */
export interface PolicyNotice {
  readonly kind: 'policy'
  readonly origin: string
  readonly keys: readonly string[]
  readonly witnesses: { readonly threshold: number; readonly keys: readonly string[] }
  /** Seconds. */
  readonly heartbeat: number
}

export interface RegisterDefinition<Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly name: string
  readonly plural: string
  /** Clause of ISO/IEC 27001:2022 that asks for this register. */
  readonly clause: string
  readonly title: string
  /** What the register is for, in our own words. */
  readonly help: string
  /** Prefix of the key that people say aloud: `RISK` makes `RISK-12`. */
  readonly prefix: string
  /** The field that names a record in lists. */
  readonly label: string
  /** What lists call a record where its label alone does not say it. */
  readonly heading?: (state: State) => string
  /** How rows of other people's files become records. */
  readonly importing?: Importing
  /** The fields shown as columns of the table, in order. */
  readonly columns: readonly string[]
  readonly schema: z.ZodObject<Shape>
  /** Who may add and change records: the name of a policy; auditors may `find` and not `write`, the owner alone may `administer`. `write` where nothing is said. */
  readonly edit?: 'write' | 'find' | 'administer'
  /** Whether its records can be neither archived nor erased. */
  readonly permanent?: boolean
  /** What an entry of a record says in the clear, beside its commitments. */
  readonly notice?: (state: State) => PolicyNotice
  /** Fields that no evidence pack shows at any level: what people sign in with. */
  readonly secret?: readonly string[]
  /** Fields for equality filters and sorting beyond the common columns. */
  readonly sortable?: readonly string[]
  /** The rules that hold however a state was reached: by form, import or command. Returns the state to store; throws a `Refusal`. */
  readonly settle?: (change: Change) => State
  /** What `settle` looks at beside the record. */
  readonly reads?: readonly View[]
  readonly commands: Readonly<Record<string, Command>>
}

export interface Field extends FieldMeta {
  readonly name: string
  readonly schema: z.ZodType
}

/** A register with what follows from its definition. */
export interface Register extends RegisterDefinition {
  readonly fields: readonly Field[]
}

/** Defines a register: the one file from which storage, routes, forms, imports, exports and history follow. */
export function defineRegister<Shape extends z.ZodRawShape>(
  definition: RegisterDefinition<Shape>,
): Register & { readonly schema: z.ZodObject<Shape> } {
  const fields = Object.entries<unknown>(definition.schema.shape).map(([name, schema]) => toField(name, schema))
  for (const name of [definition.label, ...definition.columns]) {
    if (!fields.some((field) => field.name === name)) throw new Error(`${definition.name} has no field ${name}`)
  }
  return { ...definition, schema: definition.schema.strict(), fields }
}

/** Ties a command to the schema of its register, so that the decision works on typed state. */
export function defineCommand<S extends State, I>(state: z.ZodType<S>, command: CommandDefinition<S, I>): Command {
  return {
    ...command,
    decide: (record, input, context) =>
      command.decide({ ...record, state: state.parse(record.state) }, command.input.parse(input), context),
  }
}

/** A view of some fields of a register. Records were parsed when they were stored, so they are not parsed again. */
export function view<S extends State, const K extends keyof S & string>(
  register: string,
  _schema: z.ZodType<S>,
  fields: readonly K[],
): View<Pick<S, K>> {
  return { register, fields, in: (records) => records(register) as readonly Seen<Pick<S, K>>[] }
}

/** Ties the rules of a register to the schema of its state. */
export function defineSettle<S extends State>(schema: z.ZodType<S>, settle: (change: Change<S>) => S): (change: Change) => State {
  return ({ next, previous, ...rest }) => settle({ ...rest, next: schema.parse(next), previous: previous && schema.parse(previous) })
}

function toField(name: string, schema: unknown): Field {
  if (!(schema instanceof z.ZodType)) throw new Error(`${name} is not a field`)
  return { ...metaOf(schema), name, schema }
}

/** Ids that a state points to, by field. */
export function linksOf(
  register: Register,
  state: State,
): readonly { readonly field: string; readonly target: string; readonly id: string }[] {
  return register.fields.flatMap((field) => {
    if (field.target === null) return []
    const target = field.target
    return idsIn(state[field.name]).map((id) => ({ field: field.name, target, id }))
  })
}

function idsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.map(String) : []
}
