import data from '../data/iso27001-2022/annex-a.json' with { type: 'json' }

export type Theme = 'organizational' | 'people' | 'physical' | 'technological'

/** The five attributes by which ISO/IEC 27002:2022 (4.2, Annex A) sorts its controls, with their values. */
export const attributeValues = {
  type: ['preventive', 'detective', 'corrective'],
  property: ['confidentiality', 'integrity', 'availability'],
  concept: ['identify', 'protect', 'detect', 'respond', 'recover'],
  capability: [
    'governance',
    'asset-management',
    'information-protection',
    'human-resource-security',
    'physical-security',
    'system-and-network-security',
    'application-security',
    'secure-configuration',
    'identity-and-access-management',
    'threat-and-vulnerability-management',
    'continuity',
    'supplier-relationships-security',
    'legal-and-compliance',
    'information-security-event-management',
    'information-security-assurance',
  ],
  domain: ['governance-and-ecosystem', 'protection', 'defence', 'resilience'],
} as const

export type Attribute = keyof typeof attributeValues

/** A reference control of ISO/IEC 27001:2022, Annex A. Ids and titles are facts of the standard; the rest is our own text. */
export interface AnnexAControl {
  /** For example `A.5.10`. */
  readonly id: string
  readonly title: string
  readonly theme: Theme
  readonly isNewIn2022: boolean
  /** Values of each attribute, as in `attributeValues`. */
  readonly attributes: Readonly<Record<Attribute, readonly string[]>>
  /** What the control is for, in our own words. */
  readonly intent: string
  readonly typicalEvidence: readonly string[]
  /** How often we suggest collecting evidence, in days. A recommendation, not a requirement. */
  readonly evidenceDays: number
}

/** The 93 controls in the order of the standard. */
export const annexA: readonly AnnexAControl[] = data.map((control) => ({ ...control, theme: themeOf(control.theme) }))

const byId = new Map(annexA.map((control) => [control.id, control]))

/** The control with this id (`A.8.11`), if there is one. */
export function annexAControl(id: string): AnnexAControl | undefined {
  return byId.get(id)
}

/** `A.5.10` for `5.10`, `A5.10`, `a.5.10`; null for anything that is no 2022 control, such as a three-part id of 2013. */
export function annexAReference(text: string): string | null {
  const match = /^(?:A\.?\s*)?([5-8]\.\d{1,2})$/i.exec(text.trim())
  const id = `A.${match?.[1] ?? ''}`
  return byId.has(id) ? id : null
}

function themeOf(text: string): Theme {
  if (text === 'organizational' || text === 'people' || text === 'physical' || text === 'technological') return text
  throw new Error(`unknown theme ${text}`)
}
