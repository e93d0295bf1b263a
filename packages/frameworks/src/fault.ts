import type { z } from 'zod'

/** What is wrong with a field of something that a person wrote. Words for it stand in the texts of the application. */
export type FaultCode =
  | 'missing'
  | 'wrong-type'
  | 'not-one-of'
  | 'unknown-field'
  | 'too-short'
  | 'too-long'
  | 'wrong-form'
  | 'twice'
  | 'unknown-parent'
  | 'circular'
  | 'unknown-framework'
  | 'unknown-requirement'
  | 'same-framework'

/** One bad field: `at` is its path (`requirements[3].parent`, empty for the whole), `expected` what would have been right, where that can be said. */
export interface Fault {
  readonly at: string
  readonly code: FaultCode
  readonly expected: readonly string[]
}

export type Reading<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly Fault[] }

/** The same faults in our own codes, one for each bad field. `input` is what was read: zod does not say what was missing. */
export function faultsOf({ issues }: z.ZodError, input: unknown): readonly Fault[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => fault([...issue.path, key], 'unknown-field'))
    return [fault(issue.path, codeOf(issue, valueAt(input, issue.path)), expectedOf(issue))]
  })
}

export function fault(path: readonly PropertyKey[], code: FaultCode, expected: readonly string[] = []): Fault {
  const at = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')
  return { at: at.replace(/^\./, ''), code, expected }
}

function codeOf(issue: z.core.$ZodIssue, value: unknown): FaultCode {
  if (value === undefined) return 'missing'
  if (issue.code === 'too_small') return 'too-short'
  if (issue.code === 'too_big') return 'too-long'
  if (issue.code === 'invalid_value') return 'not-one-of'
  return issue.code === 'invalid_type' ? 'wrong-type' : 'wrong-form'
}

function expectedOf(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String)
  if (issue.code === 'invalid_type') return [issue.expected]
  if (issue.code === 'too_small') return [String(issue.minimum)]
  return issue.code === 'too_big' ? [String(issue.maximum)] : []
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, part) => (isObject(value) && Object.hasOwn(value, part) ? value[part] : undefined), input)
}

function isObject(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null
}
