import { useOwnText } from '../message/own.ts'
import { de, outcomesDe } from './text.de.ts'
import { en, outcomesEn } from './text.en.ts'

const texts = { en: { ...en, outcomes: outcomesEn }, de: { ...de, outcomes: outcomesDe } }

export function useOutgoingText() {
  return useOwnText(texts)
}
