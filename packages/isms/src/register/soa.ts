import { defineRegister } from '../define.ts'
import { approve, settleSoa } from '../soa/approve.ts'
import { soaSchema } from '../soa/schema.ts'

/** Approved versions of the Statement of Applicability (27001:2022, 6.1.3 d). */
export const soa = defineRegister({
  name: 'soa',
  plural: 'soa-versions',
  clause: '6.1.3 d',
  title: 'Versions of the Statement of Applicability',
  help: 'Each approved version with its decisions frozen; the live statement is built from the registers.',
  prefix: 'SOA',
  label: 'title',
  columns: ['title', 'version', 'standing', 'approvedBy', 'approvedOn'],
  schema: soaSchema,
  settle: settleSoa,
  commands: { approve },
})
