import { config, locales } from 'zod'
import type { Language } from './text.tsx'

const known = { en: locales.en, de: locales.de } as const

/** Makes what a form says of a wrong value speak the language. */
export function checkIn(language: Language): void {
  config(known[language]())
}
