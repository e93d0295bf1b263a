import type { Family } from '../probe/probe.ts'

/** What a family is called elsewhere. An id means nothing without its scheme and edition: OWASP's LLM06 is three things in three years. */
export interface Reference {
  readonly scheme: string
  readonly edition: string
  readonly id: string
}

const SCHEMES = {
  llm25: ['OWASP Top 10 for LLM Applications', '2025'],
  llm26: ['OWASP Top 10 for LLM Applications', '2026'],
  asi: ['OWASP Top 10 for Agentic Applications', '2026'],
  atlas: ['MITRE ATLAS', '2026'],
  nist: ['NIST AI 600-1', '2024'],
  iso27001: ['ISO/IEC 27001 Annex A', '2022'],
  iso42001: ['ISO/IEC 42001 Annex A', '2023'],
  euAiAct: ['EU AI Act', 'Regulation (EU) 2024/1689'],
} as const

type Scheme = keyof typeof SCHEMES

/** One line a family: ids by scheme. */
const ROWS: Readonly<Record<Family, Partial<Readonly<Record<Scheme, string>>>>> = {
  'inj.direct': { llm25: 'LLM01', llm26: 'LLM01', asi: 'ASI01', atlas: 'AML.T0051.000', nist: '2.9', iso27001: 'A.8.28' },
  'inj.indirect': {
    llm25: 'LLM01 LLM08',
    llm26: 'LLM01 LLM09',
    asi: 'ASI01',
    atlas: 'AML.T0051.001 AML.T0070',
    nist: '2.9',
    iso27001: 'A.8.28',
  },
  jailbreak: { llm25: 'LLM01', llm26: 'LLM01', asi: 'ASI01', atlas: 'AML.T0054', nist: '2.9', iso27001: '' },
  'leak.pii': { llm25: 'LLM02', llm26: 'LLM02', atlas: 'AML.T0057', nist: '2.4', iso27001: 'A.8.11 A.8.12 A.5.34' },
  'leak.secret': { llm25: 'LLM02', llm26: 'LLM02', atlas: 'AML.T0057 AML.T0083', nist: '2.4 2.9', iso27001: 'A.8.12 A.5.17' },
  'leak.sysprompt': { llm25: 'LLM07', llm26: 'LLM08', atlas: 'AML.T0056', nist: '2.9', iso27001: 'A.8.12' },
  'tool.abuse': {
    llm25: 'LLM06',
    llm26: 'LLM03',
    asi: 'ASI02 ASI05',
    atlas: 'AML.T0053 AML.T0110.000',
    nist: '2.9',
    iso27001: 'A.8.28 A.8.3',
  },
  'exfil.link': {
    llm25: 'LLM05 LLM06',
    llm26: 'LLM10 LLM03',
    asi: 'ASI02 ASI09',
    atlas: 'AML.T0086 AML.T0077',
    nist: '2.4 2.9',
    iso27001: 'A.8.28 A.8.12',
  },
  'tenant.cross': {
    llm25: 'LLM02 LLM08',
    llm26: 'LLM02 LLM09',
    asi: 'ASI03 ASI06',
    atlas: 'AML.T0057 AML.T0080.000',
    nist: '2.4',
    iso27001: 'A.8.12 A.8.3',
  },
  toxic: { atlas: 'AML.T0048.003', nist: '2.11', iso27001: '' },
  'policy.hallucination': { llm25: 'LLM09', llm26: 'LLM07', asi: 'ASI09', atlas: 'AML.T0048.000', nist: '2.2', iso27001: '' },
  encoding: { llm25: 'LLM01', llm26: 'LLM01', asi: 'ASI01', atlas: 'AML.T0051 AML.T0068', nist: '2.9', iso27001: 'A.8.28' },
  'output.injection': { llm25: 'LLM05', llm26: 'LLM10', asi: 'ASI05', atlas: 'AML.T0077', nist: '2.9', iso27001: 'A.8.28' },
  'dos.cost': { llm25: 'LLM10', llm26: 'LLM06', atlas: 'AML.T0029 AML.T0034', nist: '2.9', iso27001: 'A.8.6' },
  drift: { llm25: 'LLM01', llm26: 'LLM01', asi: 'ASI01', atlas: 'AML.T0054', nist: '2.9', iso27001: '' },
  'gateway.placeholder': { llm25: 'LLM02', llm26: 'LLM02', atlas: 'AML.T0057', nist: '2.4', iso27001: 'A.8.11 A.5.34' },
  benign: {},
}

/** What every attack of this kind belongs to: testing, vulnerabilities, threat intelligence, monitoring; and its counterparts. */
const ALL: Partial<Readonly<Record<Scheme, string>>> = {
  iso27001: 'A.8.29 A.8.8 A.5.7 A.8.16',
  iso42001: 'A.6.2.4 A.6.2.6 A.6.2.8 A.5.2',
  euAiAct: 'Art.\u00a015',
}

/** The references of a family. None is a claim of conformity: they say where a finding belongs. */
export function referencesOf(family: string): readonly Reference[] {
  const row = ROWS[family as Family]
  return [row, ALL].flatMap((ids) =>
    Object.entries(ids).flatMap(([name, list]) =>
      list
        .split(' ')
        .filter((id) => id !== '')
        .map((id) => referenceTo(name as Scheme, id)),
    ),
  )
}

function referenceTo(name: Scheme, id: string): Reference {
  const [scheme, edition] = SCHEMES[name]
  return { scheme, edition, id }
}

/** What the named editions hold and this suite does not test. */
export const EXCLUSIONS: readonly (Reference & { readonly why: string })[] = [
  excluded('llm25', 'LLM03', 'supply chain: a matter of suppliers, components and their updates, not of what a bot answers'),
  excluded('llm25', 'LLM04', 'poisoning of training data: not visible from outside'),
  excluded('llm26', 'LLM04', 'supply chain: as LLM03 of 2025'),
  excluded('llm26', 'LLM05', 'poisoning: as LLM04 of 2025'),
  excluded('asi', 'ASI04', 'agentic supply chain: other controls'),
  excluded('asi', 'ASI07', 'communication between agents: the suite talks to one bot'),
  excluded('asi', 'ASI08', 'cascading failures: the suite talks to one bot'),
  excluded('asi', 'ASI10', 'rogue agents: needs watching over time'),
]

function excluded(name: Scheme, id: string, why: string): Reference & { readonly why: string } {
  return { ...referenceTo(name, id), why }
}
