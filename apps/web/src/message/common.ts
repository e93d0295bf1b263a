import { common, type CommonText } from '@assay/isms'

/** What all registers say in the same words, in a language; English where it has none. */
export async function commonIn(language: string): Promise<CommonText> {
  return language === 'de' ? (await import('./common.de.ts')).common : common
}
