import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { nobody, type Context } from '../mechanism/context.ts'
import { judge } from '../mechanism/judge.ts'
import { perform } from '../mechanism/perform.ts'
import type { Loaded } from '../mechanism/record.ts'
import { recordsOf, uuid } from '../records.fixture.ts'
import { registers } from '../registers.ts'
import { damaged } from './damage.fixture.ts'
import { hash } from './decided.fixture.ts'
import { mockAudit } from './mock-audit.ts'
import { occasion, sound, TODAY } from './sound.fixture.ts'

/** A record after a command of whoever it takes: what the command decides, and what the rules of the register make of it. */
function decide(
  list: readonly Loaded[],
  name: string,
  { id, by, input = {} }: { readonly id: string; readonly by: string; readonly input?: object },
): readonly Loaded[] {
  const record = list.find((item) => item.id === uuid(id)) ?? assert.fail(id)
  const person = list.find((item) => item.id === uuid(by)) ?? assert.fail(by)
  const register = registers.find((one) => one.name === record.register) ?? assert.fail(record.register)
  const acting = { ...nobody(TODAY).acting, person, ismsRoles: ['top-management'], heldRoles: ['top-management'] }
  const context: Context = { ...nobody(TODAY, recordsOf(list)), person, acting, hash, rulesOff: new Set(['AUTHOR_APPROVES']) }
  const { state } = perform(register, name, { record, input, context })
  const next = judge(register, {
    id: record.id,
    key: record.key,
    next: state,
    previous: record.state,
    way: 'command',
    archiving: false,
    context,
  })
  return list.map((item) => (item === record ? { ...item, state: next } : item))
}

const results = (list: readonly Loaded[], ids: readonly string[]) =>
  mockAudit(recordsOf(list), '2', occasion)
    .checks.filter(({ id }) => ids.includes(id))
    .map(({ id, result, faults }) => [id, result, faults.map(({ code }) => code)])

describe('a decision that was taken here', () => {
  it('is found as it was taken: criteria', () => {
    const draft = damaged({ set: 'criteria', to: { status: 'draft', approval: null, version: '2.0' } })
    assert.deepEqual(results(decide(draft, 'approve', { id: 'criteria', by: 'mara' }), ['CRI-01']), [['CRI-01', 'pass', []]])
  })

  it('is found as it was taken: an acceptance', () => {
    const open = damaged({ set: 'risk', to: { acceptance: null } })
    assert.deepEqual(results(decide(open, 'accept', { id: 'risk', by: 'ines' }), ['TRT-02', 'TRT-03']), [
      ['TRT-02', 'pass', []],
      ['TRT-03', 'pass', []],
    ])
  })

  it('is found as it was taken: a document, and another text under its approval is not', () => {
    const draft = damaged({ set: 'policy', to: { status: 'draft', approval: null, versions: [] } })
    const approved = decide(draft, 'approve', { id: 'policy', by: 'mara', input: { reviewOn: '2027-06-01' } })
    assert.deepEqual(results(approved, ['DOC-02']), [['DOC-02', 'pass', []]])
    const rewritten = approved.map((item) => {
      const versions = item.state['versions'] as readonly object[]
      return item.id === uuid('policy')
        ? { ...item, state: { ...item.state, versions: versions.map((version) => ({ ...version, title: 'Cleaning plan' })) } }
        : item
    })
    assert.deepEqual(results(rewritten, ['DOC-02']), [['DOC-02', 'fail', ['CHANGED_SINCE_APPROVAL']]])
  })

  it('is found as it was taken: the statement', () => {
    const draft = damaged({ set: 'soa', to: { status: 'draft', approval: null, rows: [], version: '1.1' } })
    assert.deepEqual(results(decide(draft, 'approve', { id: 'soa', by: 'mara' }), ['SOA-01', 'SOA-13']), [
      ['SOA-01', 'pass', []],
      ['SOA-13', 'pass', []],
    ])
  })

  it('lapses with its ground, and counts as missing then', () => {
    const register = registers.find(({ name }) => name === 'risk') ?? assert.fail()
    const record = sound.find(({ id }) => id === uuid('risk')) ?? assert.fail()
    const context = nobody(TODAY, recordsOf(sound))
    const next = judge(register, {
      id: record.id,
      key: record.key,
      next: { ...record.state, owner: uuid('mara') },
      previous: record.state,
      way: 'update',
      archiving: false,
      context,
    })
    const changed = sound.map((item) => (item === record ? { ...item, state: next } : item))
    assert.deepEqual(results(changed, ['TRT-02', 'TRT-03']), [
      ['TRT-02', 'fail', ['ACCEPTANCE_LAPSED']],
      ['TRT-03', 'not-assessed', []],
    ])
  })
})
