import { z } from 'zod'
import { choice, date, longText, ref, refs, requiredText, sourceFields } from '../field.ts'
import { defineRegister } from '../define.ts'

export const interestedPartySchema = z.object({
  name: requiredText('Party', 'A group or an institution, for example enterprise customers.', {
    synonyms: ['interested party', 'stakeholder', 'interessierte partei'],
  }),
  kind: choice('Kind', 'What the party is to you.', {
    customer: ['client', 'kunde'],
    regulator: ['authority', 'behörde'],
    supplier: ['vendor', 'lieferant'],
    employee: ['staff', 'mitarbeiter'],
    owner: ['shareholder', 'investor'],
    partner: [],
    other: [],
  }),
  requirement: longText('Requirement', 'What the party needs or expects of information security (4.2 b).', {
    synonyms: ['requirements', 'needs and expectations', 'anforderungen'],
  }),
  addressed: choice(
    'Addressed through the ISMS',
    'The decision whether the ISMS answers the requirement (4.2 c).',
    { yes: ['addressed', 'ja'], partly: ['partial'], no: ['nein'] },
    { synonyms: ['addressed', 'in isms'] },
  ),
  how: longText('How', 'The obligation, control or document that answers it, or why it is not addressed.'),
  obligations: refs('obligation', 'Obligations', 'Laws and contracts that come from this party.'),
  owner: ref('person', 'Owner', 'Who speaks with this party.'),
  reviewedOn: date('Last reviewed', 'The day on which somebody last looked at it.'),
  ...sourceFields(),
})

/** Interested parties, what they require, and which of it the ISMS addresses (27001:2022, 4.2). */
export const interestedParty = defineRegister({
  name: 'interested-party',
  plural: 'interested-parties',
  clause: '4.2',
  title: 'Interested parties',
  help: 'Who has a say in your security, what they need, and whether the ISMS answers it.',
  prefix: 'IP',
  label: 'name',
  columns: ['name', 'kind', 'requirement', 'addressed', 'owner'],
  schema: interestedPartySchema,
  commands: {},
})
