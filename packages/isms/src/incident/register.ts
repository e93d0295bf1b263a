import { defineRegister } from '../mechanism/register.ts'
import type { State } from '../mechanism/record.ts'
import { fields, handling } from './fields.ts'
import { close, contain, dismiss, recover, reopen, review, rules, triage } from './handle.ts'
import { importing } from './import.ts'
import { en } from './text.en.ts'

/** Information security incidents (27001:2022, A.5.24 to A.5.28). */
export const incident = defineRegister({
  name: 'incident',
  plural: 'incidents',
  prefix: 'INC',
  clause: 'A.5.26',
  label: 'title',
  menu: { area: 'audit' },
  columns: ['title', 'kind', 'severity', 'status', 'reportedAt', 'personalData', 'owner'],
  sortable: ['severity'],
  fields,
  lifecycle: handling,
  permission: { create: ['everybody'], write: ['contributor', '.owner', '.reportedBy'] },
  commands: { triage, dismiss, contain, recover, review, close, reopen },
  rules,
  importing: {
    ...importing,
    words: {
      ...importing.words,
      status: {
        reported: ['open', 'new', 'offen', 'abierto'],
        contained: ['in progress', 'investigating', 'in bearbeitung', 'ongoing'],
        recovered: ['resolved', 'mitigated', 'behoben', 'resuelto'],
        closed: ['geschlossen', 'cerrado', 'done'],
      },
    },
  },
  upgrades: [withStatus],
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})

const STATES: Readonly<Record<string, string>> = { open: 'reported', contained: 'contained', resolved: 'recovered', closed: 'closed' }

function withStatus({ progress, authorityNotified, ...rest }: State): State {
  return {
    ...rest,
    status: STATES[String(progress)] ?? 'reported',
    ...(authorityNotified !== undefined && { statedNotified: authorityNotified }),
  }
}
