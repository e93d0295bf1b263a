import { field, lifecycle, schemaOf } from '@assay/isms'

export const fields = {
  name: field.requiredText(),
  callSign: field.text(),
  tonnage: field.number(),
  captain: field.ref('person', { holder: true, inverse: 'vessels' }),
  builtOn: field.date({ past: true }),
  inspectBy: field.date({ after: 'builtOn' }),
  defects: field.rows({ what: field.requiredText(), by: field.ref('person'), mended: field.yesNo() }),
  release: field.decision(['tonnage', 'defects']),
  ...field.sourceFields(),
}

export const course = lifecycle({
  'laid-up': {},
  inspected: {},
  'in-service': { frozen: { fields: ['callSign'] }, kept: true },
  scrapped: { ending: true, kept: true },
})

export const vesselSchema = schemaOf(fields, course)
