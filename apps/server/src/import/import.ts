import { criteriaInForce, registers, scaleOf, type Register } from '@assay/isms'
import type { Actor } from '../actor.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { reading, type Tx } from '../store/db.ts'
import { liveRecords, type Stored } from '../store/record.ts'
import { loadViews } from '../store/view.ts'
import { readGrids } from './file.ts'
import { SOURCE_KEY, type Mapping } from './names.ts'
import { planImport, type Plan } from './plan.ts'
import type { Answers } from './question.ts'
import { findTables } from './table.ts'

interface Upload {
  readonly bytes: Uint8Array
  /** The columns as somebody mapped them; null for what is found. */
  readonly mapping: Mapping | null
  readonly sheet: string | null
  readonly answers: Answers
}

interface Place {
  readonly services: Services
  readonly actor: Actor
}

/** Reads a file and plans its import into a register. Writes nothing. Refuses a file that holds no table of this register. */
export async function planFile({ services, actor }: Place, register: Register, { bytes, mapping, sheet, answers }: Upload): Promise<Plan> {
  const found = findTables(await readGrids(bytes), { register, mapping, sheet })
  if (found.tables.length === 0) {
    const title = register.title.toLowerCase()
    throw new Problem(422, 'NO_TABLE', `no sheet of this file looks like the ${title}: name the columns with a mapping, or pick the sheet`)
  }
  return reading(services.db, actor.org, async (tx) => {
    const scale = scaleOf(await loadViews(tx, [criteriaInForce]))
    return planImport(found, { register, existing: await existingFor(tx, register), scale, answers, now: services.now() })
  })
}

/** Whether a column may be mapped to this: a field that no command owns, a choice of one, or the id in the source. */
export function isTarget(register: Register, target: string): boolean {
  if (target === SOURCE_KEY) return true
  const [name, option] = target.split('#')
  const field = register.fields.find((candidate) => candidate.name === name && !candidate.derived)
  return field !== undefined && (option === undefined || field.options.includes(option))
}

async function existingFor(tx: Tx, register: Register): Promise<ReadonlyMap<string, readonly Stored[]>> {
  const looked = (register.reads ?? []).map((view) => view.register)
  const names = new Set([register.name, ...looked, ...register.fields.flatMap((field) => field.target ?? [])])
  const found = new Map<string, readonly Stored[]>()
  for (const candidate of registers.filter(({ name }) => names.has(name))) found.set(candidate.name, await liveRecords(tx, candidate))
  return found.has(register.name) ? found : found.set(register.name, await liveRecords(tx, register))
}
