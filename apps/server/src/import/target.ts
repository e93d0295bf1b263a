import { field as kinds, type Field, type Register } from '@assay/isms'
import type { z } from 'zod'
import { decisionParts, fieldsInFiles, rowFields, type DecisionPart } from '../export/cell.ts'

/** What a column is read as. */
export interface Target {
  readonly field: Field
  /** What a cell holds: the field, or the part of it under the name that questions and answers have for it. */
  readonly leaf: Field
  /** Of a decision, the part that the column holds. */
  readonly part: DecisionPart | null
  /** Of rows, the field of the row. */
  readonly inner: string | null
  /** For a column of crosses: the choice that a cross means. */
  readonly option: string | null
}

/** Reads `owner`, `acceptance.by`, `actions.due` or `reasons#RA`; null where the register has nothing of the kind. */
export function targetOf(register: Pick<Register, 'fields'>, text: string): Target | null {
  const [path = '', option = null] = text.split('#')
  const [name, inner] = path.split('.')
  const field = fieldsInFiles(register).find((candidate) => candidate.name === name)
  if (!field) return null
  const whole = { field, leaf: field, part: null, inner: null, option }
  if (option !== null) return inner === undefined && field.options.includes(option) ? whole : null
  if (inner === undefined) return field.kind === 'decision' ? null : whole
  return field.kind === 'decision' ? partTarget(field, inner) : rowTarget(field, inner)
}

function partTarget(field: Field, inner: string): Target | null {
  const part = decisionParts.find((candidate) => candidate === inner)
  if (part === undefined) return null
  const leaf = leafOf(SCHEMAS[part], `${field.name}.${part}`, `${field.title} ${part}`)
  return { field, leaf, part, inner: null, option: null }
}

function rowTarget(field: Field, inner: string): Target | null {
  const found = rowFields(field).find(({ name, kind }) => name === inner && kind !== 'decision')
  if (!found) return null
  const leaf = { ...found, name: `${field.name}.${inner}`, title: `${field.title} ${found.title}` }
  return { field, leaf, part: null, inner, option: null }
}

/** How the parts of a decision are read. Whom it names is looked up when all of the row is known. */
const SCHEMAS: Readonly<Record<DecisionPart, z.ZodType>> = {
  by: kinds.text(),
  on: kinds.date(),
  until: kinds.date(),
  reason: kinds.longText(),
  lapsed: kinds.date(),
}

function leafOf(schema: z.ZodType, name: string, title: string): Field {
  return { ...kinds.metaOf(schema), name, schema, title, help: '', text: { title, help: '' }, synonyms: [], words: {} }
}
