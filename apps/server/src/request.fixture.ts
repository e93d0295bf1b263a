import assert from 'node:assert/strict'
import { annexA } from '@assay/frameworks'
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

/** What stands around a record of most registers: people, criteria in force, and one live record of every other. */
const usual: readonly Stored[] = [
  ...people.map((id, index) => stored('person', { name: `Person ${index}`, status: 'active' }, id)),
  stored('risk-criteria', criteria, idOf(4)),
  ...registers
    .filter(({ name }) => name !== 'person' && name !== 'risk-criteria')
    .map(({ name, label }) => stored(name, { [label]: name }, idOf(5))),
]

const text = { title: 'Rule', kind: 'procedure', body: 'Text' }

/** What some registers need beside that: a text in force to confirm, one to approve together, and every control decided. */
const own: Readonly<Record<string, readonly Stored[]>> = {
  acknowledgement: [
    stored(
      'document',
      { ...text, status: 'approved', version: '1.0', versions: [{ ...text, version: '1.0', from: '2026-01-01', until: null }] },
      idOf(5),
    ),
  ],
  'approval-request': [
    stored('document', text, idOf(5)),
    stored(
      'approval-rule',
      { title: 'Two sign', what: 'document', quorum: 2, approvers: people, separation: false, answerDays: 30 },
      idOf(5),
    ),
  ],
  soa: annexA.map(({ id }, index) =>
    stored(
      'control',
      { title: id, reference: id, applicable: 'yes', reasons: ['BR'] },
      `019aa001-0000-7000-8000-${String(index).padStart(12, '0')}`,
    ),
  ),
}

/** With what some records begin as often as with anything: what many commands ask for at once. */
const beginnings: Readonly<Record<string, State>> = {
  'risk-criteria': {
    ...Object.fromEntries(Object.entries(criteria).filter(([name]) => name !== 'status' && name !== 'approval')),
    version: '2.0',
  },
  risk: { owner: idOf(1) },
  nonconformity: { owner: idOf(2), actions: [{ what: 'x', who: idOf(2), due: '2020-01-01', doneOn: '2020-01-01', evidence: [] }] },
}

/** How many runs a register takes until almost every way through it was gone: most, and more where the way is long. */
export function runsOf({ name }: Register): number {
  return Object.hasOwn(beginnings, name) ? 800 : 250
}

/** What stands around a record of a register. */
export function aroundOf({ name }: Register): readonly Stored[] {
  const more = own[name] ?? []
  const taken = new Set(more.map(({ register }) => register))
  return [...usual.filter(({ register }) => !taken.has(register)), ...more]
}

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
  /** One of the commands of the register, or of those that are open to whoever asks, by its number. */
  readonly command: number
  readonly isOpen: boolean
  readonly fields: State
  /** What each command would be asked. */
  readonly inputs: Readonly<Record<string, State>>
  readonly reason: string | null
}

const words = fc.constantFrom('Because it is so', 'Another reason', 'x', '1.0', '2.0', 'AUTHOR_APPROVES')
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
      return fc.array(
        fc.record(Object.fromEntries(Object.entries(of ?? {}).map(([name, schema]) => [name, valueOf(metaIn(name, schema))]))),
        {
          maxLength: 2,
        },
      )
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

/** What is required, and most of the rest. */
function mostOf(metas: readonly (FieldMeta & { readonly name: string })[]): fc.Arbitrary<State> {
  const parts = metas.map((meta) =>
    fc.oneof({ weight: 4, arbitrary: valueOf(meta) }, { weight: meta.required ? 0 : 1, arbitrary: fc.constant(undefined) }),
  )
  return fc
    .tuple(...parts)
    .map((values) => Object.fromEntries(metas.flatMap(({ name }, index) => (values[index] === undefined ? [] : [[name, values[index]]]))))
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
    person: fc.constantFrom(...people, ...people, idOf(1), idOf(1), null),
    top: fc.boolean(),
  })
  const names = Object.keys(register.commands)
  const ways =
    names.length === 0
      ? (['update', 'import', 'archive', 'restore'] as const)
      : (['command', 'command', 'command', 'command', 'command', 'command', 'update', 'update', 'import', 'archive', 'restore'] as const)
  const request = fc.record({
    actor,
    way: fc.constantFrom(...ways),
    command: fc.nat(1_000),
    isOpen: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
    fields: someOf(register),
    inputs: fc.record(
      Object.fromEntries(Object.entries(register.commands).map(([name, { input }]) => [name, mostOf(inputFields(input))])),
    ) as fc.Arbitrary<Request['inputs']>,
    reason: fc.constantFrom(null, 'It was a mistake'),
  })
  const created = fc
    .tuple(recordOf(register.fields.filter(({ command, required }) => !command || required)), fc.boolean())
    .map(([most, isBegun]) => ({ ...most, ...(isBegun && beginnings[register.name]) }))
  return fc.record({ created, creator: actor, requests: fc.array(request, { minLength: 6, maxLength: 24 }) })
}
