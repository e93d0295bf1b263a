import type { Framework } from '../src/framework.ts'
import type { Requirement } from '../src/requirement.ts'
import type { CrosswalkFacts, Facts, RequirementFacts } from './facts.ts'
import { iso27001, iso27001of2013, node } from './iso27001.ts'

export type FrameworkData = Framework

type Frame = Pick<Framework, 'id' | 'edition' | 'kind' | 'title' | 'wording'> & {
  /** The crosswalk from ISO/IEC 27001 that holds its requirements. */
  readonly file: string
  /** What that file calls it. Another edition there must be looked at here first. */
  readonly expected: string
}

/** Every framework whose requirements stand in a crosswalk file. */
export const crossed: readonly Frame[] = [
  {
    id: 'iso42001-2023',
    file: 'iso42001',
    expected: 'ISO/IEC 42001:2023 Annex A',
    edition: '2023',
    kind: 'catalogue',
    title: 'ISO/IEC 42001 Annex A',
    wording: 'source',
  },
  {
    id: 'soc2-2017',
    file: 'soc2',
    expected: 'AICPA TSC 2017 (points of focus rev. 2022)',
    edition: 'AICPA TSC 2017 (points of focus rev. 2022)',
    kind: 'catalogue',
    title: 'SOC 2',
    wording: 'own',
  },
  {
    id: 'gdpr',
    file: 'gdpr',
    expected: 'Regulation (EU) 2016/679',
    edition: 'Regulation (EU) 2016/679',
    kind: 'law',
    title: 'GDPR',
    wording: 'own',
  },
  {
    id: 'nis2',
    file: 'nis2',
    expected: 'Directive (EU) 2022/2555',
    edition: 'Directive (EU) 2022/2555',
    kind: 'law',
    title: 'NIS2',
    wording: 'own',
  },
  {
    id: 'nis2-2690',
    file: 'nis2-2690-enisa',
    expected: 'Commission Implementing Regulation (EU) 2024/2690 Annex (NIS2)',
    edition: 'Commission Implementing Regulation (EU) 2024/2690 Annex',
    kind: 'law',
    title: 'NIS2 implementing regulation',
    wording: 'own',
  },
  {
    id: 'pcidss-4.0.1',
    file: 'pcidss',
    expected: 'PCI DSS v4.0.1 (June 2024; v4.0 retired 31 Dec 2024; future-dated items mandatory since 31 Mar 2025)',
    edition: '4.0.1',
    kind: 'catalogue',
    title: 'PCI DSS',
    wording: 'own',
  },
  {
    id: 'hipaa-security',
    file: 'hipaa',
    expected: 'HIPAA Security Rule 45 CFR 164.308-316',
    edition: '45 CFR 164.308-316',
    kind: 'law',
    title: 'HIPAA Security Rule',
    wording: 'own',
  },
  {
    id: 'nist-csf-2.0',
    file: 'nist-csf-2.0',
    expected: 'NIST CSF 2.0',
    edition: '2.0',
    kind: 'catalogue',
    title: 'NIST CSF',
    wording: 'source',
  },
  {
    id: 'eu-ai-act',
    file: 'eu-ai-act',
    expected: 'Regulation (EU) 2024/1689',
    edition: 'Regulation (EU) 2024/1689',
    kind: 'law',
    title: 'EU AI Act',
    wording: 'own',
  },
  {
    id: 'dora',
    file: 'dora',
    expected: 'Regulation (EU) 2022/2554 (applies since 17 Jan 2025)',
    edition: 'Regulation (EU) 2022/2554',
    kind: 'law',
    title: 'DORA',
    wording: 'own',
  },
  {
    id: 'nist-800-53-r5',
    file: 'nist-800-53r5',
    expected: 'NIST SP 800-53 Rev. 5',
    edition: 'Rev. 5',
    kind: 'catalogue',
    title: 'NIST SP 800-53',
    wording: 'source',
  },
]

export function frameworksOf(facts: Facts): readonly FrameworkData[] {
  return [iso27001(facts), iso27001of2013(facts.edition2013), ...crossed.map((frame) => fromCrosswalk(frame, facts.crosswalk(frame.file)))]
}

function fromCrosswalk({ file, expected, ...frame }: Frame, facts: CrosswalkFacts): FrameworkData {
  if (facts.framework !== expected) throw new Error(`crosswalk-${file} is about "${facts.framework}", not about "${expected}"`)
  return {
    ...frame,
    targetsOnly: facts.requirements === undefined,
    source: facts.about.license ? `${facts.about.source}; ${facts.about.license}` : facts.about.source,
    note: facts.about.note ?? '',
    requirements: requirementsOf(frame.id, facts),
  }
}

function requirementsOf(id: string, { requirements = [], categories = [] }: CrosswalkFacts): readonly Requirement[] {
  if (id === 'hipaa-security') return hipaa(requirements)
  const ids = new Set([...categories, ...requirements].map((given) => given.id))
  const groups = categories.map((category) => node({ ...category, assessable: false }))
  const chapter = (given: RequirementFacts): boolean => id === 'nis2-2690' && !given.id.includes('.')
  return [
    ...groups,
    ...requirements.map((given) =>
      node({ id: given.id, parent: parentOf(given.id, ids), title: titleOf(given), assessable: !chapter(given) }),
    ),
  ]
}

/** The nearest id that this one goes on from: `28(3)` for `28(3)(b)`, `GV.OC` for `GV.OC-01`, `6` for `6.10`. */
function parentOf(id: string, ids: ReadonlySet<string>): string | null {
  const ends = [...id.matchAll(/[.(-]/g)].map(({ index }) => id.slice(0, index)).toReversed()
  return ends.find((end) => ids.has(end)) ?? null
}

/** An implementation specification belongs to the standard before it (45 CFR 164.306(d)). */
function hipaa(given: readonly RequirementFacts[]): readonly Requirement[] {
  let standard: string | null = null
  return given.map((one) => {
    const specification = one.kind !== 'standard'
    if (!specification) standard = one.id
    const kinds = specification ? ['implementation-specification', one.kind?.split('-').at(-1) ?? ''] : ['standard']
    return node({ id: one.id, parent: specification ? standard : null, title: titleOf(one), tags: [...kinds, one.safeguard ?? ''] })
  })
}

function titleOf({ id, label, title, text }: RequirementFacts): string {
  const found = label ?? title ?? text
  if (found === undefined) throw new Error(`requirement ${id} has no title`)
  return found
}
