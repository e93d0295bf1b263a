import { z } from 'zod'
import { named } from './named.ts'

const acceptance = z.strictObject({
  level: z.string(),
  acceptable: z.boolean(),
  who: z.enum(['owner', 'manager', 'top-management', 'nobody']),
  months: z.number().nullable(),
})

/** The organisation's scale of risks. */
export const scale = named(
  'Scale',
  z.strictObject({
    criteria: z.string(),
    version: z.string().nullable(),
    approved: z.boolean(),
    likelihood: z.array(z.string()),
    consequence: z.array(z.string()),
    dimensions: z.array(z.strictObject({ dimension: z.string(), steps: z.array(z.string()) })),
    levels: z.array(z.string()),
    matrix: z.array(z.array(z.string())),
    acceptance: z.array(acceptance),
    needs: z.array(z.string()),
  }),
)
