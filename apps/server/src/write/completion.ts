import { perform, type AlsoCommand } from '@assay/isms'
import type { Command } from '../commit.ts'
import { notFound } from '../problem.ts'
import { registerNamed } from '../store/register-named.ts'

/** A command of another record, taken on the authority of the decision that completes it. */
export function completion({ register: name, id, command, input, as }: AlsoCommand): Command {
  const register = registerNamed(name)
  const spec = register.commands[command]
  return {
    register,
    id,
    version: null,
    way: 'command',
    reads: spec?.reads ?? [],
    input,
    asksPast: spec?.asksPast ?? false,
    keeps: spec?.keeps ?? null,
    decide: (record, context) => perform(register, command, { record: record ?? missing(), input, context, as }),
  }
}

function missing(): never {
  throw notFound()
}
