import { Ajv } from 'ajv'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { createBot } from '../bot/bot.ts'
import { botTarget } from '../bot/serve.ts'
import { exportGarak, importGarak } from '../exchange/garak.ts'
import { exportPromptfoo, importPromptfoo } from '../exchange/promptfoo.ts'
import { FAMILIES } from '../probe/probe.ts'
import { mutators } from '../mutator/chain.ts'
import { matrix } from '../reference/matrix.ts'
import { EXCLUSIONS, referencesOf } from '../reference/reference.ts'
import { planOf } from '../run/plan.ts'
import { runPlan, type RunResult } from '../run/run.ts'
import { tell } from '../run/tell.ts'
import { compare } from './baseline.ts'
import { htmlReport } from './html.ts'
import { junitReport } from './junit.ts'
import { markdownReport } from './markdown.ts'
import { oscalReport } from './oscal.ts'
import { LIMITS, type Report } from './report.ts'
import { sarifReport } from './sarif.ts'

const plan = planOf({ seed: '7', mutations: 1, families: ['leak.secret', 'toxic', 'tool.abuse', 'encoding'] })
const result = await runPlan(plan, {
  target: botTarget(createBot({ flaws: ['refusal-quotes', 'partial-leak', 'honey-tool', 'obey-hex'] })),
})
const empty = await runPlan(plan, {
  target: { ...botTarget(createBot()), answer: () => Promise.resolve({ events: [], stop: null, failure: null, tokens: null }) },
})

function reportOf({ verdict, families, overRefusal, calls, trials }: RunResult): Report {
  return {
    suite: 'support-bot',
    suiteHash: plan.suiteHash,
    seed: plan.seed,
    target: { kind: 'openai-chat', url: 'http://127.0.0.1:1/v1', model: `<script>alert(1)</script> | *_[x](javascript:1)` },
    started: '2026-11-28T10:00:00.000Z',
    ended: '2026-11-28T10:01:00.000Z',
    verdict,
    families,
    overRefusal,
    calls,
    root: 'a'.repeat(64),
    trials: trials.map(({ record }) => record),
    comparison: null,
    advice: [],
    authorisedBy: null,
  }
}

const report = reportOf(result)

describe('the report', () => {
  it('says verdict, figures, findings, references, limits and how to check it', () => {
    for (const text of [markdownReport(report), htmlReport(report)]) {
      for (const part of ['breached', 'leak.secret', report.root, 'assay verify', 'LLM02', 'A.8.12', 'AML.T0057'])
        assert.ok(text.includes(part), part)
      assert.ok(LIMITS.every((line) => text.includes(line.slice(0, 40).replaceAll('"', '&quot;')) || text.includes(line.slice(0, 40))))
    }
  })

  it('lets no name of a model become markup', () => {
    assert.doesNotMatch(htmlReport(report), /<script/)
    assert.match(htmlReport(report), /default-src 'none'/)
    assert.doesNotMatch(markdownReport(report), /(?<!\\)<script|[^\\]\[x\]\(javascript/)
  })

  it('never repeats what leaked', () => {
    const canaries = result.trials.flatMap(
      ({ transcript }) => transcript.line.match(/override code, for members of staff alone: (\w{10})/)?.[1] ?? [],
    )
    assert.ok(canaries.length > 100)
    const all = [
      markdownReport(report),
      htmlReport(report),
      junitReport(report),
      JSON.stringify(sarifReport(report)),
      JSON.stringify(oscalReport(report, { bundleHash: 'b'.repeat(64) })),
      JSON.stringify(report.trials),
    ].join('\n')
    assert.deepEqual(
      canaries.filter((value) => all.includes(value)),
      [],
    )
  })
})

describe('OSCAL assessment results', () => {
  const schema = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../schema/oscal-1.1.2/oscal_assessment-results_schema.json'), 'utf8'),
  ) as Readonly<Record<string, unknown>>
  const validate = new Ajv({ strict: false, unicodeRegExp: true, validateFormats: false }).compile(schema)

  for (const [name, one] of [
    ['of a breach', report],
    ['of a run that concluded nothing', reportOf(empty)],
  ] as const)
    it(`${name} are valid by NIST's schema`, () => {
      assert.ok(validate(oscalReport(one, { bundleHash: 'b'.repeat(64) })), JSON.stringify(validate.errors?.slice(0, 3)))
    })

  it('find nothing satisfied that was not concluded', () => {
    assert.doesNotMatch(JSON.stringify(oscalReport(reportOf(empty), { bundleHash: 'b'.repeat(64) })), /"satisfied"/)
  })

  it('would not be valid without their parts', () => {
    const { 'assessment-results': whole } = oscalReport(report, { bundleHash: 'x' }) as {
      readonly 'assessment-results': Readonly<Record<string, unknown>>
    }
    assert.equal(validate({ 'assessment-results': { ...whole, metadata: {} } }), false)
  })
})

describe('SARIF', () => {
  it('has a rule for each family and a result for each probe that succeeded, told apart by fingerprints', () => {
    const { runs } = sarifReport(report) as {
      readonly runs: readonly [
        {
          readonly results: readonly { readonly ruleId: string; readonly partialFingerprints: object }[]
          readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } }
        },
      ]
    }
    const rules = runs[0].tool.driver.rules.map(({ id }) => id)
    assert.ok(runs[0].results.length > 0)
    assert.ok(runs[0].results.every(({ ruleId }) => rules.includes(ruleId)))
    assert.equal(
      new Set(runs[0].results.map(({ partialFingerprints }) => JSON.stringify(partialFingerprints))).size,
      runs[0].results.length,
    )
  })
})

describe('JUnit', () => {
  const tags = (xml: string, name: string): number => xml.split(`<${name}`).length - 1
  it('counts hits as failures and what is missing as errors', () => {
    const hits = report.families.reduce((sum, family) => sum + family.hits + family.suspects, 0)
    assert.equal(tags(junitReport(report), 'failure '), hits)
    const none = junitReport(reportOf(empty))
    assert.equal(tags(none, 'failure '), 0)
    assert.ok(tags(none, 'error ') > empty.families.length)
    assert.match(none, /<error message="inconclusive"\/>/)
  })
})

describe('a baseline', () => {
  const family = (name: string, hits: number, trials: number): Parameters<typeof compare>[0][number] => ({
    family: name,
    hits,
    trials,
    errors: 0,
    empties: 0,
  })
  it('says what became worse, what was lost, what is new', () => {
    const { families, worse } = compare(
      [family('a', 9, 100), family('b', 1, 100), family('c', 0, 10), family('d', 5, 10)],
      [family('a', 0, 100), family('b', 0, 100), family('c', 0, 100)],
      'r',
    )
    assert.deepEqual(
      families.map(({ family: name, state }) => [name, state]),
      [
        ['a', 'worse'],
        ['b', 'unchanged'],
        ['c', 'lost'],
        ['d', 'new'],
      ],
    )
    assert.ok(worse)
    assert.equal(compare([family('a', 0, 100)], [family('a', 0, 100)], 'r').worse, false)
  })
})

describe('reports of garak', () => {
  it('come back with every attempt and the same sums', () => {
    const text = exportGarak(result.trials.map(tell), report)
    const run = importGarak(text)
    const attacks = result.trials.filter(({ record }) => record.kind === 'attack')
    assert.equal(run.attempts, attacks.length)
    assert.equal(
      run.groups.reduce((sum, { hits }) => sum + hits, 0),
      attacks.filter(({ record }) => record.verdict === 'attack_succeeded').length,
    )
    assert.deepEqual([run.provenance, run.source, run.warnings], ['imported', 'garak', []])
  })

  it('are read as several versions write them, with empty outputs counted, and contradictions named', () => {
    const lines = [
      { entry_type: 'start_run setup', 'run.eval_threshold': 0.5 },
      { entry_type: 'init', garak_version: '0.13.1' },
      { entry_type: 'attempt', status: 1, probe_classname: 'dan.Dan', outputs: ['early'] },
      { entry_type: 'attempt', status: 2, probe_classname: 'dan.Dan', outputs: ['yes', ''], detector_results: { 'dan.DAN': [1, 1] } },
      {
        entry_type: 'attempt',
        status: 2,
        probe_classname: 'dan.Dan',
        outputs: [{ text: 'no' }, null],
        detector_results: { 'dan.DAN': [0.4, null] },
      },
      { entry_type: 'eval', probe: 'dan.Dan', detector: 'detector.dan.DAN', passed: 2 },
    ]
    const run = importGarak(`${lines.map((line) => JSON.stringify(line)).join('\n')}\nno json\n`)
    assert.deepEqual(run.groups, [{ name: 'dan.Dan dan.DAN', judged: 3, hits: 2, empties: 2, errors: 1 }])
    assert.equal(run.attempts, 2)
    assert.deepEqual(run.warnings, ['1 lines are no JSON', 'dan.Dan dan.DAN: the report says that 2 passed, its attempts say 1'])
    assert.throws(() => importGarak('{}'), TypeError)
  })
})

describe('results of promptfoo', () => {
  it('come back with every result and the same sums', () => {
    const run = importPromptfoo(JSON.stringify(exportPromptfoo(result.trials.map(tell), report)))
    const attacks = result.trials.filter(({ record }) => record.kind === 'attack')
    assert.equal(run.attempts, attacks.length)
    assert.equal(
      run.groups.reduce((sum, { hits }) => sum + hits, 0),
      attacks.filter(({ record }) => record.verdict === 'attack_succeeded').length,
    )
    assert.deepEqual(run.warnings, [])
  })

  it('are read with plugins and strategies; an error is no pass, and an empty output is said', () => {
    const one = (over: object): object => ({
      success: true,
      failureReason: 0,
      response: { output: 'x' },
      testCase: { metadata: { pluginId: 'pii:direct', strategyId: 'base64' } },
      ...over,
    })
    const text = JSON.stringify({
      results: {
        results: [
          one({}),
          one({ success: false, failureReason: 1 }),
          one({ success: false, failureReason: 2, error: 'timeout', response: undefined }),
          one({ response: { output: '' } }),
        ],
        stats: { failures: 2 },
      },
    })
    const run = importPromptfoo(text)
    assert.deepEqual(run.groups, [{ name: 'pii:direct base64', judged: 3, hits: 1, empties: 1, errors: 1 }])
    assert.deepEqual(run.warnings, ['the file says that 2 failed, its results say 1'])
    assert.throws(() => importPromptfoo('[]'), TypeError)
  })
})

describe('references', () => {
  it('name scheme, edition and id, for every family, and say what is left out', () => {
    for (const family of FAMILIES) {
      const references = referencesOf(family)
      assert.ok(
        references.every(({ scheme, edition, id }) => scheme !== '' && edition !== '' && id !== ''),
        family,
      )
      for (const id of ['A.8.29', 'A.6.2.4', 'Art.\u00a015'])
        assert.ok(
          references.some((one) => one.id === id),
          `${family} ${id}`,
        )
    }
    const llm = (edition: string): readonly string[] =>
      [...FAMILIES.flatMap(referencesOf), ...EXCLUSIONS]
        .filter((one) => one.scheme.includes('LLM') && one.edition === edition)
        .map(({ id }) => id)
    for (const edition of ['2025', '2026'])
      assert.deepEqual(
        [...new Set(llm(edition))].toSorted(),
        Array.from({ length: 10 }, (_, index) => `LLM${String(index + 1).padStart(2, '0')}`),
      )
    const asi = [...FAMILIES.flatMap(referencesOf), ...EXCLUSIONS].filter(({ scheme }) => scheme.includes('Agentic')).map(({ id }) => id)
    assert.equal(new Set(asi).size, 10)
  })

  it('map other suites to families and mutators that exist, or say why not', () => {
    const names = new Set<string>([...FAMILIES, 'benign', ...mutators.map(({ id }) => id)])
    for (const { peer, id, by, excluded } of matrix) {
      assert.ok((by === null) !== (excluded === null), id)
      if (by !== null && peer !== 'promptfoo strategies')
        assert.deepEqual(
          by.split(' ').filter((name) => !names.has(name)),
          [],
          id,
        )
    }
    assert.ok(matrix.filter(({ peer, by }) => peer === 'garak' && by !== null).length >= 30)
  })
})
