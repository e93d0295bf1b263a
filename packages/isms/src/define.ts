import { z } from 'zod'
import { metaOf, type FieldMeta } from './field.ts'

/** What a decision knows beside the record and the input. Everything that is not pure comes in here. */
export interface Context {
  /** Today in UTC, `2026-11-24`. */
  readonly today: string
  /** The person record of whoever acts, when there is one. */
  readonly person: Loaded | null
  /** Live records of the organisation, by register. */
  readonly records: Records
}

/** Live records of one organisation, by register, in the order of their keys. */
export type Records = (register: string) => readonly Loaded[]

/** A record as the domain sees it. */
export interface Loaded<S = State> {
  readonly id: string
  readonly key: string
  readonly register: string
  readonly version: number
  readonly state: S
  readonly createdAt: string
  readonly updatedAt: string
}

export type State = Readonly<Record<string, unknown>>

/** A change that is about to be stored. */
export interface Change<S = State> {
  readonly id: string
  readonly next: S
  readonly previous: S | null
  readonly context: Context
}

/** What a decision returns: the whole next state, and the kind of event that the ledger names. */
export interface Decision<S> {
  readonly state: S
  readonly event: string
}

interface CommandText {
  readonly title: string
  readonly help: string
  /** Clause that the command serves. */
  readonly clause: string
  /** Who may issue it: the name of a policy. */
  readonly policy: 'decide' | 'approve'
  /** Registers whose live records the decision looks at. */
  readonly reads: readonly string[]
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
  /** Brings a row of somebody else's file into the form that the register's rules want, without inventing anything. */
  readonly adopt?: (state: State) => State
  /** Fields that an import makes the label from where the file has none, the first choice first. */
  readonly labelFrom?: readonly (readonly string[])[]
  /** The fields shown as columns of the table, in order. */
  readonly columns: readonly string[]
  readonly schema: z.ZodObject<Shape>
  /** Fields for equality filters and sorting beyond the common columns. */
  readonly sortable?: readonly string[]
  /** The rules that hold however a state was reached: by form, import or command. Returns the state to store; throws a `Refusal`. */
  readonly settle?: (change: Change) => State
  /** Registers whose live records `settle` looks at. */
  readonly reads?: readonly string[]
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

/** The records of a register with the type of its schema. They were parsed when they were stored, so they are not parsed again. */
export function typed<S extends State>(records: Records, register: string, _schema: z.ZodType<S>): readonly Loaded<S>[] {
  return records(register) as readonly Loaded<S>[]
}

/** Ties the rules of a register to the schema of its state. */
export function defineSettle<S extends State>(schema: z.ZodType<S>, settle: (change: Change<S>) => S): (change: Change) => State {
  return ({ next, previous, ...rest }) => settle({ ...rest, next: schema.parse(next), previous: previous && schema.parse(previous) })
}

function toField(name: string, schema: unknown): Field {
  if (!(schema instanceof z.ZodType)) throw new Error(`${name} is not a field`)
  return { ...metaOf(schema), name, schema }
}

/** The state of a new record with nothing filled in but what is given. Throws a ZodError on a bad value. */
export function emptyState(register: Register, given: State = {}): State {
  return register.schema.parse(given)
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
