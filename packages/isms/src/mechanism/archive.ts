import { signed, type Context } from './context.ts'
import type { Loaded, State } from './record.ts'
import { refuse } from './refusal.ts'
import type { Register } from './register.ts'
import { isEmpty } from './where.ts'

interface Archiving {
  readonly reason: string | null
  readonly context: Context
}

/** What is kept for audits leaves with a reason, and not by whoever answers for it. */
function assertMayLeave(register: Register, state: State, { reason, context }: Archiving): void {
  if (reason === null) throw refuse('REASON_MISSING')
  const holder = register.fields.find(({ holder: holds }) => holds)?.name ?? ''
  const isOwn = context.person !== null && state[holder] === context.person.id
  if (isOwn && context.acting.others && !context.rulesOff.has('OWN_RECORD')) throw refuse('OWN_RECORD')
}

/** Whether a record is kept for audits: its state says so, or somebody decided on it, and what they decided is kept with it. */
export function isKept({ fields, lifecycle }: Register, state: State): boolean {
  const stage = lifecycle?.stages[String(state['status'] ?? lifecycle.initial)]
  return stage?.kept === true || fields.some(({ kind, name }) => kind === 'decision' && name !== 'archiving' && !isEmpty(state[name]))
}

/**
 * Takes a record out of the lists: a decision, by whoever may. What must be kept for audits leaves only with a reason (27001:2022, 7.5.3 f),
 * and whoever answers for it is not the one (9.2.2 b).
 */
export function archived(
  register: Register,
  { key, state }: Loaded,
  { reason, context }: Archiving,
): { readonly state: State; readonly archived: true } {
  if (register.permanent) throw refuse('RECORD_PERMANENT', { key })
  if (isKept(register, state)) assertMayLeave(register, state, { reason, context })
  return {
    state: { ...state, archiving: signed(context, { as: { authority: context.acting.role, for: null }, ground: {}, reason }) },
    archived: true,
  }
}
