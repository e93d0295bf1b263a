import { z } from 'zod'
import { badRequest, notFound } from '../problem.ts'
import { readBlob, storeFile } from '../store/blob.ts'
import { writing, type Tx } from '../store/db.ts'
import { created, download, route, type Route } from './route.ts'

const bySum = z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) })

/** Files that evidence points to by their SHA-256. */
export const blobRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/api/blobs',
    action: 'write',
    summary: 'Store a file; name its sha256 in an evidence record',
    body: 'bytes',
    handle: async ({ services, actor, body }) => {
      if (body.length === 0) throw badRequest([{ pointer: '', detail: 'the file is empty' }])
      const list = (work: (tx: Tx) => Promise<unknown>) => writing(services.db, actor.org, work)
      const sum = await storeFile(services.dataFolder, actor.org, { bytes: body, list })
      return created({ sha256: sum, fileSize: body.length })
    },
  }),
  route<z.infer<typeof bySum>>({
    method: 'get',
    path: '/api/blobs/{sha256}',
    action: 'read',
    summary: 'A stored file, as a download',
    params: bySum,
    handle: async ({ services, actor, params }) => {
      const bytes = await readBlob(services.dataFolder, actor.org, params.sha256)
      if (!bytes) throw notFound()
      return download(bytes, 'application/octet-stream', params.sha256)
    },
  }),
]
