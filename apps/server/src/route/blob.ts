import { z } from 'zod'
import type { Actor } from '../actor.ts'
import { badRequest, notFound } from '../problem.ts'
import type { Services } from '../services.ts'
import { readBlob, storeFile, type Files, type NewFile } from '../store/blob.ts'
import { reading, writing } from '../store/db.ts'
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
      const write: NewFile['write'] = (work) => writing(services.db, actor.org, work)
      const sum = await storeFile(filesOf(services, actor), { bytes: body, quota: services.quota, write })
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
      const bytes = await reading(services.db, actor.org, (tx) => readBlob(tx, filesOf(services, actor), params.sha256))
      if (!bytes) throw notFound()
      return download(bytes, 'application/octet-stream', params.sha256)
    },
  }),
]

function filesOf({ keyring, dataFolder }: Services, { org }: Actor): Files {
  return { org, keyring, folder: dataFolder }
}
