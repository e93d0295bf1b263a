import { administered } from '../mechanism/permission.ts'
import { refuser, standard, type Rules } from '../mechanism/refusal.ts'
import { defineRegister } from '../mechanism/register.ts'
import { apiKeySchema, fields, validity } from './fields.ts'
import { en } from './text.en.ts'

const DAYS_AT_MOST = 366
const DAY = 86_400_000

const rules = {
  KEY_REVOKED: standard('A.5.17'),
  KEY_WITHOUT_AUTHOR: standard('A.5.17'),
  KEY_EXPIRY: standard('A.5.17'),
} as const satisfies Rules

const refuse = refuser(rules)

export type ApiKey = ReturnType<typeof apiKeyIn>

/** The state of a key, typed. Throws on a state that is of no key. */
export function apiKeyIn(state: unknown) {
  return apiKeySchema.parse(state)
}

/** Keys by which programs act for their author. A key makes no owner, lives a year at most, and stays revoked. */
export const apiKey = defineRegister({
  name: 'api-key',
  plural: 'api-keys',
  clause: 'A.5.17',
  prefix: 'KEY',
  label: 'name',
  columns: ['name', 'role', 'author', 'expiresOn'],
  fields,
  lifecycle: validity,
  permission: administered,
  rules,
  secret: ['hash'],
  settle: ({ next, previous, context }) => {
    if (previous?.status === 'revoked') throw refuse('KEY_REVOKED')
    if (next.author === null) throw refuse('KEY_WITHOUT_AUTHOR')
    if (!previous) assertShortLived(next.expiresOn, context.today)
    return next
  },
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})

function assertShortLived(expiresOn: string | null, today: string): void {
  const last = new Date(Date.parse(today) + DAYS_AT_MOST * DAY).toISOString().slice(0, 10)
  if (expiresOn === null || expiresOn < today || expiresOn > last) throw refuse('KEY_EXPIRY', { last })
}
