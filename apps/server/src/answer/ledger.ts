import { z } from 'zod'
import { count, moment } from './common.ts'
import { named } from './named.ts'
import { signing } from './signing.ts'

/** What the log says of itself. */

export const examination = named(
  'Examination',
  z.strictObject({
    ok: z.boolean(),
    entries: count,
    records: count,
    erased: count,
    problems: z.array(z.strictObject({ code: z.string(), message: z.string(), subject: z.string().nullable() })),
  }),
)

export const checkpoint = named(
  'Checkpoint',
  z.strictObject({
    size: count,
    note: z.string().describe('The signed note'),
    vkey: z.string().describe('The key that signs, as a verifier takes it'),
    mlDsaKey: z.string(),
    earlier: z.array(z.strictObject({ size: count, note: z.string(), signedAt: moment })),
    successions: z.array(z.string()).describe('The notes by which one key gave the log to the next'),
    signing,
  }),
)
