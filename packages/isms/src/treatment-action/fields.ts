import { date, longText, ref, refs, requiredText, sourceFields, text } from '../mechanism/field.ts'
import { lifecycle } from '../mechanism/lifecycle.ts'
import { schemaOf } from '../mechanism/schema.ts'

export const fields = {
  title: requiredText(),
  risk: ref('risk', { inverse: 'actions' }),
  controls: refs('control', { inverse: 'actions' }),
  owner: ref('person', { holder: true, inverse: 'actions' }),
  due: date(),
  doneOn: date({ command: true, past: true }),
  evidence: refs('evidence'),
  replannedOn: date({ command: true, past: true }),
  replannedBy: ref('person', { command: true }),
  replanReason: longText({ command: true }),
  resources: text(),
  note: longText(),
  ...sourceFields(),
}

export const progress = lifecycle({
  planned: { enterable: true },
  'in-progress': { enterable: true },
  done: { ending: true, kept: true, enterable: true },
  dropped: { ending: true, enterable: true },
})

export const actionSchema = schemaOf(fields, progress)
