import { SUCCESSION_REASONS } from '@assay/ledger'
import { z } from 'zod'
import { count, moment } from './common.ts'
import { named } from './named.ts'

/** Whether a log is signed here, and what keeps it from being signed. */

const stopped = z.strictObject({
  reason: z.enum(['restored', 'witness-ahead', 'witness-refused']),
  witness: z.string().describe('Who saw it; empty where it was nobody outside'),
  size: count.describe('How many entries they saw'),
  ours: z.string().nullable().describe('The signed note that was refused'),
  theirs: z.string().nullable().describe('The signed note that they had seen'),
  since: moment,
})

export const signing = named(
  'Signing',
  z.strictObject({
    status: z.enum(['signing', 'stopped']),
    reason: z.enum(SUCCESSION_REASONS).exclude(['rotated']).nullable(),
    epoch: z.int().min(1),
    origin: z.string(),
    signed: count.describe('How many entries are known to have been signed under this name'),
    stop: stopped.nullable(),
  }),
)
