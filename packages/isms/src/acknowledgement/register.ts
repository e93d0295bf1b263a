import { documentSchema, versionInForce } from '../document/fields.ts'
import { command } from '../mechanism/command.ts'
import { view } from '../mechanism/record.ts'
import { refuser, sense, standard, type Rules } from '../mechanism/refusal.ts'
import { defineRegister } from '../mechanism/register.ts'
import type { State } from '../mechanism/record.ts'
import { fields, reading } from './fields.ts'
import { en } from './text.en.ts'

const rules = { NOT_THE_PERSON: sense('7.3'), NOT_IN_FORCE: standard('7.5.3') } as const satisfies Rules

const refuse = refuser(rules)

const documents = view('document', documentSchema, ['versions', 'status'], ({ state }) => ({ ids: [String(state['document'])] }))

const acknowledge = command(fields, {
  clause: '7.3',
  by: ['.person'],
  from: ['assigned'],
  to: 'acknowledged',
  input: {},
  reads: [documents],
  decide: ({ state, context }) => {
    if (context.person?.id !== state.person) throw refuse('NOT_THE_PERSON')
    const document = documents.in(context.records).find(({ id }) => id === state.document)
    const version = document && versionInForce(document.state, context.today)
    if (!version) throw refuse('NOT_IN_FORCE')
    return { set: { version: version.version, text: version.sha256, acknowledgedOn: context.today } }
  },
})

const withdraw = command(fields, { clause: '7.3', by: ['manager'], from: ['assigned'], to: 'withdrawn', input: {}, decide: () => ({}) })

/** That a person has read a version of a document (27001:2022, 5.2 f and 7.3). Nobody confirms for somebody else. */
export const acknowledgement = defineRegister({
  name: 'acknowledgement',
  plural: 'acknowledgements',
  prefix: 'ACK',
  clause: '5.2',
  label: 'title',
  menu: { area: 'controls' },
  columns: ['title', 'person', 'document', 'version', 'acknowledgedOn', 'status'],
  unique: ['person', 'document', 'version'],
  fields,
  lifecycle: reading,
  permission: { create: ['manager'], write: ['manager'], archive: ['manager'] },
  commands: { acknowledge, withdraw },
  rules,
  importing: {
    synonyms: {
      person: ['name', 'employee', 'staff', 'mitarbeiter'],
      document: ['policy', 'dokument'],
      acknowledgedOn: ['date', 'confirmed on', 'read on', 'bestätigt am'],
      title: ['title'],
    },
    labelFrom: [['person', 'document'], ['person']],
  },
  upgrades: [(state: State) => ({ ...state, status: typeof state['acknowledgedOn'] === 'string' ? 'acknowledged' : 'assigned' })],
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})
