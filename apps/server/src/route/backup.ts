import { BackupError } from '../backup/dump.ts'
import { Problem } from '../problem.ts'
import { download, ok, route, type Route } from './route.ts'

const MAX_BACKUP = 2_000_000_000

/** Backup and restore of everything on this server. Only for whoever holds the operator key: they see all organisations. */
export const backupRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/backup',
    action: 'operate',
    summary: 'Everything on this server in one archive, secrets and signing keys included',
    handle: async ({ services }) => download(await services.backup.dump(), 'application/zip', 'assay-backup.zip'),
  }),
  route({
    method: 'post',
    path: '/api/restore',
    action: 'operate',
    summary: 'Fill an empty server from a backup; all or nothing',
    body: 'bytes',
    limit: MAX_BACKUP,
    handle: async ({ services, body }) => {
      try {
        await services.backup.restore(body)
        return ok({ restored: true })
      } catch (error) {
        if (error instanceof BackupError) throw new Problem(409, 'BACKUP_REFUSED', error.message)
        throw error
      }
    },
  }),
]
