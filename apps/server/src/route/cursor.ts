import { isPlainText } from '@assay/isms'
import { z } from 'zod'
import { badRequest } from '../problem.ts'

/** The last row of a page: what it is sorted by, and the number of its record, which settles ties. */
export interface Position {
  readonly value: string | number
  readonly number: number
}

/** A list in one order. A cursor is good for that order alone. */
export interface Sorted {
  /** As the query names it, `-title`. */
  readonly sort: string
  /** What the values are that it is sorted by. */
  readonly kind: 'number' | 'text'
}

/** Changes when cursors do: one of an earlier form is refused and not misread. */
const VERSION = 1
/** The longest cursor: a value of 500 characters, each escaped, in base64. */
export const MAX_CURSOR = 6000
const MAX_TEXT = 2000

/** What is under `number` in a table, a PostgreSQL integer. */
const number = z.int().min(-2_147_483_648).max(2_147_483_647)
const text = z.string().max(MAX_TEXT).refine(isPlainText)

/** A position as one opaque word. */
export function encodeCursor({ sort }: Sorted, { value, number: last }: Position): string {
  return Buffer.from(JSON.stringify([VERSION, sort, value, last])).toString('base64url')
}

/** The position that a cursor names. Refuses one of another order or version, and values that no list of ours has given out. */
export function decodeCursor({ sort, kind }: Sorted, cursor: string): Position {
  const schema = z.tuple([z.literal(VERSION), z.literal(sort), kind === 'number' ? number : text, number])
  try {
    const [, , value, last] = schema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(cursor, 'base64url'))))
    return { value, number: last }
  } catch {
    throw badRequest([{ pointer: '/query/cursor', detail: 'not a cursor of this list' }])
  }
}
