import { defineRegister, field } from '@assay/isms'
import { z } from 'zod'

const ship = defineRegister({
  name: 'ship',
  plural: 'ships',
  clause: 'A.5.9',
  title: 'Ships',
  help: 'A toy, to show that a register takes one file.',
  prefix: 'SHIP',
  label: 'name',
  columns: ['name', 'tonnage'],
  sortable: ['tonnage'],
  schema: z.object({
    name: field.requiredText('Name', 'What it is called.', { synonyms: ['schiff'] }),
    tonnage: field.number('Tonnage', 'How heavy it is.'),
    owner: field.ref('person', 'Owner', 'Whose it is.'),
    ...field.sourceFields(),
  }),
  commands: {},
})

/** Registers of tests. */
export const added = [ship]
