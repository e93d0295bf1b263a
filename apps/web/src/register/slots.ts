import type { AnyDetail, AnyRecord } from '@assay/client'
import type { ComponentType } from 'react'
import type { Links } from '../api/record.ts'
import type { Messages } from '../message/messages.ts'
import type { FormField } from '../message/words.ts'
import type { InputProps } from './input-props.ts'

export interface RecordProps {
  readonly record: AnyDetail
}

/** A column that shows several fields as one thing. */
export interface SlotColumn {
  readonly id: string
  /** The fields that it stands for. */
  readonly of: readonly string[]
  readonly name: (t: Messages) => string
  readonly Cell: ComponentType<{ readonly record: AnyRecord; readonly links: Links }>
}

/** What a register adds to the pages that all registers share. */
export interface Slots {
  readonly columns?: readonly SlotColumn[]
  /** Between the title of a record and its fields. */
  readonly head?: ComponentType<RecordProps>
  /** Below the fields of a record. */
  readonly page?: ComponentType<RecordProps>
  /** Beside the commands of a record. */
  readonly actions?: ComponentType<RecordProps>
  /** What can be done with the whole list. */
  readonly tableActions?: ComponentType
  /** Beside the form of a command, by its name; `edit` for the form of the record. */
  readonly beside?: Readonly<Record<string, ComponentType<RecordProps>>>
  /** The fields that a decision is about, by the name of its command; all of them where nothing is said. */
  readonly about?: Readonly<Record<string, readonly string[]>>
  /** What a decision is about, where fields do not say it. */
  readonly subject?: Readonly<Record<string, ComponentType<RecordProps>>>
  /** How a field is typed, by its name. */
  readonly inputs?: Readonly<Record<string, ComponentType<InputProps>>>
  /** How a field is shown, by its name. */
  readonly values?: Readonly<Record<string, ComponentType<ValueProps>>>
  /** Fields that the page of a record shows in another form. */
  readonly hidden?: readonly string[]
  /** Whether nobody comments on its records. */
  readonly quiet?: boolean
}

export interface ValueProps {
  readonly field: FormField
  readonly value: unknown
  readonly links: Links
  readonly record: AnyRecord | null
}

const none: Slots = {}
const given = new Map<string, Slots>()

/** Adds to the pages of one register. A noun does it in its own folder, which its pages load first. */
export function extend(register: string, slots: Slots): void {
  given.set(register, slots)
}

/** What a register adds. */
export function slotsOf(register: string): Slots {
  return given.get(register) ?? none
}
