import type { Field, State } from '@assay/isms'

/** What a submitted form says about the given fields, as the register's schema wants it. Empty is null or an empty list. */
export function readForm(fields: readonly Field[], form: FormData): State {
  return Object.fromEntries(fields.map((field) => [field.name, readField(field, form.getAll(field.name).map(String))]))
}

function readField(field: Field, values: readonly string[]): unknown {
  const [first = ''] = values
  const line = first.trim() === '' ? null : first
  switch (field.kind) {
    case 'choices':
    case 'refs':
      return values.filter((value) => value !== '')
    case 'list':
      return first
        .split('\n')
        .map((item) => item.trim())
        .filter((item) => item !== '')
    case 'number':
      return line === null ? null : Number(line.replace(',', '.'))
    case 'yes-no':
      return line === null ? null : line === 'true'
    case 'text':
    case 'long-text':
    case 'date':
    case 'choice':
    case 'ref':
    case 'hash':
      return line?.replaceAll('\r\n', '\n') ?? null
  }
}
