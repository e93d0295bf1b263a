import { z } from 'zod'
import { choice, date, longText, ref, refs, requiredText, sourceFields, yesNo } from '../field.ts'
import { defineRegister } from '../define.ts'

export const changeSchema = z.object({
  title: requiredText('Change', 'What changes, in one line.', { synonyms: ['change', 'änderung'] }),
  kind: choice(
    'Kind',
    'What sort of change.',
    { organisation: ['entity', 'acquisition'], site: ['location'], product: ['service'], technology: ['system'], isms: ['process'] },
    { synonyms: ['type'] },
  ),
  significant: yesNo('Significant', 'Whether the risks must be assessed again because of it (8.2).'),
  changedOn: date('Takes effect', 'The day from which it holds.', { synonyms: ['date'] }),
  plan: longText('Plan', 'Purpose, consequences, resources, responsibilities.'),
  risks: refs('risk', 'Risks assessed', 'Risks looked at because of the change.'),
  owner: ref('person', 'Owner', 'Who carries it out.'),
  ...sourceFields(),
})

/** Changes of the organisation and of the ISMS, planned (27001:2022, 6.3). */
export const change = defineRegister({
  name: 'change',
  plural: 'changes',
  clause: '6.3',
  title: 'Changes',
  help: 'New sites, products, owners or ways of working that may move the scope or the risks.',
  prefix: 'CHG',
  label: 'title',
  columns: ['title', 'kind', 'significant', 'changedOn', 'owner'],
  schema: changeSchema,
  commands: {},
})
