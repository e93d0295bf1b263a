import type { Register } from '@assay/isms'
import { z } from 'zod'
import { isPrinted } from '../export/paper.ts'
import { leavingRecord } from '../export/record/record.ts'
import { keptFile } from '../files.ts'
import { policyOf } from '../policy.ts'
import { download, inline, route, type Route } from './route.ts'

const byId = z.strictObject({ id: z.string().min(1).max(60).describe('Id or key, for example SCOPE-1') })

const paperQuery = z.strictObject({
  format: z.enum(['pdf']).default('pdf'),
  show: z.enum(['inline', 'attachment']).default('attachment').describe('inline lets a browser show the PDF instead of saving it'),
})

/** Records that are printed from their fields: a version as it was approved, a draft as it stands. */
export function paperRoutes(list: readonly Register[]): readonly Route[] {
  return list.filter(isPrinted).map((register) =>
    route<z.infer<typeof byId>, z.infer<typeof paperQuery>>({
      method: 'get',
      path: `/api/${register.plural}/{id}/file`,
      action: policyOf(register, 'read'),
      summary: `A ${register.name} as PDF: byte for byte as it was approved, or the draft`,
      params: byId,
      query: paperQuery,
      enters: ({ format }) => ({ event: 'export', summary: `a ${register.name}, ${format}` }),
      handle: async ({ services, actor, params, query }) => {
        const { leaving, file } = await leavingRecord(services, actor, { register, id: params.id })
        const kept = file === null ? null : await keptFile(services, actor, file)
        const print = async (): Promise<Uint8Array> =>
          Buffer.concat((await services.workers.run({ name: 'record-pdf', org: actor.org, argument: leaving })).parts)
        const version = leaving.draftOf === null ? String(leaving.state['version'] ?? '') : `draft-${leaving.draftOf}`
        return (query.show === 'inline' ? inline : download)(kept ?? (await print()), 'application/pdf', `${leaving.key}-${version}.pdf`)
      },
    }),
  )
}
