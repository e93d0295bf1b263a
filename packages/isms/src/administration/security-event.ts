import { z } from 'zod'
import { defineRegister } from '../define.ts'
import { choice, number, requiredText, text } from '../field.ts'

const securityEventSchema = z.object({
  event: choice('Event', 'What happened.', {
    'sign-in': [],
    'failed-sign-ins': [],
    export: [],
    pack: [],
    backup: [],
    restore: [],
    'keys-rotated': [],
    'log-archived': [],
    'account-reset': [],
    'pages-rewritten': [],
    'example-removed': [],
  }),
  summary: requiredText('Summary', 'What happened, in a few words; no personal data.'),
  method: text('Method', 'How somebody signed in.'),
  count: number('Count', 'How often, where several are one entry.'),
})

/** Acts that change no record and still must be known: sign-ins, exports, packs, backups (27001:2022, A.8.15). */
export const securityEvent = defineRegister({
  name: 'security-event',
  plural: 'security-events',
  clause: 'A.8.15',
  title: 'Security events',
  help: 'Sign-ins, exports, packs, backups and other acts that change no record.',
  prefix: 'EVT',
  label: 'summary',
  columns: ['event', 'summary', 'method', 'count'],
  schema: securityEventSchema,
  edit: 'administer',
  permanent: true,
  commands: {},
})

export type SecurityEvent = z.infer<typeof securityEventSchema>
