import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { Refusal, registers, type Field, type FieldMeta, type Register, type State } from '@assay/isms'
import fc from 'fast-check'
import { rowFields } from '../export/cell.ts'
import { assertUnchanged, counts, formats, Memory, sheets } from './memory.fixture.ts'

/** What an export writes of whatever a register may hold comes back without a change, a question or a note. */

const RUNS = 3

/** Words that an import has its own mind about, and what a sheet has its own way with. */
const odd = [
  'n/a',
  'TBD',
  'yes',
  '=1+1',
  '- a',
  'a; b',
  'a | b',
  'What: x',
  '3 of 5',
  '12/11/2026',
  '1,250.50',
  '[x]',
  'a\\b',
  '👍 Ö',
  '=',
  "'",
  'A.5.1',
]
const words = fc
  .oneof(fc.constantFrom(...odd), fc.stringMatching(/^[a-zA-ZäöüÄÖÜß0-9,.;:()"'/ -]{1,30}$/))
  .map((text) => text.trim() || 'x')
const lines = fc.array(words, { minLength: 1, maxLength: 3 }).map((list) => list.join('\n'))
const day = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2026-11-01'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))

/** Other records by register, for what points to them. */
type Others = ReadonlyMap<string, string>

function valueOf(field: FieldMeta & Pick<Field, 'schema' | 'text'>, others: Others): fc.Arbitrary<unknown> {
  const nothing = field.required ? [] : [fc.constant(null)]
  switch (field.kind) {
    case 'text':
    case 'url':
      return fc.oneof(words, ...nothing)
    case 'long-text':
      return fc.oneof(lines, ...nothing)
    case 'number':
      return fc.oneof(
        fc.double({ min: -1e6, max: 1e6, noNaN: true, noDefaultInfinity: true }).map((n) => Number(n.toFixed(2)) + 0),
        ...nothing,
      )
    case 'level':
      return fc.oneof(fc.integer({ min: 1, max: 10 }), ...nothing)
    case 'date':
      return fc.oneof(day, ...nothing)
    case 'instant':
      return fc.oneof(
        day.map((at) => `${at}T09:30:00+01:00`),
        ...nothing,
      )
    case 'yes-no':
      return fc.oneof(fc.boolean(), ...nothing)
    case 'choice':
      return fc.oneof(fc.constantFrom(...field.options), ...nothing)
    case 'hash':
      return fc.oneof(fc.constant('ab'.repeat(32)), ...nothing)
    default:
      return severalOf(field, others)
  }
}

function severalOf(field: FieldMeta & Pick<Field, 'schema' | 'text'>, others: Others): fc.Arbitrary<unknown> {
  const target = others.get(field.target === '*' ? 'person' : (field.target ?? '')) ?? null
  switch (field.kind) {
    case 'choices':
      return fc.subarray([...field.options])
    case 'list':
      return fc.array(words, { maxLength: 3 })
    case 'requirements':
      return fc.subarray(['iso27001-2022:A.5.1', 'soc2:CC6.1'])
    case 'ref':
      return target === null ? fc.constant(null) : fc.constantFrom(target, field.required ? target : null)
    case 'refs':
      return target === null ? fc.constant([]) : fc.subarray([target])
    case 'rows':
      return fc.array(stateOf(rowFields(field), others), { maxLength: 2 })
    case 'decision':
      return fc.oneof(decisionBy(others.get('person') ?? null), fc.constant(null))
    default:
      return fc.constant(null)
  }
}

function decisionBy(person: string | null): fc.Arbitrary<unknown> {
  return fc.record({
    by: fc.constant(person),
    on: day,
    as: fc.constant('owner'),
    until: fc.oneof(day, fc.constant(null)),
    reason: fc.oneof(lines, fc.constant(null)),
    lapsed: fc.oneof(
      day.map((on) => ({ on, cause: ['owner'] })),
      fc.constant(null),
    ),
    stated: fc.constant(person === null ? { source: 'old.xlsx', by: 'The Board' } : null),
  })
}

function stateOf(fields: readonly Field[], others: Others): fc.Arbitrary<State> {
  return fc.record(Object.fromEntries(fields.map((field) => [field.name, valueOf(field, others)]))) as fc.Arbitrary<State>
}

/** What another organisation has of a sheet, or why it has not. */
async function elsewhere(register: Register, sheet: Uint8Array): Promise<unknown> {
  const to = new Memory()
  try {
    await to.import(register.name, sheet, { file: 'theirs', role: 'owner' })
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return to.of(register.name).map(({ state }) => comparable(state))
}

/** A state without what tells one memory from another, or one file: ids, lines, and what the file calls the cells of its note. */
function comparable({ sourceNote, ...state }: State): unknown {
  const text = JSON.stringify(state)
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
    .replaceAll(/"line":\d+/g, '"line":0')
  return { ...JSON.parse(text), sourceNote: typeof sourceNote === 'string' ? sourceNote.split('\n').length : 0 }
}

/** A few records of a register and one of every other, where the rules do not even look: an export has to show what is there. */
async function filled(register: Register): Promise<Memory> {
  const memory = new Memory()
  const others = new Map<string, string>()
  for (const other of registers) {
    const fields = other.fields.filter(({ required, kind }) => required && kind === 'text')
    const state = Object.fromEntries(fields.map(({ name, title }) => [name, `${other.name} ${title}`]))
    if (other !== register && other.schema.safeParse(state).success) others.set(other.name, memory.put(other.name, state).id)
  }
  const fields = register.fields.filter(({ name }) => name !== 'archiving')
  const states = fc.sample(stateOf(fields, others), 5)
  const label = register.fields.find(({ name }) => name === register.label)
  for (const [index, state] of states.entries()) {
    const named =
      label?.kind === 'text' && register.unique === null
        ? state
        : { ...state, [register.label]: `${index} ${String(state[register.label])}` }
    memory.put(register.name, apart(register, named, index))
  }
  return memory
}

/** What only one record has, each has its own of. */
function apart(register: Register, state: State, index: number): State {
  const unique = Array.isArray(register.unique) ? (register.unique as readonly string[]) : []
  const own = unique.filter((name) => register.fields.find((field) => field.name === name)?.kind === 'text')
  return { ...state, ...Object.fromEntries(own.map((name) => [name, `${randomUUID().slice(0, 8)} ${index}`])) }
}

describe('an export of anything', () => {
  for (const register of registers.filter(({ unique }) => unique !== 'single')) {
    it(`comes back as it was: ${register.plural}`, async () => {
      for (let run = 0; run < RUNS; run += 1) {
        const memory = await filled(register)
        for (const [format, language] of sheets) {
          const { plan } = await memory.plan(register.name, await memory.export(register.name, format, language), { role: 'owner' })
          assertUnchanged(plan, memory.of(register.name).length, `${format} in ${language}`)
        }
      }
    })
  }
})

describe('an export that goes to another organisation', () => {
  for (const register of registers.filter(({ unique }) => unique !== 'single')) {
    it(`says the same in every language and format: ${register.plural}`, async () => {
      const from = await filled(register)
      const taken: unknown[] = []
      for (const [format, language] of sheets) taken.push(await elsewhere(register, await from.export(register.name, format, language)))
      for (const [index, states] of taken.entries()) assert.deepEqual(states, taken[0], sheets[index]?.join(' in '))
    })
  }

  it('brings decisions, rows and lists along', async () => {
    const from = new Memory()
    const ann = from.put('person', { name: 'Ann' }).id
    const actions = [
      { what: 'Enable MFA | everywhere', who: null, due: '2026-06-30', doneOn: '2026-06-01', evidence: [] },
      { what: 'Train\neverybody', who: null, due: null, doneOn: null, evidence: [] },
    ].map((action) => ({ ...action, what: action.what.replace('\n', ' ') }))
    const closure = { by: ann, on: '2026-08-01', as: 'manager', reason: 'It works; seen twice' }
    from.put('nonconformity', { title: 'No MFA', status: 'closed', actions, rootCause: 'Two\nlines', closure })
    for (const format of formats) {
      const to = new Memory()
      const plan = await to.import('nonconformity', await from.export('nonconformity', format), { file: 'theirs' })
      assert.deepEqual(counts(plan), [1, 0, 0, 0])
      assert.deepEqual(to.pick('nonconformity', 'title', 'status', 'actions', 'rootCause'), [['No MFA', 'closed', actions, 'Two\nlines']])
      const [[taken]] = to.pick('nonconformity', 'closure') as [[Record<string, unknown>]]
      assert.deepEqual(
        [taken['by'], taken['on'], taken['reason'], taken['stated']],
        [null, closure.on, closure.reason, { source: 'theirs', by: 'PER-1' }],
      )
    }
  })

  it('keeps an acceptance that had lapsed lapsed', async () => {
    const from = new Memory()
    from.put('risk', {
      title: 'Leak',
      acceptance: { by: null, on: '2026-01-01', as: 'owner', lapsed: { on: '2026-02-01', cause: ['owner'] } },
    })
    const to = new Memory()
    await to.import('risk', await from.export('risk', 'csv'))
    const [[taken]] = to.pick('risk', 'acceptance') as [[{ readonly lapsed: unknown }]]
    assert.deepEqual(taken.lapsed, { on: '2026-02-01', cause: [] })
  })
})

describe('an export in which somebody wrote', () => {
  it('changes what they wrote, and nothing that a command set', async () => {
    const memory = new Memory()
    memory.put('risk', { title: 'Leak', inherentLikelihood: 4, due: '2026-12-01', sourceNote: 'Wave: one', status: 'assessed' })
    const sheet = Buffer.from(await memory.export('risk', 'csv'))
      .toString()
      .replace('2026-12-01', '2027-01-31')
      .replace(',assessed,', ',treated,')
    const plan = await memory.import('risk', sheet)
    assert.deepEqual(memory.pick('risk', 'due', 'inherentLikelihood', 'status', 'sourceNote'), [
      ['2027-01-31', 4, 'assessed', 'Wave: one\nStatus: treated'],
    ])
    assert.deepEqual([plan.questions, plan.noted.map(({ column, cell }) => [column, cell])], [[], [['Status', 'treated']]])
  })
})

describe('an export in German', () => {
  const filledIn = async (): Promise<{ readonly memory: Memory; readonly sheet: string }> => {
    const memory = new Memory()
    memory.put('control', { reference: 'A.5.1', title: 'Policies for information security', applicable: 'yes', reasons: ['RA', 'LR'] })
    return { memory, sheet: Buffer.from(await memory.export('control', 'csv', 'de')).toString() }
  }

  it('says all in German, what we ship among it', async () => {
    const { sheet } = await filledIn()
    assert.match(sheet, /Schlüssel,/)
    assert.match(sheet, /Informationssicherheitspolitik und -richtlinien/)
    assert.doesNotMatch(sheet, /Policies for|Key|,yes,/)
  })

  it('changes what somebody wrote, in German, and no title that we ship', async () => {
    const memory = new Memory()
    memory.put('control', { reference: 'A.5.1', title: 'Policies for information security' })
    memory.put('asset', { name: 'Laptop', kind: 'endpoint', personalData: false })
    const sheet = Buffer.from(await memory.export('asset', 'csv', 'de')).toString()
    const plan = await memory.import('asset', sheet.replace('nein', 'ja').replace('Endgerät', 'Lieferant'))
    assert.deepEqual([plan.questions, memory.pick('asset', 'personalData', 'kind')], [[], [[true, 'supplier']]])
    const other = new Memory()
    await other.import('control', await memory.export('control', 'csv', 'de'))
    assert.deepEqual(other.pick('control', 'title'), [['Policies for information security']])
  })
})
