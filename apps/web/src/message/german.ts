import { loadGermanTitles } from '@assay/frameworks/library'
import { deChecks } from './de-audit.ts'
import { deRefusals } from './de-help.ts'
import { de } from './de.ts'
import type { Text } from './text.tsx'

/** All that the application says in German. */
export async function german(): Promise<Omit<Text, 'language'>> {
  return { t: de, problems: deRefusals, checks: deChecks, titles: await loadGermanTitles() }
}
