import type { Register } from '@assay/isms'
import type { FormField } from '../message/words.ts'
import type { Section } from './form.tsx'

/** Fields in the groups that their register puts them in; what is in none of them comes last, and stands alone where there are no groups. */
export function sectionsOf(
  register: Pick<Register, 'sections' | 'text'>,
  fields: readonly FormField[],
  others: string,
): readonly Section[] {
  const groups = Object.entries(register.sections).map(([name, names]) => ({
    title: register.text.sections[name] ?? name,
    fields: fields.filter((field) => names.includes(field.name)),
  }))
  const grouped = new Set(groups.flatMap((group) => group.fields))
  const rest = fields.filter((field) => !grouped.has(field))
  const last = { title: grouped.size === 0 ? null : others, fields: rest }
  return [...groups, last].filter((group) => group.fields.length > 0)
}
