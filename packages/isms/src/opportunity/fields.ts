import { choice, date, longText, ref, refs, requiredText, sourceFields, text } from '../mechanism/field.ts'
import { lifecycle } from '../mechanism/lifecycle.ts'
import { schemaOf } from '../mechanism/schema.ts'

export const fields = {
  title: requiredText(),
  source: choice(['risk', 'audit', 'review', 'incident', 'staff', 'customer', 'metric']),
  sourceName: text(),
  grade: choice(['observation', 'ofi']),
  requirement: text(),
  seen: longText(),
  controls: refs('control', { inverse: 'opportunities' }),
  benefit: longText(),
  effort: text(),
  owner: ref('person', { holder: true, inverse: 'opportunities' }),
  due: date(),
  doneOn: date({ command: true, past: true }),
  effect: longText({ command: true }),
  reason: longText({ command: true }),
  ...sourceFields(),
}

export const course = lifecycle({
  idea: { enterable: true },
  accepted: { enterable: true },
  done: { frozen: { except: ['effect'] }, enterable: true },
  evaluated: { ending: true, kept: true, enterable: true },
  declined: { ending: true, enterable: true },
})

export const opportunitySchema = schemaOf(fields, course)
