import { use } from 'react'
import {
  administration,
  common,
  commonLanguages,
  registers,
  spoken,
  type Command,
  type CommonText,
  type Field,
  type FieldMeta,
  type FieldText,
  type Register,
} from '@assay/isms'
import { field as ofFields, inputFields } from '@assay/isms'
import { headingIn, type Titles } from './heading.ts'
import { teach } from './reason.ts'
import { sayerOf } from './refusals.ts'
import { useChoice } from './text.tsx'

/** A field as forms and pages see it: of a register, of a row, or of what a command asks. */
export interface FormField extends FieldMeta, Pick<Field, 'name' | 'schema' | 'title' | 'help' | 'text'> {}

/** The registers and what they share, in one language. */
export interface Words {
  readonly registers: readonly Register[]
  readonly administration: readonly Register[]
  readonly common: CommonText
}

const english: Words = { registers, administration, common }
const known = new Map([['en', english]])
const loading = new Map<string, Promise<Words>>()

teach('en', sayerOf(english))

/** Every register in the visitor's language. Waits for a language that is not there yet. */
export function useWords(): Words {
  const { language, titles } = useChoice()
  return known.get(language) ?? use(load(language, titles))
}

function load(language: string, titles: Titles): Promise<Words> {
  const begun = loading.get(language) ?? speak(language, titles)
  loading.set(language, begun)
  return begun
}

async function speak(language: string, titles: Titles): Promise<Words> {
  const shared = (await commonLanguages[language]?.()) ?? common
  const one = async (register: Register): Promise<Register> => {
    const text = (await register.languages[language]?.()) ?? register.text
    return { ...spoken(register, text, shared), heading: headingIn(register, titles) }
  }
  const words = {
    registers: await Promise.all(registers.map(one)),
    administration: await Promise.all(administration.map(one)),
    common: shared,
  }
  known.set(language, words)
  teach(language, sayerOf(words))
  return words
}

/** What a command asks, as fields of a form. */
export function commandFields(register: Register, name: string, command: Command): readonly FormField[] {
  const words = register.text.commands[name]?.input ?? {}
  return inputFields(command.input).map((meta) => named(meta, words[meta.name]))
}

/** The fields of each row of a field. */
export function rowFields({ of, text }: Pick<FormField, 'of' | 'text'>): readonly FormField[] {
  return Object.entries(of ?? {}).map(([name, schema]) => named({ ...ofFields.metaOf(schema), name, schema }, text.of?.[name]))
}

function named(meta: FieldMeta & Pick<Field, 'name' | 'schema'>, text: FieldText | undefined): FormField {
  const words = text ?? { title: meta.name, help: '' }
  return { ...meta, title: words.title, help: words.help, text: words }
}

/** A choice in words. */
export function optionOf({ text }: Pick<FormField, 'text'>, option: string): string {
  return text.options?.[option] ?? option.replaceAll('-', ' ')
}
