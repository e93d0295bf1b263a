import { z } from 'zod'
import { choice, date, longText, ref, refs, requiredText, sourceFields, text } from '../field.ts'
import { defineRegister } from '../define.ts'

export const treatmentActionSchema = z.object({
  title: requiredText('Action', 'What is to be done, in one line.', { synonyms: ['action', 'measure', 'maßnahme'] }),
  risk: ref('risk', 'Risk', 'The risk it treats.', { synonyms: ['risk id'] }),
  controls: refs('control', 'Controls', 'Controls that the action brings in or strengthens.'),
  owner: ref('person', 'Owner', 'Who does it.', { synonyms: ['responsible', 'verantwortlich'] }),
  due: date('Due', 'By when.', { synonyms: ['due date', 'target date', 'fällig'] }),
  progress: choice(
    'Progress',
    'How far it is.',
    {
      planned: ['open', 'offen', 'to do'],
      'in-progress': ['in progress', 'doing'],
      done: ['closed', 'erledigt', 'completed'],
      dropped: ['cancelled'],
    },
    { synonyms: ['status'] },
  ),
  doneOn: date('Done', 'The day on which it was finished.'),
  resources: text('Resources', 'Money, people or tools it needs.'),
  note: longText('Note', 'Anything that helps the next reader.', { synonyms: ['notes', 'comment'] }),
  ...sourceFields(),
})

/** One step of the risk treatment plan (27001:2022, 6.1.3 e and 8.3). */
export const treatmentAction = defineRegister({
  name: 'treatment-action',
  plural: 'treatment-actions',
  clause: '6.1.3',
  title: 'Risk treatment plan',
  help: 'What is being done about which risk, by whom and by when.',
  prefix: 'ACT',
  label: 'title',
  columns: ['title', 'risk', 'owner', 'due', 'progress'],
  sortable: ['due', 'progress'],
  schema: treatmentActionSchema,
  commands: {},
})
