import { administered } from '../mechanism/permission.ts'
import { refuser, sense, type Rules } from '../mechanism/refusal.ts'
import { defineRegister } from '../mechanism/register.ts'
import { fields, service, webhookSchema } from './fields.ts'
import { en } from './text.en.ts'

export type Webhook = ReturnType<typeof webhookIn>

/** The state of a webhook, typed. Throws on a state that is of none. */
export function webhookIn(state: unknown) {
  return webhookSchema.parse(state)
}

const rules = { WEBHOOK_REMOVED: sense('A.8.20'), WEBHOOK_URL: sense('A.8.20') } as const satisfies Rules

const refuse = refuser(rules)

/** Programs elsewhere that are told what happened, by ids alone. Its secret follows from a key and a number: it stands nowhere. */
export const webhook = defineRegister({
  name: 'webhook',
  plural: 'webhooks',
  clause: 'A.8.20',
  prefix: 'HOOK',
  label: 'name',
  columns: ['name', 'url', 'registers'],
  fields,
  lifecycle: service,
  permission: administered,
  permanent: true,
  rules,
  // Some addresses hold a secret.
  secret: ['url'],
  settle: ({ next, previous }) => {
    if (previous?.status === 'removed') throw refuse('WEBHOOK_REMOVED')
    if (!/^https?:\/\/[^\s@\\]+$/.test(next.url ?? '')) throw refuse('WEBHOOK_URL')
    return next
  },
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})
