import type { Notice } from '@assay/ledger'
import { judge, refuse, type Also, type Context, type State } from '@assay/isms'
import type { Command } from './commit.ts'
import type { Change } from './store/leaf.ts'
import type { Stored } from './store/record.ts'
import { wholeState } from './store/state.ts'
import { uuidv7 } from './uuid.ts'

/** From a command to the change it makes, without touching anything. */

/** What a decision needs beside the command. */
export interface Deciding {
  readonly before: ReadonlyMap<string, Stored>
  readonly now: string
  readonly context: Context
  readonly numbers: Map<string, number>
}

/** What a command makes: the change of its own record, where it changes it, and what changes along. */
export interface Decided {
  readonly change: Change | null
  readonly also: readonly Also[]
}

/** The change that a command makes. Throws a Refusal where a rule says no. */
export function decide(command: Command, { before, now, context, numbers }: Deciding): Decided {
  const { register, way } = command
  const record = before.get(command.id ?? '') ?? null
  if (record) assertThere(record, way)
  const outcome = command.decide(record, context)
  const also = outcome.also ?? []
  if (record !== null && outcome.unchanged === true) return { change: null, also }
  const fresh = record ?? newRecord(command, now, numbers)
  const next = { ...fresh, version: fresh.version + 1, updatedAt: now }
  return { change: { register, event: outcome.event, ...contentOf(command, { outcome, next, before: record, context }) }, also }
}

/** What was erased stays so; what was archived is brought back first. */
function assertThere({ key, erased, archived }: Stored, way: Command['way']): void {
  if (erased) throw refuse('RECORD_ERASED', { key })
  if (archived && way !== 'restore' && way !== 'system') throw refuse('RECORD_ARCHIVED', { key })
}

interface Content {
  readonly outcome: ReturnType<Command['decide']>
  readonly next: Stored
  readonly before: Stored | null
  readonly context: Context
}

/** What a decision makes of a record, and what its entry says in the clear. */
function contentOf(command: Command, { outcome, next, before, context }: Content): Pick<Change, 'record' | 'notice'> {
  const { register, way } = command
  const { notice = null, archived = next.archived, state } = outcome
  if (isErased(notice)) return { record: { ...next, state: wholeState(register, {}), archived: true, erased: true }, notice }
  const change = {
    id: next.id,
    key: next.key,
    next: state,
    previous: before?.state ?? null,
    way,
    archiving: archived && !next.archived,
    context,
  }
  const settled: State = judge(register, change)
  return { record: { ...next, state: settled, archived }, notice: notice ?? register.notice?.(settled) ?? null }
}

/** Whether nothing of the record is to be left. */
export function isErased(notice: Notice | null): boolean {
  return notice?.kind === 'erasure' && notice.scope === 'record'
}

/** Version 0: what a record is before its first state. */
function newRecord({ register, newId }: Command, now: string, numbers: Map<string, number>): Stored {
  const number = numbers.get(register.name) ?? 0
  numbers.set(register.name, number + 1)
  return {
    id: newId ?? uuidv7(Date.parse(now)),
    key: `${register.prefix}-${number}`,
    register: register.name,
    version: 0,
    state: {},
    createdAt: now,
    updatedAt: now,
    number,
    archived: false,
    erased: false,
    last: null,
  }
}
