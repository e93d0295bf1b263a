import { z } from 'zod'
import { defineRegister, defineSettle, type State } from '../define.ts'
import { keyList, number, requiredText } from '../field.ts'
import { Refusal } from '../refusal.ts'

const logPolicySchema = z.object({
  origin: requiredText('Origin', 'The name of the log, which its checkpoints carry.', { derived: true }),
  keys: keyList('Keys', 'The keys that sign its checkpoints.', { derived: true }),
  witnesses: keyList('Witnesses', 'The keys of those outside who are asked to sign its checkpoints.', { derived: true }),
  threshold: number('Signatures needed', 'How many of the witnesses must have signed a checkpoint before it counts as witnessed.'),
  heartbeatMinutes: number(
    'Minutes between heartbeats',
    'The log is written to at least this often, so that a log that stops is seen to stop.',
  ),
})

const HOUR = 60

/** A policy with its defaults. */
export function logPolicyIn(state: State) {
  const policy = logPolicySchema.parse(state)
  return { ...policy, threshold: policy.threshold ?? 0, heartbeatMinutes: policy.heartbeatMinutes ?? HOUR }
}

/** How the log of this organisation is signed, witnessed and kept alive. One record, the first of every log; it says so in the clear. */
export const logPolicy = defineRegister({
  name: 'log-policy',
  plural: 'log-policies',
  clause: 'A.8.15',
  title: 'Log policy',
  help: 'How the ledger is signed, who outside vouches for it, and how often it shows that it is alive.',
  prefix: 'LOG',
  label: 'origin',
  columns: ['origin', 'threshold', 'heartbeatMinutes', 'witnesses'],
  schema: logPolicySchema,
  edit: 'administer',
  permanent: true,
  settle: defineSettle(logPolicySchema, ({ next }) => {
    const threshold = next.threshold ?? 0
    if (!Number.isInteger(threshold) || threshold < 0 || threshold > next.witnesses.length)
      throw new Refusal('THRESHOLD_OUT_OF_RANGE', 'A.8.15', `of ${next.witnesses.length} witnesses, ${threshold} cannot be needed`)
    const heartbeatMinutes = next.heartbeatMinutes ?? HOUR
    if (!Number.isInteger(heartbeatMinutes) || heartbeatMinutes < 1 || heartbeatMinutes > 24 * HOUR)
      throw new Refusal('HEARTBEAT_OUT_OF_RANGE', 'A.8.15', 'a log shows that it is alive every 1 to 1440 minutes')
    return { ...next, threshold, heartbeatMinutes }
  }),
  notice: (state) => {
    const { origin, keys, witnesses, threshold, heartbeatMinutes } = logPolicyIn(state)
    return { kind: 'policy', origin, keys, witnesses: { threshold, keys: witnesses }, heartbeat: heartbeatMinutes * 60 }
  },
  commands: {},
})
