import { field, lifecycle, schemaOf } from '@assay/isms'

export const fields = {
  title: field.requiredText(),
  vessel: field.ref('vessel', { inverse: 'voyages' }),
  leader: field.ref('person', { holder: true, inverse: 'voyages' }),
  departOn: field.date(),
  arriveOn: field.date({ after: 'departOn' }),
  legs: field.rows({ port: field.requiredText(), nights: field.number() }),
  clearance: field.decision(['vessel', 'legs']),
  ...field.sourceFields(),
}

export const course = lifecycle({
  planned: {},
  cleared: { frozen: { fields: ['departOn'] } },
  over: { ending: true, kept: true },
})

export const voyageSchema = schemaOf(fields, course)
