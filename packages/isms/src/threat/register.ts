import { defineRegister } from '../mechanism/register.ts'
import { beginningOf } from '../text.ts'
import { fields } from './fields.ts'
import { importing } from './import.ts'
import { en } from './text.en.ts'

/** Threats that risks refer to. A catalogue of our own is loaded into a new organisation (27005:2022). */
export const threat = defineRegister({
  name: 'threat',
  plural: 'threats',
  prefix: 'THR',
  clause: '6.1.2',
  label: 'title',
  menu: { area: 'risk' },
  shipped: true,
  columns: ['title', 'category', 'reference', 'properties'],
  fields,
  importing: { ...importing, fromName: (name) => ({ title: beginningOf(name, 500) }) },
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})
