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

interface Passing {
  readonly value: unknown
  readonly asOf: string
}

type Operator = Test extends infer T ? (T extends Test ? keyof T : never) : never

/** What each operator asks of a value. */
const OPERATORS: Readonly<Record<Operator, (wanted: never, given: Passing) => boolean>> = {
  is: (wanted: unknown, { value }) => value === wanted,
  not: (wanted: unknown, { value }) => value !== wanted,
  in: (wanted: readonly unknown[], { value }) => wanted.includes(value),
  notIn: (wanted: readonly unknown[], { value }) => !wanted.includes(value),
  has: (wanted: string, { value }) => Array.isArray(value) && value.includes(wanted),
  empty: (wanted: boolean, { value }) => isEmpty(value) === wanted,
  atLeast: (wanted: number, { value }) => typeof value === 'number' && value >= wanted,
  atMost: (wanted: number, { value }) => typeof value === 'number' && value <= wanted,
  before: (wanted: Day, { value, asOf }) => typeof value === 'string' && value < dayOf(wanted, asOf),
  notBefore: (wanted: Day, { value, asOf }) => typeof value === 'string' && value >= dayOf(wanted, asOf),
  after: (wanted: Day, { value, asOf }) => typeof value === 'string' && value > dayOf(wanted, asOf),
  notAfter: (wanted: Day, { value, asOf }) => typeof value === 'string' && value <= dayOf(wanted, asOf),
}

/** A test as its operator and what it wants. */
export function operatorOf(test: Test): readonly [operator: Operator, wanted: unknown] {
  const [entry] = Object.entries(test)
  if (!entry) throw new Error('a condition without a test')
  return [entry[0] as Operator, entry[1]]
}

function passes(test: Test, value: unknown, asOf: string): boolean {
  const [operator, wanted] = operatorOf(test)
  return OPERATORS[operator](wanted as never, { value, asOf })
}

/** Whether nothing stands there. */
export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}
