import { dayAfter } from '../day.ts'

/** A day that a condition compares with: a day, the day that is asked about, or one so many days from it. */
export type Day = string | { readonly days: number }

/** What one field must be. */
export type Test =
  | { readonly is: string | number | boolean | null }
  | { readonly not: string | number | boolean | null }
  | { readonly in: readonly (string | number | boolean)[] }
  | { readonly notIn: readonly (string | number | boolean)[] }
  | { readonly before: Day }
  | { readonly notBefore: Day }
  | { readonly after: Day }
  | { readonly notAfter: Day }
  | { readonly atLeast: number }
  | { readonly atMost: number }
  | { readonly has: string }
  | { readonly empty: boolean }

/**
 * A condition as data: one thing for a filter, its SQL, a computed column, a duty, a number on a page and half of a check. All of its tests
 * must hold; under `$any` stand conditions of which one is enough.
 */
export interface Where {
  readonly [field: string]: Test | readonly Test[] | readonly Where[]
}

/** The day of `today`: `{ days: 0 }`. */
export const TODAY: Day = { days: 0 }

/** Whether a state fulfils a condition, as it stands on a day. */
export function holds(where: Where, state: Readonly<Record<string, unknown>>, asOf: string): boolean {
  return partsOf(where).every((part) =>
    part.kind === 'any' ? part.of.some((one) => holds(one, state, asOf)) : passes(part.test, state[part.field] ?? null, asOf),
  )
}

/** One part of a condition: a test of a field, or several conditions of which one must hold. */
export type Part =
  | { readonly kind: 'test'; readonly field: string; readonly test: Test }
  | { readonly kind: 'any'; readonly of: readonly Where[] }

/** A condition as the list of its parts, for whoever translates it. */
export function partsOf(where: Where): readonly Part[] {
  return Object.entries(where).flatMap(([field, tests]): readonly Part[] => {
    if (field === '$any') return [{ kind: 'any', of: tests as readonly Where[] }]
    const several = (Array.isArray(tests) ? tests : [tests]) as readonly Test[]
    return several.map((test) => ({ kind: 'test', field, test }))
  })
}

/** The day that a condition means on a day. */
export function dayOf(day: Day, asOf: string): string {
  return typeof day === 'string' ? day : dayAfter(asOf, day.days)
}

function passes(test: Test, value: unknown, asOf: string): boolean {
  if ('is' in test) return (value ?? null) === test.is
  if ('not' in test) return (value ?? null) !== test.not
  if ('in' in test) return (test.in as readonly unknown[]).includes(value)
  if ('notIn' in test) return !(test.notIn as readonly unknown[]).includes(value)
  if ('has' in test) return Array.isArray(value) && value.includes(test.has)
  if ('empty' in test) return isEmpty(value) === test.empty
  if ('atLeast' in test) return typeof value === 'number' && value >= test.atLeast
  if ('atMost' in test) return typeof value === 'number' && value <= test.atMost
  return typeof value === 'string' && comparesTo(test, value, asOf)
}

type DayTest = Extract<Test, { before: Day } | { notBefore: Day } | { after: Day } | { notAfter: Day }>

function comparesTo(test: DayTest, value: string, asOf: string): boolean {
  if ('before' in test) return value < dayOf(test.before, asOf)
  if ('notBefore' in test) return value >= dayOf(test.notBefore, asOf)
  if ('after' in test) return value > dayOf(test.after, asOf)
  return value <= dayOf(test.notAfter, asOf)
}

/** Whether nothing stands there. */
export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}
