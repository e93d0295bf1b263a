import type { Field } from '@assay/isms'
import type { Links } from '../api/record.ts'

/** What every way of typing a field is given. */
export interface InputProps {
  readonly field: Field
  readonly id: string
  readonly value: unknown
  readonly links: Links
  readonly set: (name: string, value: unknown) => void
  readonly aria: { readonly 'aria-describedby': string; readonly 'aria-invalid': boolean }
}
