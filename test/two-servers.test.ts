import assert from 'node:assert/strict'
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { findPostgres, startDatabases, type Databases } from './pooler.fixture.ts'
import { end, newFolder, setUp, start, type Server } from './server.fixture.ts'
import { assetsIn, problemsOf, send } from './survive.fixture.ts'

/** Two servers are started in the same second on one empty PostgreSQL of an operator. */

const ROUNDS = Number(process.env['ROUNDS'] ?? 2)
const SECRETS = ['master.key', 'session.secret', 'operator.key']

const bin = findPostgres()

describe(
  'two servers of one empty database',
  { skip: bin === null ? 'needs the Debian package postgresql' : false, timeout: 900_000 },
  () => {
    let databases: Databases
    const folders: string[] = []

    before(async () => {
      databases = await startDatabases(bin ?? '')
    })
    after(async () => {
      await databases.close()
      for (const made of folders) rmSync(made, { recursive: true, force: true })
    })

    function folder(): string {
      const made = newFolder()
      folders.push(made)
      return made
    }

    /** A folder with the secrets of another, and the keys of its logs where those lie. */
    function withSecretsOf(first: string): string {
      const other = folder()
      for (const made of [first, other])
        for (const name of SECRETS) writeFileSync(join(made, name), `${name[0]}`.repeat(43), { mode: 0o600 })
      for (const name of ['keys', 'checkpoints']) {
        mkdirSync(join(first, name), { mode: 0o700 })
        symlinkSync(join(first, name), join(other, name))
      }
      return other
    }

    async function started(names: readonly string[], database: string): Promise<readonly PromiseSettledResult<Server>[]> {
      return Promise.allSettled(names.map((name) => start(name, [], { DATABASE_URL: database })))
    }

    for (let round = 0; round < ROUNDS; round += 1) {
      it(`both serve with the same secrets (${round + 1})`, async () => {
        const first = folder()
        const both = await started([first, withSecretsOf(first)], await databases.create(`same_${round}`))
        const servers = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
        try {
          assert.deepEqual(
            both.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : [])),
            [],
          )
          const [one, other] = servers
          assert.ok(one && other)
          assert.equal((await setUp(one, { organisation: 'Both', email: 'eva@both.example' })).status, 303)
          for (const [index, server] of [other, one, other, one].entries())
            assert.equal((await send(server, '/api/assets', { name: `Asset ${index}` })).status, 201)
          for (const server of servers) {
            assert.equal((await assetsIn(server)).size, 4)
            assert.deepEqual(await problemsOf(server), [])
          }
        } finally {
          for (const server of servers) await end(server)
        }
      })

      it(`one serves, and one with other secrets ends with a sentence (${round + 1})`, async () => {
        const names = [folder(), folder()]
        const database = await databases.create(`other_${round}`)
        const both = await started(names, database)
        const servers = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
        try {
          const said = both.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []))
          assert.deepEqual([servers.length, said.length], [1, 1])
          assert.match(
            said[0] ?? '',
            /^Error: assay: this database belongs to a server with another master\.key: give this one the same [^\n]+\n$/,
          )
          assert.equal((await setUp(servers[0] as Server, { organisation: 'One', email: 'eva@one.example' })).status, 303)
        } finally {
          for (const server of servers) await end(server)
        }
      })
    }
  },
)
