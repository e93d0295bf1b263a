import data from '../data/iso27001-2022-annex-a.json' with { type: 'json' }

export type Theme = 'organizational' | 'people' | 'physical' | 'technological'

/** A reference control of ISO/IEC 27001:2022, Annex A. Ids and titles are facts of the standard; the rest is our own text. */
export interface AnnexAControl {
  /** For example `A.5.10`. */
  readonly id: string
  readonly title: string
  readonly theme: Theme
  readonly isNewIn2022: boolean
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
