import assert from 'node:assert/strict'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { openTestInstance, type TestInstance } from './instance.fixture.ts'
import { examineAll, startNightly, tidy, untilNextRun } from './nightly.ts'
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
    const at = (moment: string) => new Date(Date.parse(moment) + untilNextRun(Date.parse(moment))).toISOString()
    assert.equal(at('2026-11-24T02:59:59.999Z'), '2026-11-24T03:00:00.000Z')
    assert.equal(at('2026-11-24T03:00:00.000Z'), '2026-11-25T03:00:00.000Z')
    assert.equal(at('2026-12-31T23:00:00.000Z'), '2027-01-01T03:00:00.000Z')
  })

  it('names what was changed, and in which organisation', async () => {
    assert.deepEqual(await examineAll(instance.services), [])
    await instance.sql(`update record set state = jsonb_set(state, '{title}', '"harmless"') where title = 'A risk of Quay'`)
    const problems = await examineAll(instance.services)
    assert.equal(problems.length, 1)
    assert.match(String(problems[0]), /nightly replay of quay: RECORD_CHANGED: RISK-1/)
  })

  it('reports when its hour comes, and stops', async () => {
    const reported: unknown[] = []
    const almost = Date.parse('2026-11-24T02:59:59.950Z')
    const stop = startNightly({ ...instance.services, now: () => almost }, (error) => reported.push(error))
    while (reported.length === 0) await new Promise((resolve) => setTimeout(resolve, 10))
    await stop()
    const count = reported.length
    await new Promise((resolve) => setTimeout(resolve, 150))
    assert.equal(reported.length, count)
  })
})
