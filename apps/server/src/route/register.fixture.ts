import { defineRegister, field } from '@assay/isms'

const plain = (title: string, help: string) => ({ title, help })

const text = {
  title: 'Ships',
  one: 'ship',
  help: 'A toy, to show that a register takes one folder.',
  fields: {
    name: plain('Name', 'What it is called.'),
    tonnage: plain('Tonnage', 'How heavy it is.'),
    owner: plain('Owner', 'Whose it is.'),
  },
  status: {},
  commands: {},
  computed: {},
  sections: {},
  refusals: {},
}

const ship = defineRegister({
  name: 'ship',
  plural: 'ships',
  prefix: 'SHIP',
  clause: 'A.5.9',
  label: 'name',
  columns: ['name', 'tonnage'],
  sortable: ['tonnage'],
  fields: { name: field.requiredText(), tonnage: field.number(), owner: field.ref('person'), ...field.sourceFields() },
  importing: { synonyms: { name: ['schiff'] } },
  text,
})

/** Registers of tests. */
export const added = [ship]
