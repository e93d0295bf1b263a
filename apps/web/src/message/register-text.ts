import type { Field, Register } from '@assay/isms'
import { useChoice } from './text.tsx'
import { deRegisters } from './de-registers.ts'

/** Names of registers, fields and choices in the visitor's language. The definitions themselves speak English. */
export interface RegisterText {
  readonly title: (register: Register) => string
  readonly field: (field: Pick<Field, 'title'>) => string
  readonly option: (option: string) => string
}

const english: RegisterText = {
  title: ({ title }) => title,
  field: ({ title }) => title,
  option: (option) => option.replaceAll('-', ' '),
}

const german: RegisterText = {
  title: ({ title }) => deRegisters.titles[title] ?? title,
  field: ({ title }) => deRegisters.fields[title] ?? title,
  option: (option) => deRegisters.options[option] ?? option.replaceAll('-', ' '),
}

const languages = { en: english, de: german } as const

export function useRegisterText(): RegisterText {
  return languages[useChoice().language]
}
