import { z } from 'zod'
import { date, longText, requiredText, text } from '../field.ts'
import { defineRegister } from '../define.ts'

export const certificateSchema = z.object({
  number: requiredText('Number', 'The number on the certificate.'),
  body: text('Certification body', 'Who issued it.'),
  accreditation: text('Accreditation body', 'Whose mark it bears.'),
  edition: text('Standard and edition', 'As printed, for example ISO/IEC 27001:2022.'),
  scopeText: longText('Scope text', 'As printed, to the letter.'),
  soaVersion: text('SoA version', 'The version of the Statement of Applicability that the certificate cites.'),
  decidedOn: date('Decided', 'The day of the certification decision.'),
  issuedOn: date('Issued', 'The day of issue.'),
  expiresOn: date('Expires', 'The last day of validity.'),
})

/** The organisation's own certificate: its scope text and the SoA version it cites (27006-1:2024, 8.2.2). */
export const certificate = defineRegister({
  name: 'certificate',
  plural: 'certificates',
  clause: '4.3',
  title: 'Certificates',
  help: 'Certificates you hold. Scope text and SoA version are compared with the current ones.',
  prefix: 'CERT',
  label: 'number',
  columns: ['number', 'body', 'edition', 'issuedOn', 'expiresOn', 'soaVersion'],
  schema: certificateSchema,
  commands: {},
})
