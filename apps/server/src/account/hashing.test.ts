import assert from 'node:assert/strict'
import { scrypt } from 'node:crypto'
import { describe, it } from 'node:test'
import { createHashing, type Lane } from './hashing.ts'

function hash(): Promise<void> {
  return new Promise((resolve, reject) => {
    scrypt('password', 'salt', 64, { N: 16_384, r: 16, p: 1, maxmem: 128 * 16_384 * 16 * 2 }, (error) =>
      error ? reject(error) : resolve(),
    )
  })
}

const stranger = (name: string): Lane => ({ name, known: false })

describe('the queue of password hashes', () => {
  it('lets three hundred from one address hold up nobody else, and keeps no turn of the process', async () => {
    const { run } = createHashing()
    // The order in which hashes begin: when they end is for the machine to say.
    const begun: string[] = []
    const hashFor = (name: string) => (): Promise<void> => {
      begun.push(name)
      return hash()
    }
    let refused = 0
    const flood = Array.from({ length: 300 }, () => run(stranger('flood'), hashFor('flood')).catch(() => (refused += 1)))
    const other = run(stranger('other'), hashFor('other'))
    const known = run({ name: 'at home', known: true }, hashFor('known'))
    let longest = 0
    let last = process.threadCpuUsage()
    const watch = setInterval(() => {
      const { user, system } = process.threadCpuUsage(last)
      longest = Math.max(longest, user + system)
      last = process.threadCpuUsage()
    }, 0)
    await Promise.all([...flood, other, known])
    clearInterval(watch)
    assert.ok(longest < 100_000, `a turn of ${longest} microseconds`)
    assert.equal(refused, 278)
    assert.equal(begun.length, 24)
    assert.ok(begun.indexOf('known') <= 3, begun.join())
    assert.ok(begun.indexOf('other') <= 4, begun.join())
  })

  it('runs so many at once and no more, serves lanes in turn, and a failure frees its place', async () => {
    const { run } = createHashing({ atOnce: 2, perLane: 5, strangers: 100 })
    let running = 0
    let most = 0
    const order: string[] = []
    const work = (name: string) => async (): Promise<void> => {
      running += 1
      most = Math.max(most, running)
      await new Promise((resolve) => setTimeout(resolve, 1))
      order.push(name)
      running -= 1
      if (name === 'a') throw new Error('wrong')
    }
    const all = ['a', 'a', 'a', 'a', 'b', 'b', 'c'].map((name) => run(stranger(name), work(name)))
    const settled = await Promise.allSettled(all)
    assert.equal(settled.filter(({ status }) => status === 'rejected').length, 4)
    assert.equal(most, 2)
    assert.deepEqual(order.slice(2, 5).toSorted(), ['a', 'b', 'c'])
  })

  it('refuses strangers when too many wait, and never whoever signed in before', async () => {
    const { run } = createHashing({ atOnce: 1, perLane: 5, strangers: 10 })
    let free = (): void => undefined
    const first = run(stranger('first'), () => new Promise<void>((resolve) => (free = resolve)))
    const waiting = Array.from({ length: 10 }, (_, index) => run(stranger(`address ${index}`), async () => undefined))
    await assert.rejects(
      run(stranger('late'), async () => undefined),
      { status: 429 },
    )
    const known = run({ name: 'at home', known: true }, async () => 'served')
    free()
    assert.equal(await known, 'served')
    await Promise.all([first, ...waiting])
  })
})
