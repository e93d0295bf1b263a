import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openTestInstance, type TestInstance } from '../instance.fixture.ts'
import { asked, imported, pick, type Item, type Preview } from './import.fixture.ts'

/** What an import asks, refuses and hands back. */

let instance: TestInstance

before(async () => {
  instance = await openTestInstance()
})
after(() => instance.close())

describe('the answers to questions', () => {
  const file = 'ID,Risk,Likelihood,Impact,Treatment,Due date\nR1,Leak,Likely,3,Watch it,03/04/2026\n'

  it('fill what nobody guessed, and the words stay in the note', async () => {
    const answers = { inherentLikelihood: { Likely: '4' }, treatment: { 'Watch it': 'retain' }, due: { $order: 'day-first' } }
    const { items, preview } = await imported(instance, 'risks', file, { answers })
    assert.deepEqual(pick(items, 'inherentLikelihood', 'treatment', 'due'), [[4, 'retain', '2026-04-03']])
    assert.match(String(items[0]?.['sourceNote']), /Watch it/)
    assert.deepEqual(preview.questions, [])
  })

  it('may be that a field stays empty', async () => {
    const { items, preview } = await imported(instance, 'risks', file, { answers: { treatment: { 'Watch it': null } } })
    assert.equal(items[0]?.['treatment'], null)
    assert.deepEqual(asked(preview, 'treatment'), [])
  })
})

describe('another scale than the organisation’s', () => {
  it('is asked about once a column', async () => {
    const send = await instance.as(await instance.organisation('Three steps'), 'manager')
    const criteria = {
      title: 'x',
      likelihoodScale: ['low', 'medium', 'high'],
      consequenceScales: [{ dimension: 'Money', steps: ['low', 'medium', 'high'] }],
    }
    assert.equal((await send('POST', '/api/risk-criteria-sets', criteria)).status, 201)
    const bytes = Uint8Array.from(Buffer.from('ID,Risk,Likelihood (1-5),Impact\nR1,Leak,2,high\nR2,Fire,5,High\n'))
    const { body } = await send('POST', '/api/risks/import?confirm=true', bytes)
    const preview = body as unknown as Preview
    assert.deepEqual(asked(preview, 'inherentLikelihood'), ['$scale'])
    assert.deepEqual(
      preview.questions[0]?.options.map(({ label }) => label),
      ['1 → 1 low, 2 → 2 medium, 3 → 2 medium, 4 → 3 high, 5 → 3 high', '1 → 1 low, 2 → 2 medium, 3 → 3 high, 4 → ?, 5 → ?'],
    )
    const items = (await send('GET', '/api/risks')).body['items'] as readonly Item[]
    assert.deepEqual(pick(items, 'inherentLikelihood', 'inherentConsequence'), [
      [null, 3],
      [null, 3],
    ])
  })
})

describe('rows that stand twice', () => {
  it('are named, and the first one counts', async () => {
    const { items, preview } = await imported(instance, 'risks', 'ID,Risk,Owner\nR1,Leak,Ann\nR1,Leak again,Bob\n')
    assert.deepEqual(pick(items, 'title'), [['Leak']])
    assert.match(preview.rejected[0]?.reasons.join() ?? '', /R1 stands on line 2 already/)
  })

  it('of another’s RISK-1 do not change ours', async () => {
    const send = await instance.as(await instance.organisation('Own keys'), 'manager')
    await send('POST', '/api/risks', { title: 'Ours' })
    await send('POST', '/api/risks/import?confirm=true', Uint8Array.from(Buffer.from('Risk ID,Risk,Owner\nRISK-1,Theirs,Ann\n')))
    const items = (await send('GET', '/api/risks')).body['items'] as readonly Item[]
    assert.deepEqual(pick(items, 'key', 'title', 'sourceId'), [
      ['RISK-1', 'Ours', null],
      ['RISK-2', 'Theirs', 'RISK-1'],
    ])
  })
})

describe('rows that cannot be used', () => {
  for (const [format, magic] of [
    ['csv', '\uFEFFLine'],
    ['xlsx', 'PK'],
  ] as const) {
    it(`come as a sheet in ${format}`, async () => {
      const send = await instance.as(await instance.organisation(`Rejected ${format}`), 'manager')
      const bytes = Uint8Array.from(Buffer.from('ID,Risk,Owner\nR1,Leak,Ann\nR2,,\n'))
      const reply = await send('POST', `/api/risks/import?rejected=${format}`, bytes)
      assert.equal(reply.status, 200)
      assert.ok(Buffer.from(reply.bytes).toString().startsWith(magic))
      if (format === 'csv') assert.match(Buffer.from(reply.bytes).toString(), /^3,.*not filled in.*,R2,,/m)
    })
  }
})
