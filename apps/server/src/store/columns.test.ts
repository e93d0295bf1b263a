import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { emptyOf, registers, type Seen } from '@assay/isms'
import fc from 'fast-check'
import { collectGarbage } from '../turn.fixture.ts'
import { uuidv7 } from '../uuid.ts'
import { Columns, plainState } from './columns.ts'

const kinds = new Map(registers.find(({ name }) => name === 'asset')?.fields.map((field) => [field.name, field.kind] as const))
const names = ['owner', 'kind', 'criticality', 'personalData', 'dependsOn']

const value = fc.oneof(fc.constantFrom(undefined, null, true, false, 0, 1, ''), fc.string(), fc.integer(), fc.array(fc.string()))
const state = fc.dictionary(fc.constantFrom(...names, 'name'), value)

/** Records in the order of their keys. */
function recordsWith(states: readonly Seen['state'][]): readonly Seen[] {
  return states.map((one, index) => ({ id: uuidv7(index), key: `AST-${index + 1}`, state: one }))
}

function listOf(records: readonly Seen[]): readonly Seen[] {
  const columns = new Columns({ names, kinds })
  for (const one of records) columns.add(one)
  return columns.list()
}

const plain = ({ id, key, state: shown }: Seen) => ({ id, key, state: plainState(shown) })

function assertSame(records: readonly Seen[]): void {
  const wanted = records.map((one) => ({
    ...one,
    state: Object.fromEntries(names.map((name) => [name, one.state[name] ?? emptyOf(kinds.get(name) ?? 'text')])),
  }))
  assert.deepEqual(listOf(records).map(plain), wanted)
}

describe('columns', () => {
  it('say of each record what was added, field by field', () => {
    fc.assert(fc.property(fc.array(state, { maxLength: 200 }), (states) => assertSame(recordsWith(states))))
  })

  it('keep apart more values than a byte names, and more than are looked up', () => {
    assertSame(recordsWith(Array.from({ length: 3000 }, (_, index) => ({ owner: `Owner ${index}`, criticality: index % 300 }))))
  })

  it('hold a long register in a small part of what objects take', () => {
    const states = Array.from({ length: 20_000 }, (_, index) => ({
      kind: index % 2 === 0 ? 'service' : 'facility',
      criticality: index % 5,
    }))
    const records = recordsWith(states)
    const before = held()
    const list = listOf(records)
    const each = (held() - before) / list.length
    assert.ok(each < 150, `${each.toFixed(0)} bytes a record`)
  })

  it('make one kind of object of the same fields, whenever they are loaded', () => {
    const [one, other] = [listOf(recordsWith([{ owner: 'a' }])), listOf(recordsWith([{ owner: 'b' }]))]
    assert.equal(Object.getPrototypeOf(one[0]?.state), Object.getPrototypeOf(other[0]?.state))
  })
})

function held(): number {
  collectGarbage()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
