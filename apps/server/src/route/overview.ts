import { overviewOf, overviewReads } from '@assay/isms'
import { z } from 'zod'
import { overview } from '../answer/overview.ts'
import type { Past } from '../store/as-of.ts'
import { remembered } from '../log/standing.ts'
import type { Tx } from '../store/db.ts'
import { changedFiles } from '../export/compared.ts'
import { loadReport } from '../export/report.ts'
import { hashOf } from '../write/context.ts'
import { asOfQuery, readingAsOf } from '../as-of.ts'
import { json, ok, route, type Route } from './route.ts'

/** The whole management system in one look. */
export const overviewRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/overview',
    action: 'read',
    summary: 'Readiness by clause and theme, what blocks stage 1, what is due, the risks, the newest checkpoint',
    query: z.strictObject(asOfQuery),
    answer: json(overview),
    handle: async (call) =>
      readingAsOf(call, call.query.asOf, async (tx, { today, past, shown }) => {
        const signing = past === null ? remembered(call.services.db, call.actor.org) : null
        const { examine } = await loadReport(tx, { ...call, past }, overviewReads)
        const broken = past === null ? await changedFiles(tx, call) : null
        return ok({
          ...overviewOf(examine({ asOf: today, hash: hashOf, broken })),
          checkpoint: await newestCheckpoint(tx, past),
          signing,
          ...shown,
        })
      }),
  }),
]

/** The newest checkpoint, of now or of a moment. */
async function newestCheckpoint(tx: Tx, past: Past | null) {
  const all = tx.selectFrom('checkpoint').select(['size', 'signed_at as signedAt']).orderBy('size', 'desc').limit(1)
  const newest = await (past ? all.where('signed_at', '<=', new Date(past.at)) : all).executeTakeFirst()
  return newest ? { size: Number(newest.size), signedAt: newest.signedAt.toISOString() } : null
}
