import { faultIn, type Fault } from '@assay/isms'
import { useWords } from './words.ts'

/** What a check found, in words: those of the register that it speaks of. */
export function useFaultText(): (fault: Fault) => string {
  const { registers, administration } = useWords()
  return (fault) => faultIn([...registers, ...administration], fault)
}
