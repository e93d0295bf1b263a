import type { Register } from '@assay/isms'
import type { Messages } from '../message/messages.ts'

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
