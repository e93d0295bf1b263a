import assert from 'node:assert/strict'
import { DECIDERS, inputFields, registers, roles, type FieldMeta, type Register, type State } from '@assay/isms'
import fc from 'fast-check'
import type { z } from 'zod'
import type { Stored } from './store/record.ts'
import { wholeState } from './store/state.ts'

/** Requests of any kind to a record of any register, by anybody, and what stands around it. */

export const NOW = '2026-11-24T12:00:00.000Z'
export const TODAY = NOW.slice(0, 10)

export const idOf = (n: number): string => `019aa000-0000-7000-8000-00000000000${n}`
const people = [1, 2, 3].map(idOf)

const criteria: State = {
  title: 'Criteria',
  likelihoodScale: ['a', 'b', 'c'],
  consequenceScales: [{ dimension: 'all', steps: ['a', 'b', 'c'] }],
  levels: ['low', 'high'],
  matrix: [{ levels: ['low', 'low', 'low'] }, { levels: ['low', 'low', 'high'] }, { levels: ['low', 'high', 'high'] }],
  acceptance: ['low', 'high'].map((level) => ({ level, acceptable: level === 'low', who: 'owner', months: 12 })),
  version: '1.0',
  status: 'approved',
  approval: {
    by: idOf(1),
    on: '2026-01-01',
    of: null,
    as: 'owner',
    for: null,
    until: null,
    reason: null,
    ground: null,
    lapsed: null,
    stated: null,
  },
}

/** What stands around the record: people, criteria in force, and one live record of every other register. */
export const around: readonly Stored[] = [
  ...people.map((id, index) => stored('person', { name: `Person ${index}`, status: 'active' }, id)),
  stored('risk-criteria', criteria, idOf(4)),
  ...registers
    .filter(({ name }) => name !== 'person' && name !== 'risk-criteria')
    .map(({ name, label }) => stored(name, { [label]: name }, idOf(5))),
]

function stored(name: string, state: State, id: string): Stored {
  const register = registers.find((one) => one.name === name) ?? assert.fail(name)
  const begun = register.lifecycle ? { status: register.lifecycle.initial } : {}
  const whole = wholeState(register, { ...begun, ...state })
  return {
    id,
    key: `${register.prefix}-9`,
    register: name,
    version: 1,
    state: whole,
    createdAt: NOW,
    updatedAt: NOW,
    number: 9,
    archived: false,
    erased: false,
    last: null,
  }
}

export interface Actor {
  readonly role: (typeof roles)[number]
  readonly person: string | null
  readonly top: boolean
}

export interface Request {
  readonly actor: Actor
  readonly way: 'update' | 'import' | 'archive' | 'restore' | 'command'
  readonly command: string
  readonly fields: State
  readonly input: State
  readonly reason: string | null
}

const words = fc.constantFrom('Because it is so', 'Another reason', 'x', '1.0', '2.0')
const days = fc.constantFrom('2020-01-01', '2026-11-23', TODAY, '2026-12-24', '2031-01-01')

function valueOf({ kind, options, target, of }: FieldMeta): fc.Arbitrary<unknown> {
  switch (kind) {
    case 'number':
      return fc.constantFrom(1, 12, 400)
    case 'level':
      return fc.integer({ min: 1, max: 4 })
    case 'date':
      return days
    case 'instant':
      return days.map((day) => `${day}T10:00:00Z`)
    case 'url':
      return fc.constant('https://isms.example.com/x')
    case 'yes-no':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...options)
    case 'choices':
      return fc.subarray([...options])
    case 'list':
      return fc.array(words, { maxLength: 2 })
    case 'ref':
      return target === DECIDERS ? fc.constantFrom(...people) : fc.constantFrom(idOf(4), idOf(5))
    case 'refs':
      return fc.subarray(target === DECIDERS ? people : [idOf(5)])
    case 'requirements':
      return fc.subarray(['iso27001-2022:A.5.1', 'iso27001-2022:A.8.13'])
    case 'hash':
      return fc.constantFrom('a'.repeat(64), 'b'.repeat(64))
    case 'rows':
      return fc.array(recordOf(Object.entries(of ?? {}).map(([name, schema]) => ({ name, ...metaIn(name, schema) }))), { maxLength: 2 })
    case 'decision':
      return fc.constantFrom(null, criteria['approval'], {
        ...(criteria['approval'] as object),
        as: 'stated',
        stated: { source: 'x.csv', by: 'Ann' },
      })
    case 'stated':
      return fc.constantFrom(null, {
        file: 'x.csv',
        sha256: 'a'.repeat(64),
        line: 2,
        on: TODAY,
        by: null,
        fields: ['status', 'acceptance', 'approval'],
      })
    default:
      return words
  }
}

function metaIn(name: string, schema: z.ZodType): FieldMeta {
  const [meta] = inputFields({ [name]: schema })
  return meta ?? assert.fail(name)
}

function recordOf(metas: readonly (FieldMeta & { readonly name: string })[]): fc.Arbitrary<State> {
  const required = metas.filter((meta) => meta.required).map(({ name }) => name)
  return fc.record(Object.fromEntries(metas.map((meta) => [meta.name, valueOf(meta)])), { requiredKeys: required }) as fc.Arbitrary<State>
}

/** Few fields at once: most requests are about one thing. */
function someOf(register: Register): fc.Arbitrary<State> {
  const all = register.fields.map((meta) =>
    fc.record({
      name: fc.constant(meta.name),
      value: fc.oneof({ weight: 4, arbitrary: valueOf(meta) }, { weight: 1, arbitrary: fc.constant(null) }),
    }),
  )
  return fc
    .array(fc.oneof(...all), { minLength: 1, maxLength: 4 })
    .map((list) => Object.fromEntries(list.map(({ name, value }) => [name, value])))
}

export function requestsOf(
  register: Register,
): fc.Arbitrary<{ readonly created: State; readonly creator: Actor; readonly requests: readonly Request[] }> {
  const actor = fc.record({
    role: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('owner' as const, 'manager' as const) },
      { weight: 1, arbitrary: fc.constantFrom(...roles) },
    ),
    person: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...people) }, { weight: 1, arbitrary: fc.constant(null) }),
    top: fc.boolean(),
  })
  const names = Object.keys(register.commands)
  const ways =
    names.length === 0
      ? (['update', 'import', 'archive', 'restore'] as const)
      : (['command', 'command', 'command', 'command', 'update', 'update', 'import', 'archive', 'restore'] as const)
  const request = fc.constantFrom(...(names.length === 0 ? [''] : names)).chain((command) =>
    fc.record({
      actor,
      way: fc.constantFrom(...ways),
      command: fc.constant(command),
      fields: someOf(register),
      input: recordOf(inputFields(register.commands[command]?.input ?? {})),
      reason: fc.constantFrom(null, 'It was a mistake'),
    }),
  )
  const created = fc.tuple(recordOf(register.fields.filter(({ command, required }) => !command || required)), someOf(register))
  return fc.record({ created: created.map(([most]) => most), creator: actor, requests: fc.array(request, { minLength: 4, maxLength: 14 }) })
}
