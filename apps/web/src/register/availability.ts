import type { AnyDetail } from '@assay/client'
import { say, type CommonText, type Register } from '@assay/isms'
import { whoMay } from '../message/refusals.ts'

interface Asked {
  readonly register: Register
  readonly task: string
  readonly record: AnyDetail
  readonly common: CommonText
}

/** Why a command is not open now, and who may do it or when. */
export function whyNot(code: string, { register, task, record, common }: Asked): string {
  const command = register.commands[task]
  const word = (status: string): string => register.text.status[status] ?? status
  const sentence = common.refusals[code] ?? code
  return say(sentence, {
    status: word(String(record['status'] ?? '')),
    from: (command?.from ?? []).map(word).join(', '),
    who: whoMay(command?.by ?? [], register, common),
  })
}
