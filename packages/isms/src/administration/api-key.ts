import { z } from 'zod'
import { defineRegister, defineSettle } from '../define.ts'
import { choice, choices, date, ref, requiredText } from '../field.ts'
import { Refusal } from '../refusal.ts'
import { roleWords } from './role.ts'

const DAYS_AT_MOST = 366
const DAY = 86_400_000

const apiKeySchema = z.object({
  name: requiredText('Purpose', 'What the key is for.'),
  role: choice('Role', 'What the key may do at most.', roleWords),
  scopes: choices('Scopes', 'What of its role the key may use; all that a key may do where none is named.', {
    read: [],
    write: [],
    find: [],
  }),
  author: ref('member', 'Author', 'Who made the key, and answers for what it does.', { required: true }),
  status: choice('Status', 'Whether the key still works.', { active: [], revoked: [] }),
  expiresOn: date('Expires on', 'The last day on which the key works, at most a year ahead.', { required: true }),
  hash: requiredText('Hash', 'The SHA-256 of the secret, which is stored nowhere.'),
  pseudonym: requiredText('Pseudonym', 'The random name under which the key stands in the entries of the log.'),
})

export type ApiKey = z.infer<typeof apiKeySchema>

/** The state of a key, typed. Throws on a state that is of no key. */
export function apiKeyIn(state: unknown): ApiKey {
  return apiKeySchema.parse(state)
}

/** Keys by which programs act for their author. A key makes no owner, lives a year at most, and stays revoked. */
export const apiKey = defineRegister({
  name: 'api-key',
  plural: 'api-keys',
  clause: 'A.5.17',
  title: 'API keys',
  help: 'Keys by which programs act for their author, without their secrets.',
  prefix: 'KEY',
  label: 'name',
  columns: ['name', 'role', 'author', 'expiresOn'],
  schema: apiKeySchema,
  edit: 'administer',
  secret: ['hash'],
  settle: defineSettle(apiKeySchema, ({ next, previous, context }) => {
    if (previous?.status === 'revoked') throw new Refusal('KEY_REVOKED', 'A.5.17', 'a key that was revoked stays so: make another one')
    if (next.author === null) throw new Refusal('KEY_WITHOUT_AUTHOR', 'A.5.17', 'a key has an author, who answers for what it does')
    if (!previous) assertShortLived(next.expiresOn, context.today)
    return next
  }),
  commands: {},
})

function assertShortLived(expiresOn: string | null, today: string): void {
  const last = new Date(Date.parse(today) + DAYS_AT_MOST * DAY).toISOString().slice(0, 10)
  if (expiresOn === null || expiresOn < today || expiresOn > last)
    throw new Refusal('KEY_EXPIRY', 'A.5.17', `a key expires between today and ${last}`)
}
