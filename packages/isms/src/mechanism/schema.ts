import { z } from 'zod'
import type { Fields, StateOf } from './field.ts'
import type { Lifecycle } from './lifecycle.ts'

/** The state of a register's records as one schema, so that views and rules are typed. */
export function schemaOf<F extends Fields>(fields: F): z.ZodType<StateOf<F>>
export function schemaOf<F extends Fields, S extends string>(
  fields: F,
  lifecycle: Lifecycle<S>,
): z.ZodType<StateOf<F> & { readonly status: S | null }>
export function schemaOf(fields: Fields, lifecycle?: Lifecycle): z.ZodType {
  if (!lifecycle) return z.object(fields)
  return z.object({ ...fields, status: z.enum(Object.keys(lifecycle.stages)).nullable().default(null) })
}
