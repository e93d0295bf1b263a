import { z } from 'zod'
import { chapter, checkResult, notLookedAt } from './audit.ts'
import { count, day, moment, ofThen } from './common.ts'
import { named } from './named.ts'
import { signing } from './signing.ts'
import { scale } from './scale.ts'
import { evidenceState, freshness, theme } from './statement.ts'

/** The whole management system in one look. */

const clause = z.strictObject({ clause: chapter, passed: count, failed: count, notAssessed: count, notLookedAt: count })

const themeReadiness = z.strictObject({ theme, undecided: count, counts: z.record(evidenceState, count) })

const due = z.strictObject({
  register: z.string(),
  key: z.string(),
  title: z.string(),
  what: z.string(),
  field: z.string(),
  on: day,
  owner: z.uuid().nullable(),
  overdue: z.boolean(),
})

const stage = z.enum(['inherent', 'current', 'residual'])
const cell = z.strictObject({ likelihood: z.int().min(1), consequence: z.int().min(1), count })
const month = z.strictObject({ month: z.string().regex(/^\d{4}-\d\d$/), planned: count, open: count })

const risks = z.strictObject({
  total: count,
  cells: z.record(stage, z.array(cell)),
  unrated: z.record(stage, count),
  burnDown: z.array(month),
})

export const overview = named(
  'Overview',
  z.strictObject({
    on: day,
    clauses: z.array(clause),
    themes: z.array(themeReadiness),
    blocking: z.array(checkResult),
    stage1: z.strictObject({ passed: count, failed: count, notAssessed: count }),
    notLookedAt: z.array(notLookedAt),
    due: z.array(named('Due', due)),
    evidence: z.record(freshness, count),
    openFindings: count,
    risks: named('RiskPicture', risks),
    scale: scale.nullable(),
    checkpoint: z.strictObject({ size: count, signedAt: moment }).nullable(),
    signing: signing.nullable(),
    ...ofThen,
  }),
)
