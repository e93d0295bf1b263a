import { z } from 'zod'
import { controls, list, loader, properties, text, thing } from './shape.ts'

/** A vulnerability of our own catalogue, free to ship. */
const vulnerabilitySchema = thing({ id: text, category: text, title: text, titleDe: text, suggestedControls: controls })

/** An elementary threat of the BSI (CC BY-SA 4.0): its German title, and our English one. */
const bsiThreatSchema = thing({ id: z.string().regex(/^G 0\.\d{1,2}$/), titleDe: text, titleEn: text, properties })

/** Ids and titles of OWASP's lists (CC BY-SA 4.0), with controls that we suggest. */
const owaspSchema = thing({
  id: text,
  list: z.enum(['llm-2025', 'agentic-2026']),
  title: text,
  suggestedControls: controls,
})

export const loadVulnerabilities = loader(
  list(vulnerabilitySchema),
  () => import('../../data/threat/vulnerabilities.json', { with: { type: 'json' } }),
)

export const loadBsiThreats = loader(list(bsiThreatSchema), () => import('../../data/threat/bsi.json', { with: { type: 'json' } }))

export const loadOwaspThreats = loader(list(owaspSchema), () => import('../../data/threat/owasp.json', { with: { type: 'json' } }))

export type Vulnerability = z.infer<typeof vulnerabilitySchema>
export type BsiThreat = z.infer<typeof bsiThreatSchema>
export type OwaspThreat = z.infer<typeof owaspSchema>
