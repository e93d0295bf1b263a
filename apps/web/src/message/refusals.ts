import type { ApiError } from '@assay/client'
import { say, type CommonText, type Register } from '@assay/isms'

interface Speaking {
  readonly registers: readonly Register[]
  readonly administration: readonly Register[]
  readonly common: CommonText
}

/** Says the refusal of a rule: in the words of the register that was asked, of all registers, or of another that has the code. */
export function sayerOf({
  registers,
  administration,
  common,
}: Speaking): (error: Pick<ApiError, 'code' | 'parameters' | 'path'>) => string | null {
  const all = [...registers, ...administration]
  return ({ code, parameters, path }) => {
    const asked = all.find(({ plural }) => plural === path.split('/')[2])
    const sentence =
      asked?.text.refusals[code] ?? common.refusals[code] ?? all.find(({ text }) => code in text.refusals)?.text.refusals[code]
    if (sentence === undefined) return null
    return say(sentence, Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, named(String(value), asked, common)])))
  }
}

/** Fields, states and roles by their words; keys, days and numbers as they are. */
function named(value: string, register: Register | undefined, common: CommonText): string {
  return value
    .split(', ')
    .map((part) => wordOf(part.replace(/^\./, ''), register, common) ?? part)
    .join(', ')
}

function wordOf(part: string, register: Register | undefined, common: CommonText): string | undefined {
  const field = register?.fields.find(({ name }) => name === part)
  return field?.title ?? register?.text.status[part] ?? register?.text.commands[part]?.title ?? common.authority[part]
}

/** Whoever may, as people read it: roles by name, people by the field in which they stand. */
export function whoMay(authorities: readonly string[], register: Register, common: CommonText): string {
  return authorities.map((authority) => named(authority, authority.startsWith('.') ? register : undefined, common)).join(', ')
}
