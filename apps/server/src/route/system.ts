import { auditReads, disclosureLevels, registers, reportOf } from '@assay/isms'
import { z } from 'zod'
import type { Happened } from '../account/security-event.ts'
import { auditReport } from '../answer/audit.ts'
import { examination } from '../answer/ledger.ts'
import { comparedStatements, statement, statementVersions } from '../answer/statement.ts'
import { badRequest, Problem } from '../problem.ts'
import { sealBundle, type Showing } from '../export/bundle.ts'
import { receiptOf } from '../export/receipt.ts'
import { examine } from '../export/examine.ts'
import { changedFiles } from '../export/compared.ts'
import { loadReport } from '../export/report.ts'
import { hashOf } from '../write/context.ts'
import type { WhichStatement } from '../export/approved-statement.ts'
import { buildStatement } from '../export/statement.ts'
import { versionsShown } from '../export/statement-versions.ts'
import { changesOf } from '../export/statement-changes.ts'
import { statementFile, statementJson } from '../export/statement-file.ts'
import { asOfQuery, momentOf, readingAsOf } from '../as-of.ts'
import { download, files, inline, json, ok, route, spooled, type Call, type Reply, type Route } from './route.ts'

const auditQuery = z.strictObject({
  stage: z.enum(['1', '2']).default('1').describe('1 for the documents, 2 for everything'),
  ...asOfQuery,
})
const bySeq = z.strictObject({ seq: z.coerce.number().int().min(0).max(1e12).describe('Position in the log, from 0') })
const receiptQuery = z.strictObject({
  fields: z.string().max(2000).optional().describe('Fields to show, with commas between: title,owner'),
})
const bundleQuery = z.strictObject({
  registers: z.string().max(2000).optional().describe('Registers to show, with commas between: risk,control; all where nothing is said'),
  audit: z.enum(['true', 'false']).default('false').describe('Show what the mock audit looks at, and the findings'),
  level: z.enum(disclosureLevels).default('full').describe('How much of each record is shown'),
})
const soaQuery = z.strictObject({
  format: z.enum(['json', 'csv', 'xlsx', 'pdf']).default('json'),
  show: z.enum(['inline', 'attachment']).default('attachment').describe('inline lets a browser show the PDF instead of saving it'),
  text: z
    .enum(['in-force', 'draft'])
    .optional()
    .describe('The version in force, or the live draft; where nothing is said the one in force, if there is one'),
  version: z.string().min(1).max(50).optional().describe('An approved version, by its number'),
  ...asOfQuery,
})

const changesQuery = z.strictObject({
  from: z
    .string()
    .min(1)
    .max(50)
    .optional()
    .describe('An approved version by its number, or draft; the one in force where nothing is said'),
  to: z.string().min(1).max(50).default('draft').describe('The same; the live draft where nothing is said'),
})

const STATEMENT_TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
} as const

/** Routes that belong to no single register. */
export const systemRoutes: readonly Route[] = [...ismsRoutes(), ...proofRoutes(), ...logRoutes()]

/** What looks at the whole ISMS. */
function ismsRoutes(): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/soa',
      action: 'read',
      summary: 'The Statement of Applicability, built from the registers (6.1.3 d)',
      query: soaQuery,
      answer: json(statement, { files: Object.values(STATEMENT_TYPES) }),
      enters: ({ format }) => (format === 'json' ? null : { event: 'export', summary: `Statement of Applicability, ${format}` }),
      handle: exportStatement,
    }),
    route({
      method: 'get',
      path: '/api/soa/versions',
      action: 'read',
      summary: 'Every version of the Statement of Applicability that was approved, and whether its PDF was kept (7.5.3)',
      answer: json(statementVersions),
      handle: async ({ services, actor }) => ok({ items: await versionsShown(services, actor) }),
    }),
    route({
      method: 'get',
      path: '/api/soa/changes',
      action: 'read',
      summary: 'What is different between two versions of the Statement of Applicability, or one and the live draft (7.5.3 e)',
      query: changesQuery,
      answer: json(comparedStatements),
      handle: async ({ services, actor, query: { from = null, to } }) => ok(await changesOf(services, actor, { from, to })),
    }),
    route({
      method: 'get',
      path: '/api/audit',
      action: 'read',
      summary: 'A mock audit of the registers',
      query: auditQuery,
      answer: json(auditReport),
      handle: async (call) =>
        readingAsOf(call, call.query.asOf, async (tx, { today, past, shown }) => {
          const { examine: audit } = await loadReport(tx, { ...call, past }, auditReads)
          const broken = past === null ? await changedFiles(tx, call) : null
          return ok({ ...reportOf(audit({ asOf: today, hash: hashOf, broken }), call.query.stage), ...shown })
        }),
    }),
  ]
}

/** What proves it. */
function proofRoutes(): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/doctor',
      action: 'read',
      summary: 'Replay the ledger against the live records',
      answer: json(examination),
      handle: async ({ services, actor }) => ok(await examine(services, actor)),
    }),
    route({
      method: 'get',
      path: '/api/bundle',
      action: 'read',
      summary: 'An evidence pack that verifies offline, of all registers or some, with as much of each record as its reader may see',
      query: bundleQuery,
      answer: files('application/zip'),
      enters: packed,
      handle: async ({ services, actor, query }) => {
        const { problems } = await examine(services, actor)
        const [first] = problems
        if (first) throw new Problem(409, 'LEDGER_BROKEN', `no pack: ${problems.map((problem) => problem.message).join('; ')}`)
        return spooled(await sealBundle(services, actor, showingOf(query)), 'application/zip', `${actor.slug}-evidence-pack.zip`)
      },
    }),
  ]
}

/** What the log itself says. */
function logRoutes(): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/ledger/receipts/{seq}',
      action: 'read',
      summary: 'The receipt of one change, as a tlog-proof that verifies offline; shows the fields that are named and no others',
      params: bySeq,
      query: receiptQuery,
      answer: files('text/plain'),
      handle: async ({ services, actor, params, query }) => {
        const fields = query.fields?.split(',') ?? []
        const receipt = await receiptOf(services, actor, { seq: params.seq, fields })
        return download(new TextEncoder().encode(receipt), 'text/plain; charset=utf-8', `entry-${params.seq}.tlog-proof`)
      },
    }),
  ]
}

function packed({ level, registers: list }: z.infer<typeof bundleQuery>): Happened {
  return { event: 'pack', summary: `${level}, ${list === undefined ? 'every register' : 'some registers'}` }
}

function whichOf({ text, version }: z.infer<typeof soaQuery>): WhichStatement {
  if (version !== undefined) return { version }
  return text === undefined ? null : { text }
}

async function exportStatement({
  services,
  actor,
  query,
}: Pick<Call<unknown, z.infer<typeof soaQuery>>, 'services' | 'actor' | 'query'>): Promise<Reply<never>> {
  const then = query.asOf === undefined ? null : momentOf(query.asOf, services.now())
  const built = await buildStatement(services, actor, { which: whichOf(query), moment: then, isExported: query.format !== 'json' })
  const said = built.draftOf === null ? (built.version ?? 'approved') : `draft-${built.draftOf}`
  const name = `statement-of-applicability-${said}.${query.format}`
  switch (query.format) {
    case 'json':
      return download(statementJson(built), 'application/json', name)
    case 'csv':
      return download(await statementFile(services, actor, { statement: built, format: 'csv' }), 'text/csv; charset=utf-8', name)
    case 'xlsx':
      return download(await statementFile(services, actor, { statement: built, format: 'xlsx' }), STATEMENT_TYPES.xlsx, name)
    case 'pdf':
      return (query.show === 'inline' ? inline : download)(
        await statementFile(services, actor, { statement: built, format: 'pdf' }),
        'application/pdf',
        name,
      )
  }
}

/** What a pack is asked to show. Refuses a register that there is none of. */
function showingOf({ registers: list, audit, level }: z.infer<typeof bundleQuery>): Showing {
  const wanted = [...(list?.split(',').map((name) => name.trim()) ?? []), ...(audit === 'true' ? auditRegisters : [])]
  const known = new Map(registers.flatMap(({ name, plural }) => [name, plural].map((word) => [word, name] as const)))
  const unknown = wanted.filter((word) => !known.has(word))
  if (unknown.length > 0) throw badRequest([{ pointer: '/query/registers', detail: `there is no register ${unknown.join(', ')}` }])
  const chosen = [...new Set(wanted.map((word) => known.get(word) ?? word))].toSorted()
  return { registers: chosen.length === 0 ? null : chosen, level }
}

const auditRegisters = [...auditReads.map(({ register }) => register), 'finding']
