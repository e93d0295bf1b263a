import { common, field as kinds, holds, type Computed, type Decision, type Field, type Register, type State } from '@assay/isms'

/** Keys of linked records, by id. */
export interface Keys {
  readonly get: (id: string) => string | undefined
}

/** What of a decision a sheet shows, each in a column of its own. Its hash and its ground are for whoever verifies it. */
export const decisionParts = ['by', 'on', 'until', 'reason', 'lapsed'] as const

export type DecisionPart = (typeof decisionParts)[number]

/** A column of a sheet. */
export interface SheetColumn {
  /** The field, `field.part` of a decision, or a computed value. */
  readonly name: string
  readonly title: string
  readonly text: (state: State, keys: Keys) => string
}

/** The columns of a register: one a field, one a part of a decision, and the values that follow from the others. */
export function columnsOf(register: Register, asOf: string): readonly SheetColumn[] {
  return [
    ...fieldsInFiles(register).flatMap(columnsOfField),
    ...Object.entries(register.computed).map((entry) => computedColumn(register, entry, asOf)),
  ]
}

/** The fields that files hold. What is in a list is not archived, and no file takes a record out of it. */
export function fieldsInFiles({ fields }: Pick<Register, 'fields'>): readonly Field[] {
  return fields.filter(({ name }) => name !== ARCHIVING)
}

const ARCHIVING = 'archiving'

function columnsOfField(field: Field): readonly SheetColumn[] {
  if (field.kind !== 'decision')
    return [{ name: field.name, title: field.title, text: (state, keys) => cellText(field, state[field.name], keys) }]
  return decisionParts.map((part) => ({
    name: `${field.name}.${part}`,
    title: partTitle(field, part),
    text: (state, keys) => partText(part, state[field.name], keys),
  }))
}

function computedColumn(register: Register, [name, computed]: readonly [string, Computed], asOf: string): SheetColumn {
  const kind = computed.kind === 'yes-no' ? 'yes-no' : 'text'
  return { name, title: register.text.computed[name] ?? name, text: (state) => plainText(kind, computedValue(computed, state, asOf)) }
}

function computedValue({ where, of }: Computed, state: State, asOf: string): unknown {
  return where ? holds(where, state, asOf) : of(state, asOf)
}

/** What a column of a part of a decision is called: `Acceptance by`. */
export function partTitle({ title }: Pick<Field, 'title'>, part: DecisionPart): string {
  return `${title} ${part === 'lapsed' ? part : (common.decision[part] ?? part)}`
}

/** A part of a decision as text; one whom no record is of by the name that the source gives. */
export function partText(part: DecisionPart, value: unknown, keys: Keys): string {
  const decision = value as Decision | null | undefined
  if (!decision) return ''
  if (part === 'lapsed') return decision.lapsed?.on ?? ''
  return part === 'by' ? deciderText(decision, keys) : (decision[part] ?? '')
}

function deciderText({ by, stated }: Decision, keys: Keys): string {
  return by === null ? (stated?.by ?? '') : (keys.get(by) ?? by)
}

/** A value as a sheet shows it: keys for references, a line for each row. */
export function cellText(field: Pick<Field, 'kind' | 'of' | 'text' | 'target'>, value: unknown, keys: Keys): string {
  if (value === null || value === undefined) return ''
  switch (field.kind) {
    case 'rows':
      return (value as readonly State[]).map((row) => rowText(field, row, keys)).join('\n')
    case 'stated':
      return originText(value as Origin)
    case 'ref':
      return keys.get(String(value)) ?? String(value)
    case 'refs':
      return (value as readonly string[]).map((id) => keys.get(id) ?? id).join('; ')
    default:
      return plainText(field.kind, value)
  }
}

function plainText(kind: Field['kind'], value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return Array.isArray(value) ? value.join(kind === 'list' ? '\n' : '; ') : String(value)
}

interface Origin {
  readonly file: string
  readonly line: number
  readonly on: string
  readonly by: string | null
}

function originText({ file, line, on, by }: Origin): string {
  return `${file}, line ${line}, on ${on}${by === null ? '' : ` by ${by}`}`
}

/** A row in one line, `What: train everybody | Due: 2026-12-01`: what would end the line or the part is written with a backslash. */
function rowText(field: Pick<Field, 'of' | 'text'>, row: State, keys: Keys): string {
  const parts = rowFields(field).flatMap((part) => {
    if (part.kind === 'decision') return decisionParts.map((name) => [partTitle(part, name), partText(name, row[part.name], keys)] as const)
    return [[part.title, part.kind === 'list' ? plainText('choices', row[part.name]) : cellText(part, row[part.name], keys)] as const]
  })
  return parts
    .filter(([, text]) => text !== '')
    .map(([title, text]) => `${title}: ${escaped(text)}`)
    .join(' | ')
}

function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('|', String.raw`\|`)
    .replaceAll('\n', String.raw`\n`)
}

/** The fields of a row, with their words. */
export function rowFields(field: Pick<Field, 'of' | 'text'>): readonly Field[] {
  if (field.of === null) return []
  const known = fieldsOfRows.get(field.of)
  if (known) return known
  const found = Object.entries(field.of).map(([name, schema]): Field => {
    const text = field.text.of?.[name] ?? { title: name, help: '' }
    return { ...kinds.metaOf(schema), name, schema, title: text.title, help: text.help, text, synonyms: [], words: {} }
  })
  fieldsOfRows.set(field.of, found)
  return found
}

/** Asked of every record. */
const fieldsOfRows = new WeakMap<kinds.Fields, readonly Field[]>()
