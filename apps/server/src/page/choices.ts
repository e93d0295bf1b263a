import type { Field, Register, State } from '@assay/isms'
import { reading } from '../store/db.ts'
import type { Visit } from './page.ts'

/** Records that a reference may point to, by register. */
export type Choices = ReadonlyMap<string, readonly { readonly id: string; readonly key: string; readonly title: string }[]>

const MAX_CHOICES = 5000

/** What the references among some fields may point to. */
export async function choicesFor({ services, actor }: Visit, fields: readonly Field[]): Promise<Choices> {
  const targets = [...new Set(fields.flatMap((field) => field.target ?? []))]
  if (targets.length === 0) return new Map()
  const rows = await reading(services.db, actor.org, (tx) =>
    tx
      .selectFrom('record')
      .select(['id', 'key', 'title', 'register'])
      .where('register', 'in', targets)
      .where('archived', '=', false)
      .orderBy('number')
      .limit(MAX_CHOICES)
      .execute(),
  )
  return new Map(targets.map((target) => [target, rows.filter((row) => row.register === target)]))
}

/** Ids that a state points to. */
export function targetsOf(register: Register, state: State): readonly string[] {
  return register.fields
    .filter((field) => field.target !== null)
    .flatMap((field) => {
      const value = state[field.name]
      if (typeof value === 'string') return [value]
      return Array.isArray(value) ? value.map(String) : []
    })
}
