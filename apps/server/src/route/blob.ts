import { z } from 'zod'
import { count, hash } from '../answer/common.ts'
import { named } from '../answer/named.ts'
import { keepFile, keptFile } from '../files.ts'
import { badRequest, notFound } from '../problem.ts'
import { download, files, json, ok, route, type Route } from './route.ts'

const bySum = z.strictObject({ sha256: hash })

/** Files that evidence points to by their SHA-256. */
export const blobRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/api/blobs',
    action: 'write',
    summary: 'Store a file; name its sha256 in an evidence record',
    body: 'bytes',
    answer: json(named('StoredFile', z.strictObject({ sha256: hash, fileSize: count })), { status: 201 }),
    handle: async ({ services, actor, body }) => {
      if (body.length === 0) throw badRequest([{ pointer: '', detail: 'the file is empty' }])
      return ok({ sha256: await keepFile(services, actor, body), fileSize: body.length })
    },
  }),
  route({
    method: 'get',
    path: '/api/blobs/{sha256}',
    action: 'read',
    summary: 'A stored file, as a download',
    params: bySum,
    answer: files('application/octet-stream'),
    handle: async ({ services, actor, params }) => {
      const bytes = await keptFile(services, actor, params.sha256)
      if (!bytes) throw notFound()
      return download(bytes, 'application/octet-stream', params.sha256)
    },
  }),
]
