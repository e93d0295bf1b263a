import { z } from 'zod'
import { count } from './common.ts'
import { named } from './named.ts'

/** What an import would do, or did. */

const lines = z.array(z.int())

const question = z.strictObject({
  field: z.string(),
  title: z.string(),
  word: z.string(),
  reason: z.string(),
  options: z.array(z.strictObject({ value: z.string(), label: z.string() })),
  lines,
})

const row = z.strictObject({
  line: z.int(),
  action: z.enum(['create', 'update', 'unchanged']),
  key: z.string().nullable(),
  title: z.string(),
  register: z.string().nullable(),
  changes: z.array(z.string()),
  stated: count,
})

const noted = z.strictObject({
  line: z.int(),
  column: z.string(),
  cell: z.string(),
  code: z.enum(['decidedHere', 'noDay', 'ahead', 'notEntered', 'noSource', 'stays', 'sorted']),
  reason: z.string(),
})

const rejected = z.strictObject({ sheet: z.string(), line: z.int(), reasons: z.array(z.string()), cells: z.array(z.string()) })

export const importPreview = named(
  'ImportPreview',
  z.strictObject({
    committed: z.boolean(),
    sheets: z.array(z.string()),
    otherSheets: z.array(z.string()),
    header: z.array(z.string()),
    mapping: z.record(z.string(), z.string()),
    unmapped: z.array(z.string()),
    questions: z.array(named('ImportQuestion', question)),
    unasked: count,
    stated: z.array(z.strictObject({ title: z.string(), rows: count })),
    noted: z.array(named('NotedCell', noted)),
    unlisted: count,
    alongside: z.array(z.strictObject({ register: z.string(), title: z.string() })),
    rejected: z.array(named('RejectedRow', rejected)),
    create: count,
    update: count,
    unchanged: count,
    rows: z.array(named('PlannedRow', row)),
  }),
)
