import { say, type CheckResult, type Register } from '@assay/isms'
import { useWords } from './words.ts'

type Fault = CheckResult['faults'][number]

/** What a check found, in words: those of the register that it speaks of. */
export function useFaultText(): (fault: Fault) => string {
  const { registers, administration } = useWords()
  return (fault) => faultIn([...registers, ...administration], fault)
}

/** Fields and states by their words; keys, days and numbers as they are. */
export function faultIn(registers: readonly Register[], { register: name, code, parameters }: Fault): string {
  const register = registers.find((one) => one.name === name)
  const wordOf = (part: string): string =>
    register?.fields.find((field) => field.name === part)?.title ?? register?.text.status[part] ?? part
  const named = Object.entries(parameters).map(([key, value]) => [key, String(value).split(', ').map(wordOf).join(', ')] as const)
  return say(register?.text.faults?.[code] ?? code, Object.fromEntries(named))
}
