import { isEmpty, type Register } from '@assay/isms'
import type { Stored } from './record.ts'

/** What a record has that no other live one of its register may have; null where there is nothing. A record that is over holds nothing any more. */
export function uniqueKeyOf(register: Register, { state, archived, erased }: Pick<Stored, 'state' | 'archived' | 'erased'>): string | null {
  if (register.unique === null || archived || erased || register.endings.includes(String(state['status']))) return null
  if (register.unique === 'single') return ''
  const values = register.unique.map((name) => state[name])
  return values.some(isEmpty)
    ? null
    : JSON.stringify(values.map((value) => (typeof value === 'string' ? value.trim().toLowerCase() : value)))
}
