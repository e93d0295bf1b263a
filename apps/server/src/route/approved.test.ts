import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { registers, type Field, type Register } from '@assay/isms'
import type { Actor } from '../actor.ts'
import { commit, type Command } from '../commit.ts'
import { leavingDocument } from '../export/document/document.ts'
import { openTestInstance, type TestInstance, type TestReply } from '../instance.fixture.ts'

type Send = (method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<TestReply>

const APPROVER = 'ada@own.example'

let instance: TestInstance
let own: Actor
let owner: Send

before(async () => {
  instance = await openTestInstance()
  own = await instance.organisation('Own')
  owner = await instance.as(own, 'owner')
})
after(() => instance.close())

const version = (number: number) => ({ 'if-match': `"${number}"` })

describe('what was approved', () => {
  it('does not change while it says approved, in any field of any register that is approved', async () => {
    await owner('POST', '/api/people', { name: 'Ada', email: APPROVER })
    const approvable = registers.filter(({ fields, commands }) => 'approve' in commands && fields.some(({ name }) => name === 'standing'))
    assert.deepEqual(approvable.map(({ name }) => name).toSorted(), ['document', 'soa'])
    for (const register of approvable) {
      const fields = register.fields.filter(({ name, derived }) => !derived && !['sourceId', 'sourceNote'].includes(name))
      for (const field of fields) {
        const { key, id } = (
          await owner('POST', `/api/${register.plural}`, { title: 'Approved', body: register.name === 'document' ? 'Text' : undefined })
        ).body
        await approved(register, String(id))
        const { status, body } = await owner(
          'PUT',
          `/api/${register.plural}/${String(key)}`,
          { [field.name]: otherValue(field) },
          version(2),
        )
        assert.ok(
          status === 409 || (status === 200 && body['standing'] !== 'approved'),
          `${register.name} ${field.name}: ${status} ${String(body['standing'])}`,
        )
      }
    }
  })

  it('is printed in force as it was approved, whatever is being written meanwhile', async () => {
    const { key, id } = (
      await owner('POST', '/api/documents', { title: 'Backups', body: 'Daily.', version: '1.0', classification: 'internal' })
    ).body
    await approved(registers.find(({ name }) => name === 'document') ?? assert.fail(), String(id))
    const changes = { title: 'Copies', body: 'Never.', version: '9.9', classification: 'public', reviewOn: '2040-01-01' }
    assert.equal((await owner('PUT', `/api/documents/${String(key)}`, changes, version(2))).body['standing'], 'draft')
    const { bytes } = await owner('GET', `/api/documents/${String(key)}/file?format=md&text=in-force`)
    assert.equal(Buffer.from(bytes).toString(), 'Daily.')
    const {
      title,
      version: printed,
      classification,
      reviewOn,
    } = await leavingDocument(instance.services, own, { id: String(key), which: 'in-force' })
    assert.deepEqual([title, printed, classification, reviewOn], ['Backups', '1.0', 'internal', null])
  })
})

/** What an approval leaves; that of the statement asks for decisions on all controls, which do not matter here. */
async function approved(register: Register, id: string): Promise<void> {
  const command = register.commands['approve'] ?? assert.fail()
  const decide: Command['decide'] = (record, context) =>
    register.name === 'document'
      ? command.decide(record ?? assert.fail(), {}, context)
      : { state: { ...record?.state, version: '1.0', standing: 'approved', approvedOn: context.today }, event: 'soa.approve' }
  await commit(instance.services, { ...own, email: APPROVER }, [{ register, id, version: null, reads: [], decide }])
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
