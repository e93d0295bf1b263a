import { useChoice, type Language } from './text.tsx'

/** Words of one page in every language: they load with the page, and weigh nothing on the first one. */
export function useOwnText<T>(texts: Readonly<Record<Language, T>>): T {
  return texts[useChoice().language]
}
