import { z } from 'zod'
import { controls, list, loader, properties, text, thing } from './shape.ts'

/**
 * Proposals for a vendor of AI customer support, in our own words. Somebody accepts, edits or rejects each; an accepted one keeps
 * its id as its source. Never loaded unasked, never counted as the organisation's own work.
 */

const assetKinds = [
  'ai-system',
  'application',
  'data-store',
  'endpoint',
  'facility',
  'identity',
  'information',
  'infrastructure',
  'integration',
  'people',
  'process',
  'service',
  'supplier',
] as const

/** A risk without a rating: likelihood and consequence belong to the organisation and its criteria. */
const riskSchema = thing({
  id: z.string().regex(/^RL-\d{2}$/),
  title: text,
  titleDe: text,
  scenario: text,
  assetKinds: list(z.enum(assetKinds)),
  threats: list(z.string().regex(/^T-[A-Z]{2,4}-\d{2}$/)),
  typicalControls: controls,
  properties,
  attack: list(z.string().regex(/^T\d{4}(?:\.\d{3})?$/)),
  atlas: list(z.string().regex(/^AML\.T\d{4}(?:\.\d{3})?$/)),
})

const contextIssueSchema = thing({
  id: z.string().regex(/^CI-\d{2}$/),
  title: text,
  titleDe: text,
  origin: z.enum(['internal', 'external']),
  area: z.enum(['economic', 'legal', 'political', 'social', 'technological', 'organizational', 'climate']),
  whyItMatters: text,
  possibleAnswer: text,
  riskIds: list(text),
})

const interestedPartySchema = thing({
  id: z.string().regex(/^IP-\d{2}$/),
  party: text,
  partyDe: text,
  requirements: list(thing({ text, suggestedDecision: z.enum(['yes', 'partly', 'no']), reason: text, controls })),
})

const objectiveSchema = thing({
  id: z.string().regex(/^OB-\d{2}$/),
  title: text,
  titleDe: text,
  measure: text,
  target: text,
  metricId: text.nullable(),
  dueHint: text,
  actions: list(text),
  resourcesHint: text,
  evaluation: text,
  controls,
})

const metricSchema = thing({
  id: z.string().regex(/^ME-\d{2}$/),
  name: text,
  nameDe: text,
  what: text,
  /** Gives the same result when it is repeated (9.1 b). */
  method: text,
  unit: z.enum(['%', 'hours', 'days', 'count']),
  direction: z.enum(['up', 'down']),
  target: z.number(),
  alarm: z.number(),
  everyMonths: z.int().positive(),
  source: z.enum(['query', 'connector', 'manual']),
  measuredByRole: text,
  evaluatedByRole: text,
  controls,
  clauses: list(text),
})

export const loadRiskLibrary = loader(list(riskSchema), () => import('../../data/risk-library/risks.json', { with: { type: 'json' } }))

export const loadContextIssues = loader(
  list(contextIssueSchema),
  () => import('../../data/context-library/issues.json', { with: { type: 'json' } }),
)

export const loadInterestedParties = loader(
  list(interestedPartySchema),
  () => import('../../data/context-library/parties.json', { with: { type: 'json' } }),
)

export const loadObjectives = loader(
  list(objectiveSchema),
  () => import('../../data/context-library/objectives.json', { with: { type: 'json' } }),
)

export const loadMetrics = loader(list(metricSchema), () => import('../../data/context-library/metrics.json', { with: { type: 'json' } }))

export type ProposedRisk = z.infer<typeof riskSchema>
export type ProposedContextIssue = z.infer<typeof contextIssueSchema>
export type ProposedInterestedParty = z.infer<typeof interestedPartySchema>
export type ProposedObjective = z.infer<typeof objectiveSchema>
export type ProposedMetric = z.infer<typeof metricSchema>
