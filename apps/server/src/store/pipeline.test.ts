import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openTestInstance, type TestInstance } from '../instance.fixture.ts'
import { reading, writing, type Tx } from './db.ts'

let instance: TestInstance
let org: string

before(async () => {
  instance = await openTestInstance()
  org = (await instance.organisation('Pipeline')).org
})
after(() => instance.close())

describe('a transaction', () => {
  it('answers statements that were sent together in their order', async () => {
    const found = await reading(instance.services.db, org, (tx) =>
      Promise.all([tx.selectFrom('organisation').select('slug').execute(), tx.selectFrom('ledger_head').select('size').execute()]),
    )
    assert.deepEqual(found, [[{ slug: 'pipeline' }], [{ size: '2' }]])
  })

  it('refuses every statement after its end, so that none runs in another one', async () => {
    let kept: Tx | undefined
    await reading(instance.services.db, org, async (tx) => void (kept = tx))
    await assert.rejects(async () => kept?.selectFrom('organisation').selectAll().execute(), /the transaction has ended/)
  })

  it('is undone as a whole when one of several statements fails, and leaves a clean connection', async () => {
    const key = (id: string) => ({ org_id: org, record_id: id, code_hash: Buffer.from(id), expires_at: new Date() })
    const first = '00000000-0000-7000-8000-000000000001'
    await assert.rejects(
      writing(instance.services.db, org, (tx) =>
        Promise.all([
          tx.insertInto('invitation').values(key(first)).execute(),
          tx.insertInto('invitation').values(key('not a uuid')).execute(),
          tx.insertInto('invitation').values(key('00000000-0000-7000-8000-000000000002')).execute(),
        ]),
      ),
    )
    const rows = await reading(instance.services.db, org, (tx) => tx.selectFrom('invitation').selectAll().execute())
    assert.deepEqual(rows, [])
  })

  it('cannot write where it said it reads', async () => {
    await assert.rejects(
      reading(instance.services.db, org, (tx) => tx.deleteFrom('membership').execute()),
      /read-only transaction/,
    )
  })
})
