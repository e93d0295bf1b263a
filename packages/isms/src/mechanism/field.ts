import { z } from 'zod'
import { isPlainText } from '../text.ts'
import { decisionSchema } from './decision.ts'

/**
 * Fields of a register: a zod schema that carries what forms, tables, imports and documentation need. What a field is called stands in the
 * texts of its register. Every field has a value in every record; what is not known is null or an empty list.
 */

export type FieldKind =
  | 'text'
  | 'long-text'
  | 'number'
  | 'level'
  | 'date'
  | 'instant'
  | 'url'
  | 'yes-no'
  | 'choice'
  | 'choices'
  | 'list'
  | 'ref'
  | 'refs'
  | 'requirements'
  | 'hash'
  | 'rows'
  | 'decision'
  | 'stated'

/** The fields of a register, of its rows, or of the input of a command. */
export type Fields = Readonly<Record<string, z.ZodType>>

export type StateOf<F extends Fields> = { readonly [K in keyof F]: z.infer<F[K]> }

/** A scale of the organisation on which a level is a step. */
export type ScaleName = 'likelihood' | 'consequence' | 'need'

export interface FieldMeta {
  readonly kind: FieldKind
  readonly required: boolean
  /** Choices, in order. */
  readonly options: readonly string[]
  /** The register that a reference points to; `*` for a record of any. */
  readonly target: string | null
  /** What the other side of a reference calls it, where it does not go by the name of this register. */
  readonly inverse: string | null
  /** Whether it says what was, so that it does not keep its target from leaving the lists. What commands set says so, too. */
  readonly weak: boolean
  /** Set by a command only: by no form, import or interface. */
  readonly command: boolean
  /** Whether it names people or says who they are. References to people do not: they are pseudonyms. */
  readonly personal: boolean
  /** A day or moment that no record can have while it lies ahead. */
  readonly past: boolean
  /** The field that this one must not come before. */
  readonly after: string | null
  /** Who answers for the record: only that person or a manager hands it over. */
  readonly holder: boolean
  /** The scale on which a level is a step. */
  readonly scale: ScaleName | null
  /** The fields of each row. */
  readonly of: Fields | null
  /** The fields on which a decision rests: where one of them changes, the decision lapses. */
  readonly ground: readonly string[]
}

type Options = Partial<Pick<FieldMeta, 'required' | 'command' | 'personal' | 'past' | 'after' | 'holder' | 'inverse' | 'weak'>>

const OPTIONS = new Set(['required', 'command', 'personal', 'past', 'after', 'holder', 'inverse', 'weak'])

const MAX_TEXT = 500
const MAX_LONG_TEXT = 50_000
const MAX_KEY = 2500
const MAX_KEYS = 64
const MAX_ITEMS = 500
/** The most steps that a scale can have. */
export const MAX_STEPS = 10

const metas = new WeakMap<z.ZodType, FieldMeta>()

/** What the registry knows of a field. Throws on a schema that no helper below made: a defect of the register. */
export function metaOf(schema: z.ZodType): FieldMeta {
  const meta = metas.get(schema)
  if (!meta) throw new Error('a field without metadata')
  return meta
}

const SEVERAL: ReadonlySet<FieldKind> = new Set(['choices', 'list', 'refs', 'requirements', 'rows'])

/** What a field holds while nothing is known: an empty list where it holds several, else null. */
export function emptyOf(kind: FieldKind): unknown {
  return SEVERAL.has(kind) ? [] : null
}

/** One line. */
export function text(options: Options = {}) {
  return field(line(MAX_TEXT).nullable().default(null), 'text', checked(options))
}

/** One line that must be there. */
export function requiredText(options: Options = {}) {
  return field(line(MAX_TEXT), 'text', { ...checked(options), required: true })
}

/** Paragraphs, Markdown allowed. */
export function longText(options: Options = {}) {
  return field(line(MAX_LONG_TEXT).nullable().default(null), 'long-text', checked(options))
}

export function number(options: Options = {}) {
  return field(z.number().min(-1e12).max(1e12).nullable().default(null), 'number', checked(options))
}

/** A step of a scale, from 1. Whether the organisation's scale has that many steps is for the rules to say. */
export function level(scale: ScaleName, options: Options = {}) {
  return field(z.int().min(1).max(MAX_STEPS).nullable().default(null), 'level', { ...checked(options), scale })
}

/** A day, `2026-11-24`. */
export function date(options: Options = {}) {
  return field(z.iso.date().nullable().default(null), 'date', checked(options))
}

/** A moment with its zone, `2026-11-24T09:12:00+01:00`. */
export function instant(options: Options = {}) {
  return field(z.iso.datetime({ offset: true }).nullable().default(null), 'instant', checked(options))
}

/** An address on the web. */
export function url(options: Options = {}) {
  return field(line(2000).nullable().default(null), 'url', checked(options))
}

export function yesNo(options: Options = {}) {
  return field(z.boolean().nullable().default(null), 'yes-no', checked(options))
}

export function choice<const T extends readonly [string, ...string[]]>(among: T, options: Options = {}) {
  return field(z.enum(among).nullable().default(null), 'choice', { ...checked(options), options: among })
}

export function choices<const T extends readonly [string, ...string[]]>(several: T, options: Options = {}) {
  return field(z.array(z.enum(several)).max(MAX_ITEMS).default([]), 'choices', { ...checked(options), options: several })
}

/** Several short texts. */
export function list(options: Options = {}) {
  return field(z.array(line(MAX_TEXT)).max(MAX_ITEMS).default([]), 'list', checked(options))
}

/** Public keys, as verifiers take them. An ML-DSA-44 key has 1,780 characters. */
export function keyList(options: Options = {}) {
  return field(z.array(line(MAX_KEY)).max(MAX_KEYS).default([]), 'list', checked(options))
}

/** A record of another register, by id; `*` for a record of any. */
export function ref(target: string, options: Options = {}) {
  return field(z.uuid().nullable().default(null), 'ref', { ...checked(options), target })
}

/** Records of another register, by id. */
export function refs(target: string, options: Options = {}) {
  return field(z.array(z.uuid()).max(MAX_ITEMS).default([]), 'refs', { ...checked(options), target })
}

/** Requirements of frameworks, `iso27001-2022:A.5.1`. */
export function requirements(options: Options = {}) {
  const one = z.string().regex(/^[a-z0-9][a-z0-9.-]{1,60}:[^\s:][^:]{0,80}$/)
  return field(z.array(one).max(MAX_ITEMS).default([]), 'requirements', checked(options))
}

/** The SHA-256 of a stored file, in hex. */
export function fileHash(options: Options = {}) {
  const hex = z.string().regex(/^[0-9a-f]{64}$/)
  return field(hex.nullable().default(null), 'hash', checked(options))
}

/** Child rows, each with fields of its own. */
export function rows<F extends Fields>(of: F, options: Options = {}) {
  return field(z.array(z.strictObject(of)).max(MAX_ITEMS).default([]), 'rows', { ...checked(options), of })
}

/** What a person decided, on what, by which authority. Only a command of that very person sets it; it lapses with its ground. */
export function decision(ground: readonly string[]) {
  return field(decisionSchema.nullable().default(null), 'decision', { command: true, ground })
}

/** Where a record that was imported came from, and which of its fields say what was decided elsewhere. */
function stated() {
  const origin = z.strictObject({
    file: z.string().max(300),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    line: z.int().min(1),
    on: z.iso.date(),
    by: z.string().max(200).nullable(),
    fields: z.array(z.string().max(80)).max(100),
  })
  return field(origin.nullable().default(null), 'stated', { command: true })
}

/** Where an imported record came from: its id there, and what of the source no field holds. In every register that people import. */
export function sourceFields() {
  return { sourceId: text(), sourceNote: longText({ personal: true }), stated: stated() }
}

function line(max: number) {
  return z.string().trim().min(1).max(max).refine(isPlainText, 'must not hold NUL characters or broken Unicode')
}

/** A spread can put anything into options, and the compiler says nothing. */
function checked(options: Options): Options {
  for (const name of Object.keys(options)) if (!OPTIONS.has(name)) throw new Error(`a field has an option ${name} that no field has`)
  return options
}

const NOTHING: Omit<FieldMeta, 'kind'> = {
  required: false,
  options: [],
  target: null,
  inverse: null,
  weak: false,
  command: false,
  personal: false,
  past: false,
  after: null,
  holder: false,
  scale: null,
  of: null,
  ground: [],
}

function field<T extends z.ZodType>(schema: T, kind: FieldKind, meta: Partial<FieldMeta>): T {
  metas.set(schema, { ...NOTHING, ...meta, kind })
  return schema
}
