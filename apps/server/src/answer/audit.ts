import { grades } from '@assay/frameworks'
import { z } from 'zod'
import { count, day, ofThen, parameters } from './common.ts'
import { named } from './named.ts'

/** What the mock audit says. */

const grade = named('Grade', z.enum(grades))

const fault = named(
  'Fault',
  z.strictObject({
    register: z.string(),
    code: z.string(),
    record: z.string().nullable(),
    parameters,
    weight: z.union([grade, z.literal('question')]).nullable(),
  }),
)

export const chapter = z.enum(['4', '5', '6', '7', '8', '9', '10', 'A', 'other'])

const about = {
  id: z.string(),
  clause: z.string(),
  stage: z.enum(['1', '2', 'any']),
  kind: z.enum(['S', 'L', 'H']),
  title: z.string(),
  chapter: chapter,
  waitsFor: z.array(z.string()),
}

export const checkResult = named(
  'CheckResult',
  z.strictObject({
    ...about,
    fault: z.string(),
    result: z.enum(['pass', 'fail', 'not-assessed']),
    verdict: z.enum(['area-of-concern', 'finding']),
    grade,
    faults: z.array(fault),
    questions: z.array(fault),
    nothing: fault.nullable(),
    stated: count,
  }),
)

export const notLookedAt = named('NotLookedAt', z.strictObject(about))

export const auditReport = named(
  'AuditReport',
  z.strictObject({
    stage: z.enum(['1', '2']),
    on: day,
    passed: count,
    failed: count,
    notAssessed: count,
    grades: z.record(z.string(), count),
    checks: z.array(checkResult),
    notLookedAt: z.array(notLookedAt),
    ...ofThen,
  }),
)
