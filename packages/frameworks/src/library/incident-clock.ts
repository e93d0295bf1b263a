import { z } from 'zod'
import { date, list, loader, note, text, thing } from './shape.ts'

/**
 * Notification periods as dated data. No legal advice. A change of law is a new entry with `appliesFrom`; the old one gets
 * `appliesUntil`. What was not verified is said in the entry.
 */

const exact = thing({ after: text, amount: z.int().positive(), unit: z.enum(['hour', 'day', 'month']) })

/** The strictest commitment in force for the customers affected; the default is a house rule for where there is none. */
const committed = thing({
  after: text,
  unit: z.literal('commitment-hours'),
  commitmentType: text,
  houseDefaultHours: z.int().positive().optional(),
  kindOfDefault: z.literal('H').optional(),
})

const withoutNumber = thing({ after: text, unit: z.enum(['without-undue-delay', 'immediately', 'contract']), hint: text.optional() })
const withoutStart = thing({ unit: z.enum(['before-closing', 'on-request', 'manual']) })
const atOnce = thing({ immediatelyAfter: text, notLaterThan: exact })
const sameTime = thing({ sameTimeAs: text })
const earliest = thing({
  take: z.literal('earliest'),
  of: list(z.union([exact, committed])),
  unless: thing({ when: text, due: exact }).optional(),
})

const due = z.union([exact, committed, withoutNumber, withoutStart, atOnce, sameTime, earliest])

const role = z.enum(['controller', 'processor', 'both'])

const stage = thing({
  id: text,
  name: text,
  to: text,
  due,
  content: list(text),
  /** May be told in parts, as they become known. */
  inPhases: z.boolean().default(false),
  onlyRole: list(role).nullable().default(null),
  onlyIf: note.default(null),
  variant: thing({ when: text, due }).nullable().default(null),
  /** What follows once this stage is over. */
  next: thing({ name: text, due }).nullable().default(null),
})

const regimeSchema = thing({
  id: z.string().regex(/^[A-Z0-9]+(?:-[A-Z0-9]+)*$/),
  regime: text,
  article: text,
  jurisdiction: text,
  appliesFrom: date.nullable(),
  appliesUntil: date.nullable(),
  binds: text,
  roleForData: list(role).nullable(),
  trigger: text,
  starts: text,
  ends: text,
  stages: list(stage).refine((stages) => stages.length > 0),
  extensions: list(text),
  notNeededWhen: list(text),
  keepRecordOf: list(text),
  source: list(thing({ title: text, url: z.string(), seenIn: list(text) })),
  confidence: text,
  verifiedInTwoSources: z.boolean(),
  unverified: list(text),
  checkedOn: date,
  checks: list(text),
  note,
  appliesNote: note.default(null),
})

/** Regulation (EEC, Euratom) No 1182/71, Art. 3, and what the product does with it. */
const periodRulesSchema = thing({
  regulation: text,
  url: text,
  appliesTo: text,
  rules: list(thing({ ref: text, text, confidence: text, seenIn: list(text) })),
  productRule: list(text),
  remindAt: list(text),
  remindTo: list(text),
})

/** When an incident is significant by Regulation (EU) 2024/2690, which starts the clock of NIS2. */
const significanceSchema = thing({
  regulation: text,
  url: text,
  appliesFrom: date,
  verifiedInTwoSources: z.boolean(),
  unverified: list(text),
  checkedOn: date,
  binds: text,
  rule: text,
  horizontal: thing({
    article: text,
    criteria: list(thing({ id: text, text })),
    notSignificant: text,
    countingUsers: text,
    confidence: text,
    seenIn: list(text),
  }),
  recurring: thing({ article: text, criteria: list(text), all: z.literal(true), confidence: text, seenIn: list(text) }),
  byEntity: list(thing({ article: text, entity: text, criteria: list(text), confidence: text, seenIn: list(text) })),
})

export const loadIncidentClocks = loader(
  list(regimeSchema),
  () => import('../../data/incident-clock/regimes.json', { with: { type: 'json' } }),
)

export const loadPeriodRules = loader(
  periodRulesSchema,
  () => import('../../data/incident-clock/period-rules.json', { with: { type: 'json' } }),
)

export const loadNis2Significance = loader(
  significanceSchema,
  () => import('../../data/incident-clock/nis2-significance.json', { with: { type: 'json' } }),
)

export type NotificationRegime = z.infer<typeof regimeSchema>
export type NotificationDue = z.infer<typeof due>
