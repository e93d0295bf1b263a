import { choice, decision, fileHash, list, longText, number, requiredText, rows, text, yesNo } from '../mechanism/field.ts'
import { schemaOf } from '../mechanism/schema.ts'
import { versions } from '../mechanism/versioned.ts'

/** What an approval of criteria is about: all of them. */
export const printed = [
  'title',
  'version',
  'likelihoodScale',
  'consequenceScales',
  'levels',
  'matrix',
  'acceptance',
  'needScale',
  'method',
  'assessEveryMonths',
] as const

export const fields = {
  title: requiredText(),
  version: text(),
  likelihoodScale: list(),
  consequenceScales: rows({ dimension: requiredText(), steps: list() }),
  levels: list(),
  matrix: rows({ levels: list() }),
  acceptance: rows({
    level: requiredText(),
    acceptable: yesNo(),
    who: choice(['owner', 'manager', 'top-management', 'nobody']),
    months: number(),
  }),
  needScale: list(),
  method: longText(),
  assessEveryMonths: number(),
  changeOverDays: number(),
  file: fileHash({ command: true }),
  approval: decision(printed),
}

export const criteriaSchema = schemaOf(fields, versions)
