import { field as kinds, type FieldMeta, type Fields, type State } from '@assay/isms'
import { badRequest, type BadField } from '../problem.ts'
import { isUuid } from '../uuid.ts'
import type { Tx } from './db.ts'

const MOST = 1000

/** Replaces keys such as `PER-3` in reference fields by ids, those of rows among them. Reports every reference that leads nowhere. */
export async function resolveReferences(tx: Tx, fields: readonly Referring[], input: State): Promise<State> {
  const keys = fields.flatMap((field) => keysIn(field, input[field.name]))
  if (keys.length === 0) return input
  const resolving: Resolving = { ids: await idsByKey(tx, keys), bad: [] }
  const resolved = fields
    .filter(({ name }) => name in input)
    .map((field) => [field.name, swapped(field, input[field.name], { ...resolving, pointer: `/${field.name}` })])
  if (resolving.bad.length > 0) throw badRequest(resolving.bad)
  return { ...input, ...Object.fromEntries(resolved) }
}

/** A field as far as references go. */
export type Referring = Pick<FieldMeta, 'target' | 'of'> & { readonly name: string }

interface Resolving {
  readonly ids: ReadonlyMap<string, string>
  readonly bad: BadField[]
}

function keysIn({ target, of }: Omit<Referring, 'name'>, value: unknown): readonly string[] {
  if (of !== null)
    return rowsIn(value).flatMap((row) => Object.entries(of).flatMap(([name, schema]) => keysIn(kinds.metaOf(schema), row[name])))
  return target === null ? [] : wordsOf(value).filter((word) => !isUuid(word))
}

type At = Resolving & { readonly pointer: string }

function swapped({ target, of }: Omit<Referring, 'name'>, value: unknown, place: At): unknown {
  if (of !== null && Array.isArray(value))
    return value.map((row: unknown, index) => swappedRow(of, row, { ...place, pointer: `${place.pointer}/${index}` }))
  return target === null ? value : swappedWords(target, value, place)
}

function swappedRow(of: Fields, row: unknown, place: At): unknown {
  if (typeof row !== 'object' || row === null) return row
  const parts = Object.entries(row).map(([name, inner]) => {
    const schema = of[name]
    return [name, schema ? swapped(kinds.metaOf(schema), inner, { ...place, pointer: `${place.pointer}/${name}` }) : inner]
  })
  return Object.fromEntries(parts)
}

function swappedWords(target: string, value: unknown, place: At): unknown {
  const swap = (word: unknown): unknown => {
    if (typeof word !== 'string' || isUuid(word)) return word
    const id = place.ids.get(target === '*' ? word.toUpperCase() : `${target}/${word.toUpperCase()}`)
    if (id === undefined)
      place.bad.push({
        pointer: place.pointer,
        detail: target === '*' ? `no record with the key ${word}` : `no ${target} with the key ${word}`,
      })
    return id
  }
  return Array.isArray(value) ? value.map(swap) : swap(value)
}

function rowsIn(value: unknown): readonly State[] {
  return Array.isArray(value) ? value.filter((row): row is State => typeof row === 'object' && row !== null) : []
}

/** Ids by key, alone and with the register in front. */
async function idsByKey(tx: Tx, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const upper = [...new Set(keys.map((key) => key.trim().toUpperCase()))].slice(0, MOST)
  const rows = await tx.selectFrom('record').select(['id', 'key', 'register']).where('key', 'in', upper).execute()
  return new Map(rows.flatMap((row) => [[`${row.register}/${row.key}`, row.id] as const, [row.key, row.id] as const]))
}

function wordsOf(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.filter((word) => typeof word === 'string')
}
