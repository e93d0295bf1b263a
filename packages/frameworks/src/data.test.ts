import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { annexA } from './annex-a.ts'
import { clauses, documentsIfApplicable, mandatoryDocuments } from './clauses.ts'
import { coverage } from './coverage.ts'
import { mappingReasons, type Mapping } from './crosswalk.ts'
import type { Framework } from './framework.ts'
import { loadAnnexAWords } from './library.ts'
import { crosswalkEnds, frameworkIds, loadFramework, loadMapped } from './load.ts'
import { referenceTo } from './requirement.ts'

const DATA = join(import.meta.dirname, '..', 'data')
const frameworks: readonly Framework[] = await Promise.all(frameworkIds.map(loadFramework))
const known = new Set(frameworks.flatMap(({ id, requirements }) => requirements.map((one) => referenceTo(id, one.id))))
const mappings: readonly Mapping[] = (await Promise.all(crosswalkEnds.map(({ from, to }) => loadMapped(from, to)))).flat()

const iso = await loadFramework('iso27001-2022')
const old = await loadMapped('iso27001-2013', 'iso27001-2022')

/** Assessable requirements and mappings from ISO/IEC 27001:2022, as the facts count them. */
const counts = {
  'iso42001-2023': [38, 78],
  'soc2-2017': [61, 241],
  gdpr: [35, 103],
  nis2: [22, 108],
  'nis2-2690': [53, 125],
  'pcidss-4.0.1': [63, 158],
  'hipaa-security': [65, 128],
  // The facts state two of their 343 pairs twice.
  'nist-csf-2.0': [106, 341],
  'eu-ai-act': [20, 60],
  dora: [20, 67],
  'nist-800-53-r5': [0, 642],
} as const

const isCounted = (id: string): id is keyof typeof counts => Object.hasOwn(counts, id)

describe('the frameworks', () => {
  it('are all that lie in the data folder, under the ids of their folders', () => {
    const folders = readdirSync(DATA, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('framework.json'))
    assert.deepEqual(folders.map((path) => path.split(/[/\\]/)[0]).toSorted(), [...frameworkIds].toSorted())
    for (const [at, { id }] of frameworks.entries()) assert.equal(id, frameworkIds[at])
  })

  it('have requirements, unless they hold targets only, and only 800-53 does', () => {
    assert.deepEqual(
      frameworks.filter(({ targetsOnly }) => targetsOnly).map(({ id }) => id),
      ['nist-800-53-r5'],
    )
    for (const { id, targetsOnly, requirements } of frameworks) assert.equal(requirements.length === 0, targetsOnly, id)
  })

  it('say where their words come from', () => {
    for (const { id, source } of frameworks) assert.ok(source.length > 10, id)
    assert.deepEqual(
      frameworks.filter(({ wording }) => wording === 'own').map(({ id }) => id),
      ['soc2-2017', 'gdpr', 'nis2', 'nis2-2690', 'pcidss-4.0.1', 'hipaa-security', 'eu-ai-act', 'dora'],
    )
  })

  it('have as many requirements and mappings as the facts say', async () => {
    assert.deepEqual(frameworkIds.slice(2), Object.keys(counts))
    for (const { id, requirements } of frameworks) {
      if (!isCounted(id)) continue
      const stated = await loadMapped('iso27001-2022', id)
      assert.deepEqual([requirements.filter(({ assessable }) => assessable).length, stated.length], counts[id], id)
    }
  })
})

describe('ISO/IEC 27001:2022', () => {
  it('has 30 clauses, 98 lettered items below them, and 37, 8, 14 and 34 controls', () => {
    const below = (parent: string): number => iso.requirements.filter((one) => one.parent === parent).length
    assert.deepEqual(['A.5', 'A.6', 'A.7', 'A.8'].map(below), [37, 8, 14, 34])
    const items = iso.requirements.filter(({ tags }) => tags.includes('item'))
    assert.equal(items.length, 98)
    for (const { id, parent } of items) assert.match(id, new RegExp(`^${parent?.replaceAll('.', '\\.')} [a-l]$`))
    assert.equal(iso.requirements.filter(({ assessable }) => assessable).length, 30 + 93)
    assert.equal(clauses.length, 30)
  })

  it('has German titles of everything that has a title of the standard', () => {
    for (const { id, tags, titles } of iso.requirements)
      assert.equal(typeof titles['de'], tags.includes('item') ? 'undefined' : 'string', id)
  })

  it('is told the same by what the web shows at once and by what comes later', async () => {
    const { titles, themes, values } = await loadAnnexAWords()
    const byId = new Map(iso.requirements.map((one) => [one.id, one]))
    for (const { id, title, intent } of [...annexA, ...clauses])
      assert.deepEqual([title, intent], [byId.get(id)?.title, byId.get(id)?.intent])
    assert.deepEqual(
      titles.map(({ id }) => id),
      annexA.map(({ id }) => id),
    )
    for (const { id, de } of titles) assert.equal(de, byId.get(id)?.titles['de'])
    assert.deepEqual(
      titles.filter(({ deSource }) => deSource === 'own').map(({ id }) => id),
      ['A.5.7', 'A.5.14', 'A.7.13', 'A.8.34'],
    )
    assert.deepEqual(
      titles.filter(({ variants }) => variants.length > 0).map(({ id }) => id),
      ['A.5.21', 'A.5.34', 'A.8.1', 'A.8.25'],
    )
    for (const { theme, attributes } of annexA) {
      assert.ok(themes[theme])
      for (const [name, used] of Object.entries(attributes)) for (const value of used) assert.ok(values[name]?.[value], `${name} ${value}`)
    }
  })

  it('demands documents at requirements that exist', () => {
    assert.equal(mandatoryDocuments.length, 18)
    for (const { clause } of mandatoryDocuments) assert.ok(known.has(referenceTo(iso.id, clause)), clause)
    for (const { control } of documentsIfApplicable) assert.ok(known.has(referenceTo(iso.id, control)), control)
  })
})

describe('the correspondence of 2013 and 2022', () => {
  it('has 14 domains, 35 objectives and 114 controls, of which 55 were merged, 58 stayed one, and 1 was split', async () => {
    const { requirements } = await loadFramework('iso27001-2013')
    const depth = (dots: number): number => requirements.filter(({ id }) => id.split('.').length === dots).length
    assert.deepEqual([depth(2), depth(3), depth(4)], [14, 35, 114])
    const of = (reason: string): number => new Set(old.filter((one) => one.reason === reason).map(({ from }) => from)).size
    assert.deepEqual([of('merged'), of('same-title'), of('renamed'), of('split')], [55, 33, 25, 1])
    assert.deepEqual(
      old.filter(({ reason }) => reason === 'split').map(({ to }) => to),
      ['iso27001-2022:A.5.36', 'iso27001-2022:A.8.8'],
    )
    assert.equal(new Set(old.map(({ from }) => from)).size, 114)
  })

  it('reaches every control of 2022 but the 11 new ones: 58 one for one, 24 from several', async () => {
    const back = await loadMapped('iso27001-2022', 'iso27001-2013')
    const from = Map.groupBy(back, (one) => one.from)
    assert.equal(back.length, old.length)
    assert.deepEqual(
      annexA.filter(({ id }) => !from.has(referenceTo(iso.id, id))).map(({ id }) => id),
      annexA.filter(({ isNewIn2022 }) => isNewIn2022).map(({ id }) => id),
    )
    const single = [...from.values()].filter(([first]) => first?.relation === 'equal')
    assert.deepEqual([single.length, from.size - single.length, annexA.length - from.size], [58, 24, 11])
    for (const found of single) assert.equal(found.length, 1)
  })
})

describe('the mappings', () => {
  it('have both ends among the requirements, or lead to 800-53, which is not in our data', () => {
    assert.ok(mappings.length > 2000)
    for (const { from, to } of mappings) {
      assert.ok(known.has(from), from)
      assert.ok(known.has(to) || to.startsWith('nist-800-53-r5:'), to)
    }
  })

  it('name their source and a reason of the closed list', () => {
    const reasons: readonly string[] = mappingReasons
    for (const { from, to, source, reason } of mappings) assert.ok(source.length > 10 && reasons.includes(reason), `${from} ${to}`)
  })

  it('are drafts wherever they are our own judgement or rolled up by us, and reviewed only where somebody else published them', () => {
    for (const { from, to, reason, state } of mappings) {
      assert.equal(state, reason === 'judgement' || reason === 'rolled-up' ? 'draft' : 'reviewed', `${from} ${to}`)
    }
  })

  it('leave out what nobody stated: there is none from 2013 to SOC 2, although both have one with 2022', async () => {
    assert.deepEqual(await loadMapped('iso27001-2013', 'soc2-2017'), [])
    assert.deepEqual(await loadMapped('soc2-2017', 'gdpr'), [])
  })

  it('are all that lie in the folder', () => {
    const names = readdirSync(join(DATA, 'crosswalk')).map((name) => name.replace('.json', ''))
    assert.deepEqual(names.toSorted(), crosswalkEnds.map(({ from, to }) => `${from}--${to}`).toSorted())
  })
})

describe('coverage by all of ISO/IEC 27001:2022', () => {
  it('covers 8 of 61 criteria of SOC 2, by drafts, and the others in part', async () => {
    const controls = [...annexA, ...clauses].map(({ id }) => ({
      id,
      state: 'implemented' as const,
      requirements: [referenceTo(iso.id, id)],
    }))
    const soc2 = await loadFramework('soc2-2017')
    const covered = coverage(soc2, await loadMapped('iso27001-2022', 'soc2-2017'), controls)
    assert.deepEqual(covered.counts, { covered: 8, partial: 53, planned: 0, gap: 0 })
    assert.deepEqual(covered.countsWithoutDrafts, { covered: 0, partial: 0, planned: 0, gap: 61 })
  })
})

describe('the notices', () => {
  it('name everybody whose terms ask for it', () => {
    const notice = readFileSync(join(DATA, '..', 'NOTICE'), 'utf8')
    for (const name of ['ENISA', 'CC BY 4.0', 'MITRE ATT&CK', 'MITRE ATLAS', 'NIST', 'OWASP', 'BSI', 'CC BY-SA 4.0'])
      assert.ok(notice.includes(name), name)
    assert.match(readFileSync(join(DATA, '../../../NOTICE'), 'utf8'), /packages\/frameworks/)
  })
})
