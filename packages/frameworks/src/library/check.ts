import { z } from 'zod'
import { grades } from '../grade.ts'
import { controls, list, loader, note, text, thing } from './shape.ts'

const grade = z.enum(grades)

const checkSchema = thing({
  id: z.string().regex(/^[A-Z]{3}-\d{2}$/),
  /** Without prefix of ISO/IEC 27001:2022, `A.x.y` of its Annex A. */
  clause: text,
  /** `1` shows in stage 1, `2` in stage 2 or later, `any` speaks of the certificate. */
  stage: z.enum(['1', '2', 'any']),
  /** Stage 1 has no grades (ISO/IEC 17021-1, 9.3.1.2): what it finds is an area of concern, shown with the likely grade of stage 2. */
  stage1Result: z.literal('area of concern').nullable(),
  /** Who demands it: S the standard, L a law or a contract, H the house (said as "your rule", and can be switched off). */
  kind: z.enum(['S', 'L', 'H']),
  /** Our estimate; the auditor decides. */
  grade,
  gradeReason: text,
  gradeVariants: list(thing({ when: text, grade })),
  /** Shown when it passes. */
  title: text,
  /** Shown when it fails. */
  fault: text,
  /** True means fault. Words for who writes the check, with the names of `registerFields`. */
  predicate: text,
  /** `register.field` that it reads. Where a register is missing the check is not looked at, and never passed. */
  registerFields: list(z.string().regex(/^[a-z][a-z0-9-]*\.[A-Za-z][\w.]*$/)),
  source: text,
  /** Controls that call for a policy of their own (POL-05). */
  policyNeeded: controls,
  urgency: note,
  consequence: note,
})

const exclusionSchema = thing({
  control: z.string().regex(/^A\.[5-8]\.\d{1,2}$/),
  /** What makes leaving the control out wrong, when it is true. */
  fact: text,
  predicate: text,
  /** An exclusion can be right all the same: a question, no fault. */
  ask: z.boolean(),
})

const statementSchema = thing({
  /** What 6.1.3 d) demands, in our own words. */
  demanded: list(text),
  notDemanded: list(text),
  header: list(text),
  columns: list(text),
  reasons: list(thing({ code: z.enum(['RA', 'LR', 'CO', 'BR']), meaning: text })),
  reasonNote: text,
  statuses: list(thing({ status: z.enum(['not-started', 'planned', 'partial', 'implemented']), meaning: text })),
  freezing: text,
})

/** The automatic checks of the ISMS, as facts. What can be looked at depends on the registers there are. */
export const loadAuditCheckFacts = loader(list(checkSchema), () => import('../../data/check/checks.json', { with: { type: 'json' } }))

/** What makes the exclusion of a control wrong (SOA-07). Judgement, to be tuned with auditors. */
export const loadExclusionConditions = loader(
  list(exclusionSchema),
  () => import('../../data/check/exclusions.json', { with: { type: 'json' } }),
)

/** What a Statement of Applicability holds. */
export const loadStatementFacts = loader(statementSchema, () => import('../../data/check/statement.json', { with: { type: 'json' } }))

const wordsSchema = thing({
  id: z.string(),
  /** What is so where it passes. */
  title: text,
  /** What is so where it fails; null for a check that nobody has written yet. */
  fault: text.nullable(),
})

/** The sentences of every check in German. Our own: the facts have them in English alone. */
export const loadGermanAuditChecks = loader(list(wordsSchema), () => import('../../data/audit-checks.de.json', { with: { type: 'json' } }))

export type AuditCheckFact = z.infer<typeof checkSchema>
export type ExclusionCondition = z.infer<typeof exclusionSchema>
