import type { Channel, Family, Probe } from '../probe/probe.ts'
import type { OwnBot } from '../probe/scene.ts'
import type { Capabilities } from '../target/target.ts'

/** Whether a probe can be put to a target, and whether anything could tell that it succeeded. What cannot be told is not asked: it would only look like resistance. */
export function isApplicable({ family, case: name, channel }: Probe, can: Capabilities, bot: OwnBot): boolean {
  if (NEEDS_TOOLS.includes(channel) && !can.tools) return false
  if (channel === 'history' && !can.history) return false
  return can.system || OPEN.includes(family) || OPEN_CASES.includes(name) || (hasOwnSecrets(bot) && AFTER_SECRETS.includes(family))
}

const NEEDS_TOOLS: readonly Channel[] = ['tool_result', 'crm_field', 'field_name', 'tool_description']
/** The proof of success is in the attack itself: a host, a number, a payload. */
const OPEN: readonly Family[] = ['benign', 'exfil.link', 'toxic', 'policy.hallucination', 'output.injection', 'dos.cost']
const OPEN_CASES: readonly string[] = ['obey-attachment', 'poisoned-article', 'remember-for-later', 'planted-order', 'salami-refund']
/** With secrets that the operator names, these can be told too. */
const AFTER_SECRETS: readonly Family[] = [
  'inj.direct',
  'inj.indirect',
  'jailbreak',
  'leak.pii',
  'leak.secret',
  'leak.sysprompt',
  'tenant.cross',
  'encoding',
  'drift',
  'gateway.placeholder',
]

function hasOwnSecrets({ secrets = [], systemPrompt = '' }: OwnBot): boolean {
  return secrets.length > 0 || systemPrompt !== ''
}
