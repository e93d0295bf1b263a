import { useChoice, type Language } from '../message/text.tsx'
import { de } from './text.de.ts'
import { en, type FrameworkText } from './text.en.ts'

const words: Readonly<Record<Language, FrameworkText>> = { en, de }

/** What the pages of frameworks say, in the visitor's language. */
export function useFrameworkText(): FrameworkText {
  return words[useChoice().language]
}

interface Titled {
  readonly title: string
  readonly titles: Readonly<Record<string, string>>
}

/** A title in the visitor's language, else in English, which is marked as such; the language of `own` words nobody knows. */
export function useTitle(own = false): (titled: Titled) => { readonly text: string; readonly lang: 'en' | undefined } {
  const { language } = useChoice()
  return ({ title, titles }) => {
    const translated = titles[language]
    if (translated !== undefined) return { text: translated, lang: undefined }
    return { text: title, lang: language === 'en' || own ? undefined : 'en' }
  }
}
