import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openTestInstance, type TestInstance } from '../instance.fixture.ts'
import { describeError } from './report.ts'

const TYPED = 'zqtyped'

let instance: TestInstance

before(async () => {
  instance = await openTestInstance()
})
after(() => instance.close())

async function failureOf(statement: string): Promise<unknown> {
  return instance.sql(statement).then(
    () => assert.fail(statement),
    (error: unknown) => error,
  )
}

describe('the console', () => {
  it('never says what somebody typed, and where the database refused it', async () => {
    const id = '00000000-0000-4000-8000-000000000000'
    const cases = [
      `select '${TYPED}'::uuid`,
      `select '{"a": ${TYPED}}'::jsonb`,
      `select "${TYPED}"`,
      `insert into ledger_head values ('${id}', 1), ('${id}', 1)`,
      `select 1 / (length('${TYPED}') - ${TYPED.length})`,
    ]
    for (const statement of cases) {
      const error = await failureOf(statement)
      const line = describeError(error)
      assert.ok(error instanceof Error && !line.includes(TYPED), line)
      assert.match(line, /^the database refused: \w{5} in \w+/)
      assert.match(line, /\n {4}at /)
    }
    assert.match(describeError(await failureOf(cases[3] ?? '')), /on ledger_head \(ledger_head_/)
  })

  it('says all of an error of our own, and one line where the database is away', () => {
    assert.match(describeError(new Error('a defect')), /^Error: a defect\n {4}at /)
    assert.equal(describeError(Object.assign(new Error('x'), { code: '57P01' })), 'the database does not answer just now: x')
    assert.equal(describeError('text'), 'text')
  })
})
