import { auditChecks } from '@assay/frameworks'
import { loadGermanAuditChecks } from '@assay/frameworks/library'
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import type { Loaded, Records } from '../mechanism/record.ts'
import { record, recordsOf } from '../records.fixture.ts'
import { registers } from '../registers.ts'
import { chapterOf } from './chapter.ts'
import { checks } from './checks.ts'
import { examineAll, mockAudit } from './mock-audit.ts'
import { damaged } from './damage.fixture.ts'
import { occasion, sound } from './sound.fixture.ts'

const report = mockAudit(recordsOf(sound), '2', occasion)
const ofNothing = mockAudit(recordsOf([]), '2', occasion)

describe('every check of the mock audit', () => {
  it('is defined once', () => assert.equal(new Set(checks.map(({ id }) => id)).size, checks.length))

  for (const check of checks) {
    it(`${check.id} raises nothing in a sound ISMS`, () => {
      const result = report.checks.find(({ id }) => id === check.id)
      assert.deepEqual([result?.result, result?.faults, result?.questions], ['pass', [], []])
    })

    it(`${check.id} passes nothing where there is nothing`, () => {
      const result = ofNothing.checks.find(({ id }) => id === check.id)
      assert.equal(result?.result, check.needsSubjects ? 'not-assessed' : 'fail')
      assert.equal(result?.nothing === null, !check.needsSubjects)
    })

    for (const [code, several] of Object.entries(check.broken)) {
      for (const [index, damage] of several.entries()) {
        it(`${check.id} finds ${code} (${index + 1})`, () => {
          const [found] = examineAll(recordsOf(damaged(damage)), occasion, { run: [check] }).results
          assert.ok(
            found?.examined.faults.some((fault) => fault.code === code),
            JSON.stringify(found?.examined),
          )
        })
      }
    }
  }
})

describe('an examination after a change', () => {
  const before = examineAll(stable(sound), occasion)

  it('says what one from scratch says, for all that can break', () => {
    for (const check of checks) {
      for (const damage of Object.values(check.broken).flat()) {
        const records = stable(damaged(damage), before.look.records)
        const [again, fresh] = [examineAll(records, occasion, { before }), examineAll(records, occasion)]
        assert.deepEqual(
          again.results.map(({ examined }) => examined),
          fresh.results.map(({ examined }) => examined),
          check.id,
        )
      }
    }
  })

  it('takes over what reads the same lists, on the same day and no other', () => {
    const asset = record('asset', 'another', { name: 'Another' })
    const records = stable([...sound, asset], before.look.records)
    const taken = (day: string) => {
      const { results } = examineAll(records, { ...occasion, asOf: day }, { before })
      const earlier = new Map(before.results.map(({ check, examined }) => [check, examined]))
      return results.filter(({ check, examined }) => earlier.get(check) === examined).map(({ check }) => check)
    }
    const untouched = checks.filter(({ reads }) => reads.every(({ register }) => register !== 'asset'))
    assert.ok(untouched.length > 20 && untouched.length < checks.length)
    assert.deepEqual([taken(occasion.asOf), taken('2031-01-01')], [untouched, []])
  })
})

/** Records in lists that stay the same ones where they say the same as those before. */
function stable(list: readonly Loaded[], before: Records = () => []): Records {
  const lists = new Map(registers.map(({ name }) => [name, list.filter(({ register }) => register === name)] as const))
  const kept = new Map([...lists].map(([name, now]) => [name, isDeepStrictEqual(now, before(name)) ? before(name) : now] as const))
  return (register) => kept.get(register) ?? assert.fail(register)
}

describe('the words of the checks', () => {
  const texts = new Map(registers.map((register) => [register.name, register]))

  it('have a fixture each: a fault that is found, a question, or why nothing was looked at', () => {
    const raised = new Set(checks.flatMap(({ broken }) => Object.keys(broken)))
    const nothing = new Set(ofNothing.checks.flatMap((result) => (result.nothing ? [result.nothing.code] : [])))
    const words = registers.flatMap(({ text }) => Object.keys(text.faults ?? {}))
    assert.deepEqual(
      words.filter((code) => !raised.has(code) && !nothing.has(code) && !OTHER.has(code)),
      [],
    )
  })

  it('stand in every language', async () => {
    for (const register of registers) {
      for (const [language, load] of Object.entries(register.languages)) {
        const { faults = {} } = await load()
        assert.deepEqual(Object.keys(faults).toSorted(), Object.keys(register.text.faults ?? {}).toSorted(), `${register.name} ${language}`)
      }
    }
  })

  it('have a German sentence for the fault of every check that is written', async () => {
    const said = new Set((await loadGermanAuditChecks()).filter(({ fault }) => fault !== null).map(({ id }) => id))
    assert.deepEqual(
      checks.filter(({ id }) => !said.has(id)),
      [],
    )
  })

  it('take up every parameter that a fault has', () => {
    const faults = checks.flatMap((check) =>
      Object.values(check.broken).flatMap((several) =>
        several.flatMap((damage) => examineAll(recordsOf(damaged(damage)), occasion, { run: [check] }).results[0]?.examined.faults ?? []),
      ),
    )
    for (const { register, code, parameters } of faults) {
      const sentence = texts.get(register)?.text.faults?.[code] ?? assert.fail(`${register} has no words for ${code}`)
      for (const [, name = ''] of sentence.matchAll(/\{(\w+)\}/g)) assert.ok(name in parameters, `${register}.${code} ${name}`)
    }
  })
})

/** Questions, and reasons why nothing was looked at that the empty ISMS does not have. */
const OTHER = new Set([
  'CITED_VERSION_UNKNOWN',
  'EDITION_UNKNOWN',
  'NOTHING_MOVED',
  'NO_CERTIFICATE',
  'NO_FILE',
  'FILES_NOT_COMPARED',
  'NO_OWN_CONTROL',
])

describe('a report', () => {
  it('looks at what shows in the documents at stage 1, and calls faults areas of concern (finding C2)', () => {
    const stage1 = mockAudit(recordsOf([]), '1', occasion)
    assert.ok(stage1.checks.length > 20)
    assert.ok(stage1.checks.every((check) => check.stage === '1' && check.verdict === 'area-of-concern'))
    assert.ok(report.checks.every(({ verdict }) => verdict === 'finding'))
  })

  it('names beside what passed every check of the facts that nobody has looked at', () => {
    const ids = [...report.checks, ...report.notLookedAt].map(({ id }) => id)
    assert.deepEqual(ids.toSorted(), auditChecks.map(({ id }) => id).toSorted())
  })

  it('says of each what it waits for: objectives, internal audit and management review among them', () => {
    const waiting = new Map(report.notLookedAt.map(({ id, waitsFor }) => [id, waitsFor]))
    assert.ok(waiting.get('OBJ-01')?.includes('objective'))
    assert.ok(waiting.get('AUD-01')?.includes('audit'))
    assert.ok(waiting.get('MRV-01')?.includes('management-review'))
  })

  it('says of a check that is fed in part what it would also read', () => {
    assert.deepEqual(report.checks.find(({ id }) => id === 'RSK-06')?.waitsFor, ['assessment-run'])
    assert.deepEqual(report.checks.find(({ id }) => id === 'RSK-03')?.waitsFor, [])
  })

  it('counts a decision that a source states, and says so', () => {
    const stated = { source: 'risks.xlsx', by: 'Ines' }
    const result = mockAudit(
      recordsOf(damaged({ set: 'risk', to: { 'acceptance.by': null, 'acceptance.of': null, 'acceptance.stated': stated } })),
      '2',
      occasion,
    )
    const [trt02, rsk03] = ['TRT-02', 'RSK-03'].map((id) => result.checks.find((check) => check.id === id))
    assert.deepEqual([trt02?.result, trt02?.stated, rsk03?.stated], ['pass', 1, 0])
  })

  it('does not pass what nobody has compared', () => {
    const result = mockAudit(recordsOf(sound), '2', occasion.asOf)
    assert.deepEqual(
      result.checks.filter((check) => check.result !== 'pass').map(({ id, nothing }) => [id, nothing?.code]),
      [['EVD-02', 'FILES_NOT_COMPARED']],
    )
  })

  it('belongs to the clause that is named first', () => {
    assert.deepEqual(['10.2 b 2', '5.2 f, A.5.1', 'A.5.27', 'IAF MD 26', 'ISO/IEC 17021-1 8.2.2, 4.3'].map(chapterOf), [
      '10',
      '5',
      'A',
      'other',
      'other',
    ])
  })
})
