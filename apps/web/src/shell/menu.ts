import { entries } from 'virtual:menu'
import { useChoice } from '../message/text.tsx'
import { navigationOf, waysOf, type Group } from './navigation.ts'

/** The main menu of the registers that there were when the application was built. */

export { entries }

/** The first part of the path of every register. */
export const registerPaths: readonly string[] = entries.map(({ path }) => path.slice(1))

/** The letters that lead to a page, after `g`. */
export const ways = waysOf(entries)

/** The main menu in the visitor's language. */
export function useNavigation(): readonly Group[] {
  const { language, t } = useChoice()
  return navigationOf(entries, language, t.place)
}
