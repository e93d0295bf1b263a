import { command } from '../mechanism/command.ts'
import { choice, refs } from '../mechanism/field.ts'
import { defineRegister } from '../mechanism/register.ts'
import { fields, verdicts } from './fields.ts'
import { importing } from './import.ts'
import { en } from './text.en.ts'

const review = command(fields, {
  clause: 'A.5.31',
  by: ['contributor', '.owner'],
  input: { fulfilled: choice(verdicts, { required: true }), evidence: refs('evidence') },
  decide: ({ state, input, context }) => ({
    set: { fulfilled: input.fulfilled, evidence: [...new Set([...state.evidence, ...input.evidence])], reviewedOn: context.today },
  }),
})

/** Legal, statutory, regulatory and contractual requirements (27001:2022, A.5.31). */
export const obligation = defineRegister({
  name: 'obligation',
  plural: 'obligations',
  prefix: 'OBL',
  clause: 'A.5.31',
  label: 'title',
  menu: { area: 'context' },
  columns: ['title', 'kind', 'source', 'owner', 'controls', 'fulfilled', 'reviewedOn'],
  fields,
  commands: { review },
  importing,
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})
