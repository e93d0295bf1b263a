import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { CrosswalkFacts, EditionFacts, Facts } from './facts.ts'
import { filesOf } from './files.ts'
import { crossed } from './frameworks.ts'

const lists = [
  'checks',
  'risks',
  'contextIssues',
  'interestedParties',
  'objectives',
  'metrics',
  'templates',
  'regimes',
  'ownThreats',
  'ownVulnerabilities',
  'bsiElementaryThreats',
  'owaspLlm2025',
  'owaspAgentic2026',
]
const parts = ['exclusionConditions', 'statementOfApplicability', 'periodRules', 'nis2Significance', 'about', 'mitre-attack', 'mitre-atlas']
const part = { rows: [{}], reasonCodes: {}, statusMeaning: {} }

/** Facts as small as they can be: one control, one clause, one requirement and one pair for each other framework. */
const facts: Facts = {
  annexA: {
    controls: [
      {
        id: '5.1',
        ref: 'A.5.1',
        title: 'Policies for information security',
        titleVariants: [],
        titleDe: 'Richtlinien',
        titleDeSource: 'own',
        theme: 'organizational',
        isNewIn2022: false,
        attributes: { controlType: ['Preventive'], capabilities: ['Asset_management'] },
        intentOwnWords: 'There are rules.',
        typicalEvidence: ['a rule'],
        suggestedEvidenceFrequencyDays: 365,
      },
    ],
    attributeNamesDe: {},
    attributeValuesDe: { capabilities: { Asset_management: 'Verwaltung der Werte' } },
    themesDe: { organizational: 'Organisatorisches', people: 'Personen', physical: 'Gebäude', technological: 'Technik' },
  },
  clauses: {
    changesFrom2013: [],
    clauses: [
      {
        id: '5.2',
        title: 'Policy',
        titleDe: 'Politik',
        titleDeSource: 'own',
        descriptionOwnWords: 'Top management says what it wants.',
        items: [{ id: '5.2 a', text: 'fits' }],
        documentedInformation: null,
        typicalEvidence: [],
        amendment2024: null,
      },
    ],
    mandatoryDocumentedInformation: [],
    annexADocumentationIfApplicable: [],
  },
  edition2013: {
    domains: [{ id: 'A.5', title: 'Policies' }],
    objectives: [{ id: 'A.5.1', title: 'Direction' }],
    controls: [{ id: 'A.5.1.1', title: 'Policies', to2022: ['5.1'], kind: 'renamed' }],
    from2022: [{ id: '5.1', from2013: ['A.5.1.1'], kind: 'one-to-one' }],
  },
  crosswalk: (name) => ({
    framework: crossed.find(({ file }) => file === name)?.expected ?? '',
    about: { source: 'somebody who knows' },
    requirements: [
      { id: 'X(1)', label: 'first', kind: 'standard', safeguard: 'technical' },
      { id: 'X(1)(a)', label: 'part', kind: 'specification-required', safeguard: 'technical' },
    ],
    pairs: [{ iso: 'A.5.1', target: 'X(1)(a)', relation: 'superset_of', support: { cisoAssistant: true, adobeCCFv5: false } }],
  }),
  file: () => Object.fromEntries([...lists.map((name) => [name, [{ stages: [{}] }]]), ...parts.map((name) => [name, part])]),
}

describe('the conversion of facts', () => {
  it('gives the same bytes for the same facts', () => {
    assert.deepEqual([...filesOf(facts)], [...filesOf(facts)])
  })

  it('writes one entry a line, with the ids, parents, relations and support of the facts', () => {
    const files = filesOf(facts)
    assert.equal(
      files.get('gdpr/requirements.json'),
      '[\n{"id":"X(1)","parent":null,"title":"first","titles":{},"intent":null,"assessable":true,"tags":[]},\n' +
        '{"id":"X(1)(a)","parent":"X(1)","title":"part","titles":{},"intent":null,"assessable":true,"tags":[]}\n]\n',
    )
    const { mappings } = JSON.parse(files.get('crosswalk/iso27001-2022--gdpr.json') ?? '')
    assert.deepEqual(mappings, [
      { from: 'A.5.1', to: 'X(1)(a)', relation: 'superset', reason: 'judgement', state: 'draft', alsoIn: ['CISO Assistant'] },
    ])
    const [control] = JSON.parse(files.get('iso27001-2022/annex-a.json') ?? '')
    assert.deepEqual([control.attributes.type, control.attributes.capability], [['preventive'], ['asset-management']])
    const [standard, specification] = JSON.parse(files.get('hipaa-security/requirements.json') ?? '')
    assert.deepEqual(
      [standard.tags, specification.tags, specification.parent],
      [['standard', 'technical'], ['implementation-specification', 'required', 'technical'], 'X(1)'],
    )
  })

  it('refuses facts that contradict each other or themselves', () => {
    const bad: readonly (readonly [RegExp, Partial<Facts>])[] = [
      [/unknown-requirement/, withPairs({ pairs: [{ iso: 'A.9.9', target: 'X(1)', relation: 'equal' }] })],
      [/unknown-requirement/, withPairs({ pairs: [{ iso: 'A.5.1', target: 'X(2)', relation: 'equal' }] })],
      [/unknown relation/, withPairs({ pairs: [{ iso: 'A.5.1', target: 'X(1)', relation: 'about' }] })],
      [/has not 7 pairs/, withPairs({ about: { source: 's', pairCount: 7 } })],
      [/other controls without a pair/, withPairs({ about: { source: 's', annexAControlsWithoutPair: ['A.5.1'] } })],
      [/is about "GDPR of 2030"/, withPairs({ framework: 'GDPR of 2030' })],
      [/has no title/, withPairs({ requirements: [{ id: 'X(1)(a)' }] })],
      [
        /twice/,
        withPairs({
          requirements: [
            { id: 'X(1)(a)', label: 'x' },
            { id: 'X(1)(a)', label: 'y' },
          ],
        }),
      ],
      [/do not say the same/, withEdition({ from2022: [] })],
      [/do not say the same/, withEdition({ from2022: [{ id: '5.1', from2013: ['A.5.1.2'], kind: 'one-to-one' }] })],
      [/do not say the same/, withEdition({ from2022: [{ id: '5.1', from2013: ['A.5.1.1', 'A.5.1.2'], kind: 'merge' }] })],
    ]
    for (const [reason, change] of bad) assert.throws(() => filesOf({ ...facts, ...change }), reason)
  })

  it('takes the nearest id for the parent', () => {
    const requirements = ['28', '28(3)', '28(3)(b)', 'GV.OC', 'GV.OC-01'].map((id) => ({ id, label: id }))
    const files = filesOf({ ...facts, ...withPairs({ requirements, pairs: [] }) })
    const made: readonly { readonly parent: string | null }[] = JSON.parse(files.get('gdpr/requirements.json') ?? '')
    assert.deepEqual(
      made.map(({ parent }) => parent),
      [null, '28', '28(3)', null, 'GV.OC'],
    )
  })

  it('takes a pair that is stated twice once', () => {
    const pair = { iso: 'A.5.1', target: 'X(1)', relation: 'equal' }
    const files = filesOf({ ...facts, ...withPairs({ pairs: [pair, pair] }) })
    assert.equal(JSON.parse(files.get('crosswalk/iso27001-2022--gdpr.json') ?? '').mappings.length, 1)
  })
})

function withPairs(change: Partial<CrosswalkFacts>): Partial<Facts> {
  return { crosswalk: (name) => ({ ...facts.crosswalk(name), ...(name === 'gdpr' ? change : {}) }) }
}

function withEdition(change: Partial<EditionFacts>): Partial<Facts> {
  return { edition2013: { ...facts.edition2013, ...change } }
}
