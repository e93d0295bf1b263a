import { z } from 'zod'
import type { Grounds } from './authority.ts'
import type { Context } from './context.ts'
import { metaOf, type Fields, type FieldMeta, type StateOf } from './field.ts'
import type { Authority } from './permission.ts'
import type { Loaded, State, View } from './record.ts'

/** What happens to another record along with a decision: fields that change, or a command that the decision completes. */
export type Also = AlsoChange | AlsoCommand

/** Another record that a decision changes or makes along with its own. */
export interface AlsoChange {
  readonly register: string
  /** The record to change; null for a new one. */
  readonly id: string | null
  /** The id of a new record, where something points to it. */
  readonly newId?: string
  /** Fields to set; the others stay, or are empty. */
  readonly set: State
  /** What is said of it in the ledger: a verb. */
  readonly verb: string
  readonly archived?: boolean
}

/** A command of another record, which this decision gives its authority: the last signature approves. */
export interface AlsoCommand {
  readonly register: string
  readonly id: string
  readonly command: string
  readonly input: State
  readonly as: Grounds
}

/** What a command decides: fields to set, and what else changes with them. */
export interface Outcome<S = State> {
  readonly set?: Partial<S>
  readonly also?: readonly Also[]
  /** Whether the record leaves the lists. */
  readonly archived?: boolean
  /** A closer name for the event than that of the command: `assess.residual`. */
  readonly verb?: string
}

/** What a command is asked. */
export interface Asked<S = State, I = State> {
  readonly record: Loaded
  readonly state: S
  readonly input: I
  readonly context: Context
  /** The authority by which the person acts, and for whom they act as a delegate. */
  readonly as: Grounds
}

interface Spec<S, I extends Fields> {
  /** The clause that the command serves. */
  readonly clause: string
  /** Who may: one of these is enough. */
  readonly by: readonly Authority[]
  /** The states from which it leads; any that is not an ending where nothing is said. */
  readonly from?: readonly string[]
  /** The state to which it leads. */
  readonly to?: string
  /** Who may not: whoever did one of these commands to the record, or stands or stood in one of these fields. */
  readonly notBy?: readonly string[]
  /** Whether the decision itself asks who did what to the record before, or stood where. */
  readonly asksPast?: boolean
  /** What is asked of the person. */
  readonly input: I
  /** Whether somebody without a person record may do it: administration, not decisions. */
  readonly anonymous?: boolean
  /** What the decision looks at beside the record. */
  readonly reads?: readonly View[]
  /** Where the SHA-256 of the PDF stands on which the decision is printed: what was approved is kept as it was approved. */
  readonly keeps?: (state: S, sha256: string) => S
  /** Whether its outcome may be a command of another record, which it completes. */
  readonly completes?: boolean
  readonly decide: (asked: Asked<S, StateOf<I>>) => Outcome<S>
}

/** A command of a register: what a person decides. */
export interface Command {
  readonly clause: string
  readonly by: readonly Authority[]
  readonly from: readonly string[] | null
  readonly to: string | null
  readonly notBy: readonly string[]
  /** Whether anything of it asks for the past of the record. */
  readonly asksPast: boolean
  readonly input: Fields
  readonly anonymous: boolean
  readonly reads: readonly View[]
  readonly keeps: ((state: State, sha256: string) => State) | null
  readonly completes: boolean
  readonly decide: (asked: Asked) => Outcome
}

/** A command with the types of its input and of the state it works on. */
export type TypedCommand<I extends Fields> = Omit<Command, 'input'> & { readonly input: I }

/** Ties a command to the fields of its register, so that the decision works on typed state. */
export function command<F extends Fields, const I extends Fields>(
  _fields: F,
  spec: Spec<StateOf<F> & { readonly status: string | null }, I>,
): TypedCommand<I> {
  return {
    clause: spec.clause,
    by: spec.by,
    from: spec.from ?? null,
    to: spec.to ?? null,
    notBy: spec.notBy ?? [],
    asksPast: (spec.asksPast ?? false) || (spec.notBy ?? []).length > 0,
    input: spec.input,
    anonymous: spec.anonymous ?? false,
    reads: spec.reads ?? [],
    keeps: (spec.keeps as Command['keeps'] | undefined) ?? null,
    completes: spec.completes ?? false,
    decide: spec.decide as unknown as Command['decide'],
  }
}

/** The input of a command as one schema. A field that is left out is null or an empty list, one that is required must be there. */
export function inputSchema(input: Fields): z.ZodObject {
  return z.strictObject(Object.fromEntries(Object.entries(input)))
}

/** A field of a command's input, as forms and documentation see it. */
export function inputFields(input: Fields): readonly (FieldMeta & { readonly name: string; readonly schema: z.ZodType })[] {
  return Object.entries(input).map(([name, schema]) => ({ ...metaOf(schema), name, schema }))
}
