import { defineRegister } from '../mechanism/register.ts'
import type { State } from '../mechanism/record.ts'
import { fields } from './fields.ts'
import { importing } from './import.ts'
import { en } from './text.en.ts'

/** The organisation that runs the ISMS, and its decision on climate change (27001:2022/Amd 1:2024, 4.1). */
export const organisation = defineRegister({
  name: 'organisation',
  plural: 'organisations',
  prefix: 'ORG',
  clause: '4.1',
  label: 'name',
  menu: { area: 'context' },
  columns: ['name', 'sector', 'headcount', 'climateRelevant'],
  unique: 'single',
  fields,
  importing,
  upgrades: [inMonths],
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})

const DAYS_A_MONTH = 30.4

/** The interval was kept in days. */
function inMonths({ reviewIntervalDays: days, ...rest }: State): State {
  return typeof days === 'number' ? { ...rest, reviewEveryMonths: Math.max(1, Math.round(days / DAYS_A_MONTH)) } : rest
}
