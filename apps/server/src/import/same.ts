import { isEmpty } from '@assay/isms'

/** Whether two values say the same, in whatever order their fields stand; nothing is nothing. */
export function same(a: unknown, b: unknown): boolean {
  return (isEmpty(a) && isEmpty(b)) || canonical(a) === canonical(b)
}

function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_, inner: unknown) => (isObject(inner) ? sorted(inner) : inner))
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sorted(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
