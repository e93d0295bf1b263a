import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  archived,
  availability,
  DECIDERS,
  groundOf,
  inputFields,
  isFrozen,
  nobody,
  perform,
  Refusal,
  registers,
  SHAPE,
  type Context,
  type Decision,
  type Field,
  type FieldMeta,
  type Register,
  type State,
} from '@assay/isms'
import fc from 'fast-check'
import { z } from 'zod'
import type { Command } from './commit.ts'
import { decide } from './decide.ts'
import { Problem } from './problem.ts'
import { aroundOf, idOf, NOW, requestsOf, runsOf, TODAY, type Actor, type Request } from './request.fixture.ts'
import { parseCommand, parseInput } from './route/input.ts'
import type { Stored } from './store/record.ts'
import { hashOf } from './write/context.ts'
import { didBefore, stoodIn } from './write/past.ts'

/** Every register under requests that come in any order, by any way, from anybody: what holds of each state that they reach. */

/** Chance may leave out so many commands, of about eighty. */
const FEW = 3

/** A record with what was done to it. */
interface Life {
  readonly record: Stored
  readonly acts: readonly { readonly type: string; readonly actorRef: string; readonly person: string | null }[]
  readonly states: readonly State[]
}

function contextOf(around: readonly Stored[], { role, person, top }: Actor, life: Life | null): Context {
  const others = around.filter(({ id, register }) => !(id === life?.record.id && register === life.record.register))
  const all = Map.groupBy([...others, ...(life && !life.record.archived ? [life.record] : [])], ({ register }) => register)
  const base = nobody(TODAY, (register) => all.get(register) ?? [])
  const own = around.find(({ id, register }) => id === person && register === DECIDERS) ?? null
  const ismsRoles = top ? ['top-management'] : []
  const past = { acts: life?.acts ?? [], states: life?.states ?? [] } as unknown as Parameters<typeof didBefore>[0]
  return {
    ...base,
    now: NOW,
    person: own,
    acting: { ...base.acting, role, person: own, ismsRoles, heldRoles: ['top-management'], others: true },
    didBefore: (event) => didBefore(past, String(person), event),
    stoodIn: (field) => stoodIn(past, person, { field }),
    hash: hashOf,
  }
}

/** What a request makes of a record, which stays where only others change; null where it was refused. */
function made(
  register: Register,
  life: Life | null,
  { actor, way, ask, context }: { actor: Actor; way: Command['way']; ask: Command['decide']; context: Context },
): Life | null {
  const { acts, states, record } = life ?? { acts: [], states: [], record: null }
  const command: Command = { register, id: record?.id ?? null, newId: idOf(0), version: null, way, reads: [], decide: ask }
  const before = new Map(record ? [[record.id, record]] : [])
  try {
    const { change } = decide(command, { before, now: NOW, context, numbers: new Map() })
    if (change === null) return life
    const act = { type: change.event, actorRef: String(actor.person), person: actor.person }
    return { record: change.record, acts: [...acts, act], states: [...states, change.record.state] }
  } catch (error) {
    if (!isRefusal(error)) throw error
    return null
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof Refusal || error instanceof Problem || error instanceof z.ZodError
}

/** The command that a request asks for: one that is open to whoever asks, or any. */
function commandOf(register: Register, { record }: Life, { command, isOpen }: Request, context: Context): string {
  const names = Object.keys(register.commands)
  const open = isOpen ? names.filter((name) => availability(register, name, { record, context }) === null) : []
  const among = open.length > 0 ? open : names
  return among[command % Math.max(1, among.length)] ?? ''
}

function asked(register: Register, life: Life, { way, fields, inputs, reason }: Request, command: string): Command['decide'] {
  switch (way) {
    case 'update':
      return (record) => ({ state: parseInput(register, fields, record), event: `${register.name}.update` })
    case 'import':
      return () => ({ state: register.schema.parse({ ...life.record.state, ...fields }), event: `${register.name}.import` })
    case 'archive':
      return (_, context) => ({ ...archived(register, life.record, { reason, context }), event: `${register.name}.archive` })
    case 'restore':
      return () => ({ state: { ...life.record.state, archiving: null }, event: `${register.name}.restore`, archived: false })
    case 'command':
      return (record, context) =>
        perform(register, command, {
          record: record ?? assert.fail(),
          input: parseCommand(inputFields(register.commands[command]?.input ?? {}), inputs[command] ?? {}),
          context,
        })
  }
}

const same = (a: unknown, b: unknown): boolean => hashOf(a ?? null) === hashOf(b ?? null)

interface Step extends Pick<Request, 'way' | 'actor'> {
  readonly command: string
}

/** What holds between a state and the one before. */
function assertStep(register: Register, [before, after]: readonly [Life, Life], { way, actor, command }: Step): void {
  const [previous, next] = [before.record.state, after.record.state]
  const changed = register.fields.filter(({ name }) => !same(previous[name], next[name]))
  if (before.record.archived) assert.equal(way, 'restore', 'what is archived is brought back first')
  if (way === 'command') assertCommand(register, [before, after], { command, actor })
  else for (const field of changed.filter(({ name }) => !isShelf(name, way))) assertByHand(register, field, { previous, next, way })
  for (const field of register.fields.filter(({ kind }) => kind === 'decision')) assertLapse(field, [previous, next], way)
  assertPrints(register, [previous, next])
}

/** What was approved prints as it was approved: no way, and no command, changes what is kept of it. */
function assertPrints(register: Register, [previous, next]: readonly [State, State]): void {
  const status = String(previous['status'])
  const approval = register.fields.find(({ name }) => name === 'approval')
  if (register.lifecycle?.stages[status]?.frozen === 'all' && approval && next['status'] === status) {
    for (const name of approval.ground) assert.ok(same(previous[name], next[name]), `${name} changed under an approval`)
  }
  const kept = register.fields.filter(({ of }) => of !== null && Object.hasOwn(of, 'approval'))
  for (const { name } of kept) assertKept(name, previous[name] as readonly State[], next[name] as readonly State[])
}

/** The versions that were approved stay in their order, whole; only their time ends. */
function assertKept(name: string, previous: readonly State[], next: readonly State[]): void {
  for (const [index, row] of previous.entries())
    assert.ok(same({ ...row, until: null }, { ...next[index], until: null }), `${name} ${index} is no longer what was approved`)
}

function isShelf(name: string, way: string): boolean {
  return name === 'archiving' && (way === 'archive' || way === 'restore')
}

/** What no command changed: no decision but by its lapse, no status, nothing that is frozen. */
function assertByHand(register: Register, field: Field, { previous, next, way }: { previous: State; next: State; way: string }): void {
  const { name, kind, command } = field
  if (name === 'status' || kind === 'decision') {
    const isStated = way === 'import' && isStatedNow(register, field, [previous, next])
    return assert.ok(isLapse(previous[name], next[name]) || isStated, `${name} changed by ${way}`)
  }
  const bySource = way === 'import' && (name === 'sourceId' || name === 'sourceNote')
  const stage = register.lifecycle?.stages[String(previous['status'])]
  assert.ok(bySource || command || !isFrozen(stage, name), `${name} is frozen and changed by ${way}`)
}

/** Whether a source states it of a record of which nobody here has decided anything. */
function isStatedNow(register: Register, { name, kind }: Field, [previous, next]: readonly [State, State]): boolean {
  const decisions = register.fields.filter((field) => field.kind === 'decision').map((field) => previous[field.name] as Decision | null)
  const stated = next['stated'] as { readonly fields: readonly string[] } | null | undefined
  if (decisions.some((decision) => decision && decision.stated === null) || !stated?.fields.includes(name)) return false
  if (kind === 'decision') return previous[name] === null && (next[name] as Decision).stated !== null
  return previous[name] === register.lifecycle?.initial && register.lifecycle?.stages[String(next[name])]?.enterable === true
}

function assertCommand(
  register: Register,
  [before, after]: readonly [Life, Life],
  { command, actor }: { command: string; actor: Actor },
): void {
  const { from, to, notBy } = register.commands[command] ?? assert.fail()
  const [status, now] = [String(before.record.state['status']), after.record.state['status']]
  if (from) assert.ok(from.includes(status), `${command} leads from ${status}`)
  if (to) assert.equal(now, to)
  for (const who of notBy) {
    const stood = who.startsWith('.') && before.states.some((state) => [state[who.slice(1)]].flat().includes(actor.person))
    const did =
      !who.startsWith('.') && before.acts.some(({ type, person }) => person === actor.person && type.startsWith(`${register.name}.${who}`))
    assert.ok(!stood && !did, `${command} by whoever ${who}`)
  }
}

function isLapse(before: unknown, after: unknown): boolean {
  return before !== null && after !== null && same({ ...(before as object), lapsed: null }, { ...(after as object), lapsed: null })
}

/** A decision that stays lapses exactly when its ground changed. */
function assertLapse(
  { name, ground }: FieldMeta & { readonly name: string },
  [previous, next]: readonly [State, State],
  way: string,
): void {
  const [before, after] = [previous[name], next[name]] as readonly [Decision | null, Decision | null]
  if (!before || !after || !isLapse(before, after)) return
  if (before.lapsed !== null) {
    if (way !== 'command') assert.ok(same(before, after), `${name} lapsed twice`)
    return
  }
  const cause = ground.filter((field) => !same(previous[field], next[field]))
  assert.deepEqual(after.lapsed?.cause ?? [], cause, `${name} after ${way}`)
}

/** What holds of a state by itself. */
function assertState(register: Register, { record }: Life): void {
  const { [SHAPE]: _, ...state } = record.state
  assert.ok(register.schema.safeParse(state).success)
  if (register.lifecycle) assert.ok(Object.hasOwn(register.lifecycle.stages, String(state['status'])), String(state['status']))
  for (const field of register.fields) assertDays(field, state)
  for (const { name, ground } of register.fields.filter(({ kind }) => kind === 'decision')) {
    const decision = state[name] as Decision | null
    if (!decision || decision.stated !== null) continue
    assert.ok(decision.of !== null, `${name} says on what`)
    if (decision.lapsed === null && ground.length > 0)
      assert.equal(decision.of, hashOf(groundOf(ground, state)), `${name} is of what stands here`)
  }
}

function assertDays({ name, past, after, kind }: Field, state: State): void {
  const value = state[name]
  if (typeof value !== 'string') return
  if (past) assert.ok(value.slice(0, 10) <= TODAY, `${name} lies ahead`)
  const earlier = after === null ? null : state[after]
  if (typeof earlier === 'string' && kind === 'date') assert.ok(earlier <= value, `${name} comes before ${String(after)}`)
}

const reached = new Map<string, Set<string>>()

describe('random requests', () => {
  for (const register of registers) {
    it(`leave every ${register.name} in a state that its rules allow, by steps that they allow`, () => {
      const around = aroundOf(register)
      fc.assert(
        fc.property(requestsOf(register), ({ created, creator, requests }) => {
          let life = made(register, null, {
            actor: creator,
            way: 'create',
            ask: () => ({ state: parseInput(register, created, null), event: `${register.name}.create` }),
            context: contextOf(around, creator, null),
          })
          if (life === null) return
          assertState(register, life)
          for (const request of requests) {
            const { actor } = request
            const way = life.record.archived && request.isOpen ? 'restore' : request.way
            const context = contextOf(around, actor, life)
            const command = way === 'command' ? commandOf(register, life, request, context) : way
            const after = made(register, life, { actor, way, ask: asked(register, life, { ...request, way }, command), context })
            if (after === null) continue
            assertStep(register, [life, after], { actor, way, command })
            assertState(register, after)
            reached.set(register.name, (reached.get(register.name) ?? new Set()).add(command))
            life = after
          }
        }),
        { numRuns: runsOf(register) },
      )
    })
  }

  it('got through: almost every command was taken', () => {
    const all = registers.flatMap(({ name, commands }) => Object.keys(commands).map((command) => `${name}.${command}`))
    const taken = all.filter((path) => reached.get(path.split('.')[0] ?? '')?.has(path.split('.')[1] ?? ''))
    process.stdout.write(
      `random requests: ${taken.length} of ${all.length} commands taken; not ${all.filter((path) => !taken.includes(path)).join(', ')}\n`,
    )
    assert.ok(all.length - taken.length <= FEW, `${taken.length} of ${all.length}`)
  })
})
