import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { planOf } from '../run/plan.ts'
import { runPlan, type RunResult } from '../run/run.ts'
import { createBot, type BotOptions } from './bot.ts'
import { flaws } from './flaws.ts'
import { obfuscations } from './obfuscation.ts'
import { botTarget } from './serve.ts'

async function attack(options: BotOptions, families?: readonly string[]): Promise<RunResult> {
  const plan = planOf({ seed: '7', mutations: 1, ...(families && { families: families as never }) })
  return runPlan(plan, { target: botTarget(createBot(options)), concurrency: 8 })
}

describe('the hardened twin', () => {
  it('resists in every family', async () => {
    const { verdict, families } = await attack({})
    assert.deepEqual(
      families
        .filter((family) => family.verdict !== 'resisted')
        .map(({ family, verdict: found, hits, suspects }) => [family, found, hits, suspects]),
      [],
    )
    assert.equal(verdict, 'resisted')
  })
})

describe('each flaw of the vulnerable bot', () => {
  it('is one of at least twenty', () => assert.ok(flaws.length >= 20))

  for (const { id, families, expect } of flaws)
    it(`${id}: ${expect} in ${families.join(' and ')}`, async () => {
      const result = await attack({ flaws: [id] }, families)
      for (const family of families) assert.equal(result.families.find((one) => one.family === family)?.verdict, expect, family)
    })
})

describe('each way in which the bot hides what it leaks', () => {
  for (const obfuscation of obfuscations.keys())
    it(`${obfuscation} is seen through`, async () => {
      const { families } = await attack({ flaws: ['ignore-previous', 'no-tenant-filter'], obfuscation }, ['inj.direct', 'leak.pii'])
      assert.equal(families.find(({ family }) => family === 'inj.direct')?.verdict, 'breached')
    })
})
