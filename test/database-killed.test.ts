import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { newFolder, setUp, start, stop } from './server.fixture.ts'
import { assetsIn, crowd, problemsOf, until } from './survive.fixture.ts'

/** PostgreSQL and its children are killed below a server that people work with. `KILLS=100 npm test test/database-killed.test.ts` for the long run. */

const KILLS = Number(process.env['KILLS'] ?? 20)
/** It is started again three times a minute at most. */
const EACH_POSTMASTER = 7

const skip = process.platform === 'linux' ? false : 'needs /proc'

describe('a server whose PostgreSQL is killed', { timeout: 900_000 + KILLS * 60_000, skip }, () => {
  it(`answers everybody, loses no acknowledged write and goes on, ${KILLS} times`, async () => {
    const server = await start(newFolder(), [])
    await setUp(server, { organisation: 'Killed', email: 'eva@killed.example' })
    const people = crowd(server, { writers: 4, readers: 2 })
    try {
      for (let kill = 0; kill < KILLS; kill += 1) {
        await written(people, 5)
        await until(() => killed(server.folder, kill))
      }
      await written(people, 5)
      await people.leave()
      assert.equal(server.child.exitCode, null)
      assert.deepEqual(
        [...people.refused.keys(), ...people.read.keys()].filter((code) => !['200', '503 DATABASE_AWAY'].includes(code)),
        [],
      )
      assert.equal(people.undated(), 0)
      const kept = await assetsIn(server)
      assert.deepEqual(
        people.acknowledged.filter((name) => kept.get(name) !== 1),
        [],
      )
      assert.deepEqual(await problemsOf(server), [])
      process.stdout.write(`${KILLS} kills, ${people.acknowledged.length} writes acknowledged and there, ${told(people.refused)}\n`)
    } finally {
      await people.leave()
      await stop(server)
    }
  })
})

/** Waits until so many more writes were acknowledged. */
async function written({ acknowledged }: { readonly acknowledged: readonly string[] }, more: number): Promise<void> {
  const enough = acknowledged.length + more
  await until(() => acknowledged.length >= enough)
}

/** Kills the postmaster now and then, else one of its children: who serves somebody, or who writes for all. Whether there was one to be killed. */
function killed(folder: string, kill: number): boolean {
  try {
    const postmaster = Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
    const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8').trim().split(' ').map(Number)
    const victim = kill % EACH_POSTMASTER === EACH_POSTMASTER - 1 ? postmaster : children[(kill * 5) % children.length]
    return victim !== undefined && victim > 0 && process.kill(victim, 'SIGKILL')
  } catch {
    return false
  }
}

function told(answers: ReadonlyMap<string, number>): string {
  return [...answers].map(([code, count]) => `${count} times ${code}`).join(', ')
}
