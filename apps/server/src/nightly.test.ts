import assert from 'node:assert/strict'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { JobFailure } from './job/kind.ts'
import { organisationsOf } from './store/organisation.ts'
import { openTestInstance, type TestInstance } from './instance.fixture.ts'
import { nextNight, replay, tidy } from './nightly.ts'
import { storeFile } from './store/blob.ts'
import { writing } from './store/db.ts'

let instance: TestInstance

before(async () => {
  instance = await openTestInstance()
  for (const name of ['Harbour', 'Quay']) {
    const send = await instance.as(await instance.organisation(name), 'manager')
    await send('POST', '/api/risks', { title: `A risk of ${name}` })
  }
})
after(() => instance.close())

describe('the nightly tidying', () => {
  it('removes bytes that nobody lists and old backups, and nothing else', async () => {
    const { dataFolder: folder, db, keyring } = instance.services
    const [{ org_id: org = '' } = {}] = (await instance.sql('select org_id from organisation limit 1')).rows as { org_id?: string }[]
    const bytes = Uint8Array.from(Buffer.from('listed'))
    await storeFile({ org, keyring, folder }, { bytes, write: (work) => writing(db, org, work) })
    const home = join(folder, 'blobs', org)
    const [listed = ''] = readdirSync(home)
    writeFileSync(join(home, 'orphan'), 'sealed bytes')
    writeFileSync(join(folder, `before-migration-${Date.now() - 31 * 86_400_000}.keys.zip`), '')
    writeFileSync(join(folder, `before-migration-${Date.now()}.zip`), '')
    await tidy(instance.services)
    assert.deepEqual(readdirSync(home).toSorted(), [listed, 'orphan'].toSorted())
    await tidy({ ...instance.services, now: () => Date.now() + 2 * 86_400_000 })
    assert.deepEqual(readdirSync(home), [listed])
    assert.equal(readdirSync(folder).filter((name) => name.startsWith('before-migration')).length, 1)
  })
})

describe('the nightly replay', () => {
  it('runs at three in the morning, UTC, and never twice in a night', () => {
    const at = (moment: string) => new Date(nextNight(Date.parse(moment))).toISOString()
    assert.equal(at('2026-11-24T02:59:59.999Z'), '2026-11-24T03:00:00.000Z')
    assert.equal(at('2026-11-24T03:00:00.000Z'), '2026-11-25T03:00:00.000Z')
    assert.equal(at('2026-12-31T23:00:00.000Z'), '2027-01-01T03:00:00.000Z')
  })

  it('fails where something was changed, and says what, in the organisation that it is of', async () => {
    const turn = { id: '', subject: '', dueAt: 0, failures: 0, signal: new AbortController().signal }
    const [harbour, quay] = await organisationsOf(instance.services.db)
    await instance.sql(`update record set state = jsonb_set(state, '{title}', '"harmless"') where title = 'A risk of Quay'`)
    await replay.run(instance.services, { ...turn, ...(harbour ?? assert.fail()) })
    await assert.rejects(
      async () => replay.run(instance.services, { ...turn, ...(quay ?? assert.fail()) }),
      (error) => error instanceof JobFailure && error.code === 'LEDGER_DIFFERS' && /RECORD_CHANGED: RISK-1/.test(error.message),
    )
  })
})
