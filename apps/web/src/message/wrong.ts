import type { z } from 'zod'
import type { FieldMeta } from '@assay/isms'
import type { Messages } from './messages.ts'

type Checked = Pick<FieldMeta, 'kind' | 'required'> & { readonly schema: z.ZodType }

/** What is wrong with a value, in our own sentences; nothing where it can be stored. */
export function wrongIn({ kind, required, schema }: Checked, value: unknown, t: Messages['wrong']): readonly string[] {
  if (required && (value === null || value === undefined || value === '')) return [t.missing]
  const { error } = schema.safeParse(value ?? undefined)
  return error === undefined ? [] : [...new Set(error.issues.map((issue) => sentenceFor(issue, kind, t)))]
}

/** One sentence for one kind of mistake. */
function sentenceFor(issue: z.core.$ZodIssue, kind: FieldMeta['kind'], t: Messages['wrong']): string {
  switch (issue.code) {
    case 'too_big':
      return t.most(String(issue.origin), Number(issue.maximum))
    case 'too_small':
      return issue.origin === 'string' ? t.missing : t.least(String(issue.origin), Number(issue.minimum))
    case 'custom':
      return t.characters
    default:
      return t.kind[kind]
  }
}
