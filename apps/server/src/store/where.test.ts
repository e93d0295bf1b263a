import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { holds, nobody, type State, type Test, type Where } from '@assay/isms'
import fc from 'fast-check'
import { sql } from 'kysely'
import type { Actor } from '../actor.ts'
import { openTestInstance, type TestInstance } from '../instance.fixture.ts'
import { reading } from './db.ts'
import { packState } from './state.ts'
import { whereSql } from './where.ts'

let instance: TestInstance
let own: Actor

before(async () => {
  instance = await openTestInstance()
  own = await instance.organisation('Own')
})
after(() => instance.close())

const { today } = nobody('2026-11-24')
const days = fc.constantFrom('2020-01-01', '2026-11-23', '2026-11-24', '2026-11-25', '2031-01-01')
const words = fc.constantFrom('a', 'b', 'A', 'ä', 'a b', "'", '%')
const numbers = fc.constantFrom(-1, 0, 1, 2.5, 10)

/** A state as it is stored: fields of every kind, each there or not. */
const states: fc.Arbitrary<State> = fc.record({
  word: fc.option(words),
  number: fc.option(numbers),
  day: fc.option(days),
  yes: fc.option(fc.boolean()),
  list: fc.array(words, { maxLength: 2 }),
})

const day = fc.oneof(days, fc.record({ days: fc.integer({ min: -2, max: 2 }) }))
const equal = (values: fc.Arbitrary<string | number | boolean>): fc.Arbitrary<Test> =>
  fc.oneof(
    fc.option(values).map((is) => ({ is })),
    fc.option(values).map((not) => ({ not })),
    fc.array(values, { maxLength: 2 }).map((list) => ({ in: list })),
    fc.array(values, { maxLength: 2 }).map((list) => ({ notIn: list })),
    fc.boolean().map((empty) => ({ empty })),
  )

const tests: Readonly<Record<string, fc.Arbitrary<Test>>> = {
  word: equal(words),
  number: fc.oneof(
    equal(numbers),
    numbers.map((atLeast) => ({ atLeast })),
    numbers.map((atMost) => ({ atMost })),
  ),
  day: fc.oneof(
    equal(days),
    day.map((wanted) => ({ before: wanted })),
    day.map((wanted) => ({ notBefore: wanted })),
    day.map((wanted) => ({ after: wanted })),
    day.map((wanted) => ({ notAfter: wanted })),
  ),
  yes: equal(fc.boolean()),
  list: fc.oneof(
    words.map((has) => ({ has })),
    fc.boolean().map((empty) => ({ empty })),
  ),
}

const flat: fc.Arbitrary<Where> = fc
  .subarray(Object.keys(tests), { minLength: 1, maxLength: 3 })
  .chain((names) =>
    fc.record(
      Object.fromEntries(
        names.map((name) => [
          name,
          fc.oneof(
            tests[name] ?? fc.constant({ empty: true }),
            fc.tuple(tests[name] ?? fc.constant({ empty: true }), tests[name] ?? fc.constant({ empty: true })),
          ),
        ]),
      ),
    ),
  ) as fc.Arbitrary<Where>

const conditions: fc.Arbitrary<Where> = fc.oneof(
  flat,
  fc.tuple(flat, fc.array(flat, { maxLength: 3 })).map(([where, $any]) => ({ ...where, $any })),
)

describe('a condition', () => {
  it('holds of a state in the database exactly where it holds in memory, and its opposite where it does not', async () => {
    const together = fc.tuple(fc.array(states, { minLength: 40, maxLength: 40 }), fc.array(conditions, { minLength: 150, maxLength: 150 }))
    const [[all, asked] = assert.fail()] = fc.sample(together, 1)
    const rows = all.map((state, index) => sql`(${index}::int, ${packState(state)}::jsonb)`)
    let both = 0
    await reading(instance.services.db, own.org, async (tx) => {
      for (const where of asked) {
        const found = await sql<{ number: number }>`select number from (values ${sql.join(rows)}) as record (number, state)
          where ${whereSql(where, today)}`.execute(tx)
        const turned = await sql<{ number: number }>`select number from (values ${sql.join(rows)}) as record (number, state)
          where not coalesce(${whereSql(where, today)}, false)`.execute(tx)
        const expected = all.flatMap((state, index) => (holds(where, state, today) ? [index] : []))
        const said = found.rows.map(({ number }) => number).toSorted((a, b) => a - b)
        assert.deepEqual(
          said,
          expected,
          `${JSON.stringify(where)}: ${JSON.stringify(all[said.find((one) => !expected.includes(one)) ?? expected.find((one) => !said.includes(one)) ?? 0])}`,
        )
        assert.equal(turned.rows.length, all.length - expected.length, JSON.stringify(where))
        if (expected.length > 0 && expected.length < all.length) both += 1
      }
    })
    assert.ok(both > 30, `${both} conditions tell states apart`)
  })
})
