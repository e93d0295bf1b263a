import { z } from 'zod'

/** Pieces of which the schemas of this folder are made. What they give is frozen: one copy serves every caller. */

export const text = z.string().min(1)
export const note = text.nullable()
export const date = z.iso.date()
export const controls = list(z.string().regex(/^A\.[5-8]\.\d{1,2}$/))
export const properties = list(z.enum(['C', 'I', 'A']))

export function list<T extends z.ZodType>(item: T): z.ZodReadonly<z.ZodArray<T>> {
  return z.array(item).readonly()
}

export function thing<T extends z.core.$ZodLooseShape>(shape: T): z.ZodReadonly<z.ZodObject<T, z.core.$strict>> {
  return z.strictObject(shape).readonly()
}

/**
 * Reads a data file when it is first asked for, and keeps what it says; a failure (no network) is not kept. A file that its schema
 * refuses is a fault of ours and throws.
 */
export function loader<T extends z.ZodType>(schema: T, read: () => Promise<{ readonly default: unknown }>): () => Promise<z.infer<T>> {
  let kept: z.infer<T> | undefined
  return async () => (kept ??= schema.parse((await read()).default))
}
