import { z } from 'zod'
import { defineCommand, type Decision, type Loaded } from '../define.ts'
import { controlSchema, type Control } from './schema.ts'

const input = z.strictObject({
  reasons: z
    .array(z.enum(['RA', 'LR', 'CO', 'BR']))
    .max(4)
    .optional()
    .describe('Why the control is in'),
  justification: z.string().trim().min(1).max(5000).optional().describe('The reason in words, where links do not say it'),
})

type Inclusion = z.infer<typeof input>

/** Takes a control into the Statement of Applicability (27001:2022, 6.1.3 d). */
function includeControl({ state }: Loaded<Control>, inclusion: Inclusion): Decision<Control> {
  const reasons = inclusion.reasons ?? state.reasons
  const justification = inclusion.justification ?? state.justification
  return { state: { ...state, applicable: 'yes', reasons, justification, exclusionReason: null }, event: 'control.include' }
}

export const include = defineCommand(controlSchema, {
  title: 'Include',
  help: 'Take the control into the Statement of Applicability.',
  clause: '6.1.3 d',
  policy: 'decide',
  reads: [],
  input,
  decide: includeControl,
})
