import { z } from 'zod'
import { keepFile, keptFile } from '../files.ts'
import { badRequest, notFound } from '../problem.ts'
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
      return created({ sha256: await keepFile(services, actor, body), fileSize: body.length })
    },
  }),
  route<z.infer<typeof bySum>>({
    method: 'get',
    path: '/api/blobs/{sha256}',
    action: 'read',
    summary: 'A stored file, as a download',
    params: bySum,
    handle: async ({ services, actor, params }) => {
      const bytes = await keptFile(services, actor, params.sha256)
      if (!bytes) throw notFound()
      return download(bytes, 'application/octet-stream', params.sha256)
    },
  }),
]
