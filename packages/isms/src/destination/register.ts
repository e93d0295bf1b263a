import { administered } from '../mechanism/permission.ts'
import { refuser, sense, type Rules } from '../mechanism/refusal.ts'
import { defineRegister } from '../mechanism/register.ts'
import { destinationSchema, fields, leave } from './fields.ts'
import { en } from './text.en.ts'

const rules = {
  DESTINATION_HOST: sense('A.8.20'),
  DESTINATION_PORT: sense('A.8.20'),
  DESTINATION_WITHDRAWN: sense('A.8.20'),
} as const satisfies Rules

const refuse = refuser(rules)

/** The state of a destination, typed. Throws on a state that is of none. */
export function destinationIn(state: unknown) {
  return destinationSchema.parse(state)
}

/** A name in lower case without a dot at its end, or an address: no scheme, no port, no path. */
const HOST = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*|[\da-f]*:[\da-f:.]*)$/

/** Places that something may be sent to beside public addresses by https: one host and one port each, by an act of an owner. */
export const destination = defineRegister({
  name: 'destination',
  plural: 'destinations',
  clause: 'A.8.20',
  prefix: 'DST',
  label: 'host',
  columns: ['host', 'port', 'clear', 'reason'],
  fields,
  lifecycle: leave,
  permission: administered,
  permanent: true,
  rules,
  settle: ({ next, previous }) => {
    if (previous?.status === 'withdrawn') throw refuse('DESTINATION_WITHDRAWN')
    if (next.host === null || next.host.length > 253 || !HOST.test(next.host)) throw refuse('DESTINATION_HOST')
    if (next.port === null || !Number.isInteger(next.port) || next.port < 1 || next.port > 65_535) throw refuse('DESTINATION_PORT')
    return next
  },
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})
