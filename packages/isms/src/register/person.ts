import { z } from 'zod'
import { choice, choices, date, ref, requiredText, sourceFields, text } from '../field.ts'
import { defineRegister } from '../define.ts'
import { beginningOf } from '../text.ts'

export const personSchema = z.object({
  name: requiredText('Name', 'A person, or a function where the name does not matter.', {
    personal: true,
    synonyms: ['full name', 'person', 'employee'],
  }),
  email: text('E-mail', 'The address the person signs in with; it ties the account to this record.', {
    personal: true,
    synonyms: ['email', 'mail'],
  }),
  position: text('Position', 'The job, for example Head of Platform.', { synonyms: ['role', 'job title', 'funktion'] }),
  team: text('Team', 'Where the person works.', { synonyms: ['department', 'abteilung'] }),
  roles: choices('ISMS roles', 'Duties under 5.3 and 5.1 that this person holds.', {
    'top-management': ['ceo', 'executive'],
    'isms-conformity': ['isms manager', 'ciso', 'isb'],
    'performance-reporting': [],
    'internal-auditor': ['auditor'],
    'data-protection': ['dpo', 'dsb'],
  }),
  standing: choice(
    'Standing',
    'Whether the person works here now.',
    { active: ['current'], left: ['leaver', 'former'], external: ['contractor'] },
    { synonyms: ['status', 'employment status'] },
  ),
  manager: ref('person', 'Reports to', 'The line manager.'),
  startedOn: date('Started', 'First working day.', { personal: true, synonyms: ['start date'] }),
  leftOn: date('Left', 'Last working day.', { personal: true, synonyms: ['end date'] }),
  ...sourceFields(),
})

/** People with a part in the ISMS; roles and authorities (27001:2022, 5.3). */
export const person = defineRegister({
  name: 'person',
  plural: 'people',
  clause: '5.3',
  title: 'People and roles',
  help: 'Everybody who owns a risk, a control or a document, or works in scope. Roles of the ISMS are assigned here.',
  prefix: 'PER',
  label: 'name',
  importing: { fromName: (name) => ({ name: beginningOf(name, 500) }) },
  columns: ['name', 'position', 'team', 'roles', 'standing'],
  schema: personSchema,
  commands: {},
})
