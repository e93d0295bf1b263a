import type { CommonText } from './text.ts'

/** What all registers say in the same words, by language; English is `common`. */
export const commonLanguages: Readonly<Record<string, () => Promise<CommonText>>> = {
  de: async () => (await import('./text.de.ts')).de,
}
