import { createHash } from 'node:crypto'
import { groundOf } from '../mechanism/context.ts'
import type { Decision } from '../mechanism/decision.ts'
import type { Loaded } from '../mechanism/record.ts'
import { uuid } from '../records.fixture.ts'

/** The SHA-256 of a value in JSON with its names in order. */
export function hash(value: unknown): string {
  const text = JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
  return createHash('sha256').update(text).digest('hex')
}

/** A decision of somebody on a day. */
export function decided(by: string, on: string, rest: Partial<Decision> = {}): Decision {
  return {
    by: uuid(by),
    on,
    of: null,
    as: 'owner',
    for: null,
    until: null,
    reason: null,
    ground: null,
    lapsed: null,
    stated: null,
    ...rest,
  }
}

/** The record with a decision in `field` on what the names say. */
export function approved(
  item: Loaded,
  field: string,
  {
    on,
    by,
    until = null,
    names,
  }: { readonly on: string; readonly by: string; readonly until?: string | null; readonly names: readonly string[] },
): Loaded {
  return { ...item, state: { ...item.state, [field]: decided(by, on, { until, of: hash(groundOf(names, item.state)) }) } }
}
