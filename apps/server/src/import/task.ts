import type { Scale } from '@assay/isms'
import { Problem } from '../problem.ts'
import { registerNamed } from '../store/register-named.ts'
import type { Stored } from '../store/record.ts'
import { linesOf, type Parts, type Working } from '../worker/task.ts'
import { readGrids } from './file.ts'
import type { Mapping } from './names.ts'
import { planImport, type Plan, type PlannedChange } from './plan.ts'
import type { Answers } from './question.ts'
import { rejectedSheet } from './rejected.ts'
import { findTables } from './table.ts'

/** What the server asks of a file. The file comes as the first bytes of the parts, then records in lines: `Batch` as JSON. */
export interface Asking {
  readonly register: string
  /** Bytes of the file. */
  readonly size: number
  readonly mapping: Mapping | null
  readonly sheet: string | null
  readonly answers: Answers
  readonly scale: Scale | null
  readonly now: number
  /** What comes back: the preview; the preview and then the changes; or the rows that cannot be used, as a sheet. */
  readonly wants: 'preview' | 'changes' | 'csv' | 'xlsx'
}

/** Live records of one register. */
export interface Batch {
  readonly register: string
  readonly records: readonly Stored[]
}

/** A change as it travels: a line with what it is about, and a line with the state. */
export type ChangeHead = readonly [register: string, id: string | null, newId: string | null, version: number | null]

const PIECE = 200_000

/** Reads a file and plans its import. Answers how many bytes of what it gives are the preview. */
export async function planTask({
  argument,
  parts,
  give,
}: Working): Promise<{ readonly preview: number; readonly brings: readonly string[] }> {
  const { wants, size, register: name, mapping, sheet, ...asking } = argument as Asking
  const register = registerNamed(name)
  const { file, existing } = await receive(parts, size)
  const found = findTables(await readGrids(file), { register, mapping, sheet })
  if (found.tables.length === 0) {
    const title = register.title.toLowerCase()
    throw new Problem(422, 'NO_TABLE', `no sheet of this file looks like the ${title}: name the columns with a mapping, or pick the sheet`)
  }
  const plan = planImport(found, { register, existing, ...asking })
  const preview = wants === 'csv' || wants === 'xlsx' ? await rejectedSheet(plan, wants) : Buffer.from(JSON.stringify(previewOf(plan)))
  await give(preview)
  if (wants === 'changes') await giveChanges(plan.changes, give)
  return { preview: preview.length, brings: bringsOf(plan) }
}

/** The registers that get records. */
function bringsOf({ changes }: Plan): readonly string[] {
  return [...new Set(changes.map((change) => change.register.name))]
}

function previewOf({ changes: _changes, ...plan }: Plan): Record<string, unknown> {
  const count = (action: string): number => plan.rows.filter((row) => row.action === action).length
  return { ...plan, create: count('create'), update: count('update'), unchanged: count('unchanged') }
}

/** In pieces, so that a plan is not held a second time. */
async function giveChanges(changes: readonly PlannedChange[], give: Working['give']): Promise<void> {
  let lines: string[] = []
  let length = 0
  for (const { register, id, newId, version, state } of changes) {
    const head: ChangeHead = [register.name, id, newId, version]
    const text = `${JSON.stringify(head)}\n${JSON.stringify(state)}\n`
    lines.push(text)
    length += text.length
    if (length < PIECE) continue
    await give(Buffer.from(lines.join('')))
    lines = []
    length = 0
  }
  await give(Buffer.from(lines.join('')))
}

interface Received {
  readonly file: Uint8Array
  readonly existing: ReadonlyMap<string, readonly Stored[]>
}

async function receive(parts: Parts, size: number): Promise<Received> {
  const file = Buffer.alloc(size)
  const existing = new Map<string, Stored[]>()
  for await (const line of linesOf(parts, file)) {
    const { register, records } = JSON.parse(line) as Batch
    const known = existing.get(register)
    if (known) known.push(...records)
    else existing.set(register, [...records])
  }
  return { file, existing }
}
