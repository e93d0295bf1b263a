import { z } from 'zod'
import type { Command, TypedCommand } from './command.ts'
import type { Context } from './context.ts'
import { choice, decision, metaOf, type FieldMeta, type Fields, type StateOf } from './field.ts'
import type { Importing } from './importing.ts'
import { endings, type Lifecycle } from './lifecycle.ts'
import type { Menu } from './menu.ts'
import { usual, type Permission } from './permission.ts'
import type { State, View } from './record.ts'
import type { Rules } from './refusal.ts'
import { common } from './text.en.ts'
import type { FieldText, RegisterText, TextOf } from './text.ts'
import type { Upgrade } from './upgrade.ts'
import type { Where } from './where.ts'

/** By which way a change comes: each is subject to the same rules, and some may set more than others. */
export type Way = 'create' | 'update' | 'command' | 'import' | 'archive' | 'restore' | 'system'

/** A change that is about to be stored. */
export interface Change<S = State> {
  readonly id: string
  readonly key: string
  readonly next: S
  readonly previous: S | null
  readonly way: Way
  /** Whether the record leaves the lists with this change. */
  readonly archiving: boolean
  readonly context: Context
}

/** A value that follows from the others, as of a day. */
export interface Computed {
  readonly kind: 'yes-no' | 'text' | 'number' | 'date'
  readonly where?: Where
  readonly of: (state: State, asOf: string) => unknown
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

/** A day on which something of a record is due. */
export interface Due {
  readonly name: string
  readonly field: string
  /** While this holds. */
  readonly while: Where
  /** The field that says whose it is. */
  readonly who: string
}

interface Definition<F extends Fields, C extends Readonly<Record<string, TypedCommand<Fields>>>, M extends MoreOf> {
  readonly name: string
  readonly plural: string
  /** Prefix of the key that people say aloud: `RISK` makes `RISK-12`. */
  readonly prefix: string
  /** Clause of ISO/IEC 27001:2022 that asks for this register. */
  readonly clause: string
  readonly fields: F
  /** The field that names a record in lists. */
  readonly label: keyof F & string
  /** What lists call a record where its label alone does not say it. */
  readonly heading?: (state: State) => string
  /** The fields shown as columns of the table, in order. */
  readonly columns: readonly string[]
  /** The fields of the form, in groups. */
  readonly sections?: Readonly<Record<M['section'], readonly (keyof F & string)[]>>
  /** Whether its labels come from catalogues that we ship: other languages have titles for those. */
  readonly shipped?: boolean
  /** Where the main menu has it; left out where it has pages of its own. */
  readonly menu?: Menu
  readonly lifecycle?: Lifecycle<M['status']>
  readonly commands?: C
  readonly computed?: Readonly<Record<M['computed'], Computed>>
  /** Its own rules, by code. */
  readonly rules?: Readonly<Record<M['refusal'], Rules[string]>>
  /** Fields whose values together are of one live record only; `single` where there is one record at all. */
  readonly unique?: 'single' | readonly (keyof F & string)[]
  readonly permission?: Partial<Permission>
  /** Whether its records can be neither archived nor erased. */
  readonly permanent?: boolean
  /** What an entry of a record says in the clear, beside its commitments. */
  readonly notice?: (state: State) => PolicyNotice
  /** Fields that no evidence pack shows at any level: what people sign in with. */
  readonly secret?: readonly string[]
  /** Fields for sorting beyond the common columns. */
  readonly sortable?: readonly string[]
  /** How rows of other people's files become records. */
  readonly importing?: Importing
  /** The rules that hold however a state was reached. Returns the state to store; throws a `Refusal`. */
  readonly settle?: (
    change: Change<StateOf<F> & { readonly status: M['status'] | null }>,
  ) => StateOf<F> & { readonly status: M['status'] | null }
  /** What `settle` looks at beside the record. */
  readonly reads?: readonly View[]
  readonly due?: readonly Due[]
  /** From each earlier shape of its states to the next. */
  readonly upgrades?: readonly Upgrade[]
  readonly text: TextOf<F, C, M>
  readonly languages?: { readonly de: () => Promise<TextOf<F, C, M>> }
}

interface MoreOf {
  readonly status: string
  readonly computed: string
  readonly section: string
  readonly refusal: string
  readonly fault: string
}

/** A field of a register, with its name and its English words. */
export interface Field extends FieldMeta {
  readonly name: string
  readonly schema: z.ZodType
  readonly title: string
  readonly help: string
  readonly text: FieldText
  /** Other names under which imported files carry this field. */
  readonly synonyms: readonly string[]
  /** Other words for each choice. */
  readonly words: Readonly<Record<string, readonly string[]>>
}

/** A register with what follows from its definition. */
export interface Register {
  readonly name: string
  readonly plural: string
  readonly prefix: string
  readonly clause: string
  readonly title: string
  readonly help: string
  readonly label: string
  readonly heading: ((state: State) => string) | null
  readonly shipped: boolean
  readonly columns: readonly string[]
  readonly sections: Readonly<Record<string, readonly string[]>>
  readonly menu: Menu | null
  readonly fields: readonly Field[]
  readonly schema: z.ZodObject
  readonly lifecycle: Lifecycle | null
  /** The states in which a record is over. */
  readonly endings: readonly string[]
  readonly commands: Readonly<Record<string, Command>>
  readonly computed: Readonly<Record<string, Computed>>
  readonly rules: Rules
  readonly unique: 'single' | readonly string[] | null
  readonly permission: Permission
  readonly permanent: boolean
  readonly notice: ((state: State) => PolicyNotice) | null
  readonly secret: readonly string[]
  readonly sortable: readonly string[]
  readonly importing: Importing
  readonly settle: ((change: Change) => State) | null
  readonly reads: readonly View[]
  readonly due: readonly Due[]
  readonly upgrades: readonly Upgrade[]
  /** The number of the shape that its states have now; 1 for the first. */
  readonly shape: number
  readonly text: RegisterText
  readonly languages: Readonly<Record<string, () => Promise<RegisterText>>>
}

type Commands = Readonly<Record<string, TypedCommand<Fields>>>

/* oxlint-disable typescript/no-unnecessary-type-parameters -- each is inferred from one place of a definition and held against its words */
/** Defines a register: the one place from which storage, routes, forms, imports, exports and history follow. */
export function defineRegister<
  F extends Fields,
  C extends Commands = Commands,
  Status extends string = never,
  Comp extends string = never,
  Section extends string = never,
  Code extends string = never,
  Fault extends string = never,
>(given: Definition<F, C, { status: Status; computed: Comp; section: Section; refusal: Code; fault: Fault }>): Register {
  /* oxlint-enable typescript/no-unnecessary-type-parameters */
  const definition = given as unknown as Loose
  const shape = shapeOf(definition)
  const fields = Object.entries(shape).map(([name, schema]) => fieldOf(definition, name, schema))
  assertWhole(definition, fields)
  return {
    name: definition.name,
    plural: definition.plural,
    prefix: definition.prefix,
    clause: definition.clause,
    title: definition.text.title,
    help: definition.text.help,
    label: definition.label,
    heading: definition.heading ?? null,
    shipped: definition.shipped ?? false,
    columns: definition.columns,
    sections: definition.sections ?? {},
    menu: definition.menu ?? null,
    fields,
    schema: z.strictObject(shape),
    commands: definition.commands ?? {},
    // Looked up by names that strangers choose, so it inherits none.
    computed: Object.assign(Object.create(null), definition.computed),
    unique: definition.unique ?? null,
    permanent: definition.permanent ?? false,
    ...rulesOf(definition),
    ...restOf(definition),
  }
}

type Loose = Omit<Definition<Fields, Record<string, TypedCommand<Fields>>, MoreOf>, 'text' | 'languages' | 'settle'> & {
  readonly text: RegisterText
  readonly languages?: Register['languages']
  readonly settle?: Register['settle']
}

function rulesOf(definition: Loose) {
  return {
    lifecycle: definition.lifecycle ?? null,
    endings: definition.lifecycle ? endings(definition.lifecycle) : [],
    rules: definition.rules ?? {},
    permission: { ...usual, ...definition.permission },
    settle: definition.settle ?? null,
    reads: definition.reads ?? [],
    due: definition.due ?? [],
  }
}

function restOf(definition: Loose) {
  return {
    notice: definition.notice ?? null,
    secret: definition.secret ?? [],
    sortable: [...(definition.sortable ?? []), ...(definition.lifecycle ? ['status'] : [])],
    importing: definition.importing ?? {},
    upgrades: definition.upgrades ?? [],
    shape: (definition.upgrades?.length ?? 0) + 1,
    text: definition.text,
    languages: definition.languages ?? {},
  }
}

/** The fields of the definition, the state of the lifecycle, and the decisions about a record as such. */
function shapeOf({ fields, lifecycle, commands = {}, permanent = false }: Loose): Fields {
  const remark = Object.values(commands).some((command) => command.remark !== null) ? { remark: decision([]) } : {}
  const about = { ...remark, ...(!permanent && { archiving: decision([]) }) }
  if (!lifecycle) return { ...fields, ...about }
  const [first = '', ...rest] = Object.keys(lifecycle.stages)
  return { ...fields, status: choice([first, ...rest], { command: true }), ...about }
}

function fieldOf(definition: Loose, name: string, schema: z.ZodType): Field {
  const text = textOf(definition, name)
  const { synonyms = {}, words = {} } = definition.importing ?? {}
  return {
    ...metaOf(schema),
    name,
    schema,
    title: text.title,
    help: text.help,
    text,
    synonyms: synonyms[name] ?? [],
    words: words[name] ?? {},
  }
}

function textOf({ name: register, text }: Loose, name: string): FieldText {
  if (name === 'status') return { ...common.fields.status, options: text.status }
  const own = text.fields[name] ?? (common.fields as Readonly<Record<string, FieldText>>)[name]
  if (!own) throw new Error(`${register} has no words for its field ${name}`)
  return own
}

/** What every register can be asked for at the place of a command. */
const TAKEN: ReadonlySet<string> = new Set(['archive', 'restore', 'erase', 'erasure', 'history', 'differences', 'import', 'export'])

function assertWhole(definition: Loose, fields: readonly Field[]): void {
  const taken = Object.keys(definition.commands ?? {}).find((name) => TAKEN.has(name))
  if (taken !== undefined) throw new Error(`${definition.name} has a command ${taken}, which every register has in another sense`)
  const names = new Set(fields.map(({ name }) => name))
  const unknown = namesUsed(definition).find((name) => !names.has(name))
  if (unknown !== undefined) throw new Error(`${definition.name} has no field ${unknown}`)
  for (const [name, command] of Object.entries(definition.commands ?? {})) assertStates(definition, name, command)
}

function namesUsed({ label, columns, computed = {}, sortable = [], sections = {}, unique }: Loose): readonly string[] {
  const own = columns.filter((name) => !Object.hasOwn(computed, name))
  const together = unique === undefined || unique === 'single' ? [] : unique
  return [label, ...own, ...sortable, ...Object.values(sections).flat(), ...together]
}

function assertStates({ name: register, lifecycle }: Loose, name: string, { from, to }: Command): void {
  const wrong = [...(from ?? []), ...(to === null ? [] : [to])].find((state) => !lifecycle || !Object.hasOwn(lifecycle.stages, state))
  if (wrong !== undefined) throw new Error(`${register}.${name} names a state ${wrong} that is none`)
}

/** Refuses a list of registers of which one cannot be told from another, or that point where nothing is. */
export function assertTogether(registers: readonly Register[]): void {
  for (const word of ['name', 'plural', 'prefix'] as const) {
    const values = registers.map((register) => register[word])
    const twice = values.find((value, index) => values.indexOf(value) !== index)
    if (twice !== undefined) throw new Error(`two registers have the ${word} ${twice}`)
  }
  const names = new Set(registers.map(({ name }) => name))
  for (const register of registers) {
    for (const target of targetsOf(register.fields))
      if (target !== '*' && !names.has(target)) throw new Error(`${register.name} points to ${target}, which is no register`)
  }
}

/** The registers to which some fields point; `*` stands for any. */
export function targetsOf(fields: readonly FieldMeta[]): readonly string[] {
  return fields.flatMap(({ target, of }) => [
    ...(target === null ? [] : [target]),
    ...(of === null ? [] : targetsOf(Object.values(of).map(metaOf))),
  ])
}
