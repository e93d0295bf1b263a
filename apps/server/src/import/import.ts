import { criteriaInForce, DECIDERS, linksOf, registers, scaleOf, type Register, type State } from '@assay/isms'
import { z } from 'zod'
import type { Actor } from '../actor.ts'
import type { Command } from '../commit.ts'
import { registerNamed } from '../store/register-named.ts'
import type { Services } from '../services.ts'
import { reading, type Tx } from '../store/db.ts'
import { keysOf, liveRecordsAfter, type Stored } from '../store/record.ts'
import { loadViews } from '../store/view.ts'
import { breathing } from '../turn.ts'
import { contextFor } from '../write/context.ts'
import type { Push } from '../worker/process.ts'
import { COMPUTED, SOURCE_KEY, type Mapping } from './names.ts'
import type { Answers } from './question.ts'
import { rowFields } from '../export/cell.ts'
import { targetOf } from './target.ts'
import type { Asking, Batch } from './task.ts'

interface Upload {
  readonly bytes: Uint8Array
  /** What the file is called. */
  readonly file: string
  /** The columns as somebody mapped them; null for what is found. */
  readonly mapping: Mapping | null
  readonly sheet: string | null
  readonly answers: Answers
  readonly wants: Asking['wants']
}

interface Place {
  readonly services: Services
  readonly actor: Actor
}

/** What a worker made of a file. */
export interface Planned {
  /** The preview as JSON, or the sheet of rows that cannot be used; in parts. */
  readonly preview: readonly Buffer[]
  readonly commands: readonly Command[]
  /** The registers that it would add to. */
  readonly brings: readonly Register[]
}

/** Has a file read and its import into a register planned, apart from this process. Writes nothing. Refuses a file that holds no table of this register. */
export async function planFile({ services, actor }: Place, register: Register, upload: Upload): Promise<Planned> {
  const { bytes, ...asked } = upload
  const now = services.now()
  const known = await reading(services.db, actor.org, (tx) => knownTo(tx, actor, now))
  const asking: Asking = { ...asked, ...known, register: register.name, size: bytes.length, now }
  const { value, parts } = await services.workers.run({
    name: 'plan-import',
    org: actor.org,
    argument: asking,
    feed: async (push) => {
      await push(bytes)
      await reading(services.db, actor.org, (tx) => pushExisting(tx, register, push))
    },
  })
  const { preview: size, brings } = answer.parse(value)
  const { first: preview, rest } = parted(parts, size)
  const commands = await commandsIn(rest, register)
  const others = new Set([
    ...brings.map((name) => (name === register.name ? register : registerNamed(name))),
    ...commands.map((command) => command.register),
  ])
  return { preview, commands, brings: [...others] }
}

/** The scale in force, and who imports: by name, and as the rules see them. */
async function knownTo(tx: Tx, actor: Actor, now: number): Promise<Pick<Asking, 'scale' | 'by' | 'acting' | 'rulesOff'>> {
  const moment = new Date(now).toISOString()
  const [records, { acting, rulesOff }, members] = await Promise.all([
    loadViews(tx, [criteriaInForce]),
    contextFor(tx, { actor, now: moment }),
    keysOf(tx, actor.member === null ? [] : [actor.member]),
  ])
  const by = members.get(actor.member ?? '')?.title ?? null
  return { scale: scaleOf(records, moment.slice(0, 10)), by, acting, rulesOff: [...rulesOff] }
}

/** The first bytes of what came in parts, and the others, without copying them. */
function parted(parts: readonly Buffer[], size: number): { readonly first: readonly Buffer[]; readonly rest: readonly Buffer[] } {
  const first: Buffer[] = []
  const rest: Buffer[] = []
  let left = size
  for (const part of parts) {
    const own = Math.min(left, part.length)
    if (own > 0) first.push(part.subarray(0, own))
    if (own < part.length) rest.push(part.subarray(own))
    left -= own
  }
  return { first, rest }
}

const answer = z.object({ preview: z.number().int().min(0), brings: z.array(z.string()).max(100) })

/** Whether a column may be mapped to this: a field, a part of one, a choice of one, the id in the source, or what follows from the others. */
export function isTarget(register: Register, target: string): boolean {
  return target === SOURCE_KEY || target === COMPUTED || targetOf(register, target) !== null
}

/** The live records that a plan may find or point to, in batches that hold nobody up. */
async function pushExisting(tx: Tx, register: Register, push: Push): Promise<void> {
  const wanted = registers.filter(({ name }) => name !== register.name && isLookedAt(register, name))
  for (const candidate of [register, ...wanted]) {
    let after = 0
    for (let full = true; full;) {
      const { records, last } = await liveRecordsAfter(tx, candidate, after)
      const keys = candidate === register ? await keysOfAny(tx, register, records) : []
      const batch: Batch = { register: candidate.name, records, keys }
      await push(Buffer.from(`${JSON.stringify(batch)}\n`))
      full = last !== null
      after = last ?? after
    }
  }
}

/** Whether rows of a register may point to records of another, become one, or be judged by them. */
function isLookedAt({ fields, reads, importing }: Register, name: string): boolean {
  const inner = fields.flatMap((field) => [field, ...rowFields(field)])
  return (
    reads.some((view) => view.register === name) ||
    importing.becomes?.includes(name) === true ||
    inner.some((field) => field.target === name) ||
    (name === DECIDERS && inner.some(({ kind }) => kind === 'decision'))
  )
}

/** The keys of records of any register that some records point to. */
async function keysOfAny(tx: Tx, register: Register, records: readonly Stored[]): Promise<NonNullable<Batch['keys']>> {
  const fields = register.fields.filter(({ target }) => target === '*')
  const ids = records.flatMap(({ state }) => linksOf({ fields }, state).map(({ id }) => id))
  return [...(await keysOf(tx, ids))].map(([id, { key }]) => [id, key])
}

const head = z.tuple([z.string(), z.uuid().nullable(), z.uuid().nullable(), z.int().nullable()])

/**
 * The changes of a plan. A worker has read hostile bytes, so what it says is parsed like any input: of the register that is imported
 * into, or new records of those that an import may make. A state stays bytes until it is its turn.
 */
async function commandsIn(parts: readonly Buffer[], register: Register): Promise<readonly Command[]> {
  const commands: Command[] = []
  const breathe = breathing()
  let about: Buffer | null = null
  for (const line of linesIn(parts)) {
    if (about === null) about = line
    else {
      commands.push(commandOf(head.parse(JSON.parse(about.toString())), line, register))
      about = null
      await breathe()
    }
  }
  return commands
}

function* linesIn(parts: readonly Buffer[]): Generator<Buffer> {
  let open: Buffer[] = []
  for (const part of parts) {
    let start = 0
    for (let end = part.indexOf(10); end >= 0; end = part.indexOf(10, start)) {
      const line = part.subarray(start, end)
      yield open.length === 0 ? line : Buffer.concat([...open, line])
      open = []
      start = end + 1
    }
    if (start < part.length) open.push(part.subarray(start))
  }
}

function commandOf([name, id, newId, version]: z.infer<typeof head>, state: Buffer, into: Register): Command {
  const register = name === into.name ? into : registerNamed(name)
  const mayBecome = into.importing.becomes?.includes(name) === true
  const mayBeMade = id === null && register.importing.fromName !== undefined
  if (register !== into && !mayBeMade && !mayBecome) throw new Error(`a worker wants to change a ${name}`)
  const stateOf = (): State => register.schema.parse(JSON.parse(state.toString()))
  const command: Command = {
    register,
    id,
    ...(newId === null ? {} : { newId }),
    version,
    way: 'import',
    reads: [],
    decide: () => ({ state: stateOf(), event: `${name}.import` }),
  }
  return register.reads.length === 0 ? command : Object.defineProperty({ ...command }, 'draft', { get: stateOf })
}
