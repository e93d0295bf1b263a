import { z } from 'zod'
import { choice, date, list, longText, number, requiredText, text, yesNo } from '../field.ts'
import { defineRegister } from '../define.ts'

export const organisationSchema = z.object({
  name: requiredText('Name', 'The name the organisation goes by.', { synonyms: ['company', 'firma'] }),
  legalName: text('Legal name', 'The registered name, as it should stand on the certificate.'),
  address: longText('Address', 'Registered seat.'),
  sector: text('Sector', 'What the organisation does for a living, in a few words.'),
  headcount: number('People in scope', 'Everybody who works under the ISMS, contractors included. Audit days follow from it.', {
    synonyms: ['employees', 'mitarbeiter'],
  }),
  strategicGoals: longText('Purpose and direction', 'What the organisation wants to achieve; the ISMS has to serve it.'),
  climateRelevant: yesNo(
    'Climate change is relevant',
    'Decide whether climate change matters to information security here. Both answers are fine; a missing answer is not.',
  ),
  climateReason: longText('Reason for the climate decision', 'Why climate change does or does not matter, in two sentences.'),
  certificationStage: choice('Certification stage', 'Where the organisation stands in its certification cycle.', {
    preparing: ['preparation'],
    'stage-1-booked': [],
    'stage-2-booked': [],
    certified: [],
  }),
  stage1On: date('Stage 1 audit', 'The day on which the certification body looks at the documents.'),
  stage2On: date('Stage 2 audit', 'The day on which the certification body looks at how it works.'),
  reviewIntervalDays: number(
    'Risk assessment interval in days',
    'How often risks are assessed again at planned intervals (8.2). 365 when empty.',
  ),
  timeZones: list('Time zones', 'Where people work, for example Europe/Berlin.'),
})

/** The organisation that runs the ISMS, and its decision on climate change (27001:2022/Amd 1:2024, 4.1). */
export const organisation = defineRegister({
  name: 'organisation',
  plural: 'organisations',
  clause: '4.1',
  title: 'Organisation',
  help: 'Who runs the management system. One record; the name and address appear on the Statement of Applicability.',
  prefix: 'ORG',
  label: 'name',
  columns: ['name', 'sector', 'headcount', 'climateRelevant'],
  schema: organisationSchema,
  commands: {},
})
