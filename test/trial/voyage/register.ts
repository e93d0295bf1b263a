import { defineRegister } from '@assay/isms'
import { arrive, clear, rules } from './clear.ts'
import { course, fields } from './fields.ts'
import { en } from './text.en.ts'

export const voyage = defineRegister({
  name: 'voyage',
  plural: 'voyages',
  prefix: 'VOY',
  clause: 'A.5.9',
  label: 'title',
  columns: ['title', 'vessel', 'leader', 'departOn', 'status', 'nights'],
  sortable: ['departOn'],
  fields,
  lifecycle: course,
  permission: { write: ['contributor', '.leader'] },
  commands: { clear, arrive },
  computed: {
    nights: { kind: 'number', of: ({ legs }) => sum(legs as readonly { readonly nights: number | null }[]) },
    late: { kind: 'yes-no', where: { status: { is: 'planned' }, departOn: { before: { days: 0 } } }, of: () => null },
  },
  rules,
  due: [{ name: 'departure', field: 'departOn', while: { status: { is: 'planned' } }, who: 'leader' }],
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})

function sum(legs: readonly { readonly nights: number | null }[]): number {
  return legs.reduce((total, { nights }) => total + (nights ?? 0), 0)
}
