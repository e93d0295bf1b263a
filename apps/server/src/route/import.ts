import { idsShown, languageOf, languageReads, type Register } from '@assay/isms'
import { z } from 'zod'
import { isAllowed, type Actor } from '../actor.ts'
import { commitMany } from '../commit.ts'
import type { ExportAsking, ExportBatch } from '../export/task.ts'
import { isTarget, planFile } from '../import/import.ts'
import type { Mapping } from '../import/names.ts'
import type { Answers } from '../import/question.ts'
import { jsonFrom } from '../edge.ts'
import { policyOf } from '../policy.ts'
import { badRequest, Problem } from '../problem.ts'
import { reading, type Tx } from '../store/db.ts'
import { keysOf } from '../store/record.ts'
import { loadViews } from '../store/view.ts'
import { listAll, listQuery, type ListQuery } from './list.ts'
import { download, route, written, type Call, type Route } from './route.ts'

const importQuery = z.strictObject({
  name: z.string().max(300).optional().describe('The name of the file, for people'),
  confirm: z.enum(['true', 'false']).default('false').describe('false shows what would happen, true does it'),
  sheet: z.string().max(300).optional().describe('The sheet or table to read, in place of the one that fits best'),
  mapping: z.string().max(50_000).optional().describe('Column to field, as JSON, in place of the one found'),
  answers: z.string().max(200_000).optional().describe('Answers to the questions of the preview by field and word, as JSON'),
  rejected: z.enum(['csv', 'xlsx']).optional().describe('Answer with the rows that cannot be used, as a sheet; nothing is written'),
})

const exportQuery = z.strictObject({
  ...listQuery.pick({ q: true, filter: true, sort: true }).shape,
  format: z.enum(['csv', 'xlsx', 'json']).default('csv'),
})

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
    action: policyOf(register, 'import'),
    summary: `Import ${register.plural} from CSV, XLSX, Markdown, JSON or YAML; shows what will happen until confirmed`,
    query: importQuery,
    body: 'bytes',
    handle: async ({ services, actor, query, body }) => {
      const { name = 'a file without a name', confirm, sheet, rejected } = query
      const mapping = parseMapping(register, query.mapping)
      const confirmed = confirm === 'true'
      const { preview, commands, brings } = await planFile({ services, actor }, register, {
        bytes: body,
        file: name,
        mapping,
        sheet: sheet ?? null,
        answers: parseAnswers(query.answers),
        wants: rejected ?? (confirmed ? 'changes' : 'preview'),
      })
      assertMayBringAll(actor, brings)
      if (rejected !== undefined) return download(Buffer.concat(preview), TYPES[rejected], `${register.plural}-not-used.${rejected}`)
      if (commands.length > 0) await commitMany(services, actor, commands)
      return written(withOutcome(preview, confirmed))
    },
  })
}

/** Rows bring records of other registers along, such as owners that were not there: each by the policy of its own. */
function assertMayBringAll(actor: Actor, brings: readonly Register[]): void {
  const first = brings.find((register) => !isAllowed(actor, policyOf(register, 'import')))
  if (first) throw new Problem(403, 'FORBIDDEN', `a ${actor.role} may not add ${first.plural}, and this file names some that are not there`)
}

function exportRoute(register: Register): Route {
  return route<unknown, z.infer<typeof exportQuery>>({
    method: 'get',
    path: `/api/${register.plural}/export`,
    action: policyOf(register, 'export'),
    summary: `Export ${register.plural} so that they import again: all, or exactly what a list shows`,
    query: exportQuery,
    enters: ({ format }) => ({ event: 'export', summary: `${register.plural}, ${format}` }),
    handle: async (call) => {
      const { format } = call.query
      return download(await exported(register, call), TYPES[format], `${register.plural}.${format}`)
    },
  })
}

/** The records go to a worker as they are read; the sheet comes back. */
async function exported(
  register: Register,
  { services, actor, query }: Pick<Call<unknown, z.infer<typeof exportQuery>>, 'services' | 'actor' | 'query'>,
): Promise<Uint8Array> {
  const today = new Date(services.now()).toISOString().slice(0, 10)
  const language = await reading(services.db, actor.org, async (tx) => languageOf(await loadViews(tx, languageReads)))
  const argument: ExportAsking = { register: register.name, format: query.format, asOf: today, language }
  const { parts } = await services.workers.run({
    name: 'export-register',
    org: actor.org,
    argument,
    feed: (push) =>
      reading(services.db, actor.org, async (tx) => {
        for await (const batch of batches(tx, register, { ...query, today })) await push(Buffer.from(`${JSON.stringify(batch)}\n`))
      }),
  })
  return Buffer.concat(parts)
}

async function* batches(
  tx: Tx,
  register: Register,
  query: Pick<ListQuery, 'q' | 'filter' | 'sort'> & { readonly today: string },
): AsyncGenerator<ExportBatch> {
  for await (const records of listAll(tx, register, query)) {
    const keys = await keysOf(
      tx,
      records.flatMap(({ state }) => idsShown(register, state)),
    )
    yield { records, keys: [...keys].map(([id, { key }]) => [id, key]) }
  }
}

/** The preview that a worker wrote, and whether it was done. */
function withOutcome([first = Buffer.from('{}'), ...rest]: readonly Buffer[], committed: boolean): readonly Uint8Array[] {
  return [Buffer.from(`{"committed":${committed},`), first.subarray(1), ...rest]
}

function parseMapping(register: Register, text: string | undefined): Mapping | null {
  if (text === undefined) return null
  const parsed = z.record(z.string(), z.string()).safeParse(jsonFrom(text, '/query/mapping'))
  if (!parsed.success) throw badRequest([{ pointer: '/query/mapping', detail: 'a JSON object from column to field' }])
  const unknown = Object.entries(parsed.data).filter(([, target]) => !isTarget(register, target))
  if (unknown.length > 0)
    throw badRequest(
      unknown.map(([column, name]) => ({
        pointer: `/query/mapping/${column}`,
        detail: `${register.name} has no field ${name} to import into`,
      })),
    )
  // Columns are named by the file: one called `constructor` is looked up like any other.
  return Object.assign(Object.create(null), parsed.data)
}

const answersSchema = z.record(z.string(), z.record(z.string(), z.string().nullable()))

function parseAnswers(text: string | undefined): Answers {
  if (text === undefined) return {}
  const parsed = answersSchema.safeParse(jsonFrom(text, '/query/answers'))
  if (!parsed.success) throw badRequest([{ pointer: '/query/answers', detail: 'a JSON object from field to words to answers' }])
  return parsed.data
}
