import type { Field, Register } from '@assay/isms'
import { useChoice } from './text.tsx'

/** What the definitions of registers are called in another language, by their English words. */
export interface RegisterWords {
  readonly titles: Words
  readonly fields: Words
  readonly options: Words
  /** What registers, fields and commands say of themselves. */
  readonly help: Words
  /** Why the server refuses, by its code. */
  readonly refusals: Words
  /** What the checks of the mock audit look for, by id, and what they find. */
  readonly checks: Words
  readonly details: Words
}

type Words = Readonly<Record<string, string>>

/** Names and help of registers, fields and choices in the visitor's language. The definitions themselves speak English. */
export interface RegisterText {
  readonly title: (register: Pick<Register, 'title'>) => string
  readonly field: (field: Pick<Field, 'title'>) => string
  readonly option: (option: string) => string
  readonly help: (text: string) => string
}

export function useRegisterText(): RegisterText {
  const { registers } = useChoice()
  return {
    title: ({ title }) => registers?.titles[title] ?? title,
    field: ({ title }) => registers?.fields[title] ?? title,
    option: (option) => registers?.options[option] ?? option.replaceAll('-', ' '),
    help: (text) => registers?.help[text] ?? text,
  }
}
