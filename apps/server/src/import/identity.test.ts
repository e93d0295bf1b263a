import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { annexA } from '@assay/frameworks'
import fc from 'fast-check'
import { isNobody } from './nobody.ts'
import { NearNames } from './near.ts'
import { counts, Memory } from './memory.fixture.ts'

/** Which record a file means, however it spells it. */

/** An organisation with the controls of the catalogue. */
function withControls(): Memory {
  const memory = new Memory()
  for (const { id, title } of annexA) memory.put('control', { reference: id, title })
  return memory
}

/** What the records of a register point to, by the names of those. */
function named(memory: Memory, register: string, field: string): unknown[] {
  const names = new Map(
    [...memory.records.values()].flat().map(({ id, state }) => [id, state['reference'] ?? state['name'] ?? state['title']]),
  )
  const nameOf = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(nameOf) : typeof value === 'string' ? (names.get(value) ?? value) : value
  return memory.of(register).map(({ state }) => nameOf(state[field]))
}

describe('a control that a file names', () => {
  const spellings = [
    ['5.7', ['A.5.7']],
    ['A5.7', ['A.5.7']],
    ['A 5.7', ['A.5.7']],
    ['a.5.7 Threat intelligence', ['A.5.7']],
    ['Annex A 5.7, ISO 27001 A.8.9', ['A.5.7', 'A.8.9']],
    ['A.5.9 / A.5.10', ['A.5.9', 'A.5.10']],
    ['A.5.9 und A.5.10', ['A.5.9', 'A.5.10']],
    ['A.7.2|A.7.4', ['A.7.2', 'A.7.4']],
    ['A.7.2-A.7.5', ['A.7.2', 'A.7.3', 'A.7.4', 'A.7.5']],
    ['A.8.30 to A.8.32', ['A.8.30', 'A.8.31', 'A.8.32']],
    ['5.1 5.2 5.3', ['A.5.1', 'A.5.2', 'A.5.3']],
    ['A.7.10, A.8.13 (storage media, information backup)', ['A.7.10', 'A.8.13']],
  ] as const

  for (const [text, wanted] of spellings)
    it(`is the one of the catalogue: ${text}`, async () => {
      const memory = withControls()
      const sheet = `ID,Risk,Controls\nR-1,Pump fails,"${text}"\n`
      const plan = await memory.import('risk', sheet)
      assert.deepEqual([named(memory, 'risk', 'controls'), plan.questions, memory.of('control').length], [[wanted], [], annexA.length])
      assert.equal(memory.of('risk')[0]?.state['sourceNote'], null)
      assert.deepEqual(counts(await memory.import('risk', sheet)), [0, 0, 1, 0])
    })

  it('is kept with what stands beside it, also where somebody answers that the rest is nothing', async () => {
    for (const answers of [{}, { controls: { 'A.5.17, A.8.2 and the night watch': null } }]) {
      const memory = withControls()
      await memory.import('risk', 'ID,Risk,Controls\nR-1,Pump fails,"A.5.17, A.8.2 and the night watch"\n', { answers })
      assert.deepEqual(named(memory, 'risk', 'controls'), [['A.5.17', 'A.8.2']])
      assert.match(String(memory.of('risk')[0]?.state['sourceNote']), /night watch/)
    }
  })
})

describe('a person that a file names', () => {
  const people = 'Name,Email\nEva Lind,eva@linden.example\nTom Berg,tom@linden.example\n'

  it('is the one who is there, by address, by turned name, and by whatever case', async () => {
    const memory = new Memory()
    await memory.import('person', people)
    await memory.import('asset', 'Asset,Owner\nA,eva@linden.example\nB,"Berg, Tom"\nC,TOM  berg\nD,Tom Berg <tom@linden.example>\n')
    assert.deepEqual([named(memory, 'asset', 'owner'), memory.of('person').length], [['Eva Lind', 'Tom Berg', 'Tom Berg', 'Tom Berg'], 2])
  })

  it('is asked about where somebody is called nearly so, and made where that is meant', async () => {
    for (const [answer, owner, count] of [
      [undefined, null, 2],
      ['Tom Berg', 'Tom Berg', 2],
      ['Tom Bergh', 'Tom Bergh', 3],
    ] as const) {
      const memory = new Memory()
      await memory.import('person', people)
      const plan = await memory.import(
        'asset',
        'Asset,Owner\nA,Tom Bergh\n',
        answer === undefined ? {} : { answers: { owner: { 'Tom Bergh': answer } } },
      )
      if (answer === undefined)
        assert.deepEqual(
          plan.questions[0]?.options.map(({ value }) => value),
          ['Tom Berg', 'Tom Bergh'],
        )
      assert.deepEqual([named(memory, 'asset', 'owner'), memory.of('person').length], [[owner], count])
    }
  })

  it('is nobody where the cell says so, and what it says beside that is kept', async () => {
    const nobodies = [
      'N.N.',
      'k. A.',
      'nicht benannt',
      'Not specified',
      'sin asignar',
      'à définir',
      '#N/A',
      'vacant',
      '未定',
      'не назначен',
    ]
    const memory = new Memory()
    await memory.import('asset', `Asset,Owner\n${nobodies.map((word, index) => `A${index},${word}`).join('\n')}\nZ,N/A (outsourced)\n`)
    assert.deepEqual([memory.of('person').length, memory.of('asset').length], [0, nobodies.length + 1])
    assert.match(String(memory.of('asset').at(-1)?.state['sourceNote']), /outsourced/)
    for (const name of ['Nina Nord', 'Noah Ende', 'Alle Berg', 'Kein Schmidt']) assert.equal(isNobody(name), false, name)
  })

  it('is told from others by a slip alone, in time that does not grow with how many there are', () => {
    const near = new NearNames(['Team Alpha', 'Team 1', 'Jon Smith', 'Anna Maria Lindqvist'])
    assert.deepEqual(
      ['John Smith', 'Team 2', 'Jon Smith', 'Anna Maria Lindkvist', 'Ann Mary Lindgren', 'Bo'].map((name) => near.nearest(name)),
      ['Jon Smith', null, null, 'Anna Maria Lindqvist', null, null],
    )
    fc.assert(fc.property(fc.string({ minLength: 5, maxLength: 30 }), (name) => new NearNames([name]).nearest(name) === null))
  })
})

describe('rows that point to rows of their own file', () => {
  const sheet =
    'ID,Asset,Type,Depends on\nH-1,Booking records,data,H-2 H-3\nH-2,Back-room server,hardware,\nH-3,Booking service,service,"H-2, H-4"\nH-4,Uplink,network,Booking records\n'

  it('are linked whatever their order, in a circle too, and make nothing besides', async () => {
    const memory = new Memory()
    const plan = await memory.import('asset', sheet)
    assert.deepEqual([counts(plan), plan.alongside], [[4, 0, 0, 0], []])
    assert.deepEqual(named(memory, 'asset', 'dependsOn'), [
      ['Back-room server', 'Booking service'],
      [],
      ['Back-room server', 'Uplink'],
      ['Booking records'],
    ])
    assert.deepEqual(counts(await memory.import('asset', sheet)), [0, 0, 4, 0])
  })

  it('find people among those that the file brings', async () => {
    const memory = new Memory()
    await memory.import('person', 'Name,Manager\nEva Lind,Ida Ros\nTom Berg,Eva Lind\nIda Ros,\n')
    assert.deepEqual([memory.of('person').length, named(memory, 'person', 'manager')], [3, ['Ida Ros', 'Eva Lind', null]])
  })

  it('point to nothing where the row that they name cannot be used', async () => {
    const memory = new Memory()
    const plan = await memory.import('asset', 'ID,Asset,Depends on\nH-1,Booking records,H-2\nH-2,,\n')
    assert.equal(counts(plan)[3], 1)
    const ids = new Set(memory.of('asset').map(({ id }) => id))
    for (const { state } of memory.of('asset')) for (const id of state['dependsOn'] as readonly string[]) assert.ok(ids.has(id))
  })
})

describe('a list whose ids are those of another', () => {
  const oslo = 'ID,Risk,Owner\nR1,Fire in Oslo,Ana Ruiz\nR2,Flood in Oslo,Ana Ruiz\n'
  const riga = 'ID,Risk,Owner\nR1,Theft in the harbour,Ben Oak\nR2,Strike of the crew,Ben Oak\n'

  it('changes nothing until somebody says what it is', async () => {
    const memory = new Memory()
    await memory.import('risk', oslo, { file: 'oslo.csv' })
    const plan = await memory.import('risk', riga, { file: 'riga.csv' })
    assert.deepEqual([plan.questions.map(({ field }) => field), counts(plan)], [['$list'], [0, 0, 0, 2]])
    assert.deepEqual(memory.pick('risk', 'title'), [['Fire in Oslo'], ['Flood in Oslo']])
  })

  it('is kept apart for ever where it is another, and changes what is there where it is the same', async () => {
    const memory = new Memory()
    await memory.import('risk', oslo, { file: 'oslo.csv' })
    await memory.import('risk', riga, { file: 'riga.csv', answers: { $list: { $list: 'other' } } })
    assert.equal(memory.of('risk').length, 4)
    assert.deepEqual(counts(await memory.import('risk', riga.replace('Strike of', 'Long strike of'), { file: 'riga.csv' })), [0, 1, 1, 0])
    assert.deepEqual(memory.pick('risk', 'title').at(-1), ['Long strike of the crew'])
    const same = new Memory()
    await same.import('risk', oslo, { file: 'oslo.csv' })
    await same.import('risk', riga, { file: 'riga.csv', answers: { $list: { $list: 'same' } } })
    assert.deepEqual(same.pick('risk', 'title'), [['Theft in the harbour'], ['Strike of the crew']])
  })

  it('is not asked about where its rows are called as before', async () => {
    const memory = new Memory()
    await memory.import('risk', oslo, { file: 'risks 2026-10.csv' })
    const plan = await memory.import('risk', oslo.replace('Fire in Oslo', 'A fire in Oslo'), { file: 'risks 2026-11.csv' })
    assert.deepEqual([plan.questions, counts(plan)], [[], [0, 1, 1, 0]])
  })
})

describe('records as our interface gives them', () => {
  it('point to nothing by the id of another kind of record, which is asked about, and no such one has decided', async () => {
    const memory = new Memory()
    const { id } = memory.put('document', { title: 'No person' })
    const plan = await memory.import('risk', `ID,Risk,Owner,Accepted by,Accepted on\nR-1,Pump fails,${id},${id},2026-01-01\n`)
    assert.deepEqual([plan.questions.map(({ field }) => field), memory.of('person').length], [['owner'], 0])
    const [[owner, acceptance]] = memory.pick('risk', 'owner', 'acceptance') as [[unknown, { readonly by: unknown }]]
    assert.deepEqual([owner, acceptance.by], [null, null])
  })

  it('are found by their keys, and point by ids', async () => {
    const memory = new Memory()
    const owner = memory.put('person', { name: 'Eva Lind' }).id
    const { id } = memory.put('asset', { name: 'Lantern server' })
    const reply = [
      {
        id,
        key: 'AST-1',
        register: 'asset',
        recordVersion: 1,
        archived: false,
        name: 'Lantern server',
        owner,
        personalData: true,
        dependsOn: [],
      },
    ]
    const plan = await memory.import('asset', JSON.stringify(reply), { file: 'assets.json' })
    assert.deepEqual(
      [counts(plan), memory.of('person').length, memory.pick('asset', 'owner', 'personalData')],
      [[0, 1, 0, 0], 1, [[owner, true]]],
    )
  })
})

describe('a Statement of the edition of 2013', () => {
  const sheet =
    'Ref,Control,Applicable,Justification,Status\nA.8,Asset management,,,\nA.8.1.1,Inventory of assets,Yes,Risk R-1,Implemented\nA.6.2,Mobile devices,No,Nobody works outside,\n'

  it('joins nothing by its numbers, and asks', async () => {
    const memory = withControls()
    const plan = await memory.import('control', sheet)
    assert.deepEqual([counts(plan), plan.questions.map(({ field }) => field)], [[0, 0, 0, 3], ['$edition']])
  })

  it('goes to the controls that took the places of its own where somebody says so', async () => {
    const memory = withControls()
    const plan = await memory.import('control', sheet, { answers: { $edition: { $edition: 'map' } } })
    assert.deepEqual(counts(plan), [0, 1, 0, 2])
    const mapped = memory.of('control').find(({ state }) => state['reference'] === 'A.5.9')
    assert.deepEqual([mapped?.state['applicable'], mapped?.state['title']], ['yes', annexA.find(({ id }) => id === 'A.5.9')?.title])
    assert.match(String(mapped?.state['sourceNote']), /Edition of 2013: A\.8\.1\.1/)
    assert.equal(memory.of('control').find(({ state }) => state['reference'] === 'A.6.2')?.state['applicable'] ?? null, null)
  })
})
