import { longText, ref } from '../mechanism/field.ts'

export const fields = {
  about: ref('*', { required: true, inverse: 'comments', weak: true }),
  text: longText({ personal: true }),
  author: ref('person', { command: true }),
  removedBecause: longText({ command: true }),
}
