import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { jsonGrid, looksLikeYaml, yamlGrid } from './records.ts'

describe('what reads like YAML', () => {
  const yaml = [
    '- title: Fire\n  owner: Eva\n',
    'risks:\n  - title: Fire\n',
    '# ours\n---\nid: house-rules\ntitle: Doors, windows\nrequirements:\n  - { id: "1" }\n',
  ]
  for (const text of yaml) it(`is ${JSON.stringify(text)}`, () => assert.ok(looksLikeYaml(text)))
  const others = [
    '',
    'Title,Owner\nFire,Eva\n',
    'Risk: title,Owner\n- Fire,Eva\n',
    'Risk: title;Owner\n- Fire;Eva\n',
    'Note: what follows was exported\nTitle,Owner\nFire,Eva\n',
  ]
  for (const text of others) it(`is not ${JSON.stringify(text)}`, () => assert.ok(!looksLikeYaml(text)))
})

describe('what a list of records stands in', () => {
  const rowsOf = (text: string, around: string | null) => (jsonGrid(text, around) ?? yamlGrid(text, around)).rows.map(({ cells }) => cells)
  const whole = JSON.stringify({ id: 'house', title: 'Rules', rows: [{ ref: '1' }, { ref: '2', framework: 'Other' }] })

  it('is a column of every record that says nothing else, where a register asks for it', () => {
    assert.deepEqual(rowsOf(whole, 'framework'), [
      ['framework', 'ref'],
      ['Rules (house)', '1'],
      ['Other', '2'],
    ])
    assert.deepEqual(rowsOf(whole, null)[0], ['ref', 'framework'])
  })

  it('is nothing where a file is one record, or has no name', () => {
    assert.deepEqual(rowsOf('{"id":"1","title":"Alone"}', 'framework'), [
      ['id', 'title'],
      ['1', 'Alone'],
    ])
    assert.deepEqual(rowsOf('{"rows":[{"ref":"1"}]}', 'framework')[0], ['ref'])
  })

  it('inherits nothing', () => {
    assert.deepEqual(rowsOf('{"title":"T","rows":[{"constructor":"x"},{"ref":"1"}]}', 'framework')[2], ['T', '', '1'])
  })
})
