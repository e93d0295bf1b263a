import { loadGermanTitles } from '@assay/frameworks/library'
import { common, commonLanguages, type CommonText, type Language } from '@assay/isms'
import { registerNamed } from '../../store/register-named.ts'
import { de } from './de.ts'
import { en } from './en.ts'

type Same<T> = T extends string ? string : { readonly [K in keyof T]: Same<T[K]> }

/** What exports say in their own words, the same by path in every language. */
export type Words = Same<typeof en>

const languages: Readonly<Record<Language, Words>> = { en, de }

/** What an export says, in its language. */
export interface Spoken {
  readonly language: Language
  readonly words: Words
  /** The words of a register. */
  readonly textOf: (register: string) => Promise<ReturnType<typeof registerNamed>['text']>
  /** What registers share: by what authority somebody decided, and what a source states. */
  readonly common: Pick<CommonText, 'authority' | 'decision'>
  /** The title of something that we ship, a control or a threat. */
  readonly titleOf: (title: string) => string
}

/** Everything that an export says in a language. */
export async function speaking(language: Language): Promise<Spoken> {
  const titles = language === 'de' ? await loadGermanTitles() : null
  return {
    language,
    words: languages[language],
    textOf: async (name) => {
      const register = registerNamed(name)
      return (await register.languages[language]?.()) ?? register.text
    },
    common: (await commonLanguages[language]?.()) ?? common,
    titleOf: (title) => titles?.get(title) ?? title,
  }
}
