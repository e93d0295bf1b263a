import { refuser, sense, type Rules } from '../mechanism/refusal.ts'
import { defineRegister } from '../mechanism/register.ts'
import type { State } from '../mechanism/record.ts'
import { fields, logPolicySchema } from './fields.ts'
import { en } from './text.en.ts'

const rules = { THRESHOLD_OUT_OF_RANGE: sense('A.8.15'), HEARTBEAT_OUT_OF_RANGE: sense('A.8.15') } as const satisfies Rules

const refuse = refuser(rules)

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
  prefix: 'LOG',
  clause: 'A.8.15',
  label: 'origin',
  menu: { area: 'proof' },
  columns: ['origin', 'threshold', 'heartbeatMinutes', 'witnesses'],
  unique: 'single',
  fields,
  permission: { create: ['owner'], write: ['owner'], archive: ['owner'] },
  permanent: true,
  rules,
  settle: ({ next }) => {
    const threshold = next.threshold ?? 0
    const isPossible = Number.isInteger(threshold) && threshold >= 0 && threshold <= next.witnesses.length
    if (!isPossible) throw refuse('THRESHOLD_OUT_OF_RANGE', { count: next.witnesses.length, threshold })
    const heartbeatMinutes = next.heartbeatMinutes ?? HOUR
    if (!Number.isInteger(heartbeatMinutes) || heartbeatMinutes < 1 || heartbeatMinutes > 24 * HOUR) throw refuse('HEARTBEAT_OUT_OF_RANGE')
    return { ...next, threshold, heartbeatMinutes }
  },
  notice: (state) => {
    const { origin, keys, witnesses, threshold, heartbeatMinutes } = logPolicyIn(state)
    return { kind: 'policy', origin, keys, witnesses: { threshold, keys: witnesses }, heartbeat: heartbeatMinutes * 60 }
  },
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})
