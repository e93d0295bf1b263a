import { defineRegister } from '@assay/isms'
import { inspect, putIntoService, rules, scrap } from './decide.ts'
import { course, fields } from './fields.ts'
import { en } from './text.en.ts'

export const vessel = defineRegister({
  name: 'vessel',
  plural: 'vessels',
  prefix: 'VES',
  clause: 'A.5.9',
  label: 'name',
  menu: { area: 'risk', key: 'v' },
  columns: ['name', 'callSign', 'captain', 'status', 'overdue'],
  sortable: ['tonnage'],
  fields,
  sections: { ship: ['name', 'callSign', 'tonnage', 'builtOn'], state: ['captain', 'inspectBy', 'defects'] },
  lifecycle: course,
  commands: { inspect, putIntoService, scrap },
  computed: {
    overdue: { kind: 'yes-no', where: { status: { not: 'scrapped' }, inspectBy: { before: { days: 0 } } }, of: () => null },
    berth: { kind: 'text', of: ({ tonnage }) => (typeof tonnage !== 'number' ? 'unknown' : tonnage > 100 ? 'outer quay' : 'inner quay') },
  },
  rules,
  unique: ['callSign'],
  due: [{ name: 'inspection', field: 'inspectBy', while: { status: { not: 'scrapped' } }, who: 'captain' }],
  importing: { synonyms: { name: ['schiff'], callSign: ['rufzeichen'] } },
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})
