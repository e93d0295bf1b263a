import type { Acting, Scale } from '@assay/isms'
import { sha256, toHex } from '@assay/ledger'
import { Problem } from '../problem.ts'
import { registerNamed } from '../store/register-named.ts'
import type { Stored } from '../store/record.ts'
import { packState } from '../store/state.ts'
import { linesOf, type Parts, type Working } from '../worker/task.ts'
import { loadSuccessors } from './edition.ts'
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
  /** What the file is called, which member imports it, and who that is to the rules. */
  readonly file: string
  readonly by: string | null
  readonly acting: Acting
  readonly rulesOff: readonly string[]
  /** What comes back: the preview; the preview and then the changes; or the rows that cannot be used, as a sheet. */
  readonly wants: 'preview' | 'changes' | 'csv' | 'xlsx'
}

/** Live records of one register, or the keys of records of any. */
export interface Batch {
  readonly register: string
  readonly records: readonly Stored[]
  readonly keys?: readonly (readonly [id: string, key: string])[]
}

/** A change as it travels: a line with what it is about, and a line with the state. */
export type ChangeHead = readonly [register: string, id: string | null, newId: string | null, version: number | null]

const PIECE = 200_000
const ROWS = 1000

/** Reads a file and plans its import. Answers how many bytes of what it gives are the preview. */
export async function planTask({
  argument,
  parts,
  give,
}: Working): Promise<{ readonly preview: number; readonly brings: readonly string[] }> {
  const { wants, size, register: name, mapping, sheet, file, by, ...asking } = argument as Asking
  const register = registerNamed(name)
  const { bytes, existing, keys } = await receive(parts, size)
  const source = { file, sha256: toHex(sha256(bytes)), by }
  const found = findTables(await readGrids(bytes, register.importing.around ?? null), { register, mapping, sheet })
  if (found.tables.length === 0) {
    const title = register.title.toLowerCase()
    throw new Problem(422, 'NO_TABLE', `no sheet of this file looks like the ${title}: name the columns with a mapping, or pick the sheet`)
  }
  const rows = new Changes()
  const successors = await loadSuccessors(register)
  const plan = planImport(
    found,
    { register, existing, keys, source, successors, ...asking },
    {
      add: (change) => wants === 'changes' && rows.add(change),
      forget: () => rows.forget(),
    },
  )
  const preview = wants === 'csv' || wants === 'xlsx' ? [await rejectedSheet(plan, wants)] : previewOf(plan)
  for (const piece of preview) await give(piece)
  if (wants === 'changes') {
    const companions = new Changes()
    for (const change of plan.companions) companions.add(change)
    for (const piece of [...companions.pieces(), ...rows.pieces()]) await give(piece)
  }
  return {
    preview: preview.reduce((sum, piece) => sum + piece.length, 0),
    brings: [...new Set([...plan.companions.map((change) => change.register.name), ...plan.rows.flatMap((row) => row.register ?? [])])],
  }
}

/** The preview as JSON, in pieces outside of the heap. */
function previewOf({ companions: _companions, rows, ...plan }: Plan): readonly Buffer[] {
  const count = (action: string): number => rows.reduce((sum, row) => sum + (row.action === action ? 1 : 0), 0)
  const summary = { ...plan, create: count('create'), update: count('update'), unchanged: count('unchanged') }
  const pieces = [Buffer.from(`${JSON.stringify(summary).slice(0, -1)},"rows":[`)]
  for (let start = 0; start < rows.length; start += ROWS) {
    const some = JSON.stringify(rows.slice(start, start + ROWS)).slice(1, -1)
    pieces.push(Buffer.from(start === 0 ? some : `,${some}`))
  }
  return [...pieces, Buffer.from(']}')]
}

/** Changes as they travel, outside of the heap. */
class Changes {
  readonly #pieces: Buffer[] = []
  #lines = ''

  add({ register, id, newId, version, state }: PlannedChange): void {
    const head: ChangeHead = [register.name, id, newId, version]
    this.#lines += `${JSON.stringify(head)}\n${packState(state)}\n`
    if (this.#lines.length > PIECE) this.#cut()
  }

  forget(): void {
    this.#pieces.length = 0
    this.#lines = ''
  }

  pieces(): readonly Buffer[] {
    this.#cut()
    return this.#pieces
  }

  #cut(): void {
    if (this.#lines !== '') this.#pieces.push(Buffer.from(this.#lines))
    this.#lines = ''
  }
}

interface Received {
  readonly bytes: Uint8Array
  readonly existing: ReadonlyMap<string, readonly Stored[]>
  readonly keys: ReadonlyMap<string, string>
}

async function receive(parts: Parts, size: number): Promise<Received> {
  const bytes = Buffer.alloc(size)
  const existing = new Map<string, Stored[]>()
  const all = new Map<string, string>()
  for await (const line of linesOf(parts, bytes)) {
    const { register, records, keys = [] } = JSON.parse(line) as Batch
    const known = existing.get(register)
    if (known) for (const one of records) known.push(one)
    else existing.set(register, [...records])
    for (const [id, key] of keys) all.set(id, key)
  }
  return { bytes, existing, keys: all }
}
