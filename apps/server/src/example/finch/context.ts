import type { State } from '@assay/isms'
import type { Company } from '../company.ts'

/** Origin, area, title, owner, days since the last review. */
export const issues: readonly (readonly [string, string, string, string, number])[] = [
  ['external', 'legal', 'Rules for AI in the European Union come into force in steps', 'petra', 40],
  ['external', 'technological', 'Two model providers carry nearly all of our answers', 'yuki', 40],
  ['external', 'economic', 'Enterprise buyers ask for a certificate before they sign', 'diego', 40],
  ['external', 'environmental', 'Heat waves strain the hosting region in summer', 'kofi', 40],
  ['internal', 'organizational', 'Sixty-two people, one full-time security manager', 'mara', 40],
  ['internal', 'technological', 'Assistants act on behalf of customers more and more', 'yuki', 400],
]

/** Kind, name, requirement, addressed, owner. */
export const parties: readonly (readonly [string, string, string | null, string | null, string])[] = [
  ['customer', 'Enterprise customers', 'Conversations stay confidential, in the EU, and out of training', 'yes', 'diego'],
  ['customer', 'End customers who write to an assistant', 'Their messages are used to answer them and for nothing else', 'yes', 'petra'],
  ['regulator', 'Data protection authorities', 'Lawful processing and timely notification', 'yes', 'petra'],
  ['supplier', 'Model providers', 'Use within their terms', 'partly', 'yuki'],
  ['employee', 'Employees', 'Clear rules, fair monitoring, means to work securely', 'yes', 'sam'],
  ['owner', 'Investors', 'A certificate in this financial year', null, 'mara'],
]

export function organisation(finch: Company): State {
  return {
    name: 'Finch Support',
    legalName: 'Finch Support GmbH',
    address: 'Karl-Heine-Straße 12, 04229 Leipzig',
    sector: 'AI-supported customer service as a service',
    headcount: 62,
    climateRelevant: true,
    climateReason: 'Heat and floods can take the hosting region down; the continuity plan covers it.',
    certificationStage: 'stage-1-booked',
    stage1On: finch.day(-30),
    stage2On: finch.day(-90),
    strategicGoals: 'Be the support platform that regulated companies can buy.',
  }
}

const LEVELS = ['low', 'moderate', 'high', 'extreme'] as const

/** The level at each step of likelihood, from rare to almost certain, and of consequence, from negligible to catastrophic. */
const MATRIX: readonly (readonly (typeof LEVELS)[number][])[] = [
  ['low', 'low', 'low', 'low', 'moderate'],
  ['low', 'low', 'moderate', 'moderate', 'high'],
  ['low', 'moderate', 'moderate', 'high', 'high'],
  ['low', 'moderate', 'high', 'extreme', 'extreme'],
  ['moderate', 'high', 'high', 'extreme', 'extreme'],
]

/** Likelihood and consequence by words, a matrix, and who may accept which level. */
export function criteria(): State {
  return {
    title: 'Risk criteria 2026',
    version: '1.0',
    likelihoodScale: ['rare', 'unlikely', 'possible', 'likely', 'almost certain'],
    consequenceScales: [
      { dimension: 'Customers', steps: ['one is annoyed', 'some complain', 'some leave', 'many leave', 'the product is given up'] },
      { dimension: 'Law', steps: ['nothing to tell', 'a remark', 'a notification', 'an order', 'a ban'] },
      { dimension: 'Money', steps: ['under 5,000 euros', 'under 50,000 euros', 'under 250,000 euros', 'under 1 million euros', 'more'] },
    ],
    levels: [...LEVELS],
    matrix: MATRIX.map((levels) => ({ levels: [...levels] })),
    acceptance: [
      { level: 'low', acceptable: true, who: 'owner', months: 12 },
      { level: 'moderate', acceptable: false, who: 'owner', months: 12 },
      { level: 'high', acceptable: false, who: 'owner', months: 6 },
      { level: 'extreme', acceptable: false, who: 'top-management', months: 3 },
    ],
    method: 'Likelihood by expected frequency in three years; consequence by the worst of customers, law and money.',
    assessEveryMonths: 12,
  }
}

export function scope(finch: Company): State {
  return {
    title: 'Scope 2026',
    version: '1.0',
    statement:
      'Development, operation and support of the Finch Assist platform for AI-supported customer service from Lisbon, Leipzig and remote workplaces in the EU.',
    products: ['Finch Assist', 'Finch Agent Desk', 'Public API'],
    locations: ['Office Lisbon', 'Office Leipzig', 'Frankfurt and Dublin hosting regions'],
    people: '62 people in engineering, AI, support, sales, finance, people',
    technology: 'Kubernetes, PostgreSQL, vector store, hosted language models',
    interfaces: ['Hosted large language models', 'Cloud hosting', 'Customer help desks through connectors'],
    certificateWording: 'Development, operation and support of a platform for AI-supported customer service; sites Lisbon and Leipzig.',
    exclusions: ['Applicant tracking: run by the recruiter'],
    owner: finch.id('ines'),
    effectiveOn: finch.day(95),
    document: finch.id('Scope of the ISMS'),
  }
}
