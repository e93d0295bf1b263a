/** The ids of the frameworks that come with the product, in the order in which they are listed. */
export const frameworkIds = [
  'iso27001-2022',
  'iso27001-2013',
  'iso42001-2023',
  'soc2-2017',
  'gdpr',
  'nis2',
  'nis2-2690',
  'pcidss-4.0.1',
  'hipaa-security',
  'nist-csf-2.0',
  'eu-ai-act',
  'dora',
  'nist-800-53-r5',
] as const

export type FrameworkId = (typeof frameworkIds)[number]
