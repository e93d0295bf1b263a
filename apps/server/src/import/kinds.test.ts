import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { administration, registers } from '@assay/isms'
import { Memory } from './memory.fixture.ts'

/** Cells by the kind of their field. */

const scales = {
  title: 'Criteria',
  version: '1',
  likelihoodScale: ['Rare', 'Unlikely', 'Possible'],
  consequenceScales: [{ dimension: 'Money', steps: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] }],
  needScale: ['Normal', 'Elevated', 'High'],
}

describe('steps of a scale', () => {
  it('of an asset’s needs are read by the scale of needs, never by that of likelihood', async () => {
    const memory = new Memory()
    memory.put('risk-criteria', scales)
    const plan = await memory.import('asset', 'Asset,Confidentiality,Integrity,Availability\nCRM,High,Elevated,Rare\nERP,1,3,Possible\n')
    assert.deepEqual(memory.pick('asset', 'confidentiality', 'integrity', 'availability'), [
      [3, 2, null],
      [1, 3, null],
    ])
    assert.deepEqual(
      plan.questions.map(({ field, word, options }) => [field, word, options.map(({ label }) => label)]),
      ['Rare', 'Possible'].map((word) => ['availability', word, ['1 Normal', '2 Elevated', '3 High']]),
    )
  })

  it('may be ten', async () => {
    const memory = new Memory()
    memory.put('risk-criteria', scales)
    await memory.import('risk', 'Risk,Likelihood (1-3),Impact (1-10)\nLeak,3,10\nFire,Possible,j\nFlood,4,11\n')
    assert.deepEqual(memory.pick('risk', 'inherentLikelihood', 'inherentConsequence'), [
      [3, 10],
      [3, 10],
      [null, null],
    ])
  })

  it('on our own export are ours, even where nobody has the highest', async () => {
    const memory = new Memory()
    memory.put('risk-criteria', { ...scales, likelihoodScale: ['a', 'b', 'c', 'd', 'e'] })
    memory.put('asset', { name: 'CRM', confidentiality: 2 })
    const there = new Memory()
    there.put('risk-criteria', { ...scales, needScale: ['a', 'b', 'c', 'd', 'e'] })
    const plan = await there.import('asset', await memory.export('asset', 'csv'))
    assert.deepEqual([there.pick('asset', 'confidentiality'), plan.questions], [[[2]], []])
  })
})

describe('moments', () => {
  it('have a zone; one without is asked about', async () => {
    const memory = new Memory()
    const file = 'ID,Title,Became aware\nI1,Lost laptop,2026-03-01 09:30 +0100\nI2,Phish,2026-03-01T09:30:00Z\nI3,Leak,2026-03-01 09:30\n'
    const awareAt = registers.find(({ name }) => name === 'incident')?.fields.find(({ name }) => name === 'awareAt')
    const plan = await memory.import('incident', file.replace('Became aware', awareAt?.title ?? ''))
    assert.deepEqual(memory.pick('incident', 'awareAt'), [['2026-03-01T09:30:00+01:00'], ['2026-03-01T09:30:00Z'], [null]])
    assert.deepEqual(
      plan.questions.map(({ word }) => word),
      ['2026-03-01 09:30'],
    )
    assert.match(String(memory.of('incident')[2]?.state['sourceNote']), /2026-03-01 09:30/)
  })
})

describe('rows', () => {
  it('come from the lines of one column, or from a column for each of their fields', async () => {
    const memory = new Memory()
    await memory.import('nonconformity', 'ID,Nonconformity,Actions\nN1,No MFA,"- Enable MFA\n2) Train everybody"\n')
    await memory.import(
      'nonconformity',
      'ID,Nonconformity,Actions What,Actions Who,Actions Due\nN2,Old policy,Renew,Ann,2026-12-01\nN3,Odd,,Ann,2026-12-01\n',
    )
    const rows = memory.pick('nonconformity', 'actions') as [Record<string, unknown>[]][]
    const ann = memory.of('person')[0]?.id
    assert.deepEqual(
      rows.map(([actions]) => actions.map(({ what, who, due }) => [what, who, due])),
      [
        [
          ['Enable MFA', null, null],
          ['Train everybody', null, null],
        ],
        [['Renew', ann, '2026-12-01']],
        [],
      ],
    )
    assert.match(String(memory.of('nonconformity')[2]?.state['sourceNote']), /Actions Who: Ann\nActions Due: 2026-12-01/)
  })
})

describe('requirements', () => {
  it('are read by framework and id', async () => {
    const memory = new Memory()
    await memory.import('control', 'Control ID,Title,Requirements\nX-1,Own,"soc2:CC6.1; iso27001-2022:A.5.1"\n')
    assert.deepEqual(memory.pick('control', 'requirements'), [[['soc2:CC6.1', 'iso27001-2022:A.5.1']]])
  })
})

describe('what only one record may have', () => {
  it('rejects the row that has it too, and the others go on', async () => {
    const memory = new Memory()
    const plan = await memory.import('certificate', 'Number,Certification body\nIS 1,First\nIS 1,Second\nIS 3,Third\n')
    assert.deepEqual(memory.pick('certificate', 'body'), [['First'], ['Third']])
    assert.match(plan.rejected[0]?.reasons.join() ?? '', /^line 2 has the same Number already/)
  })
})

describe('the importer', () => {
  it('names no register', () => {
    const names = [...registers, ...administration].map(({ name }) => name)
    const sources = globSync('*.ts', { cwd: import.meta.dirname }).filter((file) => !/\.(?:test|fixture)\.ts$/.test(file))
    const named = sources.flatMap((file) => {
      const text = readFileSync(join(import.meta.dirname, file), 'utf8')
      return names.filter((name) => text.includes(`'${name}'`)).map((name) => `${file}: ${name}`)
    })
    assert.ok(sources.length > 20)
    assert.deepEqual(named, [])
  })
})
