import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { registers } from '@assay/isms'
import { loadExample } from '../example/load.ts'
import { openTestInstance, type TestInstance } from '../instance.fixture.ts'
import { reading } from '../store/db.ts'
import { liveRecordsAfter, type Stored } from '../store/record.ts'
import { assertUnchanged, Memory, sheets } from './memory.fixture.ts'

/** The example company leaves by its own exports, and comes back as it is. */

let instance: TestInstance
const memory = new Memory()

before(async () => {
  instance = await openTestInstance()
  await loadExample(instance.services)
  const { rows } = await instance.sql('select org_id as id from organisation')
  const org = String(rows[0]?.['id'])
  await reading(instance.services.db, org, async (tx) => {
    for (const register of registers) {
      const all: Stored[] = []
      for (let from: number | null = 0; from !== null;) {
        const { records, last } = await liveRecordsAfter(tx, register, from)
        all.push(...records)
        from = last
      }
      memory.records.set(register.name, all)
    }
  })
})
after(() => instance.close())

describe('the example company', () => {
  it('has something in most registers', () => {
    assert.ok(registers.filter(({ name }) => memory.of(name).length > 0).length > 15)
  })

  for (const register of registers) {
    for (const [format, language] of sheets) {
      it(`comes back without a change, a question or a note: ${register.plural}, ${format} in ${language}`, async (test) => {
        const { length } = memory.of(register.name)
        if (length === 0) return test.skip('the company has none')
        const { plan } = await memory.plan(register.name, await memory.export(register.name, format, language), { role: 'owner' })
        assertUnchanged(plan, length, format)
      })
    }
  }
})
