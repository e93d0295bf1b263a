import type { FieldKind } from './mechanism/field.ts'
import type { Register } from './mechanism/register.ts'

/** How much of each record an evidence pack shows, from most to least; what it hides stays committed to, and can be shown later. */
export const disclosureLevels = ['full', 'no-personal-data', 'outline'] as const

export type DisclosureLevel = (typeof disclosureLevels)[number]

/** Kinds of fields in which people write freely. */
const FREE: ReadonlySet<FieldKind> = new Set(['text', 'long-text', 'list', 'url', 'rows', 'decision', 'stated'])

/** Whether a field is shown at a level. What the ledger adds to a state, such as its key, always is, a secret never; an outline has the label beside it. */
export function isShown(level: DisclosureLevel, register: Register, name: string): boolean {
  if (register.secret.includes(name)) return false
  if (level === 'full' || name.startsWith('$')) return true
  const field = register.fields.find((candidate) => candidate.name === name)
  if (!field || field.personal) return false
  return level === 'no-personal-data' || name === register.label || !FREE.has(field.kind)
}
