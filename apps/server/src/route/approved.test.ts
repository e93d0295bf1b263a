import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { isFrozen, registers, type Field, type Register } from '@assay/isms'
import type { Actor } from '../actor.ts'
import { leavingDocument } from '../export/document/document.ts'
import { openTestInstance, type TestInstance, type TestReply } from '../instance.fixture.ts'

type Send = (method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<TestReply>

let instance: TestInstance
let own: Actor
let owner: Send

before(async () => {
  instance = await openTestInstance()
  own = await instance.organisation('Own')
  owner = await instance.asPerson(own, 'owner')
})
after(() => instance.close())

const version = (number: number) => ({ 'if-match': `"${number}"` })

describe('what was approved', () => {
  it('does not change while it says approved, in any field that it prints, of any register that is approved (finding A2)', async () => {
    const approvable = registers.filter(({ commands, name }) => commands['approve']?.to === 'approved' && name !== 'soa')
    assert.deepEqual(approvable.map(({ name }) => name).toSorted(), ['change', 'document', 'risk-criteria', 'scope'])
    for (const register of approvable) {
      const decision = register.fields.find(({ name }) => name === 'approval') ?? assert.fail(register.name)
      const stage = register.lifecycle?.stages['approved']
      const printed = register.fields.filter(({ name, command }) => !command && (decision.ground.includes(name) || isFrozen(stage, name)))
      assert.ok(printed.length > 2, register.name)
      for (const field of printed.filter((one) => one.target === null || one.target === 'person')) {
        const key = await approved(register)
        const changed = await owner('PUT', `/api/${register.plural}/${key}`, { [field.name]: otherValue(field) }, version(2))
        const lapsed = (changed.body['approval'] as { lapsed: unknown } | null | undefined)?.lapsed
        assert.ok(
          changed.status === 409 || (changed.status === 200 && lapsed !== null),
          `${register.name} ${field.name}: ${changed.status}`,
        )
      }
    }
  })

  it('is printed in force as it was approved, whatever is being written meanwhile', async () => {
    const document = registers.find(({ name }) => name === 'document') ?? assert.fail()
    const key = await approved(document)
    assert.equal((await owner('POST', `/api/documents/${key}/revise`, {}, version(2))).status, 200)
    const changes = { title: 'Copies', body: 'Never.', version: '9.9', classification: 'public', reviewOn: '2040-01-01' }
    assert.equal((await owner('PUT', `/api/documents/${key}`, changes, version(3))).body['status'], 'revising')
    const { bytes } = await owner('GET', `/api/documents/${key}/file?format=md&text=in-force`)
    assert.equal(Buffer.from(bytes).toString(), 'Text')
    const leaving = await leavingDocument(instance.services, own, { id: key, which: { text: 'in-force' } })
    assert.deepEqual([leaving.version, leaving.classification, leaving.reviewOn], ['1.0', 'internal', null])
    assert.match(leaving.title, /^Approved /)
  })
})

describe('two versions of one thing', () => {
  it('are held against each other in all that their approval is about, wherever each record is a version', async () => {
    const first = await owner('POST', '/api/scopes', { title: 'Scope', statement: 'All of it.', products: ['A'] })
    const second = await owner('POST', '/api/scopes', { title: 'Scope', statement: 'All but one.', products: ['A'], changes: 'Smaller' })
    const [from, to] = [String(first.body['key']), String(second.body['key'])]
    const { body } = await owner('GET', `/api/scopes/${to}/differences?from=${from}`)
    const fields = body['fields'] as readonly { readonly field: string; readonly parts: unknown }[]
    assert.deepEqual(
      [body['from'], body['to'], fields.map(({ field, parts }) => [field, parts === null])],
      [from, to, [['statement', false]]],
    )
    assert.deepEqual((await owner('GET', `/api/scopes/${to}/differences?from=${to}`)).body['fields'], [])
    assert.equal((await owner('GET', `/api/scopes/${to}/differences?from=SCO-99`)).status, 404)
    assert.equal((await owner('GET', `/api/risks/RISK-1/differences?from=RISK-2`)).status, 404)
  })
})

let count = 0

const beginnings: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  document: { body: 'Text', kind: 'procedure', classification: 'internal', version: '1.0' },
  scope: { statement: 'All of it', certificateWording: 'All of it' },
  change: { purpose: 'To be faster' },
  'risk-criteria': {
    likelihoodScale: ['a', 'b'],
    consequenceScales: [{ dimension: 'all', steps: ['a', 'b'] }],
    levels: ['low', 'high'],
    matrix: [{ levels: ['low', 'low'] }, { levels: ['low', 'high'] }],
    acceptance: [{ level: 'low', acceptable: true, who: 'owner', months: 12 }],
  },
}

/** A record that was approved, by the only person there is. */
async function approved(register: Register): Promise<string> {
  const created = await owner('POST', `/api/${register.plural}`, { title: `Approved ${(count += 1)}`, ...beginnings[register.name] })
  const key = String(created.body['key'])
  const { status, body } = await owner('POST', `/api/${register.plural}/${key}/approve`, {}, version(1))
  assert.equal(status, 200, `${register.name}: ${JSON.stringify(body)}`)
  return key
}

function otherValue({ kind, options, target }: Field): unknown {
  switch (kind) {
    case 'date':
      return '2031-05-05'
    case 'number':
      return 4
    case 'yes-no':
      return true
    case 'choice':
      return options.at(-1)
    case 'rows':
      return []
    case 'choices':
      return [options.at(-1)]
    case 'list':
      return ['Other']
    case 'ref':
      return target === 'person' ? 'PER-1' : null
    case 'refs':
      return []
    default:
      return 'Other'
  }
}
