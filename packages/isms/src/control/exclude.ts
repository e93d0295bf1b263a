import { z } from 'zod'
import { defineCommand, type Decision, type Loaded } from '../define.ts'
import { controlSchema, type Control } from './schema.ts'

const input = z.strictObject({
  justification: z.string().trim().min(1).max(5000).optional().describe('Why the control is out'),
})

type Exclusion = z.infer<typeof input>

/** Leaves a control out. The register's rules refuse it without a justification, or while a live risk's treatment needs it. */
function excludeControl({ state }: Loaded<Control>, exclusion: Exclusion): Decision<Control> {
  const exclusionReason = exclusion.justification ?? state.exclusionReason
  return { state: { ...state, applicable: 'no', exclusionReason, reasons: [] }, event: 'control.exclude' }
}

export const exclude = defineCommand(controlSchema, {
  title: 'Exclude',
  help: 'Leave the control out, with the reason why.',
  clause: '6.1.3 d',
  policy: 'decide',
  reads: [],
  input,
  decide: excludeControl,
})
