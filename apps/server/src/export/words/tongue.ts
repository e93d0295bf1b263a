import { loadGermanTitles } from '@assay/frameworks/library'
import {
  administration,
  common,
  commonLanguages,
  registers,
  spoken,
  type CommonText,
  type Field,
  type FieldText,
  type Language,
  type Register,
} from '@assay/isms'
import { de } from './de.ts'
import { en } from './en.ts'
import type { Words } from './words.ts'

/** What a sheet of a register says in one language. */
export interface Tongue {
  readonly language: Language
  /** The register with its fields and choices by their names in this language. */
  readonly register: Register
  readonly sheet: Words['sheet']
  /** What the parts of a decision are called. */
  readonly decision: CommonText['decision']
  /** By what somebody decided. */
  readonly authority: CommonText['authority']
  /** Titles of what we ship, a control or a threat, and back. */
  readonly titles: Titles
}

interface Titles {
  readonly said: (title: string) => string
  readonly meant: (said: string) => string
}

const AS_IT_IS: Titles = { said: (title) => title, meant: (said) => said }

/** A register in every language that sheets have, English first. One that is not of the standard ones speaks English. */
export function tonguesOf(register: Register): readonly Tongue[] {
  return known.get(register) ?? remembered(register, [english(register)])
}

/** A register in a language. */
export function tongueOf(register: Register, language: Language): Tongue {
  const tongues = tonguesOf(register)
  return tongues.find((tongue) => tongue.language === language) ?? english(register)
}

function english(register: Register): Tongue {
  return { language: 'en', register, sheet: en.sheet, decision: common.decision, authority: common.authority, titles: AS_IT_IS }
}

function remembered(register: Register, tongues: readonly Tongue[]): readonly Tongue[] {
  known.set(register, tongues)
  return tongues
}

const known = new WeakMap<Register, readonly Tongue[]>()

/** Reading a file asks for words at every cell, so they are there before the first. */
async function learnGerman(): Promise<void> {
  const shared = (await commonLanguages['de']?.()) ?? common
  const titles = back(await loadGermanTitles())
  for (const register of [...registers, ...administration]) {
    const text = (await register.languages['de']?.()) ?? register.text
    const said = spoken(register, text, shared)
    for (const [index, field] of register.fields.entries()) translate(field.text, said.fields[index]?.text)
    const german: Tongue = {
      language: 'de',
      register: said,
      sheet: de.sheet,
      decision: shared.decision,
      authority: shared.authority,
      titles: register.shipped ? titles : AS_IT_IS,
    }
    remembered(register, [english(register), german])
  }
}

/** What the choices of a field are called in every language, its own first. */
export function optionTitles({ text, options }: Pick<Field, 'text' | 'options'>): readonly (readonly [title: string, option: string])[] {
  const texts = [text, ...(translations.get(text) ?? [])]
  return texts.flatMap((one) =>
    options.flatMap((option) => (one.options?.[option] === undefined ? [] : [[one.options[option], option] as const])),
  )
}

const translations = new WeakMap<FieldText, FieldText[]>()

function translate(text: FieldText, said: FieldText | undefined): void {
  if (!said) return
  translations.set(text, [...(translations.get(text) ?? []), said])
  for (const [name, inner] of Object.entries(text.of ?? {})) translate(inner, said.of?.[name])
}

function back(titles: ReadonlyMap<string, string>): Titles {
  const meant = new Map([...titles].map(([title, said]) => [said, title]))
  return { said: (title) => titles.get(title) ?? title, meant: (said) => meant.get(said) ?? said }
}

await learnGerman()
