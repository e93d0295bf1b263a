import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { inputFields, type Command } from './mechanism/command.ts'
import { nobody } from './mechanism/context.ts'
import { perform } from './mechanism/perform.ts'
import { Refusal } from './mechanism/refusal.ts'
import type { State } from './mechanism/record.ts'
import type { Register } from './mechanism/register.ts'
import { record, recordsOf } from './records.fixture.ts'
import { administration, registers } from './registers.ts'

const person = record('person', 'ann', { name: 'Ann' })

/** What a command is asked, with a text that is found again in whatever keeps it. */
function inputOf({ input }: Command): State {
  const values = inputFields(input).map(({ name, kind, options }) => {
    if (kind === 'text' || kind === 'long-text') return [name, `because of ${name}`] as const
    if (kind === 'date') return [name, '2026-12-24'] as const
    return [name, kind === 'choice' ? options.at(-1) : kind === 'yes-no' ? true : undefined] as const
  })
  return Object.fromEntries(values.filter(([, value]) => value !== undefined))
}

/** The texts that a command asks for and that stand nowhere after it; null where it refuses so bare a record. */
function dropped(register: Register, name: string, command: Command): readonly string[] | null {
  const status = command.from?.[0] ?? register.lifecycle?.initial
  const asked = record(register.name, 'one', status === undefined ? {} : { status })
  const acting = { ...nobody('2026-11-24').acting, person }
  const rulesOff = new Set(['TOO_SOON'])
  const context = { ...nobody('2026-11-24', recordsOf([person])), person, acting, rulesOff }
  const as = { authority: 'owner', for: null }
  try {
    const kept = JSON.stringify(perform(register, name, { record: asked, input: inputOf(command), context, as }))
    return textsOf(command).filter((text) => !kept.includes(`because of ${text}`))
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

function textsOf({ input }: Command): readonly string[] {
  return inputFields(input).flatMap(({ name, kind }) => (kind === 'text' || kind === 'long-text' ? [name] : []))
}

/** What needs more than a bare record; the tests of each register hold what these keep. */
const NEEDS_MORE = [
  'approval-request.decline',
  'approval-request.sign',
  'document.approve',
  'risk.accept',
  'risk.assess',
  'risk.treat',
  'soa.approve',
]

describe('what a command asks for in words', () => {
  const all = registers.flatMap((register) => Object.entries(register.commands).map(([name, command]) => ({ register, name, command })))
  const asking = all.filter(({ command }) => textsOf(command).length > 0)
  const found = asking.map(({ register, name, command }) => ({ what: `${register.name}.${name}`, texts: dropped(register, name, command) }))

  it('is kept with the record: nobody gives a reason that no auditor ever reads', () => {
    assert.deepEqual(
      found.filter(({ texts }) => texts !== null && texts.length > 0),
      [],
    )
    assert.deepEqual(found.flatMap(({ what, texts }) => (texts === null ? [what] : [])).toSorted(), NEEDS_MORE)
    assert.ok(found.length > 25 && administration.length > 0)
  })
})
