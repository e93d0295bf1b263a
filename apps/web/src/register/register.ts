import { useMatch } from '@tanstack/react-router'
import { registers, type Computed, type Field, type Register } from '@assay/isms'
import { useWords } from '../message/words.ts'
import { slotsOf, type SlotColumn } from './slots.ts'

export { isEmpty } from '@assay/isms'

/** The register whose page this is, by the first part of its own path: while one page gives way to another, the address is already the other's. */
export function useRegister(): Register {
  const path = useMatch({ strict: false, select: (match) => match.pathname })
  const plural = path.split('/')[1]
  const register = useWords().registers.find((candidate) => candidate.plural === plural)
  if (!register) throw new Error(`no register ${plural}`)
  return register
}

/** A column of a table: a field, a value that follows from others, or several fields as one thing. */
export type Column =
  | { readonly kind: 'field'; readonly id: string; readonly field: Field }
  | { readonly kind: 'computed'; readonly id: string; readonly title: string; readonly computed: Computed }
  | { readonly kind: 'slot'; readonly id: string; readonly slot: SlotColumn }

/** Every column that a table of the register can show, those of its definition first. */
export function allColumns(register: Register): readonly Column[] {
  const slots = slotsOf(register.name).columns ?? []
  const others = register.fields.map(({ name }) => name).filter((name) => !register.columns.includes(name))
  const names = [...register.columns, ...others, ...Object.keys(register.computed).filter((name) => !register.columns.includes(name))]
  const columns = names.flatMap((name) => columnOf(register, name, slots))
  return columns.filter((column, index) => columns.findIndex(({ id }) => id === column.id) === index)
}

function columnOf(register: Register, name: string, slots: readonly SlotColumn[]): readonly Column[] {
  const slot = slots.find(({ of }) => of.includes(name))
  if (slot) return [{ kind: 'slot', id: slot.id, slot }]
  const computed = register.computed[name]
  if (computed) return [{ kind: 'computed', id: name, title: register.text.computed[name] ?? name, computed }]
  const field = register.fields.find((candidate) => candidate.name === name)
  return field && field.name !== register.label ? [{ kind: 'field', id: name, field }] : []
}

/** The columns that a table shows until somebody chooses others. */
export function usualColumns(register: Register): readonly string[] {
  const names = new Set(register.columns)
  return allColumns(register)
    .filter((column) => (column.kind === 'slot' ? column.slot.of.some((name) => names.has(name)) : names.has(column.id)))
    .map(({ id }) => id)
}

/** A register without its words in another language: where its pages are, what its fields hold. */
export function registerNamed(name: string): Register | undefined {
  return registers.find((candidate) => candidate.name === name)
}

/** A register that a page is written for, in the visitor's language. */
export function useRegisterNamed(name: string): Register {
  const register = useWords().registers.find((candidate) => candidate.name === name)
  if (!register) throw new Error(`no register ${name}`)
  return register
}

/** The fields that people fill in. */
export function writable(register: Register): readonly Field[] {
  return register.fields.filter(({ command, kind }) => !command && kind !== 'stated' && kind !== 'decision')
}
