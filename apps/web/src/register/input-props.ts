import type { State } from '@assay/isms'
import type { Links } from '../api/record.ts'
import type { FormField } from '../message/words.ts'

/** What every way of typing a field is given. */
export interface InputProps {
  readonly field: FormField
  readonly id: string
  readonly value: unknown
  readonly links: Links
  readonly set: (name: string, value: unknown) => void
  readonly aria: { readonly 'aria-describedby': string; readonly 'aria-invalid': boolean }
  /** The whole form, where it has one. */
  readonly values?: State
}
