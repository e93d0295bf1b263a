import { isEmpty, type inputFields, type Register, type State } from '@assay/isms'
import { z } from 'zod'
import { badRequest, issuesOf } from '../problem.ts'
import type { Stored } from '../store/record.ts'

/** What clients send, as what the registers want: every bad field at once. */

/** The whole next state from what a client sent: fields left out stay as they are, fields that only commands set cannot change. */
export function parseInput(register: Register, input: State, record: Stored | null): State {
  const owned = register.fields.filter(
    ({ name, command }) =>
      command &&
      name in input &&
      !same(input[name], record?.state[name] ?? null) &&
      !(record === null && isBeginning(register, name, input[name])),
  )
  const merged = register.schema.safeParse({ ...record?.state, ...input })
  const bad = owned.map((field) => ({ pointer: `/${field.name}`, detail: 'is set by a command, not by hand', code: 'OWNED_BY_COMMAND' }))
  if (merged.success && bad.length === 0) return merged.data
  throw badRequest([...bad, ...issuesOf(merged.error)])
}

/** A new record may say what it says anyway: nothing, or the state in which all begin. */
function isBeginning({ lifecycle }: Register, name: string, value: unknown): boolean {
  return isEmpty(value) || (name === 'status' && value === lifecycle?.initial)
}

/** The input of a command. What is required must be there. */
export function parseCommand(fields: ReturnType<typeof inputFields>, body: State): State {
  const parsed = z.strictObject(Object.fromEntries(fields.map(({ name, schema }) => [name, schema]))).safeParse(body)
  const absent = fields.filter(
    ({ name, required }) => required && isEmpty(body[name]) && !parsed.error?.issues.some(({ path }) => path[0] === name),
  )
  if (parsed.success && absent.length === 0) return parsed.data
  throw badRequest([
    ...absent.map(({ name }) => ({ pointer: `/${name}`, detail: 'is needed', code: 'REQUIRED' })),
    ...issuesOf(parsed.error),
  ])
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
