import { setImmediate as nextTurn } from 'node:timers/promises'
import { toHex } from '@assay/ledger'
import { refuse, type Also, type AlsoChange } from '@assay/isms'
import type { Command, Receipt, Request, Shell } from '../commit.ts'
import { decide, isErased, type Decided } from '../decide.ts'
import { notFound, versionConflict } from '../problem.ts'
import { openDataKey, wrappedKeysOf, type WrappedKey } from '../store/data-key.ts'
import type { Tx } from '../store/db.ts'
import { eraseBeside } from '../store/erase.ts'
import { composeLeaf, saveLeaves, type Change, type Leaf, type Sealing } from '../store/leaf.ts'
import { project } from '../store/projection.ts'
import {
  countArchived,
  countBack,
  linksFrom,
  loadForUpdate,
  pointingTo,
  saveLinks,
  saveRows,
  takeNumbers,
  type Links,
  type Pointing,
  type Stored,
} from '../store/record.ts'
import { registerNamed } from '../store/register-named.ts'
import { assertUnique } from '../store/unique.ts'
import { vaultOf } from '../store/vault.ts'
import { completion } from './completion.ts'
import { askedIn, authorshipOf, type Asked, type Authored } from './context.ts'

/** As many changes as one turn of the server may decide, commit to and seal. */
const IN_TURN = 20

/** Where the changes of one commit go. */
interface Place {
  readonly tx: Tx
  readonly shell: Shell
  readonly org: string
  readonly orgKey: Uint8Array
  readonly now: string
  readonly numbers: Map<string, number>
  /** The next free position in the log. */
  next: number
}

/** Decides and stores what requests ask for, all of one organisation, and returns the receipts of each. */
export async function run(tx: Tx, shell: Shell, requests: readonly Request[]): Promise<readonly (readonly Receipt[])[]> {
  const now = new Date(shell.now()).toISOString()
  const commands = requests.flatMap((request) => request.commands)
  const org = requests[0]?.actor.org ?? ''
  assertOnce(commands)
  const [first, orgKey, numbers, opening] = await Promise.all([
    reserve(tx, org, commands.length),
    // A statement of its own, after the lock: the snapshot of the one that waited for it would still show the key from before a rotation.
    shell.keyring.keyOf(tx, org),
    reserveNumbers(tx, org, commands),
    loadBefore(tx, commands.slice(0, IN_TURN)),
  ])
  const place: Place = { tx, shell, org, orgKey, now, numbers, next: first }
  const authored = await authoredIn(place, requests)
  const receipts: Receipt[] = []
  const links: Links[] = []
  for (let start = 0; start < authored.length; start += IN_TURN) {
    const part = authored.slice(start, start + IN_TURN)
    const before = start === 0 ? opening : await loadBefore(tx, commandsOf(part))
    const done = await runSome(place, part, before)
    for (const one of done.links) links.push(one)
    if (requests[0]?.unreceipted !== true) for (const one of done.receipts) receipts.push(one)
    if (start + IN_TURN < authored.length) await nextTurn()
  }
  // A link may lead to whatever the commit makes, first or last.
  await saveLinks(tx, org, {
    changed: links.flatMap(({ changed }) => changed),
    links: links.flatMap((some) => some.links),
    known: links.flatMap(({ known }) => known),
  })
  await settleHead(tx, org, place.next - first - commands.length)
  let start = 0
  return requests.map((request) => receipts.slice(start, (start += request.commands.length)))
}

async function authoredIn({ tx, shell, now }: Place, requests: readonly Request[]): Promise<readonly Authored[]> {
  const today = now.slice(0, 10)
  const authors = await Promise.all(requests.map(({ actor }) => authorshipOf(tx, shell.db, { actor, today })))
  return requests.flatMap(({ commands }, index) => {
    const by = authors[index]
    return by ? commands.map((command) => ({ command, by })) : []
  })
}

interface Before {
  readonly records: ReadonlyMap<string, Stored>
  readonly keys: ReadonlyMap<string, WrappedKey>
}

async function loadBefore(tx: Tx, commands: readonly Command[]): Promise<Before> {
  const [records, keys] = await Promise.all([readBefore(tx, commands), wrappedKeysOf(tx, idsOf(commands))])
  return { records, keys }
}

interface Done {
  readonly receipts: readonly Receipt[]
  readonly links: readonly Links[]
}

/** Decides some changes with what changes along with them, and stores each with its leaf; their links are stored when all are there. */
async function runSome(place: Place, authored: readonly Authored[], before: Before): Promise<Done> {
  const asked = await askedIn(place.tx, { vault: vaultOf(place.shell, place.org), authored, before: before.records, now: place.now })
  const decided = asked.map((one) => ({
    asked: one,
    ...decide(one.command, { before: before.records, now: place.now, context: one.context, numbers: place.numbers }),
  }))
  const alongside = await decideAlongside(place, decided)
  const own = decided.flatMap(({ asked: one, change }) => (change ? [{ asked: one, change }] : []))
  const all = [...own, ...alongside.made]
  const records = new Map([...before.records, ...alongside.before.records])
  await retire(
    place,
    all.map(({ change }) => change),
    records,
  )
  await assertUnique(
    place.tx,
    all.map(({ change }) => change),
  )
  const drafts = all.map(({ asked: { actor, author }, change }) => ({
    ...change,
    leaf: composeLeaf(change, { actor, author, now: place.now, seq: place.next++ }),
  }))
  await store(place, drafts, new Map([...before.keys, ...alongside.before.keys]))
  return { receipts: receiptsOf(decided, drafts), links: [linksFrom(drafts, records)] }
}

type Draft = Change & { readonly leaf: Leaf }

async function store(
  { tx, shell, org, orgKey, now }: Place,
  drafts: readonly Draft[],
  wrapped: ReadonlyMap<string, WrappedKey>,
): Promise<void> {
  await eraseBeside(tx, vaultOf(shell, org), drafts)
  const keys = new Map([...wrapped].map(([id, key]) => [id, openDataKey({ org, orgKey }, id, key)] as const))
  const sealing: Sealing = { org, orgKey, keys, at: new Date(now) }
  const leaves = drafts.map(({ leaf }) => leaf)
  await Promise.all([saveRows(tx, org, drafts), saveLeaves(tx, sealing, leaves)])
  await project(tx, shell.db, { org, drafts })
}

interface Deciding extends Decided {
  readonly asked: Asked
}

interface Made {
  readonly asked: Asked
  readonly change: Change
}

interface Alongside {
  readonly made: readonly Made[]
  readonly before: Before
}

/**
 * What changes along with decisions, by whoever took them: a version that is superseded, a record that is made of another, a decision that
 * a last signature completes. That one may bring changes along in its turn, and those bring none.
 */
async function decideAlongside(place: Place, decided: readonly Deciding[], depth = 0): Promise<Alongside> {
  const wanted = decided.flatMap(({ asked, also }) => also.map((one) => ({ command: commandOf(one, asked.command.papers), by: asked.by })))
  if (wanted.length === 0) return { made: [], before: { records: new Map(), keys: new Map() } }
  if (depth === MAX_DEPTH) throw new Error('a change that another brought along brought changes along')
  const { tx, shell, org, now } = place
  const commands = wanted.map(({ command }) => command)
  const [before, numbers] = await Promise.all([loadBefore(tx, commands), reserveNumbers(tx, org, commands)])
  for (const [name, number] of numbers) place.numbers.set(name, number)
  const asked = await askedIn(tx, { vault: vaultOf(shell, org), authored: wanted, before: before.records, now })
  const alongside = asked.map((one) => ({
    asked: one,
    ...decide(one.command, { before: before.records, now, context: one.context, numbers: place.numbers }),
  }))
  const further = await decideAlongside(place, alongside, depth + 1)
  return { made: [...alongside.flatMap(madeBy), ...further.made], before: joined(before, further.before) }
}

const MAX_DEPTH = 2

function madeBy({ asked, change }: Deciding): readonly Made[] {
  return change ? [{ asked, change }] : []
}

function joined(one: Before, other: Before): Before {
  return { records: new Map([...one.records, ...other.records]), keys: new Map([...one.keys, ...other.keys]) }
}

function commandOf(also: Also, papers: Command['papers']): Command {
  return 'command' in also ? onPaper(completion(also), papers) : alteration(also)
}

/** A decision that another completes, with the paper that was printed for it. */
function onPaper(command: Command, papers: Command['papers']): Command {
  const put = papers?.get(command.id ?? '')
  return put ? { ...command, decide: (record, context) => put(command.decide(record, context)) } : command
}

function alteration({ register: name, id, newId, set, verb, archived }: AlsoChange): Command {
  const register = registerNamed(name)
  const decideAlso: Command['decide'] = (record) => ({
    state: { ...record?.state, ...set },
    event: `${name}.${verb}`,
    ...(archived !== undefined && { archived }),
  })
  return { register, id, ...(newId !== undefined && { newId }), version: null, way: 'command', reads: [], draft: set, decide: decideAlso }
}

/** The receipt of each command: its own change, or the first that it made along where it changed nothing itself. */
function receiptsOf(decided: readonly Deciding[], drafts: readonly Draft[]): readonly Receipt[] {
  const own = decided.filter(({ change }) => change !== null).length
  let [at, along] = [0, own]
  return decided.map(({ change, also }) => {
    const made = drafts.slice(along, along + also.length)
    along += also.length
    const draft = change ? drafts[at++] : made[0]
    if (!draft) throw new Error('a command changes something')
    const { record, leaf } = draft
    const others = (change ? made : made.slice(1)).map((other) => ({
      register: other.register.name,
      id: other.record.id,
      key: other.record.key,
    }))
    return {
      record: { ...record, last: { seq: leaf.seq, leafHash: Buffer.from(leaf.hash) } },
      seq: leaf.seq,
      leafHash: toHex(leaf.hash),
      also: others,
    }
  })
}

/** Gives out the next numbers of each register, in the order of the commands. */
async function reserveNumbers(tx: Tx, org: string, commands: readonly Command[]): Promise<Map<string, number>> {
  const next = new Map<string, number>()
  const fresh = commands.filter(({ id }) => id === null)
  for (const [name, list] of Map.groupBy(fresh, ({ register }) => register.name)) {
    next.set(name, await takeNumbers(tx, { org, register: name, count: list.length }))
  }
  return next
}

function commandsOf(authored: readonly Authored[]): readonly Command[] {
  return authored.map(({ command }) => command)
}

export function idsOf(commands: readonly Command[]): readonly string[] {
  return commands.flatMap(({ id }) => id ?? [])
}

/** Two changes of one record would share a version. */
function assertOnce(commands: readonly Command[]): void {
  const ids = idsOf(commands)
  if (new Set(ids).size < ids.length) throw new Error('one commit changes a record once')
}

/** The records to change as they are, locked, by id. Refuses an unknown record, and a version that is not the newest. */
async function readBefore(tx: Tx, commands: readonly Command[]): Promise<ReadonlyMap<string, Stored>> {
  const changing = commands.filter(({ id }) => id !== null)
  const before = await loadForUpdate(tx, new Map(changing.map(({ id, register }) => [id ?? '', register])))
  for (const { id, version } of changing) {
    const record = before.get(id ?? '')
    if (!record) throw notFound()
    if (version !== null && version !== record.version) {
      throw versionConflict(version, record.version)
    }
  }
  return before
}

/** Records that are archived now leave the count of their register, those that come back join it. Refuses one that others point to, unless it is erased. */
async function retire({ tx }: Place, changes: readonly Change[], before: ReadonlyMap<string, Stored>): Promise<void> {
  const leaving = changes.filter(({ record }) => record.archived && before.get(record.id)?.archived !== true)
  const returning = changes.filter(({ record }) => !record.archived && before.get(record.id)?.archived === true)
  for (const { register, record, notice } of leaving) {
    if (register.permanent) throw refuse('RECORD_PERMANENT', { key: record.key })
    const keys = isErased(notice) ? [] : (await pointingTo(tx, record.id)).filter(keeps).map(({ key }) => key)
    if (keys.length > 0) throw refuse('RECORD_IN_USE', { keys: [...new Set(keys)].slice(0, 20).join(', ') })
  }
  for (const [name, several] of Map.groupBy(leaving, ({ register }) => register.name)) await countArchived(tx, name, several.length)
  for (const [name, several] of Map.groupBy(returning, ({ register }) => register.name)) await countBack(tx, name, several.length)
}

/** Whether a reference keeps its target: what only says what was does not, nor does what is over, which nobody can change. */
function keeps({ register, field, status }: Pointing): boolean {
  const { fields, endings } = registerNamed(register)
  const [name] = (field ?? '').split('.')
  const meta = fields.find((candidate) => candidate.name === name)
  const isOver = status !== null && endings.includes(status)
  return !isOver && (meta ? !meta.weak && !meta.command : true)
}

/**
 * Takes the next positions of the log. It is the first statement of every write: its row lock orders all writers of the
 * organisation, so no two of them wait for each other in a circle, and it travels with the reads that a decision needs.
 */
async function reserve(tx: Tx, org: string, count: number): Promise<number> {
  const head = await tx
    .updateTable('ledger_head')
    .set((eb) => ({ size: eb('size', '+', String(count)) }))
    .where('org_id', '=', org)
    .returning('size')
    .executeTakeFirstOrThrow()
  return Number(head.size) - count
}

/** Decisions made more changes than commands, or fewer: the head of the log is where the entries end. */
async function settleHead(tx: Tx, org: string, more: number): Promise<void> {
  if (more !== 0) await reserve(tx, org, more)
}
