import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { Machine, World } from './machine.fixture.ts'
import { chainOf } from './named.ts'
import type { StopReason } from './stop.ts'

let world: World
let first: Machine

before(async () => {
  const opened = await World.open()
  world = opened.world
  first = opened.first
})
after(() => world.close())

async function grow(machine: Machine, count = 3): Promise<void> {
  await machine.write(count)
  assert.equal(await machine.sign(), null)
}

/** A backup and its keys, of one moment. */
interface Pair {
  readonly data: Uint8Array
  readonly keys: Uint8Array
  /** How many entries the log had. */
  readonly size: number
}

async function sizeOf(machine: Machine): Promise<number> {
  return Number((await machine.sql('select size from ledger_head')).rows[0]?.size)
}

async function pairOf(machine: Machine): Promise<Pair> {
  return { data: await machine.data(), keys: await machine.keys(), size: await sizeOf(machine) }
}

const FOLDERS: Readonly<Record<string, () => string>> = {
  'an empty folder': () => world.newFolder(),
  'a folder that signed': () => world.copyOf(first.folder),
  'a folder that forgot': () => {
    const folder = world.copyOf(first.folder)
    rmSync(join(folder, 'checkpoints'), { recursive: true })
    return folder
  },
}

/** What was restored writes on, and signs nothing before an owner says so, and then under another name. */
async function assertBegunAnew(machine: Machine, { size }: Pair, name: string): Promise<boolean> {
  assert.equal(await machine.stands(), 'restored', name)
  await machine.write()
  assert.equal(await machine.sign(), 'restored', name)
  assert.equal((await machine.epoch('restored')).status, 'signing', name)
  await grow(machine)
  const { successions, spans } = chainOf(await machine.named())
  const begun = successions.at(-1) ?? assert.fail()
  assert.ok(begun.after.size <= size && begun.signed >= begun.after.size, name)
  assert.equal(new Set(spans.map((span) => span.key.name)).size, 2, name)
  return begun.isFollowed
}

describe('a pair of a backup', () => {
  it('is put back as it fits, and never signed under the name of before: every backup x keys x what was signed x folder', async () => {
    const other = await World.open()
    await grow(other.first)
    const pairs: Pair[] = []
    for (let time = 0; time < 3; time += 1) {
      await grow(first)
      if (time === 1) await first.rotate()
      if (time === 1) await grow(first)
      pairs.push(await pairOf(first))
    }
    await grow(first)
    const opening = [...pairs.map(({ keys }) => keys), await other.first.keys()]
    const cases = pairs.flatMap((pair, at) =>
      opening.flatMap((keys, later) => Object.keys(FOLDERS).map((where) => ({ pair, at, keys, later, where }))),
    )
    for (const { pair, at, keys, later, where } of cases) {
      const name = `backup ${at}, keys ${later}, ${where}`
      const restoring = world.restored(pair.data, keys, first.actor, FOLDERS[where]?.())
      if (later < at || later === pairs.length)
        await assert.rejects(restoring, /these keys do not fit the backup: \d+ of \d+ records/, name)
      // A key that was followed since the backup is not in the later keys: nobody can sign for it any more.
      else assert.equal(await assertBegunAnew(await restoring, pair, name), at > 0 || later === 0, name)
    }
    assert.equal(await first.sign(), null, 'the original goes on')
    await grow(first)
    world.assertOneHistory()
    await other.world.close()
  })

  it('names how many records would be blank, and leaves the server empty for the right one', async () => {
    const early = await first.keys()
    await first.write(5)
    const data = await first.data()
    const late = await first.keys()
    await assert.rejects(world.restored(data, early, first.actor), /5 of \d+ records and 0 stored files would come back blank/)
    assert.equal(await (await world.restored(data, late, first.actor)).stands(), 'restored')
  })
})

describe('an epoch', () => {
  it('is begun for the reason that there is, once, and is one entry', async () => {
    const second = first.secondFolder()
    await assert.rejects(first.epoch('restored'), { code: 'LOG_SIGNED' })
    await assert.rejects(second.epoch('restored'), { code: 'STOPPED_OTHERWISE' })
    const earlier = await sizeOf(first)
    const tries = await Promise.allSettled(Array.from({ length: 4 }, () => second.epoch('other-folder')))
    assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1)
    assert.equal(await sizeOf(first), earlier + 1)
    assert.equal(await first.sign(), 'other-folder', 'the folder of before signs nothing more')
    await grow(second)
    await assert.rejects(first.rotate(), { code: 'LOG_NOT_SIGNED' })
    world.assertOneHistory()
  })
})

type Step = (machine: Machine) => Promise<Machine | null>

const REASONS: ReadonlySet<StopReason> = new Set([
  'restored',
  'other-folder',
  'history-missing',
  'history-behind',
  'log-behind',
  'key-missing',
  'other-key',
])

/** What may happen to a machine; what comes of it is another one, or none. */
const STEPS: Readonly<Record<string, Step>> = {
  write: async (machine) => {
    await machine.write()
    return null
  },
  sign: async (machine) => {
    await machine.write()
    await machine.sign()
    return null
  },
  rotate: async (machine) => {
    await machine.rotate().catch(expected)
    return null
  },
  epoch: async (machine) => {
    const reason = (await machine.sign()) ?? (await machine.stands())
    if (reason !== null) {
      assert.ok(REASONS.has(reason), reason)
      await machine.epoch(reason).catch(expected)
    }
    return null
  },
  'copy the folder': async (machine) => machine.secondFolder(),
  'copy the machine': (machine) => machine.copy(),
  'copy the database under the folder': async (machine) => {
    const earlier = await machine.copyDatabase()
    await machine.write()
    await machine.sign()
    await machine.rest(earlier)
    return null
  },
  'forget what was signed': async (machine) => {
    rmSync(join(machine.folder, 'checkpoints'), { recursive: true, force: true })
    return null
  },
  'lose what was not committed': async (machine) => {
    await machine.sql(
      'delete from cosignature where size = (select max(size) from checkpoint); delete from checkpoint where size = (select max(size) from checkpoint)',
    )
    return null
  },
}

function expected(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && /^(?:LOG_|STOPPED_)/.test(String(error.code)))) throw error
}

/** Machines and backups of one world, and what happens to them. */
class Story {
  readonly #world: World
  readonly #machines: Machine[]
  readonly #pairs: Pair[] = []

  constructor(place: World, start: Machine) {
    this.#world = place
    this.#machines = [start]
  }

  async take([name, which]: readonly [string, number]): Promise<void> {
    const machine = this.#machines[which % this.#machines.length] ?? assert.fail()
    const pair = this.#pairs[which % Math.max(1, this.#pairs.length)]
    if (name === 'back up') this.#pairs.push(await pairOf(machine))
    const made = name === 'restore' && pair ? await this.#world.restored(pair.data, pair.keys, machine.actor) : await STEPS[name]?.(machine)
    if (made) this.#machines.push(made)
  }

  /** Everybody signs what they have, as far as they may. */
  async end(): Promise<number> {
    for (const machine of this.#machines) {
      await machine.write()
      await machine.sign()
    }
    this.#world.assertOneHistory()
    return this.#world.signed.length
  }
}

describe('over any sequence of what may happen to a server', () => {
  const step = fc.tuple(fc.constantFrom(...Object.keys(STEPS), 'back up', 'restore'), fc.nat(3))
  it('no two heads of one name, key and epoch differ, and no witness sees a fork', async () => {
    let signed = 0
    const tell = async (steps: readonly (readonly [string, number])[]): Promise<void> => {
      const place = await World.open()
      try {
        const story = new Story(place.world, place.first)
        for (const one of steps) await story.take(one)
        signed += await story.end()
      } finally {
        await place.world.close()
      }
    }
    const sequences = fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), tell)
    await fc.assert(sequences, { numRuns: Number(process.env['ASSAY_SEQUENCES'] ?? 12) })
    assert.ok(signed > 12)
  })
})
