import { choice, date, list, longText, number, requiredText, text, yesNo } from '../mechanism/field.ts'
import { schemaOf } from '../mechanism/schema.ts'

export const fields = {
  name: requiredText(),
  legalName: text(),
  address: longText(),
  sector: text(),
  headcount: number(),
  strategicGoals: longText(),
  climateRelevant: yesNo(),
  climateReason: longText(),
  certificationStage: choice(['preparing', 'stage-1-booked', 'stage-2-booked', 'certified']),
  stage1On: date(),
  stage2On: date(),
  reviewEveryMonths: number(),
  classificationLevels: list(),
  timeZones: list(),
  language: choice(['en', 'de']),
}

export const organisationSchema = schemaOf(fields)
