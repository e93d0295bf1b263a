import { groundsOf, type Grounds } from './authority.ts'
import { inputSchema, type Also, type Command, type Outcome } from './command.ts'
import { signed, type Context } from './context.ts'
import { isRole } from './permission.ts'
import type { Loaded, State } from './record.ts'
import { refuse } from './refusal.ts'
import type { Register } from './register.ts'

/** What a command makes of a record. */
export interface Performed {
  readonly state: State
  readonly event: string
  readonly archived?: boolean
  readonly also: readonly Also[]
  /** Whether the record itself stays as it is, and only others change. */
  readonly unchanged: boolean
}

/** What is decided about, by whom. */
export interface Performing {
  readonly record: Loaded
  readonly input: unknown
  readonly context: Context
  /** By what they may, where another decision gives them the authority; else it is looked up. */
  readonly as?: Grounds
}

/** Takes a decision: refuses whoever may not, a state from which it does not lead, and what the decision itself refuses. */
export function perform(register: Register, name: string, asked: Performing): Performed {
  const command = register.commands[name]
  if (!command) throw new Error(`${register.name} has no command ${name}`)
  const { record, context } = asked
  assertState(register, command, record)
  if (context.person === null && !command.anonymous) throw refuse('PERSON_UNKNOWN')
  const as = asked.as ?? groundsOf(command.by, context.acting, record.state)
  if (!as) throw refuse('NOT_AUTHORISED', { who: authorities(command) })
  assertOther(register, command, context)
  const input = inputSchema(command.input).parse(asked.input) as State
  const outcome = command.decide({ record, state: record.state, input, context, as })
  return performed(register, name, {
    record,
    outcome: { ...outcome, set: { ...outcome.set, ...remarkOf(command, input, { context, as }) } },
  })
}

/** What is said with a decision stays with the record, with who said it; what says nothing leaves what was said before. */
function remarkOf({ remark }: Command, input: State, { context, as }: { readonly context: Context; readonly as: Grounds }): State {
  const reason = remark === null ? null : input[remark]
  return typeof reason === 'string' ? { remark: signed(context, { as, ground: {}, reason }) } : {}
}

function performed(
  register: Register,
  name: string,
  { record, outcome }: { readonly record: Loaded; readonly outcome: Outcome },
): Performed {
  const { set = {}, also = [], archived, verb = name } = outcome
  const to = register.commands[name]?.to ?? null
  const status = to === null ? {} : { status: to }
  const unchanged = to === null && archived === undefined && Object.keys(set).length === 0
  const state = { ...record.state, ...set, ...status }
  return { state, event: `${register.name}.${verb}`, also, unchanged, ...(archived !== undefined && { archived }) }
}

function assertState(register: Register, command: Command, { state }: Loaded): void {
  if (!register.lifecycle) return
  const status = String(state['status'] ?? register.lifecycle.initial)
  const leads = command.from === null ? !register.endings.includes(status) : command.from.includes(status)
  if (!leads) throw refuse('WRONG_STATE', { status, from: (command.from ?? []).join(', ') })
}

/** Whoever did what the decision is about, or answers for it, is not the one to decide; where the owner has not switched that off. */
function assertOther(register: Register, command: Command, context: Context): void {
  if (context.rulesOff.has('NOT_BY_SAME_PERSON')) return
  const same = command.notBy.find((who) =>
    who.startsWith('.') ? context.stoodIn(who.slice(1)) : context.didBefore(`${register.name}.${who}`),
  )
  if (same !== undefined) throw refuse('NOT_BY_SAME_PERSON', { what: same.replace('.', '') })
}

/** Whoever may, as a refusal names them: roles by name, people by their field. */
function authorities({ by }: Command): string {
  return by.map((authority) => (isRole(authority) ? authority : authority.replace('.', ''))).join(', ')
}

/** Whether a command is open to whoever acts on a record as it is; the code of the refusal where it is not. Without reading other records. */
export function availability(
  register: Register,
  name: string,
  asked: { readonly record: Loaded; readonly context: Context },
): string | null {
  const command = register.commands[name]
  if (!command) throw new Error(`${register.name} has no command ${name}`)
  try {
    assertState(register, command, asked.record)
  } catch {
    return 'WRONG_STATE'
  }
  if (asked.context.person === null && !command.anonymous) return 'PERSON_UNKNOWN'
  return groundsOf(command.by, asked.context.acting, asked.record.state) === null ? 'NOT_AUTHORISED' : null
}
