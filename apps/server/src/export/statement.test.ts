import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { serverActor, type Actor } from '../actor.ts'
import { commit, type Command } from '../commit.ts'
import { loadExample } from '../example/load.ts'
import { openTestInstance, type TestInstance } from '../instance.fixture.ts'
import { registerNamed } from '../store/register-named.ts'
import { buildStatement } from './statement.ts'
import { changesOf } from './statement-changes.ts'
import { statementFile } from './statement-file.ts'

let instance: TestInstance
let actor: Actor

before(async () => {
  instance = await openTestInstance()
  await loadExample(instance.services)
  const { rows } = await instance.sql('select org_id, slug from organisation')
  actor = serverActor(String(rows[0]?.['org_id']), String(rows[0]?.['slug']), 'operator')
})
after(() => instance.close())

async function printed(text: 'draft' | 'in-force'): Promise<Buffer> {
  const statement = await buildStatement(instance.services, actor, { which: { text }, moment: null })
  return Buffer.from(await statementFile(instance.services, actor, { statement, format: 'pdf' }))
}

/** Writes other words into a control, as its owner would. */
async function rewrite(reference: string, how: string): Promise<void> {
  const register = registerNamed('control')
  const { rows } = await instance.sql(`select id from record where register = 'control' and state ->> 'reference' = $1`, [reference])
  const decide: Command['decide'] = (record) => ({ state: { ...record?.state, how }, event: 'control.update' })
  await commit(instance.services, actor, [{ register, id: String(rows[0]?.['id']), version: null, way: 'update', reads: [], decide }])
}

describe('an approved Statement of Applicability', () => {
  it('prints byte for byte as it was approved, whatever changes afterwards, while the draft shows what changed (finding A2)', async () => {
    const [approved, draft] = [await printed('in-force'), await printed('draft')]
    await rewrite('A.8.28', 'Nobody looks at it any more.')
    assert.deepEqual(await printed('in-force'), approved)
    assert.notDeepEqual(await printed('draft'), draft)
    const live = await buildStatement(instance.services, actor, { which: { text: 'draft' }, moment: null })
    assert.ok(live.changed.includes('A.8.28'))
    assert.equal(live.rows.find(({ reference }) => reference === 'A.8.28')?.how, 'Nobody looks at it any more.')
    const kept = await buildStatement(instance.services, actor, { which: null, moment: null })
    assert.deepEqual([kept.version, kept.draftOf, typeof kept.sealed, kept.rows.length], ['1.0', null, 'string', live.rows.length])
    assert.equal(kept.rows.find(({ reference }) => reference === 'A.8.28')?.how, 'Coding rules as linters; training for new engineers.')
  })

  it('is not there under a number that was never given', async () => {
    await assert.rejects(buildStatement(instance.services, actor, { which: { version: '7.0' }, moment: null }), { code: 'NOT_FOUND' })
  })
})

describe('two versions of the statement', () => {
  it('differ in what was decided since, and in nothing from themselves', async () => {
    const same = await changesOf(instance.services, actor, { from: '1.0', to: null })
    assert.deepEqual([same.head, same.rows, same.uncompared], [[], [], []])
    const { from, to, rows } = await changesOf(instance.services, actor, { from: null, to: 'draft' })
    const kept = await buildStatement(instance.services, actor, { which: { version: '1.0' }, moment: null })
    assert.equal(kept.preparedBy, 'Ines Duarte', 'who prepared this version, and not the one before')
    assert.deepEqual([from.version, from.draftOf, to.version, typeof to.draftOf], ['1.0', null, null, 'string'])
    const row = rows.find(({ reference }) => reference === 'A.8.28') ?? assert.fail('no row')
    assert.deepEqual(
      row.fields.find(({ field }) => field === 'how'),
      {
        field: 'how',
        from: 'Coding rules as linters; training for new engineers.',
        to: 'Nobody looks at it any more.',
      },
    )
    const live = await buildStatement(instance.services, actor, { which: { text: 'draft' }, moment: null })
    assert.deepEqual(
      rows.filter(({ decided }) => decided).map(({ reference, title }) => reference ?? title),
      live.changed,
    )
  })

  it('are refused where one of them was never given', async () => {
    await assert.rejects(changesOf(instance.services, actor, { from: '7.0', to: 'draft' }), { code: 'NOT_FOUND' })
  })
})
