import { z } from 'zod'
import { isPlainText } from './text.ts'

/**
 * Fields of a register: a zod schema that carries what forms, tables, imports and documentation need.
 * Every field has a value in every record; what is not known is null or an empty list.
 */

export type FieldKind = 'text' | 'long-text' | 'number' | 'date' | 'yes-no' | 'choice' | 'choices' | 'list' | 'ref' | 'refs' | 'hash'

/** The words that a file may use for a choice, by choice. */
export type Words = Readonly<Record<string, readonly string[]>>

export interface FieldMeta {
  readonly kind: FieldKind
  readonly title: string
  /** What belongs here, in our own words. */
  readonly help: string
  readonly required: boolean
  /** Other names under which imported files carry this field. */
  readonly synonyms: readonly string[]
  /** Choices, in order. */
  readonly options: readonly string[]
  /** Other words for each choice. */
  readonly words: Words
  /** The register that a reference points to. */
  readonly target: string | null
  /** Set by a command only, never by a form. */
  readonly derived: boolean
  /** Whether it names people or says who they are. References to people are not: they are pseudonyms. */
  readonly personal: boolean
}

interface FieldOptions {
  readonly required?: boolean
  readonly synonyms?: readonly string[]
  readonly derived?: boolean
  readonly personal?: boolean
}

/** A spread can put anything into options, and the compiler says nothing. */
const OPTIONS = new Set(['required', 'synonyms', 'derived', 'personal'])

const MAX_TEXT = 500
const MAX_LONG_TEXT = 50_000
const MAX_KEY = 2500
const MAX_KEYS = 16
const MAX_ITEMS = 500

export const fieldRegistry = z.registry<FieldMeta>()

/** What the registry knows of a field. Throws on a schema that no helper below made: a defect of the register. */
export function metaOf(schema: z.ZodType): FieldMeta {
  const meta = fieldRegistry.get(schema)
  if (!meta) throw new Error('a field without metadata')
  return meta
}

/** One line. */
export function text(title: string, help: string, options: FieldOptions = {}) {
  return register(line(MAX_TEXT).nullable().default(null), 'text', title, help, options)
}

/** One line that must be there. */
export function requiredText(title: string, help: string, options: FieldOptions = {}) {
  return register(line(MAX_TEXT), 'text', title, help, { ...options, required: true })
}

/** Paragraphs, Markdown allowed. */
export function longText(title: string, help: string, options: FieldOptions = {}) {
  return register(line(MAX_LONG_TEXT).nullable().default(null), 'long-text', title, help, options)
}

export function number(title: string, help: string, options: FieldOptions = {}) {
  return register(z.number().min(-1e12).max(1e12).nullable().default(null), 'number', title, help, options)
}

/** A whole number from 1 to 5: a point of a scale. Whether it lies on the organisation's scale is for the decision to say. */
export function level(title: string, help: string, options: FieldOptions = {}) {
  return register(z.int().min(1).max(5).nullable().default(null), 'number', title, help, options)
}

/** A day, `2026-11-24`. */
export function date(title: string, help: string, options: FieldOptions = {}) {
  return register(z.iso.date().nullable().default(null), 'date', title, help, options)
}

export function yesNo(title: string, help: string, options: FieldOptions = {}) {
  return register(z.boolean().nullable().default(null), 'yes-no', title, help, options)
}

export function choice<const T extends Words>(title: string, help: string, words: T, options: FieldOptions = {}) {
  return register(z.enum(keysOf(words)).nullable().default(null), 'choice', title, help, options, words)
}

export function choices<const T extends Words>(title: string, help: string, words: T, options: FieldOptions = {}) {
  return register(
    z
      .array(z.enum(keysOf(words)))
      .max(MAX_ITEMS)
      .default([]),
    'choices',
    title,
    help,
    options,
    words,
  )
}

/** Several short texts. */
export function list(title: string, help: string, options: FieldOptions = {}) {
  return register(z.array(line(MAX_TEXT)).max(MAX_ITEMS).default([]), 'list', title, help, options)
}

/** Public keys, as verifiers take them. An ML-DSA-44 key has 1,780 characters. */
export function keyList(title: string, help: string, options: FieldOptions = {}) {
  return register(z.array(line(MAX_KEY)).max(MAX_KEYS).default([]), 'list', title, help, options)
}

/** A record of another register, by id. */
export function ref(target: string, title: string, help: string, options: FieldOptions = {}) {
  return register(z.uuid().nullable().default(null), 'ref', title, help, options, {}, target)
}

/** Records of another register, by id. */
export function refs(target: string, title: string, help: string, options: FieldOptions = {}) {
  return register(z.array(z.uuid()).max(MAX_ITEMS).default([]), 'refs', title, help, options, {}, target)
}

/** The SHA-256 of a stored file, in hex. */
export function fileHash(title: string, help: string, options: FieldOptions = {}) {
  return register(
    z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable()
      .default(null),
    'hash',
    title,
    help,
    options,
  )
}

/** Where an imported record came from: its id there, and what of the source no field holds. In every register that people import. */
export function sourceFields() {
  return {
    sourceId: text('Id in the source', 'The id an imported file gave the record; a second import of the file finds it by that.'),
    sourceNote: longText('From the source', 'Columns and words of an imported file that no field holds, kept as they were.', {
      personal: true,
    }),
  }
}

function line(max: number) {
  return z.string().trim().min(1).max(max).refine(isPlainText, 'must not hold NUL characters or broken Unicode')
}

function register<T extends z.ZodType>(
  schema: T,
  ...[kind, title, help, options, words = {}, target = null]: [FieldKind, string, string, FieldOptions, Words?, (string | null)?]
): T {
  for (const name of Object.keys(options)) if (!OPTIONS.has(name)) throw new Error(`${title} has an option ${name} that no field has`)
  fieldRegistry.add(schema, {
    kind,
    title,
    help,
    words,
    target,
    options: Object.keys(words),
    required: options.required ?? false,
    synonyms: options.synonyms ?? [],
    derived: options.derived ?? false,
    personal: options.personal ?? false,
  })
  return schema
}

function keysOf<T extends Words>(words: T): [keyof T & string, ...(keyof T & string)[]] {
  const [first, ...rest] = Object.keys(words)
  if (first === undefined) throw new Error('a choice without choices')
  return [first, ...rest]
}
