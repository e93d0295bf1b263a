import type { Register } from '@assay/isms'
import { z } from 'zod'
import { count, entry, hash, moment, ofThen } from './common.ts'
import { named, pascal } from './named.ts'

/** What routes of registers answer with: it follows from their fields. */

/** A record as the interface shows it: what all registers share, beside it the fields of its own, and what follows from them. */
export interface RegisterAnswers {
  readonly page: z.ZodType<Said>
  readonly detail: z.ZodType<Said>
  readonly receipt: z.ZodType<Said>
}

type Said = Readonly<Record<string, unknown>>

const answers = new WeakMap<Register, RegisterAnswers>()

/** The schemas of a register's answers, made once. */
export function answersOf(register: Register): RegisterAnswers {
  const known = answers.get(register)
  if (known) return known
  const made = make(register)
  answers.set(register, made)
  return made
}

const link = named(
  'Link',
  z.strictObject({ id: z.uuid(), key: z.string(), title: z.string(), register: z.string(), archived: z.boolean() }),
)
const links = z.record(z.uuid(), link)

const pointing = {
  key: z.string(),
  title: z.string(),
  register: z.string(),
  field: z.string().nullable(),
  status: z.string().nullable(),
}
const mention = named('Mention', z.strictObject(pointing))
const backlink = named('Backlink', z.strictObject({ ...pointing, inverse: z.string().nullable() }))

const comment = named('CommentShown', z.strictObject({ key: z.string(), text: z.string(), author: z.string().nullable(), at: moment }))

const also = named('Also', z.strictObject({ register: z.string(), id: z.uuid(), key: z.string() }))

/** Why a command is not open to whoever asks; null where it is. */
const availability = named('Availability', z.enum(['WRONG_STATE', 'NOT_AUTHORISED', 'PERSON_UNKNOWN', 'RECORD_ARCHIVED']).nullable())

function make(register: Register): RegisterAnswers {
  const name = pascal(register.name)
  const fields = { ...common(register.name), ...fieldsOf(register) }
  const record = named(name, z.strictObject({ ...fields, ...computedOf(register) }))
  const detail = {
    links,
    linkedFrom: z.array(backlink),
    comments: z.array(comment),
    commands: z.strictObject(Object.fromEntries(Object.keys(register.commands).map((command) => [command, availability.optional()]))),
    mayEdit: z.boolean(),
    mayArchive: z.boolean(),
    frozen: z.array(z.string()),
    ...ofThen,
  }
  return {
    page: named(`${name}Page`, z.strictObject({ items: z.array(record), total: count, next: z.string().nullable(), links, ...ofThen })),
    detail: named(`${name}Detail`, z.strictObject({ ...fields, ...computedOf(register), ...detail })),
    receipt: named(`${name}Receipt`, z.strictObject({ ...fields, ledger: entry, also: z.array(also).optional() })),
  }
}

function common(name: string) {
  return {
    id: z.uuid(),
    key: z.string(),
    register: z.literal(name),
    recordVersion: z.int().min(1),
    archived: z.boolean(),
    erased: z.boolean(),
    createdAt: moment,
    updatedAt: moment,
  }
}

/** Every field is there. What is not known is null, and so is what had to be there where the record was erased. */
function fieldsOf({ fields }: Register): Readonly<Record<string, z.ZodType>> {
  return Object.fromEntries(fields.map((field) => [field.name, shown(field)]))
}

function shown({ schema, required, kind }: Register['fields'][number]): z.ZodType {
  const bare = schema instanceof z.ZodDefault ? (schema.unwrap() as z.ZodType) : schema
  if (kind === 'decision' || kind === 'stated') return shared(kind, bare)
  return required ? bare.nullable() : bare
}

/** What is the same in all registers, by the kind of its field. */
const alike = new Map<string, z.ZodType>()

function shared(kind: string, schema: z.ZodType): z.ZodType {
  const known = alike.get(kind) ?? named(pascal(kind), schema)
  alike.set(kind, known)
  return known
}

function computedOf({ computed }: Register): Readonly<Record<string, z.ZodType>> {
  const names = Object.keys(computed)
  if (names.length === 0) return {}
  const value = z.union([z.boolean(), z.number(), z.string()]).nullable()
  return { computed: z.strictObject(Object.fromEntries(names.map((name) => [name, computed[name]?.where ? z.boolean() : value]))) }
}

const who = z.strictObject({
  ref: z.string(),
  name: z.string().nullable(),
  person: z.string().nullable(),
  role: z.string().nullable(),
  method: z.string(),
  onBehalfOf: z.string().nullable(),
})

const version = z.strictObject({
  seq: count,
  version: count,
  type: z.string(),
  at: moment,
  actor: named('Who', who),
  actorRef: z.string(),
  onBehalfOf: z.string().nullable(),
  authMethod: z.string(),
  leafHash: hash,
  erased: z.boolean(),
  witnessed: z.strictObject({ after: moment.nullable(), before: moment.nullable() }),
  erasure: z.strictObject({ scope: z.enum(['record', 'history']), legalBasis: z.string() }).nullable(),
  changed: z.record(z.string(), z.strictObject({ from: z.unknown(), to: z.unknown() })),
})

/** Every version of a record. */
export const history = named('History', z.strictObject({ items: z.array(named('RecordVersion', version)), ...ofThen }))

/** What stands against an erasure, and where a record would still be mentioned. */
export const erasurePreview = named('ErasurePreview', z.strictObject({ holds: z.array(z.string()), mentions: z.array(mention) }))

/** What was erased. */
export const erased = named('Erased', z.strictObject({ key: z.string(), scope: z.enum(['record', 'history']), ledger: entry.optional() }))
