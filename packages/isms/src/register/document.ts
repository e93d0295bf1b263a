import { defineRegister } from '../define.ts'
import { approve, settleDocument } from '../document/approve.ts'
import { documentSchema } from '../document/schema.ts'

/** Documented information (27001:2022, 7.5). */
export const document = defineRegister({
  name: 'document',
  plural: 'documents',
  clause: '7.5',
  title: 'Documents',
  help: 'Policies, procedures and plans, written here, approved by somebody else than the author, reviewed in time.',
  prefix: 'DOC',
  label: 'title',
  columns: ['title', 'kind', 'version', 'standing', 'owner', 'reviewOn'],
  sortable: ['kind', 'standing'],
  schema: documentSchema,
  settle: settleDocument,
  commands: { approve },
})
