import assert from 'node:assert/strict'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { openCheckpoint, verifyPack } from '@assay/ledger'
import type { Actor } from './actor.ts'
import { commit, type Command } from './commit.ts'
import { registerNamed } from './store/register-named.ts'
import { openTestInstance, type TestInstance } from './instance.fixture.ts'
import { publish, signerOf } from './publisher.ts'
import { bytesOf } from './backup/dump.fixture.ts'
import { sealBundle } from './export/bundle.ts'
import { examine } from './export/examine.ts'
import { storeFile } from './store/blob.ts'
import { writing } from './store/db.ts'

let instance: TestInstance
let actor: Actor

before(async () => {
  instance = await openTestInstance()
  actor = await instance.organisation('Invariants')
})
after(() => instance.close())

const asset = registerNamed('asset')

function person(name: string): Command {
  const register = registerNamed('person')
  return {
    register,
    id: null,
    version: null,
    way: 'system',
    reads: [],
    decide: () => ({ state: register.schema.parse({ name }), event: 'person.create' }),
  }
}

function create(name: string): Command {
  return {
    register: asset,
    id: null,
    version: null,
    way: 'system',
    reads: [],
    decide: () => ({ state: asset.schema.parse({ name }), event: 'asset.create' }),
  }
}

/** The log begins with its policy and its tenant. */
const FOUNDED = 2

describe('commit', () => {
  it('stores a change and its leaf together', async () => {
    const [receipt] = await commit(instance.services, actor, [create('Laptop')])
    assert.equal(receipt?.record.key, 'AST-1')
    assert.deepEqual(await counts(), { records: FOUNDED + 1, leaves: FOUNDED + 1, size: FOUNDED + 1 })
  })

  it('stores neither when one command of several fails', async () => {
    const unchanged = await counts()
    const failing: Command = {
      ...create('Second'),
      decide: () => {
        throw new Error('no')
      },
    }
    await assert.rejects(commit(instance.services, actor, [create('First'), failing]))
    assert.deepEqual(await counts(), unchanged)
  })

  it('leaves no gap in the log after a rollback', async () => {
    await assert.rejects(
      commit(instance.services, actor, [create('Doomed'), { ...create('x'), id: '00000000-0000-7000-8000-000000000000' }]),
    )
    const [receipt] = await commit(instance.services, actor, [create('After')])
    const { rows } = await instance.sql('select seq from leaf order by seq')
    assert.deepEqual(
      rows.map((row) => Number(row['seq'])),
      [...rows.keys()],
    )
    assert.equal(receipt?.seq, rows.length - 1)
  })

  it('gives gapless positions to writers at once', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, index) => commit(instance.services, actor, [create(`Parallel ${index}`)])))
    const { rows } = await instance.sql('select seq from leaf where org_id = $1 order by seq', [actor.org])
    assert.deepEqual(
      rows.map((row) => Number(row['seq'])),
      [...rows.keys()],
    )
  })

  it('is shared by writers at once, none of whom suffers for another', async () => {
    const bad: Command = { ...create('Refused'), decide: () => assert.fail('refused') }
    const asked = Array.from({ length: 20 }, (_, index) => (index % 5 === 0 ? bad : create(`Shared ${index}`)))
    const outcomes = await Promise.allSettled(asked.map((command) => commit(instance.services, actor, [command])))
    assert.deepEqual(
      outcomes.map(({ status }) => status === 'rejected'),
      asked.map((command) => command === bad),
    )
    const [target] = await commit(instance.services, actor, [create('Fought over')])
    const change = (name: string): Command => ({
      ...create(name),
      id: target?.record.id ?? '',
      version: 1,
      decide: (record) => ({ state: { ...record?.state, name }, event: 'asset.update' }),
    })
    const fight = await Promise.allSettled(['a', 'b', 'c'].map((name) => commit(instance.services, actor, [change(name)])))
    assert.deepEqual(
      fight.map(({ status }) => status),
      ['fulfilled', 'rejected', 'rejected'],
    )
    const twice = { ...actor, idempotencyKey: 'shared-key' }
    const [one, two] = await Promise.all([create('Twice'), create('Twice')].map((command) => commit(instance.services, twice, [command])))
    assert.equal(one?.[0]?.seq, two?.[0]?.seq)
    const { records, leaves, size } = await counts()
    assert.deepEqual([leaves, size >= records], [size, true])
  })

  it('answers a retried request as it did the first time', async () => {
    const [first] = await commit(instance.services, { ...actor, idempotencyKey: 'key-1' }, [create('Once')])
    const size = (await counts()).size
    const [second] = await commit(instance.services, { ...actor, idempotencyKey: 'key-1' }, [create('Once')])
    assert.deepEqual([second?.record, second?.seq, second?.leafHash], [first?.record, first?.seq, first?.leafHash])
    assert.equal((await counts()).size, size)
    const { rows } = await instance.sql(`select body::text as body from reply where idempotency_key = 'key-1'`)
    assert.deepEqual(rows, [{ body: `[${first?.seq}]` }], 'the state is not stored a second time')
  })

  it('refuses a version that is not the newest', async () => {
    const [receipt] = await commit(instance.services, actor, [create('Contested')])
    const change: Command = { ...create('Contested 2'), id: receipt?.record.id ?? '', version: 1 }
    await commit(instance.services, actor, [change])
    await assert.rejects(commit(instance.services, actor, [change]), { code: 'VERSION_CONFLICT' })
  })

  it('keeps names, titles and addresses out of the leaf', async () => {
    const member = await instance.member(actor, 'reader')
    await commit(instance.services, member, [create('canary-title')])
    const { rows } = await instance.sql("select encode(bytes, 'escape') as text from leaf")
    for (const word of ['canary', member.id.slice(5), member.email ?? '', 'test.example'])
      assert.ok(
        rows.every((row) => !String(row['text']).includes(word)),
        word,
      )
  })

  it('puts into a leaf what is allowed there and nothing else', async () => {
    const { rows } = await instance.sql('select bytes from leaf where seq > 0')
    const allowed =
      'actorRef authMethod evidence fields onBehalfOf org prevRecordEntry recordId recordVersion register seq ts type v'.split(' ')
    for (const row of rows) assert.deepEqual(Object.keys(JSON.parse(String(row['bytes']))), allowed)
  })

  it('refuses a rule that reads what it did not declare', async () => {
    const curious: Command = {
      ...create('Curious'),
      decide: (_, context) => ({ state: { name: String(context.records('risk').length) }, event: 'asset.create' }),
    }
    await assert.rejects(commit(instance.services, actor, [curious]), /declares no view/)
  })

  it('names every actor by a pseudonym, the same one each time', async () => {
    const { rows } = await instance.sql("select distinct convert_from(bytes, 'UTF8')::jsonb ->> 'actorRef' as ref from leaf")
    assert.equal(rows.length, 3, 'the server, its operator, and one member')
  })
})

describe('state binding', () => {
  it('holds for what the application wrote', async () => {
    const report = await examine(instance.services, actor)
    assert.deepEqual(report.problems, [])
  })

  it('gives a pack that verifies', async () => {
    const pack = await bytesOf(await sealBundle(instance.services, actor, { registers: null, level: 'full' }))
    assert.deepEqual(verifyPack(pack).problems, [])
  })

  it('names a row edited by SQL', async () => {
    await instance.sql(`update record set state = jsonb_set(state, '{name}', '"Harmless"') where key = 'AST-1'`)
    const { problems } = await examine(instance.services, actor)
    assert.deepEqual(
      problems.map(({ code, subject }) => [code, subject]),
      [['RECORD_CHANGED', 'AST-1']],
    )
    await instance.sql(`update record set state = jsonb_set(state, '{name}', '"Laptop"') where key = 'AST-1'`)
  })

  it('names a row archived, rolled back or invented by SQL', async () => {
    await instance.sql(`update record set archived = true where key = 'AST-1'`)
    assert.equal((await examine(instance.services, actor)).problems[0]?.code, 'RECORD_CHANGED')
    await instance.sql(`update record set archived = false, version = version + 1 where key = 'AST-1'`)
    assert.equal((await examine(instance.services, actor)).problems[0]?.code, 'VERSION_GAP')
    await instance.sql(`update record set version = version - 1 where key = 'AST-1'`)
    await instance.sql(
      `insert into record select org_id, gen_random_uuid(), register, 9999, 'AST-9999', version, archived, state, title, last_seq, last_leaf, created_at, updated_at, search from record where key = 'AST-1'`,
    )
    assert.ok(
      (await examine(instance.services, actor)).problems.some(
        ({ code, subject }) => code === 'RECORD_WITHOUT_ENTRY' && subject === 'AST-9999',
      ),
    )
    await instance.sql(`delete from record where key = 'AST-9999'`)
  })

  for (const [column, change, back] of [
    ['title', `title = 'Harmless'`, `title = 'Laptop'`],
    ['number', 'number = number + 5000', 'number = number - 5000'],
    ['register', `register = 'threat'`, `register = 'asset'`],
    ['created_at', `created_at = created_at - interval '1 year'`, `created_at = created_at + interval '1 year'`],
    ['updated_at', `updated_at = updated_at - interval '1 day'`, `updated_at = updated_at + interval '1 day'`],
    ['last_seq', 'last_seq = last_seq + 1', 'last_seq = last_seq - 1'],
    ['search', `search = to_tsvector('simple', 'nothing')`, `search = to_tsvector('simple', 'AST-1 Laptop')`],
  ] as const) {
    it(`names a record whose ${column} was edited, though its state was not`, async () => {
      await instance.sql(`update record set ${change} where key = 'AST-1'`)
      const { problems } = await examine(instance.services, actor)
      await instance.sql(`update record set ${back} where key = 'AST-1'`)
      assert.deepEqual([problems[0]?.code, problems[0]?.subject], ['RECORD_CHANGED', 'AST-1'])
      assert.deepEqual((await examine(instance.services, actor)).problems, [])
    })
  }

  it('names a link that was added or taken away', async () => {
    const [owner] = await commit(instance.services, actor, [person('Ada')])
    const owned: Command = {
      ...create('Owned'),
      decide: () => ({ state: asset.schema.parse({ name: 'Owned', owner: owner?.record.id }), event: 'asset.create' }),
    }
    const [receipt] = await commit(instance.services, actor, [owned])
    await instance.sql('delete from link where source = $1', [receipt?.record.id])
    const { problems } = await examine(instance.services, actor)
    assert.deepEqual([problems[0]?.code, problems[0]?.subject], ['LINK_CHANGED', receipt?.record.key])
    await instance.sql(`insert into link values ($1, $2, 'owner', $3)`, [actor.org, receipt?.record.id, owner?.record.id])
  })

  it('names an old version that was rewritten, a deleted record, and a log that was cut', async () => {
    const { rows } = await instance.sql('select seq, sealed, key_version from payload where seq = 1')
    for (const change of ['sealed = set_byte(sealed, 40, 255 - get_byte(sealed, 40))', 'sealed = null', 'key_version = key_version + 1']) {
      await instance.sql(`update payload set ${change} where seq = 1`)
      assert.equal((await examine(instance.services, actor)).problems[0]?.code, 'PAYLOAD_CHANGED', change)
      await instance.sql('update payload set sealed = $1, key_version = $2 where seq = 1', [rows[0]?.['sealed'], rows[0]?.['key_version']])
    }
    await instance.sql('update ledger_head set size = size + 1 where org_id = $1', [actor.org])
    assert.equal((await examine(instance.services, actor)).problems[0]?.code, 'SIZE_MISMATCH')
    await instance.sql('update ledger_head set size = size - 1 where org_id = $1', [actor.org])
    assert.deepEqual((await examine(instance.services, actor)).problems, [])
  })

  it('names a stored file that was swapped or is gone', async () => {
    const { dataFolder, db, keyring } = instance.services
    const files = { org: actor.org, keyring, folder: dataFolder }
    const bytes = Uint8Array.from(Buffer.from('protocol'))
    const sum = await storeFile(files, { bytes, write: (work) => writing(db, actor.org, work) })
    const { rows } = await instance.sql('select id from blob where sha256 = $1', [sum])
    const path = join(dataFolder, 'blobs', actor.org, String(rows[0]?.['id']))
    const sealed = readFileSync(path)
    assert.equal(sealed.includes('protocol'), false)
    writeFileSync(path, 'forged')
    assert.deepEqual(
      (await examine(instance.services, actor)).problems.map(({ code, subject }) => [code, subject]),
      [['BLOB_CHANGED', sum]],
    )
    rmSync(path)
    assert.deepEqual(
      (await examine(instance.services, actor)).problems.map(({ code }) => code),
      ['BLOB_MISSING'],
    )
    writeFileSync(path, sealed)
    assert.deepEqual((await examine(instance.services, actor)).problems, [])
  })

  it('names a leaf that was rewritten', async () => {
    const { rows } = await instance.sql(`select bytes from leaf where seq = ${FOUNDED}`)
    await instance.sql(
      `update leaf set bytes = convert_to(replace(convert_from(bytes, 'UTF8'), 'asset.create', 'asset.update'), 'UTF8') where seq = ${FOUNDED}`,
    )
    assert.equal((await examine(instance.services, actor)).problems[0]?.code, 'ROOT_MISMATCH')
    await instance.sql(`update leaf set bytes = $1 where seq = ${FOUNDED}`, [rows[0]?.['bytes']])
  })
})

describe('checkpoints', () => {
  it('cover every committed leaf and are signed once a size', async () => {
    const key = await signerOf(instance.services, actor)
    const first = await publish(instance.services, actor)
    assert.equal(openCheckpoint(first.note, key).size, (await counts()).size)
    assert.equal((await publish(instance.services, actor)).note, first.note)
  })
})

async function counts(): Promise<{ records: number; leaves: number; size: number }> {
  const { rows } = await instance.sql(
    'select (select count(*) from record where org_id = $1)::int as records, (select count(*) from leaf where org_id = $1)::int as leaves, (select size from ledger_head where org_id = $1)::int as size',
    [actor.org],
  )
  return { records: Number(rows[0]?.['records']), leaves: Number(rows[0]?.['leaves']), size: Number(rows[0]?.['size']) }
}
