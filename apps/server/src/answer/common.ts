import { z } from 'zod'
import { named } from './named.ts'

/** What answers of several routes are made of. */

/** A moment in UTC, RFC 3339. */
export const moment = z.iso.datetime()
/** A day, `2026-11-24`. */
export const day = z.iso.date()
/** The SHA-256 of something, in hex. */
export const hash = z.string().regex(/^[0-9a-f]{64}$/)
export const count = z.int().min(0)
const language = z.string().regex(/^[a-z]{2}$/)

/** A title in languages other than English. */
export const titles = z.record(language, z.string())

/** What an answer that speaks of the past says of it: nothing of what is now. */
export const ofThen = { asOf: named('Moment', z.strictObject({ at: moment, day })).optional() }

/** What the sentence of a refusal or a fault takes up. */
export const parameters = z.record(z.string(), z.union([z.string(), z.number()]))

/** A record by which something was done, and its entry in the log. */
export const entry = named('Entry', z.strictObject({ seq: count, leafHash: hash }))

/** A field that reads otherwise. */
const change = { field: z.string(), from: z.unknown(), to: z.unknown() }
export const fieldChange = named('FieldChange', z.strictObject(change))

const part = z.strictObject({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })

/** A field that reads otherwise, long texts by their paragraphs and words. */
export const difference = named('Difference', z.strictObject({ ...change, parts: z.array(named('TextPart', part)).nullable() }))
