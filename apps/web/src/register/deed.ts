import type { Register } from '@assay/isms'
import type { Messages } from '../message/messages.ts'
import { useText } from '../message/text.tsx'
import { useWords } from '../message/words.ts'

/** What an event says that was done, in words: `risk.assess.residual` is the command of that register, and what it was done to. */
export function useDeed(): (type: string) => string {
  const t = useText()
  const { registers, administration } = useWords()
  return (type) => deedIn([...registers, ...administration], type, t)
}

/** Never a raw verb: what nothing has words for was a change. */
export function deedIn(registers: readonly Register[], type: string, t: Pick<Messages, 'event'>): string {
  const [name, verb = '', part] = type.split('.')
  const command = registers.find((register) => register.name === name)?.text.commands[verb]
  const option = Object.values(command?.input ?? {}).flatMap(({ options = {} }) =>
    part !== undefined && options[part] ? [options[part]] : [],
  )[0]
  const title = command?.title ?? t.event[verb as keyof typeof t.event] ?? t.event.update
  return option === undefined ? title : `${title}: ${option}`
}
