import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { examine } from '../export/examine.ts'
import { openTestInstance } from '../instance.fixture.ts'
import type { Services } from '../services.ts'
import { reading } from '../store/db.ts'
import { countLive } from '../store/record.ts'
import { setUp } from './set-up.ts'

const FIRST = { organisation: 'Harbour', name: 'Eva', email: 'eva@harbour.example', password: 'a long enough password', address: '' }
const dies = async (): Promise<never> => {
  throw new Error('killed')
}

/** Where a set-up may break off: what it does next never happens. */
const CUTS: Readonly<Record<string, (services: Services) => Services>> = {
  'before the account has a password': (services) => ({ ...services, signIn: { ...services.signIn, setPassword: dies } }),
  'before the organisation has a log': (services) => ({
    ...services,
    keyring: { ...services.keyring, keyOf: dies },
  }),
  'before its founder is a member': (services) => ({ ...services, signIn: { ...services.signIn, credentialsOf: dies } }),
}

describe('a set-up that breaks off', () => {
  for (const [where, cut] of Object.entries(CUTS)) {
    for (const email of [FIRST.email, 'another@harbour.example'])
      it(`${where} is gone on with, by ${email === FIRST.email ? 'the same person' : 'somebody else'}`, async () => {
        const instance = await openTestInstance()
        try {
          await assert.rejects(setUp(cut(instance.services), FIRST), /killed/)
          const actor = await setUp(instance.services, { ...FIRST, email, organisation: 'Harbour Ltd' })
          assert.equal((await instance.sql('select from organisation')).rowCount, 1)
          const live = await reading(instance.services.db, actor.org, countLive)
          assert.deepEqual([live.get('control'), live.get('tenant'), live.get('member')], [93, 1, 1])
          assert.deepEqual((await examine(instance.services, actor)).problems, [])
          await assert.rejects(setUp(instance.services, { ...FIRST, email: 'late@harbour.example' }), { code: 'SET_UP_ALREADY' })
        } finally {
          await instance.close()
        }
      })
  }

  it('leaves an account that only its password opens again', async () => {
    const instance = await openTestInstance()
    try {
      await assert.rejects(setUp(CUTS['before its founder is a member']?.(instance.services) ?? assert.fail(), FIRST), /killed/)
      await assert.rejects(setUp(instance.services, { ...FIRST, password: 'what a stranger would type' }), { code: 'ACCOUNT_KNOWN' })
    } finally {
      await instance.close()
    }
  })
})
