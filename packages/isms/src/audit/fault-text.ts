import type { Fault } from '../mechanism/check.ts'
import type { Register } from '../mechanism/register.ts'
import { say } from '../mechanism/text.ts'

/** Fields and states by their words; keys, days and numbers as they are. */
export function faultIn(registers: readonly Register[], { register: name, code, parameters }: Fault): string {
  const register = registers.find((one) => one.name === name)
  const wordOf = (part: string): string =>
    register?.fields.find((field) => field.name === part)?.title ?? register?.text.status[part] ?? part
  const named = Object.entries(parameters).map(([key, value]) => [key, String(value).split(', ').map(wordOf).join(', ')] as const)
  return say(register?.text.faults?.[code] ?? code, Object.fromEntries(named))
}
