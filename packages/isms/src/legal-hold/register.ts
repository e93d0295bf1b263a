import { command } from '../mechanism/command.ts'
import { longText } from '../mechanism/field.ts'
import { law, refuser, type Rules } from '../mechanism/refusal.ts'
import { defineRegister } from '../mechanism/register.ts'
import type { State } from '../mechanism/record.ts'
import { fields, hold, isInForce } from './fields.ts'
import { importing } from './import.ts'
import { en } from './text.en.ts'

const rules = { HOLD_IN_FORCE: law('A.5.33'), LEGAL_HOLD: law('A.5.33'), REASON_NEEDED: law('A.5.33') } as const satisfies Rules

export const refuse = refuser(rules)

/** Ends a hold. What it covered can be erased from today on. */
const release = command(fields, {
  clause: 'A.5.33',
  by: ['owner'],
  from: ['in-force'],
  to: 'released',
  anonymous: true,
  input: { reason: longText({ required: true }) },
  decide: ({ input, context }) => ({
    set: { releasedOn: context.today, releasedBy: context.person?.id ?? null, releaseReason: input.reason },
  }),
})

/** What must be kept although somebody may ask for its erasure (27001:2022, A.5.33; GDPR, article 17(3)). Placed and released by an owner, each with a reason. */
export const legalHold = defineRegister({
  name: 'legal-hold',
  plural: 'legal-holds',
  prefix: 'HOLD',
  clause: 'A.5.33',
  label: 'title',
  menu: { area: 'audit' },
  columns: ['title', 'records', 'since', 'releasedOn', 'owner'],
  fields,
  lifecycle: hold,
  permission: { create: ['owner'], write: ['owner'], archive: ['owner'] },
  commands: { release },
  rules,
  settle: ({ next, previous, archiving, context }) => {
    if (next.reason === null && (previous === null || previous.reason !== null)) throw refuse('REASON_NEEDED')
    if (previous !== null && archiving && isInForce(previous, context.today)) throw refuse('HOLD_IN_FORCE')
    return next
  },
  importing,
  upgrades: [(state: State) => ({ ...state, status: typeof state['releasedOn'] === 'string' ? 'released' : 'in-force' })],
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})
