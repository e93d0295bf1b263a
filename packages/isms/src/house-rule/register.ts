import { command } from '../mechanism/command.ts'
import { refuse, refuser, sense, type Rules } from '../mechanism/refusal.ts'
import { defineRegister } from '../mechanism/register.ts'
import { fields, rule } from './fields.ts'
import { en } from './text.en.ts'

const rules = { NO_HOUSE_RULE: sense('5.1') } as const satisfies Rules

const refuseRule = refuser(rules)

const switchOn = command(fields, { clause: '5.1', by: ['owner'], from: ['off'], to: 'on', anonymous: true, input: {}, decide: () => ({}) })

/**
 * Rules that are good practice and no sentence of a standard, which an owner has switched off, each with the reason.
 * `codes` says which there are when somebody asks: other registers bring them.
 */
export const houseRuleAmong = (codes: () => ReadonlySet<string>) =>
  defineRegister({
    name: 'house-rule',
    plural: 'house-rules',
    prefix: 'RULE',
    clause: '5.1',
    label: 'rule',
    menu: { area: 'people' },
    columns: ['rule', 'reason', 'decidedBy', 'decidedOn', 'status'],
    unique: ['rule'],
    fields,
    lifecycle: rule,
    permission: { create: ['owner'], write: ['owner'], archive: ['owner'] },
    commands: { 'switch-on': switchOn },
    rules,
    settle: ({ previous, next, context }) => {
      if (previous !== null) return next
      if (!codes().has(next.rule)) throw refuseRule('NO_HOUSE_RULE', { rule: next.rule })
      if (next.reason === null) throw refuse('REASON_MISSING')
      return { ...next, decidedBy: context.person?.id ?? null, decidedOn: context.today }
    },
    text: en,
    languages: { de: async () => (await import('./text.de.ts')).de },
  })
