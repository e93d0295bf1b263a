import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { nobody } from '@assay/isms'
import { Problem } from '../problem.ts'
import { openWorkers } from './workers.ts'

/** What a worker may take and touch. `worker.fixture.ts` has a register whose rules misbehave as its rows say. */

const workers = openWorkers(import.meta.resolve('./worker.fixture.ts'))
after(() => workers.close())

async function misbehave(how: string, limits: Readonly<Record<string, number>> = {}, rows = 1): Promise<string> {
  const file = Buffer.from(`Name,How\n${`x,${how}\n`.repeat(rows)}`)
  const asking = { mapping: null, sheet: null, answers: {}, scale: null, now: 0, file: 'x.csv', by: null, rulesOff: [] }
  const argument = { ...asking, register: 'rogue', size: file.length, acting: nobody('2026-11-24').acting, wants: 'preview' }
  try {
    const { parts } = await workers.run({ name: 'plan-import', org: 'org', argument, feed: (push) => push(file), limits })
    return Buffer.concat(parts).toString()
  } catch (error) {
    return error instanceof Problem ? error.code : String(error)
  }
}

describe('a worker', () => {
  it('does what it is asked', async () => assert.match(await misbehave('nothing'), /"create":1/))

  it('is killed when it takes more CPU time than it may, and the next task is done', async () => {
    assert.equal(await misbehave('loop', { cpu: 300 }), 'TOO_MUCH_TIME')
    assert.match(await misbehave('nothing'), /"create":1/)
  })

  it('is killed when it waits without end', async () => assert.equal(await misbehave('loop', { wall: 300 }), 'TOO_MUCH_TIME'))

  it('is killed when its heap is full, and when it takes memory outside of it', async () => {
    assert.equal(await misbehave('heap'), 'TOO_MUCH_MEMORY')
    assert.equal(await misbehave('buffers'), 'TOO_MUCH_MEMORY')
  })

  it('is stopped when it answers without end', async () => assert.equal(await misbehave('nothing', { answer: 10 }), 'TOO_MUCH_MEMORY'))

  it('is done with when it is stopped, though much of its answer was never read', async () => {
    for (let tries = 0; tries < 3; tries += 1) assert.equal(await misbehave('nothing', { answer: 10 }, 20_000), 'TOO_MUCH_MEMORY')
    assert.match(await misbehave('nothing'), /"create":1/)
  })

  it('that ends by itself is no success', async () => assert.equal(await misbehave('exit'), 'TOO_MUCH_MEMORY'))

  it('refuses what is nested beyond its stack', async () => assert.equal(await misbehave('recurse'), 'TOO_DEEP'))

  for (const [how, code] of [
    ['write', 'ERR_ACCESS_DENIED'],
    ['read', 'ERR_ACCESS_DENIED'],
    ['spawn', 'ERR_ACCESS_DENIED'],
    ['thread', 'ERR_ACCESS_DENIED'],
    ['eval', 'EvalError'],
    ['environment', 'MALLOC_ARENA_MAX'],
  ] as const)
    it(`has nothing to reach for: ${how}`, async () => assert.ok((await misbehave(how)).includes(`it got: ${code}`), await misbehave(how)))
})
