import assert from 'node:assert/strict'
import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import type { Actor } from '../apps/server/src/actor.ts'
import { createOrganisation } from '../apps/server/src/account/organisation.ts'
import { commit, type Command } from '../apps/server/src/commit.ts'
import { openInstance, type Instance } from '../apps/server/src/instance.ts'
import { examine } from '../apps/server/src/export/examine.ts'
import { reading } from '../apps/server/src/store/db.ts'
import { registerNamed } from '../apps/server/src/store/register-named.ts'
import { WallError } from '../apps/server/src/store/wall.ts'
import { findPooler, password, startPooled, type Pooled } from './pooler.fixture.ts'
import { newFolder } from './server.fixture.ts'

/** The tenant wall behind PgBouncer in transaction mode: clients share connections, and whatever outlives a transaction is seen by the next. */

const ROUNDS = 200

/** What the guide tells the operator of a database to do. */
const ROLES = `
  create role assay_app nologin;
  create role assay_accounts nologin;
  create role isms_owner login password '${password}';
  grant assay_app, assay_accounts to isms_owner with admin option;
  create role isms_server login noinherit password '${password}';
  grant assay_app to isms_server;
  create role isms_sign_in login inherit password '${password}';
  grant assay_accounts to isms_sign_in;
  create role isms_careless login inherit password '${password}';
  grant assay_app to isms_careless;
  grant create on schema public to isms_owner;
  alter database isms owner to isms_owner;`

const skip = findPooler() === null ? 'needs the Debian packages pgbouncer and postgresql' : false

for (const [mode, ignore] of [
  ['strict about start-up parameters', ''],
  ['told to ignore start-up options', 'options,extra_float_digits'],
] as const) {
  describe(`behind PgBouncer, ${mode}`, { skip }, () => {
    let pooled: Pooled
    let folder: string
    let instance: Instance
    let actors: readonly Actor[]

    before(async () => {
      pooled = await startPooled(ignore, ['isms_owner', 'isms_server', 'isms_sign_in', 'isms_careless'])
      await pooled.sql(ROLES)
      folder = newFolder()
      instance = await openInstance({ folder, database: addresses('isms_server'), prepare: false })
      actors = [
        await createOrganisation(instance.services, { name: 'First' }),
        await createOrganisation(instance.services, { name: 'Second' }),
      ]
    })
    after(async () => {
      await instance?.close()
      await pooled?.close()
      rmSync(folder, { recursive: true, force: true })
    })

    function addresses(server: string) {
      return { database: pooled.pooled(server), migration: pooled.direct('isms_owner'), accounts: pooled.pooled('isms_sign_in') }
    }

    it('writes of two organisations at once arrive each in its own log, which verifies', async () => {
      const { services } = instance
      const written = await Promise.all(
        Array.from({ length: ROUNDS }, (_, index) =>
          commit(services, pick(actors, index), [asset(`${pick(actors, index).slug} ${index}`)]),
        ),
      )
      assert.equal(written.length, ROUNDS)
      for (const actor of actors) {
        const { ok, entries } = await examine(services, actor)
        assert.ok(ok && entries >= ROUNDS / 2)
      }
    })

    it('no reader ever sees a row of the other', async () => {
      const seen = await Promise.all(
        Array.from({ length: ROUNDS }, (_, index) =>
          reading(instance.services.db, pick(actors, index).org, (tx) =>
            tx.selectFrom('record').select(['org_id', 'title']).where('register', '=', 'asset').execute(),
          ),
        ),
      )
      seen.forEach((rows, index) => {
        assert.equal(rows.length, ROUNDS / 2)
        assert.ok(rows.every(({ org_id }) => org_id === pick(actors, index).org))
      })
    })

    it('who comes after a transaction has no role, no organisation and no right', async () => {
      await withPooled(pooled.pooled('isms_server'), async (client) => {
        const { rows } = await client.query(`select current_user as role, current_setting('assay.org', true) as org`)
        assert.deepEqual([rows[0]?.role, rows[0]?.org || null], ['isms_server', null])
        await assert.rejects(client.query('select * from record'), /permission denied/)
      })
    })

    it('signs people in', async () => {
      const { signIn } = instance.services
      await signIn.newAccount({ email: 'eva@first.example', name: 'Eva' })
      assert.match(await signIn.oneTimeLink('eva@first.example'), /token=/)
      assert.notEqual(await signIn.userIdOf('eva@first.example'), null)
    })

    it('makes its logins itself where DATABASE_URL names the owner, who may', async () => {
      await pooled.sql('alter role isms_owner createrole')
      const other = anotherServer(folder)
      const again = await openInstance({
        folder: other,
        database: { database: pooled.direct('isms_owner'), migration: null, accounts: null },
      })
      const found = await reading(again.services.db, pick(actors, 0).org, (tx) =>
        tx.selectFrom('record').select('id').where('register', '=', 'asset').execute(),
      )
      assert.equal(found.length, ROUNDS / 2)
      await again.close()
      rmSync(other, { recursive: true, force: true })
    })

    it('does not start as the owner, as a superuser, or as a login with rights of its own', async () => {
      for (const user of ['isms_owner', 'root', 'isms_careless']) {
        const other = anotherServer(folder)
        await assert.rejects(
          openInstance({ folder: other, database: addresses(user), prepare: false }),
          (error: unknown) => error instanceof WallError,
          user,
        )
        rmSync(other, { recursive: true, force: true })
      }
    })
  })
}

/** The folder of another server on the same database: it has the same secrets. */
function anotherServer(folder: string): string {
  const other = newFolder()
  for (const name of ['master.key', 'session.secret'])
    if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(other, name))
  return other
}

function pick(actors: readonly Actor[], index: number): Actor {
  const actor = actors[index % actors.length]
  assert.ok(actor)
  return actor
}

function asset(name: string): Command {
  const register = registerNamed('asset')
  return {
    register,
    id: null,
    version: null,
    way: 'system' as const,
    reads: [],
    decide: () => ({ state: register.schema.parse({ name }), event: 'asset.create' }),
  }
}

async function withPooled(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
