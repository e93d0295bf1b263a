import { deChecks } from './de-audit.ts'
import { deRefusals } from './de-help.ts'
import { de } from './de.ts'
import type { Text } from './text.tsx'

export const german: Omit<Text, 'language'> = { t: de, problems: deRefusals, checks: deChecks }
