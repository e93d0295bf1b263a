import { deChecks, deDetails } from './de-audit.ts'
import { deHelp, deRefusals } from './de-help.ts'
import { deRegisters } from './de-registers.ts'
import { de } from './de.ts'
import type { Text } from './text.tsx'

export const german: Omit<Text, 'language'> = {
  t: de,
  registers: { ...deRegisters, help: deHelp, refusals: deRefusals, checks: deChecks, details: deDetails },
}
