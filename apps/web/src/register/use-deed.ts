import { useText } from '../message/text.tsx'
import { useWords } from '../message/words.ts'
import { deedIn } from './deed.ts'

/** What an event says that was done, in words: `risk.assess.residual` is the command of that register, and what it was done to. */
export function useDeed(): (type: string) => string {
  const t = useText()
  const { registers, administration } = useWords()
  return (type) => deedIn([...registers, ...administration], type, t)
}
