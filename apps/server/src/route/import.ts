import { criteriaInForce, registers, scaleOf, type Register } from '@assay/isms'
import { z } from 'zod'
import { commit } from '../commit.ts'
import { exportRegister } from '../export/register.ts'
import { readGrids } from '../import/grid.ts'
import { findTables, type Mapping } from '../import/mapping.ts'
import { planImport, type Plan } from '../import/plan.ts'
import { badRequest, Problem } from '../problem.ts'
import { reading, type Tx } from '../store/db.ts'
import { keysOf, liveRecords, type Stored } from '../store/record.ts'
import { loadViews } from '../store/view.ts'
import { download, ok, route, type Route } from './route.ts'

const importQuery = z.strictObject({
  name: z.string().max(300).optional().describe('The name of the file, for people'),
  confirm: z.enum(['true', 'false']).default('false').describe('false shows what would happen, true does it'),
  mapping: z.string().max(50_000).optional().describe('Column to field, as JSON, in place of the one found'),
})

const exportQuery = z.strictObject({ format: z.enum(['csv', 'xlsx', 'json']).default('csv') })

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
} as const

/** Import and export of every register. */
export function importRoutes(list: readonly Register[]): readonly Route[] {
  return list.flatMap((register) => [importRoute(register), exportRoute(register)])
}

function importRoute(register: Register): Route {
  return route<unknown, z.infer<typeof importQuery>>({
    method: 'post',
    path: `/api/${register.plural}/import`,
    action: 'write',
    summary: `Import ${register.plural} from CSV, XLSX, Markdown, JSON or YAML; shows what will happen until confirmed`,
    query: importQuery,
    body: 'bytes',
    handle: async ({ services, actor, query, body }) => {
      const tables = findTables(register, await readGrids(body), parseMapping(register, query.mapping))
      if (tables.length === 0)
        throw new Problem(
          422,
          'NO_TABLE',
          `no sheet of this file looks like the ${register.title.toLowerCase()}: name the columns with a mapping`,
        )
      const plan = await reading(services.db, actor.org, async (tx) => {
        const scale = scaleOf(await loadViews(tx, [criteriaInForce]))
        return planImport(tables, { register, existing: await existingFor(tx, register), scale, now: services.now() })
      })
      const confirmed = query.confirm === 'true'
      if (confirmed && plan.commands.length > 0) await commit(services, actor, plan.commands)
      return ok(preview(plan, confirmed))
    },
  })
}

function exportRoute(register: Register): Route {
  return route<unknown, z.infer<typeof exportQuery>>({
    method: 'get',
    path: `/api/${register.plural}/export`,
    action: 'read',
    summary: `Export ${register.plural} so that they import again`,
    query: exportQuery,
    handle: async ({ services, actor, query }) => {
      const { records, keys } = await reading(services.db, actor.org, async (tx) => {
        const found = await liveRecords(tx, register)
        return { records: found, keys: await keysOf(tx, idsOf(register, found)) }
      })
      return download(
        await exportRegister(register, records, { keys, format: query.format }),
        TYPES[query.format],
        `${register.plural}.${query.format}`,
      )
    },
  })
}

function preview(plan: Plan, committed: boolean): Record<string, unknown> {
  const count = (action: string): number => plan.rows.filter((row) => row.action === action).length
  const { sheets, mapping, unmapped, questions, rows, alongside, rejected } = plan
  return {
    sheets,
    mapping,
    unmapped,
    questions,
    create: count('create'),
    update: count('update'),
    unchanged: count('unchanged'),
    rows,
    alongside,
    rejected,
    committed,
  }
}

function parseMapping(register: Register, text: string | undefined): Mapping | null {
  if (text === undefined) return null
  const parsed = z.record(z.string(), z.string()).safeParse(safeJson(text))
  if (!parsed.success) throw badRequest([{ pointer: '/query/mapping', detail: 'a JSON object from column to field' }])
  const unknown = Object.entries(parsed.data).filter(
    ([, name]) => name !== '$key' && !register.fields.some((field) => field.name === name && !field.derived),
  )
  if (unknown.length > 0)
    throw badRequest(
      unknown.map(([column, name]) => ({
        pointer: `/query/mapping/${column}`,
        detail: `${register.name} has no field ${name} to import into`,
      })),
    )
  return parsed.data
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function existingFor(tx: Tx, register: Register): Promise<ReadonlyMap<string, readonly Stored[]>> {
  const names = new Set([
    register.name,
    ...(register.reads ?? []).map((view) => view.register),
    ...register.fields.flatMap((field) => field.target ?? []),
  ])
  const found = new Map<string, readonly Stored[]>()
  for (const candidate of registers.filter(({ name }) => names.has(name))) found.set(candidate.name, await liveRecords(tx, candidate))
  return found.has(register.name) ? found : found.set(register.name, await liveRecords(tx, register))
}

function idsOf(register: Register, records: readonly Stored[]): readonly string[] {
  const fields = register.fields.filter((field) => field.target !== null)
  return records.flatMap(({ state }) => fields.flatMap((field) => [state[field.name]].flat().filter((id) => typeof id === 'string')))
}
