import { z } from 'zod'
import { date, list, loader, note, text, thing } from './shape.ts'

const span = list(z.number())
const weeks = thing({ typical: z.number(), mature: z.number() })
const path = thing({ totalWeeks: z.int(), criticalPath: list(text) })

/** The way to the certificate: planning norms, no requirements. */
const programmeSchema = thing({
  typical: path,
  mature: path,
  phases: list(thing({ phase: text, months: thing({ typical: span, mature: span }) })),
  tasks: list(
    thing({
      id: z.string().regex(/^P\d{2}$/),
      phase: text,
      task: text,
      clause: text,
      weeks,
      dependsOn: list(text),
      output: text,
      earliestStartWeek: weeks,
    }),
  ),
  afterCertificate: list(thing({ id: text, event: text, when: text, prepare: text })),
  recurring: list(thing({ rhythm: text, work: text })),
  gates: list(thing({ id: text, before: text, rule: text })),
})

const standard = thing({ id: text, role: text, confidence: note.default(null), note: note.default(null) })

const stage = thing({
  id: z.enum(['stage1', 'stage2']),
  aims: list(text),
  output: note.default(null),
  outputTerm: note.default(null),
  productRule: note.default(null),
  ismsFocus: list(text).default([]),
  ref: text,
})

const initialAudit = thing({
  stages: list(stage),
  stageGap: thing({
    fixedMaximumInStandard: z.null(),
    rule: text,
    commonPracticeDays: thing({ min: z.int(), typical: span, commonMaxByBodyPolicy: span }),
    softwareDefault: text,
    block: z.null(),
  }),
  majorNotClosed: text,
  decision: text,
  precondition: text,
})

const cycle = thing({
  years: z.int(),
  startsAt: text,
  programme: list(text),
  surveillance: thing({ frequency: text, firstWithinMonths: z.int(), measuredFrom: text, ref: text }),
  recertification: thing({
    beforeExpiry: z.boolean(),
    newExpiryMayKeepOldAnniversary: z.boolean(),
    restoreWithinMonthsAfterExpiry: z.int(),
    restoreCondition: text,
    ref: text,
    timing: text,
    practice: thing({ planMonthsBefore: z.int(), doneMonthsBefore: span, rule: text }),
  }),
  suspension: thing({ reasons: list(text), effect: text, normalMaxMonths: z.int(), failureToResolve: text, ref: text }),
  surveillanceMustCoverISMS: list(text),
  specialAudits: list(text),
})

const nonconformities = thing({
  major: text,
  minor: text,
  other: text,
  typicalDeadlinesDays: thing({ major: span, minor: span, note: text }),
  ref: text,
  gradeScale: thing({ major: text, minor: text, observation: text, ofi: text }),
  gradeScaleNote: text,
})

const fraction = thing({ fractionOfInitial: text, value: z.number().positive().max(1) })
const byItScore = thing({ 'it low': span, 'it medium': span, 'it high': span })

/** Days of the initial audit by ISO/IEC 27006-1:2024, Annex C. */
const auditTime = thing({
  table: text,
  unit: text,
  above: text,
  rows: list(thing({ minPersons: z.int(), maxPersons: z.int(), days: z.number() })),
  personsDefinition: text,
  surveillance: fraction,
  recertification: fraction,
  stageSplitCommon: thing({ stage1: span, note: text }),
  adjustmentFactors: list(text),
  maxReductionPercent: z.int(),
  scoring: thing({
    note: text,
    businessFactors: list(text),
    itFactors: list(text),
    bands: thing({ low: span, medium: span, high: span }),
    matrixPercent: thing({ 'business high': byItScore, 'business medium': byItScore, 'business low': byItScore }),
    confidence: text,
  }),
  onSite: text,
  remote: text,
  confidenceOverall: text,
})

const transition = thing({
  document: text,
  published27001: date,
  lastInitialOrRecertTo2013: text,
  end: date,
  effect: text,
  transitionAuditMinimumDays: thing({ withRecertification: z.number(), withSurveillanceOrSeparate: z.number() }),
  today: text,
  productUse: text,
})

/** How management systems are certified. */
const schemeSchema = thing({
  asOf: date,
  standards: list(standard),
  globalBody: text,
  globalBodyDetail: thing({
    name: text,
    operationalSince: date,
    registered: date,
    formerNames: list(text),
    documents: text,
    confidence: text,
    checkedOn: date,
  }),
  initialAudit,
  cycle,
  nonconformities,
  auditTime,
  transition,
  certificate: thing({ mustState: list(text), rules: list(text), ref: text }),
  registers: thing({ primary: thing({ name: text, url: text, note: text }), fallback: list(text) }),
  accreditationBodies: list(thing({ code: text, name: text, country: text, site: text })),
  /** The list is from knowledge: show none of it as verified. */
  accreditationBodiesNote: text,
  buyerChecks: list(thing({ step: z.int(), check: text })),
  redFlags: list(thing({ id: text, text, severity: z.enum(['critical', 'high', 'medium']) })),
  otherSchemes: thing({
    note: text,
    items: list(thing({ standard: text, system: text, standAlone: z.boolean(), bodiesUnder: text, before: note.default(null) })),
  }),
  sources: list(text),
})

export const loadCertificationProgramme = loader(
  programmeSchema,
  () => import('../../data/certification/programme.json', { with: { type: 'json' } }),
)

export const loadCertificationScheme = loader(
  schemeSchema,
  () => import('../../data/certification/scheme.json', { with: { type: 'json' } }),
)

export type CertificationProgramme = z.infer<typeof programmeSchema>
export type CertificationScheme = z.infer<typeof schemeSchema>
