import { list, requiredText, yesNo } from '../mechanism/field.ts'

export const fields = {
  name: requiredText(),
  slug: requiredText(),
  example: yesNo(),
  publicLog: yesNo(),
  secondFactor: yesNo(),
  digest: yesNo(),
  pseudonyms: list(),
}
