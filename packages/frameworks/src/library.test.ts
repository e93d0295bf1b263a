import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { annexA } from './annex-a.ts'
import { auditChecks } from './audit-checks.ts'
import { grades } from './grade.ts'
import * as library from './library.ts'
import { loadFramework } from './load.ts'
import { threatCatalogue } from './threats.ts'

const iso = new Set((await loadFramework('iso27001-2022')).requirements.map(({ id }) => id))
const checks = await library.loadAuditCheckFacts()
const clocks = await library.loadIncidentClocks()
const attack = await library.loadAttack()
const atlas = await library.loadAtlas()
const risks = await library.loadRiskLibrary()
const metrics = await library.loadMetrics()
const templates = await library.loadDocumentTemplates()
const vulnerabilities = await library.loadVulnerabilities()
const issues = await library.loadContextIssues()
const parties = await library.loadInterestedParties()
const objectives = await library.loadObjectives()
const owasp = await library.loadOwaspThreats()

const ids = (things: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(things.map(({ id }) => id))

describe('the library', () => {
  it('has as many of each as the facts say, each id once', async () => {
    const counted = [
      [checks, 139],
      [clocks, 23],
      [risks, 60],
      [issues, 20],
      [parties, 15],
      [objectives, 15],
      [metrics, 25],
      [templates, 30],
      [vulnerabilities, 57],
      [threatCatalogue, 61],
      [owasp, 20],
      [await library.loadBsiThreats(), 47],
      [attack.tactics, 15],
      [attack.techniques, 697],
      [atlas.tactics, 16],
      [atlas.techniques, 178],
    ] as const
    for (const [things, count] of counted) assert.deepEqual([things.length, ids(things).size], [count, count], things[0]?.id)
    assert.equal((await library.loadExclusionConditions()).length, 45)
  })

  it('points at controls, clauses, threats and techniques that exist', async () => {
    const exclusions = await library.loadExclusionConditions()
    const controls = [
      ...risks.flatMap(({ typicalControls }) => typicalControls),
      ...[...objectives, ...metrics, ...templates].flatMap((one) => one.controls),
      ...parties.flatMap(({ requirements }) => requirements.flatMap((one) => one.controls)),
      ...[...threatCatalogue, ...vulnerabilities, ...owasp].flatMap(({ suggestedControls }) => suggestedControls),
      ...exclusions.map(({ control }) => control),
      ...checks.flatMap(({ policyNeeded }) => policyNeeded),
    ]
    assert.deepEqual(unknown(controls, iso), [])
    assert.deepEqual(
      unknown(
        [...metrics, ...templates].flatMap(({ clauses }) => clauses),
        iso,
      ),
      [],
    )
    assert.deepEqual(
      unknown(
        risks.flatMap(({ threats }) => threats),
        ids(threatCatalogue),
      ),
      [],
    )
    assert.deepEqual(
      unknown(
        risks.flatMap((one) => one.attack),
        ids(attack.techniques),
      ),
      [],
    )
    assert.deepEqual(
      unknown(
        risks.flatMap((one) => one.atlas),
        ids(atlas.techniques),
      ),
      [],
    )
    assert.deepEqual(
      unknown(
        issues.flatMap(({ riskIds }) => riskIds),
        ids(risks),
      ),
      [],
    )
    assert.deepEqual(
      unknown(
        objectives.flatMap(({ metricId }) => metricId ?? []),
        ids(metrics),
      ),
      [],
    )
    assert.deepEqual(
      unknown(
        clocks.flatMap((clock) => clock.checks),
        ids(checks),
      ),
      [],
    )
    for (const { tactics, techniques } of [attack, atlas])
      assert.deepEqual(
        unknown(
          techniques.flatMap((one) => one.tactics),
          ids(tactics),
        ),
        [],
      )
  })

  it('serves every control of Annex A by a template', () => {
    assert.deepEqual(
      unknown(
        annexA.map(({ id }) => id),
        new Set(templates.flatMap(({ controls }) => controls)),
      ),
      [],
    )
  })

  it('has one SoA reason code and status for each word of the facts', async () => {
    const { reasons, statuses } = await library.loadStatementFacts()
    assert.deepEqual(
      reasons.map(({ code }) => code),
      ['RA', 'LR', 'CO', 'BR'],
    )
    assert.deepEqual(
      statuses.map(({ status }) => status),
      ['not-started', 'planned', 'partial', 'implemented'],
    )
  })
})

describe('the checks', () => {
  it('are areas of concern in stage 1, and only there', () => {
    for (const { id, stage, stage1Result } of checks) assert.equal(stage1Result !== null, stage === '1', id)
  })

  it('are graded in the closed set, with every grade used', () => {
    assert.deepEqual(
      grades.map((grade) => checks.filter((check) => check.grade === grade).length),
      [31, 89, 9, 10],
    )
  })

  it('of the mock audit are all of them, graded alike', () => {
    assert.deepEqual(
      auditChecks.map(({ id, clause, stage, kind, grade }) => [id, clause, stage, kind, grade]),
      checks.map(({ id, clause, stage, kind, grade }) => [id, clause, stage, kind, grade]),
    )
  })

  it('have a German sentence each, in their order', async () => {
    const german = await library.loadGermanAuditChecks()
    assert.deepEqual(
      german.map(({ id }) => id),
      auditChecks.map(({ id }) => id),
    )
    for (const { id, title, fault } of german) assert.notEqual(title, fault, id)
  })

  it('say the good case and the fault in different words, and what they read', () => {
    for (const { id, title, fault, registerFields } of checks) {
      assert.notEqual(title, fault, id)
      assert.ok(registerFields.length > 0, id)
    }
  })
})

describe('the clocks', () => {
  it('refer to stages that exist', () => {
    const stages = new Set(clocks.flatMap(({ id, stages: list }) => list.map((stage) => `${id},${stage.id}`)))
    const named = [...JSON.stringify(clocks).matchAll(/notice\(([^)]+)\)/g)].map((match) => match[1] ?? '')
    assert.ok(named.length > 3)
    assert.deepEqual(unknown(named, stages), [])
    for (const { stages: list } of clocks) {
      const siblings = ids(list)
      for (const { due } of list) if ('sameTimeAs' in due) assert.ok(siblings.has(due.sameTimeAs))
    }
  })

  it('start by law: 72 hours of GDPR for controllers, 24 and 72 of NIS2', () => {
    const due = (regime: string, stage: string): unknown =>
      clocks.find(({ id }) => id === regime)?.stages.find(({ id }) => id === stage)?.due
    assert.deepEqual(due('GDPR-33-1', 'notify'), { after: 'awareAt', amount: 72, unit: 'hour' })
    assert.deepEqual(due('NIS2-23-4', 'a'), { after: 'awareAt', amount: 24, unit: 'hour' })
    assert.deepEqual(due('NIS2-23-4', 'd'), { after: 'notice(NIS2-23-4,b).at', amount: 1, unit: 'month' })
  })

  it('keep the rule of periods and the thresholds of significance beside them', async () => {
    assert.equal((await library.loadPeriodRules()).rules.length, 6)
    const { horizontal, byEntity } = await library.loadNis2Significance()
    assert.deepEqual([horizontal.criteria.length, byEntity.length], [7, 10])
  })
})

describe('the way to the certificate', () => {
  it('takes 56 weeks, or 26 with a mature programme, along its critical path', async () => {
    const programme = await library.loadCertificationProgramme()
    for (const pace of ['typical', 'mature'] as const) {
      const ends = new Map<string, number>()
      for (const { id, weeks, dependsOn, earliestStartWeek } of programme.tasks) {
        const start = Math.max(0, ...dependsOn.map((one) => ends.get(one) ?? Number.NaN))
        assert.equal(start, earliestStartWeek[pace], id)
        ends.set(id, start + weeks[pace])
      }
      assert.equal(Math.max(...ends.values()), programme[pace].totalWeeks)
      assert.deepEqual(unknown(programme[pace].criticalPath, new Set(ends.keys())), [])
    }
    assert.equal(programme.tasks.length, 36)
  })

  it('has audit days for every number of persons up to 10,700', async () => {
    const { auditTime, accreditationBodies, redFlags, buyerChecks } = await library.loadCertificationScheme()
    assert.deepEqual([auditTime.rows.length, accreditationBodies.length, redFlags.length, buyerChecks.length], [22, 36, 19, 10])
    let next = 1
    for (const { minPersons, maxPersons } of auditTime.rows) {
      assert.equal(minPersons, next)
      next = maxPersons + 1
    }
    assert.equal(next, 10_701)
  })
})

describe('the catalogues of MITRE', () => {
  it('carry the terms that must go with them', () => {
    assert.match(attack.licence, /© 2026 The MITRE Corporation\. This work is reproduced and distributed with the permission/)
    assert.match(atlas.licence, /Apache License, Version 2\.0/)
  })
})

describe('what is loaded', () => {
  it('is one frozen copy for all', async () => {
    assert.equal(await library.loadAuditCheckFacts(), checks)
    assert.ok(Object.isFrozen(checks) && Object.isFrozen(checks[0]) && Object.isFrozen(checks[0]?.registerFields))
    const framework = await loadFramework('gdpr')
    assert.equal(await loadFramework('gdpr'), framework)
    assert.ok(Object.isFrozen(framework) && Object.isFrozen(framework.requirements) && Object.isFrozen(framework.requirements[0]))
  })
})

function unknown(used: readonly string[], known: ReadonlySet<string>): readonly string[] {
  return used.filter((one) => !known.has(one))
}
