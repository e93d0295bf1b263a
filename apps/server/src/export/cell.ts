import { field as kinds, holds, say, type Computed, type Cosigner, type Decision, type Field, type Register, type State } from '@assay/isms'
import type { Tongue } from './words/tongue.ts'

/** Keys of linked records, by id. */
export interface Keys {
  readonly get: (id: string) => string | undefined
}

/** What of a decision a sheet states, each in a column of its own, and a file brings. Its hash and its ground are for whoever verifies it. */
export const decisionParts = ['by', 'on', 'until', 'reason', 'lapsed'] as const

export type DecisionPart = (typeof decisionParts)[number]

/** By what, for whom and with whom somebody decided: a sheet shows it, and no file brings it, since nobody signs in one. */
export const authorityParts = ['as', 'for', 'with'] as const

type ShownPart = DecisionPart | (typeof authorityParts)[number]

/** A column of a sheet. */
export interface SheetColumn {
  /** The field, `field.part` of a decision, or a computed value. */
  readonly name: string
  readonly title: string
  readonly kind: Field['kind']
  /** Whether it follows from the others, or is for people only: a file does not bring it. */
  readonly derived: boolean
  readonly text: (state: State, keys: Keys) => string
}

/** The columns of a register: one a field, one a part of a decision, and the values that follow from the others. */
export function columnsOf(tongue: Tongue, asOf: string): readonly SheetColumn[] {
  return [
    ...fieldsInFiles(tongue.register).flatMap((field) => columnsOfField(field, tongue)),
    ...Object.entries(tongue.register.computed).map((entry) => computedColumn(tongue, entry, asOf)),
  ]
}

/** The fields that files hold. What is in a list is not archived, and no file takes a record out of it. */
export function fieldsInFiles({ fields }: Pick<Register, 'fields'>): readonly Field[] {
  return fields.filter(({ name }) => name !== ARCHIVING)
}

const ARCHIVING = 'archiving'

function columnsOfField(field: Field, tongue: Tongue): readonly SheetColumn[] {
  if (field.kind !== 'decision')
    return [
      {
        name: field.name,
        title: field.title,
        kind: field.kind,
        derived: false,
        text: (state, keys) => cellText(field, state[field.name], { keys, tongue }),
      },
    ]
  return [...decisionParts, ...authorityParts].map((part) => ({
    name: `${field.name}.${part}`,
    title: partTitle(field, part, tongue),
    kind: field.kind,
    derived: !isStatedPart(part),
    text: (state, keys) => shownText(part, state[field.name], { keys, tongue }),
  }))
}

function isStatedPart(part: ShownPart): part is DecisionPart {
  return (decisionParts as readonly string[]).includes(part)
}

function computedColumn(tongue: Tongue, [name, computed]: readonly [string, Computed], asOf: string): SheetColumn {
  const kind = computed.kind === 'yes-no' ? 'yes-no' : 'text'
  const title = tongue.register.text.computed[name] ?? name
  return { name, title, kind, derived: true, text: (state) => plainText({ kind }, computedValue(computed, state, asOf), tongue) }
}

function computedValue({ where, of }: Computed, state: State, asOf: string): unknown {
  return where ? holds(where, state, asOf) : of(state, asOf)
}

/** What a column of a part of a decision is called: `Acceptance by`. */
export function partTitle(
  { title }: Pick<Field, 'title'>,
  part: ShownPart,
  { sheet, decision }: Pick<Tongue, 'sheet' | 'decision'>,
): string {
  return `${title} ${part === 'lapsed' ? sheet.lapsed : (decision[part] ?? part)}`
}

/** A part of a decision as text; one whom no record is of by the name that the source gives. */
export function partText(part: DecisionPart, value: unknown, keys: Keys): string {
  const decision = value as Decision | null | undefined
  if (!decision) return ''
  if (part === 'lapsed') return decision.lapsed?.on ?? ''
  return part === 'by' ? deciderText(decision, keys) : (decision[part] ?? '')
}

/** The same for a sheet, which also shows by what, for whom and with whom. */
function shownText(part: ShownPart, value: unknown, { keys, tongue }: Saying): string {
  const decision = value as Decision | null | undefined
  if (!decision) return ''
  switch (part) {
    case 'for':
      return decision.for === null ? '' : (keys.get(decision.for) ?? decision.for)
    case 'as':
      return decision.stated === null ? authorityText(decision.as, tongue) : ''
    case 'with':
      return (decision.with ?? []).map((signer) => signerText(signer, { keys, tongue })).join('; ')
    default:
      return partText(part, decision, keys)
  }
}

/** A field of the record, or a role: by what somebody decided. */
function authorityText(as: string, { register, authority }: Tongue): string {
  return register.fields.find(({ name }) => name === as)?.title ?? authority[as] ?? as
}

function signerText({ by, on, as, for: whom }: Cosigner, { keys, tongue }: Saying): string {
  const { decision } = tongue
  const principal = whom === null ? '' : ` ${decision['for'] ?? ''} ${keys.get(whom) ?? whom}`
  return `${keys.get(by) ?? by}${principal} ${decision['on'] ?? ''} ${on} ${decision['as'] ?? ''} ${authorityText(as, tongue)}`
}

function deciderText({ by, stated }: Decision, keys: Keys): string {
  return by === null ? (stated?.by ?? '') : (keys.get(by) ?? by)
}

/** By which keys and in which words a sheet says something. */
export interface Saying {
  readonly keys: Keys
  readonly tongue: Tongue
}

type Shown = Pick<Field, 'name' | 'kind' | 'of' | 'text' | 'target'>

/** A value as a sheet shows it: keys for references, choices in words, a line for each row. */
export function cellText(field: Shown, value: unknown, { keys, tongue }: Saying): string {
  if (value === null || value === undefined) return ''
  switch (field.kind) {
    case 'rows':
      return (value as readonly State[]).map((row) => rowText(field, row, { keys, tongue })).join('\n')
    case 'stated':
      return originText(value as Origin, tongue)
    case 'ref':
      return keys.get(String(value)) ?? String(value)
    case 'refs':
      return (value as readonly string[]).map((id) => keys.get(id) ?? id).join('; ')
    case 'text':
      return field.name === tongue.register.label ? tongue.titles.said(String(value)) : String(value)
    default:
      return plainText(field, value, tongue)
  }
}

function plainText({ kind, text }: Pick<Field, 'kind'> & Partial<Pick<Field, 'text'>>, value: unknown, { sheet }: Tongue): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? sheet.yes : sheet.no
  const items = (Array.isArray(value) ? value : [value]).map((item) => text?.options?.[String(item)] ?? String(item))
  return items.join(kind === 'list' ? '\n' : '; ')
}

interface Origin {
  readonly file: string
  readonly line: number
  readonly on: string
  readonly by: string | null
}

function originText({ by, ...origin }: Origin, { sheet }: Tongue): string {
  return by === null ? say(sheet.origin, { ...origin }) : say(sheet.originBy, { ...origin, by })
}

/** A row in one line, `What: train everybody | Due: 2026-12-01`: what would end the line or the part is written with a backslash. */
function rowText(field: Shown, row: State, { keys, tongue }: Saying): string {
  const parts = rowFields(field).flatMap((part) => {
    if (part.kind === 'decision')
      return [...decisionParts, ...authorityParts].map(
        (name) => [partTitle(part, name, tongue), shownText(name, row[part.name], { keys, tongue })] as const,
      )
    const value = row[part.name]
    return [
      [part.title, part.kind === 'list' ? plainText({ kind: 'choices' }, value, tongue) : cellText(part, value, { keys, tongue })] as const,
    ]
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
  const known = fieldsOfRows.get(field.text)
  if (known) return known
  const found = Object.entries(field.of).map(([name, schema]): Field => {
    const text = field.text.of?.[name] ?? { title: name, help: '' }
    return { ...kinds.metaOf(schema), name, schema, title: text.title, help: text.help, text, synonyms: [], words: {} }
  })
  fieldsOfRows.set(field.text, found)
  return found
}

/** Asked of every record; by their words, which are of one language. */
const fieldsOfRows = new WeakMap<Field['text'], readonly Field[]>()
