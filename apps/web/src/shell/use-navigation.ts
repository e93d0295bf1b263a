import { useText } from '../message/text.tsx'
import { useWords } from '../message/words.ts'
import { navigationOf, type Group } from './navigation.ts'

/** The main menu in the visitor's language. */
export function useNavigation(): readonly Group[] {
  const t = useText()
  return navigationOf(useWords().registers, t.place)
}
