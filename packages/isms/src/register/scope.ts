import { z } from 'zod'
import { date, list, longText, ref, requiredText, text } from '../field.ts'
import { defineRegister } from '../define.ts'

export const scopeSchema = z.object({
  title: requiredText('Title', 'A short name for this version of the scope.'),
  version: text('Version', 'The version people quote, for example 1.2.'),
  statement: longText('Statement', 'The sentence that will stand on the certificate.'),
  products: list('Products and services', 'What customers buy that lies inside the scope.'),
  locations: list('Locations', 'Offices, data centres, cloud regions; say so where there is no physical office.'),
  people: longText('People', 'Teams and functions inside the scope, with numbers.'),
  technology: longText('Technology', 'Systems, networks and cloud services inside the scope.'),
  interfaces: list('Interfaces and dependencies', 'Where work of others meets yours: suppliers, integrations, group companies (4.3 c).'),
  exclusions: list('Exclusions', 'What lies outside, each with its reason.'),
  owner: ref('person', 'Owner', 'Who keeps the scope current.'),
  effectiveOn: date('In force since', 'The day from which this scope applies.'),
  document: ref('document', 'Approved document', 'The approved document that carries this scope.'),
})

/** The boundaries of the ISMS (27001:2022, 4.3). */
export const scope = defineRegister({
  name: 'scope',
  plural: 'scopes',
  clause: '4.3',
  title: 'Scope statement',
  help: 'What the management system covers and what it does not: the first page an auditor reads.',
  prefix: 'SCOPE',
  label: 'title',
  columns: ['title', 'version', 'owner', 'effectiveOn', 'document'],
  schema: scopeSchema,
  commands: {},
})
