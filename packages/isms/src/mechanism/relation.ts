import type { Decision } from './decision.ts'
import { metaOf, type FieldMeta } from './field.ts'
import type { State } from './record.ts'
import type { Register } from './register.ts'

/** A reference that a state holds: the field, and within rows the field of the row. */
export interface Link {
  readonly field: string
  readonly target: string
  readonly id: string
}

/** Where a record points to, by field. Decisions point to nobody: they stay when the person is gone. */
export function linksOf(register: Pick<Register, 'fields'>, state: State): readonly Link[] {
  return register.fields.flatMap((field) => linksIn(field, field.name, state[field.name]))
}

function linksIn(meta: FieldMeta, path: string, value: unknown): readonly Link[] {
  if (meta.of !== null)
    return rowsIn(value).flatMap((row) =>
      Object.entries(meta.of ?? {}).flatMap(([name, schema]) => linksIn(metaOf(schema), `${path}.${name}`, row[name])),
    )
  const { target } = meta
  return target === null ? [] : idsIn(value).map((id) => ({ field: path, target, id }))
}

/** Every id of a record that a state shows: where it points, and the people of its decisions. */
export function idsShown(register: Pick<Register, 'fields'>, state: State): readonly string[] {
  const deciders = register.fields.filter(({ kind }) => kind === 'decision').flatMap(({ name }) => peopleOf(state[name] as Decision | null))
  const within = register.fields
    .filter(({ of }) => of !== null)
    .flatMap(({ name, of }) =>
      rowsIn(state[name]).flatMap((row) =>
        Object.entries(of ?? {}).flatMap(([part, schema]) =>
          metaOf(schema).kind === 'decision' ? peopleOf(row[part] as Decision | null) : [],
        ),
      ),
    )
  return [...linksOf(register, state).map(({ id }) => id), ...deciders, ...within]
}

function peopleOf(decision: Decision | null | undefined): readonly string[] {
  const signers = decision ? [decision, ...(decision.with ?? [])] : []
  return signers.flatMap((signer) => [signer.by, signer.for]).filter((id) => id !== null)
}

function rowsIn(value: unknown): readonly State[] {
  return Array.isArray(value) ? (value as readonly State[]) : []
}

function idsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.map(String) : []
}
